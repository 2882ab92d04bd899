import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleScenario } from './example.ts'
import { recommend } from './recommend.ts'
import { gapInWords, gapOf, looseBound, packingOf, type Packing } from './yardstick.ts'

test('the gap is rounded up, and nothing is better than the bound', () => {
  expect([gapOf(986, { atMost: 1000 }), gapOf(1000, { atMost: 1000 }), gapOf(1001, { atMost: 1000 }), gapOf(0, { atMost: 0 }), gapOf(2999, { atMost: 3000 })]).toEqual([14, 0, 0, 0, 1])
  expect(gapInWords(986, { atMost: 1000, found: 1000, finished: true }).zh).toBe('距最优≤1.4%（最优1000分，本方案986分）')
  expect(gapInWords(986, { atMost: 1000, found: 990, finished: false }).zh).toBe('距最优≤1.4%（限时内已证明上限1000分，本方案986分）')
})

test('the loose bound counts the last block in part', () => {
  const block = (points: number, personDays: number, fixed = false) => ({ points, fixed, engagements: [{ personDays, divisions: [0] }] })
  const packing: Packing = { divisions: 1, capacity: [60, 30, 0, 0], blocks: [block(10, 60, true), block(50, 20), block(30, 20)] }
  expect(looseBound(packing)).toBe(10 + 50 + 15)
})

test('the packing has the points of the plan, its musts fixed; no plan beats the loose bound', { timeout: 60_000 }, () => fc.assert(fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 60 }), (seed, count) => {
  const scenario = exampleScenario(count, seed)
  const { packing, points } = packingOf(scenario)
  const plan = recommend(scenario, 0)
  expect(points).toBe(plan.score)
  expect(looseBound(packing)).toBeGreaterThanOrEqual(points)
  const musts = plan.lines.filter(({ is, standing }) => is === 'in' && standing === 'must').length
  expect(packing.blocks.filter(({ fixed }) => fixed).length).toBeLessThanOrEqual(musts)
  expect(packing.blocks.some(({ fixed }) => fixed)).toBe(musts > 0)
}), { numRuns: 60 }))
