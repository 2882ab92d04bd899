// What can happen to a democratic assessment (民主测评): the ballots counted for one audited official, by five levels. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Count = z.int().nonnegative().max(100_000)

/** 好 · 较好 · 一般 · 差 · 不了解 */
export const AssessmentLevels = z.strictObject({ good: Count, fairlyGood: Count, average: Count, poor: Count, unknown: Count })

export const AssessmentCounted = z.strictObject({
  heldOn: z.iso.date(),
  /** 发出票数 */
  handedOut: Count.min(1),
  /** 有效票数 */
  ballots: Count,
  levels: AssessmentLevels,
  /** the ballots or their tally, as evidence of the project */
  evidenceIds: z.array(Id).min(1).max(20),
})
export type AssessmentCounted = z.infer<typeof AssessmentCounted>

export const AssessmentEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('AssessmentRecorded'), data: z.strictObject({ projectId: Id, officialId: Id, counted: AssessmentCounted }) }),
  z.strictObject({ type: z.literal('AssessmentCorrected'), data: z.strictObject({ projectId: Id, officialId: Id, counted: AssessmentCounted, before: AssessmentCounted, reason: z.string().min(1).max(1000) }) }),
])
export type AssessmentEvent = z.infer<typeof AssessmentEvent>
