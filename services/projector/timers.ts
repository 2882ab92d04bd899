// Asks for what follows from a day that has come or passed: silence until the last day for comments or for an evidence sheet counts as no objection (视同无异议), and what is due is reminded of.
import { setTimeout as pause } from 'node:timers/promises'
import { addDays } from '../../packages/audit/calendar/days.ts'
import { isProvisional } from '../../packages/audit/calendar/working-days.ts'
import { expireCommentPeriod } from '../../packages/audit/project/expire-comment-period.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import { handle } from '../../packages/kernel/handle.ts'
import { listOpenCommentPeriods, type CommentPeriod } from '../../packages/views/project-register/open-comment-periods.ts'
import { raiseReminders } from './reminding.ts'
import { expireSheetPeriods } from './sheet-periods.ts'
import type { TimerParts } from './timer-parts.ts'

const EVERY_MS = 60_000
/** Views that are still being built are asked again soon. */
const SOON_MS = 5_000
const PROJECTS_MAX = 10_000

/** Looks at once, which makes up for the time in which nothing ran, and then again and again. */
export const runTimers = (parts: TimerParts): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const going = loop(parts, stopping.signal)
  return { stop: async () => { stopping.abort(); await going } }
}

const loop = async (parts: TimerParts, signal: AbortSignal): Promise<void> => {
  const reminded = new Set<string>()
  const look = async () => (await expireCommentPeriods(parts)) && (await expireSheetPeriods(parts)) && raiseReminders(parts, reminded)
  while (!signal.aborted) {
    const seen = await look().catch((error: unknown) => {
      if (!signal.aborted) parts.log(`the timers wait: ${(error as Error).message}`)
      return false
    })
    await pause(seen ? parts.everyMs ?? EVERY_MS : Math.min(SOON_MS, parts.everyMs ?? EVERY_MS), undefined, { signal }).catch(() => {})
  }
}

/**
 * Asks for every comment period whose last working day has passed to be held expired, on the day after that one. Each is asked under a key of its own, so
 * that several programs, and several looks, do it once; who answered meanwhile is left alone. A last day in a year whose holidays are not published yet is
 * left to people. False while the view is being built. Throws what the store throws.
 */
export const expireCommentPeriods = async ({ answer, world, actor, log }: TimerParts): Promise<boolean> => {
  const { day } = world.now()
  const answered = await answer(listOpenCommentPeriods, {}, { pageSize: PROJECTS_MAX }, actor)
  if (answered.is !== 'answered') return false
  for (const { projectId, periods } of answered.answer.rows) {
    for (const period of periods) if (period.dueOn < day && !isProvisional(period.dueOn)) await expire({ world, actor, log }, projectId, period)
  }
  return true
}

const expire = async ({ world, actor, log }: Pick<TimerParts, 'world' | 'actor' | 'log'>, projectId: string, { addressee, dueOn }: CommentPeriod): Promise<void> => {
  const commandId = `when-comment-period-ends ${projectId} ${addressee.kind} ${addressee.id} ${dueOn}`
  const outcome = await handle(expireCommentPeriod as AnyCommand, { id: projectId, input: { addressee }, actor, commandId, occurredOn: addDays(dueOn, 1) }, world)
  if (outcome.is !== 'done' && outcome.is !== 'unchanged') log(`the comment period of ${addressee.kind} ${addressee.id} in ${projectId}, over since ${dueOn}, was not held expired: ${outcome.is}`)
}
