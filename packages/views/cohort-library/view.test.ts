import { test } from 'vitest'
import { carryOver, cohortC1, cohortClosed, cohortOpened, joined, p1Joined, p1Left } from '../../audit/cohort/example.ts'
import { projectP1, terminatedIn } from '../../audit/project/example.ts'
import { valueIn, valueOff, valueV1 } from '../../audit/indicator-value/example.ts'
import { cohorts } from '../../audit/cohort/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listCohorts } from './query.ts'
import { cohortLibrary } from './view.ts'

const opened = { cohortId: 'C-1', ...cohortOpened.data, unitType: null, members: [], projectIds: [], left: [], terminated: [], values: 0, measuredLines: [], standing: 'open', openedOn: '2026-01-05', closedOn: null, conclusion: null }
const p2Joined = joined('P-2', 'U-2', '示例市财政局')

test('projects join and leave; values count for those that are in it', () => {
  shows(cohortLibrary).given(cohortC1()).then({ 'C-1': opened })
  shows(cohortLibrary).given(cohortC1(p1Joined, p2Joined), valueV1(), valueIn('P-2', 80)).thenRow('C-1', { projectIds: ['P-1', 'P-2'], values: 2, members: [{ unitName: '示例市建设局', exception: null }, { unitName: '示例市财政局' }] })
  shows(cohortLibrary).given(cohortC1(p1Joined), valueV1(valueOff)).thenRow('C-1', { values: 0 })
  shows(cohortLibrary).given(cohortC1(p1Joined), valueV1(), history(cohorts, 'C-1', p1Left)).thenRow('C-1', { values: 0, measuredLines: ['P-1 I-1'] })
  shows(cohortLibrary).given(cohortC1(p1Joined, p1Left)).thenRow('C-1', { projectIds: [], left: [{ projectId: 'P-1', unitName: '示例市建设局', on: '2026-01-05', reason: '项目调整' }] })
  shows(cohortLibrary).given(cohortC1(p1Joined, cohortClosed)).thenRow('C-1', { standing: 'closed', closedOn: '2026-01-05', conclusion: '结转资金占比差异较大（示例）' })
})

test('a project that was terminated is shown so, and wants no values any more', () => {
  const row = asks(listCohorts, {}).given(cohortC1(p1Joined, p2Joined), valueV1(), projectP1.established(terminatedIn('C-1')))
  row.then({ projectIds: ['P-1', 'P-2'], terminated: [{ projectId: 'P-1', on: '2026-03-20', reason: '机构改革' }], values: 0, missing: 2 })
})

test('an indicator that was removed wants no values any more', () => {
  const set = { type: 'CohortIndicatorsSet' as const, data: { year: 2026, title: cohortOpened.data.title, unitLevel: 'municipalDepartment' as const, indicators: [carryOver], removedIndicatorIds: ['I-2'], members: [], reason: '口径不一' } }
  asks(listCohorts, {}).given(cohortC1(p1Joined, p2Joined), valueV1()).then({ values: 1, missing: 3 })
  asks(listCohorts, {}).given(cohortC1(p1Joined, p2Joined, set), valueV1()).then({ values: 1, missing: 1 })
})

test('it is found by year, kind of unit and project, by those who audit in it', () => {
  for (const found of [{ year: '2026' }, { unitLevel: 'municipalDepartment' }, { projectId: 'P-1' }, { words: '预算管理' }, { standing: 'open' }]) asks(listCohorts, found).given(cohortC1(p1Joined)).then({ cohortId: 'C-1' })
  for (const missed of [{ year: '2025' }, { unitLevel: 'district' }, { projectId: 'P-2' }, { standing: 'closed' }]) asks(listCohorts, missed).given(cohortC1(p1Joined)).then()
  asks(listCohorts, {}, { by: actor('sun', ['auditor'], { project: ['P-1'] }) }).given(cohortC1(p1Joined)).then({ cohortId: 'C-1' })
  asks(listCohorts, {}, { by: actor('hu', ['auditor'], { project: ['P-2'] }) }).given(cohortC1(p1Joined)).then()
  asks(listCohorts, {}, { by: actor('tang', ['divisionHead']) }).given(cohortC1()).then({ cohortId: 'C-1' })
  asks(listCohorts, {}, { by: actor('tao', ['organizationOfficer'], { body: ['organization'] }) }).given(cohortC1(p1Joined)).thenForbidden()
})
