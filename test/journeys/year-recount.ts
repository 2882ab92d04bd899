// Counts a year again from the raw events: the plan by standing and reply, projects, findings, points, signatures and what waits.
import type { Row, Told } from './person.ts'

export const of = (events: readonly Told[], type: string): readonly Told[] => events.filter((each) => each.type === type)
export const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
const idsOf = (items: unknown): string[] => (items as readonly { readonly planItemId: string }[]).map(({ planItemId }) => planItemId)

/** How the items of a plan ended, once nothing of it is undecided: by standing, and the person-days of those that are to be audited. */
export const ofPlan = (events: readonly Told[]) => {
  const ids = (type: string, field: string) => of(events, type).flatMap(({ data }) => data[field] as string[])
  const terms = [...of(events, 'PlanApproved').flatMap(({ data }) => data['items']), ...of(events, 'PlanAdjustmentApproved').flatMap(({ data }) => data['added'])] as readonly { readonly planItemId: string; readonly personDays: number }[]
  const [withdrawn, terminated] = ['PlanItemWithdrawn', 'PlanItemTerminated'].map((type) => of(events, type).map(({ data }) => String(data['planItemId'])))
  const [leftOut, removed] = [ids('PlanApproved', 'leftOutPlanItemIds'), ids('PlanAdjustmentApproved', 'removedPlanItemIds')]
  const approved = terms.filter(({ planItemId }) => ![...removed, ...terminated!].includes(planItemId))
  return {
    standing: { approved: approved.length, leftOut: leftOut.length, removed: removed.length, terminated: terminated!.length, withdrawn: withdrawn!.length },
    personDays: approved.reduce((all, { personDays }) => all + personDays, 0),
  }
}

/** What each body has said, counted over all items; the latest word on an item counts. */
export const repliesOf = (events: readonly Told[]) => {
  const said = (lists: readonly unknown[]) => tally(Object.values(Object.fromEntries((lists.flat() as readonly { readonly planItemId: string; readonly reply: string }[]).map(({ planItemId, reply }) => [planItemId, reply]))))
  const lists = (types: readonly string[], field: string) => events.filter(({ type }) => types.includes(type)).map(({ data }) => data[field])
  return {
    organization: said(lists(['OrganizationConsulted', 'PlanAdjustmentConsulted'], 'replies')), discipline: said(lists(['DisciplineOpinionGiven', 'PlanAdjustmentOpinionGiven'], 'opinions')),
    member: said(lists(['MemberOpinionGiven'], 'opinions')),
  }
}

/** The same, as the lists of opinions show it. */
export const repliesShown = ({ organization, discipline, member }: { readonly organization: readonly Row[]; readonly discipline: readonly Row[]; readonly member: readonly Row[] }) => {
  const shown = (rows: readonly Row[]) => tally(Object.values(Object.fromEntries(rows.toSorted((one, other) => Number(one['adjustmentId'] !== null) - Number(other['adjustmentId'] !== null)).map((row) => [String(row['planItemId']), String(row['reply'])]))))
  return { organization: shown(organization), discipline: shown(discipline), member: shown(member) }
}

/** All items that were ever proposed. */
export const proposedIn = (events: readonly Told[]): readonly string[] =>
  [...idsOf(of(events, 'PlanItemProposed').map(({ data }) => data)), ...of(events, 'PlanAdjustmentProposed').flatMap(({ data }) => idsOf((data['changes'] as readonly { readonly item?: unknown }[]).flatMap(({ item }) => item ?? [])))]
