// What the adapter asks of a KurrentDB client, and what its answers and errors mean to us.
import { StoreBusy, StoreUnavailable } from '../../kernel/store.ts'
import { NotStorable } from '../stored-event.ts'

/** Where a record lies in KurrentDB's own log: ordered by commit, then prepare; never dense. */
export type Place = { readonly commit: bigint; readonly prepare: bigint }

export type Recorded = {
  readonly streamId: string
  readonly id: string
  readonly revision: bigint
  readonly type: string
  readonly data: unknown
  readonly metadata?: unknown
  /** the server's clock when it wrote the event */
  readonly created: Date
  readonly position?: Place
}

export type Resolved = { readonly event?: Recorded }

/** An open read or subscription: a Node stream of events. */
export type Reading = AsyncIterable<Resolved> & {
  destroy(error?: Error): unknown
  on(event: string, heard: () => void): unknown
}

export type Credentials = { readonly username: string; readonly password: string }

/** An event as the client's own `jsonEvent` makes it; opaque to the adapter. */
export type JsonEvent = (event: { id: string; type: string; data: Record<string, unknown>; metadata: Record<string, unknown> }) => unknown

type Direction = 'forwards' | 'backwards'

/**
 * The few methods used of `EventStoreDBClient` (`@eventstore/db-client` 6) or `KurrentDBClient` (`@kurrent/kurrentdb-client` 1),
 * which have the same shape. Written as methods so that either class fits.
 */
export type KurrentClient = {
  appendToStream(stream: string, events: never, options: {
    expectedRevision: bigint | 'no_stream' | 'stream_exists' | 'any'; requiresLeader: boolean; credentials?: Credentials
  }): Promise<unknown>
  readStream(stream: string, options: { fromRevision: bigint | 'start' | 'end'; maxCount: number; direction: Direction; requiresLeader: boolean }): Reading & { cancel(): Promise<void> }
  readAll(options: { fromPosition: Place | 'start'; maxCount: number; direction: Direction; requiresLeader: boolean }): Reading & { cancel(): Promise<void> }
  subscribeToAll(options: {
    fromPosition: Place | 'start'
    filter: { filterOn: 'eventType'; regex: string; checkpointInterval: number; checkpointReached?: () => void }
  }): Reading & { unsubscribe(): Promise<void> }
  dispose(): Promise<void>
}

/** The gRPC code, for what the client has no type of its own. */
const INVALID_ARGUMENT = 3
/** Answers that say that we asked wrongly; all other errors mean that the store did not answer. */
const OUR_OWN_FAULT = ['access-denied', 'invalid-argument', 'missing-required-metadata-property', 'stream-deleted']

const typeOf = (error: unknown): string => (error as { type?: string } | undefined)?.type ?? ''

export const isStreamNotFound = (error: unknown): boolean => typeOf(error) === 'stream-not-found'
export const isNotLeader = (error: unknown): boolean => typeOf(error) === 'not-leader'

/** The revision at which the stream stands (undefined: no stream) when the error says that it was not the expected one. */
export const wrongRevision = (error: unknown): { readonly revision: number | undefined } | undefined => {
  if (typeOf(error) !== 'wrong-expected-version') return undefined
  const current = (error as { actualVersion?: unknown }).actualVersion
  return { revision: typeof current === 'bigint' ? Number(current) : undefined }
}

/** The client's error as the port's: `StoreBusy`, `StoreUnavailable`, or itself when trying again would not help. */
export const asPortError = (error: unknown): Error => {
  if (error instanceof StoreBusy || error instanceof StoreUnavailable) return error
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('Server Is Too Busy')) return new StoreBusy(1)
  if (typeOf(error) === 'maximum-append-size-exceeded') return new NotStorable(`KurrentDB takes no append as big as this one: ${message}`, { cause: error })
  if (message.includes('invalid position')) return new Error('the index was built over another KurrentDB database; empty it and start again', { cause: error })
  if (error instanceof Error && (OUR_OWN_FAULT.includes(typeOf(error)) || (error as { code?: unknown }).code === INVALID_ARGUMENT)) return error
  return new StoreUnavailable(`the event store did not answer: ${message}`, { cause: error })
}
