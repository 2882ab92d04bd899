// Who audits in which division, for how much of the time, when away, and from whom kept away? For those who plan and lead.
import { z } from 'zod'
import { addDays } from '../../audit/calendar/days.ts'
import { role } from '../../audit/roles.ts'
import { query, type Where } from '../../kernel/query.ts'
import { isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AuditorRow, auditorRegister } from './view.ts'

/** Whoever leaves is there up to and on the day of leaving: on which side of it a day lies is asked of the day, not of the row. */
const stands = (standing: 'enrolled' | 'left' | readonly ('enrolled' | 'left')[] | undefined, day: string): Where => {
  const asked = new Set([standing ?? []].flat())
  if (asked.size !== 1) return []
  return asked.has('left') ? [{ column: 'leftOn', is: 'present' }, { column: 'leftOn', is: 'atMost', value: addDays(day, -1) }] : [[{ column: 'leftOn', is: 'empty' }, { column: 'leftOn', is: 'atLeast', value: day }]]
}

const Standing = z.enum(['enrolled', 'left'])

export const listAuditors = query('ListAuditors', auditorRegister, {
  asks: { zh: '审计人员名册', en: 'Register of auditors' },
  input: z.strictObject({ auditorId: oneOrMore.optional(), words: words.optional(), divisionId: oneOrMore.optional(), standing: z.union([Standing, z.array(Standing)]).optional() }),
  output: AuditorRow.extend({ standing: Standing }),
  who: [role('committeeOffice'), role('director'), role('deputyDirector'), role('chiefAuditor'), role('divisionHead'), role('bureauOffice'), role('inspector')],
  where: (input, { day }) => [...isOneOf('auditorId', input.auditorId), ...saysIn(['name'], input.words), ...isOneOf('divisionId', input.divisionId), ...stands(input.standing, day)],
  sort: ['divisionId', 'name', 'sharePercent', 'from'],
  counts: ['divisionId'],
  show: (row, { day }) => ({ ...row, standing: row.leftOn !== null && row.leftOn < day ? 'left' : 'enrolled' }),
})
