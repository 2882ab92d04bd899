// What can happen to an annual plan (年度审计项目计划) and its adjustments on the way to the audit committee. History: add, never change.
import { z } from 'zod'

// ids name objects in the store, which takes no control characters
const Id = z.string().min(1).max(64).regex(/^\P{C}+$/u)
export const PlanItemId = Id
export const AdjustmentId = Id
export const RecommendationId = Id
const Text = z.string().min(1).max(1000)

/** inOffice 任中审计 · departure 离任审计 */
export const AuditKind = z.enum(['inOffice', 'departure'])
export type AuditKind = z.infer<typeof AuditKind>

/** What may be undecided (未定) when an item is proposed, and is firmed up later. */
export const PlanItemSchedule = z.strictObject({
  divisionId: Id.optional(),
  /** estimated work, in person-days */
  personDays: z.int().min(1).max(10_000).optional(),
  quarter: z.int().min(1).max(4).optional(),
  plannedStart: z.iso.date().optional(),
})
export type PlanItemSchedule = z.infer<typeof PlanItemSchedule>

export const PlanItemTerms = z.strictObject({
  planItemId: Id,
  unitId: Id,
  /** whom the audit is about: one or more officials, each for a tenure (党政同审 has several) */
  subjects: z.array(z.strictObject({ officialId: Id, tenureId: Id })).min(1).max(8),
  kind: AuditKind,
  /** why this one, this year; each a short sentence */
  reasons: z.array(z.string().min(1).max(300)).max(20),
  /** the recommendation whose lines brought these tenures in */
  recommendationId: Id.optional(),
  ...PlanItemSchedule.shape,
})
export type PlanItemTerms = z.infer<typeof PlanItemTerms>

export const Reply = z.enum(['agree', 'adjust', 'unsuitable'])
export type Reply = z.infer<typeof Reply>
/** What a body answered about one item. The text is read by many: no clue belongs in it. */
export const ItemReply = z.strictObject({ planItemId: Id, reply: Reply, text: z.string().max(1000).optional() })
export type ItemReply = z.infer<typeof ItemReply>
export const ItemReplies = z.array(ItemReply).min(1).max(500)
/** a member of the joint conference beside the organisation department and the discipline body, by the id that its accounts carry */
export const MemberBody = Id

/** how an answer that is not agreement was settled: the item follows it · talked over, and the body agrees · kept, for the committee to decide */
export const Settlement = z.enum(['followed', 'talkedOver', 'putToCommittee'])

/** Why an approved plan is changed: the cases named for annual audit plans. */
export const PlanAdjustmentReason = z.enum([
  'committeeTask', 'newCentralPolicy', 'requestFromBody', 'publicEmergency', 'auditeeChanged', 'divisionProposal', 'executingUnitChanged', 'goalOrScopeChanged', 'other',
])

export const PlanChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('add'), item: PlanItemTerms }),
  z.strictObject({ change: z.literal('remove'), planItemId: Id }),
  z.strictObject({ change: z.literal('replace'), planItemId: Id, item: PlanItemTerms }),
])
export type PlanChange = z.infer<typeof PlanChange>

export const AdjustmentProposal = z.strictObject({ adjustmentId: AdjustmentId, reason: PlanAdjustmentReason, explanation: Text, changes: z.array(PlanChange).min(1).max(200) })

export const TerminationReason = z.enum(['compulsoryMeasures', 'disciplineReview', 'supervisionInvestigation', 'deceased', 'otherUnsuitable'])

const Whole = z.int().nonnegative()
const Day = z.iso.date()
const Because = z.string().min(1).max(500)
/** What people have decided about one candidate of a plan; the reason is read by many: no clue belongs in it. */
export const CandidateDecided = z.strictObject({ tenureId: Id, because: Because })
export type CandidateDecided = z.infer<typeof CandidateDecided>

