// Every step that a matter can wait for, by the name of the command that takes it, with the roles that take it. Nothing else can be shown as a task.
import type { Role } from '../audit/roles.ts'

export const STEPS = {
  ProposePlanItem: ['committeeOffice'], ConsultOrganization: ['organizationOfficer'], GiveDisciplineOpinion: ['disciplineOfficer'], SubmitPlan: ['committeeOffice'], ApprovePlan: ['committeeOffice'],
  ConsultOnPlanAdjustment: ['organizationOfficer'], GiveOpinionOnPlanAdjustment: ['disciplineOfficer'], SubmitPlanAdjustment: ['committeeOffice'], ApprovePlanAdjustment: ['committeeOffice'],
  FormTeam: ['divisionHead'], RecordPreAuditSurvey: ['teamLeader'], DraftImplementationPlan: ['teamLeader'], ApproveImplementationPlan: ['director'], ServeNotice: ['committeeOffice'],
  HoldEntryMeeting: ['teamLeader'], StartFieldwork: ['teamLeader'], FinishFieldwork: ['teamLeader'], DraftReport: ['teamLeader'], RequestComments: ['committeeOffice'], RecordComment: ['teamLeader'],
  ResolveComment: ['teamLeader'], GiveEvaluation: ['teamLeader'], AnswerReviewPoint: ['teamLeader'], ReviewReport: ['teamLeader', 'divisionHead', 'erReviewer', 'legalReviewer'],
  StartSigning: ['teamLeader'], ReviseDocument: ['teamLeader'], SignDocument: ['divisionHead', 'erReviewer', 'legalReviewer', 'bureauOffice', 'chiefAuditor', 'deputyDirector', 'director'], IssueReport: ['director'], ServeReport: ['committeeOffice'],
  DeliberateReport: ['director'], CloseProject: ['divisionHead'], ArchiveProject: ['teamLeader'],
  AcceptAppeal: ['committeeOffice'], ReexamineAppeal: ['committeeOffice'], DecideAppeal: ['committeeOffice'], ServeAppealDecision: ['committeeOffice'],
  CompleteFieldworkTask: ['auditor'], ReviewFieldworkTask: ['teamLeader'], RecheckFieldworkTask: ['divisionHead'], FeedBackResultUse: ['organizationOfficer', 'disciplineOfficer', 'committeeOffice'],
  LiftSealing: ['teamLeader'],
  ReviewWorkingPaper: ['teamLeader'], ReviseWorkingPaper: ['auditor'],
  DetermineResponsibility: ['teamLeader'], ReviseFinding: ['teamLeader'], ReviewFinding: ['teamLeader', 'divisionHead', 'erReviewer', 'legalReviewer'], ConfirmFinding: ['director'], OrderRectification: ['teamLeader'],
  StartRectificationClock: ['teamLeader'], PlanMeasures: ['unitOfficer'], ReportProgress: ['unitOfficer'], SubmitRectification: ['unitOfficer'], AcceptStage: ['teamLeader'], AcceptRectification: ['teamLeader'], GrantExtension: ['divisionHead'],
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type StepName = keyof typeof STEPS

/** A step with one of its roles. */
export type Step = { readonly [Name in StepName]: { readonly step: Name; readonly role: (typeof STEPS)[Name][number] } }[StepName]
