// What can happen to the on-site checklist (现场审计“十个一”) of a project: a version is pinned, and each entry is done with its proof or does not apply. History: add, never change.
import { z } from 'zod'
import { CatalogueDescribed } from '../catalogue/events.ts'

const Id = z.string().min(1).max(64)

/** 已做 · 不适用 */
export const ChecklistOutcome = z.enum(['done', 'notApplicable'])

export const ChecklistProof = z.strictObject({
  entryId: Id,
  outcome: ChecklistOutcome,
  /** why it does not apply, or a remark on how it was done */
  says: z.string().min(1).max(1000).optional(),
  evidenceIds: z.array(Id).max(50),
})
export type ChecklistProof = z.infer<typeof ChecklistProof>

export const FieldChecklistEvent = z.discriminatedUnion('type', [
  /** 固定版本: the entries as they were, so that a later version changes nothing here */
  z.strictObject({ type: z.literal('ChecklistPinned'), data: CatalogueDescribed.pick({ title: true, entries: true, source: true }).extend({ projectId: Id, version: z.int().positive() }) }),
  z.strictObject({ type: z.literal('ChecklistProofRecorded'), data: ChecklistProof.extend({ projectId: Id }) }),
])
export type FieldChecklistEvent = z.infer<typeof FieldChecklistEvent>
