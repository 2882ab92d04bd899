// One row per tenure (任职段): who held which post from when to when, in which class, and when that was last audited.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import type { PlanEvent, PlanItemTerms } from '../../audit/plan/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { addMonths } from '../../audit/calendar/days.ts'
import { classesByPost } from '../../audit/class-proposal.ts'
import { limitOn } from '../../audit/limits.ts'
import { kept, put } from '../folding.ts'

export const TenureRow = z.strictObject({
  tenureId: z.string(),
  officialId: z.string(),
  unitId: z.string(),
  post: z.string(),
  category: z.string(),
  capacity: z.string(),
  side: z.string(),
  managedBy: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  standing: z.enum(['inPost', 'leaving', 'left']),
  expectedLeaveOn: z.string().nullable(),
  subjectClass: z.string().nullable(),
  classGrounds: z.string().nullable(),
  /** what the rule proposed when the class was assigned, and by which version */
  classProposed: z.string().nullable(),
  classProposedBy: z.string().nullable(),
  classAssignedOn: z.string().nullable(),
  /** what each version of the class scheme says of the post alone: `version:class`, or `version:-` */
  classesByPost: z.array(z.string()),
  /** the audits established for this tenure and not terminated */
  audits: z.array(z.strictObject({ projectId: z.string(), year: z.int(), periodTo: z.string() })),
  projectIds: z.array(z.string()),
  /** the last day of the last audit period */
  auditedTo: z.string().nullable(),
  lastAuditYear: z.int().nullable(),
  /** the last day that an audit looked at, or the first day in the post where none did */
  unauditedSince: z.string(),
  /** until when the rotation of its class asks for the next audit (轮审到期); nothing for those who left, and for classes without rotation */
  rotationDueOn: z.string().nullable(),
  /** approved items of annual plans that name it */
  planItems: z.array(z.strictObject({ planItemId: z.string(), year: z.int() })),
  plannedYears: z.array(z.int()),
  /** the last of them */
  plannedYear: z.int().nullable(),
})
type TenureRow = z.infer<typeof TenureRow>

const latest = <Value extends string | number>(values: readonly Value[]): Value | null => values.reduce<Value | null>((last, each) => (last === null || each > last ? each : last), null)

const ROTATION = { A: 'rotation-class-a', B: 'rotation-class-b' } as const

/** So many months after what was audited last, or after taking office where nothing was. */
const rotating = (before: TenureRow): TenureRow => {
  const row = { ...before, unauditedSince: before.auditedTo ?? before.fromOn, classesByPost: kept(before.classesByPost, classesByPost(before)) }
  const limitId = row.subjectClass === 'A' || row.subjectClass === 'B' ? ROTATION[row.subjectClass] : undefined
  const from = row.auditedTo ?? row.fromOn
  if (limitId === undefined || row.standing === 'left' || from === '') return row.rotationDueOn === null ? row : { ...row, rotationDueOn: null }
  return { ...row, rotationDueOn: addMonths(from, limitOn(limitId, from).value) }
}

const counted = (row: TenureRow): TenureRow => rotating({
  ...row, projectIds: kept(row.projectIds, row.audits.map(({ projectId }) => projectId)), auditedTo: latest(row.audits.map(({ periodTo }) => periodTo)), lastAuditYear: latest(row.audits.map(({ year }) => year)),
  plannedYears: kept(row.plannedYears, [...new Set(row.planItems.map(({ year }) => year))]), plannedYear: latest(row.planItems.map(({ year }) => year)),
})

/** Items come into the plan and go out of it; those that do not name the tenure are somebody else’s. */
const planned = (row: TenureRow, year: number, items: readonly PlanItemTerms[], removed: readonly string[]): TenureRow => {
  const own = items.filter(({ subjects }) => subjects.some(({ tenureId }) => tenureId === row.tenureId))
  return counted({ ...row, planItems: own.reduce((all, { planItemId }) => put(all, 'planItemId', { planItemId, year }), row.planItems.filter(({ planItemId }) => !removed.includes(planItemId))) })
}

export const objectLibrary = viewOf<TenureRow, OfficialEvent | ProjectEvent | PlanEvent>(TenureRow, {
  name: 'object_library',
  version: 4,
  of: 'tenure',
  indexed: ['officialId', 'unitId', 'subjectClass', 'fromOn', 'lastAuditYear', 'rotationDueOn', 'unauditedSince'],
  together: [['standing', 'subjectClass', 'capacity']],
  initial: (tenureId) => ({
    tenureId, officialId: '', unitId: '', post: '', category: '', capacity: '', side: 'neither', managedBy: '', fromOn: '', untilOn: null, standing: 'inPost', expectedLeaveOn: null, subjectClass: null, classGrounds: null, classProposed: null, classProposedBy: null, classAssignedOn: null, classesByPost: [],
    audits: [], projectIds: [], auditedTo: null, lastAuditYear: null, unauditedSince: '', rotationDueOn: null, planItems: [], plannedYears: [], plannedYear: null,
  }),
  on: {
    TenureBegan: (row, { data, stream }) => rotating({
      ...row, officialId: idOf(stream), unitId: data.unitId, post: data.post, category: data.category, capacity: data.capacity,
      side: data.side, managedBy: data.managedBy, fromOn: data.from, ...(data.until === undefined ? {} : { untilOn: data.until, standing: 'left' as const }),
    }),
    TenureEnded: (row, { data }) => rotating({ ...row, untilOn: data.on, standing: 'left', expectedLeaveOn: null }),
    // Without a last day the tenure still runs, whatever was recorded before.
    TenureRecordCorrected: (row, { data }) => rotating({
      ...row, unitId: data.tenure.unitId, post: data.tenure.post, category: data.tenure.category, capacity: data.tenure.capacity, side: data.tenure.side,
      managedBy: data.tenure.managedBy, fromOn: data.tenure.from, untilOn: data.until ?? null,
      ...(data.until === undefined ? { standing: row.standing === 'left' ? 'inPost' : row.standing } : { standing: 'left', expectedLeaveOn: null }),
    }),
    TenureWithdrawn: () => null,
    SubjectClassAssigned: (row, { data, occurredOn }) => rotating({
      ...row, subjectClass: data.class, classGrounds: data.grounds, classProposed: data.proposed?.class ?? null, classProposedBy: data.proposed?.version ?? null, classAssignedOn: occurredOn,
    }),
    DepartureAnnounced: (row, { data }) => row.standing === 'left' ? row : { ...row, standing: 'leaving', expectedLeaveOn: data.expectedOn ?? null },
    DepartureCalledOff: (row) => row.standing === 'left' ? row : { ...row, standing: 'inPost', expectedLeaveOn: null },
    PlanApproved: (row, { data }) => planned(row, data.year, data.items, []),
    PlanAdjustmentApproved: (row, { data }) => planned(row, data.year, data.added, data.removedPlanItemIds),
    PlanItemTerminated: (row, { data }) => planned(row, 0, [], [data.planItemId]),
    ProjectEstablished: (row, { data, stream }) => counted({ ...row, audits: put(row.audits, 'projectId', { projectId: idOf(stream), year: data.year, periodTo: data.periodTo }) }),
    ProjectTerminated: (row, { stream }) => counted({ ...row, audits: row.audits.filter(({ projectId }) => projectId !== idOf(stream)) }),
  },
})
