// All services in one process: the event log, the views that follow it, the API with the console, and the relay where a broker is named.
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { accessLogInPostgres } from '../../packages/adapters/access-log.postgres.ts'
import { openDatabase } from '../../packages/adapters/access.database.ts'
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
import { postgresHolder } from '../../packages/adapters/postgres-views/holder.ts'
import { kafkaPublisher } from '../../packages/adapters/publisher.kafka.ts'
import { reactionBook } from '../../packages/adapters/reaction-book.ts'
import { relayCursorInPostgres } from '../../packages/adapters/relay-cursor.postgres.ts'
import { mailDeliveriesInPostgres } from '../../packages/adapters/mail-deliveries.postgres.ts'
import { smtpMailer } from '../../packages/adapters/mailer.smtp.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { sessionsInPostgres } from '../../packages/adapters/sessions.postgres.ts'
import { makeBell } from '../../packages/adapters/subscription.ts'
import { CALENDAR_VERSION } from '../../packages/audit/calendar/years.ts'
import { COMMANDS, REACTIONS, STREAMS } from '../../packages/audit/contents.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { World } from '../../packages/kernel/handle.ts'
import { QUERIES, VIEWS } from '../../packages/views/contents.ts'
import { published } from '../../packages/views/published/contents.ts'
import { api } from '../api/api.ts'
import { makeLog } from '../api/logging.ts'
import { membershipsFrom } from '../api/memberships.ts'
import { countWaiting, makeMetrics } from '../api/metrics.ts'
import { settingsFrom as apiSettings } from '../api/settings.ts'
import { measureViews } from '../projector/measure.ts'
import { projector } from '../projector/projector.ts'
import { runReactions } from '../projector/reactions.ts'
import { runTimers } from '../projector/timers.ts'
import { runYardsticks } from '../projector/yardsticks.ts'
import { runMailing } from '../mailer/mailing.ts'
import { startRelay } from '../relay/relay.ts'
import { kafkaFrom } from '../relay/world.ts'
import { CannotStart, type Settings } from './settings.ts'

/** Who asks for what reactions and passing days want. */
const MACHINE = { id: 'jingze', roles: ['machine'], within: {} }

export type Addresses = { readonly eventStore: string; readonly views: string; readonly access: string }

