// Proposes to add, remove or replace items of an approved plan, for one of the named reasons.
import type { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { wordsToldInPlan } from '../asks/words-told-in-plan.ts'
import { again } from '../again.ts'
import { planItemsNamed } from '../asks/approved-plan-item.ts'
import { projectsOfPlanItems } from '../asks/projects-of-plan-items.ts'
import { tenuresNamed } from '../asks/tenures.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { aDeputyInChargeIsASubjectAfterTwelveMonths } from '../rules/officials.ts'
import { anAdjustmentIsProposedOnce, anItemWithAProjectIsNotTakenOut, onlyAnApprovedPlanIsAdjusted, onlyApprovedItemsAreTakenOut } from '../rules/plan-adjustments.ts'
import {
  aDepartureAuditIsOfALeavingOfficial, anInOfficeAuditIsOfARunningTenure, aPlanItemIsProposedOnce, aPlanItemNamesTenuresOfItsUnit, aTenureIsPlannedOnceAYear, whatIsSaidToBeRecommendedWas,
} from '../rules/planning.ts'
import { same } from '../same.ts'
import { AdjustmentProposal } from './events.ts'
import { addedBy, knowsItem, notRecommended, plannedTenures, plans, repeats, subjectFacts, takenOutBy, type Plan } from './state.ts'

type Input = z.infer<typeof AdjustmentProposal>

export const proposePlanAdjustment = command('ProposePlanAdjustment', plans, {
  does: { zh: '提出计划调整', en: 'Propose a plan adjustment' },
  input: AdjustmentProposal,
  who: [role('committeeOffice')],
  asks: {
    told: wordsToldInPlan<Input, Plan>('PlanAdjustmentProposed'),
    tenures: tenuresNamed<Input, Plan>(({ input }) => addedBy(input.changes).flatMap(({ subjects }) => subjects.map(({ tenureId }) => tenureId))),
    items: planItemsNamed<Input, Plan>(({ input }) => addedBy(input.changes).map(({ planItemId }) => planItemId)),
    projects: projectsOfPlanItems<Input, Plan>(({ input }) => takenOutBy(input.changes)),
  },
  decide: (input, plan, { asked, today }) => {
    const before = plan.adjustments[input.adjustmentId]
    if (before !== undefined && same(before.changes, input.changes)) return again(asked.told[input.adjustmentId], { reason: input.reason, explanation: input.explanation })
    const [added, takenOut] = [addedBy(input.changes), takenOutBy(input.changes)]
    const used = (id: string) => knowsItem(plan, id) || asked.items[id] !== undefined
    const broken = unmet({
      is: plan.is, adjustment: before?.is ?? 'absent', projects: Object.keys(asked.projects).length, notRecommended: notRecommended(added, plan),
      notApproved: takenOut.filter((id) => plan.items[id]?.is !== 'approved').length + repeats(takenOut),
      numbersUsed: added.filter(({ planItemId }) => used(planItemId)).length + repeats(added.map(({ planItemId }) => planItemId)),
      ...subjectFacts(added, plan.year, asked.tenures), monthsNeeded: limitOn('deputy-in-charge', today).value,
      tenuresTwice: repeats([...plannedTenures(plan, takenOut), ...added.flatMap(({ subjects }) => subjects.map(({ tenureId }) => tenureId))]),
    }, [
      onlyAnApprovedPlanIsAdjusted, anAdjustmentIsProposedOnce, onlyApprovedItemsAreTakenOut, anItemWithAProjectIsNotTakenOut, aPlanItemIsProposedOnce,
      aPlanItemNamesTenuresOfItsUnit, anInOfficeAuditIsOfARunningTenure, aDepartureAuditIsOfALeavingOfficial, aDeputyInChargeIsASubjectAfterTwelveMonths, aTenureIsPlannedOnceAYear,
      whatIsSaidToBeRecommendedWas,
    ])
    return allow(broken, () => [{ type: 'PlanAdjustmentProposed', data: { ...input, year: plan.year } }])
  },
})
