// Records how an answer that is not agreement was settled before the plan is submitted: followed, talked over, or put to the committee.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyADisagreementIsSettled, onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan } from '../rules/planning.ts'
import { PlanItemId, Settlement } from './events.ts'
import { answersAbout, plans } from './state.ts'

export const settlePlanItemDisagreement = command('SettlePlanItemDisagreement', plans, {
  does: { zh: '登记意见协商处理结果', en: 'Settle a disagreement about a plan item' },
  input: z.strictObject({ planItemId: PlanItemId, settlement: Settlement, text: z.string().min(1).max(1000) }),
  who: [role('committeeOffice')],
  decide: (input, plan) => {
    const item = plan.items[input.planItemId]
    if (item?.settled?.settlement === input.settlement && item.settled.text === input.text) return []
    const open = item?.is === 'proposed' ? answersAbout(item) : []
    return allow(unmet({
      is: plan.is, notInPlan: item?.is === 'proposed' ? 0 : 1, disagreements: item?.is === 'proposed' ? open.filter(({ reply }) => reply !== 'agree').length : 1,
    }, [onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, onlyADisagreementIsSettled]), () => [{ type: 'PlanItemDisagreementSettled', data: input }])
  },
})
