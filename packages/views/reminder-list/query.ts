// What am I reminded of or urged to do, and who has been told?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { isOneOf, lit, Lit, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { taskList } from '../task-list/view.ts'
import { ReminderRow, reminderList } from './view.ts'

export const listReminders = query('ListReminders', reminderList, {
  asks: { zh: '提醒与催办', en: 'Reminders' },
  input: z.strictObject({ to: oneOrMore.optional(), standing: oneOrMore.optional(), level: oneOrMore.optional(), projectId: oneOrMore.optional(), taskId: oneOrMore.optional(), words: words.optional() }),
  output: ReminderRow.omit({ remindedUnitId: true }).extend({ stillWaits: z.boolean() }).extend(Lit.shape),
  who: [...AUDIT_SIDE, role('bureauOffice'), role('organizationOfficer'), role('disciplineOfficer'), role('unitOfficer', 'unit')],
  within: { project: 'projectId', unit: 'remindedUnitId' },
  where: (input) => [
    ...isOneOf('to', input.to), ...isOneOf('standing', input.standing), ...isOneOf('level', input.level), ...isOneOf('projectId', input.projectId), ...isOneOf('taskId', input.taskId), ...saysIn(['title', 'says'], input.words),
  ],
  sort: ['-on', 'on', 'dueOn', 'level'],
  lookups: { waitsOpen: { from: taskList, by: 'taskId', take: 'open' }, waitsStep: { from: taskList, by: 'taskId', take: 'step' } },
  counts: ['standing', 'level', 'to'],
  unread: ['remindedUnitId'],
  show: ({ waitsOpen, waitsStep, ...row }, { day }) => {
    const stillWaits = waitsOpen === true && waitsStep === row.step
    return { ...row, stillWaits, ...lit(stillWaits ? row.dueOn : null, day) }
  },
})
