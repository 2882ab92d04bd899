// The event store in memory keeps the promises of every event store.
import { expect, test } from 'vitest'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { eventStoreContract } from './event-store.contract.ts'
import { append, event, newStream } from './event-store.events.ts'

eventStoreContract('memory', async () => {
  const store = memoryEventStore()
  return { store, close: store.close }
})

test('recording times never decrease, even when the clock is set back', async () => {
  const clock = ['2026-01-05T02:00:00.000Z', '2026-01-05T01:00:00.000Z', '2026-01-05T03:00:00.000Z']
  const store = memoryEventStore(() => clock.shift()!)
  for (let n = 0; n < 3; n++) await append(store, newStream(), event())
  expect((await store.readAll(0n, 10)).map(({ recordedAt }) => recordedAt)).toEqual(['2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00.000Z', '2026-01-05T03:00:00.000Z'])
})
