// The lane in which appends to PostgreSQL wait: what has queued while one batch was written goes together in the next.
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Appended, AppendRequest, Expected } from '../../kernel/store.ts'
import { StoreBusy } from '../../kernel/store.ts'
import { objectText, prepared, type Prepared } from '../stored-event.ts'
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

export const makeLane = (line: Line, limits: LaneLimits): Lane => {
  const queue: Waiting[] = []
  let bytes = 0
  let perSecond = 1_000
  let running: Promise<void> | undefined

  const take = (): Waiting[] => {
    const { batch, left } = nextBatch(queue, limits)
    queue.splice(0, queue.length, ...left)
    bytes -= batch.reduce((sum, each) => sum + each.bytes, 0)
    return batch
  }
  const run = async () => {
    // Whoever got an answer just now may have more to append: that belongs in this batch, not behind it.
    for (await othersFirst(); queue.length > 0; await othersFirst()) {
      const [batch, since] = [take(), performance.now()]
      await send(line, batch)
      perSecond = 0.8 * perSecond + 0.2 * (batch.length / (performance.now() - since)) * 1_000
    }
    running = undefined
  }
  return {
    append: async (request) => {
      const events = prepared(request)
      const size = events.reduce((sum, event) => sum + event.bytes, 0)
      if (queue.length >= limits.waitingMax || (queue.length > 0 && bytes + size > limits.waitingBytesMax)) throw new StoreBusy(Math.max(1, Math.ceil(queue.length / perSecond)))
      return new Promise<Appended>((settle, fail) => {
        queue.push({ request, events, bytes: size, settle, fail })
        bytes += size
        running ??= run()
      })
    },
    close: async () => { await running },
  }
}

/** What goes together. A request whose ids are in the batch already waits for the next one, where it is recognised as a repeat. */
const nextBatch = (queue: readonly Waiting[], limits: LaneLimits): { readonly batch: Waiting[]; readonly left: Waiting[] } => {
  const [batch, left, ids]: [Waiting[], Waiting[], Set<string>] = [[], [], new Set()]
  let [events, bytes, full] = [0, 0, false]
  for (const each of queue) {
    full ||= batch.length > 0 && (events + each.events.length > limits.batchEventsMax || bytes + each.bytes > limits.batchBytesMax)
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

const send = async (line: Line, batch: readonly Waiting[]): Promise<void> => {
  try {
    const client = await line.client()
    const { rows } = await client.query<[string]>({ name: 'append', text: APPEND, values: [...parameters(batch)], rowMode: 'array' })
    settle(batch, JSON.parse(rows[0]![0]) as Answer)
  } catch (error) {
    const reason = asStoreError(error)
    if (reason !== error) line.drop()
    // The server refused the whole batch, so nothing of it was written: each request by itself, so that only the culprit fails.
    else if (batch.length > 1) return batch.reduce((before, each) => before.then(() => send(line, [each])), Promise.resolve())
    for (const { fail } of batch) fail(reason)
  }
}

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
      for (const object of event.objects) { objects!.push(object); objectEvent!.push(ids!.length) }
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
