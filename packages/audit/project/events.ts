// What can happen to an audit project (审计项目): one entry into a unit to audit one or more officials over their tenures. History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()
const Text = z.string().min(1).max(8000)
const DocumentNo = z.string().min(1).max(80)

/** The rule data a deadline was computed from, so that it can be computed again and compared. */
const RestsOn = z.strictObject({
  limitId: Id, limitVersion: z.string().min(1).max(80), calendarVersion: z.string().min(1).max(80),
  /** true when it was counted through a year whose holidays were not published yet */
  provisional: z.boolean(),
})

export const TeamRole = z.enum(['leader', 'deputyLeader', 'leadAuditor', 'member'])
export type TeamRole = z.infer<typeof TeamRole>

export const TeamMember = z.strictObject({ userId: Id, name: z.string().min(1).max(60).optional(), role: TeamRole })
export type TeamMember = z.infer<typeof TeamMember>

/** 回避声明: what a member declares about the audited party before joining. */
export const RecusalDeclaration = z.strictObject({
  userId: Id,
  interest: z.enum(['none', 'kinship', 'economic', 'other']),
  says: z.string().max(500).optional(),
})
export type RecusalDeclaration = z.infer<typeof RecusalDeclaration>

export const AuditItem = z.strictObject({ auditItemId: Id, title: z.string().min(1).max(200), categoryCode: z.string().min(1).max(20).optional() })
export type AuditItem = z.infer<typeof AuditItem>

/** Documents go to the person and to the unit, each with a delivery receipt of its own. */
export const Addressee = z.strictObject({ kind: z.enum(['official', 'unit']), id: Id })
export type Addressee = z.infer<typeof Addressee>

/** Whom a report is given to: the audited, or a body such as the audit committee or the organisation department. */
export const Recipient = z.strictObject({ kind: z.enum(['official', 'unit', 'body']), id: Id })
export type Recipient = z.infer<typeof Recipient>

/** 审核 → 复核 → 经责复核 → 审理, in this order. */
export const ReviewLayer = z.enum(['team', 'division', 'economicResponsibility', 'legal'])
export type ReviewLayer = z.infer<typeof ReviewLayer>

/** One point of a reviewer's written opinion (复核意见、审理意见的逐条意见). */
export const ReviewPoint = z.strictObject({ pointId: Id, says: z.string().min(1).max(2000) })

export const ReportKind = z.enum(['erReport', 'resultReport'])
export type ReportKind = z.infer<typeof ReportKind>

/** Documents that somebody with an account of the system is to read: 通知书、征求意见书、报告、结果报告、会议纪要、送交的审计成果 (numbered by its id). */
export const AddressedKind = z.enum(['auditNotice', 'consultationLetter', 'erReport', 'resultReport', 'meetingMinutes', 'deliverable'])
/** By whom: the audited unit's own officers, those of a body, or whoever holds a role in the project. */
export const ReadBy = z.strictObject({ kind: z.enum(['unit', 'body', 'role']), id: Id })
export type ReadBy = z.infer<typeof ReadBy>

/** 局长办公会 · 审计业务会议（审理委员会） */
export const MeetingKind = z.enum(['directorsMeeting', 'auditBusinessMeeting'])
/** One opinion voiced at a meeting, and what the meeting made of it. */
export const MeetingOpinion = z.strictObject({ by: z.string().min(1).max(120), says: z.string().min(1).max(2000), adoption: z.enum(['adopted', 'partlyAdopted', 'notAdopted']), reason: z.string().min(1).max(2000).optional() })

/** What a meeting made of the report (会议纪要). */
export const Deliberation = z.strictObject({
  meeting: MeetingKind, meetingNo: DocumentNo, on: Day, draftNo: z.int().positive(), outcome: z.enum(['approved', 'returned']),
  chairedBy: z.string().min(1).max(60), attendees: z.array(z.string().min(1).max(120)).min(1).max(200),
  /** 议定事项 */
  decisions: z.array(z.string().min(1).max(2000)).min(1).max(100),
  opinions: z.array(MeetingOpinion).max(100), minutesHash: FileHash.optional(),
})
export type Deliberation = z.infer<typeof Deliberation>

export const FeedbackMeeting = z.strictObject({
  on: Day, place: z.string().min(1).max(200).optional(), attendees: z.array(z.string().min(1).max(120)).min(1).max(200),
  /** 表态发言: what the official, or whoever speaks for the unit, said to it */
  statement: z.string().min(1).max(4000).optional(), fileHash: FileHash.optional(),
})

