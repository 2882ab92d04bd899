// Measures how fast all views are rebuilt from a long log, and in how much memory: `node test/load/rebuild.ts [events] [batch]`.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { VIEWS } from '../../packages/views/contents.ts'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'
import { manyCities } from './many-cities.ts'

const [wanted = '500000', batch = '5000'] = process.argv.slice(2)
const MIB = 1024
const TICKS = 100

const server = await startTestPostgres()
const [owner, app] = [server.url('jingze_owner'), server.url('jingze_app')]
await createEventStoreSchema(owner)
await createViewsSchema(owner)
const log = await manyCities(Number(wanted))
const head = log[log.length - 1]!.position
await importLog(owner, log)
const pool = makePool({ url: app }, 1)
console.log(`${head} events are in the log, ${VIEWS.length} views`)

const from = performance.now()
const child = spawn(process.execPath, [join(import.meta.dirname, '../../services/projector/main.ts')], {
  env: { ...process.env, EVENT_STORE_URL: app, VIEWS_URL: app, PROJECTOR_BATCH: batch, PROJECTOR_REACTIONS: 'off' }, stdio: ['ignore', 'inherit', 'inherit'],
})
const reached = async (): Promise<{ readonly least: bigint; readonly live: boolean }> => {
  const { rows: [found] } = await pool.query<{ least: bigint | null; live: boolean | null; views: bigint }>("select min(position) as least, bool_and(status = 'live') as live, count(*) as views from views.view_progress")
  return { least: found?.least ?? 0n, live: found?.live === true && Number(found.views) === VIEWS.length }
}
let built = 0
for (;;) {
  const { least, live } = await reached()
  if (least === head && built === 0) built = performance.now()
  if (live) break
  await pause(100)
}
const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
const coreSeconds = async (pid: number): Promise<number> => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(' ').slice(13, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
const { rows: backends } = await pool.query<{ pid: number }>("select pid from pg_stat_activity where usename = 'jingze_app'")
const [own, database] = [await coreSeconds(child.pid!), (await Promise.all(backends.map(({ pid }) => coreSeconds(pid)))).reduce((sum, each) => sum + each, 0)]
const [seconds, whole] = [(built - from) / 1000, (performance.now() - from) / 1000]
console.log(`rebuilt in ${seconds.toFixed(1)} s: ${Math.round(Number(head) / seconds)} events/s; with indexes ${whole.toFixed(1)} s; the projector took ${own.toFixed(1)} s of a core, the database ${database.toFixed(1)} s; most memory ${Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / MIB)} MiB`)
const { rows } = await pool.query<{ name: string; rows: bigint }>("select relname as name, n_live_tup as rows from pg_stat_user_tables where schemaname = 'views' and relname like 'view\\_%\\_v%' order by 1")
console.log(rows.map(({ name, rows: count }) => `${name} ${count}`).join(', '))
child.kill('SIGTERM')
await new Promise((ended) => { child.once('exit', ended) })
await pool.end()
await server.stop()
