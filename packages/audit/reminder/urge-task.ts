// Urges whoever has to act, in words (催办).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { eachLevelRemindsOnce } from '../rules/reminders.ts'
import { same } from '../same.ts'
import { WaitingTask } from './events.ts'
import { reminders } from './state.ts'

export const urgeTask = command('UrgeTask', reminders, {
  does: { zh: '催办', en: 'Urge a task' },
  opens: true,
  input: z.strictObject({ task: WaitingTask, role: z.string().min(1).max(60), says: z.string().min(1).max(1000) }),
  who: [role('committeeOffice'), role('deputyDirector'), role('director'), role('divisionHead', 'project'), role('teamLeader', 'project')],
  within: ({ task }) => ({ project: task.projectId === undefined ? [] : [task.projectId] }),
  decide: (input, reminder) => {
    if (reminder.is !== 'unknown' && same(reminder.task, input.task) && reminder.to === input.role && reminder.says === input.says) return [] // asked twice, decided once
    return allow(unmet({ is: reminder.is }, [eachLevelRemindsOnce]), () => [{ type: 'TaskUrged', data: { task: input.task, to: input.role, says: input.says } }])
  },
})
