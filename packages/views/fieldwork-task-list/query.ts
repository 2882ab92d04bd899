// Which tasks does a project have, who carries them out, and what became of them?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { hasOne, isOneOf, lit, Lit, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { FieldworkTaskRow, fieldworkTaskList } from './view.ts'

export const listFieldworkTasks = query('ListFieldworkTasks', fieldworkTaskList, {
  asks: { zh: '审计任务清单', en: 'Fieldwork tasks' },
  input: z.strictObject({
    taskId: oneOrMore.optional(), projectId: oneOrMore.optional(), auditItemId: oneOrMore.optional(), standing: oneOrMore.optional(), outcome: oneOrMore.optional(), responsible: z.string().max(64).optional(), words: words.optional(),
  }),
  output: FieldworkTaskRow.extend(Lit.shape),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  // one that was taken off is shown where it is asked for
  where: (input) => [
    ...isOneOf('taskId', input.taskId), ...isOneOf('projectId', input.projectId), ...isOneOf('auditItemId', input.auditItemId), ...isOneOf('standing', input.standing ?? ['open', 'completed', 'reviewed', 'rechecked']),
    ...isOneOf('outcome', input.outcome), ...hasOne('responsible', input.responsible), ...saysIn(['no', 'says'], input.words),
  ],
  sort: ['no', '-no', 'auditItemId', 'plannedTo', '-plannedTo', 'standing'],
  counts: ['standing', 'outcome'],
  // the light of the last planned day, while the task is open
  show: (row, { day }) => ({ ...row, ...lit(row.standing === 'open' ? row.plannedTo : null, day) }),
})
