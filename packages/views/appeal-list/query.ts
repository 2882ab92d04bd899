// Which appeals are there, how far are they, and until when must they be decided?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { inLight, isOneOf, LightFilter, lit, Lit, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { officialPortrait } from '../official-portrait/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { AppealRow, appealList } from './view.ts'

export const listAppeals = query('ListAppeals', appealList, {
  asks: { zh: '申诉复查', en: 'Appeals' },
  input: z.strictObject({ appealId: oneOrMore.optional(), projectId: oneOrMore.optional(), officialId: oneOrMore.optional(), standing: oneOrMore.optional(), light: LightFilter.optional(), words: words.optional() }),
  output: AppealRow.extend({ officialName: Name }).extend(Lit.shape),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input, { day }) => [
    ...isOneOf('appealId', input.appealId), ...isOneOf('projectId', input.projectId), ...isOneOf('officialId', input.officialId), ...isOneOf('standing', input.standing), ...inLight('dueOn', input.light, day), ...saysIn(['title', 'documentNo', 'grounds'], input.words),
  ],
  sort: ['dueOn', '-filedOn', 'filedOn', 'standing'],
  lookups: { officialName: { from: officialPortrait, by: 'officialId', take: 'name' } },
  counts: ['standing'],
  show: ({ officialName, ...row }, { day }) => ({ ...row, officialName: nameOf({ officialName }, 'officialName'), ...lit(row.dueOn, day) }),
})
