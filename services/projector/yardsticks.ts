// Measures how far each recommended plan may be from the best one possible: once each, soon after it was made, with a solver that has a time limit.
import { setTimeout as pause } from 'node:timers/promises'
import { measureYardstick, SOLVER } from '../../packages/adapters/optimum.highs.ts'
import { measurePlanYardstick } from '../../packages/audit/plan/measure-plan-yardstick.ts'
import type { PlanEvent } from '../../packages/audit/plan/events.ts'
import { reportUnmeasuredYardstick } from '../../packages/audit/plan/report-unmeasured-yardstick.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import { handle, type Outcome } from '../../packages/kernel/handle.ts'
import { listUnmeasuredRecommendations } from '../../packages/views/plan-library/unmeasured.ts'
import type { TimerParts } from './timer-parts.ts'

const EVERY_MS = 5_000
const AT_ONCE_MAX = 100
/** Long enough for a bureau's sixty candidates, which take a second or two; what takes longer gets a bound. */
const SECONDS = 20
const TRIES = 3
const BECAUSE_MAX = 500

export type YardstickParts = TimerParts & { readonly measure?: typeof measureYardstick; readonly seconds?: number }

/** Looks at once, which makes up for the time in which nothing ran, and then again and again. It has a turn of its own, since a solver may take its time. */
export const runYardsticks = (parts: YardstickParts): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const going = loop(parts, stopping.signal)
  return { stop: async () => { stopping.abort(); await going } }
}

const loop = async (parts: YardstickParts, signal: AbortSignal): Promise<void> => {
  const tried = new Map<string, number>()
  while (!signal.aborted) {
    await measureYardsticks(parts, tried, signal).catch((error: unknown) => { if (!signal.aborted) parts.log(`the yardsticks wait: ${(error as Error).message}`) })
    await pause(parts.everyMs ?? EVERY_MS, undefined, { signal }).catch(() => {})
  }
}

type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>
type Which = { readonly planId: string; readonly recommendationId: string }

/**
 * Measures every recommendation that waits, one after another. In: what the timers have, and how often each was tried already, which it adds to. What was
 * measured, or could not be in three tries, is recorded under a key that follows from the recommendation, so that several programs, and a look after a restart, record once.
 * Throws what the store throws.
 */
export const measureYardsticks = async (parts: YardstickParts, tried: Map<string, number>, signal?: AbortSignal): Promise<void> => {
  const answered = await parts.answer(listUnmeasuredRecommendations, {}, { pageSize: AT_ONCE_MAX }, parts.actor)
  if (answered.is !== 'answered') return
  for (const which of answered.answer.rows) {
    if (signal?.aborted) return
    await measureOne(parts, which, tried)
  }
}

const measureOne = async (parts: YardstickParts, which: Which, tried: Map<string, number>): Promise<void> => {
  const key = `${which.planId} ${which.recommendationId}`
  const times = (tried.get(key) ?? 0) + 1
  tried.set(key, times)
  try {
    const input = await (parts.measure ?? measureYardstick)(await recommended(parts, which), parts.seconds ?? SECONDS)
    await recorded(parts, which, { command: measurePlanYardstick, input, commandId: `measure ${key}` })
  } catch (error) {
    const because = (error as Error).message
    parts.log(`the recommendation ${which.recommendationId} of ${which.planId} was not measured, try ${times} of ${TRIES}: ${because}`)
    if (times < TRIES) return
    await recorded(parts, which, { command: reportUnmeasuredYardstick, input: { recommendationId: which.recommendationId, because: because.slice(0, BECAUSE_MAX) || 'unknown', solver: SOLVER }, commandId: `unmeasured ${key}` })
  }
}

const recommended = async ({ world }: YardstickParts, { planId, recommendationId }: Which): Promise<Recommended['data']> => {
  const told = await world.store.readByObject([{ type: 'plan', id: planId }], { types: ['PlanRecommended'] })
  const found = (told as readonly Fact<Recommended>[]).find(({ data }) => data.recommendationId === recommendationId)
  if (found === undefined) throw new Error('the recommendation is not in the log')
  return found.data
}

/** Another program may have found another bound under the same key: what was recorded first stands. */
const SETTLED: readonly Outcome['is'][] = ['done', 'unchanged', 'keyReused']

const recorded = async ({ world, actor }: YardstickParts, { planId }: Which, { command, input, commandId }: { readonly command: AnyCommand; readonly input: object; readonly commandId: string }): Promise<void> => {
  const outcome = await handle(command, { id: planId, input, actor, commandId }, world)
  if (!SETTLED.includes(outcome.is)) throw new Error(`${command.name} was ${outcome.is}${outcome.is === 'refused' ? `: ${outcome.rules.map(({ id }) => id).join(', ')}` : ''}`)
}
