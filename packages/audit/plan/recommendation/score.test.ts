import { expect, test } from 'vitest'
import { aDivisionFreeOfRecusalAudits } from '../../rules/planning-recommendation.ts'
import { FORMULAS, formulaOf, formulaOn, pointsFor, rangeOf } from './formula.ts'
import { slotsOf } from './capacity.ts'
import { boardOf } from './blocks.ts'
import { recommend } from './recommend.ts'
import { inOrder, type Candidate, type Scenario } from './scenario.ts'
import { scoreOf, sentencesOf } from './score.ts'
import { dueOf, standingOf, whyWanted } from './standing.ts'

const formula = formulaOf('example-1')

test('every factor adds whole points and says so in a sentence with its source', () => {
  const score = scoreOf(li, formula, '2026-01-01')
  expect(score).toMatchObject({ total: 25 + 22 + 15 + 0 + 6 + 4 + 6 + 0 + 0, lowest: 78, highest: 78 })
  expect(sentencesOf(score, formula).map(({ zh }) => zh)).toEqual([
    'A类对象（+25）', '已有48个月未经审计（+22）', '任职满72个月（+15）', '是否离任或拟离任：否（+0）', '单位资产5.5亿元（+6）', '以往审计问题权重5（+4）', '未销号整改4项（+6）', '巡察衔接：无巡察（+0）', '纳入同类单位同步审：否（+0）',
  ])
  expect(sentencesOf(score, formula).every(({ source }) => !source.confirmed && source.cites.includes('示例'))).toBe(true)
})

test('what is not known counts at its lowest and shows as a range', () => {
  const { subjectClass: _, pastFindings: __, ...less } = li
  const score = scoreOf(less, formula, '2026-01-01')
  expect(score).toMatchObject({ total: 78 - 25 - 4 + 2, lowest: 51, highest: 51 + 23 + 10 })
  expect(sentencesOf(score, formula)[0]).toMatchObject({ zh: '对象分类缺数据，按2分计，最高可达25分', en: 'Class: no data; counted as 2, could be up to 25' })
})

test('a formula is dated, whole and in force from its day', () => {
  expect(formulaOn('2026-01-01')).toBe(formulaOn('1999-01-01'))
  expect(() => formulaOf('no-such')).toThrow('no such formula')
  for (const { factors, source, effectiveFrom } of FORMULAS) {
    expect(source.confirmed).toBe(false)
    for (const factor of factors) {
      expect(factor.effectiveFrom).toBe(effectiveFrom)
      expect(Object.values(rangeOf(factor)).every(Number.isInteger)).toBe(true)
      expect(rangeOf(factor).lowest).toBeLessThan(rangeOf(factor).highest)
    }
  }
  const months = formula.factors.find(({ id }) => id === 'monthsUnaudited')!
  expect([0, 11, 12, 35, 36, 200].map((value) => pointsFor(months, value))).toEqual([0, 0, 4, 10, 18, 25])
})

