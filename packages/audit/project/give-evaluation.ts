// Evaluates an audited official for a tenure (审计评价), before the report goes through its reviews.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aReportIsWrittenAfterFieldwork, evaluationsAreGivenBeforeReview, onlyWhatWasAuditedIsEvaluated } from '../rules/reports.ts'
import { projects } from './state.ts'

export const giveEvaluation = command('GiveEvaluation', projects, {
  does: { zh: '作出审计评价', en: 'Evaluate an audited official' },
  input: z.strictObject({
    officialId: z.string().min(1).max(64), tenureId: z.string().min(1).max(64), text: z.string().min(1).max(8000),
    /** 好, 较好, 一般, 较差: a local scale, optional */
    grade: z.enum(['good', 'fairlyGood', 'average', 'poor']).optional(),
  }),
  who: [role('teamLeader', 'project')],
  decide: (input, project) => {
    const given = project.evaluations[input.tenureId]
    const audited = project.officials.some(({ officialId, tenureId }) => officialId === input.officialId && tenureId === input.tenureId)
    if (audited && given?.text === input.text && given.grade === input.grade) return [] // asked twice, decided once
    return allow(
      unmet({ is: project.is, audited, layersAgreed: project.agreed.length }, [aReportIsWrittenAfterFieldwork, onlyWhatWasAuditedIsEvaluated, evaluationsAreGivenBeforeReview]),
      () => [{ type: 'EvaluationGiven', data: input }],
    )
  },
})
