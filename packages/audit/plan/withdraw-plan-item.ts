// Takes a proposed item back before the plan is submitted.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { wordsToldInPlan } from '../asks/words-told-in-plan.ts'
import { again } from '../again.ts'
import { role } from '../roles.ts'
import { onlyAProposedItemIsWithdrawn, onlyWhatIsNotYetSubmittedChanges } from '../rules/planning.ts'
import { PlanItemId } from './events.ts'
import { plans, type Plan } from './state.ts'

const Withdrawal = z.strictObject({ planItemId: PlanItemId, because: z.string().min(1).max(1000) })

export const withdrawPlanItem = command('WithdrawPlanItem', plans, {
  does: { zh: '撤回计划项目', en: 'Withdraw a plan item' },
  input: Withdrawal,
  who: [role('committeeOffice')],
  asks: { told: wordsToldInPlan<z.infer<typeof Withdrawal>, Plan>('PlanItemWithdrawn') },
  decide: (input, plan, { asked: { told } }) => {
    const item = plan.items[input.planItemId]?.is ?? 'absent'
    if (item === 'withdrawn') return again(told[input.planItemId], input.because)
    return allow(unmet({ is: plan.is, item }, [onlyWhatIsNotYetSubmittedChanges, onlyAProposedItemIsWithdrawn]), () => [{ type: 'PlanItemWithdrawn', data: input }])
  },
})
