// Runs the API alone: `node services/api/main.ts`, with EVENT_STORE_URL, VIEWS_URL and DATA_DIR; see settings.ts and the README for the rest.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { accessLogInPostgres } from '../../packages/adapters/access-log.postgres.ts'
import { openDatabase } from '../../packages/adapters/access.database.ts'
import { createAccessSchema } from '../../packages/adapters/access.schema.ts'
import { accountsInPostgres } from '../../packages/adapters/accounts.postgres.ts'
import { viewsApi } from '../../packages/adapters/answer.ts'
import { now } from '../../packages/adapters/clock.ts'
import { openEventStore } from '../../packages/adapters/event-store.open.ts'
import { filesOnDisk } from '../../packages/adapters/files.disk.ts'
import { fileRecordsInPostgres } from '../../packages/adapters/files.postgres.ts'
import { importBatchesInPostgres } from '../../packages/adapters/import-batches.postgres.ts'
import { digest, eventId, newId } from '../../packages/adapters/ids.ts'
import { keyFromFile } from '../../packages/adapters/keys.file.ts'
import { keysInPostgres } from '../../packages/adapters/keys.postgres.ts'
import { positionTokens } from '../../packages/adapters/position-tokens.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { sessionsInPostgres } from '../../packages/adapters/sessions.postgres.ts'
import { CALENDAR_VERSION } from '../../packages/audit/calendar/years.ts'
import { COMMANDS, STREAMS } from '../../packages/audit/contents.ts'
import { QUERIES, VIEWS } from '../../packages/views/contents.ts'
import { initialPassword } from './accounts.ts'
import { api } from './api.ts'
import { makeLog } from './logging.ts'
import { membershipsFrom } from './memberships.ts'
import { countWaiting, makeMetrics } from './metrics.ts'
import { needed, NotConfigured, portFrom, settingsFrom } from './settings.ts'

/** ACCESS_URL is the database of accounts, keys and sessions, the views' unless it is set; its owner's address in ACCESS_OWNER_URL has the tables made. */
const start = async () => {
  const environment = process.env
  const settings = { ...settingsFrom(environment), ...(environment['CONSOLE_DIR'] ? { consoleFolder: resolve(environment['CONSOLE_DIR']) } : {}) }
  const port = portFrom(environment)
  const viewsUrl = needed(environment, 'VIEWS_URL', 'the address of the database that keeps the views, postgres://…')
  const opened = openEventStore(needed(environment, 'EVENT_STORE_URL', 'the address of the event log, postgres://… or kurrentdb://…'), { indexUrl: viewsUrl, name: 'jingze api' })
  const folder = resolve(needed(environment, 'DATA_DIR', 'the folder for files and the key file'))
  const kek = environment['JINGZE_KEK_FILE']
  const wrapping = await keyFromFile(kek ?? join(folder, 'keys', 'kek'), kek === undefined)
  if (environment['ACCESS_OWNER_URL']) await createAccessSchema(environment['ACCESS_OWNER_URL'])
  const database = openDatabase({ url: environment['ACCESS_URL'] ?? viewsUrl, name: 'jingze access' })
  const [{ store, waiting }, views, rows, log] = [countWaiting(opened), viewsApi({ views: { url: viewsUrl }, store: opened }), postgresRows({ url: viewsUrl, name: 'jingze api' }), makeLog(environment['LOG_LEVEL'])]
  const progress = async () => {
    const [stands, parked] = [await rows.progress(VIEWS), await rows.parkedCounts(VIEWS)]
    return stands.map(({ view, position }) => ({ name: view.name, position, parked: parked.get(view)?.keys ?? 0 }))
  }
  const accounts = accountsInPostgres(database)
  const served = api({
    world: { store, now, eventId, digest, rulesVersion: CALENDAR_VERSION }, newId, streams: STREAMS, commands: COMMANDS, queries: QUERIES, answer: views.answer, memberships: membershipsFrom(views, accounts.find),
    accounts, sessions: sessionsInPostgres(database), accessLog: accessLogInPostgres(database), keys: keysInPostgres(database, wrapping), tokens: positionTokens(wrapping), files: filesOnDisk(join(folder, 'files')), fileRecords: fileRecordsInPostgres(database), importBatches: importBatchesInPostgres(database),
    views: progress, log, metrics: makeMetrics({ head: store.head, views: progress, laneQueue: waiting }), settings,
  })
  await greetFirst(accounts)
  const server = createServer(served.app).listen(port, environment['HOST'] ?? '127.0.0.1', () => log.info({ port: (server.address() as AddressInfo).port }, 'the API listens'))
  const leave = async () => {
    served.stop()
    server.close()
    server.closeIdleConnections()
    await Promise.all([views.close(), rows.close(), database.close(), opened.close()])
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave())
}

/** An empty system gets one account, the security administrator's, whose password is shown this once and must be replaced within a day. */
const greetFirst = async (accounts: ReturnType<typeof accountsInPostgres>): Promise<void> => {
  if (await accounts.count() > 0) return
  const { password, until } = initialPassword(now().instant)
  const created = await accounts.create({ id: newId(), account: 'security', name: '安全保密管理员', roles: ['securityAdmin'], password, initialUntil: until, at: now().instant })
  if (created === 'created') console.error(`The first account is "security", its password until ${until}: ${password}`)
}

await start().catch((error: unknown) => {
  console.error(error instanceof NotConfigured ? error.message : `The API cannot start: ${(error as Error).message}`)
  process.exit(2)
})
