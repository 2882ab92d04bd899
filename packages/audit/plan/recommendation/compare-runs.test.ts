import { expect, test } from 'vitest'
import { compareRuns, type Run, type RunLine } from './compare-runs.ts'
import { exampleScenario } from './example.ts'
import { recommend } from './recommend.ts'
import type { Scenario } from './scenario.ts'

const why = { zh: '方案给出的理由', en: 'what the run says' }
const line = (tenureId: string, more: Partial<RunLine> = {}): RunLine => ({ tenureId, outcome: 'in', standing: 'open', points: 50, personDays: 60, factors: [{ factorId: 'leaving', points: 0 }], quarter: 1, divisionId: 'er-1', why, ...more })
const run = (lines: readonly RunLine[], more: Partial<Run> = {}): Run => ({ formulaVersion: 'example-1', capacityDays: 500, lines, ...more })
const zh = (before: Run, after: Run) => compareRuns(before, after).map(({ tenureId, is, why: causes }) => [tenureId, is, ...causes.map((each) => each.zh)])

test('who changes sides, moves or scores otherwise says by what of its own', () => {
  const out = { outcome: 'out', quarter: null, divisionId: null } as const
  expect(zh(run([line('T-1')]), run([line('T-1', { ...out, standing: 'barred' })]))).toEqual([['T-1', 'leaving', '性质由“择优”变为“不列入”', '方案给出的理由']])
  expect(zh(run([line('T-1', out)]), run([line('T-1', { points: 65, factors: [{ factorId: 'leaving', points: 15 }] })]))).toEqual([['T-1', 'entering', '“拟离任”由0分变为15分', '方案给出的理由']])
  expect(zh(run([line('T-1')]), run([line('T-1', { quarter: 3, personDays: 80 })]))).toEqual([['T-1', 'moving', '所需人日由60变为80', '方案给出的理由']])
  expect(zh(run([line('T-1')]), run([line('T-1', { points: 51, factors: [{ factorId: 'leaving', points: 1 }] })]))[0]!.slice(0, 2)).toEqual(['T-1', 'scored'])
})

test('who has not changed says what has changed around', () => {
  const moved = run([line('T-1', { quarter: 2 })])
  expect(zh(run([line('T-1')]), { ...moved, capacityDays: 550 })[0]![2]).toBe('本身得分未变；可用人日由500变为550')
  expect(zh(run([line('T-1')]), moved)[0]![2]).toBe('本身得分未变；因其他对象进退而变动')
  expect(zh(run([line('T-1')], { formulaVersion: 'example-0' }), moved)[0]![2]).toBe('评分公式由example-0改为示例评分公式')
})

test('who was no candidate, or is none any more, says so; the same two runs differ in nothing', () => {
  expect(zh(run([]), run([line('T-1')]))).toEqual([['T-1', 'appearing', '前一方案未列为候选', '方案给出的理由']])
  expect(zh(run([line('T-1')]), run([]))[0]!.slice(0, 2)).toEqual(['T-1', 'disappearing'])
  expect(compareRuns(run([line('T-1'), line('T-2')]), run([line('T-2'), line('T-1')]))).toEqual([])
})

test('of two real runs nobody is left without a cause, and the sides add up', () => {
  const scenario = exampleScenario(60, 3)
  const of = (each: Scenario): Run => {
    const { lines, slots, formulaVersion } = recommend(each, 0)
    return { formulaVersion, capacityDays: slots.reduce((sum, { personDays }) => sum + personDays, 0), lines: lines.map((one) => ({ tenureId: one.tenureId, outcome: one.is, standing: one.standing, points: one.score.total, personDays: one.engagement?.personDays ?? null, factors: one.score.contributions, quarter: one.quarter ?? null, divisionId: one.divisionId ?? null, why: one.why })) }
  }
  const [before, after] = [of(scenario), of({ ...scenario, divisions: scenario.divisions.map((each) => ({ ...each, sharePercent: 40 })), exclusions: [{ tenureId: 'tenure-004', because: '改革' }] })]
  const found = compareRuns(before, after)
  expect(found.length).toBeGreaterThan(5)
  expect(found.filter(({ why: causes }) => causes.length < 2 || causes.some((each) => each.zh === '' || each.en === ''))).toEqual([])
  const chosen = ({ lines }: Run) => lines.filter(({ outcome }) => outcome === 'in').length
  const count = (is: string) => found.filter((each) => each.is === is).length
  expect(chosen(after)).toBe(chosen(before) + count('entering') - count('leaving'))
})
