// Builds all views over a long log with the projector as a program of its own, and says how long that took, who worked and in how much memory.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { VIEWS } from '../../packages/views/contents.ts'

const HERE = import.meta.dirname
const KIB_IN_MIB = 1_024
const TICKS_IN_SECOND = 100
const LOOK_MS = 50
/** A log is made in memory: about 3 KiB for each event, and as much again for what is thrown away meanwhile. */
const MAKING_MIB = 4_096

/** Times in seconds from the start of the program; those of processors and the memory are known where there is a /proc. */
export type Rebuilt = {
  readonly events: number
  /** until the last view had taken the last event */
  readonly folded: number
  /** until every view had its indexes and was shown */
  readonly shown: number
  readonly projectorCore: number | undefined
  readonly databaseCore: number | undefined
  /** the most that the projector ever had in memory, MiB */
  readonly memory: number | undefined
}

/** Makes the schemas at the owner's address and the log of a simulated bureau with at least so many events, in a program that has ended when this resolves. */
export const importCity = (ownerUrl: string, events: number): Promise<void> =>
  ended(spawn(process.execPath, [`--max-old-space-size=${MAKING_MIB}`, join(HERE, 'simulate.ts'), String(events)], { env: { ...process.env, OWNER_URL: ownerUrl }, stdio: ['ignore', 'inherit', 'inherit'] }), 'the import')

/** Rebuilds all views, none of which may be there yet, and stops the projector again. Throws when it ends too early or not cleanly. */
export const rebuild = async (appUrl: string, batch?: number): Promise<Rebuilt> => {
  const pool = makePool({ url: appUrl, name: 'jingze measuring' }, 1)
  const { rows: [log] } = await pool.query<{ head: bigint }>('select max(position) as head from event_store.events')
  const from = performance.now()
  const child = spawn(process.execPath, [join(HERE, '../../services/projector/main.ts')], {
    env: { ...process.env, EVENT_STORE_URL: appUrl, VIEWS_URL: appUrl, PROJECTOR_REACTIONS: 'off', ...(batch ? { PROJECTOR_BATCH: String(batch) } : {}) }, stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stopped = ended(child, 'the projector')
  stopped.catch(() => {})
  try {
    const [folded, shown] = [await moment(pool, child, 'min(position)', String(log!.head)), await moment(pool, child, "count(*) filter (where status = 'live')", String(VIEWS.length))]
    const used = await usedBy(pool, child.pid!)
    return { events: Number(log!.head), folded: (folded - from) / 1_000, shown: (shown - from) / 1_000, ...used }
  } finally {
    child.kill('SIGTERM')
    await pool.end()
    await stopped
  }
}

/** What a rebuild says of itself, in a line. */
export const inWords = ({ events, folded, shown, projectorCore, databaseCore, memory }: Rebuilt): string => {
  const known = (value: number | undefined, unit: string): string => (value === undefined ? 'unknown here' : `${Math.round(value * 10) / 10} ${unit}`)
  return `${Math.round(events / shown)} events/s until shown with indexes (${shown.toFixed(1)} s), ${Math.round(events / folded)} until folded (${folded.toFixed(1)} s); ` +
    `the projector's own memory ${known(memory, 'MiB')} at most; of a core the projector took ${known(projectorCore, 's')}, the database ${known(databaseCore, 's')}`
}

const moment = async (pool: Pool, child: ChildProcess, what: string, wanted: string): Promise<number> => {
  while (child.exitCode === null && child.signalCode === null) {
    const { rows: [found] } = await pool.query<{ reached: boolean | null }>(`select (${what})::text = $1 as reached from views.view_progress`, [wanted])
    if (found?.reached) return performance.now()
    await pause(LOOK_MS)
  }
  throw new Error('the projector ended before its views were there')
}

const usedBy = async (pool: Pool, pid: number): Promise<Pick<Rebuilt, 'projectorCore' | 'databaseCore' | 'memory'>> => {
  const { rows: backends } = await pool.query<{ pid: number }>("select pid from pg_stat_activity where application_name like 'jingze%' and pid <> pg_backend_pid()")
  const cores = await Promise.all(backends.map((backend) => coreOf(backend.pid)))
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const most = /VmHWM:\s+(\d+)/.exec(status)?.[1]
  return {
    projectorCore: await coreOf(pid), databaseCore: cores.includes(undefined) ? undefined : cores.reduce<number>((sum, each) => sum + each!, 0),
    memory: most === undefined ? undefined : Number(most) / KIB_IN_MIB,
  }
}

/** The time for which a program has kept a core busy, in it and for it. */
const coreOf = async (pid: number): Promise<number | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks) / TICKS_IN_SECOND, 0)
}

const ended = (child: ChildProcess, what: string): Promise<void> => new Promise((resolve, reject) => {
  child.once('error', reject)
  child.once('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${what} ended with ${signal ?? code}`))))
})
