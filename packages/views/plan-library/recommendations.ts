// One row per recommendation of an annual plan: its parameters, what it comes to, and how far it may be from the best plan possible.
import { z } from 'zod'
import type { PlanEvent } from '../../audit/plan/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'

export const RecommendationRow = z.strictObject({
  recommendationId: z.string(),
  planId: z.string(),
  year: z.int(),
  title: z.string(),
  formulaVersion: z.string(),
  recommendedOn: z.string(),
  recommendedBy: z.string(),
  candidates: z.int(),
  chosen: z.int(),
  locked: z.int(),
  excluded: z.int(),
  personDays: z.int(),
  capacityDays: z.int(),
  /** person-days by division and quarter, with what is left; `provisional` when that year's holidays are not published yet */
  slots: z.array(z.strictObject({ divisionId: z.string(), quarter: z.int(), workingDays: z.int(), personDays: z.int(), left: z.int(), provisional: z.boolean(), awayDays: z.int().optional() })),
  points: z.int(),
  /** no plan has more points, proven */
  atMost: z.int(),
  /** by how many thousandths of that this plan may fall short, rounded up: 距最优 */
  gapPermille: z.int(),
  /** the solver that proved it, and whether it found the optimum itself; without one the bound is a loose one */
  solver: z.string().nullable(),
  /** whether a solver is still to be asked; when it failed, why */
  yardstick: z.enum(['waiting', 'measured', 'unmeasured']),
  unmeasuredBecause: z.string().nullable(),
  finished: z.boolean(),
})
type RecommendationRow = z.infer<typeof RecommendationRow>

const measured = (row: RecommendationRow, atMost: number): RecommendationRow => ({ ...row, atMost, gapPermille: atMost <= row.points ? 0 : Math.ceil((atMost - row.points) * 1000 / atMost) })

// a plan's recommendations are numbered by whoever makes them, so a number may be used again in the plan of another year
const keyOf = (stream: string, recommendationId: string): string => `${idOf(stream)}:${recommendationId}`

export const planRecommendations = viewOf<RecommendationRow, PlanEvent>(RecommendationRow, {
  name: 'plan_recommendations',
  version: 2,
  of: ({ type, stream, data }) => (type === 'PlanRecommended' || type === 'PlanYardstickMeasured' || type === 'PlanYardstickUnmeasured' ? [keyOf(stream, data.recommendationId)] : []),
  indexed: ['planId', 'year', 'yardstick'],
  initial: () => ({
    recommendationId: '', planId: '', year: 0, title: '', formulaVersion: '', recommendedOn: '', recommendedBy: '', candidates: 0, chosen: 0, locked: 0, excluded: 0, personDays: 0, capacityDays: 0, slots: [], points: 0, atMost: 0,
    gapPermille: 0, solver: null, yardstick: 'waiting', unmeasuredBecause: null, finished: false,
  }),
  on: {
    PlanRecommended: (row, { stream, data, occurredOn, actor }) => measured({
      ...row, recommendationId: data.recommendationId, planId: idOf(stream), year: data.year, title: data.title, formulaVersion: data.formulaVersion, recommendedOn: occurredOn, recommendedBy: actor, candidates: data.lines.length,
      chosen: data.lines.filter(({ is }) => is === 'in').length, locked: data.scenario.locks.length, excluded: data.scenario.exclusions.length, personDays: data.personDays,
      capacityDays: data.slots.reduce((sum, { personDays }) => sum + personDays, 0), slots: data.slots, points: data.points,
    }, data.atMost),
    PlanYardstickMeasured: (row, { data }) => measured({ ...row, solver: data.solver, finished: data.finished, yardstick: 'measured', unmeasuredBecause: null }, data.atMost),
    PlanYardstickUnmeasured: (row, { data }) => ({ ...row, yardstick: 'unmeasured', unmeasuredBecause: data.because }),
  },
})
