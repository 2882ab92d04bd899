// Says whether a comment is adopted, in whole or in part, and why (意见采纳情况).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { aReportIsWrittenAfterFieldwork, onlyAReceivedCommentIsResolved } from '../rules/reports.ts'
import { Addressee } from './events.ts'
import { commentOf, projects } from './state.ts'

export const resolveComment = command('ResolveComment', projects, {
  does: { zh: '说明意见采纳情况', en: 'Say what became of a comment' },
  input: z.strictObject({ addressee: Addressee, adoption: z.enum(['adopted', 'partlyAdopted', 'notAdopted']), reason: z.string().min(1).max(4000) }),
  who: [role('teamLeader', 'project')],
  decide: (input, project) => {
    const request = commentOf(project, input.addressee)
    return allow(
      unmet({ is: project.is, request: request?.is ?? 'none' }, [aReportIsWrittenAfterFieldwork, onlyAReceivedCommentIsResolved]),
      () => [{ type: 'CommentResolved', data: { ...input, round: request!.round } }],
    )
  },
})
