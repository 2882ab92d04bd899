// Publishes parked records after their cause was mended: when someone asks, in order, by the relay that leads, so that nothing overtakes them.
import type { PublishedRecord } from '../../packages/adapters/publisher.ts'
import type { Leadership, ParkedKey, ParkedRecord } from '../../packages/adapters/relay-cursor.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { Published } from '../../packages/views/published/published.ts'
import { nameOf, outgoing } from './outgoing.ts'

export type Releasing = {
  readonly store: EventStore
  readonly table: Published
  readonly lead: Leadership
  /** the names of parked keys; a released one is taken out */
  readonly stuck: Set<string>
  readonly publish: (records: readonly PublishedRecord[]) => Promise<void>
  readonly log?: (line: string) => void
}

/** Tries every key that someone asked to release. One that still cannot be told stays parked with all behind it, and says why. */
export const releaseAsked = async (releasing: Releasing): Promise<void> => {
  const asked = await releasing.lead.asked()
  for (const records of Map.groupBy(asked, nameOf).values()) await releaseKey(records, releasing)
}

const releaseKey = async (waiting: readonly ParkedRecord[], { store, table, lead, stuck, publish, log }: Releasing): Promise<void> => {
  const { topic, key }: ParkedKey = waiting[0]!
  const events = []
  for (const { position } of waiting) events.push(...await store.readAll(position - 1n, 1))
  const { records, parked: [failed] } = outgoing(table, events, new Set())
  await publish(records)
  await lead.unpark({ topic, key }, failed ? failed.position - 1n : waiting[waiting.length - 1]!.position)
  log?.(`released ${records.length} records of ${key} in ${topic}`)
  if (!failed) return void stuck.delete(nameOf({ topic, key }))
  await lead.keepParked(failed)
  log?.(`${key} of ${topic} stays parked at position ${failed.position}: ${failed.reason}`)
}
