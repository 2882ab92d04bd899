// What have I done, day by day? (已办) Nobody is asked about anybody else.
import { z } from 'zod'
import { ROLES, role, type Role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { between, isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { taskList } from '../task-list/view.ts'
import { DoneRow, doneList } from './view.ts'

const EVERYBODY = (Object.keys(ROLES) as Role[]).filter((each) => each !== 'machine').map((each) => role(each, 'person'))

export const listDone = query('ListDone', doneList, {
  asks: { zh: '已办', en: 'What I have done' },
  input: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional(), subjectType: oneOrMore.optional(), projectId: oneOrMore.optional() }),
  output: DoneRow.extend({ title: Name }),
  who: EVERYBODY,
  within: { person: 'actorId' },
  where: (input) => [...between('on', input.from, input.to), ...isOneOf('subjectType', input.subjectType), ...isOneOf('projectId', input.projectId)],
  sort: ['-on', 'on', 'subjectType'],
  lookups: { matterTitle: { from: taskList, by: 'subject', take: 'title' }, projectTitle: { from: projectRegister, by: 'projectId', take: 'title' } },
  counts: ['subjectType'],
  show: ({ matterTitle, projectTitle, ...row }) => ({ ...row, title: nameOf({ matterTitle }, 'matterTitle') ?? nameOf({ projectTitle }, 'projectTitle') }),
})
