import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { valueOff, valueV1 } from '../indicator-value/example.ts'
import { established, projectP1, terminatedIn } from '../project/example.ts'
import { projects } from '../project/state.ts'
import { terminateProject } from '../project/terminate-project.ts'
import {
  aCohortIsOfOneKindOfUnit, aCohortIsOfOnePlanYear, aCohortIsOpenedOnce, anExceptionIsDecidedAbove, anIndicatorWithValuesStaysAsItIs, aProjectIsInOneCohort, aProjectJoinsWithItsOwnUnit, aProjectLeavesTheCohortItIsIn,
  onlyAnOpenCohortChanges,
} from '../rules/cohorts.ts'
import { UnitLevel, UnitType, type UnitEvent } from '../unit/events.ts'
import { units } from '../unit/state.ts'
import { closeCohort } from './close-cohort.ts'
import { carryOver, cohortC1, cohortClosed, cohortOpened, joined, p1Joined, p1Left, staff } from './example.ts'
import { CohortDescribed } from './events.ts'
import { joinCohort } from './join-cohort.ts'
import { leaveCohort } from './leave-cohort.ts'
import { openCohort } from './open-cohort.ts'
import { setCohortIndicators } from './set-cohort-indicators.ts'
import { cohorts } from './state.ts'

const office = actor('wang', ['committeeOffice'])
const head = actor('tang', ['divisionHead'], { project: ['P-1'] })
const unit = (level: Extract<UnitEvent, { type: 'UnitRegistered' }>['data']['level'] = 'municipalDepartment') => history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level, budgetLevel: 'municipal' } })
const joins = (change: object, by: typeof office, ...tales: Parameters<typeof given>) => given(cohortC1(), ...tales).when(joinCohort, { id: 'C-1', input: { projectId: 'P-1', unitId: 'U-1', ...change }, by })

test('a programme is opened once, with indicators that have ids of their own', () => {
  given().when(openCohort, { id: 'C-1', input: cohortOpened.data, by: office }).then(cohortOpened)
  given(cohortC1()).when(openCohort, { id: 'C-1', input: { ...cohortOpened.data, title: '另一个' }, by: office }).thenRefused(aCohortIsOpenedOnce)
  given().when(openCohort, { id: 'C-1', input: { ...cohortOpened.data, indicators: [carryOver, carryOver] }, by: office }).thenInvalid('indicators')
})

test('a programme names levels and types as units are registered by them', () => {
  expect(CohortDescribed.shape.unitLevel.options).toEqual(UnitLevel.options)
  expect(CohortDescribed.shape.unitType.unwrap().options).toEqual(UnitType.options)
})

test('a project of the kind and year joins with its own unit', () => {
  joins({}, head, projectP1.established(), unit()).then(p1Joined)
  joins({ unitId: 'U-2' }, head, projectP1.established(), history(units, 'U-2', { type: 'UnitRegistered', data: { name: '另一局', level: 'municipalDepartment', budgetLevel: 'municipal' } })).thenRefused(aProjectJoinsWithItsOwnUnit)
  joins({}, head, unit()).thenRefused(aProjectJoinsWithItsOwnUnit, aCohortIsOfOnePlanYear)
  given(cohortC1(cohortClosed), projectP1.established(), unit()).when(joinCohort, { id: 'C-1', input: { projectId: 'P-1', unitId: 'U-1' }, by: office }).thenRefused(onlyAnOpenCohortChanges)
})

test('another kind of unit or another year takes a reason and a decision from above, kept with who made it', () => {
  joins({}, office, projectP1.established(), unit('district')).thenRefused(aCohortIsOfOneKindOfUnit)
  joins({}, office, history(projects, 'P-1', { ...established, data: { ...established.data, year: 2025 } }), unit()).thenRefused(aCohortIsOfOnePlanYear)
  joins({ exceptionBecause: '职能相同' }, head, projectP1.established(), unit('district')).thenRefused(anExceptionIsDecidedAbove)
  joins({ exceptionBecause: '职能相同' }, office, projectP1.established(), unit('district')).then({ ...p1Joined, data: { ...p1Joined.data, unitLevel: 'district', exception: { because: '职能相同', by: 'wang' } } })
  const typed = history(cohorts, 'C-1', { ...cohortOpened, data: { ...cohortOpened.data, unitType: 'department' } })
  given(typed, projectP1.established(), unit()).when(joinCohort, { id: 'C-1', input: { projectId: 'P-1', unitId: 'U-1' }, by: office }).thenRefused(aCohortIsOfOneKindOfUnit)
  // where none is needed, none is made
  joins({ exceptionBecause: '职能相同' }, head, projectP1.established(), unit()).then(p1Joined)
})

