// Where an annual plan, each of its items and each of its adjustments stand, told by events alone.
import type { ObjectRef } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import { PlanEvent, type ItemReply, type PlanChange, type PlanItemTerms } from './events.ts'

/** How far the route has been gone; a plan and each adjustment go the same one. */
export type Route = 'drafted' | 'consultedWithOrganization' | 'consultedWithDiscipline' | 'submitted' | 'approved'

export type PlanItem = {
  is: 'proposed' | 'withdrawn' | 'approved' | 'leftOut' | 'removed' | 'terminated'
  terms: PlanItemTerms
  organizationReply: ItemReply | undefined
  disciplineReply: ItemReply | undefined
}

/** What a body has answered, by plan item id. */
export type Replies = Readonly<Record<string, ItemReply>>

export type PlanAdjustment = {
  is: Route | 'rejected'
  changes: readonly PlanChange[]
  organizationReplies: Replies
  disciplineReplies: Replies
}

export type Plan = {
  is: 'unknown' | Route | 'closed'
  year: number
  title: string
  items: Readonly<Record<string, PlanItem>>
  adjustments: Readonly<Record<string, PlanAdjustment>>
}

export const initial: Plan = { is: 'unknown', year: 0, title: '', items: {}, adjustments: {} }

export const plans = stream<Plan, PlanEvent>({
  name: 'plan',
  events: PlanEvent,
  initial,
  evolve: {
    PlanDrafted: (plan, { data }) => ({ ...plan, is: 'drafted', year: data.year, title: data.title }),
    PlanItemProposed: (plan, { data: { year: _, ...terms } }) => onRoute(withItems(plan, [terms], 'proposed')),
    PlanItemFirmedUp: (plan, { data }) => change(plan, [data.planItemId], (item) => ({ ...item, terms: { ...item.terms, ...data } })),
    PlanItemWithdrawn: (plan, { data }) => onRoute(change(plan, [data.planItemId], (item) => ({ ...item, is: 'withdrawn' }))),
    OrganizationConsulted: (plan, { data }) => onRoute(answered(plan, data.replies, 'organizationReply')),
    DisciplineOpinionGiven: (plan, { data }) => onRoute(answered(plan, data.opinions, 'disciplineReply')),
    PlanSubmitted: (plan) => ({ ...plan, is: 'submitted' }),
    PlanReturned: (plan) => onRoute(plan),
    PlanApproved: (plan, { data }) => change(
      change({ ...plan, is: 'approved' }, data.items.map(({ planItemId }) => planItemId), (item) => ({ ...item, is: 'approved' })),
      data.leftOutPlanItemIds, (item) => ({ ...item, is: 'leftOut' })),
    PlanAdjustmentProposed: (plan, { data }) => adjust(plan, data.adjustmentId, () => ({ ...NEW, changes: data.changes })),
    PlanAdjustmentConsulted: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => onOwnRoute({ ...it, organizationReplies: { ...it.organizationReplies, ...byItem(data.replies) } })),
    PlanAdjustmentOpinionGiven: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => onOwnRoute({ ...it, disciplineReplies: { ...it.disciplineReplies, ...byItem(data.opinions) } })),
    PlanAdjustmentSubmitted: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => ({ ...it, is: 'submitted' })),
    PlanAdjustmentApproved: (plan, { data }) => {
      const removed = change(plan, data.removedPlanItemIds, (item) => ({ ...item, is: 'removed' }))
      return adjust(withItems(removed, data.added, 'approved'), data.adjustmentId, (it) => ({ ...it, is: 'approved' }))
    },
    PlanAdjustmentRejected: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => ({ ...it, is: 'rejected' })),
    PlanItemTerminated: (plan, { data }) => change(plan, [data.planItemId], (item) => ({ ...item, is: 'terminated' })),
    PlanClosed: (plan) => ({ ...plan, is: 'closed' }),
  },
  about: (plan, event) => itemsOf(plan, event).flatMap(({ id, terms }) => [{ type: 'planItem', id, qualifier: 'item' }, ...(terms === undefined ? [] : whom(terms))]),
})

const NEW: PlanAdjustment = { is: 'drafted', changes: [], organizationReplies: {}, disciplineReplies: {} }

/** How far a plan that is not submitted has come: each body must have answered about every item, the organisation department first. */
const onRoute = (plan: Plan): Plan => {
  const open = Object.values(plan.items).filter(({ is }) => is === 'proposed')
  return { ...plan, is: reached(open.map((item) => [item.organizationReply, item.disciplineReply])) }
}

