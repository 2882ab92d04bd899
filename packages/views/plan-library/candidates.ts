// One row per candidate of an annual plan: whom people have locked in or excluded, and what the last recommendation made of whom, and why.
import { z } from 'zod'
import { RecommendationLine, type PlanEvent } from '../../audit/plan/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'

const Line = RecommendationLine.shape

export const CandidateRow = z.strictObject({
  planId: z.string(),
  tenureId: z.string(),
  year: z.int(),
  officialId: z.string().nullable(),
  unitId: z.string().nullable(),
  kind: z.string().nullable(),
  decision: z.enum(['locked', 'excluded']).nullable(),
  decidedBecause: z.string().nullable(),
  /** the recommendation that the columns below are of, and the one before it in which this candidate was weighed */
  recommendationId: z.string().nullable(),
  formerRecommendationId: z.string().nullable(),
  outcome: z.enum(['in', 'out']).nullable(),
  formerOutcome: z.enum(['in', 'out']).nullable(),
  /** what the last recommendation changed: 进入 · 退出 · 移动 · 未变; absent for the first */
  change: z.enum(['entering', 'leaving', 'moving', 'same']).nullable(),
  standing: z.string().nullable(),
  rank: z.int(),
  points: z.int(),
  /** what the points could be if all were known */
  highest: z.int(),
  factors: Line.factors,
  quarter: z.int().nullable(),
  divisionId: z.string().nullable(),
  personDays: z.int().nullable(),
  together: z.array(z.string()),
  whyZh: z.string(),
  whyEn: z.string(),
  bringsIn: Line.bringsIn.unwrap(),
})
type CandidateRow = z.infer<typeof CandidateRow>

const keyOf = (planId: string, tenureId: string): string => `${planId}:${tenureId}`

const changeOf = (row: CandidateRow, line: RecommendationLine): CandidateRow['change'] => {
  if (row.outcome === null) return null
  if (row.outcome !== line.is) return line.is === 'in' ? 'entering' : 'leaving'
  return row.quarter === (line.quarter ?? null) && row.divisionId === (line.divisionId ?? null) ? 'same' : 'moving'
}

const recommended = (row: CandidateRow, recommendationId: string, line: RecommendationLine): CandidateRow => ({
  ...row, officialId: line.officialId, unitId: line.unitId, kind: line.kind, recommendationId, formerRecommendationId: row.recommendationId, outcome: line.is, formerOutcome: row.outcome,
  change: changeOf(row, line), standing: line.standing, rank: line.rank, points: line.points, highest: line.highest, factors: line.factors, quarter: line.quarter ?? null,
  divisionId: line.divisionId ?? null, personDays: line.personDays ?? null, together: line.together ?? [], whyZh: line.why.zh, whyEn: line.why.en, bringsIn: line.bringsIn ?? [],
})

export const planCandidates = viewOf<CandidateRow, PlanEvent>(CandidateRow, {
  name: 'plan_candidates',
  version: 1,
  of: ({ stream, data }) => {
    const tenureIds = 'lines' in data ? data.lines.map(({ tenureId }) => tenureId) : 'tenureId' in data ? [data.tenureId] : []
    return tenureIds.map((tenureId) => keyOf(idOf(stream), tenureId))
  },
  indexed: ['planId', 'recommendationId', 'outcome', 'unitId', 'rank'],
  initial: () => ({
    planId: '', tenureId: '', year: 0, officialId: null, unitId: null, kind: null, decision: null, decidedBecause: null, recommendationId: null, formerRecommendationId: null, outcome: null, formerOutcome: null,
    change: null, standing: null, rank: 0, points: 0, highest: 0, factors: [], quarter: null, divisionId: null, personDays: null, together: [], whyZh: '', whyEn: '', bringsIn: [],
  }),
  on: {
    CandidateLocked: (row, { stream, data }) => ({ ...row, planId: idOf(stream), tenureId: data.tenureId, decision: 'locked', decidedBecause: data.because }),
    CandidateExcluded: (row, { stream, data }) => ({ ...row, planId: idOf(stream), tenureId: data.tenureId, decision: 'excluded', decidedBecause: data.because }),
    CandidateReleased: (row) => ({ ...row, decision: null, decidedBecause: null }),
    PlanRecommended: (row, { stream, data }, key) => {
      const line = data.lines.find(({ tenureId }) => keyOf(idOf(stream), tenureId) === key)
      return line === undefined ? row : recommended({ ...row, planId: idOf(stream), tenureId: line.tenureId, year: data.year }, data.recommendationId, line)
    },
  },
})
