// Tells what has happened around one object, newest first, to those who may read it; need-to-know events are simply not there.
import { z } from 'zod'
import { endOfDay } from '../../packages/adapters/clock.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { idOf, evolveOne, streamName, type AnyStream } from '../../packages/kernel/stream.ts'
import { may, type Actor, type Who } from '../../packages/kernel/who.ts'
import { readParameters, PAGING } from './parameters.ts'
import type { Parts } from './parts.ts'
import { invalid, problem } from './problems.ts'
import { ok, type CallOfCaller, type Reply, type Route, type Schema } from './route.ts'
import { machineSchema } from './schemas.ts'
import { withoutSealed } from './sealed-values.ts'

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

/** Each event counted costs a look at where its stream stands. */
const COUNTED_MAX = 1_000

export const Told = z.strictObject({
  position: z.string(), id: z.string(), stream: z.string(), revision: z.int(), type: z.string(), occurredOn: z.string(), recordedAt: z.string(), actor: z.string(),
  onBehalfOf: z.string().optional(), reason: z.string().optional(), data: z.record(z.string(), z.unknown()).describe('sealed values are { sealed: true }'),
  objects: z.array(z.strictObject({ type: z.string(), id: z.string(), qualifier: z.string() })),
})
const HistoryReply = z.strictObject({ events: z.array(Told), page: z.int(), pageSize: z.int(), more: z.boolean(), total: z.int().optional().describe('missing when there are too many to count') })

export const historyRoutes = (parts: Parts): readonly Route[] => {
  const readers = readersOf(parts)
  return [{
    method: 'get', path: '/api/history/:type/:id', who: 'signedIn', cost: 'read', does: { zh: '对象历史', en: 'What happened around an object' },
    reply: machineSchema(HistoryReply, 'output'), parameters: { page: PAGING['page'] as Schema, pageSize: PAGING['pageSize'] as Schema, asOf: PAGING['asOf'] as Schema },
    answer: (call) => tell(parts, readers, call),
  }]
}

/** By stream: those who may ask a query about such things may read their history, within the same bounds. */
type Readers = ReadonlyMap<string, { readonly stream: AnyStream; readonly who: Who }>

const readersOf = ({ streams, queries }: Parts): Readers => {
  const names = new Set(streams.map(({ name }) => name))
  return new Map(streams.map((stream) => {
    const own = queries.filter(({ from }) => from.of === stream.name)
    const who = (own.length > 0 ? own : queriesAboutParts(stream, names, queries)).flatMap((query) => query.who)
    // Of what is need-to-know only those learn who are on a list, whatever else a role may see.
    return [stream.name, { stream, who: stream.hidden ? who.filter(({ within }) => within !== undefined) : who }]
  }))
}

type EventSchema = { readonly properties: { readonly type: { readonly const: string } } }

/** A plan is asked about by its items: no query is about the stream itself, but some are about parts that have no stream. */
const queriesAboutParts = (stream: AnyStream, streams: ReadonlySet<string>, queries: readonly AnyQuery[]): readonly AnyQuery[] => {
  const { oneOf, anyOf } = machineSchema(stream.events, 'output') as { oneOf?: readonly EventSchema[]; anyOf?: readonly EventSchema[] }
  const types = (oneOf ?? anyOf ?? []).map(({ properties }) => properties.type.const)
  return queries.filter(({ from }) => typeof from.of === 'string' && !streams.has(from.of) && types.some((type) => type in from.on))
}

const tell = async (parts: Parts, readers: Readers, call: CallOfCaller): Promise<Reply> => {
  const { type, id } = call.request.params as { type: string; id: string }
  if (!NAME.test(type) || !NAME.test(id)) return problem('unknown')
  const { search } = new URL(call.request.url, 'http://localhost')
  const read = readParameters(search, {}, [])
  if ('flaws' in read) return invalid(...read.flaws)
  const { page, pageSize, asOf } = read.paging
  const { store } = parts.world
  const upTo = asOf === undefined ? undefined : 'position' in asOf ? asOf.position : await store.positionAt(endOfDay(asOf.day))
  const events = await store.readByObject([{ type, id }], upTo === undefined ? {} : { upTo })
  const maySee = sight(parts, readers, await call.caller.actor())
  const counted = events.length <= COUNTED_MAX
  const wanted = counted ? events.length + 1 : page * pageSize + 1
  const seen: Stored[] = []
  for (const event of events.toReversed()) {
    if (seen.length === wanted) break
    if (await maySee(event)) seen.push(event)
  }
  if (seen.length === 0) return problem('unknown')
  const shown = seen.slice((page - 1) * pageSize, page * pageSize)
  const hidden = shown.filter((event) => readers.get(streamTypeOf(event.stream))?.stream.hidden).length
  if (hidden > 0) await parts.accessLog.write({ at: parts.world.now().instant, accountId: call.caller.account.id, act: 'sensitiveRead', target: `history ${type}`, result: `${hidden} events`, source: call.source, requestId: call.requestId })
  return ok({ events: shown.map(told(readers)), page, pageSize, more: seen.length > page * pageSize, ...(counted ? { total: seen.length } : {}) })
}

const streamTypeOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))
/** Judges each stream once, by where it stands today: rights to the past are today's rights. */
const sight = ({ world }: Parts, readers: Readers, actor: Actor) => {
  const judged = new Map<string, Promise<boolean>>()
  const judge = async (name: string): Promise<boolean> => {
    const reader = readers.get(streamTypeOf(name))
    if (!reader) return false
    if (may(actor, reader.who, {})) return true
    if (!reader.who.some(({ role }) => actor.roles.includes(role))) return false
    const { stream } = reader
    const id = idOf(name)
    const events = await world.store.readStream(streamName(stream, id))
    const state: unknown = events.reduce<unknown>((at, event) => evolveOne(stream.evolve, at, event as never, id), stream.initial)
    return may(actor, reader.who, stream.scope?.(state, id) ?? {})
  }
  return ({ stream }: Stored): Promise<boolean> => {
    const before = judged.get(stream)
    if (before) return before
    const verdict = judge(stream)
    judged.set(stream, verdict)
    return verdict
  }
}

/** An event's objects are told, but not those that are need-to-know: a finding's event must not give away that a clue came of it. */
const told = (readers: Readers) => ({ position, id, stream, revision, type, occurredOn, recordedAt, actor, onBehalfOf, reason, data, objects }: Stored) => ({
  position: String(position), id, stream, revision, type, occurredOn, recordedAt, actor, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), ...(reason === undefined ? {} : { reason }),
  data: withoutSealed(data), objects: objects.filter((object) => object.type === streamTypeOf(stream) || !readers.get(object.type)?.stream.hidden),
})
