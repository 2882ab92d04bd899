// Proposes whom to audit this year: one unit, one or more officials with their tenures, and why.
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { planItemsNamed } from '../asks/approved-plan-item.ts'
import { tenuresNamed } from '../asks/tenures.ts'
import { limitOn } from '../limits.ts'
import { role } from '../roles.ts'
import { aDeputyInChargeIsASubjectAfterTwelveMonths } from '../rules/officials.ts'
import {
  aDepartureAuditIsOfALeavingOfficial, anInOfficeAuditIsOfARunningTenure, aPlanItemIsProposedOnce, aPlanItemNamesTenuresOfItsUnit, aTenureIsPlannedOnceAYear,
  onlyWhatIsNotYetSubmittedChanges, whatIsSaidToBeRecommendedWas,
} from '../rules/planning.ts'
import { same } from '../same.ts'
import { PlanItemTerms } from './events.ts'
import { knowsItem, notRecommended, plannedTenures, plans, repeats, subjectFacts, type Plan } from './state.ts'

export const proposePlanItem = command('ProposePlanItem', plans, {
  does: { zh: '提出计划项目', en: 'Propose a plan item' },
  input: PlanItemTerms,
  who: [role('committeeOffice'), role('organizationOfficer')],
  asks: {
    tenures: tenuresNamed<PlanItemTerms, Plan>(({ input }) => input.subjects.map(({ tenureId }) => tenureId)),
    items: planItemsNamed<PlanItemTerms, Plan>(({ input }) => [input.planItemId]),
  },
  decide: (item, plan, { asked, today }) => {
    const before = plan.items[item.planItemId]
    if (before?.is === 'proposed' && same(before.terms, item)) return []
    const used = knowsItem(plan, item.planItemId) || asked.items[item.planItemId] !== undefined
    const broken = unmet({
      is: plan.is, numbersUsed: used ? 1 : 0, notRecommended: notRecommended([item], plan), ...subjectFacts([item], plan.year, asked.tenures), monthsNeeded: limitOn('deputy-in-charge', today).value,
      tenuresTwice: repeats([...plannedTenures(plan, [item.planItemId]), ...item.subjects.map(({ tenureId }) => tenureId)]),
    }, [
      onlyWhatIsNotYetSubmittedChanges, aPlanItemIsProposedOnce, aPlanItemNamesTenuresOfItsUnit, anInOfficeAuditIsOfARunningTenure,
      aDepartureAuditIsOfALeavingOfficial, aDeputyInChargeIsASubjectAfterTwelveMonths, aTenureIsPlannedOnceAYear, whatIsSaidToBeRecommendedWas,
    ])
    return allow(broken, () => [{ type: 'PlanItemProposed', data: { year: plan.year, ...item } }])
  },
})
