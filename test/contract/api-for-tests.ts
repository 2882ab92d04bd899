// The whole API over a PostgreSQL of its own, with a clock that a test may turn and people who are signed in by name.
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessLogInPostgres } from '../../packages/adapters/access-log.postgres.ts'
import { openDatabase, type Database } from '../../packages/adapters/access.database.ts'
import { createAccessSchema } from '../../packages/adapters/access.schema.ts'
import { accountsInPostgres } from '../../packages/adapters/accounts.postgres.ts'
import { viewsApi } from '../../packages/adapters/answer.ts'
import { dayOf } from '../../packages/adapters/clock.ts'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { filesOnDisk } from '../../packages/adapters/files.disk.ts'
import { fileRecordsInPostgres } from '../../packages/adapters/files.postgres.ts'
import { importBatchesInPostgres } from '../../packages/adapters/import-batches.postgres.ts'
import { digest, eventId, newId } from '../../packages/adapters/ids.ts'
import { keyFromFile } from '../../packages/adapters/keys.file.ts'
import { keysInPostgres } from '../../packages/adapters/keys.postgres.ts'
import { positionTokens } from '../../packages/adapters/position-tokens.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { sessionsInPostgres } from '../../packages/adapters/sessions.postgres.ts'
import { COMMANDS, STREAMS } from '../../packages/audit/contents.ts'
import type { Role } from '../../packages/audit/roles.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import { foldBatch } from '../../packages/kernel/project.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import type { AnyStream } from '../../packages/kernel/stream.ts'
import { keysOf, type AnyView } from '../../packages/kernel/view.ts'
import type { Scope } from '../../packages/kernel/who.ts'
import { QUERIES, VIEWS } from '../../packages/views/contents.ts'
import { api, type Api } from '../../services/api/api.ts'
import { makeLog } from '../../services/api/logging.ts'
import { makeMetrics } from '../../services/api/metrics.ts'
import type { Parts, Settings } from '../../services/api/parts.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'

export type TestApi = {
  readonly url: string
  readonly server: TestPostgres
  readonly parts: Parts
  readonly routes: Api['routes']
  readonly app: Api['app']
  readonly database: Database
  /** every line that was logged */
  readonly logged: string[]
  /** Turns the clock forward. */
  readonly wait: (seconds: number) => void
  /** Lets the views read all there is. */
  readonly project: () => Promise<void>
  readonly call: (method: string, path: string, options?: Ask) => Promise<Heard>
  /** Signs in as a person who holds these roles, making the account at the first time; gives the cookie. */
  readonly as: (account: string, roles: readonly Role[], more?: { readonly unitId?: string; readonly within?: Scope }) => Promise<string>
  readonly stop: () => Promise<void>
}

export type Ask = { readonly cookie?: string | undefined; readonly body?: unknown; readonly headers?: Readonly<Record<string, string | undefined>> }
export type Heard = { readonly status: number; readonly type: string; readonly headers: Headers; readonly text: string; readonly body: never }

export const PASSWORD = 'seven quiet herons'

/** No allowance runs out, so that a test may ask as often as it likes. */
const BOUNDLESS = Object.fromEntries(['address', 'wrongPassword', 'signIn', 'read', 'write', 'heavy'].map((name) => [name, { burst: 1e9, perSecond: 1e9 }])) as unknown as NonNullable<Settings['limits']>

/** `through` may put something between the API and its database: it gets the port of the one and gives that of the other. */
export type Options = { readonly settings?: Settings; readonly commands?: readonly AnyCommand[]; readonly streams?: readonly AnyStream[]; readonly queries?: readonly AnyQuery[]; readonly views?: readonly AnyView[]; readonly start?: string; readonly fileBytesMax?: number; readonly through?: (port: number) => Promise<number> }

