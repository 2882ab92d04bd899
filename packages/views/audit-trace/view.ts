// One row per project: by id, everything that leads from the audit items of its plan to its findings. What each says is looked up when the trace is asked for.
import { z } from 'zod'
import type { AssessmentEvent } from '../../audit/assessment/events.ts'
import type { DataRequestEvent } from '../../audit/data-request/events.ts'
import type { EvidenceEvent } from '../../audit/evidence/events.ts'
import type { FieldChecklistEvent } from '../../audit/field-checklist/events.ts'
import type { FieldworkTaskEvent } from '../../audit/fieldwork-task/events.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { InterviewEvent } from '../../audit/interview/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'
import { including, without } from '../folding.ts'

export const AuditTraceRow = z.strictObject({
  projectId: z.string(),
  /** those of the plan as it was approved last */
  items: z.array(z.strictObject({ auditItemId: z.string(), title: z.string() })),
  taskIds: z.array(z.string()),
  evidenceIds: z.array(z.string()),
  paperIds: z.array(z.string()),
  findingIds: z.array(z.string()),
  /** evidence that proves an entry of the checklist, an interview, an assessment or data received: no paper needs to rest on it */
  provingIds: z.array(z.string()),
})
type AuditTraceRow = z.infer<typeof AuditTraceRow>

const proving = (row: AuditTraceRow, evidenceIds: readonly string[]): AuditTraceRow => ({ ...row, provingIds: evidenceIds.reduce(including, row.provingIds) })

export const auditTrace = viewOf<AuditTraceRow, AssessmentEvent | DataRequestEvent | FieldChecklistEvent | InterviewEvent | ProjectEvent | FieldworkTaskEvent | EvidenceEvent | WorkingPaperEvent | FindingEvent>(AuditTraceRow, {
  name: 'audit_trace',
  version: 1,
  of: 'project',
  initial: (projectId) => ({ projectId, items: [], taskIds: [], evidenceIds: [], paperIds: [], findingIds: [], provingIds: [] }),
  on: {
    ImplementationPlanApproved: (row, { data }) => ({ ...row, items: data.items.map(({ auditItemId, title }) => ({ auditItemId, title })) }),
    FieldworkTaskAssigned: (row, { stream }) => ({ ...row, taskIds: including(row.taskIds, idOf(stream)) }),
    FieldworkTaskTakenOff: (row, { stream }) => ({ ...row, taskIds: without(row.taskIds, idOf(stream)) }),
    EvidenceCollected: (row, { stream }) => ({ ...row, evidenceIds: including(row.evidenceIds, idOf(stream)) }),
    // nothing rests on withdrawn evidence any more, so no trace leads through it
    EvidenceWithdrawn: (row, { stream }) => ({ ...row, evidenceIds: without(row.evidenceIds, idOf(stream)) }),
    WorkingPaperDrafted: (row, { stream }) => ({ ...row, paperIds: including(row.paperIds, idOf(stream)) }),
    FindingRaised: (row, { stream }) => ({ ...row, findingIds: including(row.findingIds, idOf(stream)) }),
    InterviewRecorded: (row, { data }) => proving(row, [data.evidenceId]),
    AssessmentRecorded: (row, { data }) => proving(row, data.counted.evidenceIds),
    AssessmentCorrected: (row, { data }) => proving(row, data.counted.evidenceIds),
    ChecklistProofRecorded: (row, { data }) => proving(row, data.evidenceIds),
    DataReceived: (row, { data }) => proving(row, data.evidenceIds),
  },
})
