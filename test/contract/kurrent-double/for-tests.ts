// What tests of the KurrentDB store share: a double for each test, stores over it, numbered events, and patience.
import { afterEach, beforeEach } from 'vitest'
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { kurrentEventStore, kurrentEventStoreAt } from '../../../packages/adapters/event-store.kurrent.ts'
import { eventId } from '../../../packages/adapters/ids.ts'
import { memoryKurrentIndex } from '../../../packages/adapters/kurrent/log-index.memory.ts'
import type { KurrentIndex } from '../../../packages/adapters/kurrent/log-index.ts'
import type { EventLog } from '../../../packages/adapters/stored-event.ts'
import type { NewEvent } from '../../../packages/kernel/event.ts'
import { StoreUnavailable } from '../../../packages/kernel/store.ts'
import { startKurrentDouble, type KurrentDouble } from './server.ts'

/** Inside each test of a file: `double()` is its server, `storeOver()` another program's store over it; both end with the test. */
export const eachWithADouble = () => {
  let double: KurrentDouble
  const open: EventLog[] = []
  beforeEach(async () => {
    double = await startKurrentDouble()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()))
    double.stop()
  })
  const kept = (store: EventLog): EventLog => {
    open.push(store)
    return store
  }
  return {
    kept,
    double: () => double,
    storeOver: (index: KurrentIndex = memoryKurrentIndex(), silenceMs?: number): EventLog => kept(silenceMs === undefined ? kurrentEventStoreAt(double.url, index)
      : kurrentEventStore({ client: EventStoreDBClient.connectionString(double.url), jsonEvent, index, silenceMs, credentials: { username: 'nobody', password: '' } })),
  }
}

export const event = (n: number): NewEvent => ({
  id: eventId('0192f3a4-0000-7000-8000-000000000001', n), type: 'FindingRaised', schemaVersion: 1, data: { n }, objects: [{ type: 'finding', id: `F-${n}`, qualifier: 'subject' }],
  occurredOn: '2026-03-01', actor: 'P-1', commandId: `C-${n}`, commandDigest: 'd', correlationId: `C-${n}`, rulesVersion: '1',
})

export const numbers = (from: number, to: number): bigint[] => Array.from({ length: to - from + 1 }, (_, n) => BigInt(from + n))

/** What a caller does when the store did not answer: the same again. */
export const again = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt === 20) throw error
      await new Promise((wake) => setTimeout(wake, 50))
    }
  }
}

export const until = async (holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; !holds(); await new Promise((wake) => setTimeout(wake, 10)))
    if (Date.now() > end) throw new Error('it did not come true within 10 s')
}