export const startTestApi = async (options: Options = {}): Promise<TestApi> => {
  const server = await startTestPostgres({ fsync: false })
  const port = await options.through?.(server.port) ?? server.port
  const [owner, app] = [server.url('jingze_owner'), server.url('jingze_app').replace(`:${server.port}/`, `:${port}/`)]
  await createEventStoreSchema(owner)
  await createViewsSchema(owner)
  await createAccessSchema(owner)
  const folder = await mkdtemp(join(tmpdir(), 'jingze-api-'))
  const store = postgresEventStore({ url: app })
  const [rows, database] = [postgresRows({ url: app }), openDatabase({ url: app })]
  const views = options.views ?? VIEWS
  await rows.prepare(views)
  const logged: string[] = []
  let clock = Date.parse(options.start ?? '2026-03-02T01:00:00.000Z')
  const now = () => { const instant = new Date(clock).toISOString(); return { instant, day: dayOf(instant) } }
  const queries = viewsApi({ views: { url: app }, store, now })
  const scopes = new Map<string, Scope>()
  const progress = async () => {
    const parked = await rows.parkedCounts(views)
    return (await rows.progress(views)).map(({ view, position }) => ({ name: view.name, position, parked: parked.get(view)?.keys ?? 0 }))
  }
  const [accounts, wrapping] = [accountsInPostgres(database), await keyFromFile(join(folder, 'keys', 'kek'), true)]
  const parts: Parts = {
    world: { store, now, eventId, digest, rulesVersion: 'test' }, newId, streams: options.streams ?? STREAMS, commands: options.commands ?? COMMANDS, queries: options.queries ?? QUERIES,
    answer: queries.answer, memberships: (id) => Promise.resolve(scopes.get(id) ?? {}), accounts, sessions: sessionsInPostgres(database), accessLog: accessLogInPostgres(database),
    keys: keysInPostgres(database, wrapping), tokens: positionTokens(wrapping), files: filesOnDisk(join(folder, 'files'), options.fileBytesMax), fileRecords: fileRecordsInPostgres(database), importBatches: importBatchesInPostgres(database),
    views: progress, log: makeLog('info', { write: (line: string) => { logged.push(line) } }), metrics: makeMetrics({ head: store.head, views: progress }), settings: { limits: BOUNDLESS, ...options.settings },
  }
  const { app: express, routes, stop } = api(parts)
  const http: Server = createServer(express)
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const call = caller(url)
  const project = async () => {
    await moveForward(views, rows, store)
    for (const view of views) await rows.caughtUp(view)
  }
  await project()
  return {
    url, server, parts, routes, app: express, database, logged, call, project,
    wait: (seconds) => { clock += seconds * 1000 },
    as: async (account, roles, { unitId, within } = {}) => {
      const id = `account-${account}`
      await accounts.create({ id, account, name: `${account} 某`, roles, ...(unitId === undefined ? {} : { unitId }), password: PASSWORD, at: now().instant })
      if (within) scopes.set(id, within)
      const heard = await call('POST', '/api/session', { body: { account, password: PASSWORD } })
      const cookie = heard.headers.get('set-cookie')?.split(';')[0]
      if (!cookie) throw new Error(`${account} could not sign in: ${heard.status} ${heard.text}`)
      return cookie
    },
    stop: async () => {
      stop()
      http.closeAllConnections()
      await new Promise<void>((closed) => http.close(() => closed()))
      await Promise.all([queries.close(), rows.close(), database.close(), store.close()])
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One view after another, in one batch each: enough for the few events of a test. */
const moveForward = async (views: readonly AnyView[], rows: ReturnType<typeof postgresRows>, store: ReturnType<typeof postgresEventStore>): Promise<void> => {
  for (const { view, position: from } of await rows.progress(views)) {
    const facts = await store.readAll(from, 10_000) as readonly Fact[]
    const last = facts.at(-1)
    if (last) await rows.advance({ from, to: last.position, keys: new Map([[view, [...new Set(facts.flatMap((fact) => [...keysOf(view, fact)]))]]]), fold: (each, there, parkedKeys) => foldBatch(each, there, facts, parkedKeys) })
  }
}

/** Asks as the console does. A header given as undefined is left out; a body that is text or bytes is sent as it is. */
const caller = (url: string) => async (method: string, path: string, { cookie, body, headers }: Ask = {}): Promise<Heard> => {
  const raw = typeof body === 'string' || body instanceof Uint8Array
  const sent: Record<string, string | undefined> = {
    ...(method === 'GET' ? {} : { 'x-jingze': '1' }), ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...(cookie === undefined ? {} : { cookie }), 'accept-language': 'en', ...headers,
  }
  const response = await fetch(url + path, {
    method, headers: Object.fromEntries(Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ...(body === undefined ? {} : { body: raw ? body as string : JSON.stringify(body) }),
  })
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, type, headers: response.headers, text, body: (type.includes('json') ? JSON.parse(text) : undefined) as never }
}
