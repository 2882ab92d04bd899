// Files a finished project (归档) with its file number and how long it is kept.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { onlyAFinishedProjectIsArchived } from '../rules/fieldwork.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { projects } from './state.ts'

export const archiveProject = command('ArchiveProject', projects, {
  does: { zh: '项目归档', en: 'Archive the project' },
  input: z.strictObject({ fileNo: z.string().min(1).max(80), retention: z.enum(['permanent', 'years30', 'years10']) }),
  who: [role('divisionHead', 'project'), role('teamLeader', 'project'), role('committeeOffice')],
  decide: (input, { is, phaseFrom }, { occurredOn }) =>
    allow(
      unmet({ is, on: occurredOn, notBefore: phaseFrom }, [onlyAFinishedProjectIsArchived, noDocumentPredatesTheOneBefore]),
      () => [{ type: 'ProjectArchived', data: { ...input, on: occurredOn } }],
    ),
})
