// Closes the plan of a year: nothing is added to it any more.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aPlanIsClosedWithoutOpenAdjustments, onlyAnApprovedPlanIsAdjusted } from '../rules/plan-adjustments.ts'
import { plans } from './state.ts'

export const closePlan = command('ClosePlan', plans, {
  does: { zh: '计划办结', en: 'Close the plan' },
  input: z.strictObject({}),
  who: [role('committeeOffice')],
  decide: (_, plan) => {
    if (plan.is === 'closed') return []
    const openAdjustments = Object.values(plan.adjustments).filter(({ is }) => is !== 'approved' && is !== 'rejected').length
    return allow(unmet({ is: plan.is, openAdjustments }, [onlyAnApprovedPlanIsAdjusted, aPlanIsClosedWithoutOpenAdjustments]), () => [{ type: 'PlanClosed', data: { year: plan.year } }])
  },
})
