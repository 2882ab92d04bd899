// One row per tenure (任职段): who held which post from when to when, in which class, and when that was last audited.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { OfficialEvent } from '../../audit/official/events.ts'
import type { PlanEvent } from '../../audit/plan/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'

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
  /** projects that were established for this tenure and not terminated */
  projectIds: z.array(z.string()),
  /** the last day of the last audit period */
  auditedTo: z.string().nullable(),
  lastAuditYear: z.int().nullable(),
  plannedYear: z.int().nullable(),
})
type TenureRow = z.infer<typeof TenureRow>

export const objectLibrary = viewOf<TenureRow, OfficialEvent | ProjectEvent | PlanEvent>(TenureRow, {
  name: 'object_library',
  version: 1,
  of: 'tenure',
  indexed: ['officialId', 'unitId', 'standing', 'subjectClass', 'fromOn', 'lastAuditYear'],
  initial: (tenureId) => ({
    tenureId, officialId: '', unitId: '', post: '', category: '', capacity: '', side: 'neither', managedBy: '', fromOn: '', untilOn: null, standing: 'inPost',
    expectedLeaveOn: null, subjectClass: null, classGrounds: null, projectIds: [], auditedTo: null, lastAuditYear: null, plannedYear: null,
  }),
  on: {
    TenureBegan: (row, { data, stream }) => ({
      ...row, officialId: stream.slice('official-'.length), unitId: data.unitId, post: data.post, category: data.category, capacity: data.capacity,
      side: data.side, managedBy: data.managedBy, fromOn: data.from,
    }),
    TenureEnded: (row, { data }) => ({ ...row, untilOn: data.on, standing: 'left' }),
    TenureRecordCorrected: (row, { data }) => ({
      ...row, unitId: data.tenure.unitId, post: data.tenure.post, category: data.tenure.category, capacity: data.tenure.capacity, side: data.tenure.side,
      managedBy: data.tenure.managedBy, fromOn: data.tenure.from, untilOn: data.until ?? row.untilOn,
    }),
    SubjectClassAssigned: (row, { data }) => ({ ...row, subjectClass: data.class, classGrounds: data.grounds }),
    DepartureAnnounced: (row, { data }) => row.standing === 'left' ? row : { ...row, standing: 'leaving', expectedLeaveOn: data.expectedOn ?? null },
    DepartureCalledOff: (row) => row.standing === 'left' ? row : { ...row, standing: 'inPost', expectedLeaveOn: null },
    PlanApproved: (row, { data }, key) => data.items.some((item) => item.subjects.some(({ tenureId }) => tenureId === key)) ? { ...row, plannedYear: data.year } : row,
    PlanAdjustmentApproved: (row, { data }, key) => data.added.some((item) => item.subjects.some(({ tenureId }) => tenureId === key)) ? { ...row, plannedYear: data.year } : row,
    ProjectEstablished: (row, { data, stream }) => ({
      ...row, projectIds: [...row.projectIds, stream.slice('project-'.length)], lastAuditYear: Math.max(row.lastAuditYear ?? 0, data.year),
      auditedTo: row.auditedTo !== null && row.auditedTo > data.periodTo ? row.auditedTo : data.periodTo,
    }),
    ProjectTerminated: (row, { stream }) => ({ ...row, projectIds: row.projectIds.filter((id) => id !== stream.slice('project-'.length)) }),
  },
})
