// What plans, working papers, findings and rectifications wait for after each of their events.
import type { Branches } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { PlanEvent } from '../../audit/plan/events.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { done, next, type TaskRow } from './row.ts'

export const onPlan: Branches<TaskRow, PlanEvent> = {
  PlanDrafted: (row, { data, occurredOn }) => ({ ...next(row, 'ProposePlanItem', 'committeeOffice', occurredOn), title: data.title }),
  PlanItemProposed: (row, { occurredOn }) => row.step === 'ProposePlanItem' ? next(row, 'ConsultOrganization', 'organizationOfficer', occurredOn) : row,
  OrganizationConsulted: (row, { occurredOn }) => next(row, 'GiveDisciplineOpinion', 'disciplineOfficer', occurredOn),
  DisciplineOpinionGiven: (row, { occurredOn }) => next(row, 'SubmitPlan', 'committeeOffice', occurredOn),
  PlanSubmitted: (row, { occurredOn }) => next(row, 'ApprovePlan', 'committeeOffice', occurredOn),
  PlanReturned: (row, { occurredOn }) => next(row, 'ProposePlanItem', 'committeeOffice', occurredOn),
  PlanApproved: done,
  PlanAdjustmentProposed: (row, { occurredOn }) => next(row, 'ConsultOnPlanAdjustment', 'organizationOfficer', occurredOn),
  PlanAdjustmentConsulted: (row, { occurredOn }) => next(row, 'GiveOpinionOnPlanAdjustment', 'disciplineOfficer', occurredOn),
  PlanAdjustmentOpinionGiven: (row, { occurredOn }) => next(row, 'SubmitPlanAdjustment', 'committeeOffice', occurredOn),
  PlanAdjustmentSubmitted: (row, { occurredOn }) => next(row, 'ApprovePlanAdjustment', 'committeeOffice', occurredOn),
  PlanAdjustmentApproved: done,
  PlanAdjustmentRejected: done,
  PlanClosed: done,
}

export const onPaper: Branches<TaskRow, WorkingPaperEvent> = {
  WorkingPaperDrafted: (row, { data, occurredOn }) => ({ ...next(row, 'ReviewWorkingPaper', 'teamLeader', occurredOn), title: data.title, projectId: data.projectId }),
  WorkingPaperRevised: (row, { data, occurredOn }) => ({ ...next(row, 'ReviewWorkingPaper', 'teamLeader', occurredOn), title: data.title }),
  WorkingPaperReviewed: (row, { data, occurredOn }) => data.outcome === 'approved' ? done(row) : next(row, 'ReviseWorkingPaper', 'auditor', occurredOn),
}

const AFTER_LAYER = { team: 'divisionHead', division: 'erReviewer', economicResponsibility: 'legalReviewer' } as const

export const onFinding: Branches<TaskRow, FindingEvent> = {
  FindingRaised: (row, { data, occurredOn }) => ({ ...next(row, 'DetermineResponsibility', 'teamLeader', occurredOn), title: data.title, projectId: data.projectId }),
  FindingRevised: (row, { data, occurredOn }) => ({ ...next(row, 'ReviewFinding', 'teamLeader', occurredOn), title: data.changed.title ?? row.title }),
  ResponsibilityDetermined: (row, { occurredOn }) => next(row, 'ReviewFinding', 'teamLeader', occurredOn),
  FindingReviewed: (row, { data, occurredOn }) => {
    if (data.outcome === 'returned') return next(row, 'ReviseFinding', 'teamLeader', occurredOn)
    return data.layer === 'legal' ? next(row, 'ConfirmFinding', 'director', occurredOn) : next(row, 'ReviewFinding', AFTER_LAYER[data.layer], occurredOn)
  },
  FindingConfirmed: (row, { occurredOn }) => next(row, 'OrderRectification', 'teamLeader', occurredOn),
  FindingLeftUnreported: done,
  FindingOverturned: done,
}

export const onRectification: Branches<TaskRow, RectificationEvent> = {
  RectificationOrdered: (row, { data, occurredOn }) => ({ ...next(row, 'StartRectificationClock', 'teamLeader', occurredOn), title: data.demand, projectId: data.projectId, unitId: data.unitId }),
  RectificationClockStarted: (row, { data, occurredOn }) => next(row, 'PlanMeasures', 'unitOfficer', occurredOn, data.firstReportDueOn),
  MeasuresPlanned: (row, { occurredOn }) => next(row, 'ReportProgress', 'unitOfficer', occurredOn, row.dueOn),
  ProgressReported: (row, { occurredOn }) => next(row, 'SubmitRectification', 'unitOfficer', occurredOn, row.dueOn),
  RectificationSubmitted: (row, { occurredOn }) => next(row, 'AcceptRectification', 'teamLeader', occurredOn, row.dueOn),
  StageAccepted: (row, { occurredOn }) => next(row, 'ReportProgress', 'unitOfficer', occurredOn, row.dueOn),
  RectificationAccepted: done,
  RectificationReturned: (row, { occurredOn }) => next(row, 'ReportProgress', 'unitOfficer', occurredOn, row.dueOn),
  ExtensionRequested: (row, { occurredOn }) => next(row, 'GrantExtension', 'divisionHead', occurredOn, row.dueOn),
  ExtensionGranted: (row, { data, occurredOn }) => next(row, 'ReportProgress', 'unitOfficer', occurredOn, data.dueOn),
  ExtensionRefused: (row, { occurredOn }) => next(row, 'ReportProgress', 'unitOfficer', occurredOn, row.dueOn),
  RectificationReopened: (row, { data, occurredOn }) => next(row, 'ReportProgress', 'unitOfficer', occurredOn, data.dueOn),
}