const onOwnRoute = (adjustment: PlanAdjustment): PlanAdjustment =>
  ({ ...adjustment, is: reached(adjustment.changes.flatMap(touched).map((id) => [adjustment.organizationReplies[id], adjustment.disciplineReplies[id]])) })

const reached = (answers: readonly (readonly [ItemReply | undefined, ItemReply | undefined])[]): Route =>
  answers.length === 0 || answers.some(([organization]) => organization === undefined) ? 'drafted'
    : answers.some(([, discipline]) => discipline === undefined) ? 'consultedWithOrganization' : 'consultedWithDiscipline'

const withItems = (plan: Plan, terms: readonly PlanItemTerms[], is: PlanItem['is']): Plan =>
  ({ ...plan, items: { ...plan.items, ...Object.fromEntries(terms.map((each) => [each.planItemId, { is, terms: each, organizationReply: undefined, disciplineReply: undefined }])) } })

const change = (plan: Plan, ids: readonly string[], to: (item: PlanItem) => PlanItem): Plan => ({
  ...plan,
  items: { ...plan.items, ...Object.fromEntries(ids.flatMap((id) => { const item = plan.items[id]; return item ? [[id, to(item)]] : [] })) },
})

const answered = (plan: Plan, replies: readonly ItemReply[], who: 'organizationReply' | 'disciplineReply'): Plan => {
  const said = byItem(replies)
  return change(plan, Object.keys(said), (item) => ({ ...item, [who]: said[item.terms.planItemId] }))
}

const byItem = (replies: readonly ItemReply[]): Replies => Object.fromEntries(replies.map((each) => [each.planItemId, each]))

const adjust = (plan: Plan, id: string, to: (adjustment: PlanAdjustment) => PlanAdjustment): Plan =>
  ({ ...plan, adjustments: { ...plan.adjustments, [id]: to(plan.adjustments[id] ?? NEW) } })

/** The items that an event concerns; with terms where it is told in the histories of their people and units too, which what a body answered is not. */
const itemsOf = (plan: Plan, { type, data }: PlanEvent): readonly { id: string; terms?: PlanItemTerms }[] => {
  const whole = (id: string) => { const item = plan.items[id]; return item ? { id, terms: item.terms } : { id } }
  switch (type) {
    case 'PlanItemProposed': case 'PlanItemFirmedUp': case 'PlanItemWithdrawn': case 'PlanItemTerminated': return [whole(data.planItemId)]
    case 'OrganizationConsulted': return data.replies.map(bare)
    case 'DisciplineOpinionGiven': return data.opinions.map(bare)
    case 'PlanSubmitted': return data.planItemIds.map((id) => ({ id }))
    case 'PlanApproved': return [...data.items.map(({ planItemId }) => planItemId), ...data.leftOutPlanItemIds].map(whole)
    case 'PlanAdjustmentProposed': return data.changes.flatMap((each) => [
      ...(each.change === 'remove' ? [] : [{ id: each.item.planItemId, terms: each.item }]), ...(each.change === 'add' ? [] : [whole(each.planItemId)])])
    case 'PlanAdjustmentConsulted': return data.replies.map(bare)
    case 'PlanAdjustmentOpinionGiven': return data.opinions.map(bare)
    case 'PlanAdjustmentSubmitted': return changed(plan, data.adjustmentId).map((id) => ({ id }))
    case 'PlanAdjustmentApproved': return [...data.added.map((terms) => ({ id: terms.planItemId, terms })), ...data.removedPlanItemIds.map(whole)]
    case 'PlanAdjustmentRejected': return data.planItemIds.map(whole)
    case 'PlanReturned': return Object.entries(plan.items).filter(([, { is }]) => is === 'proposed').map(([id]) => ({ id }))
    case 'PlanDrafted': case 'PlanClosed': return []
  }
}

const bare = ({ planItemId }: ItemReply) => ({ id: planItemId })

/** The ids of the items that an adjustment adds or removes. */
export const changed = (plan: Plan, adjustmentId: string): readonly string[] => (plan.adjustments[adjustmentId]?.changes ?? []).flatMap(touched)
const touched = (each: PlanChange): readonly string[] =>
  each.change === 'add' ? [each.item.planItemId] : each.change === 'remove' ? [each.planItemId] : [each.planItemId, each.item.planItemId]

const whom = ({ unitId, subjects }: PlanItemTerms): readonly ObjectRef[] => [
  { type: 'unit', id: unitId, qualifier: 'in' },
  ...subjects.flatMap(({ officialId, tenureId }) => [{ type: 'official', id: officialId, qualifier: 'audited' }, { type: 'tenure', id: tenureId, qualifier: 'audited' }]),
]
