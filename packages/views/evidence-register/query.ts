// Which evidence has been collected, whence, and what does it prove?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { EvidenceRow, evidenceRegister } from './view.ts'

export const listEvidence = query('ListEvidence', evidenceRegister, {
  asks: { zh: '审计证据', en: 'Evidence' },
  input: z.strictObject({ evidenceId: oneOrMore.optional(), projectId: oneOrMore.optional(), kind: oneOrMore.optional(), fileHash: oneOrMore.optional(), words: words.optional() }),
  output: EvidenceRow,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [
    ...isOneOf('evidenceId', input.evidenceId), ...isOneOf('projectId', input.projectId), ...isOneOf('kind', input.kind), ...isOneOf('fileHash', input.fileHash), ...saysIn(['title', 'fileName', 'providerUnit'], input.words),
  ],
  sort: ['-obtainedOn', 'obtainedOn', 'kind', 'title'],
  counts: ['kind', 'secrecy'],
  show: (row) => row,
})
