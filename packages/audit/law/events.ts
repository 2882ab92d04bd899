// What can happen to one version of a law, regulation or rule in the legal library (法规库). History: add, never change.
import { z } from 'zod'

export const Article = z.strictObject({
  /** as printed: 第二十八条 */
  no: z.string().min(1).max(40),
  text: z.string().min(1).max(10_000),
})

export const LawText = z.strictObject({
  title: z.string().min(1).max(120),
  /** the day of the wording: when it was made, amended or promulgated, as its heading says */
  version: z.iso.date(),
  effectiveFrom: z.iso.date(),
  /** the last day in force; absent while nothing has replaced it */
  effectiveTo: z.iso.date().optional(),
  /** where the text was taken from */
  source: z.string().min(1).max(300),
  articles: z.array(Article).min(1).max(2_000),
})

export const LawSuperseded = z.strictObject({ effectiveTo: z.iso.date(), byLawId: z.string().min(1).max(200).optional() })

export const LawEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('LawRecorded'), data: LawText }),
  z.strictObject({ type: z.literal('LawSuperseded'), data: LawSuperseded }),
])
export type LawEvent = z.infer<typeof LawEvent>
