// One row per item of an annual plan, from proposal to project, with what each body said of it.
import { z } from 'zod'
import { viewOf, type Branches } from '../../kernel/view.ts'
import type { PlanEvent, PlanItemTerms } from '../../audit/plan/events.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { idOf } from '../../kernel/stream.ts'
import { put } from '../folding.ts'

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
  organizationReply: z.string().nullable(),
  organizationText: z.string().nullable(),
  disciplineReply: z.string().nullable(),
  disciplineText: z.string().nullable(),
  /** what other members of the joint conference said, one entry for each body */
  memberReplies: z.array(z.strictObject({ body: z.string(), reply: z.string(), text: z.string().nullable() })),
  /** how answers that are not agreement were settled, and in which words; null when none was, or another has come since */
  settlement: z.enum(['followed', 'talkedOver', 'putToCommittee']).nullable(),
  settlementText: z.string().nullable(),
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
  OrganizationConsulted: (row, { data }, key) => organization(row, data.replies.find(({ planItemId }) => planItemId === key)),
  DisciplineOpinionGiven: (row, { data }, key) => discipline(row, data.opinions.find(({ planItemId }) => planItemId === key)),
  MemberOpinionGiven: (row, { data }, key) => {
    const said = data.opinions.find(({ planItemId }) => planItemId === key)
    return said ? unsettledBy(said, { ...row, memberReplies: put(row.memberReplies, 'body', { body: data.body, reply: said.reply, text: said.text ?? null }) }) : row
  },
  PlanItemDisagreementSettled: (row, { data }) => ({ ...row, settlement: data.settlement, settlementText: data.text }),
  PlanSubmitted: (row) => ({ ...row, standing: 'submitted', because: null }),
  // what the bodies have answered stands; the items may be changed and asked about again
  PlanReturned: (row, { data }) => row.standing === 'submitted' ? { ...row, standing: row.organizationReply === null ? 'proposed' : 'consulted', because: data.because } : row,
  PlanApproved: (row, event, key) => {
    const item = event.data.items.find(({ planItemId }) => planItemId === key)
    if (item) return { ...withTerms(row, item), planId: idOf(event.stream), year: event.data.year, because: null, standing: 'approved', meeting: event.data.meeting, approvedOn: event.occurredOn }
    return event.data.leftOutPlanItemIds.includes(key) ? { ...row, standing: 'leftOut', meeting: event.data.meeting } : row
  },
  PlanAdjustmentProposed: (row, event, key) => {
    const added = event.data.changes.flatMap((change) => change.change === 'remove' ? [] : [change.item]).find(({ planItemId }) => planItemId === key)
    return added ? proposed(row, added, event) : row
  },
  PlanAdjustmentConsulted: (row, { data }, key) => organization(row, data.replies.find(({ planItemId }) => planItemId === key)),
  PlanAdjustmentOpinionGiven: (row, { data }, key) => discipline(row, data.opinions.find(({ planItemId }) => planItemId === key)),
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

const organization = (row: PlanItemRow, said: { reply: string; text?: string | undefined } | undefined): PlanItemRow =>
  said ? unsettledBy(said, { ...row, organizationReply: said.reply, organizationText: said.text ?? null, standing: row.standing === 'proposed' ? 'consulted' : row.standing }) : row

const discipline = (row: PlanItemRow, said: { reply: string; text?: string | undefined } | undefined): PlanItemRow =>
  said ? unsettledBy(said, { ...row, disciplineReply: said.reply, disciplineText: said.text ?? null }) : row

/** A new answer that is not agreement has still to be settled. */
const unsettledBy = ({ reply }: { readonly reply: string }, row: PlanItemRow): PlanItemRow => (reply === 'agree' || row.settlement === null ? row : { ...row, settlement: null, settlementText: null })

export const planLibrary = viewOf<PlanItemRow, PlanEvent | ProjectEvent>(PlanItemRow, {
  name: 'plan_library',
  version: 4,
  of: 'planItem',
  indexed: ['planId', 'unitId', 'standing', 'divisionId'],
  together: [['year', 'standing', 'kind', 'divisionId', 'personDays']],
  initial: (planItemId) => ({
    planItemId, planId: '', year: 0, unitId: '', officialIds: [], tenureIds: [], kind: 'inOffice', reasons: [], recommendationId: null, divisionId: null, personDays: null, quarter: null, plannedStart: null,
    standing: 'proposed', organizationReply: null, organizationText: null, disciplineReply: null, disciplineText: null, memberReplies: [], settlement: null, settlementText: null, meeting: null, approvedOn: null, because: null, projectId: null,
  }),
  on: {
    ...onPlan,
    ProjectEstablished: (row, { stream }) => ({ ...row, projectId: idOf(stream) }),
    ProjectTerminated: (row, { stream }) => row.projectId === idOf(stream) ? { ...row, projectId: null } : row,
  },
})
