// Where the on-site checklist of a project stands, told by its events alone; it is kept under the project's own id.
import { stream } from '../../kernel/stream.ts'
import { FieldChecklistEvent, type ChecklistEntry, type ChecklistProof, type ChecklistVersion } from './events.ts'

export type FieldChecklist = {
  readonly projectId: string
  /** 0 while none is pinned */
  readonly version: number
  readonly entries: readonly ChecklistEntry[]
  /** by entry id: the last thing said of it */
  readonly proofs: Readonly<Record<string, ChecklistProof>>
}

export const fieldChecklists = stream<FieldChecklist, FieldChecklistEvent>({
  name: 'fieldChecklist',
  events: FieldChecklistEvent,
  initial: { projectId: '', version: 0, entries: [], proofs: {} },
  evolve: {
    ChecklistPinned: (checklist, { data }) => ({ ...checklist, projectId: data.projectId, version: data.version, entries: data.entries }),
    ChecklistProofRecorded: (checklist, { data: { projectId: _, ...proof } }) => ({ ...checklist, proofs: { ...checklist.proofs, [proof.entryId]: proof } }),
  },
  about: ({ projectId }, event) => [
    { type: 'project', id: projectId, qualifier: 'checked in' },
    ...(event.type === 'ChecklistProofRecorded' ? event.data.evidenceIds.map((id) => ({ type: 'evidence', id, qualifier: 'proves' })) : []),
  ],
  scope: ({ projectId }) => ({ project: [projectId] }),
})

/** Pins the version in force; nothing when one is pinned already, or none was ever published, or what is in force has no entries. */
export const pinned = (checklist: FieldChecklist, projectId: string, inForce: ChecklistVersion | undefined): FieldChecklistEvent[] =>
  (inForce === undefined || inForce.entries.length === 0 || checklist.version > 0 ? [] : [{ type: 'ChecklistPinned', data: { projectId, version: inForce.version, title: inForce.title, entries: inForce.entries, source: inForce.source } }])
