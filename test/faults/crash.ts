// Ends a database server as a crash of its machine would, all of its processes at once, nothing written any more; or makes it hang.
import { readdir, readFile } from 'node:fs/promises'

/** Kills the server with every process that it has made. One that is gone by then needs no killing: they end by themselves when they miss their parent. */
export const crash = async ({ pid }: { readonly pid: number }): Promise<void> => {
  for (const each of [pid, ...await childrenOf(pid)]) signalled(each, 'SIGKILL')
}

/** Makes the server hang: connections stay open and nobody answers. Gives back what lets it go on. */
export const hang = async ({ pid }: { readonly pid: number }): Promise<() => void> => {
  const all = [pid, ...await childrenOf(pid)]
  for (const each of all) signalled(each, 'SIGSTOP')
  return () => { for (const each of all) signalled(each, 'SIGCONT') }
}

const signalled = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const childrenOf = async (parent: number): Promise<readonly number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(async (pid) => Number((await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ')[1])))
  return pids.filter((_, n) => parents[n] === parent)
}
