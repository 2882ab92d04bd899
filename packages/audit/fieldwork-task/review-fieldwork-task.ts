// Gives the leader's opinion on a task that was reported complete (组长审核意见); one that is returned is open again.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyACompletedTaskIsReviewed, tasksAreCarriedOutBetweenFieldworkAndReport, theLeaderReviewsTheTasks } from '../rules/fieldwork-tasks.ts'
import { TaskVerdict } from './events.ts'
import { fieldworkTasks, type FieldworkTask } from './state.ts'

const Asked = z.strictObject({ outcome: TaskVerdict, opinion: z.string().min(1).max(4000) })
type Asked = z.infer<typeof Asked>

export const reviewFieldworkTask = commandInOrder('ReviewFieldworkTask', fieldworkTasks, {
  does: { zh: '审核任务完成情况', en: 'Review what became of a task' },
  input: Asked,
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  asks: { project: theProject<Asked, FieldworkTask>(({ state }) => state.projectId) },
  decide: (input, { is, projectId, review }, { asked: { project }, actor }) => {
    if (is !== 'completed' && review?.by === actor.id && review.outcome === input.outcome && review.opinion === input.opinion) return [] // asked twice, decided once
    return allow(
      unmet({ is, projectIs: project.is, teamRole: project.team.find(({ userId }) => userId === actor.id)?.role ?? 'none' }, [onlyACompletedTaskIsReviewed, tasksAreCarriedOutBetweenFieldworkAndReport, theLeaderReviewsTheTasks]),
      () => [{ type: 'FieldworkTaskReviewed', data: { projectId, ...input } }],
    )
  },
})
