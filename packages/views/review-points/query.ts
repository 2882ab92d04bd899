// What did the reviewers point out, and was it adopted?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { ReviewPointRow, reviewPoints } from './view.ts'

export const listReviewPoints = query('ListReviewPoints', reviewPoints, {
  asks: { zh: '复核审理意见及采纳情况', en: 'Points of reviews and their answers' },
  input: z.strictObject({ projectId: oneOrMore.optional(), layer: oneOrMore.optional(), adoption: oneOrMore.optional(), words: words.optional() }),
  output: ReviewPointRow,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('projectId', input.projectId), ...isOneOf('layer', input.layer), ...isOneOf('adoption', input.adoption), ...saysIn(['says', 'reason'], input.words)],
  sort: ['saidOn', '-saidOn', 'layer', 'adoption'],
  counts: ['layer', 'adoption'],
  show: (row) => row,
})
