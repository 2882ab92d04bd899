// Keeps who is signed in: a secret that only the browser knows, stored hashed, ended by idleness, age or signing out.
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from './access.database.ts'
import type { Account } from './accounts.ts'
import { toAccount } from './accounts.postgres.ts'

const SECRET_BYTES = 32
const IDLE = "interval '30 minutes'"
const ABSOLUTE = "interval '12 hours'"
/** How stale `seen_at` may be: it saves a write on nearly every request. */
const SEEN = "interval '1 minute'"

export const SESSION_HOURS = 12

export type Sessions = {
  /** Starts one at an instant (ISO 8601) and gives its secret, 256 random bits in base64url; none when the password that was given is no longer the account's. */
  readonly start: (accountId: string, from: { readonly source: string; readonly at: string; readonly passwordNumber: number }) => Promise<string | undefined>
  /** The account that is signed in with this secret, unless it has ended or the account was disabled. Counts as use. */
  readonly find: (secret: string, at: string) => Promise<Account | undefined>
  /** As `find`, without counting as use: for a connection that is merely open. */
  readonly peek: (secret: string, at: string) => Promise<Account | undefined>
  readonly end: (secret: string) => Promise<void>
  readonly endAllOf: (accountId: string) => Promise<void>
  /** Removes those that have ended by time. */
  readonly sweep: (at: string) => Promise<void>
}

export const sessionsInPostgres = (database: Database): Sessions => ({
  // The lock waits for a password that is being changed: either that change ends this session with all others, or this finds the new number.
  start: async (accountId, { source, at, passwordNumber }) => {
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    const started = await database.run(`insert into access.sessions (secret_hash, account_id, source, started_at, seen_at)
      select $1, id, $3, $4, $4 from access.accounts where id = $2 and password_number = $5 for share returning secret_hash`, [hashed(secret), accountId, source, at, passwordNumber])
    return started.length > 0 ? secret : undefined
  },
  find: async (secret, at) => {
    const found = await look(database, secret, at)
    if (found?.stale) await database.run('update access.sessions set seen_at = $2 where secret_hash = $1 and seen_at < $2', [hashed(secret), at])
    return found?.account
  },
  peek: async (secret, at) => (await look(database, secret, at))?.account,
  end: async (secret) => { await database.run('delete from access.sessions where secret_hash = $1', [hashed(secret)]) },
  endAllOf: async (accountId) => { await database.run('delete from access.sessions where account_id = $1', [accountId]) },
  sweep: async (at) => { await database.run(`delete from access.sessions where seen_at <= $1::timestamptz - ${IDLE} or started_at <= $1::timestamptz - ${ABSOLUTE}`, [at]) },
})

const hashed = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

const look = async (database: Database, secret: string, at: string): Promise<{ readonly account: Account; readonly stale: boolean } | undefined> => {
  const [row] = await database.run(`select accounts.id, account, name, roles, unit_id, body, mail, disabled, must_change, seen_at < $2::timestamptz - ${SEEN} as stale
    from access.sessions join access.accounts on accounts.id = sessions.account_id
    where secret_hash = $1 and not disabled and seen_at > $2::timestamptz - ${IDLE} and started_at > $2::timestamptz - ${ABSOLUTE}`, [hashed(secret), at])
  return row && { account: toAccount(row), stale: row['stale'] === true }
}
