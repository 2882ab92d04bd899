// Who was heard in an audit, on what? For the team and the two reviews alone, who see the name.
import { z } from 'zod'
import { role } from '../../audit/roles.ts'
import { query } from '../../kernel/query.ts'
import { isOneOf, oneOrMore } from '../filters.ts'
import { InterviewRow, interviewList } from './view.ts'

export const listInterviews = query('ListInterviews', interviewList, {
  asks: { zh: '谈话登记', en: 'Interviews' },
  input: z.strictObject({ projectId: oneOrMore.optional(), group: oneOrMore.optional(), standing: oneOrMore.optional() }),
  output: InterviewRow,
  who: [role('erReviewer'), role('legalReviewer'), role('divisionHead', 'project'), role('teamLeader', 'project'), role('auditor', 'project')],
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('projectId', input.projectId), ...isOneOf('group', input.group), ...isOneOf('standing', input.standing ?? 'recorded')],
  sort: ['-heldOn', 'heldOn', 'group'],
  counts: ['group'],
  show: (row) => row,
})
