import { execFileSync } from 'node:child_process'
import { execPath } from 'node:process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../../adapters/canonical.ts'
import { applied, changeInWords } from './bring-in.ts'
import { differences } from './compare.ts'
import { diceOf, exampleDivisions, exampleScenario } from './example.ts'
import { recommend, type Line, type Recommendation } from './recommend.ts'
import type { Candidate, Scenario } from './scenario.ts'

test('the same scenario gives the same plan, byte for byte: ten times, told in another order, and in a fresh process', { timeout: 120_000 }, () => {
  const scenario = exampleScenario(60, 7)
  const first = canonical(recommend(scenario))
  for (let again = 0; again < 10; again++) expect(canonical(recommend(structuredClone(scenario)))).toBe(first)
  expect(canonical(recommend({ ...scenario, candidates: shuffled(scenario.candidates), divisions: scenario.divisions.toReversed(), recusals: scenario.recusals.toReversed() }))).toBe(first)
  const script = `import { canonical } from '${new URL('../../../adapters/canonical.ts', import.meta.url).href}'; import { exampleScenario } from '${new URL('example.ts', import.meta.url).href}'; import { recommend } from '${new URL('recommend.ts', import.meta.url).href}'; import { stdout } from 'node:process'; stdout.write(canonical(recommend(exampleScenario(60, 7))))`
  expect(execFileSync(execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })).toBe(first)
})

test('no plan breaks a constraint', { timeout: 120_000 }, () => fc.assert(fc.property(scenarios, (scenario) => keepsTo(scenario, recommend(scenario, 0))), { numRuns: 200 }))

test('what would bring somebody in does, and one point or one person-day less does not', { timeout: 120_000 }, () => {
  const seen = new Set<string>()
  fc.assert(fc.property(scenarios, fc.nat(), (scenario, which) => {
    const out = recommend(scenario).lines.filter((line) => line.is === 'out' && line.bringsIn!.length > 0)
    const line = out[which % Math.max(1, out.length)]
    for (const change of line?.bringsIn ?? []) {
      seen.add(change.change)
      const isIn = (it: typeof change) => lineOf(recommend(applied(scenario, line!.tenureId, it), 0), line!.tenureId).is
      expect(isIn(change), JSON.stringify(change)).toBe('in')
      if (change.change === 'score') expect(isIn({ ...change, points: change.points - 1 }), JSON.stringify(change)).toBe('out')
      if (change.change === 'capacity') expect(isIn({ ...change, personDays: change.personDays - 1 }), JSON.stringify(change)).toBe('out')
      expect(changeInWords(change, scenario).zh).toContain('即可列入')
    }
  }), { numRuns: 150, seed: 2026 })
  expect([...seen].sort()).toEqual(['capacity', 'inspectTogether', 'liftExclusion', 'lock', 'score'])
})

test('sixty candidates, one locked in and one excluded: both decisions hold, and everybody has a reason', { timeout: 120_000 }, () => {
  const scenario = exampleScenario(60)
  const free = recommend(scenario)
  const lowest = free.lines.findLast(({ is, standing }) => is === 'out' && standing === 'open')!
  const chosen = free.lines.find(({ is, standing }) => is === 'in' && standing === 'open')!
  const decided = { ...scenario, locks: [{ tenureId: lowest.tenureId, because: '信访集中，局长办公会议定' }], exclusions: [{ tenureId: chosen.tenureId, because: '本年度机构改革' }] }
  const plan = recommend(decided)
  keepsTo(decided, plan)
  expect(plan.lines).toHaveLength(60)
  expect(lineOf(plan, lowest.tenureId)).toMatchObject({ is: 'in', standing: 'locked', rank: 1 })
  expect(lineOf(plan, lowest.tenureId).why.zh).toMatch(/^人工锁定：信访集中，局长办公会议定；得\d+分，排第1位；/)
  expect(lineOf(plan, chosen.tenureId)).toMatchObject({ is: 'out', standing: 'barred', why: { zh: expect.stringContaining('排除理由：本年度机构改革') } })
  expect(lineOf(plan, chosen.tenureId).bringsIn).not.toEqual([])
  for (const { why } of plan.lines) expect([why.zh, why.en].every((text) => text.length > 8 && !/undefined|NaN|null/.test(text)), why.zh).toBe(true)
  const changed = differences(free, plan)
  expect(changed.find(({ tenureId }) => tenureId === lowest.tenureId)).toMatchObject({ is: 'entering' })
  expect(changed.find(({ tenureId }) => tenureId === chosen.tenureId)).toMatchObject({ is: 'leaving', why: { zh: expect.stringContaining('机构改革') } })
})

