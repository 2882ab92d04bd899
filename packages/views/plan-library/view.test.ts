import { expect, test } from 'vitest'
import type { PlanChange, PlanEvent, PlanItemTerms } from '../../audit/plan/events.ts'
import { plans } from '../../audit/plan/state.ts'
import { established, projectP1 } from '../../audit/project/example.ts'
import { projects } from '../../audit/project/state.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listPlanItems } from './query.ts'
import { planLibrary } from './view.ts'

test('each proposed item is a row, of the plan and year that its event names', () =>
  shows(planLibrary).given(plan(proposed(second))).then({
    'PI-1': { ...blank, planItemId: 'PI-1', planId: 'PL-1', year: 2026, unitId: 'U-1', officialIds: ['O-1'], tenureIds: ['T-1'], kind: 'inOffice', reasons: ['三年未审'] },
    'PI-2': { ...blank, planItemId: 'PI-2', planId: 'PL-1', year: 2026, unitId: 'U-2', officialIds: ['O-2', 'O-3'], tenureIds: ['T-2', 'T-3'], kind: 'departure', divisionId: 'D-2', personDays: 60 },
  }))

test('what was undecided is firmed up, and the rest stays', () =>
  shows(planLibrary).given(plan({ type: 'PlanItemFirmedUp', data: { planItemId: 'PI-1', divisionId: 'D-1', quarter: 2 } })).thenRow('PI-1', { divisionId: 'D-1', quarter: 2, personDays: null, reasons: ['三年未审'] }))

test('an item goes its way from proposal to approval, and says who has answered, not what', () => {
  const standing = (...events: PlanEvent[]) => rowsOf(planLibrary, factsOf([plan(proposed(second), ...events)])).get('PI-1')
  expect(standing(consulted)).toMatchObject({ standing: 'consulted', organizationAnswered: true, disciplineAnswered: false })
  expect(standing(consulted, opined)).toMatchObject({ standing: 'consulted', disciplineAnswered: true })
  expect(standing(consulted, opined, submitted)).toMatchObject({ standing: 'submitted' })
  expect(standing(consulted, opined, submitted, returned)).toMatchObject({ standing: 'consulted', because: '范围过大', organizationAnswered: true })
  expect(standing(submitted, returned)).toMatchObject({ standing: 'proposed' })
  expect(standing(consulted, opined, submitted, returned, submitted)).toMatchObject({ standing: 'submitted', because: null })
  expect(standing(submitted, approved)).toMatchObject({ standing: 'approved', meeting: '第9次会议', approvedOn: '2026-02-10', divisionId: 'D-7' })
})

test('what was answered and how it was settled changes no row, whatever it is; what the conference was told does', () => {
  const rows = (...events: PlanEvent[]) => [...rowsOf(planLibrary, factsOf([plan(proposed(second), consulted, opined, ...events)])).values()]
  const before = rows()
  expect(rows({ type: 'OrganizationConsulted', data: { replies: [{ planItemId: 'PI-1', reply: 'unsuitable', text: '另有考虑' }] } })).toEqual(before)
  expect(rows({ type: 'DisciplineOpinionGiven', data: { opinions: [{ planItemId: 'PI-1', reply: 'unsuitable', text: '另有考虑' }] } })).toEqual(before)
  expect(rows({ type: 'MemberOpinionGiven', data: { body: 'finance', opinions: [{ planItemId: 'PI-1', reply: 'adjust', text: '宜下半年' }] } }, { type: 'PlanItemDisagreementSettled', data: { planItemId: 'PI-1', settlement: 'followed', text: '改至下半年' } })).toEqual(before)
  shows(planLibrary).given(plan({ type: 'PlanItemOutcomeStated', data: { planItemId: 'PI-1', text: '安排在第三季度' } })).thenRow('PI-1', { outcome: '安排在第三季度' })
})

test('an item that was left out, withdrawn or terminated says so and why', () => {
  shows(planLibrary).given(plan(proposed(second), submitted, approved)).thenRow('PI-2', { standing: 'leftOut', meeting: '第9次会议', approvedOn: null })
  shows(planLibrary).given(plan({ type: 'PlanItemWithdrawn', data: { planItemId: 'PI-1', because: '对象已调离' } })).thenRow('PI-1', { standing: 'withdrawn', because: '对象已调离' })
  shows(planLibrary).given(plan(approved, { type: 'PlanItemTerminated', data: { planItemId: 'PI-1', unitId: 'U-1', subjects: item.subjects, reason: 'deceased', explanation: '因病去世', meeting: '第11次会议' } }))
    .thenRow('PI-1', { standing: 'terminated', because: '因病去世', meeting: '第11次会议' })
})

