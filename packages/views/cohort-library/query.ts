// Which units of one kind are audited together, and how far is the comparison (同类单位同步审)?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { hasOne, isOneOf, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { CohortRow, cohortLibrary, comparedOf } from './view.ts'

export const listCohorts = query('ListCohorts', cohortLibrary, {
  asks: { zh: '同类单位同步审方案', en: 'Cohort programmes' },
  input: z.strictObject({ cohortId: oneOrMore.optional(), year: z.coerce.number().int().optional(), unitLevel: oneOrMore.optional(), standing: oneOrMore.optional(), projectId: z.string().max(64).optional(), words: words.optional() }),
  output: CohortRow.omit({ measuredLines: true }).extend({ /** values that are not known yet */ missing: z.int() }),
  // a head of division may open a programme before any project is in it
  who: [...AUDIT_SIDE, role('divisionHead')],
  within: { project: 'projectIds' },
  where: (input) => [
    ...isOneOf('cohortId', input.cohortId), ...(input.year === undefined ? [] : [{ column: 'year', is: 'equal', value: input.year } as const]), ...isOneOf('unitLevel', input.unitLevel), ...isOneOf('standing', input.standing),
    ...hasOne('projectIds', input.projectId), ...saysIn(['title', 'purpose'], input.words),
  ],
  sort: ['-year', 'year', 'title', 'unitLevel', 'standing', '-openedOn'],
  counts: ['year', 'unitLevel', 'standing'],
  unread: ['measuredLines'],
  show: (row) => ({ ...row, missing: comparedOf(row).length * row.indicators.length - row.values }),
})
