// Rows in PostgreSQL keep the promises of all rows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { tableOf } from '../../packages/adapters/postgres-views/tables.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'
import { someViews } from './view-histories.ts'
import { viewsContract } from './views.contract.ts'

let server: TestPostgres

beforeAll(async () => {
  server = await startTestPostgres({ fsync: false })
  await createViewsSchema(server.url('jingze_owner'))
})
afterAll(() => server?.stop())

viewsContract('PostgreSQL', async () => {
  const rows = postgresRows({ url: server.url('jingze_app') })
  return { rows, close: rows.close }
})

test('the table of a view that has caught up is known to the planner, and vacuumed when it is tidied, so that its first counts read indexes alone', async () => {
  const [rows, pool, { contents }] = [postgresRows({ url: server.url('jingze_app') }), makePool({ url: server.url('jingze_app') }, 1), someViews()]
  await rows.prepare([contents])
  await rows.advance({ from: 0n, to: 1n, keys: new Map([[contents, ['a', 'b']]]), fold: () => ({ changed: new Map(['a', 'b'].map((key) => [key, contents.initial(key) as never])), parked: [] }) })
  await rows.caughtUp(contents)
  await rows.tidy(contents)
  const { rows: found } = await pool.query('select relallvisible as visible, reltuples as rows from pg_class where oid = $1::regclass', [tableOf(contents)])
  expect(found).toEqual([{ visible: 1, rows: 2 }])
  await Promise.all([rows.close(), pool.end()])
})
