// Where a plan item stands, for those who may act only on what the audit committee has approved.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { Told } from '../../kernel/event.ts'
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

type Facts<Input, State> = { readonly input: Input; readonly state: State; readonly id: string }

/** In: how to find plan item ids in the facts of a command. Out: where each of them stands, by id. */
export const planItemsNamed = <Input, State>(ids: (facts: Facts<Input, State>) => readonly string[]): Ask<Input, State, PlanItemStandings> =>
  theEvents<PlanEvent>()<Input, State, PlanItemStandings>((facts) => ids(facts).map((id) => ({ type: 'planItem', id })), {}, onItems)

type On<Type extends PlanEvent['type']> = Told<Extract<PlanEvent, { type: Type }>>

const onItems = {
  PlanItemProposed: (all: PlanItemStandings, { data: { year, ...terms } }: On<'PlanItemProposed'>, planId: string): PlanItemStandings =>
    ({ ...all, [terms.planItemId]: { ...NEW, planId, year, terms } }),
  PlanItemFirmedUp: (all: PlanItemStandings, { data }: On<'PlanItemFirmedUp'>) =>
    to(all, [data.planItemId], (item) => ({ ...item, terms: item.terms && { ...item.terms, ...data } })),
  PlanItemWithdrawn: (all: PlanItemStandings, { data }: On<'PlanItemWithdrawn'>) => to(all, [data.planItemId], (item) => ({ ...item, is: 'withdrawn' })),
  PlanApproved: (all: PlanItemStandings, { data: { meeting, year, items, leftOutPlanItemIds } }: On<'PlanApproved'>, planId: string): PlanItemStandings =>
    ({ ...to(all, leftOutPlanItemIds, (item) => ({ ...item, is: 'leftOut' })), ...approved(items, { planId, year, meeting }) }),
  PlanAdjustmentProposed: (all: PlanItemStandings, { data: { changes, year } }: On<'PlanAdjustmentProposed'>, planId: string): PlanItemStandings =>
    ({ ...all, ...Object.fromEntries(changes.flatMap((each) => (each.change === 'remove' ? [] : [[each.item.planItemId, { ...NEW, planId, year, terms: each.item }]]))) }),
  PlanAdjustmentApproved: (all: PlanItemStandings, { data: { meeting, year, added, removedPlanItemIds } }: On<'PlanAdjustmentApproved'>, planId: string): PlanItemStandings =>
    ({ ...to(all, removedPlanItemIds, (item) => ({ ...item, is: 'removed' })), ...approved(added, { planId, year, meeting }) }),
  // what the adjustment would have taken out stays as it is
  PlanAdjustmentRejected: (all: PlanItemStandings, { data }: On<'PlanAdjustmentRejected'>) =>
    to(all, data.planItemIds.filter((id) => all[id]?.is === 'proposed'), (item) => ({ ...item, is: 'leftOut' })),
  PlanItemTerminated: (all: PlanItemStandings, { data }: On<'PlanItemTerminated'>) => to(all, [data.planItemId], (item) => ({ ...item, is: 'terminated' })),
}

const NEW: PlanItemStanding = { is: 'proposed', planId: '', year: 0, terms: undefined, meeting: '' }

const to = (all: PlanItemStandings, ids: readonly string[], change: (item: PlanItemStanding) => PlanItemStanding): PlanItemStandings =>
  ({ ...all, ...Object.fromEntries(ids.map((id) => [id, change(all[id] ?? NEW)])) })

const approved = (items: readonly PlanItemTerms[], by: { planId: string; year: number; meeting: string }): PlanItemStandings =>
  Object.fromEntries(items.map((terms) => [terms.planItemId, { ...by, is: 'approved', terms }]))

/** Asks for the plan item named by `input.planItemId`: `asked.planItem[input.planItemId]?.is === 'approved'`. */
export const approvedPlanItem = planItemsNamed<{ readonly planItemId: string }, unknown>(({ input }) => [input.planItemId])
