// How far an audit project has come, told by its events: the facts from which board and task list both read who must do what next.
import { z } from 'zod'
import { latestNotice } from '../audit/calendar/notice.ts'
import type { FindingEvent } from '../audit/finding/events.ts'
import { limitOn } from '../audit/limits.ts'
import type { ProjectEvent } from '../audit/project/events.ts'
import type { RectificationEvent } from '../audit/rectification/events.ts'
import { SigningNodeId, type SigningEvent } from '../audit/signing/events.ts'
import { changed, including, put, without } from './folding.ts'

/** What an audited party owes or is owed about the draft: an answer by a day, or a word on what it objects to. */
const Comment = z.strictObject({ party: z.string(), is: z.enum(['open', 'objects']), dueOn: z.string() })

/** Where the report is on its way through the signing chain: at a node until a day, back with its drafter, or signed by all. */
const ReportSigning = z.strictObject({ at: z.union([SigningNodeId, z.literal('drafter'), z.literal('signed')]), dueOn: z.string().nullable() })

/** A letter that must be signed before it is served. */
const Letter = z.strictObject({ kind: z.enum(['auditNotice', 'consultationLetter']), is: z.enum(['unsent', 'onItsWay', 'signed']) })

const Preparation = z.enum(['team', 'survey', 'planDraft', 'plan', 'notice', 'entry'])

/** Lists hold what is still to be done, so that they are empty in the end: every event of a project checks and writes them again. */
export const ProjectProgress = z.strictObject({
  of: z.literal('project'),
  is: z.enum(['unknown', 'preparing', 'fieldwork', 'reporting', 'reported', 'closed', 'archived', 'terminated']),
  unprepared: z.array(Preparation),
  /** audited officials and the unit who have not been asked for comments */
  unasked: z.array(z.string()),
  comments: z.array(Comment),
  /** tenures whose official has not been evaluated */
  unevaluated: z.array(z.string()),
  drafted: z.boolean(),
  /** a reviewer has sent the present draft back */
  returned: z.boolean(),
  /** a review has begun, of this draft or of a former one */
  reviewing: z.boolean(),
  /** how many layers of review have agreed to the present draft */
  agreed: z.int(),
  /** points of reviewers that the team has not answered */
  unanswered: z.array(z.string()),
  /** nothing before the report was sent to be signed */
  signing: ReportSigning.nullable(),
  /** letters whose signing was demanded when the project was established */
  letters: z.array(Letter),
  /** whether a meeting must approve the report, and whether one has approved the present draft */
  meeting: z.enum(['notDemanded', 'wanted', 'approved']),
  /** until when the layer whose turn it is reviews; nothing for the first */
  layerOn: z.string().nullable(),
  /** confirmed findings that are not put right yet, whether or not that has been ordered */
  unsettled: z.array(z.string()),
  /** audited officials and the unit who have not received the report */
  unserved: z.array(z.string()),
  /** the file is in the archive; a terminated project is filed too */
  filed: z.boolean(),
  /** the last day on which the notice is served in good time for the planned start */
  noticeOn: z.string().nullable(),
  startOn: z.string().nullable(),
  finishOn: z.string().nullable(),
  reportOn: z.string().nullable(),
  archiveOn: z.string().nullable(),
})
export type ProjectProgress = z.infer<typeof ProjectProgress>

export const notYet: ProjectProgress = {
  of: 'project', is: 'unknown', unprepared: [], unasked: [], comments: [], unevaluated: [], drafted: false, returned: false, reviewing: false, agreed: 0, unanswered: [], signing: null, letters: [], meeting: 'notDemanded', layerOn: null, unsettled: [], unserved: [], filed: false,
  noticeOn: null, startOn: null, finishOn: null, reportOn: null, archiveOn: null,
}

export type Moving = ProjectEvent | SigningEvent | FindingEvent | RectificationEvent
/** In: the progress, what the event carries, and the id of the thing that told it. A rectification has the id of its finding. */
type Steps = { readonly [Type in Moving['type']]?: (progress: ProjectProgress, data: Extract<Moving, { type: Type }>['data'], id: string) => ProjectProgress }

const prepared = (progress: ProjectProgress, step: z.infer<typeof Preparation>): ProjectProgress => ({ ...progress, unprepared: without(progress.unprepared, step) })

const latestService = (startOn: string, limitsOn: string): string => {
  const { value, reading = 'strict' } = limitOn('notice-lead', limitsOn)
  return latestNotice(startOn, value, reading)
}

type Addressed = { readonly kind: string; readonly id: string }
export const partyOf = ({ kind, id }: Addressed): string => `${kind} ${id}`

const asked = (progress: ProjectProgress, addressee: Addressed, is: z.infer<typeof Comment>['is'], dueOn: string): ProjectProgress =>
  ({ ...progress, unasked: without(progress.unasked, partyOf(addressee)), comments: put(progress.comments, 'party', { party: partyOf(addressee), is, dueOn }) })
const heard = (progress: ProjectProgress, addressee: Addressed): ProjectProgress => ({ ...progress, comments: progress.comments.filter(({ party }) => party !== partyOf(addressee)) })

const letterIs = (progress: ProjectProgress, kind: string, is: z.infer<typeof Letter>['is']): ProjectProgress => ({ ...progress, letters: changed(progress.letters, (each) => each.kind === kind, { is }) })

/** Nothing is left to put right in it, or something is again. */
const settled = (progress: ProjectProgress, id: string): ProjectProgress => ({ ...progress, unsettled: without(progress.unsettled, id) })
const unsettled = (progress: ProjectProgress, id: string): ProjectProgress => ({ ...progress, unsettled: including(progress.unsettled, id) })

