// Lets one ask: GET a query by its name, now or as of a past day, with sealed values opened for those whose query says so.
import type { Answer, AnyQuery } from '../../packages/kernel/query.ts'
import { flawsOfDays } from './days.ts'
import { judge } from './flaws.ts'
import { readParameters, type Paging } from './parameters.ts'
import type { Parts } from './parts.ts'
import { positionsOf } from './positions.ts'
import { invalid, problem } from './problems.ts'
import { ok, type CallOfCaller, type Reply, type Route, type Schema } from './route.ts'
import { machineSchema, wireSchema } from './schemas.ts'
import { openRows } from './sealed-values.ts'

const RETRY_SECONDS = 1

export type AskedQuery = { readonly query: AnyQuery; readonly input: Schema; readonly output: Schema; readonly sensitive: boolean }

/** The queries by name, each with its schemas and whether what it tells of is need-to-know. */
export const queriesByName = (parts: Parts): ReadonlyMap<string, AskedQuery> => {
  const hidden = new Set(parts.streams.filter((stream) => stream.hidden).map(({ name }) => name))
  return new Map(parts.queries.map((query) => [query.name, {
    query, input: wireSchema(query.input, 'input'), output: machineSchema(query.output, 'output'), sensitive: typeof query.from.of === 'string' && hidden.has(query.from.of),
  }]))
}

export const queryRoutes = (parts: Parts): readonly Route[] => {
  const queries = queriesByName(parts)
  return [{
    method: 'get', path: '/api/queries/:name', who: 'signedIn', cost: 'read',
    does: { zh: '查询', en: 'Ask a query' },
    answer: async (call) => {
      const found = queries.get(String(call.request.params['name']))
      if (found === undefined) return problem('unknown')
      const { url } = call.request
      const asked = await ask(parts, found, call, { search: url.includes('?') ? url.slice(url.indexOf('?') + 1) : '' })
      if ('reply' in asked) return asked.reply
      if (asked.sensitive) await note(parts, call, { act: 'sensitiveRead', target: `query ${found.query.name}`, result: asked.result })
      return ok(asked.answer)
    },
  }]
}

/** A question as an address holds it; `page` says otherwise which part of the answer is wanted. */
type Question = { readonly search: string; readonly page?: Pick<Paging, 'page' | 'pageSize'> }
export type Asked = {
  readonly answer: Answer<unknown>
  readonly input: Readonly<Record<string, unknown>>
  /** whether the access log records this reading; a need-to-know query is recorded even when it found nothing, or the record would tell that there is something */
  readonly sensitive: boolean
  readonly result: string
}

/** The answer for whoever calls, with what may be opened of it; or the reply that says why there is none. */
export const ask = async (parts: Parts, known: AskedQuery, call: CallOfCaller, { search, page }: Question): Promise<Asked | { readonly reply: Reply }> => {
  const { query } = known
  if (!query.who.some(({ role }) => call.caller.account.roles.includes(role))) return { reply: await denied(parts, known, call) }
  const positions = positionsOf(parts)
  const read = readParameters(search, known.input, query.sort, positions.read)
  if ('flaws' in read) return { reply: invalid(...read.flaws) }
  const input = judge(query.input, read.input, call.language)
  if ('flaws' in input) return { reply: invalid(...input.flaws) }
  const far = flawsOfDays(known.input, read.input, call.language)
  if (far.length > 0) return { reply: invalid(...far) }
  const actor = await call.caller.actor(read.paging.after)
  const answered = await parts.answer(query, read.input, { ...read.paging, ...page }, actor)
  switch (answered.is) {
    case 'invalid': return { reply: invalid(...answered.flaws) }
    case 'forbidden': return { reply: await denied(parts, known, call) }
    case 'late': case 'building': return { reply: problem('busy', {}, RETRY_SECONDS) }
    case 'answered': {
      const { rows, opened } = await openRows(known.output, answered.answer.rows, parts.keys)
      return { answer: { ...answered.answer, counts: inOrder(answered.answer.counts), rows, position: await positions.upTo(BigInt(answered.answer.position), () => Promise.resolve(actor)) }, input: read.input, sensitive: known.sensitive || opened > 0, result: known.sensitive ? 'done' : `${rows.length} rows, ${opened} values` }
    }
  }
}

/** The counts of each column in the order of what is counted, so that the same answer is the same bytes. */
export const inOrder = (counts: Answer<unknown>['counts']): Answer<unknown>['counts'] =>
  Object.fromEntries(Object.entries(counts).map(([column, each]) => [column, Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))]))

/** What is need-to-know is not there for others. */
const denied = async (parts: Parts, { query, sensitive }: AskedQuery, call: CallOfCaller): Promise<Reply> => {
  await note(parts, call, { act: 'denied', target: `query ${query.name}`, result: sensitive ? 'unknown' : 'forbidden' })
  return problem(sensitive ? 'unknown' : 'forbidden')
}

type Noted = { readonly act: 'denied' | 'sensitiveRead' | 'export'; readonly target: string; readonly result: string }

export const note = (parts: Parts, call: CallOfCaller, what: Noted): Promise<void> =>
  parts.accessLog.write({ at: parts.world.now().instant, accountId: call.caller.account.id, ...what, source: call.source, requestId: call.requestId })
