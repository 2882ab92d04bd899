// Measures how fast all views are rebuilt from a long log, and in how much memory: `node test/load/rebuild.ts [events] [batch]`.
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { VIEWS } from '../../packages/views/contents.ts'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'
import { importCity, inWords, rebuild } from './rebuilding.ts'

const [wanted = '500000', batch] = process.argv.slice(2)
const server = await startTestPostgres()
await importCity(server.url('jingze_owner'), Number(wanted))
const rebuilt = await rebuild(server.url('jingze_app'), batch === undefined ? undefined : Number(batch))
console.log(`rebuild of ${VIEWS.length} views from ${rebuilt.events} events: ${inWords(rebuilt)}`)
const pool = makePool({ url: server.url('jingze_app') }, 1)
const { rows } = await pool.query<{ name: string; rows: bigint }>("select relname as name, n_live_tup as rows from pg_stat_user_tables where schemaname = 'views' and relname like 'view\\_%\\_v%' order by 1")
console.log(rows.map(({ name, rows: count }) => `${name} ${count}`).join(', '))
await pool.end()
await server.stop()
