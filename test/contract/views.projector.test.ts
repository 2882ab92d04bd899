// The projector and the queries over PostgreSQL: waiting for one's own command, past days, versions, taking over, a view that fails by itself.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { viewsApi, type Asking, type ViewsApi } from '../../packages/adapters/answer.ts'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { holdsAll, postgresHolder } from '../../packages/adapters/postgres-views/holder.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { quoted, tableName, tableOf } from '../../packages/adapters/postgres-views/tables.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { postgresRows, type PostgresRows } from '../../packages/adapters/rows.postgres.ts'
import { makeBell } from '../../packages/adapters/subscription.ts'
import { query, type AnyQuery } from '../../packages/kernel/query.ts'
import { StoreUnavailable, type EventStore } from '../../packages/kernel/store.ts'
import type { AnyView, Row } from '../../packages/kernel/view.ts'
import { projector, type Projector, type ProjectorParts } from '../../services/projector/projector.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'
import { arrived, happen, packs, rowsOf, someViews } from './view-histories.ts'

let server: TestPostgres
let owner: ReturnType<typeof makePool>
let rows: PostgresRows
let instant: string
let store: EventStore
let views: ReturnType<typeof someViews>
const running: Projector[] = []
const apis: ViewsApi[] = []

beforeAll(async () => {
  server = await startTestPostgres({ fsync: false })
  await createViewsSchema(server.url('jingze_owner'))
  owner = makePool({ url: server.url('jingze_app') }, 1)
  rows = postgresRows({ url: server.url('jingze_app') })
})
beforeEach(() => {
  instant = '2026-03-02T01:00:00.000Z'
  store = memoryEventStore(() => instant)
  views = someViews()
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
  for (const each of apis.splice(0)) await each.close()
})
afterAll(async () => { await rows?.close(); await owner?.end(); await server?.stop() })

test('whoever waits for a position sees what was done there, in the same program and in another', async () => {
  for (const bell of [makeBell(), undefined]) {
    const [own, api] = [someViews(), apiWith(bell ? { bell } : {})]
    start({ views: own.all, ...(bell ? { bell } : {}) })
    await arrived(rows, store, own.all)
    await happen(store, packs('a', 7))
    const answered = await api.answer(boxesOf(own.contents, own.held), {}, { after: (await store.head()).position }, anybody)
    expect(answered).toMatchObject({ is: 'answered', answer: { total: 1, position: String((await store.head()).position) } })
  }
})

test('a wait that is too long ends, and says so', async () => {
  await rows.prepare(views.all)
  for (const view of views.all) await rows.caughtUp(view)
  await happen(store, packs('a', 7))
  const [api, before] = [apiWith(), performance.now()]
  expect(await api.answer(boxesOf(views.contents, views.held), {}, { after: 1n, waitMs: 100 }, anybody)).toEqual({ is: 'late' })
  expect(await api.waitFor(views.all, 1n, 50)).toBe(false)
  expect(performance.now() - before).toBeLessThan(2_000)
})

test('a view that is not built yet says how far it is', async () => {
  await happen(store, packs('a', 1, 2, 3))
  const api = apiWith()
  expect(await ask(api)).toEqual({ is: 'building', view: views.contents.name, position: '0', head: '3' })
  start({ views: [views.contents] })
  await arrived(rows, store, [views.contents])
  expect(await ask(api), 'and so does one that it looks up').toMatchObject({ is: 'building', view: views.held.name })
})

test('a past day and a past position are answered as it was then, whatever has happened since', async () => {
  await happen(store, packs('a', 1))
  instant = '2026-03-02T15:59:59.999Z'
  await happen(store, packs('b', 2))
  instant = '2026-03-02T16:00:00.000Z'
  await happen(store, packs('a', 4))
  start()
  await arrived(rows, store, views.all)
  const api = apiWith()
  const weights = async (asking: Asking, input = {}) => {
    const answered = await ask(api, asking, input)
    return answered.is === 'answered' ? [Object.fromEntries(answered.answer.rows.map((row) => [(row as Row)['boxId'], (row as Row)['weight']])), answered.answer.position, answered.answer.day] : answered
  }
  expect(await weights({})).toEqual([{ a: 5, b: 2 }, '3', '2026-03-09'])
  expect(await weights({ asOf: { day: '2026-03-02' } })).toEqual([{ a: 1, b: 2 }, '2', '2026-03-02'])
  expect(await weights({ asOf: { day: '2026-03-01' } })).toEqual([{}, '0', '2026-03-01'])
  expect(await weights({ asOf: { day: '2026-03-03' } })).toEqual([{ a: 5, b: 2 }, '3', '2026-03-03'])
  expect(await weights({ asOf: { position: 1n } })).toEqual([{ a: 1 }, '1', '2026-03-02'])
  expect(await weights({ asOf: { day: '2026-03-02' } }, { boxId: 'a' })).toEqual([{ a: 1 }, '2', '2026-03-02'])
  for (const asOf of [{ day: '2026-03-10' }, { day: '2026-02-30' }, { position: 4n }, { position: -1n }]) expect(await weights({ asOf })).toMatchObject({ is: 'invalid', flaws: [{ path: 'asOf' }] })
})

