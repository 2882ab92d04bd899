// What should the official have done, and what rests in his power?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { DutyRow, dutyList } from './view.ts'

export const listDuties = query('ListDuties', dutyList, {
  asks: { zh: '职责权限清单', en: 'Duties and powers' },
  input: z.strictObject({ dutyId: oneOrMore.optional(), projectId: oneOrMore.optional(), officialId: oneOrMore.optional(), origin: oneOrMore.optional(), standing: oneOrMore.optional(), words: words.optional() }),
  output: DutyRow,
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('dutyId', input.dutyId), ...isOneOf('projectId', input.projectId), ...isOneOf('officialId', input.officialId), ...isOneOf('origin', input.origin), ...isOneOf('standing', input.standing ?? 'listed'), ...saysIn(['says', 'basisTitle'], input.words)],
  sort: ['from', '-from', 'origin', 'officialId'],
  counts: ['kind', 'origin'],
  show: (row) => row,
})
