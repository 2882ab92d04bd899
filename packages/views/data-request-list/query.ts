// Which data has been demanded, and has it come in?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { inLight, isOneOf, LightFilter, lit, Lit, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { DataRequestRow, dataRequestList } from './view.ts'

export const listDataRequests = query('ListDataRequests', dataRequestList, {
  asks: { zh: '数据需求清单', en: 'Data demanded' },
  input: z.strictObject({ projectId: oneOrMore.optional(), standing: oneOrMore.optional(), light: LightFilter.optional(), words: words.optional() }),
  output: DataRequestRow.extend(Lit.shape),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input, { day }) => [
    ...isOneOf('projectId', input.projectId), ...isOneOf('standing', input.standing ?? ['waiting', 'flawed', 'received']),
    // only what has not come in yet has a light
    ...(input.light === undefined ? [] : [...inLight('neededOn', input.light, day), ...isOneOf('standing', ['waiting', 'flawed'])]), ...saysIn(['name', 'system', 'provider'], input.words),
  ],
  sort: ['neededOn', '-neededOn', 'standing', 'provider'],
  counts: ['standing', 'provider'],
  show: (row, { day }) => ({ ...row, ...lit(row.standing === 'waiting' || row.standing === 'flawed' ? row.neededOn : null, day) }),
})
