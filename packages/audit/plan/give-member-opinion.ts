// Records what another member of the joint conference says about items of the plan: agree, adjust, unsuitable.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aMemberSpeaksForItsOwnBody, onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan } from '../rules/planning.ts'
import { same } from '../same.ts'
import { ItemReplies, MemberBody } from './events.ts'
import { plans } from './state.ts'

export const giveMemberOpinion = command('GiveMemberOpinion', plans, {
  does: { zh: '征求其他成员单位意见', en: 'Give the opinion of another member' },
  input: z.strictObject({ body: MemberBody, opinions: ItemReplies }),
  who: [role('conferenceMember'), role('committeeOffice')],
  decide: ({ body, opinions }, plan, { actor }) => {
    const open = opinions.filter(({ planItemId }) => plan.items[planItemId]?.is === 'proposed')
    // the committee office enters what came in on paper
    const forAnother = !actor.roles.includes('committeeOffice') && !(actor.within['body'] ?? []).includes(body)
    const broken = unmet({ forAnother, is: plan.is, notInPlan: opinions.length - open.length }, [aMemberSpeaksForItsOwnBody, onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan])
    if (!forAnother && opinions.every((each) => same(plan.items[each.planItemId]?.memberReplies[body], each))) return []
    return allow(broken, () => [{ type: 'MemberOpinionGiven', data: { body, opinions } }])
  },
})
