// How an event is kept: two canonical JSON texts beside its place in the log. The same in every store, because these bytes get hashed.
import type { NewEvent, ObjectKey, Stored } from '../kernel/event.ts'
import type { AppendRequest, EventStore } from '../kernel/store.ts'
import { canonical } from './canonical.ts'

/** One event may hold 1 MiB of JSON; files are kept elsewhere and referred to. */
export const EVENT_BYTES_MAX = 1_048_576
export const EVENTS_PER_APPEND_MAX = 1_000
const NAME_LENGTH_MAX = 300

/** An append that no store can keep: too big, or with a name or id that has the wrong form. Asking again does not help. */
export class NotStorable extends Error {}

/** An event as it is kept. `data` is the domain's part, `meta` everything else that was told; both canonical JSON (RFC 8785). */
export type Kept = {
  readonly position: bigint
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  /** ISO 8601, UTC, milliseconds */
  readonly recordedAt: string
  readonly data: string
  readonly meta: string
}

/** An event store that also gives out the kept bytes, for sealing and verifying. */
export type EventLog = EventStore & {
  /** Up to `limit` events after a position, in order, as they are kept. */
  readonly readKept: (after: bigint, limit: number) => Promise<readonly Kept[]>
}

/** An event made ready to keep. */
export type Prepared = Pick<Kept, 'id' | 'type' | 'data' | 'meta'> & { readonly objects: readonly string[]; readonly bytes: number }

/** Checks an append and writes its events as they will be kept. Throws `NotStorable`, or `NotCanonical` for text that no store can hold. */
export const prepared = (request: AppendRequest): readonly Prepared[] => {
  if (request.events.length === 0) throw new NotStorable('an append needs at least one event')
  if (request.events.length > EVENTS_PER_APPEND_MAX) throw new NotStorable(`an append holds ${request.events.length} events; the most is ${EVENTS_PER_APPEND_MAX}`)
  if (new Set(request.events.map(({ id }) => id)).size < request.events.length) throw new NotStorable('an append names one event id twice')
  if (!isName(request.stream)) throw new NotStorable(`"${request.stream}" is no name for a stream`)
  for (const { about } of request.unless ?? []) for (const each of about) objectText(each)
  return request.events.map(prepare)
}

const prepare = (event: NewEvent): Prepared => {
  const { id, type, data, ...rest } = event
  if (!isEventId(id)) throw new NotStorable(`"${id}" is no event id: it must be a UUID in lower case`)
  if (!isName(type)) throw new NotStorable(`"${type}" is no name for an event type`)
  const objects = [...new Set(event.objects.map(objectText))]
  const [dataText, metaText] = [canonical(data), canonical(rest)]
  const bytes = Buffer.byteLength(dataText) + Buffer.byteLength(metaText)
  if (bytes > EVENT_BYTES_MAX) throw new NotStorable(`the event ${type} holds ${bytes} bytes; the most is ${EVENT_BYTES_MAX}: keep files elsewhere and refer to them`)
  return { id, type, data: dataText, meta: metaText, objects, bytes }
}

export const isEventId = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)

const isName = (text: string): boolean => text.length > 0 && text.length <= NAME_LENGTH_MAX && text.isWellFormed() && !hasControl(text)

const hasControl = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 32) return true
  return false
}

/** An object as one text, `type/id`; a type has no slash, so two objects never share a text. Throws `NotStorable`. */
export const objectText = ({ type, id }: ObjectKey): string => {
  if (type.includes('/') || !isName(type) || !isName(id)) throw new NotStorable(`"${type}" with the id "${id}" is no object`)
  return `${type}/${id}`
}

/** The name of the stream that is about an object given as `type/id`. */
export const ownStream = (object: string): string => object.replace('/', '-')

/** The event as the port gives it back, parsed afresh so that nobody shares it. */
export const storedFrom = (kept: Kept): Stored => {
  const { position, stream, revision, id, type, recordedAt } = kept
  return Object.assign(JSON.parse(kept.meta) as NewEvent, { position, stream, revision, id, type, recordedAt, data: JSON.parse(kept.data) as object })
}

/** True when an event concerns one of the objects and, where types are given, is of one of them. */
export const concerns = (event: Stored, about: readonly ObjectKey[], types?: readonly string[]): boolean =>
  (types === undefined || types.includes(event.type)) &&
  event.objects.some((object) => about.some(({ type, id }) => type === object.type && id === object.id))
