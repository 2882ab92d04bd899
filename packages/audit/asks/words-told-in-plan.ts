// Asks in which words something of a plan was said before: an adjustment proposed or rejected, an item withdrawn or given up, a candidate released.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { PlanEvent } from '../plan/events.ts'

/** By adjustment, item or tenure id: what was said with it. */
export type WordsTold = Readonly<Record<string, unknown>>

type Said = { readonly [Type in PlanEvent['type']]?: (data: Extract<PlanEvent, { type: Type }>['data']) => readonly [id: string, words: unknown] }

const SAID = {
  PlanAdjustmentProposed: ({ adjustmentId, reason, explanation }) => [adjustmentId, { reason, explanation }],
  PlanAdjustmentRejected: ({ adjustmentId, because }) => [adjustmentId, because],
  PlanItemWithdrawn: ({ planItemId, because }) => [planItemId, because],
  PlanItemTerminated: ({ planItemId, reason, explanation, meeting }) => [planItemId, { planItemId, reason, explanation, meeting }],
  CandidateReleased: ({ tenureId, because }) => [tenureId, because],
} as const satisfies Said

/** In: which of them. Out: the words last said, by id: the reason, or where more was said than a reason all of it. */
export const wordsToldInPlan = <Input, State>(type: keyof typeof SAID): Ask<Input, State, WordsTold> => ({
  ...theEvents<PlanEvent>()<Input, State, WordsTold>(({ id }) => [{ type: 'plan', id }], {}, {
    [type]: (all: WordsTold, { data }: { readonly data: never }) => ({ ...all, ...Object.fromEntries([SAID[type](data)]) }),
  }),
  own: true,
})
