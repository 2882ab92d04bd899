// What else does one entry audit (一审多项)?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { WITH_MEMBERS } from '../readers.ts'
import { AuditStrandRow, auditStrandList } from './view.ts'

export const listAuditStrands = query('ListAuditStrands', auditStrandList, {
  asks: { zh: '审计项（一审多项）', en: 'Strands of audits' },
  input: z.strictObject({ auditStrandId: oneOrMore.optional(), projectId: oneOrMore.optional(), kind: oneOrMore.optional(), standing: oneOrMore.optional(), words: words.optional() }),
  output: AuditStrandRow.extend({ projectTitle: Name }),
  who: WITH_MEMBERS,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('auditStrandId', input.auditStrandId), ...isOneOf('projectId', input.projectId), ...isOneOf('kind', input.kind), ...isOneOf('standing', input.standing ?? 'added'), ...saysIn(['title'], input.words)],
  sort: ['addedOn', '-addedOn', 'kind', 'title'],
  lookups: { projectTitle: { from: projectRegister, by: 'projectId', take: 'title' } },
  counts: ['kind'],
  show: ({ projectTitle, ...row }) => ({ ...row, projectTitle: nameOf({ projectTitle }, 'projectTitle') }),
})
