// What can happen to a unit (单位) whose leaders are audited. History: add, never change.
import { z } from 'zod'

// ids name objects in the store, which takes no control characters
const Id = z.string().min(1).max(64).regex(/^\P{C}+$/u)

export const UnitLevel = z.enum(['municipalDepartment', 'district', 'publicInstitution', 'stateOwnedEnterprise', 'developmentZone'])
export type UnitLevel = z.infer<typeof UnitLevel>

/** 单位类别, as the kinds of who is audited name them (2019年《规定》第4条及地方分类办法) */
export const UnitType = z.enum(['localPartyGov', 'disciplineBody', 'judicialBody', 'department', 'publicInstitution', 'peopleOrganization', 'enterprise', 'financialInstitution', 'other'])
export type UnitType = z.infer<typeof UnitType>

export const UnitDescribed = z.strictObject({
  name: z.string().min(1).max(120),
  level: UnitLevel,
  type: UnitType.optional(),
  /** the supervising unit, if any */
  parentUnitId: Id.optional(),
  /** 预算级次 */
  budgetLevel: z.enum(['municipal', 'district', 'none']),
  /** total assets, in fen; at most a million million yuan, which no unit of a city has */
  assetsFen: z.int().nonnegative().max(100_000_000_000_000).optional(),
  /** 年度管理资金: funds that it allocates, decides on or manages in a year, in fen */
  fundsFen: z.int().nonnegative().max(100_000_000_000_000).optional(),
  subordinateUnits: z.int().nonnegative().optional(),
})

/** What the object library knows of a unit beside its name, which changes only by renaming. */
export const UnitCharacter = UnitDescribed.omit({ name: true })

/** Who takes over what the unit owes to the audits that are under way (承接说明), and which these are. */
export const ContinuationText = z.string().min(1).max(1000)
const Continuation = z.strictObject({ says: ContinuationText, projectIds: z.array(Id).min(1).max(100) })

export const UnitEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('UnitRegistered'), data: UnitDescribed }),
  z.strictObject({ type: z.literal('UnitRenamed'), data: z.strictObject({ name: z.string().min(1).max(120), formerName: z.string() }) }),
  z.strictObject({ type: z.literal('UnitMerged'), data: z.strictObject({ intoUnitId: Id, continuation: Continuation.optional() }) }),
  z.strictObject({ type: z.literal('UnitDissolved'), data: z.strictObject({ continuation: Continuation.optional() }) }),
  /** the unit itself has changed: new supervisor, new assets */
  z.strictObject({ type: z.literal('UnitDescriptionChanged'), data: z.strictObject({ description: UnitCharacter, formerly: UnitCharacter }) }),
  /** the record was wrong from the beginning */
  z.strictObject({ type: z.literal('UnitRecordCorrected'), data: z.strictObject({ description: UnitDescribed, formerly: UnitDescribed, because: z.string().min(1).max(500) }) }),
])
export type UnitEvent = z.infer<typeof UnitEvent>
