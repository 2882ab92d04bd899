// In which projects has somebody been asked for comments and not answered, and until when? The program itself asks; people read the board.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { projectRegister } from './view.ts'

const Period = z.strictObject({ addressee: z.strictObject({ kind: z.string(), id: z.string() }), dueOn: z.string() })
export type CommentPeriod = z.infer<typeof Period>

export const listOpenCommentPeriods = query('ListOpenCommentPeriods', projectRegister, {
  asks: { zh: '尚未答复的征求意见', en: 'Requests for comments not answered yet' },
  input: z.strictObject({}),
  output: z.strictObject({ projectId: z.string(), periods: z.array(Period) }),
  who: [role('machine')],
  where: () => [{ column: 'phase', is: 'oneOf', value: ['fieldwork', 'comments', 'review', 'issuing'] }, { column: 'commentsDueOn', is: 'present' }],
  sort: ['projectId'],
  show: ({ projectId, progress }) => ({
    projectId,
    periods: progress.comments.filter(({ is }) => is === 'open').map(({ party, dueOn }) => ({ addressee: { kind: party.slice(0, party.indexOf(' ')), id: party.slice(party.indexOf(' ') + 1) }, dueOn })),
  }),
})
