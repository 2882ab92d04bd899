// Gives the division head's opinion on a task that the leader has agreed to (单位负责人复核意见); one that is returned is open again.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAReviewedTaskIsRechecked, tasksAreCarriedOutBetweenFieldworkAndReport, whoeverReviewedATaskDoesNotRecheckIt } from '../rules/fieldwork-tasks.ts'
import { TaskVerdict } from './events.ts'
import { fieldworkTasks, type FieldworkTask } from './state.ts'

const Asked = z.strictObject({ outcome: TaskVerdict, opinion: z.string().min(1).max(4000) })
type Asked = z.infer<typeof Asked>

export const recheckFieldworkTask = commandInOrder('RecheckFieldworkTask', fieldworkTasks, {
  does: { zh: '复核任务完成情况', en: 'Re-check what became of a task' },
  input: Asked,
  who: [role('divisionHead', 'project')],
  asks: { project: theProject<Asked, FieldworkTask>(({ state }) => state.projectId) },
  decide: (input, { is, projectId, review, recheck }, { asked: { project }, actor }) => {
    if (is !== 'reviewed' && recheck?.by === actor.id && recheck.outcome === input.outcome && recheck.opinion === input.opinion) return [] // asked twice, decided once
    return allow(
      unmet({ is, projectIs: project.is, reviewed: review?.by === actor.id }, [onlyAReviewedTaskIsRechecked, tasksAreCarriedOutBetweenFieldworkAndReport, whoeverReviewedATaskDoesNotRecheckIt]),
      () => [{ type: 'FieldworkTaskRechecked', data: { projectId, ...input } }],
    )
  },
})
