// Finds how good a plan could be at best, with the HiGHS solver in a thread of its own and within a time limit.
import { Worker } from 'node:worker_threads'
import type { PlanEvent } from '../audit/plan/events.ts'
import { looseBound, packingOf, type Bound, type Optimum, type Packing } from '../audit/plan/recommendation/yardstick.ts'

/** What the thread says while it works; the last word has `finished`. */
export type Told = { readonly atMost?: number; readonly found?: number; readonly finished?: boolean }

/** For loading the solver, and for ending a round of its own that looks at the clock late. */
const GRACE_SECONDS = 3

/**
 * The best number of points, or the bound proven when the time is over: at first the loose one that needs no solver.
 * Not the same on every machine when time runs out; nothing but the yardstick rests on it. Rejects when the solver fails.
 */
export const optimumByHighs: Optimum = (packing, seconds) => new Promise((answer, fail) => {
  let bound: Bound = { atMost: looseBound(packing), found: null, finished: false }
  if (packing.blocks.length === 0) { answer({ atMost: 0, found: 0, finished: true }); return }
  const worker = new Worker(new URL('optimum.highs.worker.ts', import.meta.url), { workerData: { problem: problemOf(packing), seconds } })
  const end = (): void => {
    clearTimeout(timer)
    answer(bound)
    void worker.terminate()
  }
  const timer = setTimeout(end, (seconds + GRACE_SECONDS) * 1000)
  worker.on('message', (told: Told) => {
    bound = { atMost: Math.min(bound.atMost, told.atMost ?? bound.atMost), found: told.found ?? bound.found, finished: told.finished ?? false }
    if (told.finished !== undefined) end()
  })
  worker.once('error', (error) => { clearTimeout(timer); fail(error) })
  worker.once('exit', () => { clearTimeout(timer); fail(new Error('the solver ended without an answer')) })
})

/** What it is called where its answers are kept. */
export const SOLVER = 'HiGHS 1.15.3'

/**
 * The input of `MeasurePlanYardstick` for a recommendation as its event tells it. Changes nothing in the plan.
 * In: the data of `PlanRecommended`, and for how many seconds to try. Rejects when the solver fails.
 */
export const measureYardstick = async ({ recommendationId, scenario, points, atMost: known }: Recommended, seconds: number) => {
  const { atMost, finished } = await optimumByHighs(packingOf({ ...scenario, raises: [] }).packing, seconds)
  return { recommendationId, atMost: Math.max(points, Math.min(known, atMost)), finished, seconds, solver: SOLVER }
}
type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>['data']

/** The packing in the LP format of CPLEX: y: block in quarter, x: engagement in slot. */
export const problemOf = ({ blocks, divisions, capacity }: Packing): string => {
  const [goal, rules, names] = [[] as string[], [] as string[], [] as string[]]
  const loads: string[][] = capacity.map(() => [])
  for (const [n, { points, fixed, engagements }] of blocks.entries()) {
    const quarters = [0, 1, 2, 3].map((quarter) => `y${n}_${quarter}`)
    names.push(...quarters)
    goal.push(...quarters.map((name) => `${points} ${name}`))
    rules.push(`${quarters.join(' + ')} ${fixed ? '=' : '<='} 1`)
    for (const [e, { personDays, divisions: may }] of engagements.entries()) for (const [quarter, chosen] of quarters.entries()) {
      const places = may.map((division) => ({ name: `x${n}_${e}_${quarter}_${division}`, slot: quarter * divisions + division }))
      names.push(...places.map(({ name }) => name))
      rules.push(`${places.map(({ name }) => name).join(' + ')} - ${chosen} = 0`)
      for (const { name, slot } of places) loads[slot]!.push(`${personDays} ${name}`)
    }
  }
  rules.push(...loads.flatMap((load, slot) => (load.length === 0 ? [] : [`${load.join(' + ')} <= ${capacity[slot]}`])))
  return ['Maximize', ` points: ${goal.join('\n + ')}`, 'Subject To', ...rules.map((each, n) => ` r${n}: ${each.replaceAll(' + ', '\n + ')}`), 'Binaries', ...names.map((name) => ` ${name}`), 'End', ''].join('\n')
}
