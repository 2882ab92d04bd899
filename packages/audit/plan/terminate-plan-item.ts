// Records that the audit committee gives up an approved item for which no project is under way (终止审计).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { wordsToldInPlan } from '../asks/words-told-in-plan.ts'
import { again } from '../again.ts'
import { projectsOfPlanItems } from '../asks/projects-of-plan-items.ts'
import { role } from '../roles.ts'
import { anItemWithAProjectIsNotTakenOut, onlyAnApprovedPlanIsAdjusted, onlyApprovedItemsAreTakenOut } from '../rules/plan-adjustments.ts'
import { PlanItemId, TerminationReason } from './events.ts'
import { plans, type Plan } from './state.ts'

const Input = z.strictObject({ planItemId: PlanItemId, reason: TerminationReason, explanation: z.string().min(1).max(1000), meeting: z.string().min(1).max(120) })
type Input = z.infer<typeof Input>

export const terminatePlanItem = command('TerminatePlanItem', plans, {
  does: { zh: '终止计划项目', en: 'Terminate a plan item' },
  input: Input,
  who: [role('committeeOffice')],
  asks: { told: wordsToldInPlan<Input, Plan>('PlanItemTerminated'), projects: projectsOfPlanItems<Input, Plan>(({ input }) => [input.planItemId]) },
  decide: (input, plan, { asked }) => {
    const item = plan.items[input.planItemId]
    if (item?.is === 'terminated') return again(asked.told[input.planItemId], input)
    const broken = unmet({
      is: plan.is, notApproved: item?.is === 'approved' ? 0 : 1, projects: Object.keys(asked.projects).length,
    }, [onlyAnApprovedPlanIsAdjusted, onlyApprovedItemsAreTakenOut, anItemWithAProjectIsNotTakenOut])
    return allow(broken, () => [{ type: 'PlanItemTerminated', data: { ...input, unitId: item!.terms.unitId, subjects: item!.terms.subjects } }])
  },
})
