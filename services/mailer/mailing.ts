// Delivers reminders by mail: each was stored before, each goes to each of its people once at most, and what a server refuses is tried again for a while.
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from '../../packages/adapters/accounts.ts'
import type { ViewsApi } from '../../packages/adapters/answer.ts'
import type { MailDeliveries } from '../../packages/adapters/mail-deliveries.postgres.ts'
import type { Mailer } from '../../packages/adapters/mailer.smtp.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import { listRemindersToMail } from '../../packages/views/reminder-list/to-mail.ts'
import { letterOf } from './letter.ts'
import { recipientsOf, type Recipient, type ToMail } from './recipients.ts'

const EVERY_MS = 60_000
const REMINDERS_MAX = 5_000
/** A refusal is tried again after so many minutes, then after twice as many, and so on. */
const AGAIN_AFTER_MINUTES = 5
const REFUSALS_MAX = 6

export type MailingParts = {
  readonly answer: ViewsApi['answer']
  readonly accounts: { readonly list: () => Promise<readonly Account[]> }
  /** the projects that are an account's own */
  readonly projectsOf: (accountId: string) => Promise<readonly string[]>
  readonly deliveries: MailDeliveries
  readonly mailer: Mailer
  /** who asks, for the machine */
  readonly actor: Actor
  readonly now: () => { readonly instant: string }
  /** the address of the console, as people type it */
  readonly address: string
  readonly log: (line: string) => void
  readonly everyMs?: number
}

/** Looks at once and then again and again. Stopping waits for the mail that is under way. */
export const runMailing = (parts: MailingParts): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const going = (async () => {
    while (!stopping.signal.aborted) {
      await mailReminders(parts, stopping.signal).catch((error: unknown) => { if (!stopping.signal.aborted) parts.log(`the mail waits: ${(error as Error).message}`) })
      await pause(parts.everyMs ?? EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return { stop: async () => { stopping.abort(); await going } }
}

/**
 * One look at what is unread and recent. A mail is claimed in the record of deliveries before it is handed to the server: of several programs one sends it, and when a program dies in between
 * it is not sent again (at most once), for the reminder itself stands in the list of its reader all the same. Throws what databases throw.
 */
export const mailReminders = async (parts: MailingParts, signal?: AbortSignal): Promise<void> => {
  const found = await parts.answer(listRemindersToMail, {}, { pageSize: REMINDERS_MAX }, parts.actor)
  if (found.is !== 'answered' || found.answer.rows.length === 0) return
  const accounts = await parts.accounts.list()
  for (const reminder of found.answer.rows) {
    for (const recipient of await recipientsOf(reminder, accounts, parts.projectsOf)) {
      if (signal?.aborted) return
      await mail(parts, reminder, recipient)
    }
  }
}

const mail = async ({ deliveries, mailer, now, address, log }: MailingParts, reminder: ToMail, recipient: Recipient): Promise<void> => {
  const one = { reminderId: reminder.reminderId, accountId: recipient.id }
  if (!await deliveries.claim(one, now().instant)) return
  const handed = await mailer.hand({ to: recipient.mail, ...letterOf(reminder, address), messageId: `<${reminder.reminderId}.${recipient.id}@jingze>` })
  const at = now().instant
  if (handed.is === 'taken') return deliveries.settle(one, { is: 'taken', at })
  log(`the mail of reminder ${reminder.reminderId} to account ${recipient.id} was ${handed.is === 'refused' ? 'refused' : 'perhaps not taken'}: ${handed.why}`)
  const refusals = handed.is === 'refused' ? await deliveries.refusals(one) + 1 : 0
  const againAt = handed.is === 'refused' && refusals < REFUSALS_MAX ? new Date(Date.parse(at) + AGAIN_AFTER_MINUTES * 2 ** (refusals - 1) * 60_000).toISOString() : undefined
  return deliveries.settle(one, { is: handed.is, at, why: handed.why, ...(againAt === undefined ? {} : { againAt }) })
}
