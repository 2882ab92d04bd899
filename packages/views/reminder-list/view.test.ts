import { test } from 'vitest'
import { officialAgrees, officialAsked, projectP1, reportDrafted, unitAsked, UNIT } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { readBy, reminderR1, urged } from '../../audit/reminder/example.ts'
import { reminders } from '../../audit/reminder/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listReminders } from './query.ts'
import { reminderList } from './view.ts'

test('a reminder says of what, to whom and at which level, and is unread until it is read', () => {
  shows(reminderList).given(reminderR1()).thenRow('R-1', { level: 'dueSoon', to: 'teamLeader', taskId: 'project-P-1', step: 'RecordComment', dueOn: '2026-04-22', projectId: 'P-1', remindedUnitId: null, by: 'jingze', on: '2026-04-17', says: null, standing: 'unread' })
  shows(reminderList).given(reminderR1(readBy('zhao'))).thenRow('R-1', { standing: 'read', readBy: 'zhao', readOn: '2026-04-18' })
  shows(reminderList).given(history(reminders, 'R-2', { ...urged, data: { ...urged.data, to: 'unitOfficer' } })).thenRow('R-2', { level: 'urged', to: 'unitOfficer', remindedUnitId: 'U-1', says: '请今日内登记书面意见' })
})

test('it tells whether the matter still waits, and has a light only then', () => {
  const asked = [reportDrafted, officialAsked, unitAsked, officialAgrees]
  const answered: ProjectEvent = { ...officialAgrees, data: { ...officialAgrees.data, addressee: UNIT } } as ProjectEvent
  const on = (...events: ProjectEvent[]) => asks(listReminders, {}, { day: '2026-04-20' }).given(projectP1.reporting(...asked, ...events), reminderR1())
  on().then({ reminderId: 'R-1', stillWaits: true, light: 'yellow', remaining: 2 })
  on(answered).then({ stillWaits: false, light: 'grey', remaining: null })
})

test('reminders are found by reader, standing and level; a unit’s officer sees those that go to the unit', () => {
  const tales = [reminderR1(), history(reminders, 'R-2', { ...urged, data: { ...urged.data, to: 'unitOfficer' } })]
  asks(listReminders, { to: 'teamLeader', standing: 'unread' }).given(...tales).then({ reminderId: 'R-1' })
  asks(listReminders, { level: 'urged' }).given(...tales).then({ reminderId: 'R-2' })
  asks(listReminders, {}, { by: actor('o', ['unitOfficer'], { unit: ['U-1'] }) }).given(...tales).then({ reminderId: 'R-2' })
  asks(listReminders, {}).given(...tales).thenCounts({ standing: { unread: 2 }, level: { dueSoon: 1, urged: 1 } })
})
