// Where a reminder stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { ReminderEvent, type WaitingTask } from './events.ts'

export type Reminder = { is: 'unknown' | 'unread' | 'read'; to: string; task: WaitingTask | undefined; says?: string }

export const reminders = stream<Reminder, ReminderEvent>({
  name: 'reminder',
  events: ReminderEvent,
  initial: { is: 'unknown', to: '', task: undefined },
  evolve: {
    ReminderRaised: (_, { data }) => ({ is: 'unread', to: data.to, task: data.task }),
    TaskUrged: (_, { data }) => ({ is: 'unread', to: data.to, task: data.task, says: data.says }),
    ReminderRead: (reminder) => ({ ...reminder, is: 'read' }),
  },
  // what somebody says belongs to the story of the project; what the machine repeats would drown it
  about: (_, event) => (event.type === 'TaskUrged' && event.data.task.projectId !== undefined ? [{ type: 'project', id: event.data.task.projectId, qualifier: 'urged in' }] : []),
  scope: ({ task }) => ({ project: task?.projectId === undefined ? [] : [task.projectId], unit: task?.unitId === undefined ? [] : [task.unitId] }),
})
