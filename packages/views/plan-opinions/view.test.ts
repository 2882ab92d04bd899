import { expect, test } from 'vitest'
import type { ItemReply, PlanEvent } from '../../audit/plan/events.ts'
import { plans } from '../../audit/plan/state.ts'
import { ROLES, type Role } from '../../audit/roles.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history, told } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listDisciplineOpinions, listMemberOpinions, listOrganizationOpinions, listPlanSettlements } from './query.ts'
import { planSettlements } from './settlements.ts'
import { disciplineOpinions, memberOpinions, organizationOpinions } from './view.ts'

test('what each body says is a row of its own table, its latest word for each item', () => {
  const all = plan(consulted(agrees), consulted(wants('缓办')), opined(agrees), says('finance', agrees), says('staffing', wants('宜下半年')))
  shows(organizationOpinions).given(all).then({ 'PL-1  PI-1': { ...row, planOpinionId: 'PL-1  PI-1', reply: 'adjust', text: '缓办' } })
  shows(disciplineOpinions).given(all).then({ 'PL-1  PI-1': { ...row, planOpinionId: 'PL-1  PI-1' } })
  shows(memberOpinions).given(all).then({
    'PL-1  PI-1 finance': { ...row, planOpinionId: 'PL-1  PI-1 finance', body: 'finance' }, 'PL-1  PI-1 staffing': { ...row, planOpinionId: 'PL-1  PI-1 staffing', body: 'staffing', reply: 'adjust', text: '宜下半年' },
  })
})

test('an answer about an adjustment stands beside that about the item itself', () => {
  const adjusted: PlanEvent = { type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId: 'A-1', opinions: [{ planItemId: 'PI-1', reply: 'unsuitable', text: '另有考虑' }] } }
  shows(disciplineOpinions).given(plan(opined(agrees), adjusted)).then({
    'PL-1  PI-1': { ...row, planOpinionId: 'PL-1  PI-1' }, 'PL-1 A-1 PI-1': { ...row, planOpinionId: 'PL-1 A-1 PI-1', adjustmentId: 'A-1', reply: 'unsuitable', text: '另有考虑' },
  })
  shows(organizationOpinions).given(plan({ type: 'PlanAdjustmentConsulted', data: { adjustmentId: 'A-1', replies: [agrees] } })).thenRow('PL-1 A-1 PI-1', { adjustmentId: 'A-1', reply: 'agree' })
})

test('how a disagreement was settled stands until another answer disagrees', () => {
  const settled = told<PlanEvent>({ type: 'PlanItemDisagreementSettled', data: { planItemId: 'PI-1', settlement: 'followed', text: '改至下半年' } }, { occurredOn: '2026-01-09' })
  const standing = { 'PL-1  PI-1': { planSettlementId: 'PL-1  PI-1', planId: 'PL-1', planItemId: 'PI-1', adjustmentId: null, settlement: 'followed', text: '改至下半年', settledOn: '2026-01-09' } }
  shows(planSettlements).given(plan(says('finance', wants('宜下半年')), settled)).then(standing)
  shows(planSettlements).given(plan(says('finance', wants('宜下半年')), settled, says('finance', agrees))).then(standing)
  for (const again of [says('finance', wants('宜下半年')), consulted(wants('缓办')), opined(wants('缓办'))]) shows(planSettlements).given(plan(settled, again)).then({})
  shows(planSettlements).given(plan(settled, { type: 'PlanAdjustmentConsulted', data: { adjustmentId: 'A-1', replies: [wants('缓办')] } })).then(standing)
})

test('those who make the plan read all, a body its own words and nobody else’s, and nobody else any', () => {
  const all = plan(consulted(agrees), opined(wants('另有考虑')), says('finance', agrees), says('staffing', agrees), { type: 'PlanItemDisagreementSettled', data: { planItemId: 'PI-1', settlement: 'talkedOver', text: '已沟通' } })
  const may: Readonly<Record<string, readonly Role[]>> = { ListOrganizationOpinions: ['organizationOfficer'], ListDisciplineOpinions: ['disciplineOfficer'], ListMemberOpinions: ['conferenceMember'], ListPlanSettlements: [] }
  for (const query of [listOrganizationOpinions, listDisciplineOpinions, listMemberOpinions, listPlanSettlements]) for (const role of Object.keys(ROLES) as Role[]) {
    const asking = asks(query, {}, { by: actor('somebody', [role], { body: ['finance'], project: ['P-1'], unit: ['U-1'] }) }).given(all)
    if ([...MAKERS, ...may[query.name]!].includes(role)) expect(asking.rows.length, `${role} ${query.name}`).toBe(query.name === 'ListMemberOpinions' && role !== 'conferenceMember' ? 2 : 1)
    else asking.thenForbidden()
  }
  asks(listMemberOpinions, {}, { by: actor('yu', ['conferenceMember'], { body: ['finance'] }) }).given(all).then({ body: 'finance' })
})

test('opinions are found by plan and item', () => {
  asks(listOrganizationOpinions, { planId: 'PL-1', planItemId: 'PI-1' }).given(plan(consulted(agrees))).then({ planItemId: 'PI-1' })
  asks(listOrganizationOpinions, { planId: 'PL-2' }).given(plan(consulted(agrees))).then()
  asks(listOrganizationOpinions, {}).given(plan(consulted(agrees))).thenCounts({ reply: { agree: 1 } })
})

const MAKERS: readonly Role[] = ['committeeOffice', 'director', 'deputyDirector', 'chiefAuditor']
const agrees: ItemReply = { planItemId: 'PI-1', reply: 'agree' }
const wants = (text: string): ItemReply => ({ planItemId: 'PI-1', reply: 'adjust', text })
const row = { planId: 'PL-1', planItemId: 'PI-1', adjustmentId: null, body: null, reply: 'agree', text: null, saidOn: '2026-01-05' }
const plan = (...more: PlanEvent[]) => history(plans, 'PL-1', { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, ...more)
const consulted = (answer: ItemReply): PlanEvent => ({ type: 'OrganizationConsulted', data: { replies: [answer] } })
const opined = (answer: ItemReply): PlanEvent => ({ type: 'DisciplineOpinionGiven', data: { opinions: [answer] } })
const says = (body: string, answer: ItemReply): PlanEvent => ({ type: 'MemberOpinionGiven', data: { body, opinions: [answer] } })
