import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import type { PlanEvent, PlanItemTerms } from '../plan/events.ts'
import { plans } from '../plan/state.ts'
import {
  anOfficialAndTenureHaveOneOpenProject, aPlanItemIsCarriedOutByOneProject, aProjectIsEstablishedOnce, aProjectNumberIsUsedOnce,
  aProjectRestsOnAnApprovedPlanItem, theAuditedAreThoseInThePlan, theAuditPeriodRunsForward, theDivisionIsTheOneInThePlan,
} from '../rules/projects.ts'
import { establishProject } from './establish-project.ts'
import { closed, established, projectP1, reportIssued } from './example.ts'
import type { ProjectEvent } from './events.ts'
import { projects } from './state.ts'

test('a project is established from an approved plan item, with what the plan says and with its rules pinned', () =>
  given(approvedPlan).when(establishProject, { id: 'P-1', input, by: office }).then(established))

test('a project is not established from an item that is only proposed', () =>
  given(history(plans, 'PL-1', drafted, proposed)).when(establishProject, { id: 'P-1', input, by: office }).thenRefused(aProjectRestsOnAnApprovedPlanItem))

test('a project is not established from a plan item that does not exist', () =>
  given().when(establishProject, { id: 'P-1', input, by: office }).thenRefused(aProjectRestsOnAnApprovedPlanItem))

test('a project is established once', () =>
  given(approvedPlan, projectP1.established()).when(establishProject, { id: 'P-1', input, by: office }).thenRefused(aProjectIsEstablishedOnce))

test('an open project about the same tenure, from the same plan item, stands in the way', () =>
  given(approvedPlan, projectP1.established()).when(establishProject, { id: 'P-2', input: second, by: office })
    .thenRefused(aPlanItemIsCarriedOutByOneProject, anOfficialAndTenureHaveOneOpenProject))

test('a closed project about the same tenure does not stand in the way of another plan item', () =>
  given(planOfNextYear, projectP1.established(reportIssued, closed)).when(establishProject, { id: 'P-2', input: nextYear, by: office })
    .then(establishedNextYear))

test('an open project about the same tenure stands in the way of another plan item too', () =>
  given(planOfNextYear, projectP1.established()).when(establishProject, { id: 'P-2', input: nextYear, by: office })
    .thenRefused(anOfficialAndTenureHaveOneOpenProject))

test('a terminated project leaves its plan item and tenure free', () =>
  given(approvedPlan, projectP1.established(terminated)).when(establishProject, { id: 'P-2', input: second, by: office })
    .then({ ...established, data: { ...established.data, projectNo: second.projectNo } } as ProjectEvent))

test('a project number is not given twice', () =>
  given(approvedPlan, projectOfAnother).when(establishProject, { id: 'P-1', input, by: office }).thenRefused(aProjectNumberIsUsedOnce))

test('the audited are exactly those in the plan', () =>
  given(approvedPlan).when(establishProject, { id: 'P-1', input: { ...input, officials: [...input.officials, { officialId: 'O-9', tenureId: 'T-9' }] }, by: office })
    .thenRefused(theAuditedAreThoseInThePlan))

test('another division than the plan names is refused', () =>
  given(approvedPlan).when(establishProject, { id: 'P-1', input: { ...input, divisionId: 'D-2' }, by: office }).thenRefused(theDivisionIsTheOneInThePlan))

test('an audit period does not run backwards', () =>
  given(approvedPlan).when(establishProject, { id: 'P-1', input: { ...input, periodTo: '2022-12-31' }, by: office }).thenRefused(theAuditPeriodRunsForward))

test('an auditor does not establish projects', () =>
  given(approvedPlan).when(establishProject, { id: 'P-1', input, by: actor('sun', ['auditor']) }).thenForbidden())

test('a project audits somebody', () =>
  given(approvedPlan).when(establishProject, { id: 'P-1', input: { ...input, officials: [] }, by: office }).thenInvalid('officials'))

const office = actor('wang', ['committeeOffice'])
const input = {
  projectNo: '2026-经责-01', title: '示例市建设局局长任期经济责任审计', planItemId: 'PI-1', officials: [{ officialId: 'O-1', tenureId: 'T-1' }],
  periodFrom: '2023-01-01', periodTo: '2025-12-31',
}
const second = { ...input, projectNo: '2026-经责-02' }
const nextYear = { ...second, planItemId: 'PI-2', divisionId: 'D-7' }

const terms: PlanItemTerms = { planItemId: 'PI-1', unitId: 'U-1', subjects: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: ['三年未审'], divisionId: 'D-1' }
const { divisionId: _, ...undecided } = terms
const drafted: PlanEvent = { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度经济责任审计计划' } }
const proposed: PlanEvent = { type: 'PlanItemProposed', data: { ...terms, year: 2026 } }
const approvedPlan = history(plans, 'PL-1', drafted, proposed,
  { type: 'PlanApproved', data: { meeting: '市委审计委员会第9次会议', year: 2026, items: [terms], leftOutPlanItemIds: [] } })
const planOfNextYear = history(plans, 'PL-2', { type: 'PlanDrafted', data: { year: 2027, level: 'municipal', title: '2027年度经济责任审计计划' } },
  { type: 'PlanApproved', data: { meeting: '市委审计委员会第12次会议', year: 2027, items: [{ ...undecided, planItemId: 'PI-2' }], leftOutPlanItemIds: [] } })
const establishedNextYear = { type: 'ProjectEstablished', data: { ...established.data, projectNo: '2026-经责-02', planId: 'PL-2', planItemId: 'PI-2', year: 2027, divisionId: 'D-7' } }
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-06', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '市委审计委员会第10次会议' } }
const projectOfAnother = history(projects, 'P-8', { ...established, data: { ...established.data, planItemId: 'PI-8', officials: [{ officialId: 'O-8', tenureId: 'T-8' }] } } as ProjectEvent)
