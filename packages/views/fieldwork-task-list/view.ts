// One row per line of the task list (审计任务清单): what was planned, how it went, what it found, and what the leader and the division head said.
import { z } from 'zod'
import type { EvidenceEvent } from '../../audit/evidence/events.ts'
import type { FieldworkTaskDescribed, FieldworkTaskEvent } from '../../audit/fieldwork-task/events.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'
import { including } from '../folding.ts'

export const FieldworkTaskRow = z.strictObject({
  taskId: z.string(),
  projectId: z.string(),
  no: z.string(),
  auditItemId: z.string(),
  says: z.string(),
  plannedFrom: z.string(),
  plannedTo: z.string(),
  responsible: z.array(z.string()),
  assignedBy: z.string(),
  assignedOn: z.string(),
  standing: z.enum(['open', 'completed', 'reviewed', 'rechecked', 'takenOff']),
  soFar: z.string().nullable(),
  soFarOn: z.string().nullable(),
  adjustments: z.int(),
  /** why it was adjusted last, or taken off */
  adjustedBecause: z.string().nullable(),
  outcome: z.enum(['found', 'nothingFound']).nullable(),
  execution: z.string().nullable(),
  result: z.string().nullable(),
  completedBy: z.string().nullable(),
  completedOn: z.string().nullable(),
  /** papers written for it, and those that its result names */
  paperIds: z.array(z.string()),
  evidenceIds: z.array(z.string()),
  review: z.enum(['agreed', 'returned']).nullable(),
  reviewOpinion: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  reviewedOn: z.string().nullable(),
  recheck: z.enum(['agreed', 'returned']).nullable(),
  recheckOpinion: z.string().nullable(),
  recheckedBy: z.string().nullable(),
  recheckedOn: z.string().nullable(),
})
type FieldworkTaskRow = z.infer<typeof FieldworkTaskRow>

const described = (row: FieldworkTaskRow, { auditItemId, says, plannedFrom, plannedTo, responsible }: FieldworkTaskDescribed): FieldworkTaskRow => ({ ...row, auditItemId, says, plannedFrom, plannedTo, responsible })

const NOT_REVIEWED = { review: null, reviewOpinion: null, reviewedBy: null, reviewedOn: null, recheck: null, recheckOpinion: null, recheckedBy: null, recheckedOn: null } as const

export const fieldworkTaskList = viewOf<FieldworkTaskRow, FieldworkTaskEvent | EvidenceEvent | WorkingPaperEvent>(FieldworkTaskRow, {
  name: 'fieldwork_task_list',
  version: 1,
  of: 'fieldworkTask',
  indexed: ['projectId', 'auditItemId', 'no'],
  together: [['standing', 'outcome']],
  initial: (taskId) => ({
    taskId, projectId: '', no: '', auditItemId: '', says: '', plannedFrom: '', plannedTo: '', responsible: [], assignedBy: '', assignedOn: '', standing: 'open', soFar: null, soFarOn: null, adjustments: 0, adjustedBecause: null,
    outcome: null, execution: null, result: null, completedBy: null, completedOn: null, paperIds: [], evidenceIds: [], ...NOT_REVIEWED,
  }),
  on: {
    FieldworkTaskAssigned: (row, { data, actor, occurredOn }) => ({ ...described(row, data.task), projectId: data.projectId, no: data.no, assignedBy: actor, assignedOn: occurredOn }),
    FieldworkTaskAdjusted: (row, { data }) => ({ ...described(row, data.task), adjustments: row.adjustments + 1, adjustedBecause: data.reason }),
    FieldworkTaskProgressRecorded: (row, { data, occurredOn }) => ({ ...row, soFar: data.says, soFarOn: occurredOn }),
    FieldworkTaskCompleted: (row, { data, actor, occurredOn }) => ({
      ...row, ...NOT_REVIEWED, standing: 'completed', outcome: data.outcome, execution: data.execution, result: data.result, completedBy: actor, completedOn: occurredOn, paperIds: data.paperIds.reduce(including, row.paperIds),
    }),
    FieldworkTaskReviewed: (row, { data, actor, occurredOn }) => ({ ...row, standing: data.outcome === 'agreed' ? 'reviewed' : 'open', review: data.outcome, reviewOpinion: data.opinion, reviewedBy: actor, reviewedOn: occurredOn }),
    FieldworkTaskRechecked: (row, { data, actor, occurredOn }) => ({ ...row, standing: data.outcome === 'agreed' ? 'rechecked' : 'open', recheck: data.outcome, recheckOpinion: data.opinion, recheckedBy: actor, recheckedOn: occurredOn }),
    FieldworkTaskTakenOff: (row, { data }) => ({ ...row, standing: 'takenOff', adjustedBecause: data.reason }),
    EvidenceCollected: (row, { stream }) => ({ ...row, evidenceIds: including(row.evidenceIds, idOf(stream)) }),
    WorkingPaperDrafted: (row, { stream }) => ({ ...row, paperIds: including(row.paperIds, idOf(stream)) }),
  },
})
