// Two recorded runs of a recommendation side by side: who changed sides or place, and why, in words.
import type { Words } from '../../../kernel/rule.ts'
import { FORMULAS } from './formula.ts'
import { byId } from './scenario.ts'

/** A line of a run, as it was recorded. */
export type RunLine = {
  readonly tenureId: string
  readonly outcome: 'in' | 'out'
  readonly standing: string
  readonly points: number
  readonly personDays: number | null
  readonly factors: readonly { readonly factorId: string; readonly points: number }[]
  readonly quarter: number | null
  readonly divisionId: string | null
  readonly why: Words
}

export type Run = { readonly formulaVersion: string; readonly capacityDays: number; readonly lines: readonly RunLine[] }

export type RunDifference = {
  readonly tenureId: string
  readonly is: 'entering' | 'leaving' | 'moving' | 'scored' | 'appearing' | 'disappearing'
  readonly before: RunLine | undefined
  readonly after: RunLine | undefined
  readonly why: readonly Words[]
}

/** In: two runs. Out: a difference for everybody whose side, place or points are not the same, by id, each with the causes that the two runs show. */
export const compareRuns = (before: Run, after: Run): readonly RunDifference[] => {
  const [was, is] = [byTenure(before), byTenure(after)]
  return [...new Set([...was.keys(), ...is.keys()])].sort(byId).flatMap((tenureId): readonly RunDifference[] => {
    const [one, other] = [was.get(tenureId), is.get(tenureId)]
    const change = changeOf(one, other)
    return change === undefined ? [] : [{ tenureId, is: change, before: one, after: other, why: causes(one, other, { before, after }) }]
  })
}

const byTenure = ({ lines }: Run): ReadonlyMap<string, RunLine> => new Map(lines.map((line) => [line.tenureId, line]))

const changeOf = (was: RunLine | undefined, is: RunLine | undefined): RunDifference['is'] | undefined => {
  if (was === undefined) return 'appearing'
  if (is === undefined) return 'disappearing'
  if (was.outcome !== is.outcome) return is.outcome === 'in' ? 'entering' : 'leaving'
  if (was.quarter !== is.quarter || was.divisionId !== is.divisionId) return 'moving'
  return was.points !== is.points ? 'scored' : undefined
}

type Both = { readonly before: Run; readonly after: Run }

const STANDINGS: Readonly<Record<string, Words>> = { locked: { zh: '人工锁定', en: 'locked in' }, must: { zh: '必审', en: 'a must' }, open: { zh: '择优', en: 'open' }, barred: { zh: '不列入', en: 'barred' } }

/** What the two runs show of one candidate; where nothing of its own has changed, what has changed around it. */
const causes = (was: RunLine | undefined, is: RunLine | undefined, runs: Both): readonly Words[] => {
  if (was === undefined) return [{ zh: '前一方案未列为候选', en: 'was no candidate of the former run' }, is!.why]
  if (is === undefined) return [{ zh: '后一方案不再列为候选（已列为项目、离任或不在范围内）', en: 'is no candidate of the latter run (planned meanwhile, gone, or out of scope)' }]
  const own = [...standing(was, is), ...scored(was, is, runs), ...effort(was, is)]
  const around = own.length > 0 ? [] : surroundings(runs)
  return [...own, ...around, is.why]
}

const standing = (was: RunLine, is: RunLine): readonly Words[] => (was.standing === is.standing ? [] : [{
  zh: `性质由“${STANDINGS[was.standing]?.zh ?? was.standing}”变为“${STANDINGS[is.standing]?.zh ?? is.standing}”`, en: `was ${STANDINGS[was.standing]?.en ?? was.standing}, is ${STANDINGS[is.standing]?.en ?? is.standing}`,
}])

const scored = (was: RunLine, is: RunLine, { after }: Both): readonly Words[] => {
  const factors = FORMULAS.find(({ version }) => version === after.formulaVersion)?.factors ?? []
  return is.factors.flatMap(({ factorId, points }) => {
    const former = was.factors.find((each) => each.factorId === factorId)?.points
    const says = factors.find(({ id }) => id === factorId)?.says ?? { zh: factorId, en: factorId }
    return former === undefined || former === points ? [] : [{ zh: `“${says.zh}”由${former}分变为${points}分`, en: `“${says.en}” from ${former} to ${points} points` }]
  })
}

const effort = ({ personDays: was }: RunLine, { personDays: is }: RunLine): readonly Words[] =>
  (was === is || was === null || is === null ? [] : [{ zh: `所需人日由${was}变为${is}`, en: `takes ${is} person-days instead of ${was}` }])

/** A version that is not known any more is called by its own name. */
const nameOfFormula = (wanted: string): Words => FORMULAS.find(({ version }) => version === wanted)?.says ?? { zh: wanted, en: wanted }

const surroundings = ({ before, after }: Both): readonly Words[] => {
  if (before.formulaVersion !== after.formulaVersion) {
    const [was, is] = [nameOfFormula(before.formulaVersion), nameOfFormula(after.formulaVersion)]
    return [{ zh: `评分公式由${was.zh}改为${is.zh}`, en: `the formula is ${is.en} instead of ${was.en}` }]
  }
  if (before.capacityDays !== after.capacityDays) return [{ zh: `本身得分未变；可用人日由${before.capacityDays}变为${after.capacityDays}`, en: `its own points are the same; there are ${after.capacityDays} person-days instead of ${before.capacityDays}` }]
  return [{ zh: '本身得分未变；因其他对象进退而变动', en: 'its own points are the same; it gives way to, or fills in for, others' }]
}
