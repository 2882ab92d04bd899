// What can happen to an auditor on the register (审计人员名册): which division, how much time, absences, and from whom the auditor keeps away. History: add, never change.
import { z } from 'zod'

// ids name objects in the store, which takes no control characters
const Id = z.string().min(1).max(64).regex(/^\P{C}+$/u)
const Day = z.iso.date()
const Because = z.string().min(1).max(500)

export const EntryId = Id

/** The id of an auditor is that of the person's account. */
export const AuditorTerms = z.strictObject({
  name: z.string().min(1).max(60),
  divisionId: Id,
  /** how much of the working time goes into economic-responsibility audits, in percent */
  sharePercent: z.int().min(1).max(100),
  from: Day,
})
export type AuditorTerms = z.infer<typeof AuditorTerms>

/** 休假 · 培训 · 借出 · 病假产假 · 其他 */
export const AbsenceKind = z.enum(['leave', 'training', 'secondedAway', 'sickOrParental', 'other'])
export const Absence = z.strictObject({ absenceId: Id, kind: AbsenceKind, from: Day, to: Day })
export type Absence = z.infer<typeof Absence>

/** 亲属关系 · 经济利益关系 · 其他可能影响公正的关系（曾任职等） */
export const RecusalGround = z.enum(['kinship', 'economic', 'other'])
/** From a unit, or from one official; the text is read by those who plan: no clue belongs in it. */
export const AuditorRecusal = z.strictObject({ recusalId: Id, unitId: Id.optional(), officialId: Id.optional(), ground: RecusalGround, says: Because })
export type AuditorRecusal = z.infer<typeof AuditorRecusal>

export const AuditorEvent = z.discriminatedUnion('type', [
  /** again when somebody moves to another division, or gives another share of time */
  z.strictObject({ type: z.literal('AuditorEnrolled'), data: AuditorTerms }),
  z.strictObject({ type: z.literal('AuditorLeft'), data: z.strictObject({ on: Day, because: Because }) }),
  z.strictObject({ type: z.literal('AuditorAbsenceRecorded'), data: Absence }),
  z.strictObject({ type: z.literal('AuditorAbsenceCalledOff'), data: z.strictObject({ absenceId: Id, because: Because }) }),
  z.strictObject({ type: z.literal('AuditorRecusalDeclared'), data: AuditorRecusal }),
  z.strictObject({ type: z.literal('AuditorRecusalLifted'), data: z.strictObject({ recusalId: Id, because: Because }) }),
])
export type AuditorEvent = z.infer<typeof AuditorEvent>
