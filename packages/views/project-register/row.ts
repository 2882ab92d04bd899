// The columns of the project register, and how its counts and its due day follow from its lines.
import { z } from 'zod'
import { earliest } from '../folding.ts'
import { nextOf } from '../project-next.ts'
import { ProjectProgress } from '../project-progress.ts'

const OpenRectification = z.strictObject({ rectificationId: z.string(), submitted: z.boolean(), dueOn: z.string().nullable() })

export const ProjectRow = z.strictObject({
  projectId: z.string(),
  projectNo: z.string(),
  title: z.string(),
  year: z.int(),
  unitId: z.string(),
  officialIds: z.array(z.string()),
  tenureIds: z.array(z.string()),
  kind: z.string(),
  divisionId: z.string(),
  planId: z.string(),
  planItemId: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  teamUserIds: z.array(z.string()),
  leaderUserId: z.string().nullable(),
  leadAuditorUserId: z.string().nullable(),
  /** 审前准备 · 现场实施 · 征求意见 · 复核审理 · 审定出具 · 整改 · 归档 · 终止 */
  phase: z.enum(['preparing', 'fieldwork', 'comments', 'review', 'issuing', 'rectification', 'closed', 'archived', 'terminated']),
  phaseSince: z.string(),
  /** who must act now, and since when */
  holder: z.enum(['team', 'division', 'economicResponsibility', 'legal', 'bureauOffice', 'chiefAuditor', 'deputyDirector', 'director', 'office', 'audited', 'nobody']),
  heldSince: z.string(),
  /** what is due next, and when */
  dueOn: z.string().nullable(),
  dueWhat: z.enum(['start', 'notice', 'fieldworkFinish', 'report', 'comments', 'review', 'signing', 'rectification', 'archive']).nullable(),
  noticeNo: z.string().nullable(),
  noticeServedOn: z.string().nullable(),
  startsOn: z.string().nullable(),
  entryMeetingOn: z.string().nullable(),
  fieldworkStartedOn: z.string().nullable(),
  fieldworkFinishedOn: z.string().nullable(),
  commentsDueOn: z.string().nullable(),
  /** the day on which the unit was first asked for comments on the draft: before, the unit's own officers know of no finding */
  draftToUnitOn: z.string().nullable(),
  reviewedLayers: z.array(z.string()),
  reportNo: z.string().nullable(),
  reportIssuedOn: z.string().nullable(),
  /** the day on which the unit received it: rectification is counted from then */
  reportServedOn: z.string().nullable(),
  resultReportNo: z.string().nullable(),
  resultReportIssuedOn: z.string().nullable(),
  /** the latest last day on which an official may appeal against the report */
  appealDueOn: z.string().nullable(),
  /** the last meeting that considered the report, and what it made of it */
  meetingNo: z.string().nullable(),
  deliberatedOn: z.string().nullable(),
  meetingOutcome: z.enum(['approved', 'returned']).nullable(),
  feedbackMeetingOn: z.string().nullable(),
  /** the formal steps that were demanded when it was established */
  demands: z.array(z.string()),
  closedOn: z.string().nullable(),
  archivedOn: z.string().nullable(),
  /** raised and not left unreported */
  findings: z.int(),
  /** confirmed and not overturned */
  confirmedFindings: z.int(),
  amountTotalFen: z.int(),
  rectifications: z.int(),
  acceptedRectifications: z.int(),
  /** the rules and the calendar pinned when it started */
  limitsOn: z.string(),
  calendarVersion: z.string(),
  /** the kinds of audit that it carries: its own, and those of its strands (一审多项) */
  strandKinds: z.array(z.string()),
  strandLines: z.array(z.strictObject({ auditStrandId: z.string(), kind: z.string() })),
  progress: ProjectProgress,
  openRectifications: z.array(OpenRectification),
})
export type ProjectRow = z.infer<typeof ProjectRow>

type Where = Pick<ProjectRow, 'phase' | 'holder' | 'dueOn' | 'dueWhat'>

/** While the unit rectifies, it holds the project, and the next deadline is its earliest; then the division closes it. */
const rectifying = (row: ProjectRow, at: Where): Where => {
  const open = row.openRectifications
  const dueOn = earliest(open.map((each) => each.dueOn))
  const afterwards = open.length > 0 || row.confirmedFindings > row.rectifications ? 'team' : 'division'
  return { ...at, holder: at.holder !== 'division' ? at.holder : open.some(({ submitted }) => !submitted) ? 'audited' : afterwards, dueOn, dueWhat: dueOn === null ? null : 'rectification' }
}

/** The row as it stands after an event of a day: phase, holder and due day from how far it has come. */
export const settled = (row: ProjectRow, { occurredOn }: { readonly occurredOn: string }): ProjectRow => {
  const { phase, holder, dueOn, dueWhat } = nextOf(row.progress)
  const at = phase === 'rectification' ? rectifying(row, { phase, holder, dueOn, dueWhat }) : { phase, holder, dueOn, dueWhat }
  const moved = at.phase !== row.phase || row.phaseSince === ''
  return { ...row, ...at, phaseSince: moved ? occurredOn : row.phaseSince, heldSince: moved || at.holder !== row.holder ? occurredOn : row.heldSince }
}