test('capacity is working days of the real calendar, times auditors, times share', () => {
  const two = slotsOf({ year: 2026, divisions: [{ divisionId: 'er-1', auditorIds: ['a', 'b', 'c'], sharePercent: 50 }], added: [{ divisionId: 'er-1', quarter: 2, personDays: 10 }], taken: [{ divisionId: 'er-1', quarter: 3, personDays: 500 }] })
  expect(two.map(({ workingDays, personDays, provisional }) => [workingDays, personDays, provisional])).toEqual([[59, 88, false], [61, 101, false], [66, 0, false], [62, 93, false]])
  expect(two.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(248)
  expect(slotsOf({ year: 2031, divisions: [{ divisionId: 'er-1', auditorIds: [], sharePercent: 50 }], added: [], taken: [] })[0]).toMatchObject({ personDays: 0, provisional: true })
})

test('rotation and demands make a must, short tenures and inspections bar, and a lock overrides both', () => {
  const standing = (candidate: Partial<Candidate>, more: Partial<Scenario> = {}) => {
    const { is, rules } = standingOf({ ...li, ...candidate }, { ...scenario, ...more })
    return [is, ...rules.map(({ id }) => id)]
  }
  expect(dueOf(li, '2026-01-01')).toBe('2024-12-31')
  expect(standing({})).toEqual(['must', 'an-overdue-rotation-is-planned'])
  expect(standing({ subjectClass: 'B' })).toEqual(['open'])
  expect(standing({ subjectClass: 'C', demandedBy: 'committee' })).toEqual(['must', 'a-demanded-audit-is-planned'])
  expect(standing({ from: '2025-03-01' })).toEqual(['barred', 'a-short-tenure-may-wait'])
  expect(standing({ from: '2025-03-01', demandedBy: 'organization' })).toEqual(['must', 'a-demanded-audit-is-planned'])
  expect(standing({ inspection: 'sameYear' })).toEqual(['barred', 'an-inspected-unit-is-not-audited-in-the-same-year'])
  expect(standing({ inspection: 'together' })[0]).toBe('must')
  expect(standing({ until: '2021-06-30' })[0]).toBe('barred')
  expect(standing({ inspection: 'sameYear', from: '2025-03-01', subjectClass: 'C' }, { locks: [{ tenureId: 'T-1', because: '议定' }] })).toEqual(['locked'])
  expect(standing({}, { exclusions: [{ tenureId: 'T-1', because: '改革' }], locks: [{ tenureId: 'T-1', because: '议定' }] })).toEqual(['barred', 'an-excluded-candidate-is-left-out'])
  expect(whyWanted(standingOf(li, scenario), li, '2026-01-01').map(({ zh }) => zh)).toEqual(['A类轮审应于2024-12-31前完成，已逾期'])
})

test('a division audits only with enough auditors free of recusal', () => {
  const free = (...recusals: Scenario['recusals']) => standingOf(li, { ...scenario, recusals }).divisionIds
  expect(free()).toEqual(['er-1', 'er-2'])
  expect(free({ unitId: 'U-1', divisionId: 'er-1', because: '回避' })).toEqual(['er-2'])
  expect(free({ unitId: 'U-1', auditorId: 'c', because: '回避' })).toEqual(['er-1'])
  expect(free({ unitId: 'U-1', auditorId: 'a', because: '回避' })).toEqual(['er-1', 'er-2'])
  expect(free({ unitId: 'U-2', divisionId: 'er-1', because: '回避' })).toEqual(['er-1', 'er-2'])
  expect(free({ officialId: 'O-1', divisionId: 'er-2', because: '回避' })).toEqual(['er-1'])
  expect(free({ officialId: 'O-2', divisionId: 'er-2', because: '回避' })).toEqual(['er-1', 'er-2'])
  expect(standingOf(li, { ...scenario, divisions: [] })).toMatchObject({ is: 'barred', rules: [{ id: 'a-division-free-of-recusal-audits' }] })
})

test('who keeps away from one official keeps away from the whole audit of the unit', () => {
  const both = [li, { ...li, tenureId: 'T-2', officialId: 'O-2' }]
  const divisions = (...recusals: Scenario['recusals']) => boardOf(inOrder({ ...scenario, candidates: both, recusals })).blocks[0]!.engagements[0]!.divisions
  expect(divisions()).toEqual([0, 1])
  expect(divisions({ officialId: 'O-2', divisionId: 'er-1', because: '回避' })).toEqual([1])
  const nobody = recommend({ ...scenario, candidates: both, recusals: [{ officialId: 'O-2', divisionId: 'er-1', because: '回避' }, { officialId: 'O-1', divisionId: 'er-2', because: '回避' }] })
  expect(nobody.lines.map(({ is, why }) => [is, why.zh])).toEqual([['out', aDivisionFreeOfRecusalAudits.says.zh], ['out', aDivisionFreeOfRecusalAudits.says.zh]])
})

test('absences are working days off the capacity, each day once, and only of those who are there', () => {
  const days = (...absences: NonNullable<Scenario['absences']>) => slotsOf({ ...scenario, absences }).filter(({ divisionId }) => divisionId === 'er-2').map(({ awayDays, personDays }) => [awayDays, personDays])
  const whole = slotsOf(scenario).filter(({ divisionId }) => divisionId === 'er-2').map(({ personDays }) => personDays)
  expect(days()).toEqual(whole.map((each) => [0, each]))
  // 2026-05-11 to 05-22 are ten working days; the second absence lies within, and the third beside it
  expect(days({ auditorId: 'c', from: '2026-05-11', to: '2026-05-22' })).toEqual([[0, whole[0]], [10, whole[1]! - 5], [0, whole[2]], [0, whole[3]]])
  expect(days({ auditorId: 'c', from: '2026-05-11', to: '2026-05-22' }, { auditorId: 'c', from: '2026-05-13', to: '2026-05-15' }, { auditorId: 'c', from: '2026-05-22', to: '2026-05-25' })[1]![0]).toBe(11)
  expect(days({ auditorId: 'c', from: '2025-12-01', to: '2027-02-01' }).map(([away]) => away)).toEqual(slotsOf(scenario).filter(({ divisionId }) => divisionId === 'er-2').map(({ workingDays }) => workingDays))
  expect(days({ auditorId: 'somebody else', from: '2026-05-11', to: '2026-05-22' })).toEqual(whole.map((each) => [0, each]))
  expect(inOrder({ ...scenario, absences: [{ auditorId: 'd', from: '2026-05-11', to: '2026-05-22' }, { auditorId: 'c', from: '2026-05-11', to: '2026-05-22' }] }).absences!.map(({ auditorId }) => auditorId)).toEqual(['c', 'd'])
})

test('one unit is one engagement and one cohort one block, whatever order they are told in', () => {
  const at = (tenureId: string, unitId: string, more: Partial<Candidate> = {}): Candidate => ({ ...li, tenureId, officialId: tenureId, unitId, ...more })
  const board = boardOf(inOrder({ ...scenario, candidates: [
    at('T-5', 'U-4', { subjectClass: 'C' }), at('T-4', 'U-3', { cohort: 'k' }), at('T-2', 'U-1', { kind: 'departure' }), at('T-3', 'U-2', { cohort: 'k', subjectClass: 'C' }), at('T-1', 'U-1', { cohort: 'k' }),
  ] }))
  expect(board.blocks.map(({ id, personDays, rank, engagements }) => [id, personDays, rank, engagements.map(({ unitId, tenureIds, personDays: days }) => [unitId, tenureIds, days])])).toEqual([
    ['T-1', 200, 1, [['U-1', ['T-1', 'T-2'], 80], ['U-2', ['T-3'], 60], ['U-3', ['T-4'], 60]]], ['T-5', 60, 2, [['U-4', ['T-5'], 60]]],
  ])
})

const li: Candidate = {
  tenureId: 'T-1', officialId: 'O-1', unitId: 'U-1', kind: 'inOffice', from: '2020-01-01', auditedTo: '2021-12-31', leaving: false, subjectClass: 'A', assetsFen: 55_000_000_000,
  pastFindings: 5, openRectifications: 4, inspection: 'none',
}
const scenario: Scenario = {
  year: 2026, formulaVersion: 'example-1', limitsOn: '2026-01-01', candidates: [li], recusals: [], taken: [], added: [], locks: [], exclusions: [], raises: [],
  divisions: [{ divisionId: 'er-1', auditorIds: ['a', 'b', 'x'], sharePercent: 50 }, { divisionId: 'er-2', auditorIds: ['c', 'd'], sharePercent: 50 }],
}
