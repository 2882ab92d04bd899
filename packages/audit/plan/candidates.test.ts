import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { officials } from '../official/state.ts'
import { onlyWhatIsNotYetSubmittedChanges } from '../rules/planning.ts'
import { aCandidateIsATenureOfItsUnit, aDecisionIsReleasedBeforeAnother, aYardstickIsOfARecommendation } from '../rules/planning-recommendation.ts'
import type { PlanEvent } from './events.ts'
import { excludeCandidate } from './exclude-candidate.ts'
import { lockCandidate } from './lock-candidate.ts'
import { measurePlanYardstick } from './measure-plan-yardstick.ts'
import { releaseCandidate } from './release-candidate.ts'
import { reportUnmeasuredYardstick } from './report-unmeasured-yardstick.ts'
import { notRecommended, plans } from './state.ts'

test('a candidate is locked in or excluded with a reason, and released before another decision', () => {
  given(zhang, plan()).when(lockCandidate, { ...PLAN, input: locked.data }).then(locked)
  given(zhang, plan()).when(excludeCandidate, { ...PLAN, input: excluded.data }).then(excluded)
  given(zhang, plan(locked)).when(excludeCandidate, { ...PLAN, input: excluded.data }).thenRefused(aDecisionIsReleasedBeforeAnother)
  given(zhang, plan(locked)).when(lockCandidate, { ...PLAN, input: { tenureId: 'T-1', because: '另有理由' } }).thenRefused(aDecisionIsReleasedBeforeAnother)
  given(zhang, plan(locked)).when(releaseCandidate, { ...PLAN, input: released.data }).then(released)
  given(zhang, plan(locked, released)).when(excludeCandidate, { ...PLAN, input: excluded.data }).then(excluded)
  given(zhang, plan()).when(releaseCandidate, { ...PLAN, input: released.data }).thenNothing()
})

test('decisions are about recorded tenures, before the plan is submitted, by the office', () => {
  given(plan()).when(lockCandidate, { ...PLAN, input: locked.data }).thenRefused(aCandidateIsATenureOfItsUnit)
  given(zhang, plan(submitted)).when(excludeCandidate, { ...PLAN, input: excluded.data }).thenRefused(onlyWhatIsNotYetSubmittedChanges)
  given(zhang, plan(locked, submitted)).when(releaseCandidate, { ...PLAN, input: released.data }).thenRefused(onlyWhatIsNotYetSubmittedChanges)
  for (const command of [lockCandidate, excludeCandidate, releaseCandidate]) given(zhang, plan()).when(command, { ...PLAN, by: actor('tao', ['organizationOfficer']), input: locked.data }).thenForbidden()
  given(zhang, plan()).when(lockCandidate, { ...PLAN, input: { tenureId: 'T-1', because: '' } }).thenInvalid('because')
})

test('a yardstick without a recommendation is none', () =>
  given(plan()).when(measurePlanYardstick, { ...PLAN, input: { recommendationId: 'R-1', atMost: 5, finished: true, seconds: 1, solver: 'HiGHS 1.15.3' } }).thenRefused(aYardstickIsOfARecommendation))

test('who could not measure says why, once, and not of what was measured meanwhile', () => {
  const [because, solver, recommendationId] = ['the solver ended without an answer', 'HiGHS 1.15.3', 'R-1']
  const told: PlanEvent = { type: 'PlanYardstickUnmeasured', data: { recommendationId, because, solver } }
  const reports = (...events: PlanEvent[]) => given(plan(...events)).when(reportUnmeasuredYardstick, { ...PLAN, by: actor('jingze', ['machine']), input: told.data as never })
  reports(recommended).then(told)
  reports().thenRefused(aYardstickIsOfARecommendation)
  reports(recommended, { type: 'PlanYardstickMeasured', data: { recommendationId, atMost: 5, finished: false, seconds: 1, solver } }).thenNothing()
  given(plan(recommended)).when(reportUnmeasuredYardstick, { ...PLAN, input: told.data as never }).thenForbidden()
  given(plan(recommended, told)).when(measurePlanYardstick, { ...PLAN, input: { recommendationId, atMost: 4, finished: true, seconds: 1, solver } }).then({ type: 'PlanYardstickMeasured', data: { recommendationId, atMost: 4, finished: true, seconds: 1, solver } })
})

test('an item of no recommendation says nothing wrong, one of an unknown recommendation does', () => {
  const item = { planItemId: 'I-1', unitId: 'U-1', subjects: [{ officialId: 'P-1', tenureId: 'T-1' }], kind: 'inOffice' as const, reasons: [] }
  expect(notRecommended([item], plans.initial)).toBe(0)
  expect(notRecommended([{ ...item, recommendationId: 'R-1' }], plans.initial)).toBe(1)
  expect(notRecommended([{ ...item, recommendationId: 'R-1' }], { ...plans.initial, recommendations: { 'R-1': { tenureIds: ['T-1'], points: 1, atMost: 2, finished: false, yardstick: 'waiting' } } })).toBe(0)
})

const PLAN = { id: 'plan-2026', by: actor('gu', ['committeeOffice']) }
const plan = (...events: PlanEvent[]) => history(plans, 'plan-2026', { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, ...events)
const locked: PlanEvent = { type: 'CandidateLocked', data: { tenureId: 'T-1', because: '局长办公会议定' } }
const excluded: PlanEvent = { type: 'CandidateExcluded', data: { tenureId: 'T-1', because: '本年度机构改革' } }
const released: PlanEvent = { type: 'CandidateReleased', data: { tenureId: 'T-1', because: '改革推迟' } }
const submitted: PlanEvent = { type: 'PlanSubmitted', data: { planItemIds: [] } }
const recommended: PlanEvent = { type: 'PlanRecommended', data: {
  recommendationId: 'R-1', title: '方案一', year: 2026, formulaVersion: 'example-1', lines: [], slots: [], points: 4, personDays: 0, atMost: 5,
  scenario: { year: 2026, formulaVersion: 'example-1', limitsOn: '2026-01-01', candidates: [], divisions: [], recusals: [], taken: [], added: [], locks: [], exclusions: [] },
} }
const zhang = history(officials, 'P-1', { type: 'OfficialRegistered', data: { name: '张三', rank: 'countyDivisionPrincipal' } },
  { type: 'TenureBegan', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2020-01-01' } })
