// One row per indicator of a cohort: its values project by project, so that they can be compared.
import { z } from 'zod'
import { Indicator, type CohortEvent } from '../../audit/cohort/events.ts'
import type { IndicatorValueEvent } from '../../audit/indicator-value/events.ts'
import { UnitLevel } from '../../audit/unit/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'
import { put } from '../folding.ts'

const Member = z.strictObject({ projectId: z.string(), unitId: z.string(), unitName: z.string() })
const Value = z.strictObject({ projectId: z.string(), indicatorValueId: z.string(), value: z.int(), on: z.string(), evidenceId: z.string(), note: z.string().nullable(), corrections: z.int() })

export const CohortComparisonRow = z.strictObject({
  /** cohort and indicator */
  comparisonId: z.string(),
  cohortId: z.string(),
  year: z.int(),
  title: z.string(),
  unitLevel: UnitLevel,
  indicatorId: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  /** how it is measured */
  measured: z.string(),
  better: Indicator.shape.better,
  /** its place among the indicators */
  place: z.int(),
  members: z.array(Member),
  projectIds: z.array(z.string()),
  /** also of projects that have left, whose values come back when they do */
  values: z.array(Value),
})
type CohortComparisonRow = z.infer<typeof CohortComparisonRow>

export const comparisonIdOf = (cohortId: string, indicatorId: string): string => `${cohortId}/${indicatorId}`

/** Which indicators an event of a cohort, or of one of its values, is about. */
const indicatorsOf = (event: CohortEvent | IndicatorValueEvent): readonly string[] => {
  switch (event.type) {
    case 'CohortOpened': return event.data.indicators.map(({ indicatorId }) => indicatorId)
    case 'CohortIndicatorsSet': return [...event.data.indicators.map(({ indicatorId }) => indicatorId), ...event.data.removedIndicatorIds]
    case 'CohortProjectJoined': case 'CohortProjectLeft': return event.data.indicatorIds
    case 'CohortClosed': return []
    default: return [event.data.indicatorId]
  }
}

type Described = { readonly year: number; readonly title: string; readonly unitLevel: CohortComparisonRow['unitLevel']; readonly indicators: readonly Indicator[] }

/** The row of the indicator that the key is of; none when the indicator is no longer one of them. */
const described = (row: CohortComparisonRow, { year, title, unitLevel, indicators }: Described, cohortId: string, key: string): CohortComparisonRow | null => {
  const place = indicators.findIndex(({ indicatorId }) => comparisonIdOf(cohortId, indicatorId) === key)
  return place < 0 ? null : { ...row, cohortId, year, title, unitLevel, ...indicators[place]!, place }
}

export const cohortComparison = viewOf<CohortComparisonRow, CohortEvent | IndicatorValueEvent>(CohortComparisonRow, {
  name: 'cohort_comparison',
  version: 1,
  of: (event) => indicatorsOf(event).map((indicatorId) => comparisonIdOf('cohortId' in event.data ? event.data.cohortId : idOf(event.stream), indicatorId)),
  indexed: ['cohortId', 'indicatorId', 'projectIds'],
  initial: (comparisonId) => ({ comparisonId, cohortId: '', year: 0, title: '', unitLevel: 'municipalDepartment', indicatorId: '', name: '', unit: '', decimals: 0, measured: '', better: 'neither', place: 0, members: [], projectIds: [], values: [] }),
  on: {
    CohortOpened: (row, { data, stream }, key) => described(row, data, idOf(stream), key),
    CohortIndicatorsSet: (row, { data, stream }, key) => described({ ...row, members: data.members, projectIds: data.members.map(({ projectId }) => projectId) }, data, idOf(stream), key),
    CohortProjectJoined: (row, { data: { projectId, unitId, unitName } }) => ({ ...row, members: [...row.members, { projectId, unitId, unitName }], projectIds: [...row.projectIds, projectId] }),
    CohortProjectLeft: (row, { data }) => ({ ...row, members: row.members.filter(({ projectId }) => projectId !== data.projectId), projectIds: row.projectIds.filter((each) => each !== data.projectId) }),
    IndicatorValueRecorded: (row, { data: { projectId, measured: { value, on, evidenceId, note = null } }, stream }) => ({ ...row, values: [...row.values, { projectId, indicatorValueId: idOf(stream), value, on, evidenceId, note, corrections: 0 }] }),
    IndicatorValueCorrected: (row, { data: { projectId, measured: { value, on, evidenceId, note = null } }, stream }) => {
      const indicatorValueId = idOf(stream)
      return { ...row, values: put(row.values, 'indicatorValueId', { projectId, indicatorValueId, value, on, evidenceId, note, corrections: (row.values.find((each) => each.indicatorValueId === indicatorValueId)?.corrections ?? 0) + 1 }) }
    },
    IndicatorValueTakenOff: (row, { stream }) => ({ ...row, values: row.values.filter(({ indicatorValueId }) => indicatorValueId !== idOf(stream)) }),
  },
})
