// Which reminders are unread and recent enough to be mailed? The program itself asks; people read their list.
import { z } from 'zod'
import { addDays } from '../../audit/calendar/days.ts'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { reminderList } from './view.ts'

/** Older ones are not mailed any more, so that mail which is set up later begins with today. */
const DAYS_BACK = 3

export const listRemindersToMail = query('ListRemindersToMail', reminderList, {
  asks: { zh: '待发邮件的提醒', en: 'Reminders to be mailed' },
  input: z.strictObject({}),
  output: z.strictObject({ reminderId: z.string(), level: z.string(), to: z.string(), step: z.string(), projectId: z.string().nullable(), unitId: z.string().nullable() }),
  who: [role('machine')],
  where: (_, { day }) => [{ column: 'standing', is: 'equal', value: 'unread' }, { column: 'on', is: 'atLeast', value: addDays(day, -DAYS_BACK) }],
  sort: ['on'],
  show: ({ reminderId, level, to, step, projectId, unitId }) => ({ reminderId, level, to, step, projectId, unitId }),
})
