// Ends an adjustment without a change of the plan: turned down by the committee, or given up.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { wordsToldInPlan } from '../asks/words-told-in-plan.ts'
import { again } from '../again.ts'
import { role } from '../roles.ts'
import { onlyAnUndecidedAdjustmentIsRejected } from '../rules/plan-adjustments.ts'
import { AdjustmentId } from './events.ts'
import { plans, touchedBy, type Plan } from './state.ts'

const Rejection = z.strictObject({ adjustmentId: AdjustmentId, because: z.string().min(1).max(1000) })

export const rejectPlanAdjustment = command('RejectPlanAdjustment', plans, {
  does: { zh: '不予调整计划', en: 'Reject an adjustment' },
  input: Rejection,
  who: [role('committeeOffice')],
  asks: { told: wordsToldInPlan<z.infer<typeof Rejection>, Plan>('PlanAdjustmentRejected') },
  decide: (input, plan, { asked: { told } }) => {
    const adjustment = plan.adjustments[input.adjustmentId]
    if (adjustment?.is === 'rejected') return again(told[input.adjustmentId], input.because)
    return allow(unmet({ is: adjustment?.is ?? 'absent' }, [onlyAnUndecidedAdjustmentIsRejected]), () => [{
      type: 'PlanAdjustmentRejected', data: { ...input, planItemIds: [...touchedBy(adjustment!.changes)] },
    }])
  },
})
