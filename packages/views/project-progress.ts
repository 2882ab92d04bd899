// How far an audit project has come, told by its events: the facts from which board and task list both read who must do what next.
import { z } from 'zod'
import type { ProjectEvent } from '../audit/project/events.ts'
import { SigningNodeId, type SigningEvent } from '../audit/signing/events.ts'
import { including, put, without } from './folding.ts'

/** What an audited party owes or is owed about the draft: an answer by a day, or a word on what it objects to. */
const Comment = z.strictObject({ party: z.string(), is: z.enum(['open', 'objects']), dueOn: z.string() })

/** Where the report is on its way through the signing chain: at a node until a day, back with its drafter, or signed by all. */
const ReportSigning = z.strictObject({ at: z.union([SigningNodeId, z.literal('drafter'), z.literal('signed')]), dueOn: z.string().nullable() })

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
  /** audited officials and the unit who have not received the report */
  unserved: z.array(z.string()),
  /** the file is in the archive; a terminated project is filed too */
  filed: z.boolean(),
  startOn: z.string().nullable(),
  finishOn: z.string().nullable(),
  reportOn: z.string().nullable(),
  archiveOn: z.string().nullable(),
})
export type ProjectProgress = z.infer<typeof ProjectProgress>

export const notYet: ProjectProgress = {
  of: 'project', is: 'unknown', unprepared: [], unasked: [], comments: [], unevaluated: [], drafted: false, returned: false, reviewing: false, agreed: 0, unanswered: [], signing: null, unserved: [], filed: false,
  startOn: null, finishOn: null, reportOn: null, archiveOn: null,
}

type Moving = ProjectEvent | SigningEvent
type Steps = { readonly [Type in Moving['type']]?: (progress: ProjectProgress, data: Extract<Moving, { type: Type }>['data']) => ProjectProgress }

const prepared = (progress: ProjectProgress, step: z.infer<typeof Preparation>): ProjectProgress => ({ ...progress, unprepared: without(progress.unprepared, step) })

type Addressed = { readonly kind: string; readonly id: string }
export const partyOf = ({ kind, id }: Addressed): string => `${kind} ${id}`

const asked = (progress: ProjectProgress, addressee: Addressed, is: z.infer<typeof Comment>['is'], dueOn: string): ProjectProgress =>
  ({ ...progress, unasked: without(progress.unasked, partyOf(addressee)), comments: put(progress.comments, 'party', { party: partyOf(addressee), is, dueOn }) })
const heard = (progress: ProjectProgress, addressee: Addressed): ProjectProgress => ({ ...progress, comments: progress.comments.filter(({ party }) => party !== partyOf(addressee)) })

/** What a signing of the full report does to the project; other documents wait beside it. */
const signs = (progress: ProjectProgress, kind: string, next: { readonly nodeId: SigningNodeId; readonly dueOn: string } | undefined, otherwise: 'drafter' | 'signed'): ProjectProgress =>
  (kind === 'erReport' ? { ...progress, signing: next === undefined ? { at: otherwise, dueOn: null } : { at: next.nodeId, dueOn: next.dueOn } } : progress)

export const projectSteps: Steps = {
  ProjectEstablished: (progress, data) => {
    const parties = [...new Set([...data.officials.map(({ officialId }) => partyOf({ kind: 'official', id: officialId })), partyOf({ kind: 'unit', id: data.unitId })])]
    return {
      ...progress, is: 'preparing', unprepared: [...Preparation.options], unasked: parties, unserved: parties, unevaluated: data.officials.map(({ tenureId }) => tenureId),
      startOn: data.plannedStartOn ?? null, reportOn: data.plannedReportOn ?? null,
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
  ReportDrafted: (progress) => ({ ...progress, drafted: true, returned: false, agreed: 0, signing: progress.signing === null ? null : { at: 'drafter', dueOn: null } }),
  CommentsRequested: (progress, data) => asked(progress, data.addressee, 'open', data.dueOn),
  CommentReceived: (progress, data) => data.position === 'noObjection' ? heard(progress, data.addressee) : asked(progress, data.addressee, 'objects', ''),
  CommentPeriodExpired: (progress, data) => heard(progress, data.addressee),
  CommentResolved: (progress, data) => heard(progress, data.addressee),
  EvaluationGiven: (progress, data) => ({ ...progress, unevaluated: without(progress.unevaluated, data.tenureId) }),
  ReportReviewed: (progress, data) => ({
    ...progress, reviewing: true, returned: data.outcome === 'returned', agreed: data.outcome === 'returned' ? 0 : progress.agreed + 1,
    unanswered: [...progress.unanswered, ...(data.points ?? []).map(({ pointId }) => pointId)],
  }),
  ReviewPointAnswered: (progress, data) => ({ ...progress, unanswered: without(progress.unanswered, data.pointId) }),
  SigningStarted: (progress, data) => signs(progress, data.kind, data.next, 'signed'),
  DocumentSigned: (progress, data) => signs(progress, data.kind, data.next, 'signed'),
  DocumentReturned: (progress, data) => signs(progress, data.kind, data.next, 'drafter'),
  DocumentRevised: (progress, data) => signs(progress, data.kind, data.next, 'signed'),
  SigningAbandoned: (progress, data) => (data.kind === 'erReport' ? { ...progress, signing: null } : progress),
  ReportIssued: (progress, data) => data.kind === 'erReport' ? { ...progress, is: 'reported', signing: null } : progress,
  ReportServed: (progress, data) => data.kind === 'erReport' ? { ...progress, unserved: without(progress.unserved, partyOf(data.to)) } : progress,
  ProjectClosed: (progress, data) => ({ ...progress, is: 'closed', archiveOn: data.archiveDueOn }),
  ProjectArchived: (progress) => ({ ...progress, is: progress.is === 'terminated' ? 'terminated' : 'archived', filed: true }),
  ProjectTerminated: (progress) => ({ ...progress, is: 'terminated' }),
}
