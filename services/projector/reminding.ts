// Reminds of what is due soon or overdue (提醒、催办、升级): each level of each due day once, stored before anybody is told.
import { isProvisional } from '../../packages/audit/calendar/working-days.ts'
import { levelsReached } from '../../packages/audit/calendar/reminder-levels.ts'
import { raiseReminder } from '../../packages/audit/reminder/raise-reminder.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import { handle } from '../../packages/kernel/handle.ts'
import { listDueTasks } from '../../packages/views/task-list/due-tasks.ts'
import type { TimerParts } from './timer-parts.ts'

const TASKS_MAX = 10_000

/**
 * In: what the timers have, and the ids of the reminders that this program has asked for already, which it adds to. A reminder's id follows from task, step,
 * due day and level, so that several programs, and several looks, remind once. A due day in a year whose holidays are not published yet is left to people.
 * False while the view is being built. Throws what the store throws.
 */
export const raiseReminders = async ({ answer, world, actor, log }: TimerParts, asked: Set<string>): Promise<boolean> => {
  const { day } = world.now()
  const due = await answer(listDueTasks, {}, { pageSize: TASKS_MAX }, actor)
  if (due.is !== 'answered') return false
  for (const { role, projectId, unitId, ...told } of due.answer.rows) {
    if (isProvisional(told.dueOn)) continue
    const task = { ...told, ...(projectId === null ? {} : { projectId }), ...(unitId === null ? {} : { unitId }) }
    for (const { id: level } of levelsReached(told.dueOn, day)) {
      const id = world.digest({ task: told.taskId, step: told.step, dueOn: told.dueOn, level })
      if (asked.has(id)) continue
      // No day is given, for it changes under one key: the machine takes today.
      const outcome = await handle(raiseReminder as AnyCommand, { id, input: { task, role, level }, actor, commandId: `remind ${id}` }, world)
      if (outcome.is === 'done' || outcome.is === 'unchanged') asked.add(id)
      else log(`nobody was reminded of ${told.step} in ${told.taskId}, due on ${told.dueOn} (${level}): ${outcome.is}`)
    }
  }
  return true
}
