// Answers one point of a reviewer's opinion: adopted, partly or not, and why (采纳情况).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { reportsAreIssuedBeforeTheProjectCloses } from '../rules/reports.ts'
import { aReviewPointIsAnsweredOnce } from '../rules/review-points.ts'
import { projects } from './state.ts'

export const answerReviewPoint = command('AnswerReviewPoint', projects, {
  does: { zh: '说明复核审理意见采纳情况', en: 'Answer a point of a review' },
  input: z.strictObject({ pointId: z.string().min(1).max(64), adoption: z.enum(['adopted', 'partlyAdopted', 'notAdopted']), reason: z.string().min(1).max(4000) }),
  who: [role('teamLeader', 'project'), role('auditor', 'project'), role('divisionHead', 'project')],
  decide: (input, { is, points }) => {
    const point = points.find(({ pointId }) => pointId === input.pointId)
    return allow(
      unmet({ is, point: point === undefined ? 'none' : point.answered ? 'answered' : 'open' }, [reportsAreIssuedBeforeTheProjectCloses, aReviewPointIsAnsweredOnce]),
      () => [{ type: 'ReviewPointAnswered', data: { ...input, layer: point!.layer } }],
    )
  },
})
