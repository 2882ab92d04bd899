// Reactions: what follows from an event is asked for once, whatever is delivered twice; what is refused is kept with its rules.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import { now } from '../../packages/adapters/clock.ts'
import { holdsAll, postgresHolder } from '../../packages/adapters/postgres-views/holder.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { reactionBook, type ReactionBook } from '../../packages/adapters/reaction-book.ts'
import { command } from '../../packages/kernel/command.ts'
import { reactionOf, type AnyReaction } from '../../packages/kernel/reaction.ts'
import { allow, rule, unmet } from '../../packages/kernel/rule.ts'
import { StoreUnavailable, type EventStore } from '../../packages/kernel/store.ts'
import { stream } from '../../packages/kernel/stream.ts'
import { askAgain, runReactions, type ReactionParts, type Reactions } from '../../services/projector/reactions.ts'
import { event } from './event-store.events.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'

let server: TestPostgres
let book: ReactionBook
let store: EventStore
const running: Reactions[] = []

beforeAll(async () => {
  server = await startTestPostgres({ fsync: false })
  await createViewsSchema(server.url('jingze_owner'))
  book = reactionBook({ url: server.url('jingze_app') })
})
beforeEach(async () => {
  store = memoryEventStore()
  law.open = true
  const owner = makePool({ url: server.url('jingze_owner') }, 1)
  await owner.query('truncate views.reaction_progress, views.reaction_refused')
  await owner.end()
})
afterEach(async () => { for (const each of running.splice(0)) await each.stop() })
afterAll(async () => { await book?.close(); await server?.stop() })

test('what a reaction asks for is done once per event, as the machine, with its cause', async () => {
  await ring(3)
  start()
  await vi.waitFor(async () => expect((await doors()).length).toBe(3), WAIT)
  const [first] = await doors()
  const [cause] = await store.readStream('bell-b')
  expect(first).toMatchObject({ type: 'DoorOpened', actor: 'jingze', causationId: cause!.id, correlationId: cause!.correlationId, data: { for: 1 } })
  expect(await book.refused()).toEqual([])
})

test('what follows from a day that is entered late happened on that day', async () => {
  await store.append({ stream: 'bell-b', expected: 'any', events: [event({ type: 'BellRang', data: { times: 1 }, occurredOn: '2026-02-03' })] })
  start()
  await vi.waitFor(async () => expect(await doors()).toMatchObject([{ occurredOn: '2026-02-03' }]), WAIT)
})

test('events that are delivered again change nothing', async () => {
  await ring(2)
  await start().stop()
  await vi.waitFor(async () => expect(await runOnce()).toBe(2), WAIT)
  const owner = makePool({ url: server.url('jingze_owner') }, 1)
  await owner.query('update views.reaction_progress set position = 0')
  await owner.end()
  expect(await runOnce()).toBe(2)
})

test('a refusal is kept with the rules that refused, the next event goes on, and it can be asked again', async () => {
  law.open = false
  await ring(1)
  start()
  await vi.waitFor(async () => expect(await book.refused()).toMatchObject([{ reaction: 'when-bell-rings-open-door', number: 0, position: 1n, command: 'OpenDoor', id: 'd', outcome: 'refused', rules: [{ id: 'doors-open-by-day' }] }]), WAIT)
  law.open = true
  await ring(1)
  await vi.waitFor(async () => expect((await doors()).length).toBe(1), WAIT)
  const [refused] = await book.refused()
  expect(await askAgain(parts(), refused!)).toBe(true)
  expect((await doors()).map(({ data }) => data)).toEqual([{ for: 1 }, { for: 1 }])
  expect(await book.refused()).toEqual([])
})

test('a reaction that fails, or asks for what nobody can do, is kept too and holds up nothing', async () => {
  const odd: readonly AnyReaction[] = [
    { name: 'throws', does: words, when: { BellRang: () => { throw new Error('a bug') } } },
    { name: 'unknown-command', does: words, when: { BellRang: () => [{ command: 'FlyAway', id: 'd', input: {} }] } },
    { name: 'bad-input', does: words, when: { BellRang: () => [{ command: 'OpenDoor', id: 'd', input: { for: 'x' } }] } },
    whenBellRings,
  ]
  await ring(1)
  start({ reactions: odd })
  await vi.waitFor(async () => expect((await doors()).length).toBe(1), WAIT)
  await vi.waitFor(async () => expect((await book.refused()).map(({ reaction, outcome, rules }) => [reaction, outcome, rules])).toEqual([
    ['bad-input', 'invalid', [{ path: 'for', says: expect.any(String) as string }]], ['throws', 'failed', ['a bug']], ['unknown-command', 'failed', ['there is no command FlyAway']]]), WAIT)
})

