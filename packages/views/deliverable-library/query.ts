// The library of what audits bring forth (成果库): what was issued, to whom, and what became of it?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { between, hasOne, isOneOf, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { DeliverableRow, deliverableLibrary } from './view.ts'

/** Other bodies read what they were given. Its recipients stand on the paper itself; what another body made of it is not theirs to know. */
export const GIVEN_TO_BODIES = [role('organizationOfficer', 'body'), role('disciplineOfficer', 'body'), role('conferenceMember', 'body')] as const

export const listDeliverables = query('ListDeliverables', deliverableLibrary, {
  asks: { zh: '审计成果库', en: 'Deliverables' },
  input: z.strictObject({
    deliverableId: oneOrMore.optional(), projectId: oneOrMore.optional(), kind: oneOrMore.optional(), standing: oneOrMore.optional(), strandId: z.string().max(64).optional(), body: z.string().max(64).optional(),
    year: z.coerce.number().int().optional(), issuedFrom: z.iso.date().optional(), issuedTo: z.iso.date().optional(), words: words.optional(),
  }),
  output: DeliverableRow.extend({ projectTitle: Name, uses: z.int().nullable(), usesFedBack: z.int().nullable(), purposes: z.array(z.string()).nullable() }),
  who: [...AUDIT_SIDE, role('bureauOffice'), ...GIVEN_TO_BODIES],
  within: { project: 'projectId', body: 'bodies' },
  veil: { within: 'body', over: ['uses', 'usesFedBack', 'purposes'] },
  where: (input) => [
    ...isOneOf('deliverableId', input.deliverableId), ...isOneOf('projectId', input.projectId), ...isOneOf('kind', input.kind), ...isOneOf('standing', input.standing ?? ['planned', 'issued']), ...hasOne('strandIds', input.strandId), ...hasOne('bodies', input.body),
    ...(input.year === undefined ? [] : [{ column: 'issuedYear', is: 'equal', value: input.year } as const]), ...between('issuedOn', input.issuedFrom, input.issuedTo), ...saysIn(['title', 'documentNo'], input.words),
  ],
  sort: ['-issuedOn', 'issuedOn', 'plannedOn', 'kind', 'title', 'uses', '-uses', 'standing'],
  lookups: { projectTitle: { from: projectRegister, by: 'projectId', take: 'title' } },
  counts: ['kind', 'standing', 'issuedYear'],
  sums: ['uses', 'usesFedBack'],
  show: ({ projectTitle, ...row }) => ({ ...row, projectTitle: nameOf({ projectTitle }, 'projectTitle') }),
})
