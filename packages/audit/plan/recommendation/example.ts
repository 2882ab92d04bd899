// Made-up candidates in the proportions of the example city, for tests and measurements: departments, districts, institutions, enterprises.
import { addMonths } from '../../calendar/days.ts'
import type { Candidate, Division, Scenario } from './scenario.ts'

/** Whole numbers from 0 up to below `below`, the same for the same seed. Source: the generator of Park and Miller, "minimal standard". */
export const diceOf = (seed: number) => {
  let at = seed % 2_147_483_646 + 1
  return (below: number): number => {
    at = at * 48_271 % 2_147_483_647
    return at % below
  }
}

const KINDS = [
  { prefix: 'dept', among: 15, assets: [40, 900], class: 'B' }, { prefix: 'dist', among: 4, assets: [2_000, 9_000], class: 'A' },
  { prefix: 'inst', among: 3, assets: [20, 300], class: 'C' }, { prefix: 'soe', among: 3, assets: [800, 20_000], class: 'B' },
] as const
const MILLION_YUAN_IN_FEN = 100_000_000
const LARGE_FEN = 60_000_000_000

/** So many candidates for 2026 in about two thirds as many units, a few of them without some fact, inspected, leaving, demanded or of one kind. */
export const exampleCandidates = (count: number, seed = 1): readonly Candidate[] => {
  const dice = diceOf(seed)
  const numbered = (prefix: string, n: number) => `${prefix}-${String(n).padStart(3, '0')}`
  return Array.from({ length: count }, (_, n): Candidate => {
    const unit = n - (n % 3 === 2 ? 1 : 0) // every third shares the unit of the one before
    const shape = diceOf(unit * 97 + seed)
    const at = shape(25)
    const kind = KINDS.find((_each, k) => at < KINDS.slice(0, k + 1).reduce((sum, { among }) => sum + among, 0))!
    const assetsFen = (kind.assets[0] + shape(kind.assets[1] - kind.assets[0])) * MILLION_YUAN_IN_FEN
    const from = addMonths('2018-01-03', dice(84))
    const audited = dice(3) === 0
    const leaving = dice(8) === 0
    return {
      tenureId: numbered('tenure', n), officialId: numbered('official', n), unitId: numbered(kind.prefix, unit), kind: leaving ? 'departure' : 'inOffice', from, leaving,
      auditedTo: audited ? addMonths(from, Math.min(60, 12 + dice(48))) : undefined,
      subjectClass: dice(20) === 0 ? undefined : assetsFen > LARGE_FEN ? 'A' : kind.class,
      assetsFen: shape(15) === 0 ? undefined : assetsFen,
      pastFindings: audited ? dice(24) : undefined, openRectifications: dice(8),
      inspection: (['none', 'none', 'none', 'recent', 'sameYear', 'together', undefined] as const)[shape(7)],
      cohort: kind.prefix === 'inst' && shape(2) === 0 ? `institutions-${shape(4)}` : undefined,
      demandedBy: dice(30) === 0 ? 'committee' : undefined,
    }
  })
}

const DIVISIONS: readonly Division[] = [
  { divisionId: 'er-1', auditorIds: ['a-1', 'a-2', 'a-3', 'a-4', 'a-5'], sharePercent: 60 }, { divisionId: 'er-2', auditorIds: ['b-1', 'b-2', 'b-3', 'b-4'], sharePercent: 60 },
  { divisionId: 'er-3', auditorIds: ['c-1', 'c-2', 'c-3'], sharePercent: 50 },
]

/** A whole scenario; there is room for about half of 60 candidates, and no more when there are more of these, unless `divisions` are given. */
export const exampleScenario = (count: number, seed = 1, divisions = DIVISIONS): Scenario => ({
  year: 2026, formulaVersion: 'example-1', limitsOn: '2026-01-01', candidates: exampleCandidates(count, seed), divisions,
  recusals: [{ unitId: 'dept-000', divisionId: 'er-1', because: '处室负责人近亲属任职' }, { unitId: 'dept-003', auditorId: 'c-1', because: '曾在该单位工作' }],
  taken: [], added: [], locks: [], exclusions: [], raises: [],
})

/** Divisions large enough for about half of so many candidates. */
export const exampleDivisions = (count: number): readonly Division[] => {
  const times = Math.max(1, Math.round(count / 60))
  return DIVISIONS.map((each) => ({ ...each, auditorIds: Array.from({ length: times }, (_, n) => each.auditorIds.map((id) => `${id}-${n}`)).flat() }))
}
