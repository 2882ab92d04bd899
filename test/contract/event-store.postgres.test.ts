// The event store in PostgreSQL keeps the promises of every event store.
import { afterAll, beforeAll } from 'vitest'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { eventStoreContract } from './event-store.contract.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startTestPostgres()
  await createEventStoreSchema(postgres.url('jingze_owner'))
})
afterAll(() => postgres?.stop())

eventStoreContract('postgres', async () => {
  const store = postgresEventStore({ url: postgres.url('jingze_app') })
  return { store, close: store.close }
})
