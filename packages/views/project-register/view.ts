// One row per audit project: its phase, who holds it, since when, and what is due next. The board and the register both read it.
import { viewOf } from '../../kernel/view.ts'
import type { AuditStrandEvent } from '../../audit/audit-strand/events.ts'
import { OWN_STRAND } from '../../audit/kinds.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { SigningEvent } from '../../audit/signing/events.ts'
import { notYet } from '../project-progress.ts'
import { REPORT_WORK } from '../readers.ts'
import { onFindings, onProject, onRectifications } from './branches.ts'
import { ProjectRow } from './row.ts'
import { onStrands } from './strands.ts'

export const projectRegister = viewOf<ProjectRow, ProjectEvent | SigningEvent | FindingEvent | RectificationEvent | AuditStrandEvent>(ProjectRow, {
  name: 'project_register',
  version: 3,
  of: 'project',
  untold: REPORT_WORK,
  indexed: ['year', 'phase', 'unitId', 'divisionId', 'dueOn', 'phaseSince', 'strandKinds'],
  together: [['year', 'phase', 'divisionId', 'kind', 'holder', 'findings', 'confirmedFindings', 'amountTotalFen', 'rectifications', 'acceptedRectifications']],
  initial: (projectId) => ({
    projectId, projectNo: '', title: '', year: 0, unitId: '', officialIds: [], tenureIds: [], kind: 'inOffice', divisionId: '', planId: '', planItemId: '', periodFrom: '', periodTo: '',
    teamUserIds: [], leaderUserId: null, leadAuditorUserId: null, phase: 'preparing', phaseSince: '', holder: 'team', heldSince: '', dueOn: null, dueWhat: null,
    noticeNo: null, noticeServedOn: null, startsOn: null, entryMeetingOn: null, fieldworkStartedOn: null, fieldworkFinishedOn: null, reportNo: null, reportIssuedOn: null, reportServedOn: null, resultReportNo: null, resultReportIssuedOn: null,
    commentsDueOn: null, draftToUnitOn: null, appealDueOn: null, meetingNo: null, deliberatedOn: null, meetingOutcome: null, feedbackMeetingOn: null, demands: [], closedOn: null, archivedOn: null, findings: 0, confirmedFindings: 0, amountTotalFen: 0, rectifications: 0, acceptedRectifications: 0, limitsOn: '', calendarVersion: '', reviewedLayers: [],
    strandKinds: [OWN_STRAND], strandLines: [], progress: notYet, openRectifications: [],
  }),
  on: { ...onProject, ...onFindings, ...onRectifications, ...onStrands },
})
