// Appends to KurrentDB and gives the port's verdict: written, repeated, conflict, condition or overlap.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable, type Appended, type AppendRequest, type Expected } from '../../kernel/store.ts'
import type { Prepared } from '../stored-event.ts'
import { asPortError, wrongRevision, type Credentials, type JsonEvent, type KurrentClient } from './client.ts'
import type { KurrentIndex, Numbered } from './log-index.ts'
import { fromLeader, revisionOf } from './reading.ts'
import { toRecord } from './record.ts'

/** How long an append waits for its own events to come back from the log; then whether it was written is left open. */
const INDEXED_WITHIN_MS = 5_000
const LOOK_AGAIN_MS = 20

export type Appending = {
  readonly client: KurrentClient
  readonly jsonEvent: JsonEvent
  readonly credentials: Credentials | undefined
  readonly index: KurrentIndex
  readonly catchUp: () => Promise<void>
  readonly answerMs: number
}

/** One append in its turn, with its events made ready. Errors are those of the port. */
export const appendTo = async (appending: Appending, request: AppendRequest, events: readonly Prepared[]): Promise<Appended> => {
  const { index, catchUp } = appending
  const ids = events.map((event) => event.id)
  await catchUp()
  const before = await verdictOnIds(appending, request.stream, ids) ?? await verdictOnConditions(appending, request)
  if (before) return before
  const writing = randomUUID()
  try {
    await write(appending, request, events.map((event) => appending.jsonEvent(toRecord(event, writing))))
  } catch (error) {
    const wrong = wrongRevision(error)
    if (!wrong) throw asPortError(error)
    await catchUp()
    return await verdictOnIds(appending, request.stream, ids) ?? { ok: false, because: 'conflict', revision: wrong.revision }
  }
  return accepted(await indexed(index, catchUp, ids), writing)
}

const write = ({ client, credentials, answerMs }: Appending, { stream, expected }: AppendRequest, records: readonly unknown[]): Promise<unknown> => {
  const expectedRevision = typeof expected === 'number' ? BigInt(expected) : EXPECTED[expected]
  return within(answerMs, fromLeader(() => client.appendToStream(stream, records as never, { expectedRevision, requiresLeader: true, ...(credentials ? { credentials } : {}) })))
}

/** Some of the client's promises are never settled when a connection ends in a friendly way. */
const within = async <T>(milliseconds: number, answer: Promise<T>): Promise<T> => {
  const answered = new AbortController()
  const silence = pause(milliseconds, undefined, { signal: answered.signal }).then(() => {
    throw new StoreUnavailable(`KurrentDB did not answer an append within ${milliseconds} ms`)
  })
  return Promise.race([answer, silence]).finally(() => answered.abort())
}

const EXPECTED = { none: 'no_stream', exists: 'stream_exists', any: 'any' } as const

/** All stored here and in order: the first answer. Some, or elsewhere: an overlap. None: undefined. */
const verdictOnIds = async ({ client, index }: Appending, stream: string, ids: readonly string[]): Promise<Appended | undefined> => {
  const stored = await index.find(ids)
  if (stored.length === 0) return undefined
  const same = stored.length === ids.length && stored.every((event, n) => event.id === ids[n] && event.stream === stream)
  return same ? accepted(stored, undefined) : { ok: false, because: 'overlap', revision: await revisionOf(client, stream) }
}

/** A conflict is said before a broken condition, as in a store that judges both at once. */
const verdictOnConditions = async ({ client, index }: Appending, { stream, expected, unless = [] }: AppendRequest): Promise<Appended | undefined> => {
  if (unless.length === 0) return undefined
  const revision = await revisionOf(client, stream)
  if (!meets(expected, revision)) return { ok: false, because: 'conflict', revision }
  for (const { about, types, after } of unless)
    if ((await index.about(about, { types, after })).length > 0) return { ok: false, because: 'condition', revision }
  return undefined
}

const meets = (expected: Expected, revision: number | undefined): boolean => {
  if (expected === 'any') return true
  if (expected === 'none') return revision === undefined
  return expected === 'exists' ? revision !== undefined : revision === expected
}

/** The events as the index numbers them, once it has passed them. */
const indexed = async (index: KurrentIndex, catchUp: () => Promise<void>, ids: readonly string[]): Promise<readonly Numbered[]> => {
  for (const until = Date.now() + INDEXED_WITHIN_MS; ;) {
    const found = await catchUp().then(() => index.find(ids)).catch(asPortError)
    if (!(found instanceof Error) && found.length === ids.length) return found
    if (Date.now() > until) throw new StoreUnavailable(`KurrentDB took the events but did not show them within ${INDEXED_WITHIN_MS} ms`, { cause: found })
    await pause(LOOK_AGAIN_MS)
  }
}

/** KurrentDB answers a repeat as it answers a write; the mark that each append leaves in its events tells them apart. */
const accepted = (events: readonly Numbered[], writing: string | undefined): Appended => {
  const first = events[0]!
  const last = events.at(-1)!
  return { ok: true, first: first.position, last: last.position, revision: last.revision, recordedAt: last.recordedAt, repeated: first.writing !== writing }
}
