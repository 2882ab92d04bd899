// Records how far a task has come (执行情况), by those responsible or those who lead the team.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnOpenTaskChanges, tasksAreCarriedOutBetweenFieldworkAndReport, theResponsibleReportOnTheirTask } from '../rules/fieldwork-tasks.ts'
import { fieldworkTasks, type FieldworkTask } from './state.ts'

export const recordFieldworkTaskProgress = commandInOrder('RecordFieldworkTaskProgress', fieldworkTasks, {
  does: { zh: '登记任务执行情况', en: 'Record the progress of a task' },
  input: z.strictObject({ says: z.string().min(1).max(4000) }),
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  asks: { project: theProject<{ says: string }, FieldworkTask>(({ state }) => state.projectId) },
  decide: ({ says }, { is, projectId, progress, task }, { asked: { project }, actor }) => {
    if (progress === says) return [] // asked twice, decided once
    return allow(
      unmet({ is, projectIs: project.is, responsible: task?.responsible.includes(actor.id) === true, teamRole: project.team.find(({ userId }) => userId === actor.id)?.role ?? 'none' },
        [onlyAnOpenTaskChanges, tasksAreCarriedOutBetweenFieldworkAndReport, theResponsibleReportOnTheirTask]),
      () => [{ type: 'FieldworkTaskProgressRecorded', data: { projectId, says } }],
    )
  },
})
