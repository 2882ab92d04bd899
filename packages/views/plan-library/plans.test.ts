import { expect, test } from 'vitest'
import type { PlanEvent } from '../../audit/plan/events.ts'
import { plans } from '../../audit/plan/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history, told } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listPlans } from './plans-query.ts'
import { planRegister } from './plans.ts'

const plan = (...events: PlanEvent[]) => history(plans, 'PL-1', told<PlanEvent>({ type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, { occurredOn: '2025-12-01' }), ...events)
const submitted: PlanEvent = told<PlanEvent>({ type: 'PlanSubmitted', data: { planItemIds: ['PI-1'] } }, { occurredOn: '2025-12-10' })
const approved: PlanEvent = told<PlanEvent>({ type: 'PlanApproved', data: { meeting: '第4次会议', year: 2026, items: [], leftOutPlanItemIds: [] } }, { occurredOn: '2025-12-20' })
const adjustmentId = 'A-1'
const changes = [{ change: 'remove', planItemId: 'PI-1' } as const]
const proposed: PlanEvent = told<PlanEvent>({ type: 'PlanAdjustmentProposed', data: { adjustmentId, reason: 'committeeTask', explanation: '临时交办', changes, year: 2026 } }, { occurredOn: '2026-03-02' })
const rows = (...events: PlanEvent[]) => (columns: object) => shows(planRegister).given(plan(...events)).thenRow('PL-1', columns)

test('a plan shows how far it has come, and which meeting approved it', () => {
  rows()({ planId: 'PL-1', year: 2026, level: 'municipal', title: '2026年度计划', standing: 'drafted', draftedOn: '2025-12-01', meeting: null, adjustments: [], openAdjustments: 0 })
  rows(submitted)({ standing: 'submitted', submittedOn: '2025-12-10' })
  rows(submitted, { type: 'PlanReturned', data: { because: '补充重点国企' } })({ standing: 'drafted', submittedOn: null, returnedBecause: '补充重点国企' })
  rows(submitted, approved)({ standing: 'approved', meeting: '第4次会议', approvedOn: '2025-12-20' })
  rows(submitted, approved, { type: 'PlanClosed', data: { year: 2026 } })({ standing: 'closed' })
})

test('an adjustment shows its reason, its changes and how it ended, and nothing of what the bodies said', () => {
  rows(approved, proposed)({ openAdjustments: 1, adjustments: [{ adjustmentId, reason: 'committeeTask', explanation: '临时交办', changes, standing: 'open', proposedOn: '2026-03-02', outcomes: [], meeting: null, decidedOn: null, because: null }] })
  const answered: PlanEvent[] = [
    { type: 'PlanAdjustmentConsulted', data: { adjustmentId, replies: [{ planItemId: 'PI-1', reply: 'adjust', text: '再议' }] } }, { type: 'PlanAdjustmentConsulted', data: { adjustmentId, replies: [{ planItemId: 'PI-1', reply: 'agree' }] } },
    { type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId, opinions: [{ planItemId: 'PI-1', reply: 'agree' }] } }, { type: 'PlanAdjustmentSubmitted', data: { adjustmentId } },
  ]
  const last = (...events: PlanEvent[]) => asks(listPlans, {}).given(plan(approved, proposed, ...events)).rows[0]
  expect(last(...answered)).toMatchObject({ openAdjustments: 1, adjustments: [{ standing: 'submitted' }] })
  expect(last(...answered.slice(0, 3))).toEqual(last())
  expect(last(...answered, told<PlanEvent>({ type: 'PlanAdjustmentApproved', data: { adjustmentId, meeting: '第5次会议', year: 2026, added: [], removedPlanItemIds: ['PI-1'] } }, { occurredOn: '2026-03-20' })))
    .toMatchObject({ openAdjustments: 0, adjustments: [{ standing: 'approved', meeting: '第5次会议', decidedOn: '2026-03-20' }] })
  expect(last({ type: 'PlanAdjustmentRejected', data: { adjustmentId, because: '暂不调整', planItemIds: ['PI-1'] } })).toMatchObject({ openAdjustments: 0, adjustments: [{ standing: 'rejected', because: '暂不调整' }] })
})

test('what the conference was told of a settlement is shown with the adjustment', () => {
  const stated = (text: string): PlanEvent => ({ type: 'PlanItemOutcomeStated', data: { planItemId: 'PI-1', adjustmentId, text } })
  const shown = (...more: PlanEvent[]) => asks(listPlans, {}).given(plan(approved, proposed, ...more)).rows[0]
  expect(shown({ type: 'PlanItemDisagreementSettled', data: { planItemId: 'PI-1', adjustmentId, settlement: 'talkedOver', text: '已沟通' } })).toEqual(shown())
  expect(shown(stated('缓办'), stated('不再调出'))).toMatchObject({ adjustments: [{ outcomes: [{ planItemId: 'PI-1', text: '不再调出' }] }] })
})

test('the conference reads it, an audited unit does not', () => {
  asks(listPlans, { year: 2026, standing: 'drafted' }, { by: actor('yu', ['conferenceMember']) }).given(plan()).then({ planId: 'PL-1' })
  asks(listPlans, { year: 2025 }).given(plan()).then()
  asks(listPlans, {}, { by: actor('u', ['unitOfficer']) }).given(plan()).thenForbidden()
})
