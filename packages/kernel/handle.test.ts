// The same request sent twice at once: whoever comes second gets the first one's answer, not a refusal of what it did itself.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { memoryEventStore } from '../adapters/event-store.memory.ts'
import { digest, eventId } from '../adapters/ids.ts'
import { command } from './command.ts'
import type { Stored } from './event.ts'
import { handle, type World } from './handle.ts'
import type { EventStore } from './store.ts'
import { stream } from './stream.ts'

type Opened = { type: 'DoorOpened'; data: Record<never, never> }
const doors = stream<boolean, Opened>({ name: 'door', events: z.strictObject({ type: z.literal('DoorOpened'), data: z.strictObject({}) }), initial: false, evolve: { DoorOpened: () => true }, about: () => [] })
const refusal = { refused: [{ id: 'once', says: { zh: '', en: '' }, source: { confirmed: false, cites: '' } }] }
const opening = (again: 'refused' | 'nothing') => command<boolean, Opened, object>('OpenDoor', doors, {
  does: { zh: '', en: '' }, opens: true, input: z.strictObject({}), who: [{ role: 'porter' }],
  decide: (_, open) => (!open ? [{ type: 'DoorOpened', data: {} }] : again === 'refused' ? refusal : []),
})

const first: Stored = {
  id: 'k#0', type: 'DoorOpened', schemaVersion: 1, data: {}, objects: [], occurredOn: '2026-03-02', actor: 'porter', commandId: 'k', commandDigest: 'd', correlationId: 'k', rulesVersion: '', position: 7n, stream: 'door-1', revision: 0, recordedAt: '2026-03-02T00:00:00.000Z',
}

/** The other request is carried out between our first look and our reading of the stream. */
const overtaken = (): World => {
  let looks = 0
  const store = {
    find: (id: string) => Promise.resolve(id === first.id && looks++ > 0 ? first : undefined), readStream: () => Promise.resolve([first]), head: () => Promise.resolve({ position: 7n, recordedAt: undefined }),
  } as unknown as EventStore
  return { store, now: () => ({ instant: '2026-03-02T00:00:00.000Z', day: '2026-03-02' }), eventId: (commandId, n) => `${commandId}#${n}`, digest: () => 'd', rulesVersion: '' }
}
const asked = (commandId: string) => ({ id: '1', input: {}, actor: { id: 'porter', roles: ['porter'], within: {} }, commandId })

test.each(['refused', 'nothing'] as const)('a decision of "%s" gives way to the first answer', async (again) =>
  expect(await handle(opening(again), asked('k'), overtaken())).toEqual({ is: 'done', id: '1', stream: 'door-1', revision: 0, position: 7n, events: [{ type: 'DoorOpened', data: {} }], repeated: true }))

test('another request is still judged by itself', async () => {
  expect(await handle(opening('refused'), asked('other'), overtaken())).toMatchObject({ is: 'refused' })
  expect(await handle(opening('nothing'), asked('other'), overtaken())).toMatchObject({ is: 'unchanged' })
})

test('a key stands for the day, the reason and whom it was for, as much as for the input', async () => {
  const world: World = { store: memoryEventStore(), now: () => ({ instant: '2026-03-02T00:00:00.000Z', day: '2026-03-02' }), eventId, digest, rulesVersion: '' }
  const told = { ...asked('k'), occurredOn: '2026-03-01', reason: 'draught' }
  const ask = (change: object) => handle(opening('refused'), { ...told, ...change }, world)
  expect(await ask({})).toMatchObject({ is: 'done', repeated: false })
  expect(await ask({})).toMatchObject({ is: 'done', repeated: true })
  for (const other of [{ occurredOn: '2026-02-28' }, { occurredOn: undefined }, { reason: 'heat' }, { reason: undefined }, { onBehalfOf: 'owner' }, { occurredOn: undefined, reason: '2026-03-01' }])
    expect(await ask(other), JSON.stringify(other)).toEqual({ is: 'keyReused' })
})

test('what was asked without day, reason or another\'s name has the digest that it always had, so that keys kept in old logs still answer', async () => {
  const store = memoryEventStore()
  await handle(opening('refused'), asked('k'), { store, now: () => ({ instant: '2026-03-02T00:00:00.000Z', day: '2026-03-02' }), eventId, digest, rulesVersion: '' })
  expect((await store.readStream('door-1'))[0]!.commandDigest).toBe(digest(['OpenDoor', '1', {}]))
})
