// One idempotency key at work twice at the same time, through the machine and a store.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { command } from '../kernel/command.ts'
import { handle } from '../kernel/handle.ts'
import { stream } from '../kernel/stream.ts'
import { now } from './clock.ts'
import { memoryEventStore } from './event-store.memory.ts'
import { digest, eventId } from './ids.ts'

type Painted = { type: 'DoorPainted'; data: { coats: number } }
const doors = stream<number, Painted>({ name: 'door', events: z.strictObject({ type: z.literal('DoorPainted'), data: z.strictObject({ coats: z.number() }) }), initial: 0, evolve: { DoorPainted: (done) => done + 1 }, about: () => [] })
const paint = command<number, Painted, { coats: number }>('PaintDoor', doors, {
  does: { zh: '', en: '' }, opens: true, input: z.strictObject({ coats: z.number() }), who: [{ role: 'painter' }],
  decide: ({ coats }) => Array.from({ length: coats }, () => ({ type: 'DoorPainted', data: { coats } })),
})

const paintAtOnce = async (...coats: readonly number[]) => {
  const world = { store: memoryEventStore(), now, eventId, digest, rulesVersion: '' }
  const outcomes = await Promise.all(coats.map((each) => handle(paint, { id: '1', input: { coats: each }, actor: { id: 'p', roles: ['painter'], within: {} }, commandId: 'key' }, world)))
  return { outcomes, stored: (await world.store.readStream('door-1')).length }
}

test('for the same request it gives one answer', async () => {
  const { outcomes: [first, second], stored } = await paintAtOnce(2, 2)
  expect(first).toMatchObject({ is: 'done', repeated: false, revision: 1 })
  expect(second).toEqual({ ...first, repeated: true })
  expect(stored).toBe(2)
})

test.each([[2, 1], [1, 2]])('for another request, of %i and %i events, it is reused', async (one, two) => {
  const { outcomes, stored } = await paintAtOnce(one, two)
  expect(outcomes.map(({ is }) => is)).toEqual(['done', 'keyReused'])
  expect(stored).toBe(one)
})
