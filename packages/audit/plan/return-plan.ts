// Records that the audit committee sends a submitted plan back, and why.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyWhatWasSubmittedIsDecided } from '../rules/planning.ts'
import { plans } from './state.ts'

export const returnPlan = command('ReturnPlan', plans, {
  does: { zh: '退回计划', en: 'Return the plan' },
  input: z.strictObject({ because: z.string().min(1).max(1000) }),
  who: [role('committeeOffice')],
  decide: (input, plan) => allow(unmet(plan, [onlyWhatWasSubmittedIsDecided]), () => [{ type: 'PlanReturned', data: input }]),
})
