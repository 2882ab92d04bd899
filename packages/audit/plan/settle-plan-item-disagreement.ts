// Records how an answer that is not agreement was settled before the plan is submitted, and what the whole conference may know of it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyADisagreementIsSettled, onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, whatTheConferenceIsToldQuotesNoAnswer } from '../rules/planning.ts'
import { AdjustmentId, PlanItemId, Settlement, type ItemReply, type PlanEvent } from './events.ts'
import { answersAbout, answersInAdjustment, plans, touchedBy, type Plan } from './state.ts'

const Words = z.string().min(1).max(1000)

export const settlePlanItemDisagreement = command('SettlePlanItemDisagreement', plans, {
  does: { zh: '登记意见协商处理结果', en: 'Settle a disagreement about a plan item' },
  input: z.strictObject({ planItemId: PlanItemId, adjustmentId: AdjustmentId.optional(), settlement: Settlement, text: Words, /** for all of the conference */ outcome: Words.optional() }),
  who: [role('committeeOffice')],
  decide: ({ outcome, ...input }, plan) => {
    const { is, named, answers, settled, told } = aboutWhich(plan, input)
    const { planItemId, adjustmentId } = input
    const events: PlanEvent[] = [
      ...(settled?.settlement === input.settlement && settled.text === input.text ? [] : [{ type: 'PlanItemDisagreementSettled', data: input } as const]),
      ...(outcome === undefined || outcome === told ? [] : [{ type: 'PlanItemOutcomeStated', data: { planItemId, ...(adjustmentId === undefined ? {} : { adjustmentId }), text: outcome } } as const]),
    ]
    if (events.length === 0) return []
    return allow(unmet({
      is, notInPlan: named ? 0 : 1, disagreements: named ? answers.filter(({ reply }) => reply !== 'agree').length : 1, quoted: quotedIn(outcome ?? '', answers),
    }, [onlyWhatIsNotYetSubmittedChanges, theItemsAreThoseOfThePlan, onlyADisagreementIsSettled, whatTheConferenceIsToldQuotesNoAnswer]), () => events)
  },
})

/** Two or three letters (同意、缓办) are nobody's own words. */
const QUOTE_MIN = 4

const quotedIn = (outcome: string, answers: readonly ItemReply[]): number =>
  answers.filter(({ text }) => text !== undefined && text.trim().length >= QUOTE_MIN && outcome.includes(text.trim())).length

/** The answers that are settled: those about an item of the plan itself, or of one of its adjustments. */
const aboutWhich = (plan: Plan, { planItemId, adjustmentId }: { readonly planItemId: string; readonly adjustmentId?: string | undefined }) => {
  if (adjustmentId === undefined) {
    const item = plan.items[planItemId]
    return { is: plan.is as string, named: item?.is === 'proposed', answers: item === undefined ? [] : answersAbout(item), settled: item?.settled, told: item?.outcome }
  }
  const adjustment = plan.adjustments[adjustmentId]
  return {
    is: adjustment?.is ?? 'absent', named: touchedBy(adjustment?.changes ?? []).includes(planItemId), answers: adjustment === undefined ? [] : answersInAdjustment(adjustment, planItemId), settled: adjustment?.settled[planItemId],
    told: adjustment?.outcomes[planItemId],
  }
}
