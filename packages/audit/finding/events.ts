// What can happen to a finding (审计发现问题): raised, revised, responsibility determined, reviewed, confirmed. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Text = z.string().min(1).max(10_000)
const Day = z.iso.date()
/** A sum of money, in fen. A thousand 亿 yuan is more than any that one finding is about, and five hundred of them still add up exactly. */
export const Fen = z.int().nonnegative().max(10_000_000_000_000)

/** 重大决策部署贯彻 · 重大风险防范 · 重大改革 · 重大民生 · 重大经济事项决策 · 廉洁从政 · 以往审计整改 · 内部控制 */
export const FocusArea = z.enum(['policyImplementation', 'riskPrevention', 'reform', 'livelihood', 'economicDecisions', 'integrity', 'pastRectification', 'internalControl'])
/** 经济责任 · 财会责任 */
export const Accountability = z.enum(['economic', 'accounting'])
/** 违规 · 损失浪费 · 管理不规范 */
export const AmountNature = z.enum(['violation', 'lossWaste', 'irregular'])
/** 体制 · 机制 · 制度 · 管理 */
export const CauseKind = z.enum(['structure', 'mechanism', 'institution', 'management'])
/** 公共资金、国有资产、国有资源损失浪费 · 生态环境破坏 · 公共利益损害 */
export const Consequence = z.enum(['lossOrWaste', 'ecologicalDamage', 'publicInterestHarm'])
/** 直接责任 · 领导责任 · 不界定责任 */
export const ResponsibilityType = z.enum(['direct', 'leadership', 'notAttributed'])
export type ResponsibilityType = z.infer<typeof ResponsibilityType>
/** DR1–DR6 and LR1–LR5, see responsibility-codes.ts */
export const ResponsibilityCode = z.string().regex(/^(DR[1-6]|LR[1-5])$/)
/** 审核 · 复核 · 经责复核 · 审理 */
export const ReviewLayer = z.enum(['team', 'division', 'economicResponsibility', 'legal'])
export type ReviewLayer = z.infer<typeof ReviewLayer>
/** 报告正文 · 仅列入问题情况表 */
export const Disposition = z.enum(['reportBody', 'scheduleOnly'])
/** 经责审计中改变责任结论的缘由: 征求意见 · 复核审理 · 补充证据 · 容错 · 申诉复查 */
export const ChangeGround = z.enum(['comments', 'review', 'newEvidence', 'tolerance', 'appeal'])

export const LegalBasis = z.strictObject({
  /** the recorded wording, when the law is in the library */
  lawId: z.string().min(1).max(200).optional(),
  lawTitle: z.string().min(1).max(120),
  /** as printed: 第二十八条第一款 */
  article: z.string().min(1).max(40),
  /** the day for which a person checked that the wording was in force */
  effectiveCheckedOn: Day.optional(),
})

/** What of the total came about when, as the accounts say it. */
export const AmountOfPeriod = z.strictObject({ from: Day, to: Day, amountFen: Fen })

/** What is said of a finding; everything here can be revised. */
export const FindingDescribed = z.strictObject({
  title: z.string().min(1).max(200),
  categoryCode: z.string().min(1).max(8),
  focusArea: FocusArea,
  facts: Text,
  legalBases: z.array(LegalBasis).min(1).max(20),
  /** approved working papers of the same project */
  paperIds: z.array(Id).min(1).max(100),
  /** the unit in which it happened: the audited one, or one that the audit was extended to */
  unitId: Id,
  /** when the conduct took place, not when it was audited */
  conductFrom: Day,
  conductTo: Day,
  /** true when it had not ended on `conductTo`, the last day that was looked at */
  conductGoesOn: z.boolean().optional(),
  amountTotalFen: Fen,
  /** 分时段金额: within the time of the conduct, and together the total */
  amountsByPeriod: z.array(AmountOfPeriod).max(120).optional(),
  /** the part within the tenure(s) audited */
  amountInTenureFen: Fen.optional(),
  amountNature: AmountNature,
  cause: z.strictObject({ kind: CauseKind, says: z.string().min(1).max(2_000) }).optional(),
  consequence: z.string().min(1).max(2_000).optional(),
  recommendation: z.string().min(1).max(2_000).optional(),
  /** which of the two it is, once somebody has told them apart */
  accountability: Accountability.optional(),
  /** why, and who answers for the accounts */
  accountabilityGrounds: z.string().min(1).max(2_000).optional(),
})

