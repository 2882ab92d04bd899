// How far is the on-site checklist of each project, and what proves it?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { between, isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { FieldChecklistRow, fieldChecklist } from './view.ts'

export const listFieldChecklists = query('ListFieldChecklists', fieldChecklist, {
  asks: { zh: '现场审计清单', en: 'On-site checklists' },
  input: z.strictObject({ projectId: oneOrMore.optional(), openAtLeast: z.coerce.number().int().min(1).optional() }),
  output: FieldChecklistRow.extend({ projectTitle: Name }),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('projectId', input.projectId), ...between('open', input.openAtLeast, undefined)],
  sort: ['-open', 'open', 'projectId'],
  lookups: { projectTitle: { from: projectRegister, by: 'projectId', take: 'title' } },
  sums: ['done', 'notApplicable', 'open'],
  show: ({ projectTitle, ...row }) => ({ ...row, projectTitle: nameOf({ projectTitle }, 'projectTitle') }),
})
