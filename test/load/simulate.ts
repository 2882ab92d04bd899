// Fills an empty event store with the log of a simulated bureau, as a program of its own, so that what measures afterwards has none of it in memory: OWNER_URL=postgres://… `node test/load/simulate.ts [events] [seed]`.
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { simulatedLog } from './simulated-log.ts'

const owner = process.env['OWNER_URL']
if (!owner) throw new Error('OWNER_URL is not set')
const [events = '500000', seed = '1'] = process.argv.slice(2)
await createEventStoreSchema(owner)
await createViewsSchema(owner)
await importLog(owner, await simulatedLog(Number(events), Number(seed)))
