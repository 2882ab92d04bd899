// Where an annual plan, each of its items and each of its adjustments stand, told by events alone.
import type { ObjectRef } from '../../kernel/event.ts'
import { stream } from '../../kernel/stream.ts'
import type { KnownTenures } from '../asks/tenures.ts'
import { monthsBetween } from '../calendar/days.ts'
import { PlanEvent, type ItemReply, type PlanChange, type PlanItemTerms } from './events.ts'

/** How far the route has been gone; a plan and each adjustment go the same one. */
export type Route = 'drafted' | 'consultedWithOrganization' | 'consultedWithDiscipline' | 'submitted' | 'approved'

export type PlanItem = {
  is: 'proposed' | 'withdrawn' | 'approved' | 'leftOut' | 'removed' | 'terminated'
  terms: PlanItemTerms
  organizationReply: ItemReply | undefined
  disciplineReply: ItemReply | undefined
  /** by body: advice that the route does not wait for */
  memberReplies: Readonly<Record<string, ItemReply>>
  /** how the answers so far were settled, in words; undefined when they were not, or when another has come since */
  settled: { readonly settlement: string; readonly text: string } | undefined
  /** what the conference was told of it */
  outcome: string | undefined
}

/** What a body has answered, by plan item id. */
export type Replies = Readonly<Record<string, ItemReply>>

export type PlanAdjustment = {
  is: Route | 'rejected'
  changes: readonly PlanChange[]
  organizationReplies: Replies
  disciplineReplies: Replies
  /** by item: how the answers so far were settled, in words */
  settled: Readonly<Record<string, { readonly settlement: string; readonly text: string }>>
  /** by item: what the conference was told of it */
  outcomes: Readonly<Record<string, string>>
  /** the meeting of the committee that approved it; empty until then */
  meeting: string
}

export type Plan = {
  is: 'unknown' | Route | 'closed'
  year: number
  title: string
  level: string
  /** the meeting of the committee that approved it; empty until then */
  meeting: string
  items: Readonly<Record<string, PlanItem>>
  adjustments: Readonly<Record<string, PlanAdjustment>>
  /** by tenure id: whom people have locked in or excluded, and why */
  decided: Readonly<Record<string, { is: 'locked' | 'excluded'; because: string }>>
  recommendations: Readonly<Record<string, PlanRecommendation>>
}

/** A recommendation once made: whose tenures it brought in, its points, and the bound proven so far. */
export type PlanRecommendation = { tenureIds: readonly string[]; points: number; atMost: number; /** whether a solver has found the optimum itself */ finished: boolean; /** whether a solver has been asked, and could tell */ yardstick: 'waiting' | 'measured' | 'unmeasured' }

export const initial: Plan = { is: 'unknown', year: 0, title: '', level: '', meeting: '', items: {}, adjustments: {}, decided: {}, recommendations: {} }

