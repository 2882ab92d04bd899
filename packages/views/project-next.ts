// What an audit project waits for: the next step, who takes it and until when, in which phase, from how far it has come.
import { earliest } from './folding.ts'
import { partyOf, type ProjectProgress } from './project-progress.ts'
import type { Step, StepName } from './steps.ts'

export type Phase = 'preparing' | 'fieldwork' | 'comments' | 'review' | 'issuing' | 'rectification' | 'closed' | 'archived' | 'terminated'
/** Whose turn it is: the team, the division and each reviewing one, the director, the committee office, the audited, or nobody's any more. */
export type Holder = 'team' | 'division' | 'economicResponsibility' | 'legal' | 'bureauOffice' | 'chiefAuditor' | 'deputyDirector' | 'director' | 'office' | 'audited' | 'nobody'

export type Next = {
  readonly phase: Phase
  readonly holder: Holder
  /** nothing when nothing is left to do */
  readonly task: Step | null
  readonly dueOn: string | null
  readonly dueWhat: 'start' | 'fieldworkFinish' | 'report' | 'comments' | 'notice' | 'review' | 'signing' | 'archive' | null
}

/** A step, its role, and whose turn that makes it. */
export type Turn = { readonly [Name in StepName]: readonly [step: Name, role: Extract<Step, { step: Name }>['role'], holder: Holder] }[StepName]

const PREPARATION: readonly (readonly [ProjectProgress['unprepared'][number], Turn])[] = [
  ['team', ['FormTeam', 'divisionHead', 'division']], ['survey', ['RecordPreAuditSurvey', 'teamLeader', 'team']], ['planDraft', ['DraftImplementationPlan', 'teamLeader', 'team']],
  ['plan', ['ApproveImplementationPlan', 'director', 'director']], ['notice', ['ServeNotice', 'committeeOffice', 'office']], ['entry', ['HoldEntryMeeting', 'teamLeader', 'team']],
]

/** The layer whose turn it is after so many have agreed. */
const LAYERS: readonly Turn[] = [
  ['ReviewReport', 'teamLeader', 'team'], ['ReviewReport', 'divisionHead', 'division'], ['ReviewReport', 'erReviewer', 'economicResponsibility'], ['ReviewReport', 'legalReviewer', 'legal'],
]

/** Whose turn it is while the report is signed. A report that was drafted again takes the place of the one that was being signed. */
export const SIGNING: { readonly [At in NonNullable<ProjectProgress['signing']>['at']]: Turn } = {
  division: ['SignDocument', 'divisionHead', 'division'], economicResponsibility: ['SignDocument', 'erReviewer', 'economicResponsibility'], legal: ['SignDocument', 'legalReviewer', 'legal'],
  office: ['SignDocument', 'bureauOffice', 'bureauOffice'], chiefAuditor: ['SignDocument', 'chiefAuditor', 'chiefAuditor'], deputyDirector: ['SignDocument', 'deputyDirector', 'deputyDirector'],
  director: ['SignDocument', 'director', 'director'], drafter: ['ReviseDocument', 'teamLeader', 'team'], signed: ['IssueReport', 'director', 'director'],
}

const due = (on: string | null, what: NonNullable<Next['dueWhat']>): Pick<Next, 'dueOn' | 'dueWhat'> => ({ dueOn: on, dueWhat: on === null ? null : what })
const by = ([step, role, holder]: Turn): Pick<Next, 'task' | 'holder'> => ({ task: { step, role } as Step, holder })
const NOBODY: Pick<Next, 'task' | 'holder'> = { task: null, holder: 'nobody' }

/** In: how far the project has come. Out: what it waits for. Days are those that the events carry. */
export const nextOf = (progress: ProjectProgress): Next => {
  switch (progress.is) {
    case 'unknown':
    case 'preparing': return preparing(progress)
    case 'fieldwork': return { phase: 'fieldwork', ...inFieldwork(progress), ...(progress.finishOn === null ? due(progress.reportOn, 'report') : due(progress.finishOn, 'fieldworkFinish')) }
    case 'reporting': return reporting(progress)
    case 'reported': return reported(progress)
    case 'closed': return { phase: 'closed', ...by(['ArchiveProject', 'teamLeader', 'team']), ...due(progress.archiveOn, 'archive') }
    case 'terminated': return { phase: 'terminated', ...(progress.filed ? NOBODY : by(['ArchiveProject', 'teamLeader', 'team'])), ...due(null, 'archive') }
    case 'archived': return { phase: 'archived', ...NOBODY, ...due(null, 'archive') }
  }
}

