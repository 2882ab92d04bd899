// What can happen to an appeal (申诉) of an audited official against the audit report, up to the decision that its re-examination (复查) leads to. History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()
const Text = z.string().min(1).max(8_000)
const DocumentNo = z.string().min(1).max(60)

/** The rule data a deadline was computed from, so that it can be computed again and compared. */
const RestsOn = z.strictObject({ limitId: Id, limitVersion: z.string().min(1).max(80), calendarVersion: z.string().min(1).max(80), provisional: z.boolean() })

/** Against the report of which project, by whom. */
const Whose = z.strictObject({ projectId: Id, officialId: Id })

/** 逾期 · 不属于对报告的申诉 · 其他 */
export const RefusalGround = z.enum(['late', 'notAboutTheReport', 'other'])
/** 维持 · 变更 */
export const AppealOutcome = z.enum(['upheld', 'changed'])
/** What a decision changes of the report: the finding is overturned, or somebody answers for it otherwise. */
export const FindingChange = z.strictObject({ findingId: Id, change: z.enum(['overturned', 'responsibilityChanged']), says: z.string().min(1).max(2_000) })
export type FindingChange = z.infer<typeof FindingChange>

export const AppealEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AppealFiled'), data: Whose.extend({
    /** the report appealed against, and what its project is called */
    documentNo: z.string().min(1).max(80), title: z.string().min(1).max(200), on: Day, grounds: Text,
    /** the findings that it contests; none when it contests the report as a whole */
    findingIds: z.array(Id).max(100), fileHash: FileHash.optional(),
    /** the last day for appealing, and whether it had passed */
    appealDueOn: Day, late: z.boolean(),
    /** the last day for deciding, counted from this day */
    reviewDueOn: Day, restsOn: RestsOn,
  }) }),
  z.strictObject({ type: z.literal('AppealAccepted'), data: Whose.extend({ on: Day, /** 复查组 */ reexaminers: z.array(Id).min(1).max(20) }) }),
  z.strictObject({ type: z.literal('AppealRefused'), data: Whose.extend({ on: Day, ground: RefusalGround, reason: Text }) }),
  z.strictObject({ type: z.literal('AppealWithdrawn'), data: Whose.extend({ on: Day, reason: Text }) }),
  z.strictObject({ type: z.literal('AppealReexamined'), data: Whose.extend({ on: Day, opinion: Text, proposes: AppealOutcome }) }),
  z.strictObject({ type: z.literal('AppealDecided'), data: Whose.extend({
    on: Day, decisionNo: DocumentNo, /** the meeting of the audit committee that approved it */ committeeMeetingNo: z.string().min(1).max(80),
    outcome: AppealOutcome, changes: z.array(FindingChange).max(100), reason: Text, fileHash: FileHash.optional(), late: z.boolean(),
  }) }),
  z.strictObject({ type: z.literal('AppealDecisionServed'), data: Whose.extend({ on: Day, decisionNo: DocumentNo, /** who signed the delivery receipt */ receivedBy: z.string().min(1).max(60) }) }),
])
export type AppealEvent = z.infer<typeof AppealEvent>
