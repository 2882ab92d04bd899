// How was the official assessed by ballot?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { officialPortrait } from '../official-portrait/view.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { AssessmentRow, assessmentList } from './view.ts'

export const listAssessments = query('ListAssessments', assessmentList, {
  asks: { zh: '民主测评', en: 'Democratic assessments' },
  input: z.strictObject({ projectId: oneOrMore.optional(), officialId: oneOrMore.optional() }),
  output: AssessmentRow.extend({ officialName: Name }),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [...isOneOf('projectId', input.projectId), ...isOneOf('officialId', input.officialId)],
  sort: ['-heldOn', 'heldOn'],
  lookups: { officialName: { from: officialPortrait, by: 'officialId', take: 'name' } },
  show: ({ officialName, ...row }) => ({ ...row, officialName: nameOf({ officialName }, 'officialName') }),
})
