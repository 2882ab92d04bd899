// What can happen to a sealing (封存) of papers or assets of an audited unit: approved, extended once, lifted. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Day = z.iso.date()

/** The rule data a deadline was computed from, so that it can be computed again and compared. */
const RestsOn = z.strictObject({ limitId: Id, limitVersion: z.string().min(1).max(80), calendarVersion: z.string().min(1).max(80), provisional: z.boolean() })

/** 资料 · 资产 */
export const SealedMatter = z.enum(['papers', 'assets'])
export const SealingTerms = z.strictObject({
  projectId: Id, matter: SealedMatter,
  /** what is sealed, and where */
  what: z.string().min(1).max(2000), place: z.string().min(1).max(200), reason: z.string().min(1).max(1000),
  /** 封存通知书 */
  documentNo: z.string().min(1).max(80),
})
export type SealingTerms = z.infer<typeof SealingTerms>

/** The last day on which it may stand, after so many working days. */
const Until = { on: Day, workingDays: z.int().positive(), dueOn: Day, restsOn: RestsOn }

export const SealingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('SealingApproved'), data: SealingTerms.extend(Until) }),
  z.strictObject({ type: z.literal('SealingExtended'), data: z.strictObject({ projectId: Id, reason: z.string().min(1).max(1000), formerDueOn: Day, ...Until }) }),
  z.strictObject({ type: z.literal('SealingLifted'), data: z.strictObject({ projectId: Id, on: Day, receivedBy: z.string().min(1).max(60), /** true when it came after the last day */ late: z.boolean() }) }),
])
export type SealingEvent = z.infer<typeof SealingEvent>
