// What a project waits for after each of its events.
import type { Branches } from '../../kernel/view.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { done, next, type TaskRow } from './row.ts'

const AFTER_LAYER = { team: 'divisionHead', division: 'erReviewer', economicResponsibility: 'legalReviewer' } as const

export const onProject: Branches<TaskRow, ProjectEvent> = {
  ProjectEstablished: (row, { data, occurredOn }, key) => ({ ...next(row, 'FormTeam', 'divisionHead', occurredOn, data.plannedStartOn ?? null), title: data.title, unitId: data.unitId, projectId: key.slice('project-'.length) }),
  TeamFormed: (row, { occurredOn }) => next(row, 'DraftImplementationPlan', 'teamLeader', occurredOn, row.dueOn),
  ImplementationPlanDrafted: (row, { occurredOn }) => next(row, 'ApproveImplementationPlan', 'director', occurredOn, row.dueOn),
  ImplementationPlanApproved: (row, { occurredOn }) => next(row, 'ServeNotice', 'committeeOffice', occurredOn, row.dueOn),
  NoticeServed: (row, { data, occurredOn }) => next(row, 'HoldEntryMeeting', 'teamLeader', occurredOn, data.startsOn),
  EntryMeetingHeld: (row, { occurredOn }) => next(row, 'StartFieldwork', 'teamLeader', occurredOn, row.dueOn),
  FieldworkStarted: (row, { data, occurredOn }) => next(row, 'FinishFieldwork', 'teamLeader', occurredOn, data.plannedFinishOn ?? null),
  FieldworkFinished: (row, { occurredOn }) => next(row, 'DraftReport', 'teamLeader', occurredOn),
  ReportDrafted: (row, { data, occurredOn }) => next(row, data.draftNo === 1 ? 'RequestComments' : 'ReviewReport', data.draftNo === 1 ? 'committeeOffice' : 'teamLeader', occurredOn),
  CommentsRequested: (row, { data, occurredOn }) => next(row, 'RecordComment', 'teamLeader', occurredOn, data.dueOn),
  CommentReceived: (row, { data, occurredOn }) => data.position === 'noObjection' ? next(row, 'ReviewReport', 'teamLeader', occurredOn) : next(row, 'ResolveComment', 'teamLeader', occurredOn),
  CommentPeriodExpired: (row, { occurredOn }) => next(row, 'ReviewReport', 'teamLeader', occurredOn),
  CommentResolved: (row, { occurredOn }) => next(row, 'ReviewReport', 'teamLeader', occurredOn),
  ReportReviewed: (row, { data, occurredOn }) => {
    if (data.outcome === 'returned') return next(row, 'DraftReport', 'teamLeader', occurredOn)
    return data.layer === 'legal' ? next(row, 'IssueReport', 'director', occurredOn) : next(row, 'ReviewReport', AFTER_LAYER[data.layer], occurredOn)
  },
  ReportIssued: (row, { data, occurredOn }) => data.kind === 'erReport' ? next(row, 'ServeReport', 'committeeOffice', occurredOn) : row,
  ReportServed: (row, { occurredOn }) => next(row, 'CloseProject', 'teamLeader', occurredOn),
  ProjectClosed: (row, { data, occurredOn }) => next(row, 'ArchiveProject', 'teamLeader', occurredOn, data.archiveDueOn),
  ProjectArchived: done,
  ProjectTerminated: done,
}