export const FindingRaised = FindingDescribed.extend({ projectId: Id, no: z.string().min(1).max(20) })

/** What no decision lets through: conduct that ends before it begins, amounts by period beyond the conduct or the total. Whoever divides a finding by time relies on it. */
const addsUp = ({ conductFrom, conductTo, amountTotalFen, amountsByPeriod = [] }: z.infer<typeof FindingDescribed>): boolean =>
  conductFrom <= conductTo && amountsByPeriod.every(({ from, to }) => conductFrom <= from && from <= to && to <= conductTo) && amountsByPeriod.reduce((sum, { amountFen }) => sum + amountFen, 0) <= amountTotalFen

/** Whom the project audits, in which unit, so that a finding alone says whose tenures it is measured by. */
export const Audited = z.strictObject({ unitId: Id, tenures: z.array(z.strictObject({ officialId: Id, tenureId: Id })).min(1).max(10) })

/** The finding as it stood when someone judged it, so that a person's history can be read from such events alone. */
export const FindingJudged = FindingDescribed.pick({
  title: true, categoryCode: true, focusArea: true, unitId: true, conductFrom: true, conductTo: true, amountTotalFen: true, amountInTenureFen: true, amountNature: true, accountability: true,
}).extend({ projectId: Id, no: z.string().min(1).max(20) })

/** One official's conclusion. */
export const Conclusion = z.strictObject({ officialId: Id, tenureId: Id, type: ResponsibilityType, code: ResponsibilityCode.optional() })
export type Conclusion = z.infer<typeof Conclusion>

export const ResponsibilityGrounds = Conclusion.extend({
  /** decision, opinions, instructions, history, division of duties, frequency */
  grounds: z.string().min(1).max(4_000),
  consequence: Consequence.optional(),
  evidenceIds: z.array(Id).max(100),
  /** the unit(s) that caused the problem, for leadership responsibility */
  responsibleUnitIds: z.array(Id).max(20).optional(),
  /** what the official did or left undone, where the problem arose in another unit than the official's own */
  ownPart: z.string().min(1).max(4_000).optional(),
  /** lines of the lists of decisions and duties that the conclusion rests on */
  decisionIds: z.array(Id).min(1).max(50).optional(),
  dutyIds: z.array(Id).min(1).max(50).optional(),
})

export const ToleranceJudged = z.strictObject({
  officialId: Id,
  /** which of the three distinctions (三个区分开来) */
  distinction: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  applies: z.boolean(),
  reasoning: z.string().min(1).max(4_000),
  evidenceIds: z.array(Id).max(100),
  effect: z.enum(['exempt', 'lighter', 'none']),
})

/** A tenure as the record has it; `version` counts what was told of it in this unit, from 1. */
export const HeldPost = z.strictObject({
  tenureId: Id, officialId: Id, unitId: Id, post: z.string(), side: z.string(), capacity: z.string(), from: Day,
  /** the last day in office; absent while it runs */
  until: Day.optional(),
  version: z.int().positive(),
})
export type HeldPost = z.infer<typeof HeldPost>
export const Merger = z.strictObject({ unitId: Id, intoUnitId: Id, on: Day })
export type Merger = z.infer<typeof Merger>