export const plans = stream<Plan, PlanEvent>({
  name: 'plan',
  events: PlanEvent,
  initial,
  evolve: {
    PlanDrafted: (plan, { data }) => ({ ...plan, is: 'drafted', ...data }),
    PlanItemProposed: (plan, { data: { year: _, ...terms } }) => onRoute(withItems(plan, [terms], 'proposed')),
    PlanItemFirmedUp: (plan, { data }) => change(plan, [data.planItemId], (item) => ({ ...item, terms: { ...item.terms, ...data } })),
    PlanItemWithdrawn: (plan, { data }) => onRoute(change(plan, [data.planItemId], (item) => ({ ...item, is: 'withdrawn' }))),
    CandidateLocked: (plan, { data: { tenureId, because } }) => ({ ...plan, decided: { ...plan.decided, [tenureId]: { is: 'locked', because } } }),
    CandidateExcluded: (plan, { data: { tenureId, because } }) => ({ ...plan, decided: { ...plan.decided, [tenureId]: { is: 'excluded', because } } }),
    CandidateReleased: (plan, { data }) => ({ ...plan, decided: Object.fromEntries(Object.entries(plan.decided).filter(([tenureId]) => tenureId !== data.tenureId)) }),
    PlanRecommended: (plan, { data: { recommendationId, lines, points, atMost } }) => ({
      ...plan, recommendations: { ...plan.recommendations, [recommendationId]: { tenureIds: lines.filter(({ is }) => is === 'in').map(({ tenureId }) => tenureId), points, atMost, finished: false, yardstick: 'waiting' } },
    }),
    PlanYardstickMeasured: (plan, { data: { recommendationId, atMost, finished } }) => recommendation(plan, recommendationId, { atMost, finished, yardstick: 'measured' }),
    PlanYardstickUnmeasured: (plan, { data }) => recommendation(plan, data.recommendationId, { yardstick: 'unmeasured' }),
    OrganizationConsulted: (plan, { data }) => onRoute(answered(plan, data.replies, 'organizationReply')),
    DisciplineOpinionGiven: (plan, { data }) => onRoute(answered(plan, data.opinions, 'disciplineReply')),
    MemberOpinionGiven: (plan, { data: { body, opinions } }) => {
      const said = byItem(opinions)
      return change(plan, Object.keys(said), (item) => ({ ...item, memberReplies: { ...item.memberReplies, [body]: said[item.terms.planItemId]! }, settled: stillSettled(item, said[item.terms.planItemId]!) }))
    },
    PlanItemDisagreementSettled: (plan, { data: { planItemId, adjustmentId, settlement, text } }) => (adjustmentId === undefined
      ? change(plan, [planItemId], (item) => ({ ...item, settled: { settlement, text } })) : adjust(plan, adjustmentId, (it) => ({ ...it, settled: { ...it.settled, [planItemId]: { settlement, text } } }))),
    PlanItemOutcomeStated: (plan, { data: { planItemId, adjustmentId, text } }) => (adjustmentId === undefined
      ? change(plan, [planItemId], (item) => ({ ...item, outcome: text })) : adjust(plan, adjustmentId, (it) => ({ ...it, outcomes: { ...it.outcomes, [planItemId]: text } }))),
    PlanSubmitted: (plan) => ({ ...plan, is: 'submitted' }),
    PlanReturned: (plan) => onRoute(plan),
    PlanApproved: (plan, { data }) => change(
      change({ ...plan, is: 'approved', meeting: data.meeting }, data.items.map(({ planItemId }) => planItemId), (item) => ({ ...item, is: 'approved' })),
      data.leftOutPlanItemIds, (item) => ({ ...item, is: 'leftOut' })),
    PlanAdjustmentProposed: (plan, { data }) => adjust(plan, data.adjustmentId, () => ({ ...NEW, changes: data.changes })),
    PlanAdjustmentConsulted: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => onOwnRoute({ ...it, organizationReplies: { ...it.organizationReplies, ...byItem(data.replies) }, settled: settledBut(it, data.replies) })),
    PlanAdjustmentOpinionGiven: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => onOwnRoute({ ...it, disciplineReplies: { ...it.disciplineReplies, ...byItem(data.opinions) }, settled: settledBut(it, data.opinions) })),
    PlanAdjustmentSubmitted: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => ({ ...it, is: 'submitted' })),
    PlanAdjustmentApproved: (plan, { data }) => {
      const removed = change(plan, data.removedPlanItemIds, (item) => ({ ...item, is: 'removed' }))
      return adjust(withItems(removed, data.added, 'approved'), data.adjustmentId, (it) => ({ ...it, is: 'approved', meeting: data.meeting }))
    },
    PlanAdjustmentRejected: (plan, { data }) => adjust(plan, data.adjustmentId, (it) => ({ ...it, is: 'rejected' })),
    PlanItemTerminated: (plan, { data }) => change(plan, [data.planItemId], (item) => ({ ...item, is: 'terminated' })),
    PlanClosed: (plan) => ({ ...plan, is: 'closed' }),
  },
  about: (plan, event) => [
    ...(event.type === 'PlanDrafted' ? [{ ...planYearKey(event.data), qualifier: 'for' }] : []),
    ...itemsOf(plan, event).flatMap(({ id, terms }) => [{ type: 'planItem', id, qualifier: 'item' }, ...(terms === undefined ? [] : whom(terms))]),
  ],
})

const recommendation = (plan: Plan, id: string, change: Partial<PlanRecommendation>): Plan => {
  const before = plan.recommendations[id]
  return before === undefined ? plan : { ...plan, recommendations: { ...plan.recommendations, [id]: { ...before, ...change } } }
}

const NEW: PlanAdjustment = { is: 'drafted', changes: [], organizationReplies: {}, disciplineReplies: {}, settled: {}, outcomes: {}, meeting: '' }

/** How far a plan that is not submitted has come: each body must have answered about every item, the organisation department first. */
const onRoute = (plan: Plan): Plan => {
  const open = Object.values(plan.items).filter(({ is }) => is === 'proposed')
  return { ...plan, is: reached(open.map((item) => [item.organizationReply, item.disciplineReply])) }
}

const onOwnRoute = (adjustment: PlanAdjustment): PlanAdjustment =>
  ({ ...adjustment, is: reached(touchedBy(adjustment.changes).map((id) => [adjustment.organizationReplies[id], adjustment.disciplineReplies[id]])) })

