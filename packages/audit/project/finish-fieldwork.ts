// Finishes fieldwork; from then on the report is written, and evidence is only supplemented with a reason. Tasks that are still open are explained.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { changingNothing } from '../again.ts'
import { openTasksOfProject } from '../asks/the-fieldwork-tasks.ts'
import { role } from '../roles.ts'
import { openTasksAreExplainedWhenFieldworkFinishes } from '../rules/fieldwork-tasks.ts'
import { onlyFieldworkUnderWayIsFinished } from '../rules/fieldwork.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { projects, type Project } from './state.ts'

const Asked = z.strictObject({ /** why tasks of the list are still open */ openTasksBecause: z.string().min(1).max(1000).optional() })

export const finishFieldwork = command('FinishFieldwork', projects, {
  does: { zh: '结束现场审计', en: 'Finish fieldwork' },
  input: Asked,
  who: [role('teamLeader', 'project')],
  asks: { openTasks: openTasksOfProject<z.infer<typeof Asked>, Project>(({ id }) => id) },
  decide: ({ openTasksBecause: because }, { is, phaseFrom, openTasksBecause }, { occurredOn, asked: { openTasks } }) => {
    if (is === 'reporting') return changingNothing(openTasksBecause, because)
    return allow(
      unmet({ is, on: occurredOn, notBefore: phaseFrom, openTasks: openTasks.length, explained: because !== undefined }, [onlyFieldworkUnderWayIsFinished, noDocumentPredatesTheOneBefore, openTasksAreExplainedWhenFieldworkFinishes]),
      () => [{ type: 'FieldworkFinished', data: { on: occurredOn, ...(openTasks.length === 0 || because === undefined ? {} : { openTasks: { taskIds: [...openTasks], because } }) } }],
    )
  },
})
