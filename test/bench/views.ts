// Rebuilds all views over a log of city size, compares what was kept with what the log says, and asks the city's questions from twenty readers at once.
import { viewsApi } from '../../packages/adapters/answer.ts'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { digestsAgree } from '../../packages/history/digests-agree.ts'
import { VIEWS } from '../../packages/views/contents.ts'
import { startTestPostgres, type TestPostgres } from '../contract/postgres-for-tests.ts'
import { importCity, inWords, rebuild } from '../load/rebuilding.ts'
import { queriesBench } from './queries.ts'

const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 500_000)
/** Comparing folds every view anew from the log, several times: enough of it to cross several batches. */
const EVENTS_COMPARED = Math.min(EVENTS, 20_000)

/** The log is made and the views are built by programs of their own, so that what is measured of the projector is the projector's. */
export const viewsBench = async (say: (line: string) => void): Promise<void> => {
  say(`\nviews: making a log of ${EVENTS} events …`)
  const postgres = await startTestPostgres()
  const app = postgres.url('jingze_app')
  await importCity(postgres.url('jingze_owner'), EVENTS)
  say(`rebuild of all ${VIEWS.length} views: ${inWords(await rebuild(app))} (bar: 20000 events/s, 1024 MiB)`)
  const store = postgresEventStore({ url: app })
  const views = viewsApi({ views: { url: app }, store })
  await queriesBench(views, app, say)
  await Promise.all([views.close(), store.close()])
  await compare(postgres, say)
  await postgres.stop()
}

/** The same projector over a shorter log: what it kept against what the log says, folded anew. */
const compare = async (postgres: TestPostgres, say: (line: string) => void): Promise<void> => {
  const admin = makePool({ url: postgres.url('postgres') }, 1)
  await admin.query('create database compared owner jingze_owner')
  await admin.end()
  const app = postgres.url('jingze_app', 'compared')
  await importCity(postgres.url('jingze_owner', 'compared'), EVENTS_COMPARED)
  const { events } = await rebuild(app)
  const [store, rows] = [postgresEventStore({ url: app }), postgresRows({ url: app })]
  const compared = await digestsAgree(store, VIEWS, { kept: rows, batchSizes: [1_000] })
  await Promise.all([store.close(), rows.close()])
  const odd = compared.filter(({ agree }) => !agree).map(({ view }) => view)
  say(`digests of ${compared.length} views after ${events} events, kept, rebuilt and as of now: ${odd.length === 0 ? 'the same' : `differ in ${odd.join(', ')}`}`)
}
