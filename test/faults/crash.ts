// Ends a database server as a crash of its machine would: all of its processes at once, nothing written any more.
import { readdir, readFile } from 'node:fs/promises'

/** Kills the server with every process that it has made. One that is gone by then needs no killing: they end by themselves when they miss their parent. */
export const crash = async ({ pid }: { readonly pid: number }): Promise<void> => {
  for (const each of [pid, ...await childrenOf(pid)]) killed(each)
}

const killed = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const childrenOf = async (parent: number): Promise<readonly number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(async (pid) => Number((await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ')[1])))
  return pids.filter((_, n) => parents[n] === parent)
}
