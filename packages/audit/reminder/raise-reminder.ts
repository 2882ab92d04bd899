// Reminds whoever has to act, or those above, that something is due soon or overdue; asked by the machine, once for each level.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { levelsReached } from '../calendar/reminder-levels.ts'
import { remainingWorkingDays } from '../calendar/traffic-light.ts'
import { role } from '../roles.ts'
import { aReminderComesWhenItsLevelIsReached, eachLevelRemindsOnce } from '../rules/reminders.ts'
import { same } from '../same.ts'
import { LevelId, WaitingTask } from './events.ts'
import { reminders } from './state.ts'

export const raiseReminder = command('RaiseReminder', reminders, {
  does: { zh: '提醒', en: 'Remind' },
  opens: true,
  input: z.strictObject({ task: WaitingTask.extend({ dueOn: z.iso.date() }), role: z.string().min(1).max(60), level: LevelId }),
  who: [role('machine')],
  decide: (input, reminder, { occurredOn }) => {
    if (reminder.is !== 'unknown' && same(reminder.task, input.task)) return [] // once for each level
    const level = levelsReached(input.task.dueOn, occurredOn).find(({ id }) => id === input.level)
    return allow(unmet({ is: reminder.is, reached: level !== undefined }, [eachLevelRemindsOnce, aReminderComesWhenItsLevelIsReached]), () => [{ type: 'ReminderRaised', data: {
      task: input.task, to: level!.to === 'actor' ? input.role : level!.to, level: input.level, levelVersion: level!.effectiveFrom, remaining: remainingWorkingDays(input.task.dueOn, occurredOn),
    } }])
  },
})