/** 无巡察 · 近期巡察过 · 同年巡察 · 巡审同步 */
export const Inspection = z.enum(['none', 'recent', 'sameYear', 'together'])
/** What the records do not tell about a candidate, and who plans does. */
export const CandidateNamed = z.strictObject({
  tenureId: Id, officialId: Id, unitId: Id, inspection: Inspection.optional(),
  /** units of one kind that are to be audited in one go (同类单位同步审) */
  cohort: Id.optional(),
  /** 审计委员会交办 · 组织部门委托 · 上级统一部署 */
  demandedBy: z.enum(['committee', 'organization', 'superior']).optional(),
})
export const PlanDivision = z.strictObject({ divisionId: Id, auditorIds: z.array(Id).max(100), sharePercent: z.int().min(1).max(100) })
/** from a unit, or from one official wherever that one is; told of an auditor or of a whole division */
export const PlanRecusal = z.strictObject({ unitId: Id.optional(), officialId: Id.optional(), auditorId: Id.optional(), divisionId: Id.optional(), because: Because })
/** days on which an auditor is away, both included */
export const PlanAbsence = z.strictObject({ auditorId: Id, from: Day, to: Day })
export const PlanLoad = z.strictObject({ divisionId: Id, quarter: z.int().min(1).max(4), personDays: z.int().min(1).max(10_000) })

/** All that a recommendation was reckoned from, so that it can be reckoned again. */
const Scenario = z.strictObject({
  year: z.int(), formulaVersion: Id, limitsOn: Day,
  candidates: z.array(z.strictObject({
    ...CandidateNamed.shape, kind: AuditKind, from: Day, until: Day.optional(), auditedTo: Day.optional(), leaving: z.boolean(), subjectClass: z.enum(['A', 'B', 'C', 'D']).optional(),
    assetsFen: Whole.optional(), pastFindings: Whole.optional(), openRectifications: Whole.optional(),
  })),
  divisions: z.array(PlanDivision), absences: z.array(PlanAbsence).optional(), recusals: z.array(PlanRecusal), taken: z.array(PlanLoad), added: z.array(PlanLoad), locks: z.array(CandidateDecided), exclusions: z.array(CandidateDecided),
})

const Words = z.strictObject({ zh: z.string(), en: z.string() })
const BringsIn = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('liftExclusion'), says: Words }),
  z.strictObject({ change: z.literal('inspectTogether'), says: Words }),
  z.strictObject({ change: z.literal('score'), factorId: Id, points: z.int().positive(), says: Words }),
  z.strictObject({ change: z.literal('capacity'), divisionId: Id, quarter: z.int(), personDays: z.int().positive(), says: Words }),
  z.strictObject({ change: z.literal('lock'), says: Words }),
])

/** What became of one candidate, and why. */
export const RecommendationLine = z.strictObject({
  tenureId: Id, officialId: Id, unitId: Id, kind: AuditKind, standing: z.enum(['locked', 'must', 'open', 'barred']), is: z.enum(['in', 'out']), rank: Whole,
  /** what is not known counts at its lowest: `points`; `highest` is what it could be */
  points: z.int(), highest: z.int(),
  factors: z.array(z.strictObject({ factorId: Id, value: z.union([z.string(), z.number()]).nullable(), points: z.int(), highest: z.int() })),
  quarter: z.int().optional(), divisionId: Id.optional(),
  /** of the whole audit, which may be of several officials: `together` */
  personDays: Whole.optional(), together: z.array(Id).optional(),
  why: Words,
  /** what alone would bring it in, the smallest first; absent for who is in */
  bringsIn: z.array(BringsIn).optional(),
})
export type RecommendationLine = z.infer<typeof RecommendationLine>

const PlanSlot = z.strictObject({ divisionId: Id, quarter: z.int(), workingDays: Whole, personDays: Whole, left: Whole, provisional: z.boolean(), /** person-days lost by absences, before the share is taken */ awayDays: Whole.optional() })

const Year = z.int().min(2000).max(2100)
const Meeting = z.string().min(1).max(120)
const Adjustment = { adjustmentId: AdjustmentId }

