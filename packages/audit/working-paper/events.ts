// What can happen to a working paper (审计工作底稿): how one audit item was examined and what came of it. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)

export const WorkingPaperWritten = z.strictObject({
  title: z.string().min(1).max(200),
  /** 审计过程: the steps taken */
  procedure: z.string().min(1).max(20_000),
  /** 事实摘要 */
  summary: z.string().min(1).max(20_000),
  /** 结论; "no problem found" is one too */
  conclusion: z.string().min(1).max(8000),
  evidenceIds: z.array(Id).max(200),
})

export const ReviewOutcome = z.enum(['approved', 'moreEvidence', 'correctConclusion'])
export type ReviewOutcome = z.infer<typeof ReviewOutcome>

export const WorkingPaperEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('WorkingPaperDrafted'), data: WorkingPaperWritten.extend({
    projectId: Id, indexNo: z.string().min(1).max(40), auditItemId: Id,
    /** the task of the list (任务清单) that it carries out */
    taskId: Id.optional(),
  }) }),
  z.strictObject({ type: z.literal('WorkingPaperRevised'), data: WorkingPaperWritten.extend({
    projectId: Id,
    /** what was done about the reviewer's opinion, or why the paper changes */
    followUp: z.string().min(1).max(4000),
    /** evidence that the paper rested on before and rests on no longer */
    droppedEvidenceIds: z.array(Id).max(200),
  }) }),
  z.strictObject({ type: z.literal('WorkingPaperReviewed'), data: z.strictObject({
    projectId: Id,
    /** ①予以认可 ②责成补充证据 ③纠正结论 */
    outcome: ReviewOutcome, opinion: z.string().min(1).max(4000),
  }) }),
])
export type WorkingPaperEvent = z.infer<typeof WorkingPaperEvent>
