// Keeps which reminder was mailed to whom: a mail is claimed before it is sent, so that it is sent once at most, whoever dies in between.
import type { Database } from './access.database.ts'

export type MailDeliveries = {
  /** True when this program may send it now: nobody has claimed it, or the server refused it and it is time to try again. A claim is for good unless the server refuses. */
  readonly claim: (mail: { readonly reminderId: string; readonly accountId: string }, at: string) => Promise<boolean>
  /** `refused` gives the claim back, to be tried again from `againAt` on; absent when it is given up. */
  readonly settle: (mail: { readonly reminderId: string; readonly accountId: string }, outcome: { readonly is: 'taken' | 'refused' | 'uncertain'; readonly at: string; readonly why?: string; readonly againAt?: string }) => Promise<void>
  /** How many times the server has refused it. */
  readonly refusals: (mail: { readonly reminderId: string; readonly accountId: string }) => Promise<number>
}

/** The tables must exist (`createAccessSchema`). Throws `StoreUnavailable` when nobody answers. */
export const mailDeliveriesInPostgres = (database: Database): MailDeliveries => ({
  claim: async ({ reminderId, accountId }, at) => (await database.run(`insert into access.mail_deliveries (reminder_id, account_id, standing, claimed_at) values ($1, $2, 'claimed', $3)
    on conflict (reminder_id, account_id) do update set standing = 'claimed', claimed_at = $3 where mail_deliveries.standing = 'refused' and mail_deliveries.again_at <= $3::timestamptz returning reminder_id`, [reminderId, accountId, at])).length > 0,
  settle: async ({ reminderId, accountId }, { is, at, why, againAt }) => {
    await database.run(`update access.mail_deliveries set standing = $3, settled_at = $4, why = $5, again_at = $6, refusals = refusals + case when $3 = 'refused' then 1 else 0 end
      where reminder_id = $1 and account_id = $2`, [reminderId, accountId, is, at, why ?? null, againAt ?? null])
  },
  refusals: async ({ reminderId, accountId }) => Number((await database.run('select refusals from access.mail_deliveries where reminder_id = $1 and account_id = $2', [reminderId, accountId]))[0]?.['refusals'] ?? 0),
})
