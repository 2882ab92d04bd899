// What is an account's own: the projects in whose teams it works, those of its division, and the clues it may know of.
import type { Account } from '../../packages/adapters/accounts.ts'
import type { ViewsApi } from '../../packages/adapters/answer.ts'
import { now } from '../../packages/adapters/clock.ts'
import { StoreBusy } from '../../packages/kernel/store.ts'
import type { Scope } from '../../packages/kernel/who.ts'
import { listProjects } from '../../packages/views/project-register/query.ts'
import { whoWorksWhere } from '../../packages/views/who-works-where/view.ts'

const PROJECTS_MAX = 10_000
const WAIT_MS = 5_000
const RETRY_SECONDS = 1
const OFFICE = { id: 'jingze', roles: ['committeeOffice'], within: {} }

type Found = { readonly projectIds: readonly string[]; readonly clueAccess: readonly { readonly clueId: string; readonly until: string | null }[] }

/** Asked at every request, so that a change of team counts at once, and a clue is known no longer than was said. A head of division reaches all projects of the division that the account names as its body. */
export const membershipsFrom = (views: Pick<ViewsApi, 'row' | 'answer' | 'waitFor'>, find: (accountId: string) => Promise<Account | undefined>, today = () => now().day) => async (accountId: string, after?: bigint): Promise<Scope> => {
  // Whoever has just been let in, or has recorded a clue, asks with the position of that act.
  if (after !== undefined && !await views.waitFor([whoWorksWhere], after, WAIT_MS)) throw new StoreBusy(RETRY_SECONDS)
  const [row, account] = await Promise.all([views.row(whoWorksWhere, accountId), find(accountId)])
  const own = (row as Found | undefined) ?? { projectIds: [], clueAccess: [] }
  const division = account?.roles.includes('divisionHead') ? account.body : undefined
  const day = today()
  const clue = own.clueAccess.filter(({ until }) => until === null || until >= day).map(({ clueId }) => clueId)
  return { project: [...new Set([...own.projectIds, ...(division === undefined ? [] : await projectsOf(views, division))])], clue }
}

const projectsOf = async (views: Pick<ViewsApi, 'answer'>, divisionId: string): Promise<readonly string[]> => {
  const answered = await views.answer(listProjects, { divisionId }, { pageSize: PROJECTS_MAX }, OFFICE)
  return answered.is === 'answered' ? answered.answer.rows.map(({ projectId }) => projectId) : []
}
