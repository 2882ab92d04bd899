// Where a deliverable of an audit stands, told by its events alone.
import { stream } from '../../kernel/stream.ts'
import { keepingReasons, type Reasoned } from '../again.ts'
import { keepingDays, type Dated } from '../in-order.ts'
import { DeliverableEvent, type DeliverablePlan, type Recipient } from './events.ts'

export type Deliverable = Dated & Reasoned & {
  readonly is: 'unknown' | 'planned' | 'issued' | 'dropped'
  readonly projectId: string
  /** the plan as it stands; undefined where a report was issued that nobody had planned */
  readonly plan: DeliverablePlan | undefined
  readonly strandIds: readonly string[]
  /** under which number and as which file it was issued; absent until then */
  readonly issued?: { readonly documentNo: string | undefined; readonly fileHash: string | undefined }
  readonly given: readonly { readonly to: Recipient; readonly on: string; readonly way?: string | undefined; readonly receivedBy?: string | undefined }[]
}

export const initial: Deliverable = { is: 'unknown', projectId: '', plan: undefined, strandIds: [], given: [], lastOn: '' }

export const deliverables = stream<Deliverable, DeliverableEvent>({
  name: 'deliverable',
  events: DeliverableEvent,
  initial,
  evolve: keepingDays<Deliverable, DeliverableEvent>(keepingReasons<Deliverable, DeliverableEvent>({
    DeliverablePlanned: (before, { data }) => ({ ...before, is: 'planned', projectId: data.projectId, plan: data.plan, strandIds: data.plan.strandIds }),
    DeliverableChanged: (before, { data }) => ({ ...before, plan: data.plan, strandIds: data.plan.strandIds }),
    DeliverableDropped: (before) => ({ ...before, is: 'dropped' }),
    DeliverableIssued: (before, { data }) => ({ ...before, is: 'issued', projectId: data.projectId, strandIds: data.strandIds, issued: { documentNo: data.documentNo, fileHash: data.fileHash } }),
    DeliverableGiven: (before, { data }) => ({ ...before, given: [...before.given, { to: data.to, on: data.on, way: data.way, receivedBy: data.receivedBy }] }),
  }), ['DeliverableGiven']),
  about: ({ projectId, strandIds }, event) => [
    { type: 'project', id: projectId, qualifier: 'brought forth by' },
    // the strands that it comes from no longer are told so
    ...[...strandIds, ...(event.type === 'DeliverableChanged' ? event.data.before.strandIds : [])].map((id) => ({ type: 'auditStrand', id, qualifier: 'comes from' })),
    // whoever may know of the deliverable may open it
    ...(event.type === 'DeliverableIssued' && event.data.fileHash !== undefined ? [{ type: 'file', id: event.data.fileHash, qualifier: 'content' }] : []),
  ],
  scope: ({ projectId, given }) => ({ project: [projectId], body: bodiesOf(given.map(({ to }) => to)) }),
})

/** The bodies among some recipients, by id. */
export const bodiesOf = (recipients: readonly Recipient[]): readonly string[] => recipients.filter(({ kind }) => kind === 'body').map(({ id }) => id)

export const sameRecipient = (one: Recipient, other: Recipient): boolean => one.kind === other.kind && one.id === other.id

/** The id under which a project's own report is kept, so that it is planned and issued as one thing. */
export const reportIdOf = (projectId: string, kind: string): string => `${projectId}.${kind}`
