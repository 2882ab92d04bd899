// How has this official, unit or category of findings come up across audits?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { WITH_MEMBERS } from '../readers.ts'
import { HistoryRow } from './row.ts'
import { crossAuditHistory } from './view.ts'

export const showHistory = query('ShowHistory', crossAuditHistory, {
  asks: { zh: '跨审计历史', en: 'History across audits' },
  input: z.strictObject({ objectType: z.enum(['official', 'unit', 'category']), objectId: oneOrMore.optional(), projectId: oneOrMore.optional() }),
  output: HistoryRow.omit({ findingLines: true, openRectificationIds: true }).extend({ categoryCodes: z.array(z.string()), findingIds: z.array(z.string()),  projectTitle: Name, projectNo: Name, projectPhase: Name, year: z.int().nullable() }),
  who: WITH_MEMBERS,
  within: { project: 'projectId' },
  where: (input) => [{ column: 'objectType', is: 'equal', value: input.objectType }, ...isOneOf('objectId', input.objectId), ...isOneOf('projectId', input.projectId)],
  sort: ['-firstOn', 'firstOn', 'findings', 'confirmed', 'amountFen', 'objectId'],
  lookups: {
    projectTitle: { from: projectRegister, by: 'projectId', take: 'title' }, projectNo: { from: projectRegister, by: 'projectId', take: 'projectNo' }, year: { from: projectRegister, by: 'projectId', take: 'year' },
    projectPhase: { from: projectRegister, by: 'projectId', take: 'phase' },
  },
  counts: ['objectId'],
  sums: ['findings', 'confirmed', 'direct', 'leadership', 'notAttributed', 'amountFen', 'rectifications', 'accepted', 'reopened'],
  unread: ['openRectificationIds'],
  show: ({ projectTitle, projectNo, projectPhase, year, findingLines, ...row }) => ({
    ...row, categoryCodes: [...new Set(findingLines.map(({ categoryCode }) => categoryCode))], findingIds: findingLines.map(({ findingId }) => findingId),
    projectPhase: nameOf({ projectPhase }, 'projectPhase'), projectTitle: nameOf({ projectTitle }, 'projectTitle'), projectNo: nameOf({ projectNo }, 'projectNo'), year: typeof year === 'number' ? year : null,
  }),
})
