// What can happen to the on-site checklist (现场审计“十个一”) of a project: a version is pinned, and each entry is done with its proof or does not apply. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)

/** One entry as the catalogue had it. */
export const ChecklistEntry = z.strictObject({ entryId: Id, says: z.string().min(1).max(1000), group: z.string().min(1).max(100).optional(), step: z.string().min(1).max(64).optional(), proofNeeded: z.boolean() })
export type ChecklistEntry = z.infer<typeof ChecklistEntry>

export const ChecklistVersion = z.strictObject({
  version: z.int().positive(), title: z.string().min(1).max(200), entries: z.array(ChecklistEntry).min(1).max(200), source: z.strictObject({ confirmed: z.boolean(), cites: z.string().min(1).max(500) }),
})
export type ChecklistVersion = z.infer<typeof ChecklistVersion>

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
  z.strictObject({ type: z.literal('ChecklistPinned'), data: ChecklistVersion.extend({ projectId: Id }) }),
  z.strictObject({ type: z.literal('ChecklistProofRecorded'), data: ChecklistProof.extend({ projectId: Id }) }),
])
export type FieldChecklistEvent = z.infer<typeof FieldChecklistEvent>
