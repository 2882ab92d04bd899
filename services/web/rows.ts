// The shapes of the answers that screens read: types only, taken from the queries themselves.
import type { z } from 'zod'
import type { listAppeals } from '../../packages/views/appeal-list/query.ts'
import type { listDone } from '../../packages/views/done-list/query.ts'
import type { listFormalities } from '../../packages/views/formality-list/query.ts'
import type { listReadings } from '../../packages/views/reading-list/query.ts'
import type { listCatalogues } from '../../packages/views/catalogue-library/query.ts'
import type { listAssessments } from '../../packages/views/assessment-list/query.ts'
import type { showTrace } from '../../packages/views/audit-trace/query.ts'
import type { listAuditors } from '../../packages/views/auditor-register/query.ts'
import type { listInspections } from '../../packages/views/inspection-schedule/query.ts'
import type { listPlans } from '../../packages/views/plan-library/plans-query.ts'
import type { listAuditStrands } from '../../packages/views/audit-strand-list/query.ts'
import type { listCohortComparisons } from '../../packages/views/cohort-comparison/query.ts'
import type { listCohorts } from '../../packages/views/cohort-library/query.ts'
import type { listDeliverables } from '../../packages/views/deliverable-library/query.ts'
import type { listResultUses } from '../../packages/views/result-use-list/query.ts'
import type { listClues } from '../../packages/views/clue-desk/query.ts'
import type { showHistory } from '../../packages/views/cross-audit-history/query.ts'
import type { listDataRequests } from '../../packages/views/data-request-list/query.ts'
import type { listDecisions } from '../../packages/views/decision-list/query.ts'
import type { listDuties } from '../../packages/views/duty-list/query.ts'
import type { listEvidence } from '../../packages/views/evidence-register/query.ts'
import type { listFieldChecklists } from '../../packages/views/field-checklist/query.ts'
import type { listFieldworkTasks } from '../../packages/views/fieldwork-task-list/query.ts'
import type { listFindings } from '../../packages/views/finding-register/query.ts'
import type { listGaps } from '../../packages/views/gap-list/query.ts'
import type { listSealings } from '../../packages/views/sealing-list/query.ts'
import type { listInterviews } from '../../packages/views/interview-list/query.ts'
import type { listLaws, showLaw } from '../../packages/views/law-library/query.ts'
import type { listMaterials } from '../../packages/views/material-list/query.ts'
import type { listTenures } from '../../packages/views/object-library/query.ts'
import type { listOfficials, showPortrait } from '../../packages/views/official-portrait/query.ts'
import type { listPlanItems } from '../../packages/views/plan-library/query.ts'
import type { listOrganizationOpinions, listPlanSettlements } from '../../packages/views/plan-opinions/query.ts'
import type { listPlanCandidates, listPlanRecommendations, listRecommendationLines } from '../../packages/views/plan-library/recommendation-queries.ts'
import type { listProjects, listReportStandings } from '../../packages/views/project-register/query.ts'
import type { listRectifications } from '../../packages/views/rectification-ledger/query.ts'
import type { listReminders } from '../../packages/views/reminder-list/query.ts'
import type { listReviewPoints } from '../../packages/views/review-points/query.ts'
import type { listSignings } from '../../packages/views/signing-register/query.ts'
import type { listTasks } from '../../packages/views/task-list/query.ts'
import type { listUnits, showUnit } from '../../packages/views/unit-library/query.ts'
import type { listVerifications } from '../../packages/views/verification-list/query.ts'
import type { listWorkingPapers } from '../../packages/views/working-paper-register/query.ts'

type Output<Q extends { readonly output: z.ZodType }> = z.infer<Q['output']>

export type CatalogueVersion = Output<typeof listCatalogues>
export type Auditor = Output<typeof listAuditors>
export type InspectionLine = Output<typeof listInspections>
export type AnnualPlan = Output<typeof listPlans>
export type RecommendationLine = Output<typeof listRecommendationLines>
export type AuditStrand = Output<typeof listAuditStrands>
export type Cohort = Output<typeof listCohorts>
export type CohortComparison = Output<typeof listCohortComparisons>
export type Deliverable = Output<typeof listDeliverables>
export type ResultUse = Output<typeof listResultUses>
export type Appeal = Output<typeof listAppeals>
export type Done = Output<typeof listDone>
export type Formality = Output<typeof listFormalities>
export type Reading = Output<typeof listReadings>
export type Clue = Output<typeof listClues>
export type HistoryLine = Output<typeof showHistory>
export type DataRequest = Output<typeof listDataRequests>
export type Decision = Output<typeof listDecisions>
export type Duty = Output<typeof listDuties>
export type Verification = Output<typeof listVerifications>
export type Assessment = Output<typeof listAssessments>
export type FieldChecklist = Output<typeof listFieldChecklists>
export type FieldworkTask = Output<typeof listFieldworkTasks>
export type Sealing = Output<typeof listSealings>
export type Interview = Output<typeof listInterviews>
export type Material = Output<typeof listMaterials>
export type Trace = Output<typeof showTrace>
export type Evidence = Output<typeof listEvidence>
export type Gaps = Output<typeof listGaps>
export type Finding = Output<typeof listFindings>
export type Law = Output<typeof listLaws>
export type LawText = Output<typeof showLaw>
export type Tenure = Output<typeof listTenures>
export type OfficialLine = Output<typeof listOfficials>
export type Portrait = Output<typeof showPortrait>
export type PlanItem = Output<typeof listPlanItems>
export type PlanOpinion = Output<typeof listOrganizationOpinions>
export type PlanSettlement = Output<typeof listPlanSettlements>
export type PlanCandidate = Output<typeof listPlanCandidates>
export type PlanRecommendation = Output<typeof listPlanRecommendations>
export type Project = Output<typeof listProjects>
export type ReportStanding = Output<typeof listReportStandings>
export type Rectification = Output<typeof listRectifications>
export type Reminder = Output<typeof listReminders>
export type ReviewPoint = Output<typeof listReviewPoints>
export type Signing = Output<typeof listSignings>
export type Task = Output<typeof listTasks>
export type Unit = Output<typeof listUnits>
export type UnitPage = Output<typeof showUnit>
export type WorkingPaper = Output<typeof listWorkingPapers>
