// What can happen to a use of a deliverable (成果运用): which body used it for what, and what it says of it. History: add, never change.
import { z } from 'zod'
import { FileHash } from '../file-hash.ts'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()

/** Of which deliverable, in which project, by which body: told with every event, so that whoever follows one needs no other. */
const Of = { deliverableId: Id, projectId: Id, body: Id }

export const ResultUseEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ResultUseRecorded'), data: z.strictObject({
    ...Of,
    /** a code of USE_PURPOSES */
    purpose: z.string().min(1).max(40), usedOn: Day, says: z.string().min(1).max(2000).optional(), documentNo: z.string().min(1).max(80).optional(),
    /** the last day of feedback, and the rule data that it was counted from */
    feedbackDueOn: Day,
    restsOn: z.strictObject({ limitId: Id, limitVersion: z.string().min(1).max(80), calendarVersion: z.string().min(1).max(80), provisional: z.boolean() }),
  }) }),
  z.strictObject({ type: z.literal('ResultUseFedBack'), data: z.strictObject({ ...Of, on: Day, says: z.string().min(1).max(4000), fileHash: FileHash.optional(), late: z.boolean() }) }),
  z.strictObject({ type: z.literal('ResultUseTakenOff'), data: z.strictObject({ ...Of, reason: z.string().min(1).max(1000) }) }),
])
export type ResultUseEvent = z.infer<typeof ResultUseEvent>
