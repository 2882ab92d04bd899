// One row per item of an annual plan, from proposal to project, with what each body said of it.
import { z } from 'zod'
import { viewOf, type Branches } from '../../kernel/view.ts'
import type { PlanEvent, PlanItemTerms } from '../../audit/plan/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'

export const PlanItemRow = z.strictObject({
  planItemId: z.string(),
  planId: z.string(),
  year: z.int(),
  unitId: z.string(),
  officialIds: z.array(z.string()),
  tenureIds: z.array(z.string()),
  kind: z.string(),
  reasons: z.array(z.string()),
  divisionId: z.string().nullable(),
  personDays: z.int().nullable(),
  quarter: z.int().nullable(),
  plannedStart: z.string().nullable(),
  standing: z.enum(['proposed', 'consulted', 'submitted', 'approved', 'leftOut', 'withdrawn', 'removed', 'rejected', 'terminated']),
  organizationReply: z.string().nullable(),
  organizationText: z.string().nullable(),
  disciplineReply: z.string().nullable(),
  disciplineText: z.string().nullable(),
  meeting: z.string().nullable(),
  approvedOn: z.string().nullable(),
  projectId: z.string().nullable(),
})
type PlanItemRow = z.infer<typeof PlanItemRow>

const planOf = (event: { readonly stream: string }): string => event.stream.slice('plan-'.length)

const withTerms = (row: PlanItemRow, item: PlanItemTerms): PlanItemRow => ({
  ...row, unitId: item.unitId, officialIds: item.subjects.map(({ officialId }) => officialId), tenureIds: item.subjects.map(({ tenureId }) => tenureId),
  kind: item.kind, reasons: [...item.reasons], divisionId: item.divisionId ?? null, personDays: item.personDays ?? null, quarter: item.quarter ?? null, plannedStart: item.plannedStart ?? null,
})

/** The year of a plan is in the id of its first event's plan; items proposed before approval carry it from the plan's id. */
const yearOf = (planId: string): number => Number(/\d{4}/.exec(planId)?.[0] ?? 0)

const onPlan: Branches<PlanItemRow, PlanEvent> = {
  PlanItemProposed: (row, event) => ({ ...withTerms(row, event.data), planId: planOf(event), year: yearOf(planOf(event)), standing: 'proposed' }),
  PlanItemFirmedUp: (row, { data }) => ({
    ...row, divisionId: data.divisionId ?? row.divisionId, personDays: data.personDays ?? row.personDays, quarter: data.quarter ?? row.quarter, plannedStart: data.plannedStart ?? row.plannedStart,
  }),
  PlanItemWithdrawn: (row) => ({ ...row, standing: 'withdrawn' }),
  OrganizationConsulted: (row, { data }, key) => organization(row, data.replies.find(({ planItemId }) => planItemId === key)),
  DisciplineOpinionGiven: (row, { data }, key) => discipline(row, data.opinions.find(({ planItemId }) => planItemId === key)),
  PlanSubmitted: (row, { data }, key) => data.planItemIds.includes(key) ? { ...row, standing: 'submitted' } : row,
  PlanReturned: (row) => row.standing === 'submitted' ? { ...row, standing: 'proposed' } : row,
  PlanApproved: (row, event, key) => {
    const item = event.data.items.find(({ planItemId }) => planItemId === key)
    if (item) return { ...withTerms(row, item), year: event.data.year, standing: 'approved', meeting: event.data.meeting, approvedOn: event.occurredOn }
    return event.data.leftOutPlanItemIds.includes(key) ? { ...row, standing: 'leftOut', meeting: event.data.meeting } : row
  },
  PlanAdjustmentProposed: (row, event, key) => {
    const added = event.data.changes.flatMap((change) => change.change === 'remove' ? [] : [change.item]).find(({ planItemId }) => planItemId === key)
    return added ? { ...withTerms(row, added), planId: planOf(event), year: yearOf(planOf(event)), standing: 'proposed' } : row
  },
  PlanAdjustmentConsulted: (row, { data }, key) => organization(row, data.replies.find(({ planItemId }) => planItemId === key)),
  PlanAdjustmentOpinionGiven: (row, { data }, key) => discipline(row, data.opinions.find(({ planItemId }) => planItemId === key)),
  PlanAdjustmentApproved: (row, event, key) => {
    const item = event.data.added.find(({ planItemId }) => planItemId === key)
    if (item) return { ...withTerms(row, item), year: event.data.year, standing: 'approved', meeting: event.data.meeting, approvedOn: event.occurredOn }
    return event.data.removedPlanItemIds.includes(key) ? { ...row, standing: 'removed', meeting: event.data.meeting } : row
  },
  PlanAdjustmentRejected: (row, { data }, key) => data.planItemIds.includes(key) && row.standing !== 'approved' ? { ...row, standing: 'rejected' } : row,
  PlanItemTerminated: (row, { data }) => ({ ...row, standing: 'terminated', meeting: data.meeting }),
}

const organization = (row: PlanItemRow, said: { reply: string; text?: string | undefined } | undefined): PlanItemRow =>
  said ? { ...row, organizationReply: said.reply, organizationText: said.text ?? null, standing: row.standing === 'proposed' ? 'consulted' : row.standing } : row

const discipline = (row: PlanItemRow, said: { reply: string; text?: string | undefined } | undefined): PlanItemRow =>
  said ? { ...row, disciplineReply: said.reply, disciplineText: said.text ?? null } : row

export const planLibrary = viewOf<PlanItemRow, PlanEvent | ProjectEvent>(PlanItemRow, {
  name: 'plan_library',
  version: 1,
  of: 'planItem',
  indexed: ['planId', 'year', 'unitId', 'standing', 'divisionId'],
  initial: (planItemId) => ({
    planItemId, planId: '', year: 0, unitId: '', officialIds: [], tenureIds: [], kind: 'inOffice', reasons: [], divisionId: null, personDays: null, quarter: null, plannedStart: null,
    standing: 'proposed', organizationReply: null, organizationText: null, disciplineReply: null, disciplineText: null, meeting: null, approvedOn: null, projectId: null,
  }),
  on: {
    ...onPlan,
    ProjectEstablished: (row, { stream }) => ({ ...row, projectId: stream.slice('project-'.length) }),
  },
})
