// Example reminders (示例), for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { ReminderEvent } from './events.ts'
import { reminders } from './state.ts'

type Happened<Type extends ReminderEvent['type']> = Extract<ReminderEvent, { type: Type }>

export const task = { taskId: 'project-P-1', step: 'RecordComment', title: '示例市建设局局长任期经济责任审计', dueOn: '2026-04-22', projectId: 'P-1', unitId: 'U-1' }
export const raisedSoon: Happened<'ReminderRaised'> = { type: 'ReminderRaised', data: { task, to: 'teamLeader', level: 'dueSoon', levelVersion: '2019-07-07', remaining: 3 } }
export const urged: Happened<'TaskUrged'> = { type: 'TaskUrged', data: { task, to: 'teamLeader', says: '请今日内登记书面意见' } }
export const readBy = (actor: string): ReminderEvent => told<ReminderEvent>({ type: 'ReminderRead', data: { projectId: 'P-1' } }, { actor, occurredOn: '2026-04-18' })

/** Reminder R-1, three working days before the comments on project P-1 are due, followed by what a test adds. */
export const reminderR1 = (...more: ReminderEvent[]): Tale => history(reminders, 'R-1', told<ReminderEvent>(raisedSoon, { actor: 'jingze', occurredOn: '2026-04-17' }), ...more)
