// The scoring formula of the plan recommendation as dated data: what counts, how many points it gives, and on whose word.
import type { Source, Words } from '../../../kernel/rule.ts'

export type FactorId = 'subjectClass' | 'monthsUnaudited' | 'tenureMonths' | 'leaving' | 'assets' | 'pastFindings' | 'openRectifications' | 'inspection' | 'cohort'

export type Factor = {
  readonly id: FactorId
  readonly says: Words
  /** the contribution as a sentence; {value} is what is known, {points} what it gives */
  readonly sentence: Words
  readonly source: Source
  /** points by value, or by the highest step reached; whole numbers only */
  readonly points: Readonly<Record<string, number>> | readonly (readonly [atLeast: number, points: number])[]
  readonly effectiveFrom: string
}

/** Person-days of an engagement: one official, and each further one of the same unit. */
export type Effort = Readonly<Record<'inOffice' | 'departure' | 'furtherSubject', number>>

export type Formula = {
  readonly version: string
  readonly says: Words
  readonly effectiveFrom: string
  readonly source: Source
  readonly factors: readonly Factor[]
  readonly effort: Effort
  /** how many auditors a division needs that are free of recusal */
  readonly teamOf: number
}

const EXAMPLE: Source = { confirmed: false, cites: '示例：产品默认的评分因素与分值，本地推荐公式未见，须由审计机关确认' }
const FROM = '2021-01-01'

const factor = (id: FactorId, zh: string, en: string, sentence: Words, points: Factor['points']): Factor =>
  ({ id, says: { zh, en }, sentence, points, source: EXAMPLE, effectiveFrom: FROM })

export const FORMULAS: readonly Formula[] = [{
  version: 'example-1', says: { zh: '示例评分公式', en: 'Example formula' }, effectiveFrom: FROM, source: EXAMPLE, teamOf: 2,
  effort: { inOffice: 60, departure: 50, furtherSubject: 20 },
  factors: [
    factor('subjectClass', '对象分类', 'Class', { zh: '{value}类对象（+{points}）', en: 'Class {value} (+{points})' }, { A: 25, B: 15, C: 8, D: 2 }),
    factor('monthsUnaudited', '距上次审计', 'Months since the last audit', { zh: '已有{value}个月未经审计（+{points}）', en: 'Unaudited for {value} months (+{points})' },
      [[12, 4], [24, 10], [36, 18], [48, 22], [60, 25]]),
    factor('tenureMonths', '任职时间', 'Time in post', { zh: '任职满{value}个月（+{points}）', en: 'In post for {value} months (+{points})' }, [[24, 5], [36, 10], [48, 13], [60, 15]]),
    factor('leaving', '拟离任', 'About to leave', { zh: '是否离任或拟离任：{value}（+{points}）', en: 'Has left or is about to: {value} (+{points})' }, { yes: 15, no: 0 }),
    factor('assets', '资金资产规模', 'Size of assets', { zh: '单位资产{value}亿元（+{points}）', en: 'Assets of {value} × 100 million yuan (+{points})' }, [[1, 3], [5, 6], [20, 10], [100, 15]]),
    factor('pastFindings', '以往审计问题', 'Past findings', { zh: '以往审计问题权重{value}（+{points}）', en: 'Weight of past findings: {value} (+{points})' }, [[1, 2], [5, 4], [10, 7], [20, 10]]),
    factor('openRectifications', '未销号整改', 'Open rectification', { zh: '未销号整改{value}项（+{points}）', en: '{value} open rectifications (+{points})' }, [[1, 3], [3, 6], [6, 10]]),
    factor('inspection', '巡察衔接', 'Inspection overlap', { zh: '巡察衔接：{value}（+{points}）', en: 'Inspection: {value} (+{points})' }, { none: 0, recent: 6, sameYear: 0, together: 10 }),
    factor('cohort', '同类同步', 'Cohort', { zh: '纳入同类单位同步审：{value}（+{points}）', en: 'In a cohort: {value} (+{points})' }, { yes: 5, no: 0 }),
  ],
}]

/** The formula of a version. Throws on one never released: a bug, since inputs are checked before. */
export const formulaOf = (version: string): Formula => {
  const found = FORMULAS.find((each) => each.version === version)
  if (found === undefined) throw new Error(`no such formula: ${version}`)
  return found
}

/** The formula in force on a day; before its first version the first. */
export const formulaOn = (day: string): Formula => FORMULAS.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? FORMULAS[0]!

/** What a value gives; a value that the scale does not name gives nothing. */
export const pointsFor = ({ points }: Pick<Factor, 'points'>, value: string | number): number =>
  isSteps(points) ? points.findLast(([atLeast]) => Number(value) >= atLeast)?.[1] ?? 0 : points[String(value)] ?? 0

/** The fewest and the most points that a factor can give. */
export const rangeOf = ({ points }: Pick<Factor, 'points'>): { readonly lowest: number; readonly highest: number } => {
  const all = isSteps(points) ? [0, ...points.map(([, each]) => each)] : Object.values(points)
  return { lowest: Math.min(...all), highest: Math.max(...all) }
}

const isSteps = (points: Factor['points']): points is readonly (readonly [number, number])[] => Array.isArray(points)