/** What a signing of the full report does to the project; other documents wait beside it. */
const signs = (progress: ProjectProgress, kind: string, next: { readonly nodeId: SigningNodeId; readonly dueOn: string } | undefined, otherwise: 'drafter' | 'signed'): ProjectProgress =>
  (kind === 'erReport' ? { ...progress, signing: next === undefined ? { at: otherwise, dueOn: null } : { at: next.nodeId, dueOn: next.dueOn } } : letterIs(progress, kind, next === undefined && otherwise === 'signed' ? 'signed' : 'onItsWay'))

export const projectSteps: Steps = {
  ProjectEstablished: (progress, data) => {
    const parties = [...new Set([...data.officials.map(({ officialId }) => partyOf({ kind: 'official', id: officialId })), partyOf({ kind: 'unit', id: data.unitId })])]
    return {
      ...progress, is: 'preparing', unprepared: [...Preparation.options], unasked: parties, unserved: parties, unevaluated: data.officials.map(({ tenureId }) => tenureId),
      startOn: data.plannedStartOn ?? null, noticeOn: data.plannedStartOn === undefined ? null : latestService(data.plannedStartOn, data.pinned.limitsOn),
      letters: [...(data.pinned.demands?.includes('noticeSigned') ? [{ kind: 'auditNotice', is: 'unsent' } as const] : []), ...(data.pinned.demands?.includes('consultationLetterSigned') ? [{ kind: 'consultationLetter', is: 'unsent' } as const] : [])],
      meeting: data.pinned.demands?.includes('reportMeeting') ? 'wanted' : 'notDemanded', reportOn: data.plannedReportOn ?? null,
    }
  },
  TeamFormed: (progress) => prepared(progress, 'team'),
  PreAuditSurveyRecorded: (progress) => prepared(progress, 'survey'),
  // a draft that nobody has approved takes the place of one that was
  ImplementationPlanDrafted: (progress) => prepared({ ...progress, unprepared: including(progress.unprepared, 'plan') }, 'planDraft'),
  ImplementationPlanApproved: (progress) => prepared(progress, 'plan'),
  NoticeServed: (progress, data) => prepared({ ...progress, startOn: data.startsOn }, 'notice'),
  EntryMeetingHeld: (progress) => prepared(progress, 'entry'),
  FieldworkStarted: (progress, data) => ({ ...progress, is: 'fieldwork', finishOn: data.plannedFinishOn ?? null }),
  FieldworkFinished: (progress) => ({ ...progress, is: 'reporting' }),
  ReportDrafted: (progress) => ({ ...progress, drafted: true, returned: false, agreed: 0, layerOn: null, meeting: progress.meeting === 'approved' ? 'wanted' : progress.meeting, signing: progress.signing === null ? null : { at: 'drafter', dueOn: null } }),
  CommentsRequested: (progress, data) => asked(progress, data.addressee, 'open', data.dueOn),
  CommentReceived: (progress, data) => data.position === 'noObjection' ? heard(progress, data.addressee) : asked(progress, data.addressee, 'objects', ''),
  CommentPeriodExpired: (progress, data) => heard(progress, data.addressee),
  CommentResolved: (progress, data) => heard(progress, data.addressee),
  EvaluationGiven: (progress, data) => ({ ...progress, unevaluated: without(progress.unevaluated, data.tenureId) }),
  ReportReviewed: (progress, data) => ({
    ...progress, reviewing: true, layerOn: data.next?.dueOn ?? null, returned: data.outcome === 'returned', agreed: data.outcome === 'returned' ? 0 : progress.agreed + 1,
    unanswered: [...progress.unanswered, ...(data.points ?? []).map(({ pointId }) => pointId)],
  }),
  ReviewPointAnswered: (progress, data) => ({ ...progress, unanswered: without(progress.unanswered, data.pointId) }),
  ReportDeliberated: (progress, data) => data.outcome === 'returned' ? { ...progress, returned: true, agreed: 0, layerOn: null } : { ...progress, meeting: progress.meeting === 'wanted' ? 'approved' : progress.meeting },
  SigningStarted: (progress, data) => signs(progress, data.kind, data.next, 'signed'),
  DocumentSigned: (progress, data) => signs(progress, data.kind, data.next, 'signed'),
  DocumentReturned: (progress, data) => signs(progress, data.kind, data.next, 'drafter'),
  DocumentRevised: (progress, data) => signs(progress, data.kind, data.next, 'signed'),
  SigningAbandoned: (progress, data) => (data.kind === 'erReport' ? { ...progress, signing: null } : letterIs(progress, data.kind, 'unsent')),
  ReportIssued: (progress, data) => data.kind === 'erReport' ? { ...progress, is: 'reported', signing: null } : progress,
  ReportServed: (progress, data) => data.kind === 'erReport' ? { ...progress, unserved: without(progress.unserved, partyOf(data.to)) } : progress,
  ProjectClosed: (progress, data) => ({ ...progress, is: 'closed', archiveOn: data.archiveDueOn }),
  ProjectArchived: (progress) => ({ ...progress, is: progress.is === 'terminated' ? 'terminated' : 'archived', filed: true }),
  ProjectTerminated: (progress) => ({ ...progress, is: 'terminated' }),
  FindingConfirmed: (progress, _, id) => unsettled(progress, id),
  FindingOverturned: (progress, _, id) => settled(progress, id),
  RectificationAccepted: (progress, _, id) => settled(progress, id),
  RectificationWithdrawn: (progress, _, id) => settled(progress, id),
  RectificationReopened: (progress, _, id) => unsettled(progress, id),
}
