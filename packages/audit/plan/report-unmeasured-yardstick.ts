// Says that the gap of a recommendation to the optimum could not be measured, and why; the recommendation and its loose bound stay as they are.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aYardstickIsOfARecommendation } from '../rules/planning-recommendation.ts'
import { RecommendationId } from './events.ts'
import { plans } from './state.ts'

export const reportUnmeasuredYardstick = command('ReportUnmeasuredYardstick', plans, {
  does: { zh: '说明未能测算最优差距', en: 'Say that the gap to the optimum could not be measured' },
  input: z.strictObject({ recommendationId: RecommendationId, because: z.string().min(1).max(500), solver: z.string().min(1).max(60) }),
  who: [role('machine')],
  decide: (input, plan) => {
    const made = plan.recommendations[input.recommendationId]
    // what was measured meanwhile is better than why it could not be
    if (made !== undefined && made.yardstick !== 'waiting') return []
    return allow(unmet({ recommendation: made === undefined ? 'absent' : 'made' }, [aYardstickIsOfARecommendation]), () => [{ type: 'PlanYardstickUnmeasured', data: input }])
  },
})
