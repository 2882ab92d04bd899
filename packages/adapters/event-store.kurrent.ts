// Keeps events in KurrentDB (or EventStoreDB): the port of the kernel over its client, and an index that numbers the log.
import { EventStoreDBClient, jsonEvent as eventStoreJsonEvent } from '@eventstore/db-client'
import type { Stored } from '../kernel/event.ts'
import { StoreUnavailable, type Subscription } from '../kernel/store.ts'
import { appendTo } from './kurrent/append.ts'
import type { Credentials, JsonEvent, KurrentClient, Recorded } from './kurrent/client.ts'
import { keepLevel } from './kurrent/keep-level.ts'
import { createLane } from './kurrent/lane.ts'
import type { KurrentIndex, Numbered } from './kurrent/log-index.ts'
import { readOurs, readStreamOf } from './kurrent/reading.ts'
import { isOurs, toKept } from './kurrent/record.ts'
import { isEventId, prepared, storedFrom, type EventLog, type Kept } from './stored-event.ts'
import { follow, makeBell } from './subscription.ts'

/** Streams read at the same time for one question about objects. */
const STREAMS_AT_ONCE = 8
const SILENCE_MS = 30_000
const ANSWER_MS = 15_000

export type KurrentParts = {
  /** a client of its own: `close` disposes of it */
  readonly client: KurrentClient
  /** `jsonEvent` of the package that the client comes from */
  readonly jsonEvent: JsonEvent
  readonly index: KurrentIndex
  /**
   * Sent with each append. With credentials the client appends one call at a time; without, it multiplexes over one long stream whose
   * pending answers are kept in a table shared by all clients of the program and are never settled when the stream ends without an error.
   */
  readonly credentials?: Credentials
  /** how long the log may be silent before the subscription to it is replaced, in milliseconds; 30 s when absent */
  readonly silenceMs?: number
  /** how long an append may go unanswered, in milliseconds; 15 s when absent, which is more than the client itself allows */
  readonly answerMs?: number
}

/**
 * The event store over KurrentDB. Errors are those of the port, and `NotStorable` or `NotCanonical` for what can never be kept.
 * What differs from a store in which everything is judged under one lock (decision 0003 gives the reasons):
 * - Positions are the numbers that the index gives to our events in $all, in log order; never scavenge or truncate that log.
 * - `unless` is judged just before the append. Within one program a conditional append runs alone, so nothing of that program comes
 *   between. From another program an event can slip in during the milliseconds from judgement to append, and both are then written.
 * - An id that two programs use in two streams at the same moment is stored twice; `find` gives the first.
 * - Every answer first reads what is new in $all, so it reflects what any program had written before it was asked. That costs a round
 *   trip, and the user needs the right to read $all.
 * - `recordedAt` is the server's time for each event, and can step back where that clock does.
 * - One append holds at most 1 MiB in all, unless the server is told otherwise.
 * Tested against a double that speaks the wire protocol. Not run against a real server yet:
 * test/contract/event-store.kurrent-server.test.ts does that where a Docker engine answers.
 */
export const kurrentEventStore = ({ client, jsonEvent, index, credentials, silenceMs = SILENCE_MS, answerMs = ANSWER_MS }: KurrentParts): EventLog => {
  const bell = makeBell()
  const { catchUp, stop } = keepLevel({ client, index, bell, silenceMs })
  const lane = createLane()
  const subscriptions = new Set<Subscription>()
  const reads = readsFrom(client, index, catchUp)
  return {
    ...reads,
    append: async (request) => {
      const events = prepared(request)
      const turn = { alone: (request.unless ?? []).length > 0, ids: events.map(({ id }) => id) }
      return lane(turn, () => appendTo({ client, jsonEvent, credentials, index, catchUp, answerMs }, request, events))
    },
    subscribe: (after, deliver, options) => {
      const subscription = follow({ after, deliver, batchSize: options?.batchSize, read: reads.readAll, bell, pollMs: silenceMs })
      subscriptions.add(subscription)
      return { failed: subscription.failed, stop: () => subscription.stop().then(() => void subscriptions.delete(subscription)) }
    },
    close: async () => {
      await Promise.all([stop(), ...[...subscriptions].map((each) => each.stop())])
      await client.dispose()
    },
  }
}

