// The relay in memory: order, acknowledgement before the cursor, trouble survived, parked keys, one leader.
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { eventId } from '../../packages/adapters/ids.ts'
import { memoryPublisher, type MemoryPublisher } from '../../packages/adapters/publisher.memory.ts'
import { RECORD_BYTES_MAX } from '../../packages/adapters/publisher.ts'
import { memoryRelayCursor } from '../../packages/adapters/relay-cursor.memory.ts'
import type { NewEvent } from '../../packages/kernel/event.ts'
import type { Published } from '../../packages/views/published/published.ts'
import { WAITS } from './outgoing.ts'
import { startRelay, type Relay, type RelayParts } from './relay.ts'

const relays: Relay[] = []
afterEach(async () => { await Promise.all(relays.splice(0).map((relay) => relay.stop())) })

const table: Published = {
  Counted: {
    type: 'cn.jingze.count.counted.v1', context: 'count', says: { zh: '计数', en: 'counted' }, schema: z.object({ n: z.int() }),
    data: ({ data }: { data: { n: number; breaks?: boolean } }) => { if (data.breaks) throw new Error('cannot be told'); return { ...data } },
  },
}

const world = () => {
  const store = memoryEventStore()
  let told = 0
  const tell = async (key: string, n: number, more: object = {}, type = 'Counted') => {
    const event: NewEvent = {
      id: eventId('test', told++), type, schemaVersion: 1, data: { n, ...more }, objects: [{ type: 'project', id: key, qualifier: 'in' }],
      occurredOn: '2026-01-05', actor: 'someone', commandId: `c-${told}`, commandDigest: '', correlationId: 'c', rulesVersion: 'test',
    }
    await store.append({ stream: `count-${key}`, expected: 'any', events: [event] })
  }
  return { store, tell, publisher: memoryPublisher(), cursor: memoryRelayCursor() }
}

const start = (parts: Omit<RelayParts, 'table'>, overrides: Partial<RelayParts> = {}): Relay => {
  const relay = startRelay({ table, releaseMs: 10, ...parts, ...overrides })
  relays.push(relay)
  return relay
}

/** What has arrived, as key and number. */
const arrivedAt = ({ arrived }: MemoryPublisher) => arrived.map(({ key, value }) => `${key}:${(JSON.parse(value) as { data: { n: number } }).data.n}`)
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

test('public facts arrive in order, others do not, and the cursor ends at the head', async () => {
  const { tell, ...parts } = world()
  await tell('A', 1)
  await tell('A', 2, { secret: 'kept back' })
  await tell('A', 3, {}, 'NotPublic')
  const relay = start(parts)
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1', 'A:2']))
  await tell('B', 4)
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1', 'A:2', 'B:4']))
  await soon(async () => expect((await relay.standing(new Date())).position).toBe(4n))
  expect(JSON.stringify(parts.publisher.arrived)).not.toContain('kept back')
})

test('while the broker does not acknowledge, the cursor stays, the lag shows and nothing is lost', async () => {
  const { tell, ...parts } = world()
  parts.publisher.fail(3, 1)
  for (const n of [1, 2, 3]) await tell('A', n)
  const relay = start(parts)
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1']))
  const standing = await relay.standing(new Date(Date.now() + 60_000))
  expect(standing).toMatchObject({ active: true, position: 0n, behind: 3n, published: 0, trouble: 'told to fail' })
  expect(standing.behindSeconds).toBeGreaterThanOrEqual(59)
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1', 'A:1', 'A:1', 'A:1', 'A:2', 'A:3']))
  await soon(async () => expect(await relay.standing(new Date())).toMatchObject({ position: 3n, behind: 0n, behindSeconds: 0, published: 3, trouble: undefined }))
})

test('a relay that goes on where another stopped repeats nothing', async () => {
  const { tell, ...parts } = world()
  await tell('A', 1)
  const first = start(parts)
  await soon(async () => expect((await first.standing(new Date())).position).toBe(1n))
  await first.stop()
  await tell('A', 2)
  start(parts)
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1', 'A:2']))
})

