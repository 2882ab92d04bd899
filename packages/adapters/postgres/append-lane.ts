// The lane in which appends to PostgreSQL wait: what has queued while one batch was written goes together in the next.
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Appended, AppendRequest, Expected } from '../../kernel/store.ts'
import { StoreBusy } from '../../kernel/store.ts'
import { objectText, ownStream, prepared, type Prepared } from '../stored-event.ts'
import { asStoreError, type Line } from './connection.ts'

export type LaneLimits = {
  /** waiting requests and bytes beyond which `StoreBusy` is thrown */
  readonly waitingMax: number
  readonly waitingBytesMax: number
  /** events and bytes of one batch; a single request may exceed them */
  readonly batchEventsMax: number
  readonly batchBytesMax: number
}

export const LANE_LIMITS: LaneLimits = { waitingMax: 10_000, waitingBytesMax: 64 * 1_048_576, batchEventsMax: 1_000, batchBytesMax: 8 * 1_048_576 }

export type Waiting = {
  readonly request: AppendRequest
  readonly events: readonly Prepared[]
  readonly bytes: number
  readonly settle: (verdict: Appended) => void
  readonly fail: (reason: unknown) => void
}

export type Lane = { readonly append: (request: AppendRequest) => Promise<Appended>; readonly close: () => Promise<void> }

/** What this program does for one append, in milliseconds (measured: 0.015): encoding, decoding, and waking whoever waits. */
const OWN_WORK_MS = 0.015
const PAIR_MIN = 8

/**
 * Batches go over two lines. The second is used only when enough waits: it lets this program work on one batch while the database
 * works on the other, but makes two commits of what could have been one, so the work saved must exceed a commit.
 */
export const makeLane = (lines: readonly Line[], limits: LaneLimits): Lane => {
  const queue: Waiting[] = []
  const tracks = lines.map((line) => ({ line, running: undefined as Promise<void> | undefined }))
  let [bytes, sending, perSecond, commitMs] = [0, 0, 1_000, 1]
  const worthALine = () => Math.max(PAIR_MIN, commitMs / OWN_WORK_MS)

  const take = (): Waiting[] => {
    const half = sending === 0 && queue.length >= 2 * worthALine()
    const { batch, left } = nextBatch(queue, { ...limits, batchRequestsMax: half ? Math.ceil(queue.length / 2) : Infinity })
    queue.splice(0, queue.length, ...left)
    bytes -= batch.reduce((sum, each) => sum + each.bytes, 0)
    return batch
  }
  const run = async (line: Line) => {
    // Whoever got an answer just now may have more to append: that belongs in this batch, not behind it.
    for (await othersFirst(); queue.length > 0 && (sending === 0 || queue.length >= worthALine()); await othersFirst()) {
      const batch = take()
      wake()
      sending++
      const since = performance.now()
      const tookMs = await send(line, batch)
      sending--
      const ms = performance.now() - since
      perSecond = 0.8 * perSecond + 0.2 * (batch.length / ms) * 1_000
      if (tookMs !== undefined) commitMs = 0.9 * commitMs + 0.1 * Math.max(0, ms - tookMs)
    }
  }
  const wake = () => {
    const idle = tracks.find(({ running }) => running === undefined)
    if (!idle || queue.length === 0 || (tracks.some(({ running }) => running) && queue.length < worthALine())) return
    idle.running = run(idle.line).finally(() => {
      idle.running = undefined
      wake()
    })
  }
  return {
    append: async (request) => {
      const events = prepared(request)
      const size = events.reduce((sum, event) => sum + event.bytes, 0)
      if (queue.length >= limits.waitingMax || (queue.length > 0 && bytes + size > limits.waitingBytesMax)) throw new StoreBusy(Math.max(1, Math.ceil(queue.length / perSecond)))
      return new Promise<Appended>((settle, fail) => {
        queue.push({ request, events, bytes: size, settle, fail })
        bytes += size
        wake()
      })
    },
    close: async () => { while (tracks.some(({ running }) => running)) await Promise.all(tracks.map(({ running }) => running)) },
  }
}

/** What goes together. A request whose ids are in the batch already waits for the next one, where it is recognised as a repeat. */
const nextBatch = (queue: readonly Waiting[], limits: LaneLimits & { readonly batchRequestsMax: number }): { readonly batch: Waiting[]; readonly left: Waiting[] } => {
  const [batch, left, ids]: [Waiting[], Waiting[], Set<string>] = [[], [], new Set()]
  let [events, bytes, full] = [0, 0, false]
  for (const each of queue) {
    full ||= batch.length > 0 && (batch.length >= limits.batchRequestsMax || events + each.events.length > limits.batchEventsMax || bytes + each.bytes > limits.batchBytesMax)
    if (full || each.events.some(({ id }) => ids.has(id))) {
      left.push(each)
      continue
    }
    batch.push(each)
    for (const { id } of each.events) ids.add(id)
    events += each.events.length
    bytes += each.bytes
  }
  return { batch, left }
}

