// Submits the plan to the audit committee once both bodies have answered about every item.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aDisagreementIsSettledBeforeSubmission, anUnsuitableItemIsNotSubmitted, bothBodiesAnswerBeforeSubmission } from '../rules/planning.ts'
import { answersAbout, plans } from './state.ts'

export const submitPlan = command('SubmitPlan', plans, {
  does: { zh: '计划报审计委员会', en: 'Submit the plan to the committee' },
  input: z.strictObject({}),
  who: [role('committeeOffice')],
  decide: (_, plan) => {
    if (plan.is === 'submitted') return []
    const open = Object.entries(plan.items).filter(([, { is }]) => is === 'proposed')
    const unsuitable = open.filter(([, item]) => item.organizationReply?.reply === 'unsuitable' || item.disciplineReply?.reply === 'unsuitable').length
    const unsettled = open.filter(([, item]) => item.settled === undefined && answersAbout(item).some(({ reply }) => reply !== 'agree')).length
    return allow(
      unmet({ is: plan.is, unsuitable, unsettled }, [bothBodiesAnswerBeforeSubmission, anUnsuitableItemIsNotSubmitted, aDisagreementIsSettledBeforeSubmission]),
      () => [{ type: 'PlanSubmitted', data: { planItemIds: open.map(([id]) => id) } }])
  },
})
