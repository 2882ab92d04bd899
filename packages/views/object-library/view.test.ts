import { expect, test } from 'vitest'
import type { OfficialEvent } from '../../audit/official/events.ts'
import { officials } from '../../audit/official/state.ts'
import type { PlanEvent, PlanItemTerms } from '../../audit/plan/events.ts'
import { plans } from '../../audit/plan/state.ts'
import { established, projectP1 } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { objectLibrary } from './view.ts'

test('each tenure of an official is a row of its own', () =>
  shows(objectLibrary).given(history(officials, 'O-1', began('T-1', '局长'), began('T-2', '党组书记'))).then({
    'T-1': { ...blank, tenureId: 'T-1', officialId: 'O-1', ...terms, post: '局长', fromOn: '2022-01-01', ...unclassed },
    'T-2': { ...blank, tenureId: 'T-2', officialId: 'O-1', ...terms, post: '党组书记', fromOn: '2022-01-01', ...unclassed },
  }))

test('an announced departure shows until it is called off, or until the official has left', () => {
  const announced: OfficialEvent = { type: 'DepartureAnnounced', data: { ...post, expectedOn: '2026-06-30' } }
  const calledOff: OfficialEvent = { type: 'DepartureCalledOff', data: post }
  shows(objectLibrary).given(inPost(announced)).thenRow('T-1', { standing: 'leaving', expectedLeaveOn: '2026-06-30' })
  shows(objectLibrary).given(inPost(announced, calledOff)).thenRow('T-1', { standing: 'inPost', expectedLeaveOn: null })
  shows(objectLibrary).given(inPost(announced, ended)).thenRow('T-1', { standing: 'left', untilOn: '2026-05-31', expectedLeaveOn: null })
  shows(objectLibrary).given(inPost(ended, announced, calledOff)).thenRow('T-1', { standing: 'left', untilOn: '2026-05-31' })
})

test('a corrected record without a last day means that the tenure still runs, and with one that it has ended', () => {
  shows(objectLibrary).given(inPost(ended, corrected())).thenRow('T-1', { standing: 'inPost', untilOn: null, unitId: 'U-2', post: '主任', fromOn: '2021-07-01' })
  shows(objectLibrary).given(inPost({ type: 'DepartureAnnounced', data: { ...post, expectedOn: '2026-06-30' } }, corrected('2026-04-30')))
    .thenRow('T-1', { standing: 'left', untilOn: '2026-04-30', expectedLeaveOn: null })
  shows(objectLibrary).given(inPost({ type: 'DepartureAnnounced', data: { ...post, expectedOn: '2026-06-30' } }, corrected())).thenRow('T-1', { standing: 'leaving', expectedLeaveOn: '2026-06-30' })
})

test('a predecessor recorded late has left from the beginning', () =>
  shows(objectLibrary).given(history(officials, 'O-1', { type: 'TenureBegan', data: { tenureId: 'T-1', ...terms, post: '局长', from: '2018-01-01', until: '2021-12-31', endReason: 'retired' } }))
    .thenRow('T-1', { standing: 'left', untilOn: '2021-12-31', rotationDueOn: null }))

test('the class shows with what the rule proposed when it was assigned', () =>
  shows(objectLibrary).given(inPost({ type: 'SubjectClassAssigned', data: { ...post, class: 'A', grounds: '资金分配权重大', proposed: { class: 'B', version: 'example-1' } } })).thenRow('T-1', { classProposed: 'B', classProposedBy: 'example-1', classAssignedOn: '2026-01-05' }))

test('the class shows with its grounds', () =>
  shows(objectLibrary).given(inPost({ type: 'SubjectClassAssigned', data: { ...post, class: 'A', grounds: '资金分配权重大' } })).thenRow('T-1', { subjectClass: 'A', classGrounds: '资金分配权重大' }))

test('rotation counts from the end of the last audit period, or from taking office; those who left and other classes have none', () => {
  const inClass = (grade: 'A' | 'B' | 'C', ...more: OfficialEvent[]) => inPost({ type: 'SubjectClassAssigned', data: { ...post, class: grade, grounds: '资金分配权重大' } }, ...more)
  shows(objectLibrary).given(inPost()).thenRow('T-1', { rotationDueOn: null })
  shows(objectLibrary).given(inClass('A')).thenRow('T-1', { rotationDueOn: '2025-01-01' })
  shows(objectLibrary).given(inClass('B')).thenRow('T-1', { rotationDueOn: '2027-01-01' })
  shows(objectLibrary).given(inClass('C')).thenRow('T-1', { rotationDueOn: null })
  shows(objectLibrary).given(inClass('A'), projectP1.established()).thenRow('T-1', { auditedTo: '2025-12-31', rotationDueOn: '2028-12-31' })
  shows(objectLibrary).given(inClass('A', ended)).thenRow('T-1', { rotationDueOn: null })
})

