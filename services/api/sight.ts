// Tells which events a person may know of: those of things that the person may ask about, within the same bounds.
import type { Stored } from '../../packages/kernel/event.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import { evolveOne, idOf, streamName, type AnyStream } from '../../packages/kernel/stream.ts'
import { may, type Actor, type Scope, type Who } from '../../packages/kernel/who.ts'
import type { Parts } from './parts.ts'
import { machineSchema } from './schemas.ts'

type Reader = {
  readonly stream: AnyStream
  readonly who: Who
  /** by event type: what no query about the thing itself tells is told to those only who may ask a query that tells it */
  readonly narrower: ReadonlyMap<string, Who>
}

/** By stream: those who may ask a query about such things may read their history, within the same bounds. */
export type Readers = ReadonlyMap<string, Reader>

type Needed = Pick<Parts, 'streams' | 'queries'>

const known = new WeakMap<Needed, Readers>()

/** Always the same for the same parts: the schemas of all events are read through for it. */
export const readersOf = (parts: Needed): Readers => {
  const readers = known.get(parts) ?? readersIn(parts)
  known.set(parts, readers)
  return readers
}

const readersIn = ({ streams, queries }: Needed): Readers =>
  new Map(streams.map((stream) => {
    const types = typesOf(stream)
    const own = queries.filter(({ from }) => from.of === stream.name)
    const telling = (type: string, among: readonly AnyQuery[]) => among.filter(({ from }) => type in from.on && from.untold?.includes(type) !== true)
    const narrower = types.filter((type) => telling(type, own).length === 0).map((type) => [type, telling(type, queries).flatMap(grants)] as const)
    const who = own.length > 0 ? own.flatMap(grants) : narrower.flatMap(([, each]) => each)
    // Of what is need-to-know only those learn who are on a list, whatever else a role may see.
    return [stream.name, { stream, who: stream.hidden ? who.filter(({ within }) => within !== undefined) : who, narrower: new Map(narrower) }]
  }))

/** Who reads a thing through a veil that is lifted some day would read behind it in its events. */
const grants = ({ who, veil }: AnyQuery): Who => (veil?.until === undefined ? who : who.filter(({ within }) => within !== veil.within))

type EventSchema = { readonly properties: { readonly type: { readonly const: string } } }

const typesOf = (stream: AnyStream): readonly string[] => {
  const { oneOf, anyOf } = machineSchema(stream.events, 'output') as { oneOf?: readonly EventSchema[]; anyOf?: readonly EventSchema[] }
  return (oneOf ?? anyOf ?? []).map(({ properties }) => properties.type.const)
}

/** The name of the stream definition behind a stored stream. */
export const streamTypeOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))

/** Judges each stream by where it stands today: rights to the past are today's rights. */
export const sight = ({ world }: Pick<Parts, 'world'>, readers: Readers, actor: Actor): ((event: Pick<Stored, 'stream' | 'type'>) => Promise<boolean>) => {
  const scopes = new Map<string, Promise<Scope>>()
  const scopeOf = (stream: AnyStream, name: string): Promise<Scope> => {
    const scope = scopes.get(name) ?? readScope(world.store, stream, name)
    scopes.set(name, scope)
    return scope
  }
  const lets = async (who: Who, { stream }: Reader, name: string): Promise<boolean> => {
    if (may(actor, who, {})) return true
    const held = who.filter(({ role }) => actor.roles.includes(role))
    // Whoever has nothing of the kind need not be compared with where the stream stands.
    if (held.every(({ within }) => within === undefined || (actor.within[within] ?? []).length === 0)) return false
    return may(actor, who, await scopeOf(stream, name))
  }
  return async ({ stream, type }) => {
    const reader = readers.get(streamTypeOf(stream))
    if (!reader) return false
    const narrower = reader.narrower.get(type)
    return await lets(reader.who, reader, stream) && (narrower === undefined || lets(narrower, reader, stream))
  }
}

const readScope = async (store: EventStore, stream: AnyStream, name: string): Promise<Scope> => {
  const id = idOf(name)
  const events = await store.readStream(streamName(stream, id))
  const state: unknown = events.reduce<unknown>((at, event) => evolveOne(stream.evolve, at, event as never, id), stream.initial)
  return stream.scope?.(state, id) ?? {}
}
