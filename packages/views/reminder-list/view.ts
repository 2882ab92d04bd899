// One row per reminder: of what, to whom, at which level, and whether it was read.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import { LevelId, type ReminderEvent, type WaitingTask } from '../../audit/reminder/events.ts'

export const ReminderRow = z.strictObject({
  reminderId: z.string(),
  /** a level that was reached, or urged by somebody */
  level: z.union([LevelId, z.literal('urged')]),
  to: z.string(),
  taskId: z.string(),
  step: z.string(),
  title: z.string(),
  dueOn: z.string().nullable(),
  projectId: z.string().nullable(),
  unitId: z.string().nullable(),
  /** the unit whose own officers are reminded; what goes to others is not theirs to see */
  remindedUnitId: z.string().nullable(),
  by: z.string(),
  on: z.string(),
  /** what was said, when somebody urged */
  says: z.string().nullable(),
  standing: z.enum(['unread', 'read']),
  readBy: z.string().nullable(),
  readOn: z.string().nullable(),
})
type ReminderRow = z.infer<typeof ReminderRow>

const of = ({ task, to }: { readonly task: WaitingTask; readonly to: string }): Partial<ReminderRow> => ({
  to, taskId: task.taskId, step: task.step, title: task.title, dueOn: task.dueOn ?? null, projectId: task.projectId ?? null, unitId: task.unitId ?? null, remindedUnitId: to === 'unitOfficer' ? task.unitId ?? null : null,
})

export const reminderList = viewOf<ReminderRow, ReminderEvent>(ReminderRow, {
  name: 'reminder_list',
  version: 1,
  of: 'reminder',
  indexed: ['to', 'standing', 'projectId', 'remindedUnitId', 'taskId', 'on'],
  initial: (reminderId) => ({
    reminderId, level: 'urged', to: '', taskId: '', step: '', title: '', dueOn: null, projectId: null, unitId: null, remindedUnitId: null, by: '', on: '', says: null, standing: 'unread', readBy: null, readOn: null,
  }),
  on: {
    ReminderRaised: (row, { data, actor, occurredOn }) => ({ ...row, ...of(data), level: data.level, by: actor, on: occurredOn }),
    TaskUrged: (row, { data, actor, occurredOn }) => ({ ...row, ...of(data), level: 'urged', by: actor, on: occurredOn, says: data.says }),
    ReminderRead: (row, { actor, occurredOn }) => ({ ...row, standing: 'read', readBy: actor, readOn: occurredOn }),
  },
})
