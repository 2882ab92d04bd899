// All real views and queries over the log of the example city: the same by every way there is, and every answer as its schema promises.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewsApi, type ViewsApi } from '../../packages/adapters/answer.ts'
import { dayOf } from '../../packages/adapters/clock.ts'
import { holdsAll } from '../../packages/adapters/postgres-views/holder.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { postgresRows, type PostgresRows } from '../../packages/adapters/rows.postgres.ts'
import { storedFrom } from '../../packages/adapters/stored-event.ts'
import { digestsAgree } from '../../packages/history/digests-agree.ts'
import { checkQuery, viewBehind } from '../../packages/history/question.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import { QUERIES, VIEWS } from '../../packages/views/contents.ts'
import { projector } from '../../services/projector/projector.ts'
import { manyCities } from '../load/many-cities.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'
import { arrived } from './view-histories.ts'

let server: TestPostgres
let rows: PostgresRows
let store: EventStore
let api: ViewsApi

beforeAll(async () => {
  server = await startTestPostgres({ fsync: false })
  await createViewsSchema(server.url('jingze_owner'))
  rows = postgresRows({ url: server.url('jingze_app') })
  store = storeOf((await manyCities(1)).map(storedFrom))
  // Today is the day of the last event, so that now and the last position speak of the same day.
  const day = dayOf((await store.head()).recordedAt!)
  api = viewsApi({ views: { url: server.url('jingze_app') }, store, now: () => ({ day }) })
  const moving = projector({ store, rows, views: VIEWS, holder: holdsAll(), log: () => {}, pollMs: 20 })
  await moving.ready
  await arrived(rows, store, VIEWS)
  await moving.stop()
})
afterAll(async () => { await api?.close(); await rows?.close(); await server?.stop() })

test('every view is the same kept, rebuilt in batches of any size and replayed; its keys are keys; nothing is parked', async () => {
  const compared = await digestsAgree(store, VIEWS, { kept: rows })
  expect(compared.filter(({ agree }) => !agree)).toEqual([])
  expect([...(await rows.parkedCounts(VIEWS)).values()].every(({ facts }) => facts === 0)).toBe(true)
  expect(compared.filter(({ rows: count }) => count > 0).length).toBeGreaterThan(10)
})

test('every query names columns that are there', () => {
  for (const query of QUERIES) checkQuery(query)
})

test.each(QUERIES.map((query): [string, AnyQuery] => [query.name, query]))('%s answers from its table as from the log, and as its schema promises', async (_, query) => {
  const [first] = await firstRows(query)
  const { position } = await store.head()
  for (const sort of [undefined, ...query.sort]) {
    for (const input of [{}, ...(first ? [{ ...first }] : [])].map((each) => inputOf(query, each))) {
      if (input === undefined) continue
      const asking = { sort, pageSize: 50 }
      const [kept, past] = [await api.answer(query, input, asking, entitled(query)), await api.answer(query, input, { ...asking, asOf: { position } }, entitled(query))]
      expect(kept.is).toBe('answered')
      expect(past).toEqual(kept)
      if (kept.is === 'answered') for (const row of kept.answer.rows) expect(query.output.parse(row), 'as promised').toEqual(row)
    }
  }
})

/** What is asked of a query: those of the values that it takes, or nothing when it needs others. */
const inputOf = (query: AnyQuery, values: Readonly<Record<string, unknown>>): object | undefined => {
  const names = Object.keys((query.input as unknown as { readonly shape?: object }).shape ?? {}).filter((name) => typeof values[name] === 'string')
  const input = Object.fromEntries(names.slice(0, 1).map((name) => [name, values[name]]))
  return query.input.safeParse(input).success ? input : undefined
}

const firstRows = async (query: AnyQuery) => {
  for await (const [, row] of rows.all(viewBehind(query))) return [row]
  return []
}

const entitled = ({ who, within }: AnyQuery) => ({ id: 'a', roles: who.filter((grant) => grant.within === undefined || within?.[grant.within] !== undefined).map(({ role }) => role), within: {} })

/** A log that is only read. */
const storeOf = (events: readonly Stored[]): EventStore => {
  const about = (objects: readonly { readonly type: string; readonly id: string }[]) => events.filter((each) => each.objects.some(({ type, id }) => objects.some((object) => object.type === type && object.id === id)))
  return {
    append: () => Promise.reject(new Error('this log is only read')), readStream: async () => [], find: async () => undefined, positionAt: async () => 0n, close: async () => {},
    readAll: async (after, limit) => events.slice(Number(after), Number(after) + limit),
    readByObject: async (objects, { types, upTo } = {}) => about(objects).filter(({ type, position }) => (types?.includes(type) ?? true) && (upTo === undefined || position <= upTo)),
    head: async () => ({ position: BigInt(events.length), recordedAt: events[events.length - 1]?.recordedAt }),
    subscribe: () => ({ stop: async () => {}, failed: new Promise<never>(() => {}) }),
  }
}
