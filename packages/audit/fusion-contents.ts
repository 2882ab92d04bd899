// The part of the table of contents that fuses audits: strands of one entry, deliverables and their uses, units of one kind compared.
import type { AnyCommand } from '../kernel/command.ts'
import type { AnyStream } from '../kernel/stream.ts'
import { addAuditStrand } from './audit-strand/add-audit-strand.ts'
import { changeAuditStrand } from './audit-strand/change-audit-strand.ts'
import { auditStrands } from './audit-strand/state.ts'
import { takeOffAuditStrand } from './audit-strand/take-off-audit-strand.ts'
import { closeCohort } from './cohort/close-cohort.ts'
import { joinCohort } from './cohort/join-cohort.ts'
import { leaveCohort } from './cohort/leave-cohort.ts'
import { openCohort } from './cohort/open-cohort.ts'
import { setCohortIndicators } from './cohort/set-cohort-indicators.ts'
import { cohorts } from './cohort/state.ts'
import { changeDeliverable } from './deliverable/change-deliverable.ts'
import { dropDeliverable } from './deliverable/drop-deliverable.ts'
import { giveDeliverable } from './deliverable/give-deliverable.ts'
import { issueDeliverable } from './deliverable/issue-deliverable.ts'
import { planDeliverable } from './deliverable/plan-deliverable.ts'
import { registerIssuedReport } from './deliverable/register-issued-report.ts'
import { deliverables } from './deliverable/state.ts'
import { correctIndicatorValue } from './indicator-value/correct-indicator-value.ts'
import { recordIndicatorValue } from './indicator-value/record-indicator-value.ts'
import { indicatorValues } from './indicator-value/state.ts'
import { takeOffIndicatorValue } from './indicator-value/take-off-indicator-value.ts'
import { feedBackResultUse } from './result-use/feed-back-result-use.ts'
import { recordResultUse } from './result-use/record-result-use.ts'
import { resultUses } from './result-use/state.ts'
import { takeOffResultUse } from './result-use/take-off-result-use.ts'

export const FUSION_STREAMS: readonly AnyStream[] = [auditStrands, deliverables, resultUses, cohorts, indicatorValues]

export const FUSION_COMMANDS: readonly AnyCommand[] = [
  addAuditStrand, changeAuditStrand, takeOffAuditStrand,
  planDeliverable, changeDeliverable, dropDeliverable, issueDeliverable, giveDeliverable, registerIssuedReport, recordResultUse, feedBackResultUse, takeOffResultUse,
  openCohort, setCohortIndicators, joinCohort, leaveCohort, closeCohort, recordIndicatorValue, correctIndicatorValue, takeOffIndicatorValue,
]
