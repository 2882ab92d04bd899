// What must still be put right, by whom, until when, and how do the lights stand?
import { z } from 'zod'
import type { Light } from '../../audit/calendar/traffic-light.ts'
import { workingDaysBetween } from '../../audit/calendar/working-days.ts'
import { role } from '../../audit/roles.ts'
import { query, type Where } from '../../kernel/query.ts'
import { findingRegister } from '../finding-register/view.ts'
import { between, hasOne, inLight, isOneOf, LightFilter, lit, Lit, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { WITH_MEMBERS } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { RectificationRow } from './row.ts'
import { rectificationLedger } from './view.ts'

/** A light is for what still runs: a closed one has none, whatever its deadline was. */
const inLightWhileOpen = (asked: Light | undefined, day: string): Where => {
  if (asked === undefined) return []
  if (asked === 'grey') return [[...inLight('dueOn', asked, day).flat(), { column: 'open', is: 'equal', value: false }]]
  return [...inLight('dueOn', asked, day), { column: 'open', is: 'equal', value: true }]
}

export const listRectifications = query('ListRectifications', rectificationLedger, {
  asks: { zh: '整改台账', en: 'Rectification ledger' },
  input: z.strictObject({
    rectificationId: oneOrMore.optional(), findingId: oneOrMore.optional(), projectId: oneOrMore.optional(), unitId: oneOrMore.optional(), officialId: z.string().max(64).optional(), categoryCode: oneOrMore.optional(),
    class: oneOrMore.optional(), standing: oneOrMore.optional(), holder: oneOrMore.optional(), light: LightFilter.optional(), dueFrom: z.iso.date().optional(), dueTo: z.iso.date().optional(), words: words.optional(),
    amountFromFen: z.coerce.number().int().optional(), amountToFen: z.coerce.number().int().optional(),
  }),
  output: RectificationRow.extend({ unitName: Name, findingTitle: Name, heldDays: z.int() }).extend(Lit.shape),
  who: [...WITH_MEMBERS, role('unitOfficer', 'unit')],
  within: { project: 'projectId', unit: 'unitId' },
  where: (input, { day }) => [
    ...isOneOf('rectificationId', input.rectificationId), ...isOneOf('findingId', input.findingId), ...isOneOf('projectId', input.projectId), ...isOneOf('unitId', input.unitId), ...hasOne('officialIds', input.officialId),
    ...isOneOf('categoryCode', input.categoryCode), ...isOneOf('class', input.class), ...isOneOf('standing', input.standing), ...isOneOf('holder', input.holder), ...between('dueOn', input.dueFrom, input.dueTo),
    ...saysIn(['demand', 'findingTitle'], input.words), ...between('amountToRectifyFen', input.amountFromFen, input.amountToFen), ...inLightWhileOpen(input.light, day),
  ],
  sort: ['dueOn', '-dueOn', 'class', 'standing', 'heldSince', '-amountToRectifyFen', 'unitId', 'orderedOn'],
  lookups: { unitName: { from: unitLibrary, by: 'unitId', take: 'name' }, findingTitle: { from: findingRegister, by: 'findingId', take: 'title' } },
  counts: ['class', 'standing', 'holder', 'categoryCode'],
  sums: ['amountToRectifyFen', 'rectifiedFen', 'accountablePersons', 'rulesMade'],
  show: ({ unitName, findingTitle, ...row }, { day }) => ({
    ...row, unitName: nameOf({ unitName }, 'unitName'), findingTitle: nameOf({ findingTitle }, 'findingTitle'),
    heldDays: row.heldSince === '' || row.heldSince > day || row.holder === 'nobody' ? 0 : workingDaysBetween(row.heldSince, day), ...lit(row.open ? row.dueOn : null, day),
  }),
})
