// Puts a task on the task list: which audit item, what exactly, when, and who of the team is responsible.
import { z } from 'zod'
import { command, theEvents } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { theProject } from '../asks/the-project.ts'
import { role } from '../roles.ts'
import {
  aFieldworkTaskCarriesOutAnItemOfThePlan, aFieldworkTaskIsAssignedOnce, aTaskNumberIsUsedOnceInAProject, tasksAreAssignedUntilFieldworkFinishes, theTeamCarriesOutItsTasks, thoseWhoLeadTheTeamAssign,
} from '../rules/fieldwork-tasks.ts'
import { same } from '../same.ts'
import { FieldworkTaskDescribed, type FieldworkTaskEvent } from './events.ts'
import { fieldworkTasks, type FieldworkTask } from './state.ts'

const Asked = z.strictObject({ projectId: z.string().min(1).max(64), no: z.string().min(1).max(40), task: FieldworkTaskDescribed })
type Asked = z.infer<typeof Asked>

export const assignFieldworkTask = command('AssignFieldworkTask', fieldworkTasks, {
  does: { zh: '列入任务清单', en: 'Put a task on the list' },
  opens: true,
  input: Asked,
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  within: ({ projectId }) => ({ project: [projectId] }),
  asks: {
    project: theProject<Asked, FieldworkTask>(({ input }) => input.projectId),
    numbers: theEvents<FieldworkTaskEvent>()<Asked, FieldworkTask, readonly string[]>(({ input }) => [{ type: 'project', id: input.projectId }], [], { FieldworkTaskAssigned: (all, { data }) => [...all, data.no] }),
  },
  decide: (input, { is, projectId, no, task }, { asked: { project, numbers }, actor }) => {
    if (is === 'open' && projectId === input.projectId && no === input.no && same(task, input.task)) return [] // asked twice, decided once
    const facts = {
      is, numberTaken: is === 'unknown' && numbers.includes(input.no), projectIs: project.is, inPlan: project.auditItems.some(({ auditItemId }) => auditItemId === input.task.auditItemId),
      strangers: input.task.responsible.filter((each) => !project.team.some(({ userId }) => userId === each)).length, teamRole: project.team.find(({ userId }) => userId === actor.id)?.role ?? 'none',
    }
    return allow(
      unmet(facts, [aFieldworkTaskIsAssignedOnce, aTaskNumberIsUsedOnceInAProject, tasksAreAssignedUntilFieldworkFinishes, aFieldworkTaskCarriesOutAnItemOfThePlan, theTeamCarriesOutItsTasks, thoseWhoLeadTheTeamAssign]),
      () => [{ type: 'FieldworkTaskAssigned', data: input }],
    )
  },
})
