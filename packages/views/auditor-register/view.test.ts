import { test } from 'vitest'
import type { AuditorEvent } from '../../audit/auditor/events.ts'
import { auditors } from '../../audit/auditor/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listAuditors } from './query.ts'
import { auditorRegister } from './view.ts'

const enrolled: AuditorEvent = { type: 'AuditorEnrolled', data: { name: '高铭（示例）', divisionId: 'er-1', sharePercent: 80, from: '2024-01-01' } }
const away: AuditorEvent = { type: 'AuditorAbsenceRecorded', data: { absenceId: 'A-1', kind: 'training', from: '2026-05-11', to: '2026-05-22' } }
const recused: AuditorEvent = { type: 'AuditorRecusalDeclared', data: { recusalId: 'R-1', unitId: 'U-1', ground: 'other', says: '曾在该单位任职（示例）' } }
const gao = (...events: AuditorEvent[]) => history(auditors, 'gao-ming', enrolled, ...events)

test('an auditor stands with division, share, absences and recusals; what is taken back is gone', () => {
  shows(auditorRegister).given(gao(away, recused)).then({ 'gao-ming': { auditorId: 'gao-ming', ...enrolled.data as object, leftOn: null, absences: [away.data], recusals: [recused.data] } })
  shows(auditorRegister).given(gao(away, recused, { type: 'AuditorAbsenceCalledOff', data: { absenceId: 'A-1', because: '改期' } }, { type: 'AuditorRecusalLifted', data: { recusalId: 'R-1', because: '关系终止' } })).thenRow('gao-ming', { absences: [], recusals: [] })
})

test('who moves is in the new division, who leaves says so, who comes back is there again', () => {
  const moved: AuditorEvent = { type: 'AuditorEnrolled', data: { name: '高铭（示例）', divisionId: 'er-2', sharePercent: 50, from: '2026-01-01' } }
  const left: AuditorEvent = { type: 'AuditorLeft', data: { on: '2026-06-30', because: '调离' } }
  shows(auditorRegister).given(gao(away, moved)).thenRow('gao-ming', { divisionId: 'er-2', sharePercent: 50, absences: [away.data] })
  shows(auditorRegister).given(gao(left)).thenRow('gao-ming', { leftOn: '2026-06-30' })
  shows(auditorRegister).given(gao(left, moved)).thenRow('gao-ming', { leftOn: null })
})

test('whoever leaves is on the register up to the day of leaving, and gone after it', () => {
  const leaving = gao({ type: 'AuditorLeft', data: { on: '2026-06-30', because: '调离' } })
  for (const [day, standing, other] of [['2026-03-02', 'enrolled', 'left'], ['2026-06-30', 'enrolled', 'left'], ['2026-07-01', 'left', 'enrolled']] as const) {
    asks(listAuditors, { standing }, { day }).given(leaving).then({ auditorId: 'gao-ming', standing, leftOn: '2026-06-30' })
    asks(listAuditors, { standing: other }, { day }).given(leaving).then()
    asks(listAuditors, { standing: ['enrolled', 'left'] }, { day }).given(leaving).then({ standing })
  }
})

test('those who plan and lead read it; from whom somebody keeps away is nobody else’s', () => {
  asks(listAuditors, { divisionId: 'er-1', standing: 'enrolled' }).given(gao()).then({ auditorId: 'gao-ming' })
  asks(listAuditors, { words: '高' }).given(gao()).then({ auditorId: 'gao-ming' })
  asks(listAuditors, { divisionId: 'er-2' }).given(gao()).then()
  for (const role of ['auditor', 'organizationOfficer', 'unitOfficer', 'conferenceMember']) asks(listAuditors, {}, { by: actor('x', [role]) }).given(gao()).thenForbidden()
})
