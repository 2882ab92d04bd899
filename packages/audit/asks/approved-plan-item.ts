// Where a plan item stands, for those who may act only on what the audit committee has approved.
import { theEvents } from '../../kernel/command.ts'
import type { PlanEvent, PlanItemTerms } from '../plan/events.ts'

export type PlanItemStanding = {
  readonly is: 'proposed' | 'withdrawn' | 'approved' | 'leftOut' | 'removed' | 'terminated'
  readonly planId: string
  readonly year: number
  readonly terms: PlanItemTerms | undefined
  /** the meeting of the audit committee that approved it; empty until then */
  readonly meeting: string
}

/** By plan item id. Complete for the item that was asked for; an item never proposed is absent. */
export type PlanItemStandings = Readonly<Record<string, PlanItemStanding>>

/** Asks for the plan item named by `input.planItemId`: `asked.planItem[input.planItemId]?.is === 'approved'`. */
export const approvedPlanItem = theEvents<PlanEvent>()(
  ({ input }: { readonly input: { readonly planItemId: string } }) => [{ type: 'planItem', id: input.planItemId }],
  {} as PlanItemStandings,
  {
    PlanItemProposed: (all, { data: { year, ...terms } }, planId) => ({ ...all, [terms.planItemId]: { ...NEW, planId, year, terms } }),
    PlanItemFirmedUp: (all, { data }) => to(all, [data.planItemId], (item) => ({ ...item, terms: item.terms && { ...item.terms, ...data } })),
    PlanItemWithdrawn: (all, { data }) => to(all, [data.planItemId], (item) => ({ ...item, is: 'withdrawn' })),
    PlanApproved: (all, { data: { meeting, year, items, leftOutPlanItemIds } }, planId) => ({
      ...to(all, leftOutPlanItemIds, (item) => ({ ...item, is: 'leftOut' })), ...approved(items, { planId, year, meeting }),
    }),
    PlanAdjustmentApproved: (all, { data: { meeting, year, added, removedPlanItemIds } }, planId) => ({
      ...to(all, removedPlanItemIds, (item) => ({ ...item, is: 'removed' })), ...approved(added, { planId, year, meeting }),
    }),
    PlanItemTerminated: (all, { data }) => to(all, [data.planItemId], (item) => ({ ...item, is: 'terminated' })),
  },
)

const NEW: PlanItemStanding = { is: 'proposed', planId: '', year: 0, terms: undefined, meeting: '' }

const to = (all: PlanItemStandings, ids: readonly string[], change: (item: PlanItemStanding) => PlanItemStanding): PlanItemStandings =>
  ({ ...all, ...Object.fromEntries(ids.map((id) => [id, change(all[id] ?? NEW)])) })

const approved = (items: readonly PlanItemTerms[], by: { planId: string; year: number; meeting: string }): PlanItemStandings =>
  Object.fromEntries(items.map((terms) => [terms.planItemId, { ...by, is: 'approved', terms }]))