test('two plans of the same scenario do not differ; one more auditor changes only who enters, leaves or moves', () => {
  const scenario = exampleScenario(60, 3)
  expect(differences(recommend(scenario, 0), recommend(scenario, 0))).toEqual([])
  const [few, more] = [recommend(scenario, 0), recommend({ ...scenario, divisions: scenario.divisions.map((each) => ({ ...each, sharePercent: 80 })) }, 0)]
  const changed = differences(few, more)
  expect(changed.filter(({ is }) => is === 'entering').length).toBeGreaterThan(0)
  const same = few.lines.filter(({ tenureId }) => !changed.some((each) => each.tenureId === tenureId))
  expect(same.map(place)).toEqual(same.map(({ tenureId }) => place(lineOf(more, tenureId))))
  expect(differences(few, recommend({ ...scenario, candidates: scenario.candidates.slice(1) }, 0))[0]).toMatchObject({ tenureId: 'tenure-000', is: 'disappearing', points: { after: null } })
})

test('the formula and the calendar give whole numbers', () => {
  const { lines, slots } = recommend(exampleScenario(250, 5, exampleDivisions(250)), 0)
  const numbers = [...lines.flatMap(({ score }) => [score.total, score.lowest, score.highest, ...score.contributions.map(({ points }) => points)]), ...slots.flatMap(({ personDays, left }) => [personDays, left])]
  expect(numbers.filter((each) => !Number.isSafeInteger(each))).toEqual([])
})

const place = ({ is, quarter, divisionId }: Line) => [is, quarter, divisionId]
const lineOf = ({ lines }: Recommendation, tenureId: string): Line => lines.find((line) => line.tenureId === tenureId)!

const shuffled = <Each>(list: readonly Each[]): readonly Each[] => {
  const dice = diceOf(99)
  return list.map((each) => ({ each, at: dice(1_000_000) })).sort((one, other) => one.at - other.at).map(({ each }) => each)
}

/** What must be true of every plan, whatever the scenario. */
const keepsTo = (scenario: Scenario, { lines, slots }: Recommendation): void => {
  const candidates = new Map(scenario.candidates.map((each) => [each.tenureId, each]))
  const [chosen, of] = [lines.filter(({ is }) => is === 'in'), (line: Line): Candidate => candidates.get(line.tenureId)!]
  for (const { quarter, divisionId, personDays, left } of slots) {
    const here = chosen.filter((line) => line.quarter === quarter && line.divisionId === divisionId)
    const taken = [...new Map(here.map((line) => [line.engagement!.tenureIds[0], line.engagement!.personDays])).values()].reduce((sum, each) => sum + each, 0)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(taken).toBe(personDays - left)
  }
  for (const line of chosen) {
    const { unitId, cohort, inspection } = of(line)
    expect(scenario.recusals.some((each) => each.unitId === unitId && each.divisionId === line.divisionId)).toBe(false)
    expect(scenario.exclusions.map(({ tenureId }) => tenureId)).not.toContain(line.tenureId)
    if (line.standing !== 'locked') expect(inspection).not.toBe('sameYear')
    const together = lines.filter((other) => other.standing !== 'barred' && (of(other).unitId === unitId || (cohort !== undefined && of(other).cohort === cohort)))
    expect(together.map(({ is, quarter }) => [is, quarter])).toEqual(together.map(() => ['in', line.quarter]))
    const sameUnit = together.filter((other) => of(other).unitId === unitId)
    expect(new Set(sameUnit.map(({ divisionId }) => divisionId))).toEqual(new Set([line.divisionId]))
  }
}

/** Between nothing and forty candidates, with decisions about some, in divisions from far too small to ample. */
const scenarios = fc.record({
  count: fc.integer({ min: 1, max: 40 }), seed: fc.nat(10_000), sizes: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }), share: fc.integer({ min: 10, max: 90 }),
  locks: fc.array(fc.nat(39), { maxLength: 3 }), exclusions: fc.array(fc.nat(39), { maxLength: 3 }), recused: fc.array(fc.nat(39), { maxLength: 4 }),
}).map(({ count, seed, sizes, share, locks, exclusions, recused }): Scenario => {
  const scenario = exampleScenario(count, seed, sizes.map((size, n) => ({ divisionId: `er-${n + 1}`, auditorIds: Array.from({ length: size }, (_, at) => `a-${n}-${at}`), sharePercent: share })))
  const some = (numbers: readonly number[]) => numbers.filter((n) => n < count).map((n) => scenario.candidates[n]!)
  return {
    ...scenario, locks: some(locks).map(({ tenureId }) => ({ tenureId, because: '人工' })), exclusions: some(exclusions).map(({ tenureId }) => ({ tenureId, because: '人工' })),
    recusals: some(recused).map(({ unitId }, n) => ({ unitId, because: '回避', ...(n % 2 === 0 ? { divisionId: 'er-1' } : { auditorId: 'a-0-0' }) })),
  }
})
