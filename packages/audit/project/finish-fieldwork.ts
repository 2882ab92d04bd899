// Finishes fieldwork; from then on the report is written, and evidence is only supplemented with a reason.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyFieldworkUnderWayIsFinished } from '../rules/fieldwork.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { projects } from './state.ts'

export const finishFieldwork = command('FinishFieldwork', projects, {
  does: { zh: '结束现场审计', en: 'Finish fieldwork' },
  input: z.strictObject({}),
  who: [role('teamLeader', 'project')],
  decide: (_, { is, phaseFrom }, { occurredOn }) => {
    if (is === 'reporting') return [] // asked twice, decided once
    return allow(
      unmet({ is, on: occurredOn, notBefore: phaseFrom }, [onlyFieldworkUnderWayIsFinished, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'FieldworkFinished', data: { on: occurredOn } }],
    )
  },
})
