import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { anInspectionIsCalledOffOnce, anInspectionIsOfARegisteredUnit, anInspectionIsScheduledOnce, aUnitHasOneInspectionInARound, onlyAScheduledInspectionIsCorrected } from '../rules/auditors.ts'
import { units } from '../unit/state.ts'
import { callOffInspection } from './call-off-inspection.ts'
import { correctInspection } from './correct-inspection.ts'
import type { InspectionEvent } from './events.ts'
import { scheduleInspection } from './schedule-inspection.ts'
import { inspections } from './state.ts'

const ONE = { id: 'IN-1', by: actor('shi-jian', ['disciplineOfficer']) }
const terms = { unitId: 'U-1', year: 2026, round: '第三轮（示例）', mode: 'apart' } as const
const scheduled: InspectionEvent = { type: 'InspectionScheduled', data: terms }
const calledOff: InspectionEvent = { type: 'InspectionCalledOff', data: { because: '改至下一轮' } }
const unit = history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } })
const one = (...events: InspectionEvent[]) => history(inspections, 'IN-1', scheduled, ...events)

test('the inspection of a registered unit is scheduled once', () => {
  given(unit).when(scheduleInspection, { ...ONE, input: terms }).then(scheduled)
  given().when(scheduleInspection, { ...ONE, input: terms }).thenRefused(anInspectionIsOfARegisteredUnit)
  given(unit, one()).when(scheduleInspection, { ...ONE, input: { ...terms, year: 2027 } }).thenRefused(anInspectionIsScheduledOnce)
  given(unit, one(calledOff)).when(scheduleInspection, { ...ONE, input: terms }).thenRefused(anInspectionIsScheduledOnce)
  given(unit).when(scheduleInspection, { ...ONE, by: actor('tao-ran', ['organizationOfficer']), input: terms }).thenForbidden()
})

test('a unit has one inspection in a year and round: what is said already is not said again, and something else is refused', () => {
  const schedules = (change: object, ...tales: Parameters<typeof given>) => given(unit, one(), ...tales).when(scheduleInspection, { ...ONE, id: 'IN-2', input: { ...terms, ...change } })
  schedules({}).thenNothing()
  schedules({ mode: 'together' }).thenRefused(aUnitHasOneInspectionInARound)
  schedules({ mode: 'together', round: '第四轮（示例）' }).then({ ...scheduled, data: { ...terms, mode: 'together', round: '第四轮（示例）' } })
  schedules({ mode: 'together', year: 2027 }).then({ ...scheduled, data: { ...terms, mode: 'together', year: 2027 } })
  schedules({ mode: 'together' }, history(inspections, 'IN-1', calledOff)).then({ ...scheduled, data: { ...terms, mode: 'together' } })
})

test('what was registered wrongly is corrected with a reason, and does not contradict another', () => {
  const because = '方式登记有误'
  const corrected = { type: 'InspectionCorrected', data: { terms: { ...terms, mode: 'together' }, formerly: terms, because } } as const
  const corrects = (change: object, ...tales: Parameters<typeof given>) => given(unit, ...tales).when(correctInspection, { ...ONE, input: { terms: { ...terms, ...change }, because } })
  corrects({ mode: 'together' }, one()).then(corrected)
  corrects({}, one()).thenNothing()
  corrects({ mode: 'together' }).thenUnknown()
  corrects({ mode: 'together' }, one(calledOff)).thenRefused(onlyAScheduledInspectionIsCorrected)
  corrects({ unitId: 'U-9' }, one()).thenRefused(anInspectionIsOfARegisteredUnit)
  corrects({ year: 2027 }, one(), history(inspections, 'IN-2', { ...scheduled, data: { ...terms, year: 2027 } })).thenRefused(aUnitHasOneInspectionInARound)
  // where it was corrected away, another may be scheduled
  given(unit, one({ ...corrected, data: { ...corrected.data, terms: { ...terms, year: 2027 } } })).when(scheduleInspection, { ...ONE, id: 'IN-2', input: terms }).then(scheduled)
})

test('it is called off with a reason, once', () => {
  given(one()).when(callOffInspection, { ...ONE, input: calledOff.data as never }).then(calledOff)
  given().when(callOffInspection, { ...ONE, input: calledOff.data as never }).thenUnknown()
  given(one(calledOff)).when(callOffInspection, { ...ONE, input: { because: '另有理由' } }).thenRefused(anInspectionIsCalledOffOnce)
  given(one(calledOff)).when(callOffInspection, { ...ONE, input: calledOff.data as never }).thenNothing()
})

test('the history of the unit, which its own officers read, does not tell of it', () => expect(factsOf([one()])[0]!.objects.map(({ type }) => type)).toEqual(['inspection', 'inspectionRound']))
