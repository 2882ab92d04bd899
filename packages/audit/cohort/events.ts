// What can happen to a cohort programme (同类单位同步审): units of one kind, audited in one year and compared by the same indicators. History: add, never change.
import { z } from 'zod'

const Id = z.string().min(1).max(64)
const Year = z.int().min(2000).max(2100)
const Reason = z.string().min(1).max(1000)

/** which units are compared, as they are registered */
const UnitLevel = z.enum(['municipalDepartment', 'district', 'publicInstitution', 'stateOwnedEnterprise', 'developmentZone'])
const UnitType = z.enum(['localPartyGov', 'disciplineBody', 'judicialBody', 'department', 'publicInstitution', 'peopleOrganization', 'enterprise', 'financialInstitution', 'other'])

export const Indicator = z.strictObject({
  indicatorId: Id,
  name: z.string().min(1).max(100),
  /** 万元, %, 人 … */
  unit: z.string().min(1).max(20),
  /** how many decimals its values have; they are kept as whole numbers of the last one */
  decimals: z.int().min(0).max(4),
  /** how it is measured, so that all measure the same */
  measured: z.string().min(1).max(1000),
  /** which way is the better one; of some indicators none is, and nobody is ranked by them */
  better: z.enum(['higher', 'lower', 'neither']),
})
export type Indicator = z.infer<typeof Indicator>

export const Indicators = z.array(Indicator).min(1).max(30).refine((all) => new Set(all.map(({ indicatorId }) => indicatorId)).size === all.length, { error: 'must not use an indicatorId twice' })

export const CohortDescribed = z.strictObject({ year: Year, title: z.string().min(1).max(200), unitLevel: UnitLevel, /** named where the level alone is too wide */ unitType: UnitType.optional(), purpose: z.string().min(1).max(2000), indicators: Indicators })

const Member = { projectId: Id, unitId: Id, /** the unit's name when it joined */ unitName: z.string().min(1).max(120) }

export const CohortEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CohortOpened'), data: CohortDescribed }),
  /** all indicators from now on, and what those who follow one of them must know */
  z.strictObject({ type: z.literal('CohortIndicatorsSet'), data: z.strictObject({
    ...CohortDescribed.omit({ purpose: true, unitType: true }).shape, removedIndicatorIds: z.array(Id).max(30), members: z.array(z.strictObject(Member)).max(100), reason: Reason,
  }) }),
  z.strictObject({ type: z.literal('CohortProjectJoined'), data: z.strictObject({
    ...Member, year: Year, unitLevel: UnitLevel, unitType: UnitType.optional(), indicatorIds: z.array(Id).max(30),
    /** why a project of another kind of unit or year is compared all the same, and who decided it */
    exception: z.strictObject({ because: Reason, by: Id }).optional(),
  }) }),
  z.strictObject({ type: z.literal('CohortProjectLeft'), data: z.strictObject({ projectId: Id, reason: Reason, indicatorIds: z.array(Id).max(30) }) }),
  z.strictObject({ type: z.literal('CohortClosed'), data: z.strictObject({ conclusion: z.string().min(1).max(4000) }) }),
])
export type CohortEvent = z.infer<typeof CohortEvent>
