import { expect, test } from 'vitest'
import type { PlanEvent } from '../../audit/plan/events.ts'
import { plans } from '../../audit/plan/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { planCandidates } from './candidates.ts'
import { listPlanCandidates, listPlanRecommendations, listRecommendationLines } from './recommendation-queries.ts'
import { planRecommendations } from './recommendations.ts'
import { listUnmeasuredRecommendations } from './unmeasured.ts'

test('each candidate shows its decision, its place and why', () => {
  shows(planCandidates).given(plan({ type: 'CandidateLocked', data: { tenureId: 'T-1', because: '议定' } }, recommended('R-1', line('T-1', 'in'), line('T-2', 'out')))).thenRow('PL-1:T-1', {
    planId: 'PL-1', tenureId: 'T-1', decision: 'locked', decidedBecause: '议定', outcome: 'in', change: null, quarter: 2, divisionId: 'er-1', points: 50, highest: 73, whyZh: '得50分', bringsIn: [],
  })
  shows(planCandidates).given(plan(recommended('R-1', line('T-1', 'in'), line('T-2', 'out')))).thenRow('PL-1:T-2', { outcome: 'out', quarter: null, decision: null, bringsIn: [{ change: 'score', points: 3 }] })
})

test('a decision that is released leaves what was recommended', () =>
  shows(planCandidates).given(plan({ type: 'CandidateExcluded', data: { tenureId: 'T-1', because: '改革' } }, recommended('R-1', line('T-1', 'out')), { type: 'CandidateReleased', data: { tenureId: 'T-1', because: '推迟' } }))
    .thenRow('PL-1:T-1', { decision: null, decidedBecause: null, outcome: 'out' }))

test('the second recommendation says who enters, leaves, moves or stays', () => {
  const twice = plan(
    recommended('R-1', line('T-1', 'out'), line('T-2', 'in'), line('T-3', 'in'), line('T-4', 'in'), line('T-5', 'in')),
    recommended('R-2', line('T-1', 'in'), line('T-2', 'out'), { ...line('T-3', 'in'), quarter: 4 }, line('T-4', 'in')))
  const change = (tenureId: string, columns: object) => shows(planCandidates).given(twice).thenRow(`PL-1:${tenureId}`, columns)
  change('T-1', { change: 'entering', formerOutcome: 'out', recommendationId: 'R-2', formerRecommendationId: 'R-1' })
  change('T-2', { change: 'leaving' })
  change('T-3', { change: 'moving', quarter: 4 })
  change('T-4', { change: 'same' })
  change('T-5', { recommendationId: 'R-1', change: null })
})

test('a recommendation shows what it comes to, and how far from the best it may be', () => {
  const made = recommended('R-1', line('T-1', 'in'), line('T-2', 'out'))
  shows(planRecommendations).given(plan(made)).thenRow('PL-1:R-1', { candidates: 2, chosen: 1, locked: 1, excluded: 0, capacityDays: 88, points: 950, atMost: 1000, gapPermille: 50, solver: null, finished: false })
  shows(planRecommendations).given(plan(made, { type: 'PlanYardstickMeasured', data: { recommendationId: 'R-1', atMost: 963, finished: true, seconds: 2, solver: 'HiGHS 1.15.3' } }))
    .thenRow('PL-1:R-1', { atMost: 963, gapPermille: 14, solver: 'HiGHS 1.15.3', finished: true })
})

test('a recommendation waits to be measured, and says why it could not be', () => {
  const made = recommended('R-1', line('T-1', 'in'))
  const unmeasured: PlanEvent = { type: 'PlanYardstickUnmeasured', data: { recommendationId: 'R-1', because: 'the solver ended', solver: 'HiGHS 1.15.3' } }
  const machine = actor('jingze', ['machine'])
  asks(listUnmeasuredRecommendations, {}, { by: machine }).given(plan(made)).then({ planId: 'PL-1', recommendationId: 'R-1' })
  asks(listUnmeasuredRecommendations, {}, { by: machine }).given(plan(made, unmeasured)).then()
  asks(listUnmeasuredRecommendations, {}).given(plan(made)).thenForbidden()
  shows(planRecommendations).given(plan(made, unmeasured)).thenRow('PL-1:R-1', { yardstick: 'unmeasured', unmeasuredBecause: 'the solver ended', atMost: 1000 })
})

test('every run keeps its own lines, so that an old one can be laid beside a new one', () => {
  const told = plan(recommended('R-1', line('T-1', 'in'), line('T-2', 'out')), recommended('R-2', { ...line('T-1', 'in'), quarter: 4 }))
  asks(listRecommendationLines, { planId: 'PL-1', recommendationId: 'R-1' }, { sort: 'tenureId' }).given(told).then({ tenureId: 'T-1', outcome: 'in', quarter: 2, bringsIn: [] }, { tenureId: 'T-2', outcome: 'out', quarter: null, bringsIn: [{ change: 'score' }] })
  asks(listRecommendationLines, { planId: 'PL-1', recommendationId: 'R-2' }).given(told).then({ tenureId: 'T-1', quarter: 4, points: 50, highest: 73 })
  asks(listRecommendationLines, { planId: 'PL-2' }).given(told).then()
})

test('one asks who is in, by rank, and which recommendations there are', () => {
  const told = plan(recommended('R-1', line('T-1', 'in'), { ...line('T-2', 'in'), rank: 1 }, line('T-3', 'out')))
  expect(asks(listPlanCandidates, { planId: 'PL-1', outcome: 'in' }).given(told).rows.map(({ tenureId }) => tenureId)).toEqual(['T-2', 'T-1'])
  expect(asks(listPlanRecommendations, { year: 2026 }).given(told).rows).toMatchObject([{ recommendationId: 'R-1', title: '方案一' }])
})

const plan = (...events: PlanEvent[]) => history(plans, 'PL-1', { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, ...events)

type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>
type Line = Recommended['data']['lines'][number]

const line = (tenureId: string, is: 'in' | 'out'): Line => ({
  tenureId, officialId: `O-${tenureId}`, unitId: 'U-1', kind: 'inOffice', standing: 'open', is, rank: 7, points: 50, highest: 73, factors: [{ factorId: 'subjectClass', value: null, points: 2, highest: 25 }],
  why: { zh: '得50分', en: '50 points' }, personDays: 60, together: [tenureId],
  ...(is === 'in' ? { quarter: 2, divisionId: 'er-1' } : { bringsIn: [{ change: 'score', factorId: 'leaving', points: 3, says: { zh: '再增3分', en: '3 more' } }] }),
})

const recommended = (recommendationId: string, ...lines: Line[]): Recommended => ({ type: 'PlanRecommended', data: {
  recommendationId, title: '方案一', year: 2026, formulaVersion: 'example-1', lines, slots: [{ divisionId: 'er-1', quarter: 1, workingDays: 59, personDays: 88, left: 28, provisional: false }], points: 950, personDays: 60, atMost: 1000,
  scenario: { year: 2026, formulaVersion: 'example-1', limitsOn: '2026-01-01', candidates: [], divisions: [], recusals: [], taken: [], added: [], locks: [{ tenureId: 'T-1', because: '议定' }], exclusions: [] },
} })
