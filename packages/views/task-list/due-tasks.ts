// What waits with a due day that has come near or passed? The program itself asks, to remind of it; people read the task list.
import { z } from 'zod'
import { addWorkingDays } from '../../audit/calendar/working-days.ts'
import { REMINDER_LEVELS } from '../../audit/calendar/reminder-levels.ts'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { OF_LIVE_PROJECTS, PROJECT_PHASE } from './live-projects.ts'
import { taskList } from './view.ts'

/** So far ahead does the earliest level reach. */
const AHEAD = Math.max(...REMINDER_LEVELS.map(({ remainingAtMost }) => remainingAtMost))

export const listDueTasks = query('ListDueTasks', taskList, {
  asks: { zh: '临期和超期事项', en: 'Tasks due soon or overdue' },
  input: z.strictObject({}),
  output: z.strictObject({ taskId: z.string(), step: z.string(), role: z.string(), title: z.string(), dueOn: z.string(), projectId: z.string().nullable(), unitId: z.string().nullable() }),
  who: [role('machine')],
  where: (_, { day }) => [
    { column: 'open', is: 'equal', value: true }, { column: 'dueOn', is: 'present' }, { column: 'dueOn', is: 'atMost', value: addWorkingDays(day, AHEAD) },
    ...OF_LIVE_PROJECTS,
  ],
  sort: ['taskId'],
  lookups: { projectPhase: PROJECT_PHASE },
  show: ({ taskId, step, role: who, title, dueOn, projectId, unitId }) => ({ taskId, step, role: who, title, dueOn: dueOn ?? '', projectId, unitId }),
})