test('while a new version is built the old one answers, if its rows fit; else the new one once it is built', async () => {
  await happen(store, packs('a', 1))
  start()
  await arrived(rows, store, views.all)
  const folded: AnyView = { ...views.contents, version: 2, initial: (boxId: string) => ({ ...views.contents.initial(boxId), weight: 1000 }) }
  const wider: AnyView = { ...folded, version: 3, row: views.contents.row.extend({ colour: z.string() }), initial: (boxId: string) => ({ ...views.contents.initial(boxId), colour: 'red' }) }
  const seen = async (view: AnyView) => {
    const answered = await apiWith().answer(boxesOf(view, views.held), {}, {}, anybody)
    return answered.is === 'answered' ? answered.answer.rows.map((row) => [(row as Row)['weight'], (row as Row)['colour']]) : answered.is
  }
  expect([await seen(folded), await seen(wider)]).toEqual([[[1, undefined]], 'building'])
  start({ views: [folded] })
  await arrived(rows, store, [folded])
  expect([await seen(views.contents), await seen(folded), await seen(wider)]).toEqual([[[1001, undefined]], [[1001, undefined]], 'building'])
  start({ views: [wider] })
  await arrived(rows, store, [wider])
  expect([await seen(views.contents), await seen(wider)]).toEqual([[[1, undefined]], [[1, 'red']]])
  await rows.makeLive({ name: views.contents.name, version: 2 })
  expect([await seen(views.contents), await seen(wider)]).toEqual([[[1001, undefined]], [[1, 'red']]])
})

test('one row is read by its key, for the program itself', async () => {
  await happen(store, packs('a', 1))
  const api = apiWith()
  expect(await api.row(views.contents, 'a')).toBeUndefined()
  start()
  await arrived(rows, store, views.all)
  expect(await api.row(views.contents, 'a')).toEqual({ boxId: 'a', notes: ['甲'], weight: 1, shelfId: 's1', lastOn: '2026-01-05' })
  expect(await api.row(views.contents, 'nobody')).toBeUndefined()
})

test('one projector moves a view; when it is gone another takes over, and nothing is taken twice', async () => {
  const holder = () => postgresHolder({ url: server.url('jingze_app') })
  const first = start({ holder: holder() })
  await arrived(rows, store, views.all)
  const second = start({ holder: holder() })
  await happen(store, packs('a', 1, 1, 1))
  await arrived(rows, store, views.all)
  await second.ready
  expect([first.holds().length, second.holds().length]).toEqual([3, 0])
  // What the database sees when the holder's program is killed.
  await owner.query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()")
  await vi.waitFor(() => expect(first.holds().length + second.holds().length).toBe(3), { timeout: 10_000, interval: 10 })
  await happen(store, packs('a', 1, 1, 1))
  await first.stop()
  await happen(store, packs('a', 1))
  await arrived(rows, store, views.all)
  expect(second.holds().length).toBe(3)
  expect(await rowsOf(rows, views.contents)).toMatchObject({ a: { weight: 7 } })
  expect(await rowsOf(rows, views.busy)).toMatchObject({ u1: { acts: 7 } })
})

test('a view whose table fails stands still by itself, says why, and goes on when it is mended', async () => {
  const moving = start()
  await arrived(rows, store, views.all)
  await owner.query(`alter table ${tableOf(views.held)} rename to elsewhere`)
  await happen(store, packs('a', 1))
  await vi.waitFor(() => expect(moving.holds().map(({ position, failure }) => [position, failure !== undefined])).toEqual([[1n, false], [0n, true], [1n, false]]), { timeout: 10_000 })
  await happen(store, packs('a', 1))
  await arrived(rows, store, [views.contents, views.busy])
  await owner.query(`alter table views.elsewhere rename to ${quoted(tableName(views.held))}`)
  await arrived(rows, store, views.all)
  expect(await rowsOf(rows, views.held)).toMatchObject({ s1: { times: 2 } })
})

test('a log or a database that is lost for a while is waited for', async () => {
  let failures = 3
  const flaky: EventStore = { ...store, readAll: (after, limit) => (failures-- > 0 ? Promise.reject(new StoreUnavailable('gone')) : store.readAll(after, limit)) }
  await happen(store, packs('a', 1))
  start({ store: flaky })
  await arrived(rows, store, views.all)
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()')
  await happen(store, packs('a', 1))
  await arrivedInSpite(views.all)
  expect(await rowsOf(rows, views.contents)).toMatchObject({ a: { weight: 2 } })
})

const anybody = { id: 'u', roles: ['reader'], within: {} }

const boxesOf = (from: AnyView, held: AnyView): AnyQuery => query(`boxes of ${from.name}`, from, {
  asks: { zh: '箱', en: 'boxes' }, input: z.object({ boxId: z.string().optional() }), output: z.any(), who: [{ role: 'reader' }],
  where: ({ boxId }) => (boxId === undefined ? [] : [{ column: 'boxId', is: 'equal', value: boxId }]),
  sort: ['boxId'], lookups: { shelfTimes: { from: held, by: 'shelfId', take: 'times' } }, show: (row) => row,
}) as AnyQuery

const apiWith = (more: Partial<Parameters<typeof viewsApi>[0]> = {}): ViewsApi => {
  const api = viewsApi({ views: { url: server.url('jingze_app') }, store, now: () => ({ day: '2026-03-09' }), ...more })
  apis.push(api)
  return api
}

const ask = (api: ViewsApi, asking: Asking = {}, input = {}) => api.answer(boxesOf(views.contents, views.held), input, asking, anybody)

const start = (more: Partial<ProjectorParts> = {}): Projector => {
  const started = projector({ store, rows, views: views.all, holder: holdsAll(), log: () => {}, pollMs: 20, ...more })
  running.push(started)
  return started
}

const arrivedInSpite = (some: readonly AnyView[]) => vi.waitFor(() => arrived(rows, store, some), { timeout: 20_000 })
