// What can happen to the list of formal steps that the bureau demands (程序要求): a meeting on the report, signatures on letters. History: add, never change.
import { z } from 'zod'

/** 审计报告经业务会议审议 · 审计通知书经审签 · 征求意见书经审签 */
export const Demand = z.enum(['reportMeeting', 'noticeSigned', 'consultationLetterSigned'])
export type Demand = z.infer<typeof Demand>

export const FormalitiesDescribed = z.strictObject({
  demands: z.array(Demand).max(20).refine((demands) => new Set(demands).size === demands.length, { error: 'must not name a demand twice' }),
  /** projects established from this day on keep it to their end */
  effectiveFrom: z.iso.date(),
  /** where the demands come from; what nobody has confirmed is shown as 示例/待核实 */
  source: z.strictObject({ confirmed: z.boolean(), cites: z.string().min(1).max(500) }),
})
export type FormalitiesDescribed = z.infer<typeof FormalitiesDescribed>

export const FormalityEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('FormalitiesPublished'), data: FormalitiesDescribed.extend({ /** counts the versions from 1 */ version: z.int().positive() }) }),
])
export type FormalityEvent = z.infer<typeof FormalityEvent>