export type Platform = {
  readonly url: string
  readonly accounts: ReturnType<typeof accountsInPostgres>
  readonly keys: ReturnType<typeof keysInPostgres>
  readonly files: ReturnType<typeof filesOnDisk>
  readonly fileRecords: ReturnType<typeof fileRecordsInPostgres>
  readonly store: ReturnType<typeof openEventStore>
  /** Resolves when every view has read the log to its present end. */
  readonly caughtUp: (progress: (read: bigint, all: bigint) => void) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts everything; the schemas must exist. Throws `CannotStart` when the port is taken. */
export const startPlatform = async (settings: Settings, addresses: Addresses, consoleFolder: string): Promise<Platform> => {
  const log = makeLog(settings.logLevel)
  const store = openEventStore(addresses.eventStore, { indexUrl: addresses.views })
  const database = openDatabase({ url: addresses.access, name: 'jingze access' })
  const [rows, bell, holder] = [postgresRows({ url: addresses.views, name: 'jingze projector' }), makeBell(), postgresHolder({ url: addresses.views, name: 'jingze holder' })]
  const wrapping = await keyFromFile(process.env['JINGZE_KEK_FILE'] ?? join(settings.dataDir, 'keys', 'kek'), true)
  const [accounts, sessions, keys] = [accountsInPostgres(database), sessionsInPostgres(database), keysInPostgres(database, wrapping)]
  const [files, fileRecords] = [filesOnDisk(join(settings.dataDir, 'files')), fileRecordsInPostgres(database)]
  const appending = countWaiting(store)
  const world: World = { store: appending.store, now, eventId, digest, rulesVersion: CALENDAR_VERSION }
  const views = viewsApi({ views: { url: addresses.views }, store, bell })
  const moving = projector({ store, rows, holder, views: VIEWS, bell, log: (line) => log.info(line), warn: (line) => log.warn(line) })
  const book = reactionBook({ url: addresses.views })
  const reacting = runReactions({ world, reactions: REACTIONS, commands: COMMANDS, actor: MACHINE, book, holder: postgresHolder({ url: addresses.views, name: 'jingze reactions' }), log: (line) => log.info(line) })
  const timerParts = { answer: views.answer, world, actor: MACHINE }
  const timing = settings.timers ? [runTimers({ ...timerParts, log: (line) => log.info(line) }), runYardsticks({ ...timerParts, log: (line) => log.warn(line) })] : []
  const progress = async () => (await measureViews({ store, rows, views: VIEWS }, now().instant)).map(({ name, position, parked }) => ({ name, position, parked }))
  const memberships = membershipsFrom(views, accounts.find)
  const served = api({
    world, newId, streams: STREAMS, commands: COMMANDS, queries: QUERIES, answer: views.answer, memberships, accounts, sessions,
    accessLog: accessLogInPostgres(database), keys, tokens: positionTokens(wrapping), files, fileRecords, importBatches: importBatchesInPostgres(database), views: progress, log,
    metrics: makeMetrics({ head: store.head, views: progress, laneQueue: appending.waiting }), settings: { ...apiSettings(process.env), consoleFolder },
  })
  const relaying = relayTo(settings, store, addresses.views, (line) => log.info(line))
  await moving.ready
  const server = createServer(served.app)
  const port = await listening(server, settings)
  const url = `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`
  const mailing = settings.mail === undefined || !settings.timers ? undefined : runMailing({
    answer: views.answer, accounts, projectsOf: async (accountId) => (await memberships(accountId))['project'] ?? [], deliveries: mailDeliveriesInPostgres(database), mailer: smtpMailer(settings.mail),
    actor: MACHINE, now, address: settings.publicUrl ?? url, log: (line) => log.warn(line),
  })
  return {
    url, accounts, keys, files, fileRecords, store,
    caughtUp: async (tell) => {
      const { position } = await store.head()
      while (!await views.waitFor(VIEWS, position, 500)) tell((await progress()).reduce((least, each) => (each.position < least ? each.position : least), position), position)
    },
    stop: async () => {
      served.stop()
      server.closeAllConnections()
      await new Promise((resolve) => { server.close(resolve) })
      await Promise.all([...timing.map((each) => each.stop()), mailing?.stop(), reacting.stop(), moving.stop(), relaying?.stop()])
      await Promise.all([views.close(), rows.close(), book.close(), store.close(), database.close()])
    },
  }
}

/** The relay to Kafka, where brokers are named; off otherwise. */
const relayTo = ({ kafkaBrokers }: Settings, store: EventStore, viewsUrl: string, log: (line: string) => void) => {
  if (kafkaBrokers === undefined) return undefined
  const [publisher, cursor] = [kafkaPublisher(kafkaFrom(process.env, published)), relayCursorInPostgres({ url: viewsUrl })]
  const relay = startRelay({ store, table: published, log, cursor, publisher })
  return { stop: async () => { await relay.stop(); await Promise.all([publisher.close(), cursor.close()]) } }
}

const listening = (server: Server, { port, host }: Settings): Promise<number> => new Promise((resolve, reject) => {
  server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE'
    ? new CannotStart(`端口 ${port} 已被占用：请用 PORT=其他端口 npm start，或先停止占用它的程序。Port ${port} is taken: choose another with PORT=… npm start.`)
    : error.code === 'EACCES' ? new CannotStart(`没有权限使用端口 ${port}。Not allowed to use port ${port}.`) : error))
  server.listen(port, host, () => resolve((server.address() as { readonly port: number }).port))
})
