// Where in the log the past that somebody asks about ends, and which day that is.
import { dayOf, endOfDay } from '../../packages/adapters/clock.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { Paging } from './parameters.ts'

type AsOf = NonNullable<Paging['asOf']>

/** The last position that counts. */
export const lastPositionOf = async (store: EventStore, asOf: AsOf): Promise<bigint> => ('position' in asOf ? asOf.position : store.positionAt(endOfDay(asOf.day)))

/** The day of a position is that of its event's recording. */
export const dayAt = async (store: EventStore, asOf: AsOf): Promise<string | undefined> => {
  if ('day' in asOf) return asOf.day
  const [event] = asOf.position > 0n ? await store.readAll(asOf.position - 1n, 1) : []
  return event === undefined ? undefined : dayOf(event.recordedAt)
}
