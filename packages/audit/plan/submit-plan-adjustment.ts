// Submits an adjustment to the audit committee once both bodies have answered about every item of it.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aDisagreementIsSettledBeforeSubmission, anUnsuitableItemIsNotSubmitted, bothBodiesAnswerBeforeSubmission } from '../rules/planning.ts'
import { AdjustmentId } from './events.ts'
import { plans } from './state.ts'

export const submitPlanAdjustment = command('SubmitPlanAdjustment', plans, {
  does: { zh: '计划调整报审计委员会', en: 'Submit an adjustment to the committee' },
  input: z.strictObject({ adjustmentId: AdjustmentId }),
  who: [role('committeeOffice')],
  decide: (input, plan) => {
    const adjustment = plan.adjustments[input.adjustmentId]
    if (adjustment?.is === 'submitted') return []
    const answers = [...Object.values(adjustment?.organizationReplies ?? {}), ...Object.values(adjustment?.disciplineReplies ?? {})]
    const unsettled = answers.filter(({ planItemId, reply }) => reply !== 'agree' && adjustment?.settled[planItemId] === undefined).length
    return allow(
      unmet({ is: adjustment?.is ?? 'absent', unsuitable: answers.filter(({ reply }) => reply === 'unsuitable').length, unsettled }, [bothBodiesAnswerBeforeSubmission, anUnsuitableItemIsNotSubmitted, aDisagreementIsSettledBeforeSubmission]),
      () => [{ type: 'PlanAdjustmentSubmitted', data: input }])
  },
})
