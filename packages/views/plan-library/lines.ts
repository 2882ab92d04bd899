// One row per candidate of each recommendation, kept for good: so that two runs can be laid side by side, and an old one printed.
import { z } from 'zod'
import { RecommendationLine, type PlanEvent } from '../../audit/plan/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'

const Line = RecommendationLine.shape

export const RecommendationLineRow = z.strictObject({
  planId: z.string(),
  recommendationId: z.string(),
  tenureId: z.string(),
  officialId: z.string(),
  unitId: z.string(),
  kind: z.string(),
  standing: z.string(),
  outcome: z.enum(['in', 'out']),
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
type RecommendationLineRow = z.infer<typeof RecommendationLineRow>

const keyOf = (stream: string, recommendationId: string, tenureId: string): string => `${idOf(stream)}:${recommendationId}:${tenureId}`

export const planRecommendationLines = viewOf<RecommendationLineRow, PlanEvent>(RecommendationLineRow, {
  name: 'plan_recommendation_lines',
  version: 1,
  of: ({ type, stream, data }) => (type === 'PlanRecommended' ? data.lines.map(({ tenureId }) => keyOf(stream, data.recommendationId, tenureId)) : []),
  indexed: ['planId', 'recommendationId', 'outcome', 'unitId', 'rank'],
  initial: () => ({
    planId: '', recommendationId: '', tenureId: '', officialId: '', unitId: '', kind: '', standing: '', outcome: 'out', rank: 0, points: 0, highest: 0, factors: [], quarter: null, divisionId: null, personDays: null, together: [],
    whyZh: '', whyEn: '', bringsIn: [],
  }),
  on: {
    PlanRecommended: (row, { stream, data }, key) => {
      const line = data.lines.find(({ tenureId }) => keyOf(stream, data.recommendationId, tenureId) === key)
      if (line === undefined) return row
      const { tenureId, officialId, unitId, kind, standing, is, rank, points, highest, factors, why } = line
      return {
        planId: idOf(stream), recommendationId: data.recommendationId, tenureId, officialId, unitId, kind, standing, outcome: is, rank, points, highest, factors, quarter: line.quarter ?? null, divisionId: line.divisionId ?? null,
        personDays: line.personDays ?? null, together: line.together ?? [], whyZh: why.zh, whyEn: why.en, bringsIn: line.bringsIn ?? [],
      }
    },
  },
})
