import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import { established, projectP1 } from '../project/example.ts'
import { findingF1 } from '../finding/example.ts'
import type { PlanEvent } from '../plan/events.ts'
import { plans } from '../plan/state.ts'
import { aTenureIsRecordedOnce, anOfficialIsRegisteredOnce, anOfficialWithTenuresIsNotWithdrawn, onlyAKnownTenureChanges, onlyARegisteredOfficialChanges, onlyWhatNobodyNamesIsWithdrawn } from '../rules/officials.ts'
import { units } from '../unit/state.ts'
import { beginTenure } from './begin-tenure.ts'
import { changeRank } from './change-rank.ts'
import { correctOfficialRecord } from './correct-official-record.ts'
import type { OfficialEvent } from './events.ts'
import { registerOfficial } from './register-official.ts'
import { officials } from './state.ts'
import { withdrawOfficial } from './withdraw-official.ts'
import { withdrawTenure } from './withdraw-tenure.ts'

test('a tenure that was never held is struck out, running or ended, once', () => {
  given(zhang(began)).when(withdrawTenure, asking).then(struck)
  given(zhang(began, ended, classed)).when(withdrawTenure, asking).then(struck)
  given(zhang(began, struck)).when(withdrawTenure, asking).thenNothing()
  given(zhang()).when(withdrawTenure, asking).thenRefused(onlyAKnownTenureChanges)
})

test('a tenure that others have named stays: in a plan, a project, a finding', () => {
  for (const tale of [planned, projectP1.established(), history(plans, 'PL-1', drafted, proposed, { type: 'PlanItemWithdrawn', data: { planItemId: 'PI-1', because: '另行安排' } } as PlanEvent), findingF1.determined()])
    given(zhang(began), tale).when(withdrawTenure, asking).thenRefused(onlyWhatNobodyNamesIsWithdrawn)
  const other = history(plans, 'PL-1', drafted, { ...proposed, data: { ...proposed.data, subjects: [{ officialId: 'O-1', tenureId: 'T-2' }] } })
  given(zhang(began), other).when(withdrawTenure, asking).then(struck)
})

test('its number is not used again, and its post is free', () => {
  given(library, zhang(began, struck)).when(beginTenure, { id: 'O-1', input: { ...terms, tenureId: 'T-1' }, by: office }).thenRefused(aTenureIsRecordedOnce)
  given(library, zhang(began, struck)).when(beginTenure, { id: 'O-1', input: { ...terms, tenureId: 'T-2' }, by: office }).then({ type: 'TenureBegan', data: { ...terms, tenureId: 'T-2' } })
})

test('a person is struck out after the tenures, once, while nobody has named the person', () => {
  given(zhang()).when(withdrawOfficial, whole).then(gone)
  given(zhang(began, struck)).when(withdrawOfficial, whole).then(gone)
  given(zhang(gone)).when(withdrawOfficial, whole).thenNothing()
  given(zhang(began)).when(withdrawOfficial, whole).thenRefused(anOfficialWithTenuresIsNotWithdrawn)
  given(zhang(), planned).when(withdrawOfficial, whole).thenRefused(onlyWhatNobodyNamesIsWithdrawn)
  given().when(withdrawOfficial, whole).thenUnknown()
  given(zhang()).when(withdrawOfficial, { ...whole, by: actor('qian', ['auditor']) }).thenForbidden()
})

test('whoever was struck out takes up no post, does not change, and is not registered again under the same number', () => {
  given(library, zhang(gone)).when(beginTenure, { id: 'O-1', input: { ...terms, tenureId: 'T-2' }, by: office }).thenRefused(onlyARegisteredOfficialChanges)
  given(zhang(gone)).when(changeRank, { id: 'O-1', input: { rank: 'unranked' }, by: office }).thenRefused(onlyARegisteredOfficialChanges)
  given(zhang(gone)).when(correctOfficialRecord, { id: 'O-1', input: { name: '别名', because: '更正' }, by: office }).thenRefused(onlyARegisteredOfficialChanges)
  given(zhang(gone)).when(registerOfficial, { id: 'O-1', input: person, by: office }).thenRefused(anOfficialIsRegisteredOnce)
})

test('unit and post hear that a tenure of theirs was struck out', () =>
  expect(factsOf([zhang(began, struck)]).at(-1)!.objects.map(({ type, id }) => `${type} ${id}`)).toEqual(['official O-1', 'tenure T-1', 'unit U-1', 'post U-1:局长']))

const office = actor('gu', ['committeeOffice'])
const person = { name: '示例干部甲', rank: 'countyDivisionPrincipal' } as const
const terms = { unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'neither', managedBy: 'municipal', from: '2022-01-01' } as const
const place = { tenureId: 'T-1', unitId: 'U-1', post: '局长' }
const began: OfficialEvent = { type: 'TenureBegan', data: { ...terms, tenureId: 'T-1' } }
const ended: OfficialEvent = { type: 'TenureEnded', data: { ...place, on: '2025-06-01', reason: 'transferred' } }
const classed: OfficialEvent = { type: 'SubjectClassAssigned', data: { ...place, class: 'A', grounds: '示例标准' } }
const struck: OfficialEvent = { type: 'TenureWithdrawn', data: { ...place, because: '录入重复' } }
const gone: OfficialEvent = { type: 'OfficialWithdrawn', data: { name: '示例干部甲', because: '录入重复' } }
const zhang = (...more: OfficialEvent[]): Tale => history(officials, 'O-1', { type: 'OfficialRegistered', data: person }, ...more)
const library = history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } })
const drafted: PlanEvent = { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '示例计划' } }
const proposed = { type: 'PlanItemProposed', data: { planItemId: 'PI-1', unitId: 'U-1', subjects: established.data.officials, kind: 'inOffice', reasons: [], year: 2026 } } satisfies PlanEvent
const planned = history(plans, 'PL-1', drafted, proposed)
const asking = { id: 'O-1', input: { tenureId: 'T-1', because: '录入重复' }, by: office }
const whole = { id: 'O-1', input: { because: '录入重复' }, by: office }
