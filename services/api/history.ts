// Tells what has happened around one object, newest first, to those who may read it; need-to-know events are simply not there.
import { z } from 'zod'
import type { Stored } from '../../packages/kernel/event.ts'
import { readParameters, PAGING } from './parameters.ts'
import type { Parts } from './parts.ts'
import { lastPositionOf } from './past.ts'
import { positionsOf, type Positions } from './positions.ts'
import { invalid, problem } from './problems.ts'
import { ok, type CallOfCaller, type Reply, type Route, type Schema } from './route.ts'
import { machineSchema } from './schemas.ts'
import { withoutSealed } from './sealed-values.ts'
import { readersOf, sight, streamTypeOf, type Readers } from './sight.ts'

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

/** Each event counted costs a look at where its stream stands. */
const COUNTED_MAX = 1_000

export const Told = z.strictObject({
  position: z.string().describe('an opaque token; asOf takes it'), id: z.string(), stream: z.string(), revision: z.int(), type: z.string(), occurredOn: z.string(), recordedAt: z.string(), actor: z.string(),
  onBehalfOf: z.string().optional(), reason: z.string().optional(), data: z.record(z.string(), z.unknown()).describe('sealed values are { sealed: true }'),
  objects: z.array(z.strictObject({ type: z.string(), id: z.string(), qualifier: z.string() })),
})
const HistoryReply = z.strictObject({ events: z.array(Told), page: z.int(), pageSize: z.int(), more: z.boolean(), total: z.int().optional().describe('missing when there are too many to count') })

export const historyRoutes = (parts: Parts): readonly Route[] => {
  const readers = readersOf(parts)
  return [{
    method: 'get', path: '/api/history/:type/:id', who: 'signedIn', cost: 'read', does: { zh: '对象历史', en: 'What happened around an object' },
    reply: machineSchema(HistoryReply, 'output'), parameters: { page: PAGING['page'] as Schema, pageSize: PAGING['pageSize'] as Schema, asOf: PAGING['asOf'] as Schema, after: PAGING['after'] as Schema },
    answer: (call) => tell(parts, readers, call),
  }]
}

const tell = async (parts: Parts, readers: Readers, call: CallOfCaller): Promise<Reply> => {
  const { type, id } = call.request.params as { type: string; id: string }
  if (!NAME.test(type) || !NAME.test(id)) return problem('unknown')
  const { search } = new URL(call.request.url, 'http://localhost')
  const positions = positionsOf(parts)
  const read = readParameters(search, {}, [], positions.read)
  if ('flaws' in read) return invalid(...read.flaws)
  const { page, pageSize, asOf, after } = read.paging
  const { store } = parts.world
  const upTo = asOf === undefined ? undefined : await lastPositionOf(store, asOf)
  const events = await store.readByObject([{ type, id }], upTo === undefined ? {} : { upTo })
  const maySee = sight(parts, readers, await call.caller.actor(after))
  // Only what is seen counts, or else a missing total would tell of what is not.
  const wanted = Math.max(COUNTED_MAX, page * pageSize) + 1
  const seen: Stored[] = []
  for (const event of events.toReversed()) {
    if (seen.length === wanted) break
    if (await maySee(event)) seen.push(event)
  }
  if (seen.length === 0) return problem('unknown')
  const shown = seen.slice((page - 1) * pageSize, page * pageSize)
  const hidden = shown.filter((event) => readers.get(streamTypeOf(event.stream))?.stream.hidden).length
  if (hidden > 0) await parts.accessLog.write({ at: parts.world.now().instant, accountId: call.caller.account.id, act: 'sensitiveRead', target: `history ${type}`, result: 'done', source: call.source, requestId: call.requestId })
  return ok({ events: shown.map(told(readers, positions)), page, pageSize, more: seen.length > page * pageSize, ...(seen.length <= COUNTED_MAX ? { total: seen.length } : {}) })
}

/** An event's objects are told, but not those that are need-to-know: a finding's event must not give away that a clue came of it. */
const told = (readers: Readers, positions: Positions) => ({ position, id, stream, revision, type, occurredOn, recordedAt, actor, onBehalfOf, reason, data, objects }: Stored) => ({
  position: positions.of(position), id, stream, revision, type, occurredOn, recordedAt, actor, ...(onBehalfOf === undefined ? {} : { onBehalfOf }), ...(reason === undefined ? {} : { reason }),
  data: withoutSealed(data), objects: objects.filter((object) => object.type === streamTypeOf(stream) || !readers.get(object.type)?.stream.hidden),
})
