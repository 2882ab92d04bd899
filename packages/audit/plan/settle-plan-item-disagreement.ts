// Records how an answer that is not agreement was settled before the plan is submitted: followed, talked over, or put to the committee.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyADisagreementIsSettled, onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan } from '../rules/planning.ts'
import { AdjustmentId, PlanItemId, Settlement } from './events.ts'
import { answersAbout, answersInAdjustment, plans, touchedBy, type Plan } from './state.ts'

export const settlePlanItemDisagreement = command('SettlePlanItemDisagreement', plans, {
  does: { zh: '登记意见协商处理结果', en: 'Settle a disagreement about a plan item' },
  input: z.strictObject({ planItemId: PlanItemId, adjustmentId: AdjustmentId.optional(), settlement: Settlement, text: z.string().min(1).max(1000) }),
  who: [role('committeeOffice')],
  decide: (input, plan) => {
    const { is, named, answers, settled } = aboutWhich(plan, input)
    if (settled?.settlement === input.settlement && settled.text === input.text) return []
    return allow(unmet({
      is, notInPlan: named ? 0 : 1, disagreements: named ? answers.filter(({ reply }) => reply !== 'agree').length : 1,
    }, [onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, onlyADisagreementIsSettled]), () => [{ type: 'PlanItemDisagreementSettled', data: input }])
  },
})

/** The answers that are settled: those about an item of the plan itself, or of one of its adjustments. */
const aboutWhich = (plan: Plan, { planItemId, adjustmentId }: { readonly planItemId: string; readonly adjustmentId?: string | undefined }) => {
  if (adjustmentId === undefined) {
    const item = plan.items[planItemId]
    return { is: plan.is as string, named: item?.is === 'proposed', answers: item === undefined ? [] : answersAbout(item), settled: item?.settled }
  }
  const adjustment = plan.adjustments[adjustmentId]
  return { is: adjustment?.is ?? 'absent', named: touchedBy(adjustment?.changes ?? []).includes(planItemId), answers: adjustment === undefined ? [] : answersInAdjustment(adjustment, planItemId), settled: adjustment?.settled[planItemId] }
}
