// Follows a log: batch after batch in order, then waits for more. The same loop for every store that reads by position.
import { setTimeout as pause } from 'node:timers/promises'
import type { Stored } from '../kernel/event.ts'
import { StoreUnavailable, type Subscription } from '../kernel/store.ts'

const BATCH_SIZE = 500
const RETRY_MS_MAX = 5_000

/** Wakes those who wait for news. A ring between looking and waiting is not missed. */
export type Bell = {
  readonly rings: () => number
  readonly ring: () => void
  /** Resolves when it has rung more often than `heard`, or after a while, or when the signal aborts. */
  readonly wait: (heard: number, milliseconds: number, signal: AbortSignal) => Promise<void>
}

export const makeBell = (): Bell => {
  let rings = 0
  const waiting = new Set<() => void>()
  const ring = () => {
    rings += 1
    for (const wake of waiting) wake()
  }
  const wait = (heard: number, milliseconds: number, signal: AbortSignal) => new Promise<void>((done) => {
    if (rings > heard || signal.aborted) return done()
    const wake = () => {
      waiting.delete(wake)
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      done()
    }
    const timer = setTimeout(wake, milliseconds)
    waiting.add(wake)
    signal.addEventListener('abort', wake)
  })
  return { rings: () => rings, ring, wait }
}

export type Following = {
  readonly after: bigint
  readonly batchSize?: number | undefined
  readonly deliver: (batch: readonly Stored[]) => Promise<void>
  readonly read: (after: bigint, limit: number) => Promise<readonly Stored[]>
  readonly bell: Bell
  /** look again after this long although no bell rang */
  readonly pollMs: number
}

/** Delivers one batch at a time; retries reading with growing pauses while the store does not answer. */
export const follow = (following: Following): Subscription => {
  const stopping = new AbortController()
  let fail: (reason: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => { fail = reject })
  const going = loop(following, stopping.signal).catch(fail)
  return { failed, stop: async () => { stopping.abort(); await going } }
}

const loop = async ({ after, batchSize = BATCH_SIZE, deliver, read, bell, pollMs }: Following, signal: AbortSignal) => {
  let at = after
  let retries = 0
  while (!signal.aborted) {
    const heard = bell.rings()
    const batch = await read(at, batchSize).catch((error: unknown) => { if (error instanceof StoreUnavailable) return undefined; throw error })
    retries = batch ? 0 : retries + 1
    if (signal.aborted) return
    if (!batch) await pause(Math.min(RETRY_MS_MAX, 50 * 2 ** retries), undefined, { signal }).catch(() => {})
    else if (batch.length === 0) await bell.wait(heard, pollMs, signal)
    else {
      await deliver(batch)
      at = batch[batch.length - 1]!.position
    }
  }
}
