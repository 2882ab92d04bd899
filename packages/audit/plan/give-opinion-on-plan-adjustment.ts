// Records the opinion of the discipline and supervision body about the items of an adjustment.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, theOrganizationDepartmentIsConsultedFirst } from '../rules/planning.ts'
import { same } from '../same.ts'
import { AdjustmentId, ItemReplies } from './events.ts'
import { plans, touchedBy } from './state.ts'

export const giveOpinionOnPlanAdjustment = command('GiveOpinionOnPlanAdjustment', plans, {
  does: { zh: '就计划调整征求纪检监察机关意见', en: 'Give the discipline body’s opinion on an adjustment' },
  input: z.strictObject({ adjustmentId: AdjustmentId, opinions: ItemReplies }),
  who: [role('disciplineOfficer'), role('committeeOffice')],
  decide: (input, plan) => {
    const adjustment = plan.adjustments[input.adjustmentId]
    if (input.opinions.every((each) => same(adjustment?.disciplineReplies[each.planItemId], each))) return []
    const own = touchedBy(adjustment?.changes ?? [])
    const inPlan = input.opinions.filter(({ planItemId }) => own.includes(planItemId))
    const broken = unmet({
      is: adjustment?.is ?? 'absent', notInPlan: input.opinions.length - inPlan.length,
      withoutReply: inPlan.filter(({ planItemId }) => adjustment?.organizationReplies[planItemId] === undefined).length,
    }, [onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, theOrganizationDepartmentIsConsultedFirst])
    return allow(broken, () => [{ type: 'PlanAdjustmentOpinionGiven', data: input }])
  },
})
