// One row per deliverable (审计成果): planned, issued, given to whom, and how often used.
import { z } from 'zod'
import type { DeliverableEvent, DeliverablePlan } from '../../audit/deliverable/events.ts'
import { Recipient, Way } from '../../audit/deliverable/events.ts'
import type { ResultUseEvent } from '../../audit/result-use/events.ts'
import { viewOf } from '../../kernel/view.ts'
import { including } from '../folding.ts'

const Given = z.strictObject({ to: Recipient, on: z.string(), way: Way.nullable(), receivedBy: z.string().nullable() })

export const DeliverableRow = z.strictObject({
  deliverableId: z.string(),
  projectId: z.string(),
  kind: z.string(),
  title: z.string(),
  strandIds: z.array(z.string()),
  standing: z.enum(['planned', 'issued', 'dropped']),
  plannedOn: z.string().nullable(),
  /** for whom it was planned */
  recipients: z.array(Recipient),
  documentNo: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuedYear: z.int().nullable(),
  fileHash: z.string().nullable(),
  given: z.array(Given),
  /** the bodies that were given it */
  bodies: z.array(z.string()),
  /** uses that stand, those of them that were fed back, and what they were for */
  uses: z.int(),
  usesFedBack: z.int(),
  purposes: z.array(z.string()),
  /** why it was changed or dropped last */
  reason: z.string().nullable(),
})
type DeliverableRow = z.infer<typeof DeliverableRow>

const planned = ({ kind, title, strandIds, recipients, plannedOn }: DeliverablePlan) => ({ kind, title, strandIds, recipients, plannedOn: plannedOn ?? null })

export const deliverableLibrary = viewOf<DeliverableRow, DeliverableEvent | ResultUseEvent>(DeliverableRow, {
  name: 'deliverable_library',
  version: 1,
  of: 'deliverable',
  indexed: ['projectId', 'kind', 'standing', 'issuedOn', 'issuedYear', 'bodies'],
  initial: (deliverableId) => ({
    deliverableId, projectId: '', kind: '', title: '', strandIds: [], standing: 'planned', plannedOn: null, recipients: [], documentNo: null, issuedOn: null, issuedYear: null, fileHash: null, given: [], bodies: [],
    uses: 0, usesFedBack: 0, purposes: [], reason: null,
  }),
  on: {
    DeliverablePlanned: (row, { data }) => ({ ...row, projectId: data.projectId, ...planned(data.plan) }),
    DeliverableChanged: (row, { data }) => ({ ...row, ...planned(data.plan), reason: data.reason }),
    DeliverableDropped: (row, { data }) => ({ ...row, standing: 'dropped', reason: data.reason }),
    DeliverableIssued: (row, { data: { projectId, kind, title, strandIds, on, documentNo = null, fileHash = null } }) =>
      ({ ...row, projectId, kind, title, strandIds, standing: 'issued', issuedOn: on, issuedYear: Number(on.slice(0, 4)), documentNo, fileHash }),
    DeliverableGiven: (row, { data: { to, on, way = null, receivedBy = null } }) =>
      ({ ...row, given: [...row.given, { to, on, way, receivedBy }], bodies: to.kind === 'body' ? including(row.bodies, to.id) : row.bodies }),
    // the purposes that it was put down for once stay, whatever became of the use
    ResultUseRecorded: (row, { data }) => ({ ...row, uses: row.uses + 1, purposes: including(row.purposes, data.purpose) }),
    ResultUseFedBack: (row) => ({ ...row, usesFedBack: row.usesFedBack + 1 }),
    ResultUseTakenOff: (row) => ({ ...row, uses: row.uses - 1 }),
  },
})
