// Which units are in the object library, and how often has each been audited?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { role } from '../../audit/roles.ts'
import { between, isNamed, isOneOf, Name, nameOf, oneOrMore, words } from '../filters.ts'
import { CONFERENCE } from '../readers.ts'
import { UnitRow } from './row.ts'
import { unitLibrary } from './view.ts'

/** Who reads of units; to a unit's own officers the number of findings is null: they read what was reported in their ledger. */
const READERS = { who: [...CONFERENCE, role('unitOfficer', 'unit')], within: { unit: 'unitId' }, veil: { within: 'unit', over: ['findings'] } } as const

export const listUnits = query('ListUnits', unitLibrary, {
  ...READERS,
  asks: { zh: '单位库', en: 'Units' },
  input: z.strictObject({
    unitId: oneOrMore.optional(), words: words.optional(), level: oneOrMore.optional(), type: oneOrMore.optional(), budgetLevel: oneOrMore.optional(), standing: oneOrMore.optional(), parentUnitId: oneOrMore.optional(),
    lastAuditYearTo: z.coerce.number().int().optional(), /** no audit was ever established and kept */ audited: z.enum(['never', 'once']).optional(),
    /** changed in name, by merger or by dissolution since it was registered */ changed: z.enum(['renamed', 'absorbed']).optional(),
  }),
  output: UnitRow.omit({ audited: true, openRectificationIds: true, changes: true, classesByUnit: true }).extend({ findings: z.int().nullable(), parentUnitName: Name }),
  where: (input) => [
    // what is counted against a unit that nobody has registered waits for its name
    { column: 'name', is: 'present' },
    ...isOneOf('unitId', input.unitId), ...isNamed(['name'], 'formerNames', input.words), ...isOneOf('level', input.level), ...isOneOf('type', input.type), ...isOneOf('budgetLevel', input.budgetLevel), ...isOneOf('standing', input.standing),
    ...isOneOf('parentUnitId', input.parentUnitId), ...between('lastAuditYear', undefined, input.lastAuditYearTo),
    ...(input.audited === undefined ? [] : [{ column: 'lastAuditYear', is: input.audited === 'never' ? 'empty' : 'present' } as const]),
    ...(input.changed === undefined ? [] : [{ column: input.changed === 'renamed' ? 'formerNames' : 'predecessorUnitIds', is: 'present' } as const]),
  ],
  sort: ['name', 'level', 'lastAuditYear', 'audits', 'findings', 'openRectifications', 'assetsFen', 'fundsFen', 'subordinateUnits'],
  lookups: { parentUnitName: { from: unitLibrary, by: 'parentUnitId', take: 'name' } },
  counts: ['level', 'type', 'standing', 'budgetLevel'],
  unread: ['audited', 'openRectificationIds', 'changes', 'classesByUnit'],
  show: ({ parentUnitName, ...row }) => ({ ...row, parentUnitName: nameOf({ parentUnitName }, 'parentUnitName') }),
})

/** Names in the order of the ids; null where nobody has named one. */
const namesOf = (names: unknown): (string | null)[] => (Array.isArray(names) ? names.map((name) => nameOf({ name }, 'name')) : [])
const Names = z.array(Name)

export const showUnit = query('ShowUnit', unitLibrary, {
  ...READERS,
  asks: { zh: '单位情况', en: 'A unit and its history' },
  input: z.strictObject({ unitId: z.string().min(1).max(64) }),
  output: UnitRow.omit({ openRectificationIds: true, classesByUnit: true }).extend({ findings: z.int().nullable(), parentUnitName: Name, mergedIntoUnitName: Name, subordinateNames: Names, predecessorNames: Names }),
  where: ({ unitId }) => [{ column: 'name', is: 'present' }, { column: 'unitId', is: 'equal', value: unitId }],
  sort: ['unitId'],
  lookups: {
    parentUnitName: { from: unitLibrary, by: 'parentUnitId', take: 'name' }, mergedIntoUnitName: { from: unitLibrary, by: 'mergedIntoUnitId', take: 'name' },
    subordinateNames: { from: unitLibrary, by: 'subordinateUnitIds', take: 'name' }, predecessorNames: { from: unitLibrary, by: 'predecessorUnitIds', take: 'name' },
  },
  unread: ['openRectificationIds', 'classesByUnit'],
  show: ({ parentUnitName, mergedIntoUnitName, subordinateNames, predecessorNames, ...row }) => ({
    ...row, parentUnitName: nameOf({ parentUnitName }, 'parentUnitName'), mergedIntoUnitName: nameOf({ mergedIntoUnitName }, 'mergedIntoUnitName'), subordinateNames: namesOf(subordinateNames), predecessorNames: namesOf(predecessorNames),
  }),
})
