// Which annual plans are there, how far has each come, and how was it adjusted?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore } from '../filters.ts'
import { CONFERENCE } from '../readers.ts'
import { planRegister, PlanRow } from './plans.ts'

export const listPlans = query('ListPlans', planRegister, {
  asks: { zh: '年度计划', en: 'Annual plans' },
  input: z.strictObject({ planId: oneOrMore.optional(), year: z.coerce.number().int().optional(), standing: oneOrMore.optional() }),
  output: PlanRow,
  who: CONFERENCE,
  where: (input) => [...isOneOf('planId', input.planId), ...(input.year === undefined ? [] : [{ column: 'year', is: 'equal', value: input.year } as const]), ...isOneOf('standing', input.standing)],
  sort: ['-year', 'year', 'standing'],
  counts: ['year', 'standing'],
  show: (row) => row,
})