test('an event that cannot be told parks its key: later ones wait, other keys go on, and each says why', async () => {
  const { tell, ...parts } = world()
  const lines: string[] = []
  await tell('A', 1)
  await tell('A', 2, { breaks: true })
  await tell('B', 3, { n: 1.5 })
  await tell('A', 4)
  await tell('C', 5)
  const relay = start(parts, { log: (line) => lines.push(line) })
  await soon(async () => expect(await relay.standing(new Date())).toMatchObject({ position: 5n, parked: 3 }))
  await tell('A', 6)
  await soon(async () => expect(await relay.standing(new Date())).toMatchObject({ position: 6n, parked: 4 }))
  expect(arrivedAt(parts.publisher)).toEqual(['A:1', 'C:5'])
  const parked = await parts.cursor.parked()
  expect(parked.map(({ key, position, reason }) => [key, position, reason.includes('expected int') ? 'not an integer' : reason]))
    .toEqual([['A', 2n, 'cannot be told'], ['B', 3n, 'not an integer'], ['A', 4n, WAITS], ['A', 6n, WAITS]])
  expect(lines).toContain('parked A of jingze.count.v1 at position 2: cannot be told')
})

test('a record too large for the broker is parked, not tried for ever', async () => {
  const { tell, ...parts } = world()
  await tell('A', 1, { text: 'x'.repeat(RECORD_BYTES_MAX) })
  const relay = start(parts, { table: { Counted: { ...table['Counted']!, schema: z.object({ n: z.int(), text: z.string() }) } } })
  await soon(async () => expect(await relay.standing(new Date())).toMatchObject({ position: 1n, parked: 1 }))
  expect((await parts.cursor.parked())[0]!.reason).toMatch(/^holds 90\d{4} bytes; the most is 900000$/)
})

test('once mended and released, a parked key is published in its order, and later ones follow it', async () => {
  const { tell, ...parts } = world()
  await tell('A', 1, { breaks: true })
  await tell('A', 2)
  const lines: string[] = []
  const first = start(parts, { log: (line) => lines.push(line) })
  await soon(async () => expect((await first.standing(new Date())).parked).toBe(2))
  expect(await parts.cursor.askRelease({ topic: 'jingze.count.v1', key: 'A' })).toBe(2)
  await soon(() => expect(lines.at(-1)).toBe('A of jingze.count.v1 stays parked at position 1: cannot be told'))
  expect(arrivedAt(parts.publisher)).toEqual([])
  await first.stop()
  await parts.cursor.askRelease({ topic: 'jingze.count.v1', key: 'A' })
  const mended: Published = { Counted: { ...table['Counted']!, data: ({ data }: { data: { n: number } }) => ({ n: data.n }) } }
  const second = start(parts, { table: mended })
  await soon(async () => expect((await second.standing(new Date())).parked).toBe(0))
  await tell('A', 3)
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1', 'A:2', 'A:3']))
})

test('a release that comes upon a second flaw publishes up to it and waits there', async () => {
  const { tell, ...parts } = world()
  for (const [n, more] of [[1, { breaks: true }], [2, {}], [3, { n: 1.5 }], [4, {}]] as const) await tell('A', n, more)
  const first = start(parts)
  await soon(async () => expect((await first.standing(new Date())).parked).toBe(4))
  await first.stop()
  await parts.cursor.askRelease({ topic: 'jingze.count.v1', key: 'A' })
  const second = start(parts, { table: { Counted: { ...table['Counted']!, data: ({ data }: { data: { n: number } }) => ({ n: data.n }) } } })
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1', 'A:2']))
  await soon(async () => expect((await parts.cursor.parked())[0]).toMatchObject({ position: 3n, reason: expect.stringContaining('expected int') }))
  expect((await second.standing(new Date())).parked).toBe(2)
})

test('of two relays one publishes; the other takes over when leadership is lost', async () => {
  const { tell, ...parts } = world()
  const both = [start(parts), start(parts)]
  const active = async () => (await Promise.all(both.map((relay) => relay.standing(new Date())))).map((standing) => standing.active)
  await tell('A', 1)
  await soon(() => expect(arrivedAt(parts.publisher)).toEqual(['A:1']))
  expect((await active()).filter(Boolean).length).toBe(1)
  parts.cursor.lose()
  await tell('A', 2)
  await soon(async () => expect(await both[0]!.standing(new Date())).toMatchObject({ position: 2n, takeOvers: 2 }))
  expect([...new Set(arrivedAt(parts.publisher))]).toEqual(['A:1', 'A:2'])
  expect((await active()).filter(Boolean).length).toBe(1)
})

test('a relay stops although the broker is gone', async () => {
  const { tell, ...parts } = world()
  parts.publisher.fail(Infinity)
  await tell('A', 1)
  const relay = start(parts)
  await soon(async () => expect((await relay.standing(new Date())).trouble).toBe('told to fail'))
  await relay.stop()
  expect((await relay.standing(new Date())).active).toBe(false)
})
