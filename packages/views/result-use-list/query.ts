// Who has used what audits brought forth, for what, and who owes feedback (一果多用)?
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { deliverableLibrary } from '../deliverable-library/view.ts'
import { inLight, isOneOf, LightFilter, lit, Lit, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { ResultUseRow, resultUseList } from './view.ts'

export const listResultUses = query('ListResultUses', resultUseList, {
  asks: { zh: '成果运用台账', en: 'Uses of deliverables' },
  input: z.strictObject({
    resultUseId: oneOrMore.optional(), deliverableId: oneOrMore.optional(), projectId: oneOrMore.optional(), body: oneOrMore.optional(), purpose: oneOrMore.optional(), standing: oneOrMore.optional(), light: LightFilter.optional(), words: words.optional(),
  }),
  output: ResultUseRow.extend({ deliverableTitle: Name, deliverableKind: Name, projectTitle: Name }).extend(Lit.shape),
  who: [...AUDIT_SIDE, role('bureauOffice'), role('organizationOfficer', 'body'), role('disciplineOfficer', 'body'), role('conferenceMember', 'body')],
  within: { project: 'projectId', body: 'body' },
  where: (input, { day }) => [
    ...isOneOf('resultUseId', input.resultUseId), ...isOneOf('deliverableId', input.deliverableId), ...isOneOf('projectId', input.projectId), ...isOneOf('body', input.body), ...isOneOf('purpose', input.purpose),
    // a light is for what still waits
    ...isOneOf('standing', input.standing ?? (input.light === undefined ? ['waiting', 'fedBack'] : ['waiting'])), ...inLight('feedbackDueOn', input.light, day), ...saysIn(['deliverableTitle', 'says', 'feedback'], input.words),
  ],
  sort: ['-usedOn', 'usedOn', 'feedbackDueOn', 'body', 'purpose', 'standing'],
  lookups: { deliverableTitle: { from: deliverableLibrary, by: 'deliverableId', take: 'title' }, deliverableKind: { from: deliverableLibrary, by: 'deliverableId', take: 'kind' }, projectTitle: { from: projectRegister, by: 'projectId', take: 'title' } },
  counts: ['body', 'purpose', 'standing'],
  show: ({ deliverableTitle, deliverableKind, projectTitle, ...row }, { day }) => ({
    ...row, deliverableTitle: nameOf({ deliverableTitle }, 'deliverableTitle'), deliverableKind: nameOf({ deliverableKind }, 'deliverableKind'), projectTitle: nameOf({ projectTitle }, 'projectTitle'),
    ...lit(row.standing === 'waiting' ? row.feedbackDueOn : null, day),
  }),
})
