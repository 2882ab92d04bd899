// One row per document and addressee within the system: what was served on a unit or a body, or is for a role to know, and who has read it.
import { z } from 'zod'
import { viewOf } from '../../kernel/view.ts'
import type { DeliverableEvent } from '../../audit/deliverable/events.ts'
import { AddressedKind, type ProjectEvent } from '../../audit/project/events.ts'
import { idOf } from '../../kernel/stream.ts'

export const ReadingRow = z.strictObject({
  readingId: z.string(),
  projectId: z.string(),
  documentKind: AddressedKind,
  /** of a deliverable: its id */
  documentNo: z.string(),
  deliverableId: z.string().nullable(),
  toKind: z.enum(['unit', 'body', 'role']),
  toId: z.string(),
  /** the unit or the body whose own people read it; what goes to others is not theirs to see */
  addressedUnitId: z.string().nullable(),
  addressedBodyId: z.string().nullable(),
  servedOn: z.string(),
  standing: z.enum(['unread', 'read']),
  readers: z.array(z.strictObject({ by: z.string(), on: z.string() })),
})
type ReadingRow = z.infer<typeof ReadingRow>
type To = { readonly kind: string; readonly id: string }

type Event = { readonly stream: string } & (ProjectEvent | DeliverableEvent)
const keyOf = (projectId: string, kind: string, documentNo: string, to: To): string => [projectId, kind, documentNo, to.kind, to.id].map((each) => each.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|')

/** Those who answer for a report hear what a meeting has made of it. */
const TO_WHOM_MINUTES_GO: readonly To[] = [{ kind: 'role', id: 'teamLeader' }, { kind: 'role', id: 'divisionHead' }]

/** Officials have no account: what goes to them is read outside. */
const inSystem = (to: readonly To[]): readonly To[] => to.filter(({ kind }) => kind !== 'official')

const projectOf = (event: Event): string => (event.type === 'DeliverableGiven' ? event.data.projectId : idOf(event.stream))

const addressedBy = (event: Event): { readonly kind: z.infer<typeof AddressedKind>; readonly documentNo: string; readonly to: readonly To[]; readonly on: string } | undefined => {
  switch (event.type) {
    case 'NoticeServed': return { kind: 'auditNotice', documentNo: event.data.documentNo, to: inSystem(event.data.to), on: event.data.servedOn }
    case 'CommentsRequested': return { kind: 'consultationLetter', documentNo: event.data.documentNo, to: inSystem([event.data.addressee]), on: event.data.servedOn }
    case 'ReportServed': return { kind: event.data.kind, documentNo: event.data.documentNo, to: inSystem([event.data.to]), on: event.data.on }
    case 'ReportDeliberated': return { kind: 'meetingMinutes', documentNo: event.data.meetingNo, to: TO_WHOM_MINUTES_GO, on: event.data.on }
    case 'DeliverableGiven': return { kind: 'deliverable', documentNo: idOf(event.stream), to: inSystem([event.data.to]), on: event.data.on }
    default: return undefined
  }
}

const served = (row: ReadingRow, event: Event, key: string): ReadingRow => {
  const addressed = addressedBy(event)!
  const to = addressed.to.find((each) => keyOf(projectOf(event), addressed.kind, addressed.documentNo, each) === key)!
  return {
    ...row, projectId: projectOf(event), deliverableId: event.type === 'DeliverableGiven' ? idOf(event.stream) : null, documentKind: addressed.kind, documentNo: addressed.documentNo, toKind: to.kind as ReadingRow['toKind'], toId: to.id,
    addressedUnitId: to.kind === 'unit' ? to.id : null, addressedBodyId: to.kind === 'body' ? to.id : null, servedOn: addressed.on,
  }
}

export const readingList = viewOf<ReadingRow, ProjectEvent | DeliverableEvent>(ReadingRow, {
  name: 'reading_list',
  version: 2,
  untold: ['ReportDeliberated'],
  of: (event) => {
    if (event.type === 'DocumentRead') return [keyOf(idOf(event.stream), event.data.kind, event.data.documentNo, event.data.to)]
    const addressed = addressedBy(event)
    return addressed === undefined ? [] : addressed.to.map((each) => keyOf(projectOf(event), addressed.kind, addressed.documentNo, each))
  },
  indexed: ['projectId', 'toId', 'addressedUnitId', 'addressedBodyId', 'standing', 'servedOn'],
  initial: (readingId) => ({ readingId, projectId: '', documentKind: 'auditNotice', documentNo: '', deliverableId: null, toKind: 'unit', toId: '', addressedUnitId: null, addressedBodyId: null, servedOn: '', standing: 'unread', readers: [] }),
  on: {
    NoticeServed: served, CommentsRequested: served, ReportServed: served, ReportDeliberated: served, DeliverableGiven: served,
    DocumentRead: (row, { actor, occurredOn }) => ({ ...row, standing: 'read', readers: [...row.readers, { by: actor, on: occurredOn }] }),
  },
})
