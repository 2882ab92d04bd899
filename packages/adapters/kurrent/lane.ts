// Lets appends run side by side, except that a conditional one runs alone and two with the same event never run at once.
import { StoreBusy } from '../../kernel/store.ts'

const RUNNING_MAX = 64
const WAITING_MAX = 4_096

export type Turn = { readonly alone: boolean; readonly ids: readonly string[] }

/** Runs `work` when its turn comes, first come first served. Throws `StoreBusy` when too many wait. */
export type Lane = <T>(turn: Turn, work: () => Promise<T>) => Promise<T>

export const createLane = (): Lane => {
  const running = new Set<Turn>()
  const queue: { readonly turn: Turn; readonly go: () => void }[] = []

  const fits = (turn: Turn): boolean => {
    if (running.size === 0) return true
    if (turn.alone || running.size >= RUNNING_MAX) return false
    return [...running].every((other) => !other.alone && !turn.ids.some((id) => other.ids.includes(id)))
  }
  const admit = () => {
    for (let first = queue[0]; first && fits(first.turn); first = queue[0]) {
      queue.shift()
      running.add(first.turn)
      first.go()
    }
  }

  return async (turn, work) => {
    if (queue.length >= WAITING_MAX) throw new StoreBusy(1)
    await new Promise<void>((go) => {
      queue.push({ turn, go })
      admit()
    })
    try {
      return await work()
    } finally {
      running.delete(turn)
      admit()
    }
  }
}