test('an audit covers its tenure up to the end of its period; one that was terminated covers nothing', () => {
  const earlier = history(projects, 'P-0', { type: 'ProjectEstablished', data: { ...established.data, year: 2023, periodTo: '2022-12-31' } })
  shows(objectLibrary).given(inPost(), earlier, projectP1.established()).thenRow('T-1', { projectIds: ['P-0', 'P-1'], auditedTo: '2025-12-31', lastAuditYear: 2026 })
  shows(objectLibrary).given(inPost(), earlier, projectP1.established(terminated)).thenRow('T-1', { projectIds: ['P-0'], auditedTo: '2022-12-31', lastAuditYear: 2023 })
  shows(objectLibrary).given(inPost(), projectP1.established(terminated)).thenRow('T-1', { projectIds: [], auditedTo: null, lastAuditYear: null })
})

test('where two are audited together, each tenure is covered once', () => {
  const both: ProjectEvent = { type: 'ProjectEstablished', data: { ...established.data, officials: [...established.data.officials, { officialId: 'O-2', tenureId: 'T-2' }] } }
  shows(objectLibrary).given(inPost(), history(officials, 'O-2', began('T-2', '党组书记')), history(projects, 'P-1', both)).thenRow('T-2', { projectIds: ['P-1'] })
})

test('a tenure is planned when the plan that names it is approved, not when it is proposed or left out', () => {
  shows(objectLibrary).given(inPost(), history(plans, 'PL-1', drafted, proposed)).thenRow('T-1', { plannedYears: [] })
  shows(objectLibrary).given(inPost(), history(plans, 'PL-1', drafted, proposed, approved([item]))).thenRow('T-1', { plannedYears: [2026], plannedYear: 2026 })
  shows(objectLibrary).given(inPost(), history(plans, 'PL-1', drafted, proposed, approved([], ['PI-1']))).thenRow('T-1', { plannedYears: [], plannedYear: null })
})

test('a tenure goes out of the plan with an adjustment or when its item is terminated, and comes in with an adjustment', () => {
  const plan = (...more: PlanEvent[]) => history(plans, 'PL-1', drafted, proposed, approved([item]), ...more)
  const adjusted: PlanEvent = { type: 'PlanAdjustmentApproved', data: { adjustmentId: 'A-1', meeting: '第11次会议', year: 2026, added: [{ ...item, planItemId: 'PI-2', subjects: [{ officialId: 'O-2', tenureId: 'T-2' }] }], removedPlanItemIds: ['PI-1'] } }
  const second = history(officials, 'O-2', began('T-2', '党组书记'))
  shows(objectLibrary).given(inPost(), second, plan(adjusted)).thenRow('T-1', { plannedYear: null })
  shows(objectLibrary).given(inPost(), second, plan(adjusted)).thenRow('T-2', { plannedYear: 2026 })
  shows(objectLibrary).given(inPost(), plan({ type: 'PlanItemTerminated', data: { planItemId: 'PI-1', unitId: 'U-1', subjects: item.subjects, reason: 'deceased', explanation: '去世', meeting: '第11次会议' } })).thenRow('T-1', { plannedYears: [] })
})

test('a tenure that was struck out has no row', () => {
  const struck: OfficialEvent = { type: 'TenureWithdrawn', data: { ...post, because: '录入重复' } }
  expect([...rowsOf(objectLibrary, factsOf([inPost(began('T-2', '党组书记'), struck)])).keys()]).toEqual(['T-2'])
})

const terms = { unitId: 'U-1', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal' } as const
const began = (tenureId: string, name: string): OfficialEvent => ({ type: 'TenureBegan', data: { tenureId, ...terms, post: name, from: '2022-01-01' } })
const inPost = (...more: OfficialEvent[]) => history(officials, 'O-1', began('T-1', '局长'), ...more)
const post = { tenureId: 'T-1', unitId: 'U-1', post: '局长' }
const ended: OfficialEvent = { type: 'TenureEnded', data: { ...post, on: '2026-05-31', reason: 'transferred' } }
const corrected = (until?: string): OfficialEvent => ({ type: 'TenureRecordCorrected', data: {
  tenureId: 'T-1', tenure: { ...terms, unitId: 'U-2', post: '主任', from: '2021-07-01' }, formerly: { ...terms, post: '局长', from: '2022-01-01' }, because: '录入错误', ...(until === undefined ? {} : { until }),
} })
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
const item: PlanItemTerms = { planItemId: 'PI-1', unitId: 'U-1', subjects: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: [] }
const drafted: PlanEvent = { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }
const proposed: PlanEvent = { type: 'PlanItemProposed', data: { ...item, year: 2026 } }
const approved = (items: PlanItemTerms[], leftOutPlanItemIds: string[] = []): PlanEvent => ({ type: 'PlanApproved', data: { meeting: '第9次会议', year: 2026, items, leftOutPlanItemIds } })
const unclassed = { unauditedSince: '2022-01-01', classesByPost: ['example-1:-', 'example-2:-'] }
const blank = objectLibrary.initial('') as object
