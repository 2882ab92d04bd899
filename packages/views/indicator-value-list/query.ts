// Which values of comparable indicators has a project recorded, and from which evidence?
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import { cohortComparison } from '../cohort-comparison/view.ts'
import { evidenceRegister } from '../evidence-register/view.ts'
import { isOneOf, Name, nameOf, oneOrMore } from '../filters.ts'
import { AUDIT_SIDE } from '../readers.ts'
import { IndicatorValueRow, indicatorValueList } from './view.ts'

export const listIndicatorValues = query('ListIndicatorValues', indicatorValueList, {
  asks: { zh: '可比指标数值', en: 'Values of indicators' },
  input: z.strictObject({ indicatorValueId: oneOrMore.optional(), projectId: oneOrMore.optional(), cohortId: oneOrMore.optional(), indicatorId: oneOrMore.optional(), standing: oneOrMore.optional() }),
  output: IndicatorValueRow.extend({ indicatorName: Name, unit: Name, evidenceTitle: Name }),
  who: AUDIT_SIDE,
  within: { project: 'projectId' },
  where: (input) => [
    ...isOneOf('indicatorValueId', input.indicatorValueId), ...isOneOf('projectId', input.projectId), ...isOneOf('cohortId', input.cohortId), ...isOneOf('indicatorId', input.indicatorId), ...isOneOf('standing', input.standing ?? 'recorded'),
  ],
  sort: ['-recordedOn', 'indicatorId', 'projectId', 'value'],
  lookups: { indicatorName: { from: cohortComparison, by: 'comparisonId', take: 'name' }, unit: { from: cohortComparison, by: 'comparisonId', take: 'unit' }, evidenceTitle: { from: evidenceRegister, by: 'evidenceId', take: 'title' } },
  counts: ['indicatorId'],
  show: ({ indicatorName, unit, evidenceTitle, ...row }) => ({ ...row, indicatorName: nameOf({ indicatorName }, 'indicatorName'), unit: nameOf({ unit }, 'unit'), evidenceTitle: nameOf({ evidenceTitle }, 'evidenceTitle') }),
})
