// Lets one ask: GET a query by its name, now or as of a past day, with sealed values opened for those whose query says so.
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { judge } from './flaws.ts'
import { readParameters } from './parameters.ts'
import type { Parts } from './parts.ts'
import { invalid, problem } from './problems.ts'
import { ok, type CallOfCaller, type Reply, type Route, type Schema } from './route.ts'
import { machineSchema, wireSchema } from './schemas.ts'
import { openRows } from './sealed-values.ts'

const RETRY_SECONDS = 1

type Known = { readonly query: AnyQuery; readonly input: Schema; readonly output: Schema; readonly sensitive: boolean }

export const queryRoutes = (parts: Parts): readonly Route[] => {
  const hidden = new Set(parts.streams.filter((stream) => stream.hidden).map(({ name }) => name))
  const queries = new Map(parts.queries.map((query) => [query.name, {
    query, input: wireSchema(query.input, 'input'), output: machineSchema(query.output, 'output'), sensitive: typeof query.from.of === 'string' && hidden.has(query.from.of),
  }]))
  return [{
    method: 'get', path: '/api/queries/:name', who: 'signedIn', cost: 'read',
    does: { zh: '查询', en: 'Ask a query' },
    answer: async (call) => {
      const found = queries.get(String(call.request.params['name']))
      return found ? ask(parts, found, call) : problem('unknown')
    },
  }]
}

const ask = async (parts: Parts, known: Known, call: CallOfCaller): Promise<Reply> => {
  const { query } = known
  if (!query.who.some(({ role }) => call.caller.account.roles.includes(role))) return denied(parts, known, call)
  const url = call.request.url
  const read = readParameters(url.includes('?') ? url.slice(url.indexOf('?') + 1) : '', known.input, query.sort)
  if ('flaws' in read) return invalid(...read.flaws)
  const input = judge(query.input, read.input, call.language)
  if ('flaws' in input) return invalid(...input.flaws)
  const answered = await parts.answer(query, read.input, read.paging, await call.caller.actor())
  switch (answered.is) {
    case 'invalid': return invalid(...answered.flaws)
    case 'forbidden': return denied(parts, known, call)
    case 'late': case 'building': return problem('busy', {}, RETRY_SECONDS)
    case 'answered': {
      const { rows, opened } = await openRows(known.output, answered.answer.rows, parts.keys)
      if (opened > 0 || (known.sensitive && rows.length > 0)) await note(parts, query, call, { act: 'sensitiveRead', result: `${rows.length} rows, ${opened} values` })
      return ok({ ...answered.answer, rows })
    }
  }
}

/** What is need-to-know is not there for others. */
const denied = async (parts: Parts, { query, sensitive }: Known, call: CallOfCaller): Promise<Reply> => {
  await note(parts, query, call, { act: 'denied', result: sensitive ? 'unknown' : 'forbidden' })
  return problem(sensitive ? 'unknown' : 'forbidden')
}

const note = (parts: Parts, query: AnyQuery, call: CallOfCaller, { act, result }: { readonly act: 'denied' | 'sensitiveRead'; readonly result: string }): Promise<void> =>
  parts.accessLog.write({ at: parts.world.now().instant, accountId: call.caller.account.id, act, target: `query ${query.name}`, result, source: call.source, requestId: call.requestId })
