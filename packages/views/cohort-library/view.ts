// One row per cohort programme (同类单位同步审): which projects are in it, by which indicators they are compared, how much is known.
import { z } from 'zod'
import { Indicator, type CohortEvent } from '../../audit/cohort/events.ts'
import type { IndicatorValueEvent } from '../../audit/indicator-value/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { UnitLevel, UnitType } from '../../audit/unit/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { viewOf } from '../../kernel/view.ts'

const Member = z.strictObject({ projectId: z.string(), unitId: z.string(), unitName: z.string(), joinedOn: z.string(), exception: z.strictObject({ because: z.string(), by: z.string() }).nullable() })

export const CohortRow = z.strictObject({
  cohortId: z.string(),
  year: z.int(),
  title: z.string(),
  unitLevel: UnitLevel,
  unitType: UnitType.nullable(),
  purpose: z.string(),
  indicators: z.array(Indicator),
  members: z.array(Member),
  projectIds: z.array(z.string()),
  /** who was in it and left, and why */
  left: z.array(z.strictObject({ projectId: z.string(), unitName: z.string(), on: z.string(), reason: z.string() })),
  /** which of its projects were terminated, on which day and why: they are not compared */
  terminated: z.array(z.strictObject({ projectId: z.string(), on: z.string(), reason: z.string() })),
  /** values recorded for projects that are in it */
  values: z.int(),
  /** which project has a value of which indicator, so that those of a project that leaves do not count */
  measuredLines: z.array(z.string()),
  standing: z.enum(['open', 'closed']),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  conclusion: z.string().nullable(),
})
export type CohortRow = z.infer<typeof CohortRow>

const lineOf = ({ projectId, indicatorId }: { readonly projectId: string; readonly indicatorId: string }): string => `${projectId} ${indicatorId}`

/** Its projects but for those that were terminated. */
export const comparedOf = ({ projectIds, terminated }: Pick<CohortRow, 'projectIds' | 'terminated'>): readonly string[] => projectIds.filter((each) => !terminated.some(({ projectId }) => projectId === each))

const counted = (row: CohortRow): CohortRow => {
  const wanted = new Set(comparedOf(row).flatMap((projectId) => row.indicators.map(({ indicatorId }) => lineOf({ projectId, indicatorId }))))
  return { ...row, values: row.measuredLines.filter((each) => wanted.has(each)).length }
}

export const cohortLibrary = viewOf<CohortRow, CohortEvent | IndicatorValueEvent | ProjectEvent>(CohortRow, {
  name: 'cohort_library',
  version: 2,
  of: 'cohort',
  indexed: ['year', 'unitLevel', 'standing', 'projectIds'],
  initial: (cohortId) => ({ cohortId, year: 0, title: '', unitLevel: 'municipalDepartment', unitType: null, purpose: '', indicators: [], members: [], projectIds: [], left: [], terminated: [], values: 0, measuredLines: [], standing: 'open', openedOn: '', closedOn: null, conclusion: null }),
  on: {
    CohortOpened: (row, { data, occurredOn }) => ({ ...row, ...data, unitType: data.unitType ?? null, openedOn: occurredOn }),
    CohortIndicatorsSet: (row, { data }) => counted({ ...row, indicators: data.indicators }),
    CohortProjectJoined: (row, { data: { projectId, unitId, unitName, exception = null }, occurredOn }) =>
      counted({ ...row, members: [...row.members, { projectId, unitId, unitName, joinedOn: occurredOn, exception }], projectIds: [...row.projectIds, projectId] }),
    CohortProjectLeft: (row, { data: { projectId, reason }, occurredOn }) => counted({
      ...row, members: row.members.filter((each) => each.projectId !== projectId), projectIds: row.projectIds.filter((each) => each !== projectId),
      left: [...row.left, { projectId, unitName: row.members.find((each) => each.projectId === projectId)?.unitName ?? '', on: occurredOn, reason }],
    }),
    CohortClosed: (row, { data, occurredOn }) => ({ ...row, standing: 'closed', closedOn: occurredOn, conclusion: data.conclusion }),
    ProjectTerminated: (row, { data, stream }) => counted({ ...row, terminated: [...row.terminated, { projectId: idOf(stream), on: data.on, reason: data.reason }] }),
    IndicatorValueRecorded: (row, { data }) => counted({ ...row, measuredLines: [...row.measuredLines, lineOf(data)] }),
    IndicatorValueTakenOff: (row, { data }) => counted({ ...row, measuredLines: row.measuredLines.filter((each) => each !== lineOf(data)) }),
  },
})
