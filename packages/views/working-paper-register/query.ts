// Which working papers are there, and what did their reviewers say?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { WorkingPaperRow, workingPaperRegister } from './view.ts'

export const listWorkingPapers = query('ListWorkingPapers', workingPaperRegister, {
  asks: { zh: '审计工作底稿', en: 'Working papers' },
  input: z.strictObject({ paperId: oneOrMore.optional(), projectId: oneOrMore.optional(), auditItemId: oneOrMore.optional(), standing: oneOrMore.optional(), words: words.optional() }),
  output: WorkingPaperRow,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('paperId', input.paperId), ...isOneOf('projectId', input.projectId), ...isOneOf('auditItemId', input.auditItemId), ...isOneOf('standing', input.standing), ...saysIn(['title', 'conclusion', 'indexNo'], input.words)],
  sort: ['indexNo', '-draftedOn', 'standing'],
  counts: ['standing'],
  show: (row) => row,
})
