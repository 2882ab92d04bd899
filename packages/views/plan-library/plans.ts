// One row per annual plan: how far it has come, which meeting approved it, and each of its adjustments with its changes and answers.
import { z } from 'zod'
import { ItemReply, PlanAdjustmentReason, PlanChange, Settlement, type PlanEvent } from '../../audit/plan/events.ts'
import { viewOf } from '../../kernel/view.ts'
import { put } from '../folding.ts'

const Adjustment = z.strictObject({
  adjustmentId: z.string(),
  reason: PlanAdjustmentReason,
  explanation: z.string(),
  changes: z.array(PlanChange),
  standing: z.enum(['open', 'submitted', 'approved', 'rejected']),
  proposedOn: z.string(),
  organization: z.array(ItemReply),
  discipline: z.array(ItemReply),
  /** how answers that are not agreement were settled, item by item */
  settled: z.array(z.strictObject({ planItemId: z.string(), settlement: Settlement, text: z.string() })),
  meeting: z.string().nullable(),
  decidedOn: z.string().nullable(),
  /** why it was rejected */
  because: z.string().nullable(),
})
type Adjustment = z.infer<typeof Adjustment>

export const PlanRow = z.strictObject({
  planId: z.string(),
  year: z.int(),
  level: z.string(),
  title: z.string(),
  standing: z.enum(['drafted', 'submitted', 'approved', 'closed']),
  draftedOn: z.string(),
  submittedOn: z.string().nullable(),
  /** the meeting of the committee that approved it */
  meeting: z.string().nullable(),
  approvedOn: z.string().nullable(),
  /** why the committee sent it back */
  returnedBecause: z.string().nullable(),
  adjustments: z.array(Adjustment),
  openAdjustments: z.int(),
})
type PlanRow = z.infer<typeof PlanRow>

const adjusted = (row: PlanRow, id: string, change: (before: Adjustment) => Adjustment): PlanRow => {
  const adjustments = row.adjustments.map((each) => (each.adjustmentId === id ? change(each) : each))
  return { ...row, adjustments, openAdjustments: adjustments.filter(({ standing }) => standing === 'open' || standing === 'submitted').length }
}

const answered = (before: readonly z.infer<typeof ItemReply>[], replies: readonly z.infer<typeof ItemReply>[]): z.infer<typeof ItemReply>[] => replies.reduce((all, each) => put(all, 'planItemId', each), [...before])

/** Another answer that disagrees has still to be settled. */
const settledBut = ({ settled }: Adjustment, replies: readonly z.infer<typeof ItemReply>[]): Adjustment['settled'] => settled.filter((each) => !replies.some(({ planItemId, reply }) => planItemId === each.planItemId && reply !== 'agree'))

export const planRegister = viewOf<PlanRow, PlanEvent>(PlanRow, {
  name: 'plan_register',
  version: 2,
  of: 'plan',
  indexed: ['year', 'standing'],
  initial: (planId) => ({ planId, year: 0, level: '', title: '', standing: 'drafted', draftedOn: '', submittedOn: null, meeting: null, approvedOn: null, returnedBecause: null, adjustments: [], openAdjustments: 0 }),
  on: {
    PlanDrafted: (row, { data, occurredOn }) => ({ ...row, ...data, draftedOn: occurredOn }),
    PlanSubmitted: (row, { occurredOn }) => ({ ...row, standing: 'submitted', submittedOn: occurredOn, returnedBecause: null }),
    PlanReturned: (row, { data }) => ({ ...row, standing: 'drafted', submittedOn: null, returnedBecause: data.because }),
    PlanApproved: (row, { data, occurredOn }) => ({ ...row, standing: 'approved', meeting: data.meeting, approvedOn: occurredOn }),
    PlanAdjustmentProposed: (row, { data: { adjustmentId, reason, explanation, changes }, occurredOn }) => adjusted({
      ...row, adjustments: [...row.adjustments, { adjustmentId, reason, explanation, changes, standing: 'open', proposedOn: occurredOn, organization: [], discipline: [], settled: [], meeting: null, decidedOn: null, because: null }],
    }, adjustmentId, (each) => each),
    PlanAdjustmentConsulted: (row, { data }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, organization: answered(each.organization, data.replies), settled: settledBut(each, data.replies) })),
    PlanAdjustmentOpinionGiven: (row, { data }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, discipline: answered(each.discipline, data.opinions), settled: settledBut(each, data.opinions) })),
    PlanItemDisagreementSettled: (row, { data: { planItemId, adjustmentId, settlement, text } }) => (adjustmentId === undefined ? row : adjusted(row, adjustmentId, (each) => ({ ...each, settled: put(each.settled, 'planItemId', { planItemId, settlement, text }) }))),
    PlanAdjustmentSubmitted: (row, { data }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, standing: 'submitted' })),
    PlanAdjustmentApproved: (row, { data, occurredOn }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, standing: 'approved', meeting: data.meeting, decidedOn: occurredOn })),
    PlanAdjustmentRejected: (row, { data, occurredOn }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, standing: 'rejected', because: data.because, decidedOn: occurredOn })),
    PlanClosed: (row) => ({ ...row, standing: 'closed' }),
  },
})
