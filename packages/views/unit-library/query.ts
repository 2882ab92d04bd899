// Which units are in the object library, and how often has each been audited?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { role } from '../../audit/roles.ts'
import { between, isNamed, isOneOf, Name, nameOf, oneOrMore, words } from '../filters.ts'
import { CONFERENCE } from '../readers.ts'
import { UnitRow, unitLibrary } from './view.ts'

export const listUnits = query('ListUnits', unitLibrary, {
  asks: { zh: '单位库', en: 'Units' },
  input: z.strictObject({ unitId: oneOrMore.optional(), words: words.optional(), level: oneOrMore.optional(), standing: oneOrMore.optional(), lastAuditYearTo: z.coerce.number().int().optional() }),
  // to the unit's own officers the number of findings is null: they read what was reported in their ledger
  output: UnitRow.omit({ audited: true, openRectificationIds: true }).extend({ findings: z.int().nullable(), parentUnitName: Name }),
  who: [...CONFERENCE, role('unitOfficer', 'unit')],
  within: { unit: 'unitId' },
  veil: { within: 'unit', over: ['findings'] },
  where: (input) => [
    // what is counted against a unit that nobody has registered waits for its name
    { column: 'name', is: 'present' },
    ...isOneOf('unitId', input.unitId), ...isNamed(['name'], 'formerNames', input.words), ...isOneOf('level', input.level), ...isOneOf('standing', input.standing), ...between('lastAuditYear', undefined, input.lastAuditYearTo),
  ],
  sort: ['name', 'level', 'lastAuditYear', 'audits', 'findings', 'openRectifications', 'assetsFen'],
  lookups: { parentUnitName: { from: unitLibrary, by: 'parentUnitId', take: 'name' } },
  counts: ['level', 'standing'],
  show: ({ parentUnitName, audited: _a, openRectificationIds: _r, ...row }) => ({ ...row, parentUnitName: nameOf({ parentUnitName }, 'parentUnitName') }),
})
