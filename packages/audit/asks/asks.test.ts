import { expect, test } from 'vitest'
import type { AnyAsk } from '../../kernel/command.ts'
import { evolveOne } from '../../kernel/stream.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import type { PlanEvent, PlanItemTerms } from '../plan/events.ts'
import { plans } from '../plan/state.ts'
import { approvedPlanItem } from './approved-plan-item.ts'

test('a plan item is followed from proposal to approval, with what was firmed up', () => {
  expect(standing('I-A', plan(drafted, proposed))).toMatchObject({ is: 'proposed', planId: 'plan-2026', year: 2026, meeting: '' })
  expect(standing('I-A', plan(drafted, proposed, firmedUp, approved))).toEqual({ is: 'approved', planId: 'plan-2026', year: 2026, meeting: '第3次会议', terms: { ...itemA, quarter: 2 } })
  expect(standing('I-A', plan(drafted, proposed, approved, firmedUp))).toMatchObject({ is: 'approved', terms: { quarter: 2 } })
})

test('an item left out, withdrawn, removed or terminated is not approved', () => {
  expect(standing('I-A', plan(drafted, proposed, { type: 'PlanApproved', data: { ...approved.data, items: [], leftOutPlanItemIds: ['I-A'] } }))?.is).toBe('leftOut')
  expect(standing('I-A', plan(drafted, proposed, { type: 'PlanItemWithdrawn', data: { planItemId: 'I-A', because: '撤回' } }))?.is).toBe('withdrawn')
  expect(standing('I-A', plan(drafted, proposed, approved, adjusting, adjusted))?.is).toBe('removed')
  expect(standing('I-A', plan(drafted, proposed, approved, terminated))?.is).toBe('terminated')
})

test('what an adjustment adds is approved with the adjustment, and not with its proposal', () => {
  expect(standing('I-B', plan(drafted, proposed, approved, adjusting))?.is).toBe('proposed')
  expect(standing('I-B', plan(drafted, proposed, approved, adjusting, adjusted))).toEqual({ is: 'approved', planId: 'plan-2026', year: 2026, meeting: '第5次会议', terms: itemB })
})

test('a rejected adjustment leaves what it would have removed approved', () => {
  const rejected: PlanEvent = { type: 'PlanAdjustmentRejected', data: { adjustmentId: 'A-1', because: '力量不足', planItemIds: ['I-A', 'I-B'] } }
  expect(standing('I-A', plan(drafted, proposed, approved, adjusting, rejected))?.is).toBe('approved')
  expect(standing('I-B', plan(drafted, proposed, approved, adjusting, rejected))?.is).toBe('leftOut')
})

test('an item never proposed is absent', () => expect(standing('I-Z', plan(drafted, proposed, approved))).toBeUndefined())

/** The answer about one item from the events about it alone, as the store would give them. */
const standing = (planItemId: string, ...tales: Tale[]) => {
  const ask: AnyAsk = approvedPlanItem
  const about = ask.about({ input: { planItemId }, state: undefined, id: '' })
  return factsOf(tales)
    .filter((fact) => fact.objects.some(({ type, id }) => about.some((each) => each.type === type && each.id === id)))
    .reduce((at, fact) => evolveOne(ask.on as never, at, fact as never, fact.stream.slice('plan-'.length)), ask.initial as Record<string, { is: string }>)[planItemId]
}

const itemA: PlanItemTerms = { planItemId: 'I-A', unitId: 'U-1', subjects: [{ officialId: 'P-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: [] }
const itemB: PlanItemTerms = { ...itemA, planItemId: 'I-B', subjects: [{ officialId: 'P-2', tenureId: 'T-2' }] }
const drafted: PlanEvent = { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }
const proposed: PlanEvent = { type: 'PlanItemProposed', data: { year: 2026, ...itemA } }
const firmedUp: PlanEvent = { type: 'PlanItemFirmedUp', data: { planItemId: 'I-A', quarter: 2 } }
const approved = { type: 'PlanApproved' as const, data: { meeting: '第3次会议', year: 2026, items: [{ ...itemA, quarter: 2 }], leftOutPlanItemIds: [] as string[] } }
const adjusting: PlanEvent = { type: 'PlanAdjustmentProposed', data: { adjustmentId: 'A-1', year: 2026, reason: 'other', explanation: '更换', changes: [{ change: 'replace', planItemId: 'I-A', item: itemB }] } }
const adjusted: PlanEvent = { type: 'PlanAdjustmentApproved', data: { adjustmentId: 'A-1', meeting: '第5次会议', year: 2026, added: [itemB], removedPlanItemIds: ['I-A'] } }
const terminated: PlanEvent = { type: 'PlanItemTerminated', data: { planItemId: 'I-A', unitId: 'U-1', subjects: itemA.subjects, reason: 'deceased', explanation: '因病去世', meeting: '第5次会议' } }
const plan = (...events: PlanEvent[]) => history(plans, 'plan-2026', ...events)
