// Keeps accounts in PostgreSQL and decides whether a sign-in succeeds, telling nobody why it did not.
import { text, type Database, type Found } from './access.database.ts'
import { afterFailure, isLocked, type Failures } from './accounts.lock-out.ts'
import { signInName, type Account, type Accounts, type Attempt, type SignedIn } from './accounts.ts'
import { hashOf, isOutdated, matches } from './passwords.ts'

const COLUMNS = 'id, account, name, roles, unit_id, body, mail, disabled, must_change'
/** An address from which someone has signed in stays known for as long. */
const KNOWN = "interval '30 days'"

export const accountsInPostgres = (database: Database): Accounts => ({
  create: async ({ id, account, name, roles, unitId, body, mail, password, initialUntil, at }) => {
    const hashed = await hashOf(password)
    const rows = await database.run(`insert into access.accounts (id, account, name, roles, unit_id, body, password_hash, must_change, initial_until, created_at, mail)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
      [id, signInName(account), name, roles, unitId ?? null, body ?? null, hashed, initialUntil !== undefined, initialUntil ?? null, at, mail ?? null])
    return rows.length > 0 ? 'created' : 'taken'
  },
  list: async () => (await database.run(`select ${COLUMNS} from access.accounts order by account`)).map(toAccount),
  find: async (id) => (await database.run(`select ${COLUMNS} from access.accounts where id = $1`, [id])).map(toAccount)[0],
  count: async () => Number((await database.run('select count(*) as accounts from access.accounts'))[0]!['accounts']),
  signIn: (attempt) => signIn(database, attempt),
  isKnownAt: async (account, source, at) => (await database.run(`select 1 from access.accounts join access.account_sources own on own.account_id = accounts.id
    where lower(account) = $1 and own.source = $2 and own.used_at > $3::timestamptz - ${KNOWN}`, [signInName(account), source, at])).length > 0,
  hasPassword: async (id, password) => {
    const [row] = await database.run('select password_hash from access.accounts where id = $1', [id])
    return row !== undefined && matches(text(row, 'password_hash'), password)
  },
  setPassword: async (id, password, initialUntil) => {
    const [row] = await database.run(`update access.accounts set password_hash = $2, password_number = password_number + 1, must_change = $3, initial_until = $4, failed = 0, failed_at = null, locked_until = null
      where id = $1 returning password_number`, [id, await hashOf(password), initialUntil !== undefined, initialUntil ?? null])
    return Number(row?.['password_number'] ?? 0)
  },
  setRoles: async (id, roles) => { await database.run('update access.accounts set roles = $2 where id = $1', [id, roles]) },
  setMail: async (id, mail) => { await database.run('update access.accounts set mail = $2 where id = $1', [id, mail ?? null]) },
  setDisabled: async (id, disabled) => { await database.run('update access.accounts set disabled = $2 where id = $1', [id, disabled]) },
})

/** Whoever reads accounts elsewhere (a session, for one) asks for these columns. */
export const toAccount = (row: Found): Account => ({
  id: text(row, 'id'), account: text(row, 'account'), name: text(row, 'name'), roles: row['roles'] as string[],
  ...(row['unit_id'] === null ? {} : { unitId: text(row, 'unit_id') }), ...(row['body'] === null ? {} : { body: text(row, 'body') }),
  ...(typeof row['mail'] === 'string' ? { mail: row['mail'] } : {}),
  disabled: row['disabled'] === true, mustChange: row['must_change'] === true,
})

let nobodysHash: Promise<string> | undefined

/**
 * Wrong passwords are counted by strangers together and by each address from which the person has signed in before by itself.
 * So a stranger who keeps an account shut does not shut out its owner at the usual desk.
 */
const signIn = async (database: Database, { account, password, source, at }: Attempt): Promise<SignedIn | undefined> => {
  const [row] = await database.run(`select ${COLUMNS}, password_hash, password_number, initial_until, own.account_id is not null as known,
      coalesce(own.failed, accounts.failed) as failed,
      case when own.account_id is null then accounts.failed_at else own.failed_at end as failed_at,
      case when own.account_id is null then accounts.locked_until else own.locked_until end as locked_until
    from access.accounts left join access.account_sources own on own.account_id = accounts.id and own.source = $2 and own.used_at > $3::timestamptz - ${KNOWN}
    where lower(account) = $1`, [signInName(account), source, at])
  const right = await matches(row ? text(row, 'password_hash') : await (nobodysHash ??= hashOf('nobody')), password)
  if (!row) return undefined
  const failures = failuresOf(row)
  if (isLocked(failures, at)) return undefined
  if (!right) {
    await remember(database, row, source, afterFailure(failures, at))
    return undefined
  }
  const expired = typeof row['initial_until'] === 'string' && row['initial_until'] <= at
  if (row['disabled'] === true || expired) return undefined
  await succeed(database, row, { account, password, source, at })
  return { ...toAccount(row), passwordNumber: Number(row['password_number']) }
}

const failuresOf = (row: Found): Failures => ({ failed: Number(row['failed']), failedAt: instant(row['failed_at']), lockedUntil: instant(row['locked_until']) })
const instant = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const remember = async (database: Database, row: Found, source: string, { failed, failedAt, lockedUntil }: Failures): Promise<void> => {
  const values = [text(row, 'id'), failed, failedAt, lockedUntil ?? null]
  if (row['known'] === true) await database.run('update access.account_sources set failed = $2, failed_at = $3, locked_until = $4 where account_id = $1 and source = $5', [...values, source])
  else await database.run('update access.accounts set failed = $2, failed_at = $3, locked_until = $4 where id = $1', values)
}

/** Signing in from a new place clears the strangers' count, because that place was no stranger's. */
const succeed = async (database: Database, row: Found, { password, source, at }: Attempt): Promise<void> => {
  const id = text(row, 'id')
  if (row['known'] !== true) await database.run('update access.accounts set failed = 0, failed_at = null, locked_until = null where id = $1', [id])
  await database.run(`insert into access.account_sources (account_id, source, used_at) values ($1, $2, $3)
    on conflict (account_id, source) do update set used_at = $3, failed = 0, failed_at = null, locked_until = null`, [id, source, at])
  if (isOutdated(text(row, 'password_hash'))) await database.run('update access.accounts set password_hash = $2 where id = $1', [id, await hashOf(password)])
}
