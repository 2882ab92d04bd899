// Keeps the embedded PostgreSQL going: when it ends although nobody stopped it, it is started again on its port, and those who wait for it go on.
import { startPostgres, type Postgres, type PostgresOptions } from './postgres.ts'
import { PostgresNotStarted } from './postgres-binaries.ts'

/** A server that ends so often within this time is ill, and starting it again would hide that. */
const RESTARTS_MAX = 3
const WITHIN_MS = 600_000

export type Keeping = {
  /** tells of an end and a new start, a sentence each */
  readonly say: (line: string) => void
  /** told once, with the reason, when it is not started again */
  readonly gaveUp: (why: string) => void
}

/** As `startPostgres`, and again after each end that nobody asked for; not after a full disk, which must be mended first. Throws `PostgresNotStarted` at the first start only. */
export const keepPostgres = async (options: PostgresOptions, { say, gaveUp }: Keeping): Promise<Omit<Postgres, 'exited' | 'pid'> & { readonly pid: () => number }> => {
  let current = await startPostgres(options)
  const { port, url } = current
  const ends: number[] = []
  let stopping = false

  const watch = (server: Postgres): void => { void server.exited.then(async (why) => {
    if (stopping) return
    const now = performance.now()
    ends.push(now)
    if (await server.diskWasFull() || ends.filter((end) => now - end < WITHIN_MS).length > RESTARTS_MAX) return gaveUp(why)
    say(`数据库意外结束，正在重新启动。The database ended and is started again: ${why}`)
    try {
      await server.stop()
      current = await startPostgres({ ...options, port })
      if (stopping) return void await current.stop()
      watch(current)
      say('数据库已恢复。The database is there again.')
    } catch (error) {
      if (!(error instanceof PostgresNotStarted)) throw error
      gaveUp(error.message)
    }
  }) }
  watch(current)
  return {
    port, url, pid: () => current.pid, diskWasFull: () => current.diskWasFull(),
    stop: async () => {
      stopping = true
      await current.stop()
    },
  }
}
