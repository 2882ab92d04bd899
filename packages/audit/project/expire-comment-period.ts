// Holds that nobody answered in time: silence counts as no objection (视同无异议).
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { role } from '../roles.ts'
import { theCommentPeriodRunsItsCourse } from '../rules/reports.ts'
import { Addressee } from './events.ts'
import { commentOf, projects } from './state.ts'

export const expireCommentPeriod = command('ExpireCommentPeriod', projects, {
  does: { zh: '认定期满视同无异议', en: 'Hold that silence means no objection' },
  input: z.strictObject({ addressee: Addressee }),
  who: [role('machine'), role('committeeOffice'), role('teamLeader', 'project')],
  decide: ({ addressee }, project, { occurredOn }) => {
    const request = commentOf(project, addressee)
    if (request && request.is !== 'open') return [] // answered, or held so already
    return allow(
      unmet({ on: occurredOn, dueOn: request?.dueOn ?? '' }, [theCommentPeriodRunsItsCourse]),
      () => [{ type: 'CommentPeriodExpired', data: { round: request!.round, addressee, dueOn: request!.dueOn } }],
    )
  },
})
