// Fills an empty event store with many cities, as a program of its own, so that what measures afterwards has none of it in memory: OWNER_URL=postgres://… `node test/load/import-cities.ts [events]`.
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { manyCities } from './many-cities.ts'

const owner = process.env['OWNER_URL']
if (!owner) throw new Error('OWNER_URL is not set')
await createEventStoreSchema(owner)
await createViewsSchema(owner)
await importLog(owner, await manyCities(Number(process.argv[2] ?? 500_000)))
