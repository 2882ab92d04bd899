// Describes the API in OpenAPI 3.1, made from the same values that answer it.
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { CommandBody, CommandReply } from './commands.ts'
import { PAGING } from './parameters.ts'
import type { Parts } from './parts.ts'
import { PROBLEM_TYPE, PROBLEMS, type ProblemName } from './problems.ts'
import type { Route, Schema } from './route.ts'
import { machineSchema, wireSchema } from './schemas.ts'

const EVERYWHERE: readonly ProblemName[] = ['invalid', 'signInNeeded', 'forbidden', 'unknown', 'tooMany', 'broken', 'unavailable']
const WRITING: readonly ProblemName[] = ['conflict', 'tooLarge', 'unsupported', 'refused']

export const openApi = ({ commands, queries }: Pick<Parts, 'commands' | 'queries'>, routes: readonly Route[]): object => ({
  openapi: '3.1.0',
  info: { title: '经责 Jingze', version: '1', description: '领导干部经济责任审计。Commands are posted, queries are asked; every refusal names its rules. State changes need the header `x-jingze: 1`.' },
  servers: [{ url: '/' }],
  security: [{ session: [] }],
  paths: pathsOf([
    ...routes.flatMap((route) => operationsOf(route, commands, queries)),
  ]),
  components: {
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'jingze', description: 'given by POST /api/session; `__Host-jingze` over https' } },
    schemas: { Problem: PROBLEM },
    responses: Object.fromEntries(statuses().map((status) => [`Problem${status}`, problemResponse(status)])),
  },
})

type Operation = { readonly path: string; readonly method: string; readonly operation: object }

const pathsOf = (operations: readonly Operation[]): Readonly<Record<string, object>> => {
  const paths: Record<string, Record<string, object>> = {}
  for (const { path, method, operation } of operations) (paths[path] ??= {})[method] = operation
  return paths
}

const operationsOf = (route: Route, commands: readonly AnyCommand[], queries: readonly AnyQuery[]): readonly Operation[] => {
  if (route.path === '/api/commands/:name') return commands.map(commandOperation)
  if (route.path === '/api/queries/:name') return queries.map(queryOperation)
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(route.parameters ?? {}).map(([name, schema]) => ({ name, in: 'query', schema }))
  const reading = route.method === 'get'
  return [{
    path: route.path.replace(/:(\w+)/g, '{$1}'), method: route.method,
    operation: {
      tags: ['system'], summary: `${route.does.zh} · ${route.does.en}`, operationId: `${route.method} ${route.path}`,
      ...(route.who === 'anybody' ? { security: [] } : {}), ...(typeof route.who === 'object' ? { 'x-roles': route.who.roles } : {}),
      parameters: [...inPath, ...inQuery, ...(reading ? [] : [OWN_HEADER])],
      ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: standingAlone(route.body, route.path) } } } } : {}),
      ...(route.takes === 'bytes' ? { requestBody: { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } } : {}),
      responses: { '2XX': { description: 'done', ...(route.reply ? { content: { 'application/json': { schema: standingAlone(route.reply, `${route.path}/reply`) } } } : {}) }, ...problems(reading ? EVERYWHERE : [...EVERYWHERE, ...WRITING]) },
    },
  }]
}

const OWN_HEADER = { name: 'x-jingze', in: 'header', required: true, schema: { const: '1' } }
const IDEMPOTENCY_KEY = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' }, description: 'the same key gets the first answer again' }

const commandOperation = (command: AnyCommand): Operation => {
  const { properties: { id, ...others }, ...rest } = machineSchema(CommandBody, 'input') as { properties: Record<string, Schema> }
  const properties = command.opens && command.stream.hidden ? others : { id, ...others }
  return {
    path: `/api/commands/${command.name}`, method: 'post',
    operation: {
      tags: [command.stream.name], summary: `${command.does.zh} · ${command.does.en}`, operationId: command.name, 'x-who': command.who, parameters: [OWN_HEADER, IDEMPOTENCY_KEY],
      requestBody: { required: true, content: { 'application/json': { schema: { ...rest, properties: { ...properties, input: standingAlone(wireSchema(command.input, 'input'), `commands/${command.name}`) }, required: command.opens ? ['input'] : ['id', 'input'] } } } },
      responses: { 200: { description: 'done', content: { 'application/json': { schema: machineSchema(CommandReply, 'output') } } }, ...problems([...EVERYWHERE, ...WRITING]) },
    },
  }
}

