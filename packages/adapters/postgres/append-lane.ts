// The lane in which appends to PostgreSQL wait: what has queued while one batch was written goes together in the next.
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Appended, AppendRequest } from '../../kernel/store.ts'
import { StoreBusy } from '../../kernel/store.ts'
import { prepared } from '../stored-event.ts'
import { answered, statement, type Asked } from './append-batch.ts'
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

type Waiting = Asked & {
  readonly bytes: number
  readonly settle: (verdict: Appended) => void
  readonly fail: (reason: unknown) => void
}

export type Lane = { readonly append: (request: AppendRequest) => Promise<Appended>; readonly close: () => Promise<void> }

/** What this program does for one event, in milliseconds (measured: 0.015): encoding, decoding, and waking whoever waits. */
const OWN_WORK_MS = 0.015
const PAIR_MIN = 8

/**
 * Batches go over two lines. The second is used only when enough waits: it lets this program work on one batch while the database
 * works on the other, but makes two commits of what could have been one, so the work saved must exceed a commit.
 */
export const makeLane = (lines: readonly Line[], limits: LaneLimits): Lane => {
  const queue: Waiting[] = []
  const tracks = lines.map((line) => ({ line, running: undefined as Promise<void> | undefined }))
  let [bytes, events, sending, perSecond, commitMs] = [0, 0, 0, 1_000, 1]
  const worthALine = () => Math.max(PAIR_MIN, commitMs / OWN_WORK_MS)

  const take = (): Waiting[] => {
    const half = sending === 0 && events >= 2 * worthALine()
    const { batch, left } = nextBatch(queue, { ...limits, batchRequestsMax: half ? Math.ceil(queue.length / 2) : Infinity })
    queue.splice(0, queue.length, ...left)
    bytes -= batch.reduce((sum, each) => sum + each.bytes, 0)
    events -= batch.reduce((sum, each) => sum + each.events.length, 0)
    return batch
  }
  const run = async (line: Line) => {
    // Whoever got an answer just now may have more to append: that belongs in this batch, not behind it.
    for (await othersFirst(); queue.length > 0 && (sending === 0 || events >= worthALine()); await othersFirst()) {
      const batch = take()
      wake()
      sending++
      const since = performance.now()
      const ms = await send(line, batch)
      sending--
      perSecond = 0.8 * perSecond + 0.2 * (batch.length / (performance.now() - since)) * 1_000
      // A step towards the last one finds the median: a commit that met a stall of the machine says nothing about the next.
      if (ms !== undefined) commitMs *= ms > commitMs ? 1.1 : 0.9
    }
  }
  const wake = () => {
    const idle = tracks.find(({ running }) => running === undefined)
    if (!idle || queue.length === 0 || (tracks.some(({ running }) => running) && events < worthALine())) return
    idle.running = run(idle.line).finally(() => {
      idle.running = undefined
      wake()
    })
  }
  return {
    append: async (request) => {
      const ready = prepared(request)
      const size = ready.reduce((sum, event) => sum + event.bytes, 0)
      if (queue.length >= limits.waitingMax || (queue.length > 0 && bytes + size > limits.waitingBytesMax)) throw new StoreBusy(Math.max(1, Math.ceil(queue.length / perSecond)))
      return new Promise<Appended>((settle, fail) => {
        queue.push({ request, events: ready, bytes: size, settle, fail })
        bytes += size
        events += ready.length
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

/** Sends a batch and settles each of its requests, whatever comes; answers how long commit and wire took (ms), where that is known. */
const send = async (line: Line, batch: readonly Waiting[]): Promise<number | undefined> => {
  try {
    const client = await line.client()
    const answering = client.query<[string]>({ ...statement(batch), rowMode: 'array' })
    const sent = performance.now()
    const { rows } = await answering
    const ms = performance.now() - sent
    const { verdicts, tookMs } = answered(batch, rows[0]![0])
    for (const [n, verdict] of verdicts.entries()) batch[n]!.settle(verdict)
    return tookMs === undefined ? undefined : ms - tookMs
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
