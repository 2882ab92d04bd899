// One row per step in the making of a report: drafts, what the audited say of them, evaluations, reviews, answers to their points, meetings.
import { z } from 'zod'
import { ReviewLayer, type ProjectEvent } from '../../audit/project/events.ts'
import type { Fact } from '../../kernel/event.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'

export const ReportStepRow = z.strictObject({
  /** the stream and revision of the event */
  reportStepId: z.string(),
  projectId: z.string(),
  step: z.enum(['drafted', 'commented', 'commentResolved', 'evaluated', 'reviewed', 'pointAnswered', 'deliberated']),
  draftNo: z.int().nullable(),
  /** of a review, or of the point that is answered */
  layer: ReviewLayer.nullable(),
  /** agreed, returned, adopted, objects …: what the step came to; the grade of an evaluation */
  outcome: z.string().nullable(),
  says: z.string(),
  actorId: z.string(),
  on: z.string(),
})
type ReportStepRow = z.infer<typeof ReportStepRow>

type Stepping = Extract<ProjectEvent, { type: 'ReportDrafted' | 'CommentReceived' | 'CommentResolved' | 'EvaluationGiven' | 'ReportReviewed' | 'ReviewPointAnswered' | 'ReportDeliberated' }>
type Said = Pick<ReportStepRow, 'step' | 'says'> & Partial<Pick<ReportStepRow, 'draftNo' | 'layer' | 'outcome'>>

const stepped = <Type extends Stepping['type']>(say: (data: Extract<Stepping, { type: Type }>['data']) => Said) => (row: ReportStepRow, event: Fact<Extract<Stepping, { type: Type }>>): ReportStepRow =>
  ({ ...row, projectId: idOf(event.stream), actorId: event.actor, on: event.occurredOn, ...say(event.data as never) })

export const reportStepList = viewOf<ReportStepRow, Stepping>(ReportStepRow, {
  name: 'report_step_list',
  version: 1,
  of: ({ stream, revision }) => [`${stream}@${revision}`],
  indexed: ['projectId', 'step', 'on'],
  initial: (reportStepId) => ({ reportStepId, projectId: '', step: 'drafted', draftNo: null, layer: null, outcome: null, says: '', actorId: '', on: '' }),
  on: {
    ReportDrafted: stepped<'ReportDrafted'>(({ draftNo, summary }) => ({ step: 'drafted', draftNo, says: summary })),
    CommentReceived: stepped<'CommentReceived'>(({ position, text }) => ({ step: 'commented', outcome: position, says: text })),
    CommentResolved: stepped<'CommentResolved'>(({ adoption, reason }) => ({ step: 'commentResolved', outcome: adoption, says: reason })),
    EvaluationGiven: stepped<'EvaluationGiven'>(({ grade, text }) => ({ step: 'evaluated', outcome: grade ?? null, says: text })),
    ReportReviewed: stepped<'ReportReviewed'>(({ draftNo, layer, outcome, opinion }) => ({ step: 'reviewed', draftNo, layer, outcome, says: opinion })),
    ReviewPointAnswered: stepped<'ReviewPointAnswered'>(({ layer, adoption, reason }) => ({ step: 'pointAnswered', layer, outcome: adoption, says: reason })),
    ReportDeliberated: stepped<'ReportDeliberated'>(({ draftNo, outcome, decisions }) => ({ step: 'deliberated', draftNo, outcome, says: decisions.join('\n') })),
  },
})
