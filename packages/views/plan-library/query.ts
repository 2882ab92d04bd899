// What is planned, how far has it come, and has it become a project?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { hasOne, isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { CONFERENCE } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { PlanItemRow, planLibrary } from './view.ts'

export const listPlanItems = query('ListPlanItems', planLibrary, {
  asks: { zh: '项目计划库', en: 'Plan library' },
  input: z.strictObject({
    planId: oneOrMore.optional(), planItemId: oneOrMore.optional(), year: z.coerce.number().int().optional(), unitId: oneOrMore.optional(), standing: oneOrMore.optional(), divisionId: oneOrMore.optional(),
    kind: oneOrMore.optional(), officialId: z.string().max(64).optional(),
  }),
  output: PlanItemRow.extend({ unitName: Name, projectTitle: Name }),
  who: CONFERENCE,
  where: (input) => [
    ...isOneOf('planId', input.planId), ...isOneOf('planItemId', input.planItemId), ...(input.year === undefined ? [] : [{ column: 'year', is: 'equal', value: input.year } as const]), ...isOneOf('unitId', input.unitId),
    ...isOneOf('standing', input.standing), ...isOneOf('divisionId', input.divisionId), ...isOneOf('kind', input.kind), ...hasOne('officialIds', input.officialId),
  ],
  sort: ['-year', 'year', 'standing', 'unitId', 'divisionId', 'quarter', 'personDays'],
  lookups: { unitName: { from: unitLibrary, by: 'unitId', take: 'name' }, projectTitle: { from: projectRegister, by: 'projectId', take: 'title' } },
  counts: ['year', 'standing', 'kind', 'divisionId'],
  sums: ['personDays'],
  show: ({ unitName, projectTitle, ...row }) => ({ ...row, unitName: nameOf({ unitName }, 'unitName'), projectTitle: nameOf({ projectTitle }, 'projectTitle') }),
})
