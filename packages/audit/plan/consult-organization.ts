// Records what the organisation department answers about items of the plan: agree, adjust, unsuitable.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan } from '../rules/planning.ts'
import { same } from '../same.ts'
import { ItemReplies } from './events.ts'
import { plans } from './state.ts'

export const consultOrganization = command('ConsultOrganization', plans, {
  does: { zh: '商组织部门', en: 'Consult the organisation department' },
  input: z.strictObject({ replies: ItemReplies }),
  who: [role('organizationOfficer'), role('committeeOffice')],
  decide: ({ replies }, plan) => {
    const open = replies.filter(({ planItemId }) => plan.items[planItemId]?.is === 'proposed')
    if (replies.every((each) => same(plan.items[each.planItemId]?.organizationReply, each))) return []
    return allow(
      unmet({ is: plan.is, notInPlan: replies.length - open.length }, [onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan]),
      () => [{ type: 'OrganizationConsulted', data: { replies } }])
  },
})
