// One row per project: its on-site checklist (现场审计“十个一”), entry by entry done, not applicable or open, with the proof of each.
import { z } from 'zod'
import type { EvidenceEvent } from '../../audit/evidence/events.ts'
import type { FieldChecklistEvent } from '../../audit/field-checklist/events.ts'
import { viewOf } from '../../kernel/view.ts'
import { idOf } from '../../kernel/stream.ts'
import { changed } from '../folding.ts'

const Entry = z.strictObject({
  entryId: z.string(), says: z.string(), step: z.string().nullable(), proofNeeded: z.boolean(), standing: z.enum(['open', 'done', 'notApplicable']),
  /** why it does not apply, or a remark */
  remark: z.string().nullable(), evidenceIds: z.array(z.string()),
  /** true when it was done and its proof was withdrawn since: then it is open again */
  proofWithdrawn: z.boolean(),
  by: z.string().nullable(), on: z.string().nullable(),
})
type Entry = z.infer<typeof Entry>

export const FieldChecklistRow = z.strictObject({
  projectId: z.string(),
  version: z.int(),
  title: z.string(),
  confirmed: z.boolean(),
  cites: z.string(),
  entries: z.array(Entry),
  done: z.int(),
  notApplicable: z.int(),
  open: z.int(),
})
type FieldChecklistRow = z.infer<typeof FieldChecklistRow>

const counted = (row: FieldChecklistRow, entries: Entry[]): FieldChecklistRow => {
  const how = (standing: Entry['standing']) => entries.filter((each) => each.standing === standing).length
  return entries === row.entries ? row : { ...row, entries, done: how('done'), notApplicable: how('notApplicable'), open: how('open') }
}

const withoutProof = (entry: Entry, evidenceId: string): Entry => {
  if (!entry.evidenceIds.includes(evidenceId)) return entry
  const evidenceIds = entry.evidenceIds.filter((each) => each !== evidenceId)
  return entry.standing === 'done' && entry.proofNeeded && evidenceIds.length === 0 ? { ...entry, evidenceIds, standing: 'open', proofWithdrawn: true } : { ...entry, evidenceIds }
}

export const fieldChecklist = viewOf<FieldChecklistRow, FieldChecklistEvent | Extract<EvidenceEvent, { type: 'EvidenceWithdrawn' }>>(FieldChecklistRow, {
  name: 'field_checklist',
  version: 1,
  of: 'project',
  indexed: ['open'],
  initial: (projectId) => ({ projectId, version: 0, title: '', confirmed: false, cites: '', entries: [], done: 0, notApplicable: 0, open: 0 }),
  on: {
    ChecklistPinned: (row, { data }) => counted({ ...row, version: data.version, title: data.title, confirmed: data.source.confirmed, cites: data.source.cites }, data.entries.map(({ entryId, says, step, proofNeeded }) =>
      ({ entryId, says, step: step ?? null, proofNeeded, standing: 'open', remark: null, evidenceIds: [], proofWithdrawn: false, by: null, on: null }))),
    ChecklistProofRecorded: (row, { data, actor, occurredOn }) => counted(row, changed(row.entries, ({ entryId }) => entryId === data.entryId, {
      standing: data.outcome, remark: data.says ?? null, evidenceIds: data.evidenceIds, proofWithdrawn: false, by: actor, on: occurredOn,
    })),
    // a project without a checklist has no row
    EvidenceWithdrawn: (row, { stream }) => {
      if (row.version === 0) return null
      return row.entries.some(({ evidenceIds }) => evidenceIds.includes(idOf(stream))) ? counted(row, row.entries.map((entry) => withoutProof(entry, idOf(stream)))) : row
    },
  },
})
