// Records the opinion of the discipline and supervision body about items of the plan, after the organisation department has answered.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, theOrganizationDepartmentIsConsultedFirst } from '../rules/planning.ts'
import { same } from '../same.ts'
import { ItemReplies } from './events.ts'
import { plans } from './state.ts'

export const giveDisciplineOpinion = command('GiveDisciplineOpinion', plans, {
  does: { zh: '征求纪检监察机关意见', en: 'Give the discipline body’s opinion' },
  input: z.strictObject({ opinions: ItemReplies }),
  who: [role('disciplineOfficer'), role('committeeOffice')],
  decide: ({ opinions }, plan) => {
    const open = opinions.flatMap(({ planItemId }) => { const item = plan.items[planItemId]; return item?.is === 'proposed' ? [item] : [] })
    if (opinions.every((each) => same(plan.items[each.planItemId]?.disciplineReply, each))) return []
    const broken = unmet({
      is: plan.is, notInPlan: opinions.length - open.length, withoutReply: open.filter(({ organizationReply }) => organizationReply === undefined).length,
    }, [onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, theOrganizationDepartmentIsConsultedFirst])
    return allow(broken, () => [{ type: 'DisciplineOpinionGiven', data: { opinions } }])
  },
})
