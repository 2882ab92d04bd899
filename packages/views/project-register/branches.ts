// What each event adds to a project's row; where it stands then follows from how far it has come.
import type { Branches } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent, TeamMember } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { SigningEvent } from '../../audit/signing/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { changed, put } from '../folding.ts'
import { projectSteps, type Moving } from '../project-progress.ts'
import { settled, type ProjectRow } from './row.ts'

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
    planId: data.planId, planItemId: data.planItemId, periodFrom: data.periodFrom, periodTo: data.periodTo, limitsOn: data.pinned.limitsOn, calendarVersion: data.pinned.calendarVersion, demands: data.pinned.demands ?? [],
  }),
  TeamFormed: (data) => team(data.members),
  TeamChanged: (data) => team(data.members),
  NoticeServed: (data) => ({ noticeNo: data.documentNo, noticeServedOn: data.servedOn, startsOn: data.startsOn }),
  EntryMeetingHeld: (data) => ({ entryMeetingOn: data.on }),
  FieldworkStarted: (data) => ({ fieldworkStartedOn: data.on }),
  FieldworkFinished: (data) => ({ fieldworkFinishedOn: data.on }),
  CommentsRequested: (data, row) => ({ commentsDueOn: data.dueOn, ...(data.addressee.kind === 'unit' && row.draftToUnitOn === null ? { draftToUnitOn: data.servedOn } : {}) }),
  ReportDrafted: () => ({ reviewedLayers: [] }),
  ReportReviewed: (data, row) => ({ reviewedLayers: data.outcome === 'agreed' ? [...row.reviewedLayers, data.layer] : [] }),
  ReportIssued: (data) => data.kind === 'erReport' ? { reportNo: data.documentNo, reportIssuedOn: data.on } : { resultReportNo: data.documentNo, resultReportIssuedOn: data.on },
  ReportServed: (data, row) => ({
    ...(data.kind === 'erReport' && data.to.kind === 'unit' ? { reportServedOn: row.reportServedOn ?? data.on } : {}),
    ...(data.appealDueOn !== undefined && (row.appealDueOn === null || data.appealDueOn > row.appealDueOn) ? { appealDueOn: data.appealDueOn } : {}),
  }),
  ReportDeliberated: (data) => ({ meetingNo: data.meetingNo, deliberatedOn: data.on, meetingOutcome: data.outcome, ...(data.outcome === 'returned' ? { reviewedLayers: [] } : {}) }),
  ResultFeedbackMeetingHeld: (data) => ({ feedbackMeetingOn: data.on }),
  ProjectClosed: (data) => ({ closedOn: data.on }),
  ProjectArchived: (data) => ({ archivedOn: data.on }),
}

type Happened = { readonly type: Moving['type']; readonly data: object; readonly occurredOn: string; readonly stream: string }
type Step<Result> = (before: never, data: never, id: string) => Result

/** One branch for all: the columns, the progress, then where the project stands. */
const moved = (row: ProjectRow, event: Happened): ProjectRow => {
  const columns = (COLUMNS[event.type as ProjectEvent['type']] as ((data: object, row: ProjectRow) => Partial<ProjectRow>) | undefined)?.(event.data, row) ?? {}
  const step = projectSteps[event.type] as Step<ProjectRow['progress']> | undefined
  return settled({ ...row, ...columns, progress: step?.(row.progress as never, event.data as never, idOf(event.stream)) ?? row.progress }, event)
}

/** The row with what the event does to the progress of its project, before its own branch counts it. */
const stepped = (row: ProjectRow, event: Happened): ProjectRow => {
  const step = projectSteps[event.type] as Step<ProjectRow['progress']>
  return { ...row, progress: step(row.progress as never, event.data as never, idOf(event.stream)) }
}

const OWN = [...new Set([...Object.keys(COLUMNS), ...Object.keys(projectSteps)])].filter((type) => !/^(Finding|Rectification)/.test(type))

export const onProject = Object.fromEntries(OWN.map((type) => [type, moved])) as Branches<ProjectRow, ProjectEvent | SigningEvent>

type Told = { readonly stream: string; readonly occurredOn: string }

/** A confirmed finding changes no more, so what is taken away is what was added. */
const confirmed = (row: ProjectRow, event: Told & { readonly data: { readonly finding: { readonly amountTotalFen: number } } }, by: 1 | -1): ProjectRow =>
  settled({ ...row, confirmedFindings: row.confirmedFindings + by, amountTotalFen: row.amountTotalFen + by * event.data.finding.amountTotalFen }, event)

export const onFindings: Branches<ProjectRow, FindingEvent> = {
  FindingRaised: (row) => ({ ...row, findings: row.findings + 1 }),
  FindingLeftUnreported: (row) => ({ ...row, findings: row.findings - 1 }),
  FindingConfirmed: (row, event) => confirmed(stepped(row, event), event, 1),
  FindingOverturned: (row, event) => confirmed(stepped(row, event), event, -1),
}

const open = (row: ProjectRow, event: Told, dueOn: string | null, counts: Partial<ProjectRow>): ProjectRow =>
  settled({ ...row, ...counts, openRectifications: put(row.openRectifications, 'rectificationId', { rectificationId: idOf(event.stream), submitted: false, dueOn }) }, event)
const shut = (row: ProjectRow, event: Told, counts: Partial<ProjectRow>): ProjectRow =>
  settled({ ...row, ...counts, openRectifications: row.openRectifications.filter(({ rectificationId }) => rectificationId !== idOf(event.stream)) }, event)
const stands = (row: ProjectRow, event: Told, change: Partial<ProjectRow['openRectifications'][number]>): ProjectRow =>
  settled({ ...row, openRectifications: changed(row.openRectifications, ({ rectificationId }) => rectificationId === idOf(event.stream), change) }, event)

export const onRectifications: Branches<ProjectRow, RectificationEvent> = {
  RectificationOrdered: (row, event) => open(row, event, null, { rectifications: row.rectifications + 1 }),
  RectificationClockStarted: (row, event) => stands(row, event, { dueOn: event.data.dueOn }),
  ExtensionGranted: (row, event) => stands(row, event, { dueOn: event.data.dueOn }),
  RectificationSubmitted: (row, event) => stands(row, event, { submitted: true }),
  StageAccepted: (row, event) => stands(row, event, { submitted: false }),
  RectificationReturned: (row, event) => stands(row, event, { submitted: false }),
  RectificationAccepted: (row, event) => shut(stepped(row, event), event, { acceptedRectifications: row.acceptedRectifications + 1 }),
  RectificationReopened: (row, event) => open(stepped(row, event), event, event.data.dueOn, { acceptedRectifications: row.acceptedRectifications - 1 }),
  RectificationWithdrawn: (row, event) => {
    const wasOpen = row.openRectifications.some(({ rectificationId }) => rectificationId === idOf(event.stream))
    return shut(stepped(row, event), event, { rectifications: row.rectifications - 1, acceptedRectifications: row.acceptedRectifications - (wasOpen ? 0 : 1) })
  },
}
