// Records how good a plan could be at best, as a solver has proven it; the recommendation stays as it is.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aBoundOnlyComesCloser, aYardstickIsOfARecommendation } from '../rules/planning-recommendation.ts'
import { RecommendationId } from './events.ts'
import { plans } from './state.ts'

export const measurePlanYardstick = command('MeasurePlanYardstick', plans, {
  does: { zh: '记录推荐方案的最优上限', en: 'Measure a recommendation against the optimum' },
  input: z.strictObject({ recommendationId: RecommendationId, atMost: z.int().nonnegative(), finished: z.boolean(), seconds: z.int().min(0).max(3_600), solver: z.string().min(1).max(60) }),
  who: [role('committeeOffice'), role('machine')],
  decide: (input, plan) => {
    const made = plan.recommendations[input.recommendationId]
    if (made?.yardstick === 'measured' && made.atMost === input.atMost && made.finished === input.finished) return []
    const facts = { recommendation: made === undefined ? 'absent' : 'made', atMost: input.atMost, points: made?.points ?? 0, known: made?.atMost ?? Number.MAX_SAFE_INTEGER }
    return allow(unmet(facts, [aYardstickIsOfARecommendation, aBoundOnlyComesCloser]), () => [{ type: 'PlanYardstickMeasured', data: input }])
  },
})
