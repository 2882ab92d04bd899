// Records what the organisation department answers about the items of an adjustment.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan } from '../rules/planning.ts'
import { same } from '../same.ts'
import { AdjustmentId, ItemReplies } from './events.ts'
import { plans, touchedBy } from './state.ts'

export const consultOnPlanAdjustment = command('ConsultOnPlanAdjustment', plans, {
  does: { zh: '就计划调整商组织部门', en: 'Consult the organisation department on an adjustment' },
  input: z.strictObject({ adjustmentId: AdjustmentId, replies: ItemReplies }),
  who: [role('organizationOfficer'), role('committeeOffice')],
  decide: (input, plan) => {
    const adjustment = plan.adjustments[input.adjustmentId]
    if (input.replies.every((each) => same(adjustment?.organizationReplies[each.planItemId], each))) return []
    const own = touchedBy(adjustment?.changes ?? [])
    return allow(
      unmet({ is: adjustment?.is ?? 'absent', notInPlan: input.replies.filter(({ planItemId }) => !own.includes(planItemId)).length }, [onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan]),
      () => [{ type: 'PlanAdjustmentConsulted', data: input }])
  },
})
