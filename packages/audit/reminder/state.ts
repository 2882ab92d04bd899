// Where a reminder stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { ReminderEvent, type WaitingTask } from './events.ts'

export type Reminder = { is: 'unknown' | 'unread' | 'read'; to: string; task: WaitingTask | undefined }

export const reminders = stream<Reminder, ReminderEvent>({
  name: 'reminder',
  events: ReminderEvent,
  initial: { is: 'unknown', to: '', task: undefined },
  evolve: {
    ReminderRaised: (_, { data }) => ({ is: 'unread', to: data.to, task: data.task }),
    TaskUrged: (_, { data }) => ({ is: 'unread', to: data.to, task: data.task }),
    ReminderRead: (reminder) => ({ ...reminder, is: 'read' }),
  },
  about: ({ task }) => (task?.projectId === undefined ? [] : [{ type: 'project', id: task.projectId, qualifier: 'reminds of' }]),
  scope: ({ task }) => ({ project: task?.projectId === undefined ? [] : [task.projectId], unit: task?.unitId === undefined ? [] : [task.unitId] }),
})