export const PlanEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('PlanDrafted'), data: z.strictObject({ year: Year, level: z.enum(['municipal', 'district']), title: z.string().min(1).max(200) }) }),
  z.strictObject({ type: z.literal('PlanItemProposed'), data: z.strictObject({ year: Year, ...PlanItemTerms.shape }) }),
  z.strictObject({ type: z.literal('PlanItemFirmedUp'), data: z.strictObject({ planItemId: Id, ...PlanItemSchedule.shape }) }),
  z.strictObject({ type: z.literal('PlanItemWithdrawn'), data: z.strictObject({ planItemId: Id, because: Text }) }),
  z.strictObject({ type: z.literal('CandidateLocked'), data: CandidateDecided }),
  z.strictObject({ type: z.literal('CandidateExcluded'), data: CandidateDecided }),
  z.strictObject({ type: z.literal('CandidateReleased'), data: CandidateDecided }),
  /** 计划一键推荐: what was recommended, from what, and why for everybody */
  z.strictObject({ type: z.literal('PlanRecommended'), data: z.strictObject({
    recommendationId: Id, title: z.string().min(1).max(120), year: Year, formulaVersion: Id, scenario: Scenario, lines: z.array(RecommendationLine), slots: z.array(PlanSlot), points: z.int(), personDays: Whole,
    /** no plan has more points than this: proven without a solver */
    atMost: z.int(),
  }) }),
  /** what a solver has proven since; it changes nothing in the plan */
  z.strictObject({ type: z.literal('PlanYardstickMeasured'), data: z.strictObject({ recommendationId: Id, atMost: Whole, finished: z.boolean(), seconds: z.int().min(0).max(3_600), solver: z.string().min(1).max(60) }) }),
  /** it could not be measured, after trying: the bound that needs no solver stands */
  z.strictObject({ type: z.literal('PlanYardstickUnmeasured'), data: z.strictObject({ recommendationId: Id, because: Because, solver: z.string().min(1).max(60) }) }),
  z.strictObject({ type: z.literal('OrganizationConsulted'), data: z.strictObject({ replies: ItemReplies }) }),
  z.strictObject({ type: z.literal('DisciplineOpinionGiven'), data: z.strictObject({ opinions: ItemReplies }) }),
  /** advice of one body to the committee; the route does not wait for it */
  z.strictObject({ type: z.literal('MemberOpinionGiven'), data: z.strictObject({ body: MemberBody, opinions: ItemReplies }) }),
  /** 意见协商处理: of the answers that an item has so far; a new one that is not agreement wants settling again */
  z.strictObject({ type: z.literal('PlanItemDisagreementSettled'), data: z.strictObject({ planItemId: Id, /** when the answers are about an adjustment */ adjustmentId: AdjustmentId.optional(), settlement: Settlement, text: Text }) }),
  /** what the whole conference may know of a settlement: in words of the office's own that quote no answer */
  z.strictObject({ type: z.literal('PlanItemOutcomeStated'), data: z.strictObject({ planItemId: Id, adjustmentId: AdjustmentId.optional(), text: Text }) }),
  z.strictObject({ type: z.literal('PlanSubmitted'), data: z.strictObject({ planItemIds: z.array(Id) }) }),
  /** the committee sends the plan back to be drafted again */
  z.strictObject({ type: z.literal('PlanReturned'), data: z.strictObject({ because: Text }) }),
  /** `year` again, and whole items, so that whoever follows an item needs no other event */
  z.strictObject({ type: z.literal('PlanApproved'), data: z.strictObject({ meeting: Meeting, year: Year, items: z.array(PlanItemTerms), leftOutPlanItemIds: z.array(Id) }) }),
  z.strictObject({ type: z.literal('PlanAdjustmentProposed'), data: z.strictObject({ ...AdjustmentProposal.shape, year: Year }) }),
  z.strictObject({ type: z.literal('PlanAdjustmentConsulted'), data: z.strictObject({ ...Adjustment, replies: ItemReplies }) }),
  z.strictObject({ type: z.literal('PlanAdjustmentOpinionGiven'), data: z.strictObject({ ...Adjustment, opinions: ItemReplies }) }),
  z.strictObject({ type: z.literal('PlanAdjustmentSubmitted'), data: z.strictObject(Adjustment) }),
  z.strictObject({ type: z.literal('PlanAdjustmentApproved'), data: z.strictObject({ ...Adjustment, meeting: Meeting, year: Year, added: z.array(PlanItemTerms), removedPlanItemIds: z.array(Id) }) }),
  z.strictObject({ type: z.literal('PlanAdjustmentRejected'), data: z.strictObject({ ...Adjustment, because: Text, planItemIds: z.array(Id) }) }),
  /** 终止审计: an approved item is given up for good */
  z.strictObject({ type: z.literal('PlanItemTerminated'), data: z.strictObject({ planItemId: Id, unitId: Id, subjects: PlanItemTerms.shape.subjects, reason: TerminationReason, explanation: Text, meeting: Meeting }) }),
  z.strictObject({ type: z.literal('PlanClosed'), data: z.strictObject({ year: Year }) }),
])
export type PlanEvent = z.infer<typeof PlanEvent>
