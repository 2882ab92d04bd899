// Writes down who signed in, who was turned away and who read what is sensitive; nothing in it is ever changed.
import type { Database } from './access.database.ts'

export const ACTS = ['signIn', 'signOut', 'passwordChange', 'denied', 'fileRead', 'fileUpload', 'sensitiveRead', 'export', 'logRead', 'account'] as const
export type Act = (typeof ACTS)[number]

/** Who did what to what, when, from where, and how it ended. `target` names a route, an id or a query: never its contents. */
export type Access = {
  readonly at: string
  readonly accountId?: string
  readonly act: Act
  readonly target: string
  readonly result: string
  readonly source?: string
  readonly requestId?: string
}

export type AccessLog = {
  /** Durable when it returns; what is logged waits for it, so that nothing happens unlogged. */
  readonly write: (access: Access) => Promise<void>
  /** The newest first, before a number; at most `limit`. */
  readonly read: (options: { readonly limit: number; readonly before?: number; readonly accountId?: string }) => Promise<readonly (Access & { readonly number: number })[]>
}

export const accessLogInPostgres = (database: Database): AccessLog => ({
  write: async ({ at, accountId, act, target, result, source, requestId }) => {
    await database.run('insert into access.log (at, account_id, act, target, result, source, request_id) values ($1, $2, $3, $4, $5, $6, $7)',
      [at, accountId ?? null, act, target, result, source ?? null, requestId ?? null])
  },
  read: async ({ limit, before, accountId }) => {
    const rows = await database.run(`select number, at, account_id, act, target, result, source, request_id from access.log
      where ($2::bigint is null or number < $2) and ($3::text is null or account_id = $3) order by number desc limit $1`, [limit, before ?? null, accountId ?? null])
    return rows.map((row) => ({
      number: Number(row['number']), at: row['at'] as string, act: row['act'] as Act, target: row['target'] as string, result: row['result'] as string,
      ...optional('accountId', row['account_id']), ...optional('source', row['source']), ...optional('requestId', row['request_id']),
    }))
  },
})

const optional = <Name extends string>(name: Name, value: unknown): { readonly [N in Name]?: string } =>
  (typeof value === 'string' ? { [name]: value } : {}) as { readonly [N in Name]?: string }