const reached = (answers: readonly (readonly [ItemReply | undefined, ItemReply | undefined])[]): Route =>
  answers.length === 0 || answers.some(([organization]) => organization === undefined) ? 'drafted'
    : answers.some(([, discipline]) => discipline === undefined) ? 'consultedWithOrganization' : 'consultedWithDiscipline'

const withItems = (plan: Plan, terms: readonly PlanItemTerms[], is: PlanItem['is']): Plan =>
  ({ ...plan, items: { ...plan.items, ...Object.fromEntries(terms.map((each) => [each.planItemId, { is, terms: each, organizationReply: undefined, disciplineReply: undefined, memberReplies: {}, settled: undefined, outcome: undefined }])) } })

const change = (plan: Plan, ids: readonly string[], to: (item: PlanItem) => PlanItem): Plan => ({
  ...plan,
  items: { ...plan.items, ...Object.fromEntries(ids.flatMap((id) => { const item = plan.items[id]; return item ? [[id, to(item)]] : [] })) },
})

const answered = (plan: Plan, replies: readonly ItemReply[], who: 'organizationReply' | 'disciplineReply'): Plan => {
  const said = byItem(replies)
  return change(plan, Object.keys(said), (item) => ({ ...item, [who]: said[item.terms.planItemId], settled: stillSettled(item, said[item.terms.planItemId]!) }))
}

const stillSettled = ({ settled }: PlanItem, { reply }: ItemReply): PlanItem['settled'] => (reply === 'agree' ? settled : undefined)

/** What was settled about an adjustment stands but for items about which another answer disagrees. */
const settledBut = ({ settled }: PlanAdjustment, replies: readonly ItemReply[]): PlanAdjustment['settled'] =>
  Object.fromEntries(Object.entries(settled).filter(([id]) => !replies.some(({ planItemId, reply }) => planItemId === id && reply !== 'agree')))

/** What both bodies have answered about one item of an adjustment. */
export const answersInAdjustment = ({ organizationReplies, disciplineReplies }: Pick<PlanAdjustment, 'organizationReplies' | 'disciplineReplies'>, planItemId: string): readonly ItemReply[] => [organizationReplies[planItemId], disciplineReplies[planItemId]].flatMap((each) => each ?? [])

/** What the bodies have answered about an item, whoever they are. */
export const answersAbout = ({ organizationReply, disciplineReply, memberReplies }: PlanItem): readonly ItemReply[] => [organizationReply, disciplineReply, ...Object.values(memberReplies)].flatMap((each) => each ?? [])

const byItem = (replies: readonly ItemReply[]): Replies => Object.fromEntries(replies.map((each) => [each.planItemId, each]))

const adjust = (plan: Plan, id: string, to: (adjustment: PlanAdjustment) => PlanAdjustment): Plan =>
  ({ ...plan, adjustments: { ...plan.adjustments, [id]: to(plan.adjustments[id] ?? NEW) } })

/** The object that stands for the plan of one year and level: there is one. */
export const planYearKey = ({ year, level }: Pick<Plan, 'year' | 'level'>) => ({ type: 'planYear', id: `${level}:${year}` })

/** The items that an event concerns; with terms where it is told in the histories of their people and units too, which what a body answered is not. */
const itemsOf = (plan: Plan, { type, data }: PlanEvent): readonly { id: string; terms?: PlanItemTerms }[] => {
  const whole = (id: string) => { const item = plan.items[id]; return item ? { id, terms: item.terms } : { id } }
  switch (type) {
    case 'PlanItemProposed': case 'PlanItemFirmedUp': case 'PlanItemWithdrawn': case 'PlanItemTerminated': return [whole(data.planItemId)]
    case 'PlanItemDisagreementSettled': case 'PlanItemOutcomeStated': return [{ id: data.planItemId }]
    case 'OrganizationConsulted': return data.replies.map(bare)
    case 'DisciplineOpinionGiven': case 'MemberOpinionGiven': return data.opinions.map(bare)
    case 'PlanSubmitted': return data.planItemIds.map((id) => ({ id }))
    case 'PlanApproved': return [...data.items.map(({ planItemId }) => planItemId), ...data.leftOutPlanItemIds].map(whole)
    case 'PlanAdjustmentProposed': return [...addedBy(data.changes).map((terms) => ({ id: terms.planItemId, terms })), ...takenOutBy(data.changes).map(whole)]
    case 'PlanAdjustmentConsulted': return data.replies.map(bare)
    case 'PlanAdjustmentOpinionGiven': return data.opinions.map(bare)
    case 'PlanAdjustmentSubmitted': return touchedBy(plan.adjustments[data.adjustmentId]?.changes ?? []).map((id) => ({ id }))
    case 'PlanAdjustmentApproved': return [...data.added.map((terms) => ({ id: terms.planItemId, terms })), ...data.removedPlanItemIds.map(whole)]
    case 'PlanAdjustmentRejected': return data.planItemIds.map(whole)
    case 'PlanReturned': return Object.entries(plan.items).filter(([, { is }]) => is === 'proposed').map(([id]) => ({ id }))
    // a candidate is not yet planned: the histories of people and units do not tell of it
    case 'CandidateLocked': case 'CandidateExcluded': case 'CandidateReleased': case 'PlanRecommended': case 'PlanYardstickMeasured': case 'PlanYardstickUnmeasured': return []
    case 'PlanDrafted': case 'PlanClosed': return []
  }
}

