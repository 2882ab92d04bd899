// What each event adds to a project's row; where it stands then follows from how far it has come.
import type { Branches } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent, TeamMember } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { changed, idOf, put } from '../folding.ts'
import { projectSteps } from '../project-progress.ts'
import { settled, type FindingLine, type ProjectRow, type RectificationLine } from './row.ts'

const team = (members: readonly TeamMember[]): Partial<ProjectRow> => ({
  teamUserIds: members.map(({ userId }) => userId),
  leaderUserId: members.find(({ role }) => role === 'leader')?.userId ?? null,
  leadAuditorUserId: members.find(({ role }) => role === 'leadAuditor')?.userId ?? null,
})

type Data<Type extends ProjectEvent['type']> = Extract<ProjectEvent, { type: Type }>['data']

/** The columns that an event fills, beside what it does to the progress. */
const COLUMNS: { readonly [Type in ProjectEvent['type']]?: (data: Data<Type>, row: ProjectRow) => Partial<ProjectRow> } = {
  ProjectEstablished: (data) => ({
    projectNo: data.projectNo, title: data.title, year: data.year, unitId: data.unitId, kind: data.kind, divisionId: data.divisionId,
    officialIds: data.officials.map(({ officialId }) => officialId), tenureIds: data.officials.map(({ tenureId }) => tenureId),
    planId: data.planId, planItemId: data.planItemId, periodFrom: data.periodFrom, periodTo: data.periodTo, limitsOn: data.pinned.limitsOn, calendarVersion: data.pinned.calendarVersion,
  }),
  TeamFormed: (data) => team(data.members),
  TeamChanged: (data) => team(data.members),
  NoticeServed: (data) => ({ noticeNo: data.documentNo, noticeServedOn: data.servedOn, startsOn: data.startsOn }),
  EntryMeetingHeld: (data) => ({ entryMeetingOn: data.on }),
  FieldworkStarted: (data) => ({ fieldworkStartedOn: data.on }),
  FieldworkFinished: (data) => ({ fieldworkFinishedOn: data.on }),
  CommentsRequested: (data) => ({ commentsDueOn: data.dueOn }),
  ReportIssued: (data) => data.kind === 'erReport' ? { reportNo: data.documentNo, reportIssuedOn: data.on } : { resultReportNo: data.documentNo, resultReportIssuedOn: data.on },
  ReportServed: (data, row) => data.kind === 'erReport' && data.to.kind === 'unit' ? { reportServedOn: row.reportServedOn ?? data.on } : {},
  ProjectClosed: (data) => ({ closedOn: data.on }),
  ProjectArchived: (data) => ({ archivedOn: data.on }),
}

type Happened = { readonly type: ProjectEvent['type']; readonly data: object; readonly occurredOn: string }
type Step<Result> = (before: never, data: never) => Result

/** One branch for all: the columns, the progress, then where the project stands. */
const moved = (row: ProjectRow, event: Happened): ProjectRow => {
  const columns = (COLUMNS[event.type] as ((data: object, row: ProjectRow) => Partial<ProjectRow>) | undefined)?.(event.data, row) ?? {}
  const step = projectSteps[event.type] as Step<ProjectRow['progress']> | undefined
  return settled({ ...row, ...columns, progress: step?.(row.progress as never, event.data as never) ?? row.progress }, event)
}

export const onProject = Object.fromEntries([...new Set([...Object.keys(COLUMNS), ...Object.keys(projectSteps)])].map((type) => [type, moved])) as Branches<ProjectRow, ProjectEvent>

type Told = { readonly stream: string; readonly occurredOn: string }

const finding = (row: ProjectRow, event: Told, line: Omit<FindingLine, 'findingId'>): ProjectRow =>
  settled({ ...row, findingLines: put(row.findingLines, 'findingId', { findingId: idOf(event.stream), ...line }) }, event)

export const onFindings: Branches<ProjectRow, FindingEvent> = {
  FindingRaised: (row, event) => finding(row, event, { confirmed: false, amountFen: event.data.amountTotalFen }),
  FindingRevised: (row, event) => event.data.changed.amountTotalFen === undefined ? row
    : settled({ ...row, findingLines: changed(row.findingLines, ({ findingId }) => findingId === idOf(event.stream), { amountFen: event.data.changed.amountTotalFen }) }, event),
  FindingConfirmed: (row, event) => finding(row, event, { confirmed: true, amountFen: event.data.finding.amountTotalFen }),
  FindingOverturned: (row, event) => finding(row, event, { confirmed: false, amountFen: event.data.finding.amountTotalFen }),
  FindingLeftUnreported: (row, event) => settled({ ...row, findingLines: row.findingLines.filter(({ findingId }) => findingId !== idOf(event.stream)) }, event),
}

const rectification = (row: ProjectRow, event: Told, change: Partial<RectificationLine>): ProjectRow =>
  settled({ ...row, rectificationLines: changed(row.rectificationLines, ({ rectificationId }) => rectificationId === idOf(event.stream), change) }, event)

export const onRectifications: Branches<ProjectRow, RectificationEvent> = {
  RectificationOrdered: (row, event) => settled({ ...row, rectificationLines: put(row.rectificationLines, 'rectificationId', { rectificationId: idOf(event.stream), is: 'open', dueOn: null }) }, event),
  RectificationClockStarted: (row, event) => rectification(row, event, { dueOn: event.data.dueOn }),
  ExtensionGranted: (row, event) => rectification(row, event, { dueOn: event.data.dueOn }),
  RectificationSubmitted: (row, event) => rectification(row, event, { is: 'submitted' }),
  StageAccepted: (row, event) => rectification(row, event, { is: 'open' }),
  RectificationReturned: (row, event) => rectification(row, event, { is: 'open' }),
  RectificationAccepted: (row, event) => rectification(row, event, { is: 'closed' }),
  RectificationReopened: (row, event) => rectification(row, event, { is: 'open', dueOn: event.data.dueOn }),
  RectificationWithdrawn: (row, event) => settled({ ...row, rectificationLines: row.rectificationLines.filter(({ rectificationId }) => rectificationId !== idOf(event.stream)) }, event),
}
