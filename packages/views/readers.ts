// Who may read what, as lists of grants that several queries share.
import { role } from '../audit/roles.ts'

/** Those who lead, review or check all audits. */
export const OVERSIGHT = [role('committeeOffice'), role('director'), role('deputyDirector'), role('chiefAuditor'), role('erReviewer'), role('legalReviewer'), role('inspector')] as const

/** Those who work in the projects concerned, beside oversight. */
export const AUDIT_SIDE = [...OVERSIGHT, role('divisionHead', 'project'), role('teamLeader', 'project'), role('auditor', 'project')] as const

/** The audit side, and the members that appoint and discipline. */
export const WITH_MEMBERS = [...AUDIT_SIDE, role('organizationOfficer'), role('disciplineOfficer')] as const

/** Those who make the plan, and the heads of the bureau: they read what every body has said of it. */
export const PLAN_MAKERS = [role('committeeOffice'), role('director'), role('deputyDirector'), role('chiefAuditor')] as const

/** What the organisation department and the discipline body have answered: others learn that they have, and only the readers of their lists what. */
export const ANSWERS = ['OrganizationConsulted', 'DisciplineOpinionGiven', 'PlanAdjustmentConsulted', 'PlanAdjustmentOpinionGiven'] as const

/** How a report comes about: others than the audit side learn of it once it is issued. How far it has come is no secret, what was written and said on the way is. */
export const REPORT_WORK = ['ReportDrafted', 'CommentReceived', 'CommentResolved', 'EvaluationGiven', 'ReportReviewed', 'ReviewPointAnswered', 'ReportDeliberated'] as const

/** Everyone who plans: the libraries of objects and plans are common ground of the joint conference. */
export const CONFERENCE = [...OVERSIGHT, role('divisionHead'), role('teamLeader'), role('auditor'), role('organizationOfficer'), role('disciplineOfficer'), role('conferenceMember')] as const
