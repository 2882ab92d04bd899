// Fills an empty event store with the log of a simulated bureau, as a program of its own, so that what measures afterwards has none of it in memory: OWNER_URL=postgres://… `node test/load/simulate.ts [events] [seed]`.
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { copies } from './many-cities.ts'
import { simulatedLog } from './simulated-log.ts'

const ONE_BUREAU = 500_000
const owner = process.env['OWNER_URL']
if (!owner) throw new Error('OWNER_URL is not set')
const [events = '500000', seed = '1'] = process.argv.slice(2)
await createEventStoreSchema(owner)
await createViewsSchema(owner)
// A log is made in memory, so that a larger one is several bureaus of the largest size beside each other.
const own = Math.min(Number(events), ONE_BUREAU)
const log = await simulatedLog(own, Number(seed))
await importLog(owner, Number(events) > own ? copies(log, Number(events)) : log)