const preparing = (progress: ProjectProgress): Next => {
  const turn = preparation(progress)
  if (turn[0] !== 'ServeNotice') return { phase: 'preparing', ...by(turn), ...due(progress.startOn, 'start') }
  return { phase: 'preparing', ...afterSigning(progress, 'auditNotice', turn), ...(progress.noticeOn === null ? due(progress.startOn, 'start') : due(progress.noticeOn, 'notice')) }
}

/** A letter that must be signed is sent to be signed first, and waits as itself while it is. */
const afterSigning = ({ letters }: ProjectProgress, of: ProjectProgress['letters'][number]['kind'], turn: Turn): Pick<Next, 'task' | 'holder'> => {
  const letter = letters.find(({ kind }) => kind === of)
  if (letter === undefined || letter.is === 'signed') return by(turn)
  return letter.is === 'unsent' ? by(['StartSigning', 'teamLeader', 'team']) : { task: null, holder: turn[2] }
}

const preparation = ({ unprepared }: ProjectProgress): Turn =>
  PREPARATION.find(([step]) => unprepared.includes(step))?.[1] ?? ['StartFieldwork', 'teamLeader', 'team']

/** An adjusted plan waits for the director, but fieldwork goes on meanwhile. */
const inFieldwork = ({ unprepared }: ProjectProgress) =>
  by(unprepared.includes('plan') ? ['ApproveImplementationPlan', 'director', 'team'] : ['FinishFieldwork', 'teamLeader', 'team'])

const reporting = (progress: ProjectProgress): Next => {
  const { unasked, comments, unevaluated, agreed, reviewing } = progress
  const open = comments.filter(({ is }) => is === 'open')
  const until = due(progress.reportOn, 'report')
  const untilHeard = open.length > 0 ? due(earliest(open.map(({ dueOn }) => dueOn)), 'comments') : until
  if (progress.returned) return { phase: 'review', ...by(['DraftReport', 'teamLeader', 'team']), ...until }
  if (!progress.drafted) return { phase: 'fieldwork', ...by(['DraftReport', 'teamLeader', 'team']), ...until }
  if (unasked.length > 0) return { phase: 'comments', ...afterSigning(progress, 'consultationLetter', ['RequestComments', 'committeeOffice', 'office']), ...untilHeard }
  if (comments.some(({ is }) => is === 'objects')) return { phase: 'comments', ...by(['ResolveComment', 'teamLeader', 'team']), ...untilHeard }
  if (open.length > 0) return { phase: 'comments', ...by(['RecordComment', 'teamLeader', 'audited']), ...untilHeard }
  const phase = reviewing ? 'review' : 'comments'
  if (unevaluated.length > 0) return { phase, ...by(['GiveEvaluation', 'teamLeader', 'team']), ...until }
  if (progress.unanswered.length > 0) return { phase: 'review', ...by(['AnswerReviewPoint', 'teamLeader', 'team']), ...until }
  const layer = LAYERS[agreed]
  return layer === undefined ? signing(progress, until) : { phase, ...by(layer), ...(progress.layerOn === null ? until : due(progress.layerOn, 'review')) }
}

const signing = (progress: ProjectProgress, until: Pick<Next, 'dueOn' | 'dueWhat'>): Next => {
  if (progress.meeting === 'wanted' && (progress.signing === null || progress.signing.at === 'signed')) return { phase: 'issuing', ...by(['DeliberateReport', 'director', 'director']), ...until }
  if (progress.signing === null) return { phase: 'issuing', ...by(['StartSigning', 'teamLeader', 'team']), ...until }
  const { at, dueOn } = progress.signing
  return { phase: 'issuing', ...by(SIGNING[at]), ...(dueOn === null ? until : due(dueOn, 'signing')) }
}

/** The unit's receipt opens the phase of rectification: its days are counted from then. */
const reported = ({ unserved, unsettled }: ProjectProgress): Next => {
  const phase = unserved.some((party) => party.startsWith(partyOf({ kind: 'unit', id: '' }))) ? 'issuing' : 'rectification'
  if (unserved.length > 0) return { phase, ...by(['ServeReport', 'committeeOffice', 'office']), ...due(null, 'archive') }
  // findings wait to be ordered put right and rectifications for whoever has them: the project itself waits for its close when they are done
  const close = by(['CloseProject', 'divisionHead', 'division'])
  return { phase, ...close, ...(unsettled.length > 0 ? { task: null } : {}), ...due(null, 'archive') }
}
