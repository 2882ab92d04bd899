// Who audits in which division, for how much of the time, when away, and from whom kept away? For those who plan and lead.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AuditorRow, auditorRegister } from './view.ts'

export const listAuditors = query('ListAuditors', auditorRegister, {
  asks: { zh: '审计人员名册', en: 'Register of auditors' },
  input: z.strictObject({ auditorId: oneOrMore.optional(), words: words.optional(), divisionId: oneOrMore.optional(), standing: oneOrMore.optional() }),
  output: AuditorRow,
  who: [role('committeeOffice'), role('director'), role('deputyDirector'), role('chiefAuditor'), role('divisionHead'), role('bureauOffice'), role('inspector')],
  where: (input) => [...isOneOf('auditorId', input.auditorId), ...saysIn(['name'], input.words), ...isOneOf('divisionId', input.divisionId), ...isOneOf('standing', input.standing)],
  sort: ['divisionId', 'name', 'sharePercent', 'from'],
  counts: ['divisionId', 'standing'],
  show: (row) => row,
})
