// Starts the annual plan of a year and level.
import { z } from 'zod'
import { command, theEvents } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aPlanIsDraftedOnce, thereIsOnePlanForAYearAndLevel } from '../rules/planning.ts'
import type { PlanEvent } from './events.ts'
import { planYearKey, plans, type Plan } from './state.ts'

const Input = z.strictObject({ year: z.int().min(2000).max(2100), level: z.enum(['municipal', 'district']), title: z.string().min(1).max(200) })
type Input = z.infer<typeof Input>

export const draftPlan = command('DraftPlan', plans, {
  does: { zh: '编制年度审计计划', en: 'Draft an annual plan' },
  opens: true,
  input: Input,
  who: [role('committeeOffice')],
  asks: {
    ofYear: theEvents<PlanEvent>()<Input, Plan, readonly string[]>(({ input }) => [planYearKey(input)], [], { PlanDrafted: (ids, _, id) => [...ids, id] }),
  },
  decide: (input, { is }, { asked, id }) =>
    allow(unmet({ is, otherPlans: asked.ofYear.filter((each) => each !== id).length }, [aPlanIsDraftedOnce, thereIsOnePlanForAYearAndLevel]), () => [{ type: 'PlanDrafted', data: input }]),
})
