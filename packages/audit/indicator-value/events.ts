// What can happen to the value of an indicator in one project of a cohort (可比指标数值). History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Reason = z.string().min(1).max(1000)
const Of = { cohortId: Id, indicatorId: Id, projectId: Id }

export const Measured = z.strictObject({
  /** a whole number of the last decimal of the indicator: 12.5 with one decimal is 125 */
  value: z.int().min(-1_000_000_000_000_000).max(1_000_000_000_000_000),
  /** the day of which it speaks */
  on: z.iso.date(),
  /** the evidence of the project that it was taken from */
  evidenceId: Id,
  note: z.string().min(1).max(1000).optional(),
})
export type Measured = z.infer<typeof Measured>

export const IndicatorValueEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('IndicatorValueRecorded'), data: z.strictObject({ ...Of, measured: Measured }) }),
  z.strictObject({ type: z.literal('IndicatorValueCorrected'), data: z.strictObject({ ...Of, measured: Measured, before: Measured, reason: Reason }) }),
  z.strictObject({ type: z.literal('IndicatorValueTakenOff'), data: z.strictObject({ ...Of, reason: Reason }) }),
])
export type IndicatorValueEvent = z.infer<typeof IndicatorValueEvent>
