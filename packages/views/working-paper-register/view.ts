// One row per working paper: the audit item it examines, what it concludes and what the reviewer said.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { including, without } from '../folding.ts'

export const WorkingPaperRow = z.strictObject({
  paperId: z.string(),
  projectId: z.string(),
  indexNo: z.string(),
  auditItemId: z.string(),
  taskId: z.string().nullable(),
  title: z.string(),
  procedure: z.string(),
  summary: z.string(),
  conclusion: z.string(),
  evidenceIds: z.array(z.string()),
  draftedBy: z.string(),
  draftedOn: z.string(),
  standing: z.enum(['awaitingReview', 'approved', 'moreEvidence', 'correctConclusion']),
  reviewedBy: z.string().nullable(),
  reviewedOn: z.string().nullable(),
  opinion: z.string().nullable(),
  /** what was done about the opinion */
  followUp: z.string().nullable(),
  revisions: z.int(),
  findingIds: z.array(z.string()),
})
type WorkingPaperRow = z.infer<typeof WorkingPaperRow>

export const workingPaperRegister = viewOf<WorkingPaperRow, WorkingPaperEvent | FindingEvent>(WorkingPaperRow, {
  name: 'working_paper_register',
  version: 2,
  of: 'workingPaper',
  indexed: ['projectId', 'standing', 'indexNo'],
  initial: (paperId) => ({
    paperId, projectId: '', indexNo: '', auditItemId: '', taskId: null, title: '', procedure: '', summary: '', conclusion: '', evidenceIds: [], draftedBy: '', draftedOn: '', standing: 'awaitingReview', reviewedBy: null, reviewedOn: null,
    opinion: null, followUp: null, revisions: 0, findingIds: [],
  }),
  on: {
    WorkingPaperDrafted: (row, { data, actor, occurredOn }) => ({
      ...row, projectId: data.projectId, indexNo: data.indexNo, auditItemId: data.auditItemId, taskId: data.taskId ?? null, title: data.title, procedure: data.procedure, summary: data.summary, conclusion: data.conclusion, evidenceIds: data.evidenceIds,
      draftedBy: actor, draftedOn: occurredOn,
    }),
    WorkingPaperRevised: (row, { data }) => ({
      ...row, title: data.title, procedure: data.procedure, summary: data.summary, conclusion: data.conclusion, evidenceIds: data.evidenceIds, standing: 'awaitingReview', followUp: data.followUp, revisions: row.revisions + 1,
    }),
    WorkingPaperReviewed: (row, { data, actor, occurredOn }) => ({ ...row, standing: data.outcome, reviewedBy: actor, reviewedOn: occurredOn, opinion: data.opinion }),
    FindingRaised: (row, { stream }) => ({ ...row, findingIds: including(row.findingIds, idOf(stream)) }),
    FindingRevised: (row, { data, stream }, key) => {
      if (data.changed.paperIds === undefined) return row
      return { ...row, findingIds: data.changed.paperIds.includes(key) ? including(row.findingIds, idOf(stream)) : without(row.findingIds, idOf(stream)) }
    },
  },
})
