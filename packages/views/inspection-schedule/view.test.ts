import { test } from 'vitest'
import type { InspectionEvent } from '../../audit/inspection/events.ts'
import { inspections } from '../../audit/inspection/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listInspections } from './query.ts'
import { inspectionSchedule } from './view.ts'

const terms = { unitId: 'U-1', year: 2026, round: '第三轮（示例）', mode: 'together' } as const
const one = (...events: InspectionEvent[]) => history(inspections, 'IN-1', { type: 'InspectionScheduled', data: terms }, ...events)
const calledOff: InspectionEvent = { type: 'InspectionCalledOff', data: { because: '改至下一轮' } }

test('an inspection stands with its unit and year until it is called off', () => {
  shows(inspectionSchedule).given(one()).then({ 'IN-1': { inspectionId: 'IN-1', ...terms, standing: 'scheduled', because: null } })
  shows(inspectionSchedule).given(one({ type: 'InspectionCorrected', data: { terms: { ...terms, mode: 'apart', year: 2027 }, formerly: terms, because: '登记有误' } })).thenRow('IN-1', { mode: 'apart', year: 2027, standing: 'scheduled' })
  shows(inspectionSchedule).given(one(calledOff)).thenRow('IN-1', { standing: 'calledOff', because: '改至下一轮' })
})

test('one asks by year; what was called off is not there unless asked for; auditors and units are told nothing', () => {
  asks(listInspections, { yearFrom: 2025, yearTo: 2026 }).given(one()).then({ inspectionId: 'IN-1', unitName: null })
  asks(listInspections, { year: 2027 }).given(one()).then()
  asks(listInspections, {}).given(one(calledOff)).then()
  asks(listInspections, { standing: 'calledOff' }, { by: actor('shi', ['disciplineOfficer']) }).given(one(calledOff)).then({ inspectionId: 'IN-1' })
  for (const role of ['auditor', 'unitOfficer', 'inspector', 'conferenceMember']) asks(listInspections, {}, { by: actor('x', [role]) }).given(one()).thenForbidden()
})
