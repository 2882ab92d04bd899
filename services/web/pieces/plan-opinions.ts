// What the bodies said of the items of a plan, as far as whoever looks may read it, beside the items and adjustments that they are about.
import type { AnnualPlan, PlanItem, PlanOpinion, PlanSettlement } from '../rows.ts'
import { useAnswer, useContents } from './asking.ts'

const ROWS_MAX = 200

type Said = { readonly organization: PlanOpinion | undefined; readonly discipline: PlanOpinion | undefined; readonly members: readonly PlanOpinion[]; readonly settlement: PlanSettlement | undefined }
export type OpinedItem = PlanItem & { readonly said: Said }

type Adjustment = AnnualPlan['adjustments'][number]
export type OpinedAdjustment = Adjustment & { readonly organization: readonly PlanOpinion[]; readonly discipline: readonly PlanOpinion[]; readonly settled: readonly PlanSettlement[] }

/** Of one plan: nothing where this person may not ask. */
export const useOpinions = (planId: string) => {
  const { mayAsk } = useContents()
  const [organization, discipline, members, settlements] = [
    useAnswer<PlanOpinion>('ListOrganizationOpinions', { planId, sort: '-saidOn', pageSize: ROWS_MAX }, mayAsk('ListOrganizationOpinions')).data?.rows ?? [],
    useAnswer<PlanOpinion>('ListDisciplineOpinions', { planId, sort: '-saidOn', pageSize: ROWS_MAX }, mayAsk('ListDisciplineOpinions')).data?.rows ?? [],
    useAnswer<PlanOpinion>('ListMemberOpinions', { planId, sort: '-saidOn', pageSize: ROWS_MAX }, mayAsk('ListMemberOpinions')).data?.rows ?? [],
    useAnswer<PlanSettlement>('ListPlanSettlements', { planId, sort: '-settledOn', pageSize: ROWS_MAX }, mayAsk('ListPlanSettlements')).data?.rows ?? [],
  ]
  const about = <Row extends { readonly planItemId: string; readonly adjustmentId: string | null }>(rows: readonly Row[], planItemId: string): Row | undefined =>
    rows.find((each) => each.planItemId === planItemId && each.adjustmentId === null) ?? rows.find((each) => each.planItemId === planItemId)
  const within = <Row extends { readonly adjustmentId: string | null }>(rows: readonly Row[], id: string): readonly Row[] => rows.filter(({ adjustmentId }) => adjustmentId === id)
  return {
    reads: { organization: mayAsk('ListOrganizationOpinions'), discipline: mayAsk('ListDisciplineOpinions'), members: mayAsk('ListMemberOpinions'), settlements: mayAsk('ListPlanSettlements') },
    withOpinions: (item: PlanItem): OpinedItem => ({
      ...item, said: { organization: about(organization, item.planItemId), discipline: about(discipline, item.planItemId), members: members.filter(({ planItemId }) => planItemId === item.planItemId), settlement: about(settlements, item.planItemId) },
    }),
    adjusted: (each: Adjustment): OpinedAdjustment => ({ ...each, organization: within(organization, each.adjustmentId), discipline: within(discipline, each.adjustmentId), settled: within(settlements, each.adjustmentId) }),
  }
}

/** Some body, as far as one may know, does not agree. */
export const disagrees = ({ said: { organization, discipline, members } }: OpinedItem): boolean => [organization, discipline, ...members].some((each) => each !== undefined && each.reply !== 'agree')
