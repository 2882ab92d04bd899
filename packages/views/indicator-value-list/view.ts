// One row per value of an indicator: of which project and cohort it is, and on which evidence it rests.
import { z } from 'zod'
import type { IndicatorValueEvent, Measured } from '../../audit/indicator-value/events.ts'
import { viewOf } from '../../kernel/view.ts'
import { comparisonIdOf } from '../cohort-comparison/view.ts'

export const IndicatorValueRow = z.strictObject({
  indicatorValueId: z.string(),
  cohortId: z.string(),
  indicatorId: z.string(),
  comparisonId: z.string(),
  projectId: z.string(),
  value: z.int(),
  /** the day of which it speaks */
  measuredOn: z.string(),
  evidenceId: z.string(),
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedOn: z.string(),
  corrections: z.int(),
  /** why it was corrected or taken off last */
  reason: z.string().nullable(),
  standing: z.enum(['recorded', 'takenOff']),
})
type IndicatorValueRow = z.infer<typeof IndicatorValueRow>

const columns = ({ value, on, evidenceId, note }: Measured) => ({ value, measuredOn: on, evidenceId, note: note ?? null })

export const indicatorValueList = viewOf<IndicatorValueRow, IndicatorValueEvent>(IndicatorValueRow, {
  name: 'indicator_value_list',
  version: 1,
  of: 'indicatorValue',
  indexed: ['projectId', 'cohortId', 'indicatorId', 'standing', 'recordedOn'],
  initial: (indicatorValueId) => ({ indicatorValueId, cohortId: '', indicatorId: '', comparisonId: '', projectId: '', value: 0, measuredOn: '', evidenceId: '', note: null, recordedBy: '', recordedOn: '', corrections: 0, reason: null, standing: 'recorded' }),
  on: {
    IndicatorValueRecorded: (row, { data: { cohortId, indicatorId, projectId, measured }, actor, occurredOn }) =>
      ({ ...row, cohortId, indicatorId, comparisonId: comparisonIdOf(cohortId, indicatorId), projectId, ...columns(measured), recordedBy: actor, recordedOn: occurredOn }),
    IndicatorValueCorrected: (row, { data }) => ({ ...row, ...columns(data.measured), corrections: row.corrections + 1, reason: data.reason }),
    IndicatorValueTakenOff: (row, { data }) => ({ ...row, standing: 'takenOff', reason: data.reason }),
  },
})