const readsFrom = (client: KurrentClient, index: KurrentIndex, catchUp: () => Promise<void>): Omit<EventLog, 'append' | 'subscribe' | 'close'> => {
  const readKept = async (after: bigint, limit: number): Promise<readonly Kept[]> => {
    if (after === 0n) return numberedFrom(1n, await readOurs(client, undefined, limit))
    const place = await index.placeOf(after) ?? await catchUp().then(() => index.placeOf(after))
    return place ? numberedFrom(after + 1n, await readOurs(client, place, limit)) : []
  }
  const numbersOf = async (stream: string, from: number, last: number) => {
    const numbers = await index.numbersOf(stream, from)
    if (numbers.has(last)) return numbers
    await catchUp()
    return index.numbersOf(stream, from)
  }
  return {
    readKept,
    readAll: async (after, limit) => (await readKept(after, limit)).map(storedFrom),
    readStream: async (stream, from = 0) => {
      const records = (await readStreamOf(client, stream, from)).filter(isOurs)
      const last = records.at(-1)
      return last ? underNumbers(records, await numbersOf(stream, from, Number(last.revision))) : []
    },
    readByObject: async (about, options) => {
      await catchUp()
      return fetched(client, await index.about(about, options))
    },
    find: async (id) => {
      if (!isEventId(id)) return undefined
      const known = await index.find([id])
      if (known.length === 0) await catchUp()
      return (await fetched(client, known.length > 0 ? known : await index.find([id])))[0]
    },
    head: async () => {
      await catchUp()
      const { position, recordedAt } = await index.checkpoint()
      return { position, recordedAt }
    },
    positionAt: async (instant) => {
      await catchUp()
      return index.positionAt(instant)
    },
  }
}

/**
 * The store at a connection string (`esdb://`, `esdb+discover://`, or `kurrentdb://` and `kurrentdb+discover://`), over `@eventstore/db-client`.
 * A user in the string is the one who appends; an insecure connection (`tls=false`) sends none.
 */
export const kurrentEventStoreAt = (url: string, index: KurrentIndex): EventLog => {
  const client = EventStoreDBClient.connectionString(url.replace(/^kurrentdb(\+discover)?:/, 'esdb$1:'))
  const credentials = credentialsIn(url)
  return kurrentEventStore({ client, jsonEvent: eventStoreJsonEvent, index, ...(credentials ? { credentials } : {}) })
}

const credentialsIn = (url: string): Credentials | undefined => {
  const named = /^[^:]+:\/\/(?<username>[^:@/]+):(?<password>[^@]+)@/.exec(url)?.groups
  if (named) return { username: decodeURIComponent(named['username']!), password: decodeURIComponent(named['password']!) }
  // The client ignores credentials on an insecure connection, and still appends by single calls because of them.
  return /[?&]tls=false\b/i.test(url) ? { username: 'nobody', password: '' } : undefined
}

const numberedFrom = (first: bigint, records: readonly Recorded[]): readonly Kept[] =>
  records.map((record, n) => toKept(record, first + BigInt(n)))

const underNumbers = (records: readonly Recorded[], numbers: ReadonlyMap<number, bigint>): readonly Stored[] =>
  records.map((record) => {
    const position = numbers.get(Number(record.revision))
    if (position === undefined) throw new StoreUnavailable(`KurrentDB shows event ${record.id} in its stream but not yet in its log`)
    return storedFrom(toKept(record, position))
  })

/** The events themselves, read stream by stream: what the index found lies in few streams, and those are short. */
const fetched = async (client: KurrentClient, wanted: readonly Numbered[]): Promise<readonly Stored[]> => {
  const streams = [...Map.groupBy(wanted, (event) => event.stream)]
  const found: (readonly Stored[])[] = []
  for (let n = 0; n < streams.length; n += STREAMS_AT_ONCE)
    found.push(...await Promise.all(streams.slice(n, n + STREAMS_AT_ONCE).map(([stream, events]) => fetchedOf(client, stream, events))))
  return found.flat().toSorted((one, other) => (one.position < other.position ? -1 : 1))
}

const fetchedOf = async (client: KurrentClient, stream: string, events: readonly Numbered[]): Promise<readonly Stored[]> => {
  const from = events[0]!.revision
  const records = await readStreamOf(client, stream, from, events.at(-1)!.revision - from + 1)
  return events.map(({ revision, position }) => {
    const record = records[revision - from]
    if (record?.revision !== BigInt(revision)) throw new StoreUnavailable(`KurrentDB no longer shows revision ${revision} of ${stream}, which its log had`)
    return storedFrom(toKept(record, position))
  })
}