const bare = ({ planItemId }: ItemReply) => ({ id: planItemId })

/** The items that an adjustment adds, and the ids of those that it takes out. */
export const addedBy = (changes: readonly PlanChange[]): readonly PlanItemTerms[] => changes.flatMap((each) => (each.change === 'remove' ? [] : [each.item]))
export const takenOutBy = (changes: readonly PlanChange[]): readonly string[] => changes.flatMap((each) => (each.change === 'add' ? [] : [each.planItemId]))
export const touchedBy = (changes: readonly PlanChange[]): readonly string[] => [...takenOutBy(changes), ...addedBy(changes).map(({ planItemId }) => planItemId)]

const whom = ({ unitId, subjects }: PlanItemTerms): readonly ObjectRef[] => [
  { type: 'unit', id: unitId, qualifier: 'in' },
  ...subjects.flatMap(({ officialId, tenureId }) => [{ type: 'official', id: officialId, qualifier: 'audited' }, { type: 'tenure', id: tenureId, qualifier: 'audited' }]),
]

/** The tenures that a plan has in hand: of items that are proposed or approved, and not of those in `except`. */
export const plannedTenures = (plan: Plan, except: readonly string[] = []): readonly string[] =>
  Object.entries(plan.items)
    .filter(([id, { is }]) => (is === 'proposed' || is === 'approved') && !except.includes(id))
    .flatMap(([, { terms }]) => terms.subjects.map(({ tenureId }) => tenureId))

/** How many tenures of items are said to come from a recommendation that did not bring them in. */
export const notRecommended = (items: readonly PlanItemTerms[], plan: Plan): number => items.flatMap(({ recommendationId, subjects }) =>
  recommendationId === undefined ? [] : subjects.filter(({ tenureId }) => !Object.hasOwn(plan.recommendations, recommendationId) || !plan.recommendations[recommendationId]!.tenureIds.includes(tenureId))).length

/** How many entries of a list have been there before. */
export const repeats = (list: readonly string[]): number => list.length - new Set(list).size

/** True when an item of this number was ever proposed in the plan, also by an adjustment. */
export const knowsItem = (plan: Plan, planItemId: string): boolean =>
  plan.items[planItemId] !== undefined || Object.values(plan.adjustments).some(({ changes }) => addedBy(changes).some((each) => each.planItemId === planItemId))

/**
 * What the planning rules ask about the people of some items: how many subjects are not tenures of the item's unit and official, how long
 * each deputy in charge will have been so (whole months, up to the planned start or else the end of the plan's year), how many in-office
 * audits are of tenures that have ended, and how many departure audits are of officials who are neither gone nor leaving.
 */
export const subjectFacts = (items: readonly PlanItemTerms[], year: number, tenures: KnownTenures) => {
  const subjects = items.flatMap((item) => item.subjects.map((subject) => ({ item, subject, tenure: tenures[subject.tenureId] })))
  const fitting = subjects.flatMap(({ item, subject, tenure }) =>
    tenure !== undefined && tenure.officialId === subject.officialId && tenure.unitId === item.unitId ? [{ item, tenure }] : [])
  return {
    strangers: subjects.length - fitting.length,
    deputyMonths: fitting.filter(({ tenure }) => tenure.capacity === 'deputyInCharge')
      .map(({ item, tenure }) => monthsBetween(tenure.from, earlier(tenure.until, item.plannedStart ?? `${year}-12-31`))),
    gone: fitting.filter(({ item, tenure }) => item.kind === 'inOffice' && tenure.until !== undefined).length,
    staying: fitting.filter(({ item, tenure }) => item.kind === 'departure' && tenure.until === undefined && !tenure.leaving).length,
  }
}

const earlier = (one: string | undefined, other: string): string => (one !== undefined && one < other ? one : other)
