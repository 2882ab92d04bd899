// Which recommendations has no solver measured yet? The program itself asks, to measure them; people read the gap beside each.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { planRecommendations } from './recommendations.ts'

export const listUnmeasuredRecommendations = query('ListUnmeasuredRecommendations', planRecommendations, {
  asks: { zh: '尚未测算最优差距的方案', en: 'Recommendations not measured yet' },
  input: z.strictObject({}),
  output: z.strictObject({ planId: z.string(), recommendationId: z.string() }),
  who: [role('machine')],
  where: () => [{ column: 'yardstick', is: 'equal', value: 'waiting' }],
  sort: ['recommendedOn'],
  show: ({ planId, recommendationId }) => ({ planId, recommendationId }),
})
