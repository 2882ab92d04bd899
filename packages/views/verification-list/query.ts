// What was verified, by whom, and what did it come to?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { VerificationRow, verificationList } from './view.ts'

export const listVerifications = query('ListVerifications', verificationList, {
  asks: { zh: '审计核查及结果清单', en: 'Verifications and results' },
  input: z.strictObject({ verificationId: oneOrMore.optional(), projectId: oneOrMore.optional(), auditItemId: oneOrMore.optional(), assignee: oneOrMore.optional(), outcome: oneOrMore.optional(), standing: oneOrMore.optional(), words: words.optional() }),
  output: VerificationRow,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [
    ...isOneOf('verificationId', input.verificationId), ...isOneOf('projectId', input.projectId), ...isOneOf('auditItemId', input.auditItemId), ...isOneOf('assignee', input.assignee), ...isOneOf('outcome', input.outcome), ...isOneOf('standing', input.standing ?? 'listed'),
    ...saysIn(['says', 'result'], input.words),
  ],
  sort: ['auditItemId', 'outcome', 'assignee', '-concludedOn'],
  counts: ['outcome', 'assignee', 'auditItemId'],
  show: (row) => row,
})