export const AuditedTenure = z.strictObject({ officialId: Id, tenureId: Id })
export type AuditedTenure = z.infer<typeof AuditedTenure>

export const ProjectDescribed = z.strictObject({
  projectNo: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  planId: Id,
  planItemId: Id,
  year: z.int().min(2000).max(2100),
  unitId: Id,
  officials: z.array(AuditedTenure).min(1).max(10),
  kind: z.enum(['inOffice', 'departure']),
  divisionId: Id,
  /** the audit period: the part of the tenures that is looked at */
  periodFrom: Day,
  periodTo: Day,
  plannedStartOn: Day.optional(),
  plannedReportOn: Day.optional(),
})

export const NoticeException = z.strictObject({
  ground: z.enum(['urgent', 'suspectedGraveViolation', 'other']),
  reason: z.string().min(1).max(1000),
  approvedBy: z.string().min(1).max(64),
})

export const ProjectEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ProjectEstablished'), data: ProjectDescribed.extend({
    /** 固定版本: limits are those in force on `limitsOn`, days those of the calendar of that version */
    pinned: z.strictObject({
      limitsOn: Day, calendarVersion: z.string().min(1).max(80),
      /** the formal steps that were demanded on that day; absent when none was */
      demands: z.array(z.enum(['reportMeeting', 'noticeSigned', 'consultationLetterSigned'])).min(1).max(20).optional(),
    }),
  }) }),
  z.strictObject({ type: z.literal('TeamFormed'), data: z.strictObject({ members: z.array(TeamMember).min(1).max(60), recusals: z.array(RecusalDeclaration).max(60), from: Day }) }),
  z.strictObject({ type: z.literal('TeamChanged'), data: z.strictObject({
    joined: z.array(TeamMember).max(60), left: z.array(Id).max(60), recusals: z.array(RecusalDeclaration).max(60), reason: z.string().min(1).max(500), from: Day,
    /** the whole team after the change */
    members: z.array(TeamMember).max(60),
  }) }),
  z.strictObject({ type: z.literal('PreAuditSurveyRecorded'), data: z.strictObject({
    /** 调查了解记录1–3: the unit's facts, where serious problems are likely, audit items and responses */
    unitFacts: Text, likelyProblems: Text, itemsAndResponses: Text,
  }) }),
  z.strictObject({ type: z.literal('ImplementationPlanDrafted'), data: z.strictObject({ draftNo: z.int().positive(), goal: Text, scope: Text, items: z.array(AuditItem).min(1).max(200) }) }),
  z.strictObject({ type: z.literal('ImplementationPlanApproved'), data: z.strictObject({
    draftNo: z.int().positive(), meetingNo: DocumentNo, on: Day, opinion: z.string().max(2000).optional(), items: z.array(AuditItem).min(1).max(200),
  }) }),
  z.strictObject({ type: z.literal('NoticeServed'), data: z.strictObject({
    documentNo: DocumentNo, servedOn: Day, startsOn: Day, to: z.array(Addressee).min(2).max(20),
    /** whole working days between service and start, and how many are needed */
    leadDays: z.int().nonnegative(), requiredDays: z.int().nonnegative(), restsOn: RestsOn, exception: NoticeException.optional(),
  }) }),
  z.strictObject({ type: z.literal('EntryMeetingHeld'), data: z.strictObject({ on: Day, place: z.string().max(200).optional(), attendees: z.array(z.string().min(1).max(120)).min(1).max(200), publicNoticePosted: z.boolean() }) }),
  z.strictObject({ type: z.literal('FieldworkStarted'), data: z.strictObject({ on: Day, plannedFinishOn: Day.optional() }) }),
  z.strictObject({ type: z.literal('FieldworkFinished'), data: z.strictObject({ on: Day,
    /** lines of the task list that were not reported complete, and why */
    openTasks: z.strictObject({ taskIds: z.array(Id).min(1).max(500), because: z.string().min(1).max(1000) }).optional(),
  }) }),
  z.strictObject({ type: z.literal('ReportDrafted'), data: z.strictObject({
    draftNo: z.int().positive(), summary: Text, drafters: z.array(Id).min(1).max(20), fileHash: FileHash.optional(),
    /** 未在审计报告中反映的问题清单 */
    unreported: z.array(z.strictObject({ problem: z.string().min(1).max(500), reason: z.string().min(1).max(1000) })).max(200),
  }) }),
  z.strictObject({ type: z.literal('CommentsRequested'), data: z.strictObject({
    round: z.int().positive(), addressee: Addressee, documentNo: DocumentNo, servedOn: Day, dueOn: Day, restsOn: RestsOn,
  }) }),
  z.strictObject({ type: z.literal('CommentReceived'), data: z.strictObject({
    round: z.int().positive(), addressee: Addressee, receivedOn: Day, position: z.enum(['noObjection', 'partlyObjects', 'objects']), text: z.string().max(8000), fileHash: FileHash.optional(),
    /** true when it came after the last day; it is kept and looked at all the same */
    late: z.boolean(),
  }) }),
  z.strictObject({ type: z.literal('CommentPeriodExpired'), data: z.strictObject({ round: z.int().positive(), addressee: Addressee, dueOn: Day }) }),
  z.strictObject({ type: z.literal('CommentResolved'), data: z.strictObject({ round: z.int().positive(), addressee: Addressee, adoption: z.enum(['adopted', 'partlyAdopted', 'notAdopted']), reason: z.string().min(1).max(4000) }) }),
  z.strictObject({ type: z.literal('ReportReviewed'), data: z.strictObject({ draftNo: z.int().positive(), layer: ReviewLayer, outcome: z.enum(['agreed', 'returned']), opinion: Text,
    /** the points that the team answers one by one (采纳情况) */
    points: z.array(ReviewPoint).max(100).optional(),
    /** the layer whose turn it is from now on, and until when; absent after the last one, after a return, and in old records */
    next: z.strictObject({ layer: ReviewLayer, dueOn: Day, restsOn: RestsOn }).optional(),
  }) }),
  z.strictObject({ type: z.literal('ReviewPointAnswered'), data: z.strictObject({ pointId: Id, layer: ReviewLayer, adoption: z.enum(['adopted', 'partlyAdopted', 'notAdopted']), reason: z.string().min(1).max(4000) }) }),
  z.strictObject({ type: z.literal('ReportDeliberated'), data: Deliberation }),
  z.strictObject({ type: z.literal('EvaluationGiven'), data: z.strictObject({
    officialId: Id, tenureId: Id, text: Text,
    /** a local scale; no statutory one exists */
    grade: z.enum(['good', 'fairlyGood', 'average', 'poor']).optional(),
  }) }),
  z.strictObject({ type: z.literal('ReportIssued'), data: z.strictObject({ kind: ReportKind, documentNo: DocumentNo, on: Day, draftNo: z.int().positive(), fileHash: FileHash.optional() }) }),
  z.strictObject({ type: z.literal('ReportServed'), data: z.strictObject({
    kind: ReportKind, documentNo: DocumentNo, on: Day, to: Recipient, receivedBy: z.string().min(1).max(60),
    /** the last day of the official's appeal to the committee office; rectification is counted from `on` too */
    appealDueOn: Day.optional(), restsOn: RestsOn.optional(),
    /** the confirmed findings that it reports, when it is the full report served on the unit: their rectification is counted from now */
    findingIds: z.array(Id).max(500).optional(),
  }) }),
  z.strictObject({ type: z.literal('ResultFeedbackMeetingHeld'), data: FeedbackMeeting }),
  z.strictObject({ type: z.literal('DocumentRead'), data: z.strictObject({ kind: AddressedKind, documentNo: DocumentNo, to: ReadBy }) }),
  z.strictObject({ type: z.literal('ProjectClosed'), data: z.strictObject({ on: Day, archiveDueOn: Day, restsOn: RestsOn }) }),
  z.strictObject({ type: z.literal('ProjectArchived'), data: z.strictObject({ on: Day, fileNo: z.string().min(1).max(80), retention: z.enum(['permanent', 'years30', 'years10']) }) }),
  z.strictObject({ type: z.literal('ProjectTerminated'), data: z.strictObject({
    on: Day, ground: z.enum(['compulsoryMeasures', 'disciplineReview', 'supervisionInvestigation', 'deceased', 'otherUnsuitable']), reason: z.string().min(1).max(2000), committeeMeetingNo: DocumentNo,
    /** the open cohort programmes that compare it, which leave it out from now on; absent where none does */
    cohortIds: z.array(Id).min(1).max(20).optional(),
  }) }),
])
export type ProjectEvent = z.infer<typeof ProjectEvent>
