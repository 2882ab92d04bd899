// How has a report come about: each draft, comment, evaluation, review, answer and meeting? Others than the audit side learn of a report once it is issued.
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { reportStepList, ReportStepRow } from './view.ts'

export const listReportSteps = query('ListReportSteps', reportStepList, {
  asks: { zh: '报告形成过程', en: 'How a report came about' },
  input: z.strictObject({ projectId: oneOrMore.optional(), step: oneOrMore.optional(), layer: oneOrMore.optional(), words: words.optional() }),
  output: ReportStepRow,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('projectId', input.projectId), ...isOneOf('step', input.step), ...isOneOf('layer', input.layer), ...saysIn(['says'], input.words)],
  sort: ['-on', 'on', 'step'],
  counts: ['step', 'layer'],
  show: (row) => row,
})