test('a project is in one open programme at a time, and leaves the one it is in', () => {
  const other = (...more: Parameters<typeof cohortC1>) => history(cohorts, 'C-2', cohortOpened, p1Joined, ...more)
  joins({}, office, projectP1.established(), unit(), other()).thenRefused(aProjectIsInOneCohort)
  joins({}, office, projectP1.established(), unit(), other(p1Left)).then(p1Joined)
  joins({}, office, projectP1.established(), unit(), other(cohortClosed)).then(p1Joined)
  given(cohortC1(p1Joined)).when(leaveCohort, { id: 'C-1', input: { projectId: 'P-1', reason: '项目调整' }, by: office }).then(p1Left)
  given(cohortC1()).when(leaveCohort, { id: 'C-1', input: { projectId: 'P-1', reason: '项目调整' }, by: office }).thenRefused(aProjectLeavesTheCohortItIsIn)
})

test('indicators are set anew; those with values stay as they are', () => {
  const debt = { ...carryOver, indicatorId: 'I-3', name: '往来款占比' }
  const sets = (indicators: readonly object[], ...tales: Parameters<typeof given>) => given(cohortC1(p1Joined), ...tales).when(setCohortIndicators, { id: 'C-1', input: { indicators, reason: '补充指标' }, by: office })
  const set = (indicators: (typeof carryOver | typeof staff)[], removedIndicatorIds: string[]) => ({ type: 'CohortIndicatorsSet', data: {
    year: 2026, title: cohortOpened.data.title, unitLevel: 'municipalDepartment', indicators, removedIndicatorIds, members: [{ projectId: 'P-1', unitId: 'U-1', unitName: '示例市建设局' }], reason: '补充指标',
  } })
  sets([carryOver, debt]).then(set([carryOver, debt], ['I-2']))
  sets([carryOver, staff, debt], valueV1()).then(set([carryOver, staff, debt], []))
  sets([staff], valueV1()).thenRefused(anIndicatorWithValuesStaysAsItIs)
  sets([{ ...carryOver, decimals: 2 }, staff], valueV1()).thenRefused(anIndicatorWithValuesStaysAsItIs)
  sets([staff], valueV1(valueOff)).then(set([staff], ['I-1']))
})

test('a termination names the open programmes that compare the project', () => {
  const terminates = (...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), ...tales).when(terminateProject, { id: 'P-1', input: { ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' }, by: office, today: '2026-03-20' })
  terminates(cohortC1(p1Joined)).then(terminatedIn('C-1'))
  for (const tale of [cohortC1(), cohortC1(p1Joined, p1Left), cohortC1(p1Joined, cohortClosed)]) terminates(tale).then(terminatedIn())
  expect(factsOf([projectP1.established(terminatedIn('C-1'))]).at(-1)!.objects).toContainEqual({ type: 'cohort', id: 'C-1', qualifier: 'was compared in' })
})

test('a closed programme changes no more', () => {
  given(cohortC1()).when(closeCohort, { id: 'C-1', input: cohortClosed.data, by: office }).then(cohortClosed)
  given(cohortC1(cohortClosed)).when(setCohortIndicators, { id: 'C-1', input: { indicators: [staff], reason: '补充' }, by: office }).thenRefused(onlyAnOpenCohortChanges)
  given(cohortC1(p1Joined, cohortClosed)).when(leaveCohort, { id: 'C-1', input: { projectId: 'P-1', reason: '项目调整' }, by: office }).thenRefused(onlyAnOpenCohortChanges)
})

test('who joins or leaves concerns that project; the rest concerns all that are compared', () => {
  const objects = factsOf([cohortC1(p1Joined, joined('P-2', 'U-2', '示例市财政局'), p1Left, cohortClosed)]).map((fact) => fact.objects.slice(1).map(({ id, qualifier }) => `${id} ${qualifier}`))
  expect(objects).toEqual([[], ['P-1 compared'], ['P-2 compared'], ['P-1 left'], ['P-2 compared']])
})
