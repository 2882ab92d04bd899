import { expect, test } from 'vitest'
import type { PlanChange, PlanEvent, PlanItemTerms } from '../../audit/plan/events.ts'
import { plans } from '../../audit/plan/state.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { taskList } from './view.ts'

test('a plan waits for items, for both bodies about every item, and for the committee', () => {
  expect(waits(drafted)).toBe('ProposePlanItem committeeOffice')
  expect(waits(drafted, proposed('PI-1'), proposed('PI-2'))).toBe('ConsultOrganization organizationOfficer')
  expect(waits(drafted, proposed('PI-1'), proposed('PI-2'), consulted('PI-1'))).toBe('ConsultOrganization organizationOfficer')
  expect(waits(drafted, proposed('PI-1'), proposed('PI-2'), consulted('PI-1', 'PI-2'))).toBe('GiveDisciplineOpinion disciplineOfficer')
  expect(waits(drafted, proposed('PI-1'), consulted('PI-1'), opined('PI-1'))).toBe('SubmitPlan committeeOffice')
  expect(waits(drafted, proposed('PI-1'), consulted('PI-1'), opined('PI-1'), submitted)).toBe('ApprovePlan committeeOffice')
  expect(waits(drafted, proposed('PI-1'), consulted('PI-1'), opined('PI-1'), submitted, approved)).toBe('–')
  shows(taskList).given(history(plans, 'PL-1', drafted)).thenRow('plan-PL-1', { title: '2026年度计划', subjectType: 'plan', subjectId: 'PL-1', projectId: null, unitId: null })
})

test('an item that comes late is asked about too, and one that is withdrawn no more', () => {
  const asked = [drafted, proposed('PI-1'), consulted('PI-1'), opined('PI-1')]
  expect(waits(...asked, proposed('PI-2'))).toBe('ConsultOrganization organizationOfficer')
  expect(waits(...asked, proposed('PI-2'), { type: 'PlanItemWithdrawn', data: { planItemId: 'PI-2', because: '对象已调离' } })).toBe('SubmitPlan committeeOffice')
})

test('a plan that was returned waits for its submission again, with the answers that it has', () =>
  expect(waits(drafted, proposed('PI-1'), consulted('PI-1'), opined('PI-1'), submitted, { type: 'PlanReturned', data: { because: '范围过大' } })).toBe('SubmitPlan committeeOffice'))

test('an adjustment goes the same way, with the items that it takes out; the first of several comes first', () => {
  const adjusting = (...events: PlanEvent[]) => waits(drafted, proposed('PI-1'), consulted('PI-1'), opined('PI-1'), submitted, approved, adjusted('A-1', { change: 'replace', planItemId: 'PI-1', item: item('PI-2') }), ...events)
  const asked: PlanEvent = { type: 'PlanAdjustmentConsulted', data: { adjustmentId: 'A-1', replies: both } }
  const said: PlanEvent = { type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId: 'A-1', opinions: both } }
  const sent: PlanEvent = { type: 'PlanAdjustmentSubmitted', data: { adjustmentId: 'A-1' } }
  const agreed: PlanEvent = { type: 'PlanAdjustmentApproved', data: { adjustmentId: 'A-1', meeting: '第11次会议', year: 2026, added: [item('PI-2')], removedPlanItemIds: ['PI-1'] } }
  expect(adjusting()).toBe('ConsultOnPlanAdjustment organizationOfficer')
  expect(adjusting({ ...asked, data: { ...asked.data, replies: [both[0]!] } } as PlanEvent)).toBe('ConsultOnPlanAdjustment organizationOfficer')
  expect(adjusting(asked)).toBe('GiveOpinionOnPlanAdjustment disciplineOfficer')
  expect(adjusting(asked, said)).toBe('SubmitPlanAdjustment committeeOffice')
  expect(adjusting(asked, said, sent)).toBe('ApprovePlanAdjustment committeeOffice')
  expect(adjusting(asked, said, sent, adjusted('A-2', { change: 'add', item: item('PI-3') }))).toBe('ApprovePlanAdjustment committeeOffice')
  expect(adjusting(asked, said, sent, adjusted('A-2', { change: 'add', item: item('PI-3') }), agreed)).toBe('ConsultOnPlanAdjustment organizationOfficer')
  expect(adjusting({ type: 'PlanAdjustmentRejected', data: { adjustmentId: 'A-1', because: '理由不足', planItemIds: ['PI-1'] } })).toBe('–')
  const alone = (change: PlanChange, id: string) => waits(drafted, proposed('PI-1'), approved, adjusted('A-3', change), { ...asked, data: { adjustmentId: 'A-3', replies: [agree(id)] } } as PlanEvent)
  expect(alone({ change: 'remove', planItemId: 'PI-1' }, 'PI-1')).toBe('GiveOpinionOnPlanAdjustment disciplineOfficer')
  expect(alone({ change: 'add', item: item('PI-3') }, 'PI-3')).toBe('GiveOpinionOnPlanAdjustment disciplineOfficer')
  expect(adjusting({ type: 'PlanClosed', data: { year: 2026 } })).toBe('–')
})

const waits = (...events: PlanEvent[]): string => {
  const task = rowsOf(taskList, factsOf([history(plans, 'PL-1', ...events)])).get('plan-PL-1')!
  return task['open'] ? `${task['step']} ${task['role']}` : '–'
}
const item = (planItemId: string): PlanItemTerms => ({ planItemId, unitId: 'U-1', subjects: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: [] })
const drafted: PlanEvent = { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }
const proposed = (id: string): PlanEvent => ({ type: 'PlanItemProposed', data: { ...item(id), year: 2026 } })
const agree = (planItemId: string) => ({ planItemId, reply: 'agree' as const })
const both = ['PI-1', 'PI-2'].map(agree)
const consulted = (...ids: string[]): PlanEvent => ({ type: 'OrganizationConsulted', data: { replies: ids.map(agree) } })
const opined = (...ids: string[]): PlanEvent => ({ type: 'DisciplineOpinionGiven', data: { opinions: ids.map(agree) } })
const submitted: PlanEvent = { type: 'PlanSubmitted', data: { planItemIds: ['PI-1'] } }
const approved: PlanEvent = { type: 'PlanApproved', data: { meeting: '第9次会议', year: 2026, items: [item('PI-1')], leftOutPlanItemIds: [] } }
const adjusted = (adjustmentId: string, ...changes: PlanChange[]): PlanEvent => ({ type: 'PlanAdjustmentProposed', data: { adjustmentId, year: 2026, reason: 'requestFromBody', explanation: '组织部门提出', changes } })
