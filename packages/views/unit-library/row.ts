// What is kept of a unit whose leaders can be audited, and the lines of its own history.
import { z } from 'zod'
import { UnitCharacter } from '../../audit/unit/events.ts'

/** One thing that happened to a unit: registered, renamed, described anew, corrected, gone up in another, or another in it; a subordinate unit joined or left. */
export const UnitChange = z.strictObject({
  on: z.string(),
  what: z.enum(['registered', 'renamed', 'described', 'corrected', 'merged', 'absorbed', 'dissolved', 'joined', 'left']),
  /** its name from then on, where that was told */
  name: z.string().nullable(),
  formerName: z.string().nullable(),
  /** the other unit: successor, predecessor or subordinate */
  unitId: z.string().nullable(),
  description: UnitCharacter.nullable(),
  formerly: UnitCharacter.nullable(),
  because: z.string().nullable(),
  /** the stream and revision of the event, so that anybody can look it up */
  source: z.string(),
})
export type UnitChange = z.infer<typeof UnitChange>

export const UnitRow = z.strictObject({
  unitId: z.string(),
  name: z.string().meta({ sorts: 'pinyin' }),
  formerNames: z.array(z.string()),
  level: z.string(),
  type: z.string().nullable(),
  budgetLevel: z.string(),
  parentUnitId: z.string().nullable(),
  assetsFen: z.int().nullable(),
  fundsFen: z.int().nullable(),
  /** how many it says it has; those registered are named by id */
  subordinateUnits: z.int().nullable(),
  subordinateUnitIds: z.array(z.string()),
  standing: z.enum(['active', 'merged', 'dissolved']),
  mergedIntoUnitId: z.string().nullable(),
  /** units that merged into this one: their audits are part of its past */
  predecessorUnitIds: z.array(z.string()),
  changes: z.array(UnitChange),
  /** projects that were not terminated */
  audited: z.array(z.strictObject({ projectId: z.string(), year: z.int() })),
  audits: z.int(),
  lastAuditYear: z.int().nullable(),
  /** confirmed and not overturned */
  findings: z.int(),
  openRectificationIds: z.array(z.string()),
  openRectifications: z.int(),
  /** what each version of the class scheme says of the unit alone: `version:class` */
  classesByUnit: z.array(z.string()),
})
export type UnitRow = z.infer<typeof UnitRow>
