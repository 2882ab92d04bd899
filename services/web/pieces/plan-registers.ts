// What the registers tell a recommendation: divisions with their auditors, who is away, who keeps away from whom, and which units are inspected.
import type { Auditor, InspectionLine } from '../rows.ts'

export type Division = { readonly divisionId: string; readonly auditorIds: readonly string[]; readonly sharePercent: number }
export type Absence = { readonly auditorId: string; readonly from: string; readonly to: string }
export type Recusal = { readonly auditorId?: string; readonly divisionId?: string; readonly unitId?: string; readonly officialId?: string; readonly because: string }

/** How far back an inspection is recent. */
const RECENT_YEARS = 2

/** In: the register and a year. Out: the divisions with those who are there in that year; the share is the mean of its auditors', rounded. */
export const divisionsOf = (auditors: readonly Auditor[], year: number): readonly Division[] => {
  const there = auditors.filter((each) => isThere(each, year))
  return [...new Set(there.map(({ divisionId }) => divisionId))].toSorted().map((divisionId) => {
    const own = there.filter((each) => each.divisionId === divisionId)
    return { divisionId, auditorIds: own.map(({ auditorId }) => auditorId).toSorted(), sharePercent: Math.round(own.reduce((sum, { sharePercent }) => sum + sharePercent, 0) / own.length) }
  })
}

const isThere = ({ leftOn, from }: Auditor, year: number): boolean => from <= `${year}-12-31` && (leftOn === null || leftOn >= `${year}-01-01`)

/** The absences that reach into a year; who comes later or leaves within it is away before or after. */
export const absencesOf = (auditors: readonly Auditor[], year: number): readonly Absence[] => auditors.filter((each) => isThere(each, year)).flatMap(({ auditorId, absences, leftOn, from }) => [
  ...absences.map((each) => ({ auditorId, from: each.from, to: each.to })),
  ...(from > `${year}-01-01` ? [{ auditorId, from: `${year}-01-01`, to: dayBefore(from) }] : []), ...(leftOn === null ? [] : [{ auditorId, from: dayAfter(leftOn), to: `${year}-12-31` }]),
].filter((each) => each.from <= each.to && each.to >= `${year}-01-01` && each.from <= `${year}-12-31`))

const DAY_MS = 86_400_000
const moved = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
const dayBefore = (day: string): string => moved(day, -1)
const dayAfter = (day: string): string => moved(day, 1)

/** Every recusal of those who are there, with its ground as a word: what a run is reckoned from is read by more people than the register, which keeps the circumstances. */
export const recusalsOf = (auditors: readonly Auditor[], year: number, wordOf: (ground: string) => string): readonly Recusal[] => auditors.filter((each) => isThere(each, year)).flatMap(({ auditorId, recusals }) =>
  recusals.map(({ unitId, officialId, ground }) => ({ auditorId, ...(unitId === undefined ? {} : { unitId }), ...(officialId === undefined ? {} : { officialId }), because: wordOf(ground) })))

/** How a plan's year and the inspections of a unit meet. Undefined, not known: when nobody has registered any inspection of that year. */
export const inspectionOf = (inspections: readonly InspectionLine[], unitId: string, year: number): 'together' | 'sameYear' | 'recent' | 'none' | undefined => {
  const own = inspections.filter((each) => each.unitId === unitId && each.standing === 'scheduled')
  const now = own.filter((each) => each.year === year)
  if (now.some(({ mode }) => mode === 'together')) return 'together'
  if (now.length > 0) return 'sameYear'
  if (own.some((each) => each.year < year && each.year >= year - RECENT_YEARS)) return 'recent'
  return inspections.some((each) => each.year === year) ? 'none' : undefined
}
