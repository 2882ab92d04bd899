// What is sealed in an audit, until when, and what was not lifted in time?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { inLight, isOneOf, LightFilter, lit, Lit, oneOrMore } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { SealingRow, sealingList } from './view.ts'

export const listSealings = query('ListSealings', sealingList, {
  asks: { zh: '封存', en: 'Sealings' },
  input: z.strictObject({ projectId: oneOrMore.optional(), standing: oneOrMore.optional(), light: LightFilter.optional() }),
  output: SealingRow.extend(Lit.shape).extend({ /** sealed past its last day, or lifted after it */ overdue: z.boolean() }),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: ({ projectId, standing, light }, { day }) => [
    ...isOneOf('projectId', projectId), ...isOneOf('standing', standing), ...(light === undefined ? [] : [{ column: 'standing', is: 'equal', value: 'sealed' } as const]), ...inLight('dueOn', light, day),
  ],
  sort: ['dueOn', '-dueOn', 'standing'],
  counts: ['standing'],
  show: (row, { day }) => ({ ...row, ...lit(row.standing === 'sealed' ? row.dueOn : null, day), overdue: row.liftedLate || (row.standing === 'sealed' && row.dueOn < day) }),
})
