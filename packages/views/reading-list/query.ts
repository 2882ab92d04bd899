// Which documents are addressed to me, my unit or my body, and who has read them? (待阅)
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { isOneOf, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { deliverableLibrary } from '../deliverable-library/view.ts'
import { projectRegister } from '../project-register/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { ReadingRow, readingList } from './view.ts'

export const listReadings = query('ListReadings', readingList, {
  asks: { zh: '待阅', en: 'Documents to read' },
  input: z.strictObject({ toKind: oneOrMore.optional(), toId: oneOrMore.optional(), documentKind: oneOrMore.optional(), standing: oneOrMore.optional(), projectId: oneOrMore.optional(), words: words.optional() }),
  output: ReadingRow.omit({ addressedUnitId: true, addressedBodyId: true }).extend({ title: Name, deliverableTitle: Name }),
  who: [...AUDIT_SIDE, role('unitOfficer', 'unit'), role('organizationOfficer', 'body'), role('disciplineOfficer', 'body'), role('conferenceMember', 'body')],
  within: { project: 'projectId', unit: 'addressedUnitId', body: 'addressedBodyId' },
  where: (input) => [
    ...isOneOf('toKind', input.toKind), ...isOneOf('toId', input.toId), ...isOneOf('documentKind', input.documentKind), ...isOneOf('standing', input.standing), ...isOneOf('projectId', input.projectId), ...saysIn(['documentNo', 'title'], input.words),
  ],
  sort: ['-servedOn', 'servedOn', 'documentKind', 'standing'],
  lookups: { title: { from: projectRegister, by: 'projectId', take: 'title' }, deliverableTitle: { from: deliverableLibrary, by: 'deliverableId', take: 'title' } },
  counts: ['standing', 'documentKind', 'toKind'],
  unread: ['addressedUnitId', 'addressedBodyId'],
  show: ({ title, deliverableTitle, ...row }) => ({ ...row, title: nameOf({ title }, 'title'), deliverableTitle: nameOf({ deliverableTitle }, 'deliverableTitle') }),
})