test('an adjustment brings an item in on its own way, and takes another out only when it is approved', () => {
  const replaced: PlanChange = { change: 'replace', planItemId: 'PI-1', item: second }
  const adjustment = (...events: PlanEvent[]) => { const rows = rowsOf(planLibrary, factsOf([plan(approved, proposedAdjustment(replaced), ...events)])); return [rows.get('PI-1')!['standing'], rows.get('PI-2')!['standing']] }
  const both = [{ planItemId: 'PI-1', reply: 'agree' as const }, { planItemId: 'PI-2', reply: 'agree' as const }]
  const asked: PlanEvent = { type: 'PlanAdjustmentConsulted', data: { adjustmentId: 'A-1', replies: both } }
  const said: PlanEvent = { type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId: 'A-1', opinions: both } }
  const sent: PlanEvent = { type: 'PlanAdjustmentSubmitted', data: { adjustmentId: 'A-1' } }
  expect(adjustment()).toEqual(['approved', 'proposed'])
  expect(adjustment(asked)).toEqual(['approved', 'consulted'])
  expect(adjustment(asked, said, sent)).toEqual(['approved', 'submitted'])
  expect(adjustment(asked, said, sent, { type: 'PlanAdjustmentApproved', data: { adjustmentId: 'A-1', meeting: '第11次会议', year: 2026, added: [second], removedPlanItemIds: ['PI-1'] } })).toEqual(['removed', 'approved'])
  expect(adjustment(sent, { type: 'PlanAdjustmentRejected', data: { adjustmentId: 'A-1', because: '理由不足', planItemIds: ['PI-1', 'PI-2'] } })).toEqual(['approved', 'rejected'])
  shows(planLibrary).given(plan(approved, proposedAdjustment(replaced), { type: 'PlanAdjustmentConsulted', data: { adjustmentId: 'A-1', replies: [{ planItemId: 'PI-1', reply: 'adjust' }, { planItemId: 'PI-2', reply: 'agree', text: '同意' }] } })).thenRow('PI-2', { organizationAnswered: true })
  shows(planLibrary).given(plan(approved, proposedAdjustment(replaced), { ...said, data: { ...said.data, opinions: [{ planItemId: 'PI-1', reply: 'adjust' }, { planItemId: 'PI-2', reply: 'agree' }] } } as PlanEvent)).thenRow('PI-2', { planId: 'PL-1', year: 2026, disciplineAnswered: true, organizationAnswered: false })
})

test('an item names the project that carries it out, and none after that was terminated', () => {
  shows(planLibrary).given(plan(approved), projectP1.established()).thenRow('PI-1', { projectId: 'P-1' })
  shows(planLibrary).given(plan(approved), projectP1.established(terminated)).thenRow('PI-1', { projectId: null, standing: 'approved' })
  const again = history(projects, 'P-2', { ...established, data: { ...established.data, projectNo: '2026-经责-02' } })
  shows(planLibrary).given(plan(approved), projectP1.established(terminated), again).thenRow('PI-1', { projectId: 'P-2' })
})

test('items are listed by year and official, with the days of work they add up to', () => {
  const asking = (input: object) => asks(listPlanItems, input, { sort: 'unitId' }).given(plan(proposed(second)), projectP1.established())
  asking({ year: 2026 }).then({ planItemId: 'PI-1', projectTitle: established.data.title }, { planItemId: 'PI-2', projectTitle: null })
  asking({ officialId: 'O-3' }).then({ planItemId: 'PI-2' })
  asking({ year: 2025 }).then()
  asking({}).thenSums({ personDays: 60 })
  asking({}).thenCounts({ kind: { inOffice: 1, departure: 1 }, standing: { proposed: 2 } })
})

const item: PlanItemTerms = { planItemId: 'PI-1', unitId: 'U-1', subjects: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: ['三年未审'] }
const second: PlanItemTerms = { planItemId: 'PI-2', unitId: 'U-2', subjects: [{ officialId: 'O-2', tenureId: 'T-2' }, { officialId: 'O-3', tenureId: 'T-3' }], kind: 'departure', reasons: [], divisionId: 'D-2', personDays: 60 }
const proposed = (terms: PlanItemTerms): PlanEvent => ({ type: 'PlanItemProposed', data: { ...terms, year: 2026 } })
const plan = (...more: PlanEvent[]) => history(plans, 'PL-1', { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, proposed(item), ...more)
const consulted: PlanEvent = { type: 'OrganizationConsulted', data: { replies: [{ planItemId: 'PI-1', reply: 'agree', text: '拟离任' }] } }
const opined: PlanEvent = { type: 'DisciplineOpinionGiven', data: { opinions: [{ planItemId: 'PI-1', reply: 'agree' }] } }
const submitted: PlanEvent = { type: 'PlanSubmitted', data: { planItemIds: ['PI-1', 'PI-2'] } }
const returned: PlanEvent = { type: 'PlanReturned', data: { because: '范围过大' } }
const approved: PlanEvent = told<PlanEvent>({ type: 'PlanApproved', data: { meeting: '第9次会议', year: 2026, items: [{ ...item, divisionId: 'D-7' }], leftOutPlanItemIds: ['PI-2'] } }, { occurredOn: '2026-02-10' })
const proposedAdjustment = (...changes: PlanChange[]): PlanEvent => ({ type: 'PlanAdjustmentProposed', data: { adjustmentId: 'A-1', reason: 'requestFromBody', explanation: '组织部门提出', changes, year: 2026 } })
const terminated = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } } as const
const blank = planLibrary.initial('') as object
