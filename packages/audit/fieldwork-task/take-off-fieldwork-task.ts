// Takes a task off the list, with the reason.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { again } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnOpenTaskChanges, tasksAreAssignedUntilFieldworkFinishes, thoseWhoLeadTheTeamAssign } from '../rules/fieldwork-tasks.ts'
import { fieldworkTasks, type FieldworkTask } from './state.ts'

export const takeOffFieldworkTask = commandInOrder('TakeOffFieldworkTask', fieldworkTasks, {
  does: { zh: '删除任务', en: 'Take a task off the list' },
  input: z.strictObject({ reason: z.string().min(1).max(1000) }),
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  asks: { project: theProject<{ reason: string }, FieldworkTask>(({ state }) => state.projectId) },
  decide: ({ reason }, { is, reasons, projectId }, { asked: { project }, actor }) => {
    if (is === 'withdrawn') return again(reasons?.['FieldworkTaskTakenOff'], reason)
    return allow(
      unmet({ is, projectIs: project.is, teamRole: project.team.find(({ userId }) => userId === actor.id)?.role ?? 'none' }, [onlyAnOpenTaskChanges, tasksAreAssignedUntilFieldworkFinishes, thoseWhoLeadTheTeamAssign]),
      () => [{ type: 'FieldworkTaskTakenOff', data: { projectId, reason } }],
    )
  },
})
