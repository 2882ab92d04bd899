// How many points a candidate has, factor by factor, each as a sentence; what is not known shows as a range.
import type { Source, Words } from '../../../kernel/rule.ts'
import { monthsBetween } from '../../calendar/days.ts'
import { pointsFor, rangeOf, type Factor, type FactorId, type Formula } from './formula.ts'
import type { Candidate, Raise } from './scenario.ts'

export type Contribution = {
  readonly factorId: FactorId
  /** as it was known: a letter, a number, yes or no; null when it is not known */
  readonly value: string | number | null
  readonly points: number
  /** the same as `points`, unless the value is not known */
  readonly lowest: number
  readonly highest: number
}

/** `total` is what is ranked by: what is not known counts at its lowest. */
export type Score = { readonly total: number; readonly lowest: number; readonly highest: number; readonly contributions: readonly Contribution[] }

/**
 * In: a candidate, the formula, the first day of the plan's year (months are counted to there, so that the day of asking does not matter)
 * and points that a what-if adds. Out: whole points, with the lowest and highest total that missing facts allow.
 */
export const scoreOf = (candidate: Candidate, formula: Formula, onDay: string, raises: readonly Raise[] = []): Score => {
  const known = valuesOf(candidate, onDay)
  const contributions = formula.factors.map((each): Contribution => {
    const value = known[each.id]
    const { lowest, highest } = value === undefined ? rangeOf(each) : { lowest: pointsFor(each, value), highest: pointsFor(each, value) }
    const more = raises.filter(({ tenureId, factorId }) => tenureId === candidate.tenureId && factorId === each.id).reduce((sum, { points }) => sum + points, 0)
    return { factorId: each.id, value: value ?? null, points: lowest + more, lowest: lowest + more, highest: Math.max(highest, lowest + more) }
  })
  const sum = (of: 'points' | 'lowest' | 'highest') => contributions.reduce((all, each) => all + each[of], 0)
  return { total: sum('points'), lowest: sum('lowest'), highest: sum('highest'), contributions }
}

const FEN_IN_HUNDRED_MILLION_YUAN = 10_000_000_000

const valuesOf = (candidate: Candidate, onDay: string): Readonly<Record<FactorId, string | number | undefined>> => {
  const until = candidate.until !== undefined && candidate.until < onDay ? candidate.until : onDay
  return {
    subjectClass: candidate.subjectClass,
    monthsUnaudited: monthsBetween(unauditedFrom(candidate), onDay),
    tenureMonths: monthsBetween(candidate.from, until),
    leaving: candidate.leaving || candidate.kind === 'departure' ? 'yes' : 'no',
    assets: candidate.assetsFen === undefined ? undefined : Math.floor(candidate.assetsFen / FEN_IN_HUNDRED_MILLION_YUAN * 100) / 100,
    pastFindings: candidate.pastFindings,
    openRectifications: candidate.openRectifications,
    inspection: candidate.inspection,
    cohort: candidate.cohort === undefined ? 'no' : 'yes',
  }
}

/** Since when nobody has looked: the end of the last audit period, or taking office. */
export const unauditedFrom = ({ from, auditedTo }: Pick<Candidate, 'from' | 'auditedTo'>): string => (auditedTo !== undefined && auditedTo > from ? auditedTo : from)

/** How many more points a factor could give a candidate. */
export const headroom = (factor: Factor, { points }: Pick<Contribution, 'points'>): number => Math.max(0, rangeOf(factor).highest - points)

export type Sentence = Words & { readonly factorId: FactorId; readonly source: Source }

/** Every contribution as a sentence with its source; what is not known says which range it causes. */
export const sentencesOf = (score: Pick<Score, 'contributions'>, formula: Formula): readonly Sentence[] => score.contributions.flatMap((each) => {
  const factor = formula.factors.find(({ id }) => id === each.factorId)
  return factor === undefined ? [] : [{ factorId: factor.id, source: factor.source, ...(each.value === null ? missing(factor, each) : filled(factor, each)) }]
})

const filled = ({ sentence }: Factor, { value, points }: Contribution): Words => ({
  zh: written(sentence.zh, WORDS[String(value)]?.zh ?? String(value), points), en: written(sentence.en, WORDS[String(value)]?.en ?? String(value), points),
})

const written = (sentence: string, value: string, points: number): string => sentence.replace('{value}', value).replace('{points}', String(points))

const missing = ({ says }: Factor, { points, highest }: Contribution): Words => ({
  zh: `${says.zh}缺数据，按${points}分计，最高可达${highest}分`, en: `${says.en}: no data; counted as ${points}, could be up to ${highest}`,
})

const WORDS: Readonly<Record<string, Words>> = {
  yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' }, none: { zh: '无巡察', en: 'none' }, recent: { zh: '近期巡察过', en: 'inspected recently' },
  sameYear: { zh: '同年巡察', en: 'inspected in the same year' }, together: { zh: '巡审同步', en: 'inspected and audited together' },
}
