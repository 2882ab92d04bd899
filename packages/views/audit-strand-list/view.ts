// One row per strand (审计项) of a project: what else the same entry audits, and what it brought forth.
import { z } from 'zod'
import type { AuditStrandEvent, StrandDescribed } from '../../audit/audit-strand/events.ts'
import { viewOf } from '../../kernel/view.ts'

export const AuditStrandRow = z.strictObject({
  auditStrandId: z.string(),
  projectId: z.string(),
  kind: z.string(),
  title: z.string(),
  divisionId: z.string().nullable(),
  auditItemIds: z.array(z.string()),
  note: z.string().nullable(),
  addedOn: z.string(),
  addedBy: z.string(),
  changes: z.int(),
  standing: z.enum(['added', 'takenOff']),
  /** why it was changed or taken off last */
  reason: z.string().nullable(),
})
type AuditStrandRow = z.infer<typeof AuditStrandRow>

const columns = ({ kind, title, divisionId, auditItemIds, note }: StrandDescribed) => ({ kind, title, divisionId: divisionId ?? null, auditItemIds, note: note ?? null })

export const auditStrandList = viewOf<AuditStrandRow, AuditStrandEvent>(AuditStrandRow, {
  name: 'audit_strand_list',
  version: 1,
  of: 'auditStrand',
  indexed: ['projectId', 'kind', 'standing'],
  initial: (auditStrandId) => ({ auditStrandId, projectId: '', kind: '', title: '', divisionId: null, auditItemIds: [], note: null, addedOn: '', addedBy: '', changes: 0, standing: 'added', reason: null }),
  on: {
    AuditStrandAdded: (row, { data, occurredOn, actor }) => ({ ...row, projectId: data.projectId, ...columns(data.strand), addedOn: occurredOn, addedBy: actor }),
    AuditStrandChanged: (row, { data }) => ({ ...row, ...columns(data.strand), changes: row.changes + 1, reason: data.reason }),
    AuditStrandTakenOff: (row, { data }) => ({ ...row, standing: 'takenOff', reason: data.reason }),
  },
})
