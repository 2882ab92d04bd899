import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PlanEvent } from '../audit/plan/events.ts'
import { exampleScenario } from '../audit/plan/recommendation/example.ts'
import { packingOf, type Packing } from '../audit/plan/recommendation/yardstick.ts'
import { measureYardstick, optimumByHighs } from './optimum.highs.ts'

// the solver is given far more time than it needs, so that a busy machine cannot fail these
const AMPLE = 60

const audit = (points: number, personDays: number, divisions = [0], fixed = false) => ({ points, fixed, engagements: [{ personDays, divisions }] })

test('the best plan is found where points for days mislead', { timeout: 90_000 }, async () => {
  // by points for a person-day the first would come in, and leave 30 days that nothing fills
  const packing: Packing = { divisions: 1, capacity: [80, 0, 0, 0], blocks: [audit(60, 50), audit(45, 40), audit(44, 40)] }
  expect(await optimumByHighs(packing, AMPLE)).toEqual({ atMost: 89, found: 89, finished: true })
})

test('what is fixed is in, a block is whole in one quarter, and a division takes only what it may', { timeout: 90_000 }, async () => {
  const cohort = { points: 90, fixed: false, engagements: [{ personDays: 40, divisions: [0] }, { personDays: 40, divisions: [0, 1] }] }
  const packing: Packing = { divisions: 2, capacity: [40, 40, 40, 0, 40, 0, 0, 0], blocks: [audit(5, 40, [1], true), cohort, audit(20, 40, [0])] }
  // the fixed audit takes the only quarter in which the cohort would fit
  expect(await optimumByHighs(packing, AMPLE)).toEqual({ atMost: 25, found: 25, finished: true })
})

test('a recommended plan of sixty candidates is no better than the optimum, and close to it', { timeout: 90_000 }, async () => {
  const { packing, points } = packingOf(exampleScenario(60))
  const bound = await optimumByHighs(packing, AMPLE)
  expect(bound.finished).toBe(true)
  expect(points).toBeLessThanOrEqual(bound.atMost)
  expect(points).toBeGreaterThan(bound.atMost * 0.95)
})

test('a recommendation as it was recorded is measured, and what comes out can be recorded', { timeout: 90_000 }, async () => {
  const { data } = JSON.parse(readFileSync(new URL('../audit/recorded/PlanRecommended.v1.json', import.meta.url), 'utf8')) as Extract<PlanEvent, { type: 'PlanRecommended' }>
  const measured = await measureYardstick(data, AMPLE)
  expect(measured).toMatchObject({ recommendationId: data.recommendationId, finished: true, seconds: AMPLE })
  expect([data.points, data.atMost]).toEqual([Math.min(data.points, measured.atMost), Math.max(data.atMost, measured.atMost)])
})

test('without time there is a bound all the same', { timeout: 90_000 }, async () => {
  const { packing, points } = packingOf(exampleScenario(120))
  const bound = await optimumByHighs(packing, 0)
  expect(bound.atMost).toBeGreaterThanOrEqual(points)
})

test('nothing to plan has nothing to miss', async () => expect(await optimumByHighs({ divisions: 0, capacity: [], blocks: [] }, 1)).toEqual({ atMost: 0, found: 0, finished: true }))

test('a problem that the solver cannot read is an error, not a bound', { timeout: 90_000 }, async () =>
  expect(optimumByHighs({ divisions: 1, capacity: [1, 1, 1, 1], blocks: [audit(Number.NaN, 1)] }, AMPLE)).rejects.toThrow())
