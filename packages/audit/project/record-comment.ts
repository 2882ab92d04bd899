// Records what an audited official or the unit wrote about the draft; late comments are kept and marked.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { FileHash } from '../file-hash.ts'
import { role } from '../roles.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { aCommentAnswersARequest, aReportIsWrittenAfterFieldwork } from '../rules/reports.ts'
import { Addressee } from './events.ts'
import { commentOf, projects } from './state.ts'

export const recordComment = command('RecordComment', projects, {
  does: { zh: '登记书面意见', en: 'Record a comment on the draft report' },
  input: z.strictObject({
    addressee: Addressee, position: z.enum(['noObjection', 'partlyObjects', 'objects']), text: z.string().max(8000),
    fileHash: FileHash.optional(),
  }),
  who: [role('committeeOffice'), role('teamLeader', 'project'), role('auditor', 'project')],
  decide: (input, project, { occurredOn: receivedOn }) => {
    const request = commentOf(project, input.addressee)
    return allow(
      unmet({ is: project.is, request: request?.is ?? 'none', on: receivedOn, notBefore: request?.servedOn ?? '' }, [
        aReportIsWrittenAfterFieldwork, aCommentAnswersARequest, noDocumentPredatesTheOneBefore,
      ]),
      () => [{ type: 'CommentReceived', data: { ...input, round: request!.round, receivedOn, late: receivedOn > request!.dueOn } }],
    )
  },
})
