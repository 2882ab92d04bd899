// What can happen to an inspection (巡察) that the annual plan minds: it is scheduled, corrected, or called off. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64).regex(/^\P{C}+$/u)

/** 错峰（先审后巡或先巡后审） · 巡审同步 */
export const InspectionMode = z.enum(['apart', 'together'])
export const InspectionTerms = z.strictObject({ unitId: Id, year: z.int().min(2000).max(2100), round: z.string().min(1).max(60), mode: InspectionMode })
export type InspectionTerms = z.infer<typeof InspectionTerms>

export const InspectionEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('InspectionScheduled'), data: InspectionTerms }),
  /** the record was wrong: the terms as they are from now on, and as they stood */
  z.strictObject({ type: z.literal('InspectionCorrected'), data: z.strictObject({ terms: InspectionTerms, formerly: InspectionTerms, because: z.string().min(1).max(500) }) }),
  z.strictObject({ type: z.literal('InspectionCalledOff'), data: z.strictObject({ because: z.string().min(1).max(500) }) }),
])
export type InspectionEvent = z.infer<typeof InspectionEvent>
