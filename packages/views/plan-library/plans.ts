// One row per annual plan: how far it has come, which meeting approved it, and each of its adjustments with its changes. What the bodies answered is told in packages/views/plan-opinions.
import { z } from 'zod'
import { PlanAdjustmentReason, PlanChange, type PlanEvent } from '../../audit/plan/events.ts'
import { viewOf } from '../../kernel/view.ts'
import { put } from '../folding.ts'

const Adjustment = z.strictObject({
  adjustmentId: z.string(),
  reason: PlanAdjustmentReason,
  explanation: z.string(),
  changes: z.array(PlanChange),
  standing: z.enum(['open', 'submitted', 'approved', 'rejected']),
  proposedOn: z.string(),
  /** what the conference was told of settlements, item by item */
  outcomes: z.array(z.strictObject({ planItemId: z.string(), text: z.string() })),
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

export const planRegister = viewOf<PlanRow, PlanEvent>(PlanRow, {
  name: 'plan_register',
  version: 3,
  of: 'plan',
  indexed: ['year', 'standing'],
  initial: (planId) => ({ planId, year: 0, level: '', title: '', standing: 'drafted', draftedOn: '', submittedOn: null, meeting: null, approvedOn: null, returnedBecause: null, adjustments: [], openAdjustments: 0 }),
  on: {
    PlanDrafted: (row, { data, occurredOn }) => ({ ...row, ...data, draftedOn: occurredOn }),
    PlanSubmitted: (row, { occurredOn }) => ({ ...row, standing: 'submitted', submittedOn: occurredOn, returnedBecause: null }),
    PlanReturned: (row, { data }) => ({ ...row, standing: 'drafted', submittedOn: null, returnedBecause: data.because }),
    PlanApproved: (row, { data, occurredOn }) => ({ ...row, standing: 'approved', meeting: data.meeting, approvedOn: occurredOn }),
    PlanAdjustmentProposed: (row, { data: { adjustmentId, reason, explanation, changes }, occurredOn }) => adjusted({
      ...row, adjustments: [...row.adjustments, { adjustmentId, reason, explanation, changes, standing: 'open', proposedOn: occurredOn, outcomes: [], meeting: null, decidedOn: null, because: null }],
    }, adjustmentId, (each) => each),
    PlanItemOutcomeStated: (row, { data: { planItemId, adjustmentId, text } }) => (adjustmentId === undefined ? row : adjusted(row, adjustmentId, (each) => ({ ...each, outcomes: put(each.outcomes, 'planItemId', { planItemId, text }) }))),
    PlanAdjustmentSubmitted: (row, { data }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, standing: 'submitted' })),
    PlanAdjustmentApproved: (row, { data, occurredOn }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, standing: 'approved', meeting: data.meeting, decidedOn: occurredOn })),
    PlanAdjustmentRejected: (row, { data, occurredOn }) => adjusted(row, data.adjustmentId, (each) => ({ ...each, standing: 'rejected', because: data.because, decidedOn: occurredOn })),
    PlanClosed: (row) => ({ ...row, standing: 'closed' }),
  },
})
