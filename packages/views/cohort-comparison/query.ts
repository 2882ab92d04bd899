// How do units of one kind compare, indicator by indicator: value, rank, median, spread, and what is missing?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { cohortLibrary, type CohortRow } from '../cohort-library/view.ts'
import { compare, inDecimals } from './compare.ts'
import { CohortComparisonRow, cohortComparison } from './view.ts'

const Line = z.strictObject({
  projectId: z.string(), unitId: z.string(), unitName: z.string(), indicatorValueId: z.string().nullable(), value: z.int().nullable(), rank: z.int().nullable(), rankAtWorst: z.int().nullable(),
  /** the day on which its project was terminated; from then on it is not compared */
  terminatedOn: z.string().nullable(),
  on: z.string().nullable(), evidenceId: z.string().nullable(), note: z.string().nullable(), corrections: z.int(),
  /** as a sheet of paper shows them: a dash where there is none */
  valueShown: z.string(), rankShown: z.string(),
})

/** A project that was terminated has no value and no rank, and lacks none. */
const NOT_COMPARED = { value: null, rank: null, rankAtWorst: null }

const shown = (rank: number | null, atWorst: number | null): string => (rank === null ? '—' : rank === atWorst ? String(rank) : `${rank}–${atWorst}`)

export const listCohortComparisons = query('ListCohortComparisons', cohortComparison, {
  asks: { zh: '同类单位指标对比', en: 'Comparison of a cohort' },
  input: z.strictObject({ cohortId: oneOrMore.optional(), indicatorId: oneOrMore.optional(), projectId: z.string().max(64).optional() }),
  output: CohortComparisonRow.omit({ members: true, values: true }).extend({
    known: z.int(), missing: z.int(), median: z.number().nullable(), lowest: z.int().nullable(), highest: z.int().nullable(), spread: z.int().nullable(),
    medianShown: z.string(), lowestShown: z.string(), highestShown: z.string(), spreadShown: z.string(), lines: z.array(Line),
  }),
  // a head of division may open a programme before any project is in it
  who: [...AUDIT_SIDE, role('divisionHead')],
  within: { project: 'projectIds' },
  where: (input) => [...isOneOf('cohortId', input.cohortId), ...isOneOf('indicatorId', input.indicatorId), ...(input.projectId === undefined ? [] : [{ column: 'projectIds', is: 'has', value: input.projectId } as const])],
  sort: ['place', 'cohortId', 'name'],
  lookups: { terminated: { from: cohortLibrary, by: 'cohortId', take: 'terminated' } },
  show: ({ members, values, terminated, ...row }) => {
    const ended = new Map((terminated as CohortRow['terminated'] | undefined ?? []).map(({ projectId, on }) => [projectId, on]))
    const left = members.filter(({ projectId }) => !ended.has(projectId))
    const valueOf = new Map(values.toReversed().map((each) => [each.projectId, each]))
    const found = left.map(({ projectId }) => valueOf.get(projectId))
    const { lines, ...compared } = compare(found.map((each) => each?.value ?? null), row.better)
    const said = (value: number | null): string => (value === null ? '—' : inDecimals(value, row.decimals))
    return {
      ...row, ...compared, medianShown: said(compared.median), lowestShown: said(compared.lowest), highestShown: said(compared.highest), spreadShown: said(compared.spread),
      lines: members.map((member) => {
        const n = left.indexOf(member)
        const [value, line] = n < 0 ? [undefined, NOT_COMPARED] : [found[n], lines[n]!]
        return {
          projectId: member.projectId, unitId: member.unitId, unitName: member.unitName, value: line.value, rank: line.rank, rankAtWorst: line.rankAtWorst, terminatedOn: ended.get(member.projectId) ?? null, indicatorValueId: value?.indicatorValueId ?? null, on: value?.on ?? null, evidenceId: value?.evidenceId ?? null, note: value?.note ?? null, corrections: value?.corrections ?? 0,
          valueShown: said(line.value), rankShown: shown(line.rank, line.rankAtWorst),
        }
      }),
    }
  },
})
