// What can happen to a deliverable (审计成果): something that an audit brings forth for somebody (一审多果). History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Reason = z.string().min(1).max(1000)
const DocumentNo = z.string().min(1).max(80)
/** Whom it is given to: an official or a unit that is audited, or a body. */
export const Recipient = z.strictObject({ kind: z.enum(['official', 'unit', 'body']), id: Id })
export type Recipient = z.infer<typeof Recipient>

/** a code of DELIVERABLE_KINDS */
const KindCode = z.string().min(1).max(40)

export const DeliverablePlan = z.strictObject({
  kind: KindCode,
  title: z.string().min(1).max(200),
  /** the strands that it comes from; none where it comes from the economic-responsibility audit alone */
  strandIds: z.array(Id).max(20),
  recipients: z.array(Recipient).min(1).max(20),
  plannedOn: z.iso.date().optional(),
})
export type DeliverablePlan = z.infer<typeof DeliverablePlan>

/** 报告 · 函 · 专报 · 当面 */
export const Way = z.enum(['report', 'letter', 'briefing', 'inPerson'])

export const DeliverableEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DeliverablePlanned'), data: z.strictObject({ projectId: Id, plan: DeliverablePlan }) }),
  z.strictObject({ type: z.literal('DeliverableChanged'), data: z.strictObject({ projectId: Id, plan: DeliverablePlan, before: DeliverablePlan, reason: Reason }) }),
  z.strictObject({ type: z.literal('DeliverableDropped'), data: z.strictObject({ projectId: Id, reason: Reason }) }),
  /** whole, so that whoever keeps a library of what was issued needs no other event */
  z.strictObject({ type: z.literal('DeliverableIssued'), data: z.strictObject({
    projectId: Id, kind: KindCode, title: z.string().min(1).max(300), strandIds: z.array(Id).max(20), on: z.iso.date(), documentNo: DocumentNo.optional(), fileHash: FileHash.optional(),
  }) }),
  z.strictObject({ type: z.literal('DeliverableGiven'), data: z.strictObject({ projectId: Id, to: Recipient, on: z.iso.date(), way: Way.optional(), receivedBy: z.string().min(1).max(60).optional() }) }),
])
export type DeliverableEvent = z.infer<typeof DeliverableEvent>
