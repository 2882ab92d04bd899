// What was recommended for a year, what became of each candidate, and why?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { role } from '../../audit/roles.ts'
import { isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { officialPortrait } from '../official-portrait/view.ts'
import { OVERSIGHT } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { CandidateRow, planCandidates } from './candidates.ts'
import { planRecommendationLines, RecommendationLineRow } from './lines.ts'
import { planRecommendations, RecommendationRow } from './recommendations.ts'

/** Those who draft the plan and are asked about it; scores of people are nobody else's. */
const PLANNERS = [...OVERSIGHT, role('organizationOfficer'), role('disciplineOfficer')]

export const listPlanCandidates = query('ListPlanCandidates', planCandidates, {
  asks: { zh: '计划推荐：候选对象', en: 'Plan recommendation: candidates' },
  input: z.strictObject({
    planId: oneOrMore.optional(), recommendationId: oneOrMore.optional(), tenureId: oneOrMore.optional(), unitId: oneOrMore.optional(), outcome: oneOrMore.optional(), decision: oneOrMore.optional(),
    standing: oneOrMore.optional(), change: oneOrMore.optional(), divisionId: oneOrMore.optional(),
  }),
  output: CandidateRow.extend({ officialName: Name, unitName: Name }),
  who: PLANNERS,
  where: (input) => (['planId', 'recommendationId', 'tenureId', 'unitId', 'outcome', 'decision', 'standing', 'change', 'divisionId'] as const).flatMap((column) => isOneOf(column, input[column])),
  sort: ['rank', '-points', 'points', 'outcome', 'quarter', 'unitId', 'tenureId'],
  lookups: { officialName: { from: officialPortrait, by: 'officialId', take: 'name' }, unitName: { from: unitLibrary, by: 'unitId', take: 'name' } },
  counts: ['outcome', 'standing', 'decision', 'change', 'divisionId'],
  show: ({ officialName, unitName, ...row }) => ({ ...row, officialName: nameOf({ officialName }, 'officialName'), unitName: nameOf({ unitName }, 'unitName') }),
})

export const listPlanRecommendations = query('ListPlanRecommendations', planRecommendations, {
  asks: { zh: '计划推荐：方案', en: 'Plan recommendations' },
  input: z.strictObject({ planId: oneOrMore.optional(), recommendationId: oneOrMore.optional(), year: z.coerce.number().int().optional() }),
  output: RecommendationRow,
  who: PLANNERS,
  where: (input) => [...isOneOf('planId', input.planId), ...isOneOf('recommendationId', input.recommendationId), ...(input.year === undefined ? [] : [{ column: 'year', is: 'equal', value: input.year } as const])],
  sort: ['-recommendedOn', 'recommendedOn', '-points', 'gapPermille'],
  show: (row) => row,
})

export const listRecommendationLines = query('ListRecommendationLines', planRecommendationLines, {
  asks: { zh: '计划推荐：方案明细', en: 'Plan recommendation: one run in full' },
  input: z.strictObject({ planId: oneOrMore.optional(), recommendationId: oneOrMore.optional(), tenureId: oneOrMore.optional(), unitId: oneOrMore.optional(), outcome: oneOrMore.optional() }),
  output: RecommendationLineRow.extend({ officialName: Name, unitName: Name }),
  who: PLANNERS,
  where: (input) => (['planId', 'recommendationId', 'tenureId', 'unitId', 'outcome'] as const).flatMap((column) => isOneOf(column, input[column])),
  sort: ['rank', '-points', 'tenureId', 'outcome', 'quarter'],
  lookups: { officialName: { from: officialPortrait, by: 'officialId', take: 'name' }, unitName: { from: unitLibrary, by: 'unitId', take: 'name' } },
  counts: ['outcome', 'standing'],
  show: ({ officialName, unitName, ...row }) => ({ ...row, officialName: nameOf({ officialName }, 'officialName'), unitName: nameOf({ unitName }, 'unitName') }),
})
