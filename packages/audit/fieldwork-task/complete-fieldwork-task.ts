// Reports a task complete: what was done, the problem found with its papers, or why there was none.
import { z } from 'zod'
import { allow, unmet } from '../../kernel/rule.ts'
import { reviewedPapers } from '../asks/reviewed-papers.ts'
import { theProject } from '../asks/the-project.ts'
import { commandInOrder } from '../in-order.ts'
import { role } from '../roles.ts'
import { onlyAnOpenTaskChanges, tasksAreCarriedOutBetweenFieldworkAndReport, thePapersOfATaskExamineItsItem, theResponsibleReportOnTheirTask, whatATaskFoundRestsOnPapers } from '../rules/fieldwork-tasks.ts'
import { same } from '../same.ts'
import { FieldworkTaskResult } from './events.ts'
import { fieldworkTasks, type FieldworkTask } from './state.ts'

const Asked = z.strictObject({ result: FieldworkTaskResult })
type Asked = z.infer<typeof Asked>

export const completeFieldworkTask = commandInOrder('CompleteFieldworkTask', fieldworkTasks, {
  does: { zh: '登记任务完成', en: 'Report a task complete' },
  input: Asked,
  who: [role('teamLeader', 'project'), role('auditor', 'project')],
  asks: { project: theProject<Asked, FieldworkTask>(({ state }) => state.projectId), papers: reviewedPapers<Asked, FieldworkTask>(({ input }) => input.result.paperIds) },
  decide: ({ result }, { is, projectId, task, result: before }, { asked: { project, papers }, actor }) => {
    if (is !== 'open' && same(before, result)) return [] // asked twice, decided once
    const facts = {
      is, projectIs: project.is, responsible: task?.responsible.includes(actor.id) === true, teamRole: project.team.find(({ userId }) => userId === actor.id)?.role ?? 'none', outcome: result.outcome, papers: result.paperIds.length,
      missing: result.paperIds.filter((id) => papers[id]?.projectId !== projectId || papers[id].auditItemId !== task?.auditItemId).length,
    }
    return allow(
      unmet(facts, [onlyAnOpenTaskChanges, tasksAreCarriedOutBetweenFieldworkAndReport, theResponsibleReportOnTheirTask, whatATaskFoundRestsOnPapers, thePapersOfATaskExamineItsItem]),
      () => [{ type: 'FieldworkTaskCompleted', data: { projectId, ...result } }],
    )
  },
})
