// Which units are inspected in which year? For those who make the plan and the body that inspects; units to be inspected are not told to others.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { InspectionRow, inspectionSchedule } from './view.ts'

export const listInspections = query('ListInspections', inspectionSchedule, {
  asks: { zh: '巡察安排', en: 'Inspections scheduled' },
  input: z.strictObject({ unitId: oneOrMore.optional(), year: z.coerce.number().int().optional(), yearFrom: z.coerce.number().int().optional(), yearTo: z.coerce.number().int().optional(), standing: oneOrMore.optional(), mode: oneOrMore.optional() }),
  output: InspectionRow.extend({ unitName: Name }),
  who: [role('committeeOffice'), role('director'), role('deputyDirector'), role('chiefAuditor'), role('disciplineOfficer')],
  where: ({ unitId, year, yearFrom, yearTo, standing, mode }) => [
    ...isOneOf('unitId', unitId), ...(year === undefined ? [] : [{ column: 'year', is: 'equal', value: year } as const]), ...(yearFrom === undefined ? [] : [{ column: 'year', is: 'atLeast', value: yearFrom } as const]),
    ...(yearTo === undefined ? [] : [{ column: 'year', is: 'atMost', value: yearTo } as const]), ...isOneOf('standing', standing ?? 'scheduled'), ...isOneOf('mode', mode),
  ],
  sort: ['-year', 'year', 'unitId', 'round'],
  lookups: { unitName: { from: unitLibrary, by: 'unitId', take: 'name' } },
  counts: ['year', 'mode', 'standing'],
  show: ({ unitName, ...row }) => ({ ...row, unitName: nameOf({ unitName }, 'unitName') }),
})
