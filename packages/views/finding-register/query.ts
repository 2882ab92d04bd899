// Which problems were found, where, for how much, and who answers for them?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { between, hasOne, isOneOf, Name, nameOf, oneOrMore, saysIn, words } from '../filters.ts'
import { projectRegister } from '../project-register/view.ts'
import { WITH_MEMBERS } from '../readers.ts'
import { unitLibrary } from '../unit-library/view.ts'
import { FindingRow, findingRegister } from './view.ts'

export const listFindings = query('ListFindings', findingRegister, {
  asks: { zh: '审计发现问题', en: 'Findings' },
  input: z.strictObject({
    findingId: oneOrMore.optional(), projectId: oneOrMore.optional(), unitId: oneOrMore.optional(), officialId: z.string().max(64).optional(), categoryCode: oneOrMore.optional(), focusArea: oneOrMore.optional(),
    standing: oneOrMore.optional(), responsibility: z.string().max(40).optional(), rectification: oneOrMore.optional(), accountability: oneOrMore.optional(), words: words.optional(), amountFromFen: z.coerce.number().int().optional(), amountToFen: z.coerce.number().int().optional(),
  }),
  output: FindingRow.omit({ aligned: true, auditedTenures: true, auditedOfficialIds: true, auditedUnitId: true, lineUnitIds: true }).extend({ unitName: Name, projectTitle: Name }),
  who: WITH_MEMBERS,
  within: { project: 'projectId' },
  where: (input) => [
    ...isOneOf('findingId', input.findingId), ...isOneOf('projectId', input.projectId), ...isOneOf('unitId', input.unitId), ...hasOne('officialIds', input.officialId), ...isOneOf('categoryCode', input.categoryCode),
    ...isOneOf('focusArea', input.focusArea), ...isOneOf('standing', input.standing), ...hasOne('responsibilityTypes', input.responsibility), ...isOneOf('rectification', input.rectification), ...isOneOf('accountability', input.accountability),
    ...saysIn(['title', 'facts'], input.words), ...between('amountTotalFen', input.amountFromFen, input.amountToFen),
  ],
  sort: ['-raisedOn', 'raisedOn', '-amountTotalFen', 'amountTotalFen', 'categoryCode', 'standing', 'no'],
  lookups: { unitName: { from: unitLibrary, by: 'unitId', take: 'name' }, projectTitle: { from: projectRegister, by: 'projectId', take: 'title' } },
  counts: ['standing', 'focusArea', 'categoryCode', 'amountNature', 'rectification', 'accountability'],
  sums: ['amountTotalFen', 'amountInTenureFen'],
  unread: ['aligned', 'auditedTenures', 'auditedOfficialIds', 'auditedUnitId', 'lineUnitIds'],
  show: ({ unitName, projectTitle, ...row }) => ({ ...row, unitName: nameOf({ unitName }, 'unitName'), projectTitle: nameOf({ projectTitle }, 'projectTitle') }),
})
