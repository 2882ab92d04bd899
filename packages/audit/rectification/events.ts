// What can happen to the rectification (整改) of a finding, from order to acceptance (销号). Overdue is computed, never told. History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()
/** A sum of money, in fen. A thousand 亿 yuan is more than any that one finding is about, and five hundred of them still add up exactly. */
export const Fen = z.int().nonnegative().max(10_000_000_000_000)
/** What was reported so far, added up; under the bound by a rule, which old reports did not know. */
const FenInAll = z.int().nonnegative()
const Reason = z.string().min(1).max(2_000)

/** 立行立改 · 分阶段整改 · 持续整改 */
export const RectificationClass = z.enum(['immediate', 'phased', 'continuous'])
export type RectificationClass = z.infer<typeof RectificationClass>
/** 财务凭证 · 书面证明 · 办理回复 · 审批审核文件 · 制度文本 */
export const ProofKind = z.enum(['voucher', 'certificate', 'reply', 'approval', 'ruleText'])

export const OfficialInPost = z.strictObject({ officialId: Id, tenureId: Id })

/** One line of the standard by which "rectified" is judged (认定标准). */
export const Criterion = z.strictObject({ criterionId: Id, says: z.string().min(1).max(500), requiredProof: ProofKind })
export const Stage = z.strictObject({ stageId: Id, target: z.string().min(1).max(500), dueOn: Day })

/** How long, counted from receipt of the report, in the unit of the dated limit that it was taken from. */
export const Term = z.strictObject({
  /** the limits in force on this day apply: that of the project */
  limitsOn: Day,
  limitId: z.string().min(1).max(80),
  limitVersion: z.string().min(1).max(40),
  value: z.int().positive().max(3_650),
  /** set when this finding was given another term than the usual one */
  adjustedBecause: Reason.optional(),
})

/** The rule data a deadline was computed from, so that it can be computed again and compared. */
const RestsOn = z.strictObject({ limitId: z.string().min(1).max(80), limitVersion: z.string().min(1).max(80), calendarVersion: z.string().min(1).max(80) })

export const Measure = z.strictObject({ measureId: Id, text: z.string().min(1).max(2_000), responsiblePerson: z.string().min(1).max(60), dueOn: Day })
export const Proof = z.strictObject({
  evidenceHash: FileHash, fileName: z.string().min(1).max(255), kind: ProofKind,
  /** the line of the standard it is meant to prove */
  criterionId: Id.optional(),
})

/** What the unit says it has done since its last report; amounts add up over the reports. */
export const Progress = z.strictObject({
  progressId: Id,
  text: z.string().min(1).max(10_000),
  rectifiedFen: Fen,
  evidence: z.array(Proof).max(100),
  /** persons held to account (追责问责) */
  accountablePersons: z.int().nonnegative().max(10_000).optional(),
  /** rules made or amended (建章立制) */
  rulesMade: z.int().nonnegative().max(10_000).optional(),
  stageId: Id.optional(),
  /** the period that a period report of a continuous rectification covers */
  period: z.strictObject({ from: Day, to: Day }).optional(),
})

export const CriterionDecision = z.strictObject({
  criterionId: Id, decision: z.enum(['met', 'notApplicable', 'cannotBeMet']), evidenceHashes: z.array(FileHash).max(100), reason: z.string().min(1).max(1_000).optional(),
})

/** Upon whom it falls; repeated in each event that changes a count, so that a view of a unit or a person needs no other. */
const Whose = z.strictObject({ findingId: Id, projectId: Id, unitId: Id })

export const RectificationOrdered = Whose.extend({
  /** officials still in post; a departed one is answerable in the finding, the rectification falls to the unit */
  officials: z.array(OfficialInPost).max(10),
  categoryCode: z.string().min(1).max(8),
  class: RectificationClass,
  demand: z.string().min(1).max(4_000),
  amountToRectifyFen: Fen,
  term: Term,
  criteria: z.array(Criterion).min(1).max(30),
  stages: z.array(Stage).max(20).optional(),
})

/** 已整改 · 无法整改(经批准) */
export const RectificationResult = z.enum(['rectified', 'cannotRectify'])
/** 弄虚作假 · 抽查未达标 · 反弹 · 其他 */
export const ReopenCause = z.enum(['falseReport', 'spotCheckFailed', 'recurrence', 'other'])

export const RectificationEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('RectificationOrdered'), data: RectificationOrdered }),
  /** the report was received: only now is there a deadline */
  z.strictObject({
    type: z.literal('RectificationClockStarted'),
    data: Whose.extend({
      receivedOn: Day, dueOn: Day, restsOn: RestsOn,
      /** the first written return, whatever the class */
      firstReportDueOn: Day, firstReportRestsOn: RestsOn,
      /** true when a day depends on holidays that are not published yet */
      provisional: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('MeasuresPlanned'), data: Whose.extend({ measures: z.array(Measure).min(1).max(50) }) }),
  z.strictObject({ type: z.literal('ProgressReported'), data: Progress.extend(Whose.shape) }),
  z.strictObject({ type: z.literal('RectificationSubmitted'), data: Whose.extend({ statement: z.string().min(1).max(10_000), stageId: Id.optional(), rectifiedFen: FenInAll }) }),
  z.strictObject({ type: z.literal('StageAccepted'), data: Whose.extend({ stageId: Id, opinion: z.string().min(1).max(4_000), evidenceHashes: z.array(FileHash).min(1).max(100) }) }),
  z.strictObject({
    type: z.literal('RectificationAccepted'),
    data: Whose.extend({
      decisions: z.array(CriterionDecision).min(1).max(30),
      rectifiedFen: FenInAll,
      result: RectificationResult,
      opinion: z.string().min(1).max(4_000),
      accountablePersons: z.int().nonnegative(),
      rulesMade: z.int().nonnegative(),
      /** the deadline that it met or missed, when there was one */
      dueOn: Day.optional(),
    }),
  }),
  z.strictObject({ type: z.literal('RectificationReturned'), data: Whose.extend({ reason: Reason, criterionIds: z.array(Id).max(30) }) }),
  z.strictObject({ type: z.literal('ExtensionRequested'), data: Whose.extend({ dueOn: Day, reason: Reason }) }),
  z.strictObject({ type: z.literal('ExtensionGranted'), data: Whose.extend({ dueOn: Day, formerDueOn: Day, reason: Reason }) }),
  z.strictObject({ type: z.literal('ExtensionRefused'), data: Whose.extend({ reason: Reason }) }),
  /** 整改督促告知函 · 约谈 */
  z.strictObject({ type: z.literal('RectificationUrged'), data: Whose.extend({ by: z.enum(['letter', 'talk']), documentNo: z.string().min(1).max(60).optional(), text: z.string().min(1).max(4_000) }) }),
  /** the leader changed: the successor carries it on (接续整改), the origin stays with the predecessor's tenure */
  z.strictObject({ type: z.literal('RectificationHandedOver'), data: Whose.extend({ from: OfficialInPost, to: OfficialInPost, reason: Reason }) }),
  /** `recurredInFindingId`: the later finding that shows the recurrence */
  z.strictObject({ type: z.literal('RectificationReopened'), data: Whose.extend({ cause: ReopenCause, reason: Reason, dueOn: Day, recurredInFindingId: Id.optional() }) }),
  /** the finding was overturned: nothing is left to rectify */
  z.strictObject({ type: z.literal('RectificationWithdrawn'), data: Whose.extend({ reason: Reason }) }),
])
export type RectificationEvent = z.infer<typeof RectificationEvent>
