// Rows in PostgreSQL keep the promises of all rows.
import { afterAll, beforeAll } from 'vitest'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'
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
