// Ends an adjustment without a change of the plan: turned down by the committee, or given up.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyAnUndecidedAdjustmentIsRejected } from '../rules/plan-adjustments.ts'
import { AdjustmentId } from './events.ts'
import { plans, touchedBy } from './state.ts'

export const rejectPlanAdjustment = command('RejectPlanAdjustment', plans, {
  does: { zh: '不予调整计划', en: 'Reject an adjustment' },
  input: z.strictObject({ adjustmentId: AdjustmentId, because: z.string().min(1).max(1000) }),
  who: [role('committeeOffice')],
  decide: (input, plan) => {
    const adjustment = plan.adjustments[input.adjustmentId]
    if (adjustment?.is === 'rejected') return []
    return allow(unmet({ is: adjustment?.is ?? 'absent' }, [onlyAnUndecidedAdjustmentIsRejected]), () => [{
      type: 'PlanAdjustmentRejected', data: { ...input, planItemIds: [...touchedBy(adjustment!.changes)] },
    }])
  },
})