export const Part = z.strictObject({ days: z.int().nonnegative(), amountFen: Fen })
/** 本人 · 前任遗留 · 接续未改 · 任期外, for one official; together the whole. */
export const AlignedParts = z.strictObject({ officialId: Id, own: Part, inherited: Part, unremedied: Part, beyond: Part })
export const AcceptedParts = AlignedParts.extend({
  /** why they depart from what the tenures give; absent when they do not */
  reason: z.string().min(1).max(2_000).optional(),
})
export type AcceptedParts = z.infer<typeof AcceptedParts>

/** What an alignment rests on: when any of it changes, it is out of date. */
export const AlignmentBasis = z.strictObject({
  ...FindingDescribed.pick({ unitId: true, conductFrom: true, conductTo: true, conductGoesOn: true, amountTotalFen: true, amountsByPeriod: true }).shape,
  tenures: z.array(HeldPost).max(400),
  mergers: z.array(Merger).max(20),
  /** months a deputy must have been in charge, and since when that limit has been so */
  actingMonths: z.int().positive(), limitVersion: z.string().min(1).max(80),
})
export type AlignmentBasis = z.infer<typeof AlignmentBasis>

export const TenureAligned = z.strictObject({
  basis: AlignmentBasis,
  /** whether the money was stated by period, apportioned by days, or both */
  money: z.enum(['none', 'stated', 'statedAndApportioned', 'apportioned']),
  days: z.int().positive(),
  proposed: z.array(AlignedParts).min(1).max(10),
  proposedInTenuresFen: Fen,
  accepted: z.array(AcceptedParts).min(1).max(10),
  /** in the audited tenures of any of them, counted once: what the finding shows as the amount in tenure */
  amountInTenuresFen: Fen,
  /** counts the alignments of this finding from 1 */
  version: z.int().positive(),
})

export const FindingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('FindingRaised'), data: FindingRaised.extend({ audited: Audited.optional() }).refine(addsUp) }),
  /** `before` holds the former values of exactly the fields in `changed`; a field that was empty before is absent there */
  z.strictObject({ type: z.literal('FindingRevised'), data: z.strictObject({ changed: FindingDescribed.partial(), before: FindingDescribed.partial(), reason: z.string().min(1).max(2_000) }) }),
  z.strictObject({
    type: z.literal('ResponsibilityDetermined'),
    data: ResponsibilityGrounds.extend({
      finding: FindingJudged,
      /** counts this official's conclusions on this finding from 1 */
      version: z.int().positive(),
      /** the other officials audited (党政同审) who have no conclusion yet; absent when none is missing */
      undetermined: z.array(Id).min(1).max(20).optional(),
      /** the conclusion it replaces, kept in full in the history, and why */
      supersedes: z.strictObject({ version: z.int().positive(), type: ResponsibilityType, code: ResponsibilityCode.optional(), ground: ChangeGround, reason: z.string().min(1).max(2_000) }).optional(),
    }),
  }),
  /** 任期对齐: the auditor accepted the parts that the tenures give, or others with a reason */
  z.strictObject({ type: z.literal('TenureAligned'), data: TenureAligned }),
  z.strictObject({ type: z.literal('ToleranceAssessed'), data: ToleranceJudged }),
  z.strictObject({ type: z.literal('FindingReviewed'), data: z.strictObject({ layer: ReviewLayer, opinion: z.string().min(1).max(4_000), outcome: z.enum(['agreed', 'returned']) }) }),
  z.strictObject({ type: z.literal('FindingConfirmed'), data: z.strictObject({ disposition: Disposition, finding: FindingJudged, conclusions: z.array(Conclusion).min(1) }) }),
  z.strictObject({ type: z.literal('FindingLeftUnreported'), data: z.strictObject({ reason: z.string().min(1).max(2_000), finding: FindingJudged }) }),
  /** set aside by a re-examination (复查): it no longer counts against anybody */
  z.strictObject({ type: z.literal('FindingOverturned'), data: z.strictObject({ decisionNo: z.string().min(1).max(60), reason: z.string().min(1).max(2_000), finding: FindingJudged, conclusions: z.array(Conclusion) }) }),
])
export type FindingEvent = z.infer<typeof FindingEvent>