/** Sends a batch and settles each of its requests, whatever comes; answers how long the database had it, if it answered. */
const send = async (line: Line, batch: readonly Waiting[]): Promise<number | undefined> => {
  try {
    const client = await line.client()
    const { rows } = await client.query<[string]>({ name: 'append', text: APPEND, values: [...parameters(batch)], rowMode: 'array' })
    const answer = JSON.parse(rows[0]![0]) as Answer
    settle(batch, answer)
    return answer.tookMs
  } catch (error) {
    const reason = asStoreError(error)
    if (reason !== error) line.drop()
    // Nothing of the batch was written, because the server could not read it: each request by itself, so that only the culprit fails.
    if (batch.length > 1 && isUnreadable(error)) for (const each of batch) await send(line, [each])
    else for (const { fail } of batch) fail(reason)
    return undefined
  }
}

/** SQL states 22 (data) and 54 (program limits) are about what was sent. */
const isUnreadable = (error: unknown): boolean => /^(22|54)...$/.test(String((error as { code?: unknown }).code))

const APPEND = 'select event_store.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)'

const WORDS = { none: -1, exists: -2, any: -3 } as const
const expectation = (expected: Expected): number => (typeof expected === 'number' ? expected : WORDS[expected])

/** The parameters of `append_batch`, whose comments say what each holds. */
export const parameters = (batch: readonly Pick<Waiting, 'request' | 'events'>[]): readonly (string | null)[] => {
  const streams = new Map<string, number>()
  const [requestStream, requestExpected, requestStart, eventRequest, objectEvent]: number[][] = [[], [], [], [], []]
  const [ids, types, data, meta, objects]: string[][] = [[], [], [], [], []]
  const unless: object[] = []
  for (const [n, { request, events }] of batch.entries()) {
    const stream = streams.get(request.stream) ?? streams.size + 1
    streams.set(request.stream, stream)
    requestStream!.push(stream)
    requestExpected!.push(expectation(request.expected))
    requestStart!.push(ids!.length + 1)
    for (const event of events) {
      ids!.push(event.id); types!.push(event.type); data!.push(event.data); meta!.push(event.meta)
      eventRequest!.push(n + 1)
      for (const object of event.objects) { objects!.push(object); objectEvent!.push(ownStream(object) === request.stream ? -ids!.length : ids!.length) }
    }
    for (const { about, types: forbidden, after } of request.unless ?? []) unless.push({ request: n + 1, after: String(after), objects: about.map(objectText), types: forbidden })
  }
  requestStart!.push(ids!.length + 1)
  return [lines([...streams.keys()]), list(requestStream!), list(requestExpected!), list(requestStart!), list(eventRequest!),
    lines(ids!), lines(types!), lines(data!), lines(meta!), list(objectEvent!), lines(objects!), unless.length > 0 ? JSON.stringify(unless) : null]
}

const lines = (texts: readonly string[]): string => texts.join('\n')
const list = (numbers: readonly number[]): string => `{${numbers.join(',')}}`

type Answer = {
  readonly recordedAt: string
  readonly verdicts: readonly number[]
  readonly firsts: readonly (number | null)[]
  /** by request: where its stream stands, -1 when there is none */
  readonly revisions: readonly (number | null)[]
  /** by request number: the first answer to a repeat */
  readonly earlier: Readonly<Record<string, { readonly first: number; readonly last: number; readonly revision: number; readonly recordedAt: string }>> | null
  /** how long the database worked and waited for its turn, without commit and wire */
  readonly tookMs: number
}

const REFUSALS = { 2: 'conflict', 3: 'condition', 4: 'overlap' } as const

const settle = (batch: readonly Waiting[], answer: Answer): void => {
  const recordedAt = iso(answer.recordedAt)
  for (const [n, waiting] of batch.entries()) {
    const [verdict, first, revision, before] = [answer.verdicts[n]!, answer.firsts[n]!, answer.revisions[n]!, answer.earlier?.[n + 1]]
    if (before) waiting.settle({ ok: true, first: BigInt(before.first), last: BigInt(before.last), revision: before.revision, recordedAt: iso(before.recordedAt), repeated: true })
    else if (verdict === 0) waiting.settle({ ok: true, first: BigInt(first), last: BigInt(first + waiting.events.length - 1), revision, recordedAt, repeated: false })
    else waiting.settle({ ok: false, because: REFUSALS[verdict as keyof typeof REFUSALS], revision: revision < 0 ? undefined : revision })
  }
}

const iso = (instant: string): string => new Date(instant).toISOString()
