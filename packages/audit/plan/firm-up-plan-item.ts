// Fills in what was undecided about an item: division, person-days, quarter, start.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { approvedDetailsChangeByAdjustmentOnly, detailsAreFirmedUpBeforeSubmissionOrAfterApproval } from '../rules/planning.ts'
import { PlanItemId, PlanItemSchedule } from './events.ts'
import { plans } from './state.ts'

export const firmUpPlanItem = command('FirmUpPlanItem', plans, {
  does: { zh: '补充计划项目安排', en: 'Firm up a plan item' },
  input: z.strictObject({ planItemId: PlanItemId, ...PlanItemSchedule.shape }),
  who: [role('committeeOffice'), role('divisionHead')],
  decide: (input, plan) => {
    const item = plan.items[input.planItemId]
    const { planItemId: _, ...details } = input
    const fields = Object.entries(details) as [keyof typeof details, unknown][]
    const changed = fields.filter(([field, value]) => item?.terms[field] !== value)
    if (item !== undefined && changed.length === 0) return []
    const broken = unmet({
      is: plan.is, item: item?.is ?? 'absent', overwritten: changed.filter(([field]) => item?.terms[field] !== undefined).length,
    }, [detailsAreFirmedUpBeforeSubmissionOrAfterApproval, approvedDetailsChangeByAdjustmentOnly])
    return allow(broken, () => [{ type: 'PlanItemFirmedUp', data: input }])
  },
})
