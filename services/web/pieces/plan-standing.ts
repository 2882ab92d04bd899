// Where an annual plan stands on its route: which items are open, which answers are missing, and at which step it is.
import type { AnnualPlan, PlanItem } from '../rows.ts'
import { disagrees, type OpinedItem } from './plan-opinions.ts'

/** What a plan is shown with: its items, and how officials are called. */
export type PlanShown = { readonly plan: AnnualPlan; readonly items: readonly OpinedItem[]; readonly nameOf: (officialId: string) => string }

/** An item as people call it: its unit and those to be audited. */
export const itemLabel = (items: readonly PlanItem[], nameOf: (officialId: string) => string, planItemId: string): string => {
  const item = items.find((each) => each.planItemId === planItemId)
  return item === undefined ? planItemId : `${item.unitName ?? item.unitId} ${item.officialIds.map(nameOf).join('、')}`
}

/** Which answers are still missing, or still to be settled. */
export const standingOf = (items: readonly OpinedItem[]) => {
  const open = items.filter(({ standing }) => standing === 'proposed' || standing === 'consulted')
  return {
    open,
    organization: open.filter(({ organizationAnswered }) => !organizationAnswered).length,
    discipline: open.filter(({ disciplineAnswered }) => !disciplineAnswered).length,
    unsettled: open.filter((each) => disagrees(each) && each.said.settlement === undefined).length,
    unsuitable: open.filter(({ said }) => said.organization?.reply === 'unsuitable' || said.discipline?.reply === 'unsuitable').length,
  }
}

/** The steps of the route, as the catalogue calls them. */
export const STEPS = ['propose', 'organizationStep', 'disciplineStep', 'settleStep', 'committeeStep', 'approvedStep'] as const

/** Out: the place among `STEPS` of what is to be done next. */
export const stepOf = ({ standing }: AnnualPlan, { open, organization, discipline }: ReturnType<typeof standingOf>): number => {
  if (standing === 'approved' || standing === 'closed') return STEPS.indexOf('approvedStep')
  if (standing === 'submitted') return STEPS.indexOf('committeeStep')
  if (open.length === 0) return STEPS.indexOf('propose')
  if (organization > 0) return STEPS.indexOf('organizationStep')
  return STEPS.indexOf(discipline > 0 ? 'disciplineStep' : 'settleStep')
}
