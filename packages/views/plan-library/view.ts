// One row per item of an annual plan, from proposal to project, without what each body said of it, which is told in packages/views/plan-opinions.
import { z } from 'zod'
import { viewOf, type Branches } from '../../kernel/view.ts'
import type { PlanEvent, PlanItemTerms } from '../../audit/plan/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { ANSWERS } from '../readers.ts'

export const PlanItemRow = z.strictObject({
  planItemId: z.string(),
  planId: z.string(),
  year: z.int(),
  unitId: z.string(),
  officialIds: z.array(z.string()),
  tenureIds: z.array(z.string()),
  kind: z.string(),
  reasons: z.array(z.string()),
  /** the recommendation that brought it in */
  recommendationId: z.string().nullable(),
  divisionId: z.string().nullable(),
  personDays: z.int().nullable(),
  quarter: z.int().nullable(),
  plannedStart: z.string().nullable(),
  standing: z.enum(['proposed', 'consulted', 'submitted', 'approved', 'leftOut', 'withdrawn', 'removed', 'rejected', 'terminated']),
  /** how far the route has been gone: that they have answered, not what */
  organizationAnswered: z.boolean(),
  disciplineAnswered: z.boolean(),
  /** what the conference was told of a settlement */
  outcome: z.string().nullable(),
  meeting: z.string().nullable(),
  approvedOn: z.string().nullable(),
  /** why it was withdrawn, returned, rejected or terminated */
  because: z.string().nullable(),
  /** the project that carries it out; none after that was terminated */
  projectId: z.string().nullable(),
})
type PlanItemRow = z.infer<typeof PlanItemRow>

const withTerms = (row: PlanItemRow, item: PlanItemTerms): PlanItemRow => ({
  ...row, unitId: item.unitId, officialIds: item.subjects.map(({ officialId }) => officialId), tenureIds: item.subjects.map(({ tenureId }) => tenureId),
  kind: item.kind, reasons: [...item.reasons], recommendationId: item.recommendationId ?? null, divisionId: item.divisionId ?? null, personDays: item.personDays ?? null, quarter: item.quarter ?? null, plannedStart: item.plannedStart ?? null,
})

const proposed = (row: PlanItemRow, item: PlanItemTerms, { stream, data }: { readonly stream: string; readonly data: { readonly year: number } }): PlanItemRow =>
  ({ ...withTerms(row, item), planId: idOf(stream), year: data.year, standing: 'proposed', because: null })

const onPlan: Branches<PlanItemRow, PlanEvent> = {
  PlanItemProposed: (row, event) => proposed(row, event.data, event),
  PlanItemFirmedUp: (row, { data }) => ({
    ...row, divisionId: data.divisionId ?? row.divisionId, personDays: data.personDays ?? row.personDays, quarter: data.quarter ?? row.quarter, plannedStart: data.plannedStart ?? row.plannedStart,
  }),
  PlanItemWithdrawn: (row, { data }) => ({ ...row, standing: 'withdrawn', because: data.because }),
  OrganizationConsulted: (row, { data }, key) => organization(row, data.replies, key),
  DisciplineOpinionGiven: (row, { data }, key) => discipline(row, data.opinions, key),
  PlanItemOutcomeStated: (row, { data }) => ({ ...row, outcome: data.text }),
  PlanSubmitted: (row) => ({ ...row, standing: 'submitted', because: null }),
  // what the bodies have answered stands; the items may be changed and asked about again
  PlanReturned: (row, { data }) => row.standing === 'submitted' ? { ...row, standing: row.organizationAnswered ? 'consulted' : 'proposed', because: data.because } : row,
  PlanApproved: (row, event, key) => {
    const item = event.data.items.find(({ planItemId }) => planItemId === key)
    if (item) return { ...withTerms(row, item), planId: idOf(event.stream), year: event.data.year, because: null, standing: 'approved', meeting: event.data.meeting, approvedOn: event.occurredOn }
    return event.data.leftOutPlanItemIds.includes(key) ? { ...row, standing: 'leftOut', meeting: event.data.meeting } : row
  },
  PlanAdjustmentProposed: (row, event, key) => {
    const added = event.data.changes.flatMap((change) => change.change === 'remove' ? [] : [change.item]).find(({ planItemId }) => planItemId === key)
    return added ? proposed(row, added, event) : row
  },
  PlanAdjustmentConsulted: (row, { data }, key) => organization(row, data.replies, key),
  PlanAdjustmentOpinionGiven: (row, { data }, key) => discipline(row, data.opinions, key),
  PlanAdjustmentSubmitted: (row) => undecided(row) ? { ...row, standing: 'submitted' } : row,
  PlanAdjustmentApproved: (row, event, key) => {
    const item = event.data.added.find(({ planItemId }) => planItemId === key)
    if (item) return { ...withTerms(row, item), planId: idOf(event.stream), year: event.data.year, because: null, standing: 'approved', meeting: event.data.meeting, approvedOn: event.occurredOn }
    return event.data.removedPlanItemIds.includes(key) ? { ...row, standing: 'removed', meeting: event.data.meeting } : row
  },
  // An approved item that was to be taken out stays as it was.
  PlanAdjustmentRejected: (row, { data }) => undecided(row) ? { ...row, standing: 'rejected', because: data.because } : row,
  PlanItemTerminated: (row, { data }) => ({ ...row, standing: 'terminated', meeting: data.meeting, because: data.explanation }),
}

const undecided = ({ standing }: PlanItemRow): boolean => standing === 'proposed' || standing === 'consulted' || standing === 'submitted'

type Named = readonly { readonly planItemId: string }[]

const organization = (row: PlanItemRow, answers: Named, key: string): PlanItemRow =>
  answers.some(({ planItemId }) => planItemId === key) ? { ...row, organizationAnswered: true, standing: row.standing === 'proposed' ? 'consulted' : row.standing } : row

const discipline = (row: PlanItemRow, answers: Named, key: string): PlanItemRow => (answers.some(({ planItemId }) => planItemId === key) ? { ...row, disciplineAnswered: true } : row)

export const planLibrary = viewOf<PlanItemRow, PlanEvent | ProjectEvent>(PlanItemRow, {
  name: 'plan_library',
  version: 5,
  of: 'planItem',
  untold: ANSWERS,
  indexed: ['planId', 'unitId', 'standing', 'divisionId'],
  together: [['year', 'standing', 'kind', 'divisionId', 'personDays']],
  initial: (planItemId) => ({
    planItemId, planId: '', year: 0, unitId: '', officialIds: [], tenureIds: [], kind: 'inOffice', reasons: [], recommendationId: null, divisionId: null, personDays: null, quarter: null, plannedStart: null,
    standing: 'proposed', organizationAnswered: false, disciplineAnswered: false, outcome: null, meeting: null, approvedOn: null, because: null, projectId: null,
  }),
  on: {
    ...onPlan,
    ProjectEstablished: (row, { stream }) => ({ ...row, projectId: idOf(stream) }),
    ProjectTerminated: (row, { stream }) => row.projectId === idOf(stream) ? { ...row, projectId: null } : row,
  },
})
