// Records that the audit committee has approved an adjustment: its items come in and go out of the plan.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { projectsOfPlanItems } from '../asks/projects-of-plan-items.ts'
import { role } from '../roles.ts'
import { anItemWithAProjectIsNotTakenOut, onlyAnApprovedPlanIsAdjusted, onlyApprovedItemsAreTakenOut } from '../rules/plan-adjustments.ts'
import { aTenureIsPlannedOnceAYear, onlyWhatWasSubmittedIsDecided } from '../rules/planning.ts'
import { AdjustmentId } from './events.ts'
import { addedBy, plannedTenures, plans, repeats, takenOutBy, type Plan } from './state.ts'

const Input = z.strictObject({ adjustmentId: AdjustmentId, meeting: z.string().min(1).max(120) })
type Input = z.infer<typeof Input>

export const approvePlanAdjustment = command('ApprovePlanAdjustment', plans, {
  does: { zh: '审计委员会批准计划调整', en: 'Approve an adjustment' },
  input: Input,
  who: [role('committeeOffice')],
  asks: { projects: projectsOfPlanItems<Input, Plan>(({ input, state }) => takenOutBy(state.adjustments[input.adjustmentId]?.changes ?? [])) },
  decide: ({ adjustmentId, meeting }, plan, { asked }) => {
    const adjustment = plan.adjustments[adjustmentId]
    if (adjustment?.is === 'approved' && adjustment.meeting === meeting) return []
    const [added, removedPlanItemIds] = [addedBy(adjustment?.changes ?? []), takenOutBy(adjustment?.changes ?? [])]
    const notSubmitted = unmet({ is: adjustment?.is ?? 'absent' }, [onlyWhatWasSubmittedIsDecided])
    // another adjustment may have been approved, or a project established, since this one was proposed
    const broken = notSubmitted.length > 0 ? notSubmitted : unmet({
      is: plan.is, projects: Object.keys(asked.projects).length, notApproved: removedPlanItemIds.filter((id) => plan.items[id]?.is !== 'approved').length,
      tenuresTwice: repeats([...plannedTenures(plan, removedPlanItemIds), ...added.flatMap(({ subjects }) => subjects.map(({ tenureId }) => tenureId))]),
    }, [onlyAnApprovedPlanIsAdjusted, onlyApprovedItemsAreTakenOut, anItemWithAProjectIsNotTakenOut, aTenureIsPlannedOnceAYear])
    return allow(broken, () => [{ type: 'PlanAdjustmentApproved', data: { adjustmentId, meeting, year: plan.year, added: [...added], removedPlanItemIds: [...removedPlanItemIds] } }])
  },
})
