// Who is told of a reminder by mail: those who hold its role, within the project or the unit that it is about, and have given an address.
import type { Account } from '../../packages/adapters/accounts.ts'

export type ToMail = { readonly reminderId: string; readonly level: string; readonly to: string; readonly step: string; readonly projectId: string | null; readonly unitId: string | null }
export type Recipient = Account & { readonly mail: string }

/** Roles that one holds in the projects one works in, and nowhere else. */
const IN_PROJECTS = new Set(['auditor', 'teamLeader', 'divisionHead'])

/** In: the reminder, everybody with an account, and how to ask for the projects that are somebody's own. Disabled accounts and those without an address are told nothing. */
export const recipientsOf = async (reminder: ToMail, accounts: readonly Account[], projectsOf: (accountId: string) => Promise<readonly string[]>): Promise<readonly Recipient[]> => {
  const holders = accounts.filter((account): account is Recipient => !account.disabled && account.mail !== undefined && account.roles.includes(reminder.to))
  if (reminder.to === 'unitOfficer') return holders.filter(({ unitId }) => unitId !== undefined && unitId === reminder.unitId)
  if (!IN_PROJECTS.has(reminder.to)) return holders
  const own = await Promise.all(holders.map(async ({ id }) => reminder.projectId !== null && (await projectsOf(id)).includes(reminder.projectId)))
  return holders.filter((_, n) => own[n])
}
