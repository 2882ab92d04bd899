// Holds that silence on an evidence sheet means no objection once its last day has passed (取证单逾期视为无异议).
import { addDays } from '../../packages/audit/calendar/days.ts'
import { expireSheetPeriod } from '../../packages/audit/evidence/expire-sheet-period.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import { handle } from '../../packages/kernel/handle.ts'
import { listOpenSheetPeriods, type SheetPeriod } from '../../packages/views/evidence-register/open-sheet-periods.ts'
import type { TimerParts } from './timer-parts.ts'

const SHEETS_MAX = 10_000

/**
 * Asks for every sheet that is out after its last day to be held unopposed, on the day after that one. Each is asked under a key of its own, so that several
 * looks do it once; what came back meanwhile is left alone. The day was set by a person, so no calendar is asked. False while the views are being built.
 * Throws what the store throws.
 */
export const expireSheetPeriods = async ({ answer, world, actor, log }: TimerParts): Promise<boolean> => {
  const answered = await answer(listOpenSheetPeriods, { before: addDays(world.now().day, -1) }, { pageSize: SHEETS_MAX }, actor)
  if (answered.is !== 'answered') return false
  for (const period of answered.answer.rows) await expire({ world, actor, log }, period)
  return true
}

const expire = async ({ world, actor, log }: Pick<TimerParts, 'world' | 'actor' | 'log'>, { evidenceId, round, dueOn }: SheetPeriod): Promise<void> => {
  const outcome = await handle(expireSheetPeriod as AnyCommand, { id: evidenceId, input: {}, actor, commandId: `when-sheet-period-ends ${evidenceId} ${round} ${dueOn}`, occurredOn: addDays(dueOn, 1) }, world)
  if (outcome.is !== 'done' && outcome.is !== 'unchanged') log(`the evidence sheet ${evidenceId}, due back on ${dueOn}, was not held unopposed: ${outcome.is}`)
}
