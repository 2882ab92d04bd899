// How each event moves a project: its phase, its holder, what is due next.
import type { Branches } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent, TeamMember } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { ProjectRow } from './row.ts'

type Told = { readonly occurredOn: string }

const enter = (row: ProjectRow, phase: ProjectRow['phase'], holder: ProjectRow['holder'], { occurredOn }: Told, due: { on: string | null; what: string | null } = { on: null, what: null }): ProjectRow =>
  ({ ...row, phase, phaseSince: row.phase === phase ? row.phaseSince : occurredOn, holder, heldSince: row.holder === holder && row.phase === phase ? row.heldSince : occurredOn, dueOn: due.on, dueWhat: due.what })

const team = (row: ProjectRow, members: readonly TeamMember[]): ProjectRow => ({
  ...row,
  teamUserIds: members.map(({ userId }) => userId),
  leaderUserId: members.find(({ role }) => role === 'leader')?.userId ?? null,
  leadAuditorUserId: members.find(({ role }) => role === 'leadAuditor')?.userId ?? null,
})

const NEXT_LAYER = { team: 'division', division: 'economicResponsibility', economicResponsibility: 'legal', legal: 'director' } as const

export const onProject: Branches<ProjectRow, ProjectEvent> = {
  ProjectEstablished: (row, event) => ({
    ...enter(row, 'preparing', 'team', event, { on: event.data.plannedStartOn ?? null, what: event.data.plannedStartOn ? 'start' : null }),
    projectNo: event.data.projectNo, title: event.data.title, year: event.data.year, unitId: event.data.unitId, kind: event.data.kind, divisionId: event.data.divisionId,
    officialIds: event.data.officials.map(({ officialId }) => officialId), tenureIds: event.data.officials.map(({ tenureId }) => tenureId),
    planId: event.data.planId, planItemId: event.data.planItemId, periodFrom: event.data.periodFrom, periodTo: event.data.periodTo,
    limitsOn: event.data.pinned.limitsOn, calendarVersion: event.data.pinned.calendarVersion, phaseSince: event.occurredOn, heldSince: event.occurredOn,
  }),
  TeamFormed: (row, { data }) => team(row, data.members),
  TeamChanged: (row, { data }) => team(row, data.members),
  ImplementationPlanDrafted: (row, event) => enter(row, row.phase, 'director', event, { on: row.dueOn, what: row.dueWhat }),
  ImplementationPlanApproved: (row, event) => enter(row, row.phase, 'team', event, { on: row.dueOn, what: row.dueWhat }),
  NoticeServed: (row, event) => ({ ...enter(row, row.phase, 'team', event, { on: event.data.startsOn, what: 'start' }), noticeNo: event.data.documentNo, noticeServedOn: event.data.servedOn, startsOn: event.data.startsOn }),
  EntryMeetingHeld: (row, { data }) => ({ ...row, entryMeetingOn: data.on }),
  FieldworkStarted: (row, event) => ({ ...enter(row, 'fieldwork', 'team', event, { on: event.data.plannedFinishOn ?? null, what: event.data.plannedFinishOn ? 'fieldworkFinish' : null }), fieldworkStartedOn: event.data.on }),
  FieldworkFinished: (row, event) => ({ ...enter(row, 'fieldwork', 'team', event), fieldworkFinishedOn: event.data.on }),
  ReportDrafted: (row, event) => ({ ...enter(row, row.phase === 'fieldwork' || row.phase === 'preparing' ? 'comments' : row.phase, 'team', event), reviewedLayers: [] }),
  CommentsRequested: (row, event) => ({ ...enter(row, 'comments', 'audited', event, { on: event.data.dueOn, what: 'comments' }), commentsDueOn: event.data.dueOn }),
  CommentReceived: (row, event) => enter(row, 'comments', 'team', event),
  CommentPeriodExpired: (row, event) => enter(row, 'comments', 'team', event),
  CommentResolved: (row, event) => enter(row, 'comments', 'team', event),
  ReportReviewed: (row, event) => event.data.outcome === 'returned'
    ? { ...enter(row, 'review', 'team', event), reviewedLayers: [] }
    : { ...enter(row, event.data.layer === 'legal' ? 'issuing' : 'review', NEXT_LAYER[event.data.layer], event), reviewedLayers: [...row.reviewedLayers, event.data.layer] },
  ReportIssued: (row, event) => ({ ...enter(row, 'issuing', 'team', event), reportNo: event.data.kind === 'erReport' ? event.data.documentNo : row.reportNo, reportIssuedOn: event.data.kind === 'erReport' ? event.data.on : row.reportIssuedOn }),
  ReportServed: (row, event) => event.data.kind === 'erReport' ? { ...enter(row, 'rectification', 'audited', event), reportServedOn: event.data.on } : row,
  ProjectClosed: (row, event) => ({ ...enter(row, 'closed', 'team', event, { on: event.data.archiveDueOn, what: 'archive' }), closedOn: event.data.on }),
  ProjectArchived: (row, event) => enter(row, 'archived', 'nobody', event),
  ProjectTerminated: (row, event) => enter(row, 'terminated', 'nobody', event),
}

export const onFindings: Branches<ProjectRow, FindingEvent> = {
  FindingRaised: (row) => ({ ...row, findings: row.findings + 1 }),
  FindingConfirmed: (row, { data }) => ({ ...row, confirmedFindings: row.confirmedFindings + 1, amountTotalFen: row.amountTotalFen + data.finding.amountTotalFen }),
  FindingOverturned: (row, { data }) => ({ ...row, confirmedFindings: Math.max(0, row.confirmedFindings - 1), amountTotalFen: Math.max(0, row.amountTotalFen - data.finding.amountTotalFen) }),
}

export const onRectifications: Branches<ProjectRow, RectificationEvent> = {
  RectificationOrdered: (row) => ({ ...row, rectifications: row.rectifications + 1 }),
  RectificationAccepted: (row) => ({ ...row, acceptedRectifications: row.acceptedRectifications + 1 }),
  RectificationReopened: (row) => ({ ...row, acceptedRectifications: Math.max(0, row.acceptedRectifications - 1) }),
}