const queryOperation = (query: AnyQuery): Operation => {
  const input = wireSchema(query.input, 'input') as { properties?: Record<string, Schema>; required?: readonly string[] }
  const sorts = query.sort.map((each) => each.replace(/^-/, '')).flatMap((each) => [each, `-${each}`])
  const own = Object.entries(input.properties ?? {}).map(([name, schema]) => ({ name, in: 'query', schema, required: input.required?.includes(name) ?? false }))
  const paging = Object.entries(PAGING).map(([name, schema]) => ({ name, in: 'query', schema: name === 'sort' && sorts.length > 0 ? { ...schema, examples: sorts } : schema }))
  return {
    path: `/api/queries/${query.name}`, method: 'get',
    operation: {
      tags: [typeof query.from.of === 'string' ? query.from.of : query.from.name], summary: `${query.asks.zh} · ${query.asks.en}`, operationId: query.name, 'x-who': query.who, parameters: [...own, ...paging],
      responses: { 200: { description: 'a page of answers', content: { 'application/json': { schema: answerOf(standingAlone(wireSchema(query.output, 'output'), `queries/${query.name}`)) } } }, ...problems(EVERYWHERE) },
    },
  }
}

const answerOf = (row: Schema): Schema => ({
  type: 'object', required: ['rows', 'total', 'page', 'pageSize', 'counts', 'sums', 'position', 'day'],
  properties: {
    rows: { type: 'array', items: row }, total: { type: 'integer' }, page: { type: 'integer' }, pageSize: { type: 'integer' },
    counts: { type: 'object', additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } } }, sums: { type: 'object', additionalProperties: { type: 'number' } },
    position: { type: 'string', description: 'an opaque token of how far the log had been read; after and asOf take it' }, day: { type: 'string', format: 'date', description: 'the day it speaks of' },
    parked: { type: 'integer', description: 'how many rows of the view stand still because an event could not be folded into them, so that the answer may lack what happened since; absent when none does' },
  },
})

/** References inside it point to its own root, not to that of the document. */
const standingAlone = (schema: Schema, name: string): Schema => (JSON.stringify(schema).includes('"$ref"') ? { $id: `urn:jingze:schema:${name}`, ...schema } : schema)

const WORDS: Schema = { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } }, required: ['zh', 'en'] }
const PROBLEM: Schema = {
  type: 'object', required: ['type', 'title', 'status', 'says'],
  properties: {
    type: { type: 'string', enum: Object.keys(PROBLEMS).map((name) => `urn:jingze:problem:${name}`) }, title: { type: 'string' }, status: { type: 'integer' }, says: WORDS,
    flaws: { type: 'array', description: 'where the request is wrong', items: { type: 'object', properties: { path: { type: 'string' }, says: { type: 'string' } }, required: ['path', 'says'] } },
    rules: { type: 'array', description: 'the rules that refused', items: { type: 'object', properties: { id: { type: 'string' }, says: WORDS, source: { type: 'object', properties: { confirmed: { type: 'boolean' }, cites: { type: 'string' } } } }, required: ['id', 'says', 'source'] } },
    requestId: { type: 'string' },
  },
}

const statuses = (): readonly number[] => [...new Set(Object.values(PROBLEMS).map(([status]) => status))]
const problems = (names: readonly ProblemName[]) => Object.fromEntries(names.map((name) => [PROBLEMS[name][0], { $ref: `#/components/responses/Problem${PROBLEMS[name][0]}` }]))
const problemResponse = (status: number): object => ({
  description: Object.values(PROBLEMS).filter((each) => each[0] === status).map(([, says]) => says.en).join(' / '),
  content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
  ...(status === 429 || status === 503 ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'seconds' } } } : {}),
})
