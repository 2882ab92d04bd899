// How far an audit project has come, told by its events: the facts from which board and task list both read who must do what next.
import { z } from 'zod'
import type { ProjectEvent } from '../audit/project/events.ts'
import { including, put, without } from './folding.ts'

const Layer = z.enum(['team', 'division', 'economicResponsibility', 'legal'])

/** One audited party's comments on the draft; `objects` once something must be answered. */
const Comment = z.strictObject({ party: z.string(), is: z.enum(['open', 'heard', 'objects']), dueOn: z.string() })

export const ProjectProgress = z.strictObject({
  of: z.literal('project'),
  is: z.enum(['unknown', 'preparing', 'fieldwork', 'reporting', 'reported', 'closed', 'archived', 'terminated']),
  /** each audited official and the unit: all are asked for comments, and get the report */
  parties: z.array(z.string()),
  tenureIds: z.array(z.string()),
  prepared: z.array(z.enum(['team', 'survey', 'planDraft', 'plan', 'notice', 'entry'])),
  drafted: z.boolean(),
  /** a reviewer has sent the present draft back */
  returned: z.boolean(),
  /** a review has begun, of this draft or of a former one */
  reviewing: z.boolean(),
  comments: z.array(Comment),
  evaluated: z.array(z.string()),
  agreed: z.array(Layer),
  served: z.array(z.string()),
  /** the file is in the archive; a terminated project is filed too */
  filed: z.boolean(),
  startOn: z.string().nullable(),
  finishOn: z.string().nullable(),
  reportOn: z.string().nullable(),
  archiveOn: z.string().nullable(),
})
export type ProjectProgress = z.infer<typeof ProjectProgress>

export const notYet: ProjectProgress = {
  of: 'project', is: 'unknown', parties: [], tenureIds: [], prepared: [], drafted: false, returned: false, reviewing: false, comments: [], evaluated: [], agreed: [], served: [], filed: false,
  startOn: null, finishOn: null, reportOn: null, archiveOn: null,
}

type Steps = { readonly [Type in ProjectEvent['type']]?: (progress: ProjectProgress, data: Extract<ProjectEvent, { type: Type }>['data']) => ProjectProgress }
type Preparation = ProjectProgress['prepared'][number]

const prepared = (progress: ProjectProgress, step: Preparation): ProjectProgress => ({ ...progress, prepared: including(progress.prepared, step) as Preparation[] })
const comment = (progress: ProjectProgress, addressee: Addressed, change: Partial<z.infer<typeof Comment>>): ProjectProgress => {
  const party = partyOf(addressee)
  const before = progress.comments.find((each) => each.party === party) ?? { party, is: 'open', dueOn: '' }
  return { ...progress, comments: put(progress.comments, 'party', { ...before, ...change }) }
}

type Addressed = { readonly kind: string; readonly id: string }
export const partyOf = ({ kind, id }: Addressed): string => `${kind} ${id}`

export const projectSteps: Steps = {
  ProjectEstablished: (progress, data) => ({
    ...progress, is: 'preparing', parties: [...new Set([...data.officials.map(({ officialId }) => partyOf({ kind: 'official', id: officialId })), partyOf({ kind: 'unit', id: data.unitId })])],
    tenureIds: data.officials.map(({ tenureId }) => tenureId), startOn: data.plannedStartOn ?? null, reportOn: data.plannedReportOn ?? null,
  }),
  TeamFormed: (progress) => prepared(progress, 'team'),
  PreAuditSurveyRecorded: (progress) => prepared(progress, 'survey'),
  // a draft that nobody has approved takes the place of one that was
  ImplementationPlanDrafted: (progress) => prepared({ ...progress, prepared: without(progress.prepared, 'plan') as Preparation[] }, 'planDraft'),
  ImplementationPlanApproved: (progress) => prepared(progress, 'plan'),
  NoticeServed: (progress, data) => prepared({ ...progress, startOn: data.startsOn }, 'notice'),
  EntryMeetingHeld: (progress) => prepared(progress, 'entry'),
  FieldworkStarted: (progress, data) => ({ ...progress, is: 'fieldwork', finishOn: data.plannedFinishOn ?? null }),
  FieldworkFinished: (progress) => ({ ...progress, is: 'reporting' }),
  ReportDrafted: (progress) => ({ ...progress, drafted: true, returned: false, agreed: [] }),
  CommentsRequested: (progress, data) => comment(progress, data.addressee, { is: 'open', dueOn: data.dueOn }),
  CommentReceived: (progress, data) => comment(progress, data.addressee, { is: data.position === 'noObjection' ? 'heard' : 'objects' }),
  CommentPeriodExpired: (progress, data) => comment(progress, data.addressee, { is: 'heard' }),
  CommentResolved: (progress, data) => comment(progress, data.addressee, { is: 'heard' }),
  EvaluationGiven: (progress, data) => ({ ...progress, evaluated: including(progress.evaluated, data.tenureId) }),
  ReportReviewed: (progress, data) => data.outcome === 'returned' ? { ...progress, reviewing: true, returned: true, agreed: [] } : { ...progress, reviewing: true, agreed: [...progress.agreed, data.layer] },
  ReportIssued: (progress, data) => data.kind === 'erReport' ? { ...progress, is: 'reported' } : progress,
  ReportServed: (progress, data) => data.kind === 'erReport' ? { ...progress, served: including(progress.served, partyOf(data.to)) } : progress,
  ProjectClosed: (progress, data) => ({ ...progress, is: 'closed', archiveOn: data.archiveDueOn }),
  ProjectArchived: (progress) => ({ ...progress, is: progress.is === 'terminated' ? 'terminated' : 'archived', filed: true }),
  ProjectTerminated: (progress) => ({ ...progress, is: 'terminated' }),
}
