// What was decided, by which procedure, and what did each audited official say?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { between, isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { DecisionRow, decisionList } from './view.ts'

export const listDecisions = query('ListDecisions', decisionList, {
  asks: { zh: '重要决策事项清单', en: 'Major decisions' },
  input: z.strictObject({
    decisionId: oneOrMore.optional(), projectId: oneOrMore.optional(), kind: oneOrMore.optional(), procedure: oneOrMore.optional(), standing: oneOrMore.optional(), from: z.iso.date().optional(), to: z.iso.date().optional(), words: words.optional(),
  }),
  output: DecisionRow,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [
    ...isOneOf('decisionId', input.decisionId), ...isOneOf('projectId', input.projectId), ...isOneOf('kind', input.kind), ...isOneOf('procedure', input.procedure), ...isOneOf('standing', input.standing ?? 'listed'),
    ...between('decidedOn', input.from, input.to), ...saysIn(['says', 'meeting'], input.words),
  ],
  sort: ['-decidedOn', 'decidedOn', '-amountFen', 'kind'],
  counts: ['kind', 'procedure'],
  sums: ['amountFen'],
  show: (row) => row,
})
