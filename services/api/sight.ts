// Tells which streams a person may know of: those whose things the person may ask about, within the same bounds.
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { evolveOne, idOf, streamName, type AnyStream } from '../../packages/kernel/stream.ts'
import { may, type Actor, type Who } from '../../packages/kernel/who.ts'
import type { Parts } from './parts.ts'
import { machineSchema } from './schemas.ts'

/** By stream: those who may ask a query about such things may read their history, within the same bounds. */
export type Readers = ReadonlyMap<string, { readonly stream: AnyStream; readonly who: Who }>

export const readersOf = ({ streams, queries }: Pick<Parts, 'streams' | 'queries'>): Readers => {
  const names = new Set(streams.map(({ name }) => name))
  return new Map(streams.map((stream) => {
    const own = queries.filter(({ from }) => from.of === stream.name)
    const who = (own.length > 0 ? own : queriesAboutParts(stream, names, queries)).flatMap(grants)
    // Of what is need-to-know only those learn who are on a list, whatever else a role may see.
    return [stream.name, { stream, who: stream.hidden ? who.filter(({ within }) => within !== undefined) : who }]
  }))
}

/** Who reads a thing through a veil that is lifted some day would read behind it in its events. */
const grants = ({ who, veil }: AnyQuery): Who => (veil?.until === undefined ? who : who.filter(({ within }) => within !== veil.within))

type EventSchema = { readonly properties: { readonly type: { readonly const: string } } }

/** A plan is asked about by its items: no query is about the stream itself, but some are about parts that have no stream. */
const queriesAboutParts = (stream: AnyStream, streams: ReadonlySet<string>, queries: readonly AnyQuery[]): readonly AnyQuery[] => {
  const { oneOf, anyOf } = machineSchema(stream.events, 'output') as { oneOf?: readonly EventSchema[]; anyOf?: readonly EventSchema[] }
  const types = (oneOf ?? anyOf ?? []).map(({ properties }) => properties.type.const)
  return queries.filter(({ from }) => typeof from.of === 'string' && !streams.has(from.of) && types.some((type) => type in from.on))
}

/** The name of the stream definition behind a stored stream. */
export const streamTypeOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))

/** Judges each stream once, by where it stands today: rights to the past are today's rights. */
export const sight = ({ world }: Pick<Parts, 'world'>, readers: Readers, actor: Actor): ((stream: string) => Promise<boolean>) => {
  const judged = new Map<string, Promise<boolean>>()
  const judge = async (name: string): Promise<boolean> => {
    const reader = readers.get(streamTypeOf(name))
    if (!reader) return false
    if (may(actor, reader.who, {})) return true
    const held = reader.who.filter(({ role }) => actor.roles.includes(role))
    // Whoever has nothing of the kind need not be compared with where the stream stands.
    if (held.every(({ within }) => within === undefined || (actor.within[within] ?? []).length === 0)) return false
    const { stream } = reader
    const id = idOf(name)
    const events = await world.store.readStream(streamName(stream, id))
    const state: unknown = events.reduce<unknown>((at, event) => evolveOne(stream.evolve, at, event as never, id), stream.initial)
    return may(actor, reader.who, stream.scope?.(state, id) ?? {})
  }
  return (stream) => {
    const before = judged.get(stream)
    if (before) return before
    const verdict = judge(stream)
    judged.set(stream, verdict)
    return verdict
  }
}
