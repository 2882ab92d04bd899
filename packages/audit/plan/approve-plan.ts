// Records that the audit committee has approved the plan, with the items that it left out.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { same } from '../same.ts'
import { role } from '../roles.ts'
import { anApprovedPlanHasAnItem, onlyWhatWasSubmittedIsDecided, theItemsAreThoseOfThePlan } from '../rules/planning.ts'
import { PlanItemId } from './events.ts'
import { plans } from './state.ts'

export const approvePlan = command('ApprovePlan', plans, {
  does: { zh: '审计委员会批准计划', en: 'Approve the plan' },
  input: z.strictObject({ meeting: z.string().min(1).max(120), leftOutPlanItemIds: z.array(PlanItemId).max(500).optional() }),
  who: [role('committeeOffice')],
  decide: ({ meeting, leftOutPlanItemIds = [] }, plan) => {
    const leftOut = Object.values(plan.items).filter(({ is }) => is === 'leftOut').map(({ terms }) => terms.planItemId)
    if (plan.is === 'approved' && plan.meeting === meeting && same(leftOut.toSorted(), [...new Set(leftOutPlanItemIds)].toSorted())) return []
    const submitted = Object.values(plan.items).filter(({ is }) => is === 'proposed').map(({ terms }) => terms)
    const items = submitted.filter(({ planItemId }) => !leftOutPlanItemIds.includes(planItemId))
    const notSubmitted = unmet(plan, [onlyWhatWasSubmittedIsDecided])
    const broken = notSubmitted.length > 0 ? notSubmitted : unmet({
      approved: items.length, notInPlan: leftOutPlanItemIds.filter((id) => plan.items[id]?.is !== 'proposed').length,
    }, [theItemsAreThoseOfThePlan, anApprovedPlanHasAnItem])
    return allow(broken, () => [{ type: 'PlanApproved', data: { meeting, year: plan.year, items, leftOutPlanItemIds } }])
  },
})