test('while the store does not answer nothing is lost and nothing is kept as refused', async () => {
  await ring(2)
  let failures = 3
  const flaky: EventStore = { ...store, append: (request) => (failures-- > 0 ? Promise.reject(new StoreUnavailable('gone')) : store.append(request)) }
  start({ world: { ...parts().world, store: flaky } })
  await vi.waitFor(async () => expect((await doors()).length).toBe(2), WAIT)
  expect(await book.refused()).toEqual([])
})

test('a reaction that is new may leave history alone', async () => {
  await ring(2)
  const started = start({ newFrom: 'now' })
  await vi.waitFor(() => expect(started.standing().size).toBe(1), WAIT)
  await ring(1)
  await vi.waitFor(async () => expect((await doors()).length).toBe(1), WAIT)
})

test('only one program runs the reactions; another goes on when it ends', async () => {
  const holder = () => postgresHolder({ url: server.url('jingze_app') })
  const first = start({ holder: holder() })
  await vi.waitFor(() => expect(first.standing().size).toBe(1), WAIT)
  const second = start({ holder: holder() })
  await ring(1)
  await vi.waitFor(async () => expect((await doors()).length).toBe(1), WAIT)
  expect(second.standing().size).toBe(0)
  await first.stop()
  await ring(1)
  await vi.waitFor(async () => expect((await doors()).length).toBe(2), WAIT)
  expect(second.standing().size).toBe(1)
})

const WAIT = { timeout: 10_000, interval: 10 }
const words = { zh: '门铃', en: 'a bell' }
/** Whether it is day: a fact of the world of this test. */
const law = { open: true }

const doorsOpenByDay = rule<{ open: boolean }>({ id: 'doors-open-by-day', says: words, source: { confirmed: true, cites: 'this test' }, holds: ({ open }) => open, examples: [] })
const DoorOpened = z.object({ type: z.literal('DoorOpened'), data: z.object({ for: z.int() }) })
type DoorOpened = z.infer<typeof DoorOpened>
const doorStream = stream<number, DoorOpened>({ name: 'door', events: DoorOpened, initial: 0, evolve: { DoorOpened: (times) => times + 1 }, about: () => [] })
const openDoor = command('OpenDoor', doorStream, {
  does: words, opens: true, input: z.object({ for: z.int() }), who: [{ role: 'machine' }],
  decide: (input) => allow(unmet({ open: law.open }, [doorsOpenByDay]), () => [{ type: 'DoorOpened', data: input }]),
})
const whenBellRings = reactionOf<{ type: 'BellRang'; data: { times: number } }>()({
  name: 'when-bell-rings-open-door', does: words, when: { BellRang: ({ data, occurredOn }) => [{ command: 'OpenDoor', id: 'd', input: { for: data.times }, occurredOn }] },
})

const parts = (): ReactionParts => ({
  reactions: [whenBellRings], commands: [openDoor], world: { store, now, eventId, digest, rulesVersion: 'test' }, actor: { id: 'jingze', roles: ['machine'], within: {} },
  book, holder: holdsAll(), log: () => {}, pollMs: 20,
})

const start = (more: Partial<ReactionParts> = {}): Reactions => {
  const started = runReactions({ ...parts(), ...more })
  running.push(started)
  return started
}

const ring = async (times: number) => { for (let n = 0; n < times; n++) await store.append({ stream: 'bell-b', expected: 'any', events: [event({ type: 'BellRang', data: { times: 1 } })] }) }
const doors = () => store.readStream('door-d')

/** Runs until the log has been read, and tells how often the door was opened. */
const runOnce = async (): Promise<number> => {
  const started = runReactions(parts())
  await vi.waitFor(async () => expect(started.standing().get(whenBellRings.name)).toBe((await store.head()).position), WAIT)
  await started.stop()
  return (await doors()).length
}
