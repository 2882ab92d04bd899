import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { anInspectionIsOfARegisteredUnit, anInspectionIsScheduledOnce } from '../rules/auditors.ts'
import { units } from '../unit/state.ts'
import { callOffInspection } from './call-off-inspection.ts'
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

test('it is called off with a reason, once', () => {
  given(one()).when(callOffInspection, { ...ONE, input: calledOff.data as never }).then(calledOff)
  given().when(callOffInspection, { ...ONE, input: calledOff.data as never }).thenUnknown()
  given(one(calledOff)).when(callOffInspection, { ...ONE, input: { because: '另有理由' } }).thenNothing()
})

test('the history of the unit, which its own officers read, does not tell of it', () => expect(factsOf([one()])[0]!.objects.map(({ type }) => type)).toEqual(['inspection']))
