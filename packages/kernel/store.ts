// The port to an event store. Every adapter obeys test/contract/event-store.contract.ts.
import type { NewEvent, ObjectKey, Stored } from './event.ts'

/** What must be true of the stream for the append to be accepted: a revision, or a word. */
export type Expected = number | 'none' | 'exists' | 'any'

/** "No event of these types about any of these objects after this position." Judged together with the append. */
export type Unless = { readonly about: readonly ObjectKey[]; readonly types: readonly string[]; readonly after: bigint }

export type AppendRequest = {
  readonly stream: string
  readonly expected: Expected
  readonly events: readonly NewEvent[]
  readonly unless?: readonly Unless[]
}

/**
 * The verdict on one append. A repeat of ids already stored, all of them and in order, gets the first answer.
 * `conflict`: the stream stands at another revision. `condition`: an event forbidden by `unless` exists.
 * `overlap`: some of the ids are stored already and others are not, or they are stored in another stream.
 */
export type Appended =
  | { readonly ok: true; readonly first: bigint; readonly last: bigint; readonly revision: number; readonly recordedAt: string; readonly repeated: boolean }
  | { readonly ok: false; readonly because: 'conflict' | 'condition' | 'overlap'; readonly revision: number | undefined }

/** How far a log reaches: its last position (0 when empty) and when that was recorded. */
export type Head = { readonly position: bigint; readonly recordedAt: string | undefined }

export type Subscription = { readonly stop: () => Promise<void>; readonly failed: Promise<never> }

export type EventStore = {
  /** Durable before it is answered. Throws `StoreBusy` when the lane is full and `StoreUnavailable` when nothing answers. */
  readonly append: (request: AppendRequest) => Promise<Appended>
  /** Events of one stream in order, from a revision on. An unknown stream is empty. */
  readonly readStream: (stream: string, from?: number) => Promise<readonly Stored[]>
  /** Up to `limit` events after a position, in order. */
  readonly readAll: (after: bigint, limit: number) => Promise<readonly Stored[]>
  /** Events about any of the objects, in order, each once; optionally only some types and only up to a position. */
  readonly readByObject: (
    about: readonly ObjectKey[], options?: { readonly types?: readonly string[]; readonly upTo?: bigint },
  ) => Promise<readonly Stored[]>
  readonly find: (eventId: string) => Promise<Stored | undefined>
  readonly head: () => Promise<Head>
  /** The position of the last event recorded at or before an instant (ISO 8601); 0 when there is none. */
  readonly positionAt: (instant: string) => Promise<bigint>
  /**
   * Hands every event after a position to `deliver`, in order and in batches, one batch at a time, then goes on with what comes.
   * Keeps trying through a lost connection. When `deliver` throws, the subscription ends and `failed` rejects.
   */
  readonly subscribe: (
    after: bigint, deliver: (batch: readonly Stored[]) => Promise<void>, options?: { readonly batchSize?: number },
  ) => Subscription
  readonly close: () => Promise<void>
}

/** Too much is waiting; ask again after `retryAfterSeconds`. Nothing was written. */
export class StoreBusy extends Error {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super(`the event store has too much waiting; try again in ${retryAfterSeconds} s`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The store did not answer. Whether an append was written is unknown until it is asked again with the same ids. */
export class StoreUnavailable extends Error {}
