// Adjusts a task of the list (调整情况), with the reason; what it said before stays in the history.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { aFieldworkTaskCarriesOutAnItemOfThePlan, onlyAnOpenTaskChanges, tasksAreAssignedUntilFieldworkFinishes, theTeamCarriesOutItsTasks, thoseWhoLeadTheTeamAssign } from '../rules/fieldwork-tasks.ts'
import { same } from '../same.ts'
import { FieldworkTaskDescribed } from './events.ts'
import { fieldworkTasks, type FieldworkTask } from './state.ts'

const Asked = z.strictObject({ task: FieldworkTaskDescribed, reason: z.string().min(1).max(1000) })
type Asked = z.infer<typeof Asked>

export const adjustFieldworkTask = commandInOrder('AdjustFieldworkTask', fieldworkTasks, {
  does: { zh: '调整任务', en: 'Adjust a task' },
  input: Asked,
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  asks: { project: theProject<Asked, FieldworkTask>(({ state }) => state.projectId) },
  decide: ({ task, reason }, { is, reasons, projectId, task: before }, { asked: { project }, actor }) => {
    if (same(before, task)) return changingNothing(reasons?.['FieldworkTaskAdjusted'], reason)
    const facts = {
      is, projectIs: project.is, inPlan: project.auditItems.some(({ auditItemId }) => auditItemId === task.auditItemId),
      strangers: task.responsible.filter((each) => !project.team.some(({ userId }) => userId === each)).length, teamRole: project.team.find(({ userId }) => userId === actor.id)?.role ?? 'none',
    }
    return allow(
      unmet(facts, [onlyAnOpenTaskChanges, tasksAreAssignedUntilFieldworkFinishes, aFieldworkTaskCarriesOutAnItemOfThePlan, theTeamCarriesOutItsTasks, thoseWhoLeadTheTeamAssign]),
      () => [{ type: 'FieldworkTaskAdjusted', data: { projectId, task, before: before!, reason } }],
    )
  },
})
