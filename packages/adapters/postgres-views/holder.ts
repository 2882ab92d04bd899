// Holds names for one program at a time: whoever holds a view moves it, and another takes over when the holder is gone.
import { StoreUnavailable } from '../../kernel/store.ts'
import { makeLine, type Reach } from '../postgres/connection.ts'

export type Holder = {
  /** Tries to hold all these names, and gives back those that are held now. Throws `StoreUnavailable`; then none is held any more. */
  readonly hold: (names: readonly string[]) => Promise<ReadonlySet<string>>
  readonly release: () => Promise<void>
}

/** For a program that has its rows to itself. */
export const holdsAll = (): Holder => ({ hold: async (names) => new Set(names), release: async () => {} })

/** The server notices within half a minute that the holder's machine is gone, and lets go of what it held. */
const KEEP_ALIVE = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4'

/** Session-level advisory locks on one connection: they end with it, whatever becomes of the program. */
export const postgresHolder = (reach: Reach): Holder => {
  let held = new Set<string>()
  const line = makeLine({ name: 'jingze views holder', ...reach }, () => { held = new Set() })
  let guarded: unknown
  const hold = async (names: readonly string[]) => {
    const client = await line.client()
    if (guarded !== client) await client.query(KEEP_ALIVE)
    guarded = client
    const mine = held
    // Asked even when nothing is missing: that is how a connection shows that it still lives.
    const { rows } = await client.query<{ name: string }>('select name from unnest($1::text[]) name where pg_try_advisory_lock(hashtextextended(name, 0))', [names.filter((name) => !mine.has(name))])
    for (const { name } of rows) mine.add(name)
    return held
  }
  return {
    hold: async (names) => {
      try {
        return new Set(await hold(names))
      } catch (error) {
        held = new Set()
        line.drop()
        throw new StoreUnavailable(`the views do not answer: ${(error as Error).message}`, { cause: error })
      }
    },
    release: () => line.close(),
  }
}
