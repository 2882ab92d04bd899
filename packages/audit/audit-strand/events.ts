// What can happen to a strand (审计项): one of the audits that one entry into a unit carries (一审多项). History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Reason = z.string().min(1).max(1000)

export const StrandDescribed = z.strictObject({
  /** a code of STRAND_KINDS */
  kind: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  /** the division that answers for it, where another one than the project's own does */
  divisionId: Id.optional(),
  /** the audit items (审计事项) of the implementation plan that it examines */
  auditItemIds: z.array(Id).max(50),
  note: z.string().min(1).max(1000).optional(),
})
export type StrandDescribed = z.infer<typeof StrandDescribed>

export const AuditStrandEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AuditStrandAdded'), data: z.strictObject({ projectId: Id, strand: StrandDescribed }) }),
  z.strictObject({ type: z.literal('AuditStrandChanged'), data: z.strictObject({ projectId: Id, strand: StrandDescribed, before: StrandDescribed, reason: Reason }) }),
  z.strictObject({ type: z.literal('AuditStrandTakenOff'), data: z.strictObject({ projectId: Id, reason: Reason }) }),
])
export type AuditStrandEvent = z.infer<typeof AuditStrandEvent>
