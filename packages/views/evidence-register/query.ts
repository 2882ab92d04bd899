// Which evidence has been collected, whence, and what does it prove?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { hasOne, isOneOf, lit, Lit, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { EvidenceRow, evidenceRegister } from './view.ts'

export const listEvidence = query('ListEvidence', evidenceRegister, {
  asks: { zh: '审计证据', en: 'Evidence' },
  input: z.strictObject({ evidenceId: oneOrMore.optional(), projectId: oneOrMore.optional(), kind: oneOrMore.optional(), fileHash: oneOrMore.optional(), sheet: oneOrMore.optional(), auditItemId: z.string().max(64).optional(), words: words.optional() }),
  output: EvidenceRow.extend(Lit.shape),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [
    ...isOneOf('evidenceId', input.evidenceId), ...isOneOf('projectId', input.projectId), ...isOneOf('kind', input.kind), ...isOneOf('fileHash', input.fileHash), ...isOneOf('sheet', input.sheet), ...hasOne('auditItemIds', input.auditItemId), ...saysIn(['title', 'fileName', 'providerUnit'], input.words),
  ],
  sort: ['-obtainedOn', 'obtainedOn', 'kind', 'title', 'sheetDueOn'],
  counts: ['kind', 'secrecy', 'sheet'],
  // the light of the sheet's last day, while it is out
  show: (row, { day }) => ({ ...row, ...lit(row.sheet === 'sent' ? row.sheetDueOn : null, day) }),
})
