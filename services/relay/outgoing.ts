// Sorts a stretch of the log into records to publish and records to park. What no table lists goes nowhere.
import { bytesOf, RECORD_BYTES_MAX, type PublishedRecord } from '../../packages/adapters/publisher.ts'
import type { ParkedKey, ParkedRecord } from '../../packages/adapters/relay-cursor.ts'
import type { Fact, Stored } from '../../packages/kernel/event.ts'
import { topicOf, type Published, type PublishedFact } from '../../packages/views/published/published.ts'
import { cloudEvent, keyOf, recordOf } from './cloud-event.ts'

export type Outgoing = { readonly records: readonly PublishedRecord[]; readonly parked: readonly ParkedRecord[] }

export const WAITS = 'waits behind an earlier record of this key'

export const nameOf = ({ topic, key }: ParkedKey): string => `${topic} ${key}`

/**
 * The records of these events, in order. An event that cannot be told parks its key in its topic: itself with the reason,
 * and everything later of that key, since readers rely on the order. `stuck` holds the names (`nameOf`) of keys parked before.
 */
export const outgoing = (table: Published, events: readonly Stored[], stuck: ReadonlySet<string>): Outgoing => {
  const records: PublishedRecord[] = []
  const parked: ParkedRecord[] = []
  const stuckNow = new Set(stuck)
  for (const fact of events) {
    const published = table[fact.type]
    if (!published) continue
    const place = { topic: topicOf(published.context), key: keyOf(fact) }
    const told = stuckNow.has(nameOf(place)) ? WAITS : tell(fact, published)
    if (typeof told !== 'string') records.push(told)
    else {
      stuckNow.add(nameOf(place))
      parked.push({ ...place, position: fact.position, eventId: fact.id, eventType: fact.type, reason: told })
    }
  }
  return { records, parked }
}

/** The record, or why there is none. */
const tell = (fact: Fact, published: PublishedFact): PublishedRecord | string => {
  try {
    const record = recordOf(cloudEvent(fact, published), published)
    const bytes = bytesOf(record)
    return bytes > RECORD_BYTES_MAX ? `holds ${bytes} bytes; the most is ${RECORD_BYTES_MAX}` : record
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
