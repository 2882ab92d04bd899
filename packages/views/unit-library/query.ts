// Which units are in the object library, and how often has each been audited?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { role } from '../../audit/roles.ts'
import { between, isOneOf, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { CONFERENCE } from '../readers.ts'
import { UnitRow, unitLibrary } from './view.ts'

export const listUnits = query('ListUnits', unitLibrary, {
  asks: { zh: '单位库', en: 'Units' },
  input: z.strictObject({ unitId: oneOrMore.optional(), words: words.optional(), level: oneOrMore.optional(), standing: oneOrMore.optional(), lastAuditYearTo: z.coerce.number().int().optional() }),
  output: UnitRow.extend({ parentUnitName: Name }),
  who: [...CONFERENCE, role('unitOfficer', 'unit')],
  within: { unit: 'unitId' },
  where: (input) => [
    ...isOneOf('unitId', input.unitId), ...saysIn(['name'], input.words), ...isOneOf('level', input.level), ...isOneOf('standing', input.standing), ...between('lastAuditYear', undefined, input.lastAuditYearTo),
  ],
  sort: ['name', 'level', 'lastAuditYear', 'audits', 'findings', 'openRectifications', 'assetsFen'],
  lookups: { parentUnitName: { from: unitLibrary, by: 'parentUnitId', take: 'name' } },
  counts: ['level', 'standing'],
  show: ({ parentUnitName, ...row }) => ({ ...row, parentUnitName: nameOf({ parentUnitName }, 'parentUnitName') }),
})
