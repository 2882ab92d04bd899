// Which documents are on their way to being issued, and at whose desk?
import { z } from 'zod'
import { workingDaysBetween } from '../../audit/calendar/working-days.ts'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { inLight, isOneOf, LightFilter, lit, Lit, oneOrMore, saysIn, words } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { SigningRow, signingRegister } from './view.ts'

export const listSignings = query('ListSignings', signingRegister, {
  asks: { zh: '公文审签', en: 'Documents being signed' },
  input: z.strictObject({
    signingId: oneOrMore.optional(), projectId: oneOrMore.optional(), kind: oneOrMore.optional(), standing: oneOrMore.optional(), nodeId: oneOrMore.optional(), light: LightFilter.optional(), words: words.optional(),
  }),
  output: SigningRow.extend({ heldDays: z.int() }).extend(Lit.shape),
  who: [...AUDIT_SIDE, role('bureauOffice')],
  within: { project: 'projectId' },
  where: (input, { day }) => [
    ...isOneOf('signingId', input.signingId), ...isOneOf('projectId', input.projectId), ...isOneOf('kind', input.kind), ...isOneOf('standing', input.standing), ...isOneOf('nodeId', input.nodeId),
    ...inLight('dueOn', input.light, day), ...saysIn(['title'], input.words),
  ],
  sort: ['dueOn', '-startedOn', 'kind', 'standing'],
  counts: ['standing', 'kind', 'nodeId'],
  show: (row, { day }) => ({ ...row, heldDays: row.nodeId === null || row.sinceOn > day ? 0 : workingDaysBetween(row.sinceOn, day), ...lit(row.dueOn, day) }),
})
