// `npm run bench`: Jingze beside its peers in one run; medians of interleaved rounds, ratios first. `-- appends` or `-- views` runs one half, `-- growth` a log of 5 million events.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'
import { appendRounds, catchUpRounds, LOADS } from './appends.ts'
import type { Contender, Entry } from './contender.ts'
import { growthBench } from './growth.ts'
import { emmett } from './peers/emmett.ts'
import { jingze } from './peers/jingze.ts'
import { messageDb } from './peers/message-db.ts'
import { bareGroup, plainGroupCommit, plainInsert } from './peers/plain.ts'
import { viewsBench } from './views.ts'

const PEERS: readonly Entry[] = [jingze, emmett, messageDb, plainGroupCommit, plainInsert, bareGroup]
const [ROUNDS, MS] = [Number(process.env['BENCH_ROUNDS'] ?? 3), Number(process.env['BENCH_MS'] ?? 2_500)]
const say = (line: string): void => { console.log(line) }

/** The peers' packages live in a folder of their own and are installed only here. */
const installPeers = (): void => {
  if (existsSync(join(import.meta.dirname, 'node_modules'))) return
  say('installing the peers …')
  const done = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: import.meta.dirname, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) throw new Error('the peers could not be installed')
}

const appends = async (): Promise<void> => {
  installPeers()
  const postgres = await startTestPostgres()
  const admin = new pg.Pool({ connectionString: postgres.url('postgres'), max: 1 })
  const contenders: Contender[] = []
  for (const entry of PEERS) {
    const database = `bench_${entry.name.replaceAll(/[^a-z]/g, '_')}`
    await admin.query(`create database ${database} owner jingze_owner`)
    try {
      contenders.push(await entry.open(postgres.url(entry.name === 'jingze' ? 'jingze_owner' : 'postgres', database), postgres.url('jingze_app', database)))
    } catch (error) {
      say(`${entry.name} is left out: ${(error as Error).message}`)
    }
  }
  say(`appends: ${contenders.map(({ name }) => name).join(', ')}`)
  const rates = await appendRounds(contenders, ROUNDS, MS, say)
  say('\nappend, events/s (ratio: jingze ÷ contender)')
  for (const load of LOADS) {
    const byName = rates.get(load)!
    const own = byName.get('jingze')!
    say(`  ${String(load.inFlight).padStart(2)} in flight × ${load.perAppend}: ${[...byName].map(([name, rate]) => `${name} ${Math.round(rate)}${name === 'jingze' ? '' : ` (${(own / rate).toFixed(2)}×)`}`).join(' · ')}`)
  }
  const read = await catchUpRounds(contenders, ROUNDS)
  const own = read.get('jingze')!
  say('\ncatch-up read, events/s')
  say(`  ${[...read].map(([name, { rate, seen }]) => `${name} ${Math.round(rate)} of ${seen}${name === 'jingze' ? '' : ` (${(own.rate / rate).toFixed(2)}×)`}`).join(' · ')}`)
  for (const each of contenders) await each.close()
  await gone(admin)
  await admin.end()
  await postgres.stop()
}

/** Waits until the contenders' connections have ended: a pool says so before it is true, and stopping the server then fails the bench. */
const gone = async (admin: pg.Pool): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await admin.query<{ open: boolean }>("select exists (select from pg_stat_activity where datname like 'bench_%' and backend_type = 'client backend') as open")
    if (!rows[0]!.open) return
    await pause(25)
  }
}

const which = process.argv[2]
if (which === undefined || which === 'appends') await appends()
if (which === 'growth') await growthBench(ROUNDS, MS, say)
if (which === undefined || which === 'views') await viewsBench(say)
