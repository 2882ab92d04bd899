// Takes a proposed item back before the plan is submitted.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyAProposedItemIsWithdrawn, onlyWhatIsNotYetSubmittedChanges } from '../rules/planning.ts'
import { PlanItemId } from './events.ts'
import { plans } from './state.ts'

export const withdrawPlanItem = command('WithdrawPlanItem', plans, {
  does: { zh: '撤回计划项目', en: 'Withdraw a plan item' },
  input: z.strictObject({ planItemId: PlanItemId, because: z.string().min(1).max(1000) }),
  who: [role('committeeOffice')],
  decide: (input, plan) => {
    const item = plan.items[input.planItemId]?.is ?? 'absent'
    if (item === 'withdrawn') return []
    return allow(unmet({ is: plan.is, item }, [onlyWhatIsNotYetSubmittedChanges, onlyAProposedItemIsWithdrawn]), () => [{ type: 'PlanItemWithdrawn', data: input }])
  },
})
