// Lets one Jingze at a time use a data folder, and finds and ends a database server that a killed one left behind.
import { readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDiskFull } from '../../packages/adapters/disk-full.ts'
import { PostgresNotStarted } from './postgres-binaries.ts'
import { diskFull } from './postgres-words.ts'

const FAST_SHUTDOWN_MS = 30_000
const QUICK_SHUTDOWN_MS = 10_000

/** Takes the folder for this process. Throws when a live Jingze has it; a dead one's claim is replaced. */
export const take = async (folder: string): Promise<void> => {
  const file = join(folder, 'jingze.pid')
  const claim = `${process.pid} ${await birth(process.pid)}\n`
  for (;;) {
    const taken = await writeFile(file, claim, { flag: 'wx' }).then(() => true, (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw new PostgresNotStarted(isDiskFull(error) ? diskFull(folder) : `${folder} cannot be written: ${error.message}`)
    })
    if (taken) return
    const [pid, born] = (await readFile(file, 'utf8').catch(() => '')).trim().split(' ')
    if (pid && alive(Number(pid)) && (await birth(Number(pid))) === born)
      throw new PostgresNotStarted(`Jingze is already running on ${folder} as process ${pid}: use that one, or stop it first`)
    await rm(file, { force: true })
  }
}

export const release = (folder: string): Promise<void> => rm(join(folder, 'jingze.pid'), { force: true })

/** The process id of a server that runs on a cluster, as its `postmaster.pid` says and the process itself confirms. */
export const runningServer = async (cluster: string): Promise<number | undefined> => {
  const pid = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0])
  if (!pid || !alive(pid)) return undefined
  // A server works inside its cluster. Where that cannot be seen, its own lock file is believed.
  const works = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return works === undefined || works === await realpath(cluster) ? pid : undefined
}

/** Ends a server: fast (sessions are cut, nothing is lost), and when that takes too long, at once (it recovers on the next start). */
export const stopServer = async (pid: number, cluster: string): Promise<void> => {
  for (const [signal, patience] of [['SIGINT', FAST_SHUTDOWN_MS], ['SIGQUIT', QUICK_SHUTDOWN_MS], ['SIGKILL', QUICK_SHUTDOWN_MS]] as const) {
    if (!send(pid, signal)) return
    for (const since = performance.now(); performance.now() - since < patience; await pause(10)) if (!await still(pid)) return
  }
  throw new PostgresNotStarted(`PostgreSQL ${pid} on ${cluster} does not end: end it by hand`)
}

const send = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const alive = (pid: number): boolean => send(pid, 0)

/** Alive, and not only waiting to be collected by its parent. */
const still = async (pid: number): Promise<boolean> => alive(pid) && !/^\d+ \(.*\) Z/.test(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))

/** When a process began, in clock ticks after boot; tells a process from a later one with the same id. */
const birth = async (pid: number): Promise<string> =>
  (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ')[19] ?? 'unknown'
