// How many person-days each division has in each quarter: working days of the calendar × auditors, less absences, × share.
import { addDays } from '../../calendar/days.ts'
import { isProvisional, workingDaysIn } from '../../calendar/working-days.ts'
import { byId, QUARTERS, type PlanAbsence, type Scenario } from './scenario.ts'

export type Slot = {
  readonly quarter: number
  readonly divisionId: string
  readonly workingDays: number
  readonly personDays: number
  /** true when the holidays of that year are not published yet, so that the figure may change */
  readonly provisional: boolean
  /** person-days lost by absences, before the share is taken; only where some were told */
  readonly awayDays?: number
}

/** In: a scenario in order. Out: the slots by quarter, then division; what is planned already is taken off, never below nothing. */
export const slotsOf = ({ year, divisions, absences, added, taken }: Pick<Scenario, 'year' | 'divisions' | 'absences' | 'added' | 'taken'>): readonly Slot[] =>
  QUARTERS.flatMap((quarter) => {
    const [first, last] = bordersOf(year, quarter)
    const workingDays = workingDaysIn(first, last)
    return divisions.map(({ divisionId, auditorIds, sharePercent }): Slot => {
      const sum = (loads: Scenario['added']) => loads.filter((each) => each.divisionId === divisionId && each.quarter === quarter).reduce((all, each) => all + each.personDays, 0)
      const awayDays = auditorIds.reduce((all, auditorId) => all + awayIn(first, last, (absences ?? []).filter((each) => each.auditorId === auditorId)), 0)
      const own = Math.floor((workingDays * auditorIds.length - awayDays) * sharePercent / 100)
      return { quarter, divisionId, workingDays, personDays: Math.max(0, own + sum(added) - sum(taken)), provisional: isProvisional(first), ...(absences === undefined ? {} : { awayDays }) }
    })
  })

/** Working days of a period on which somebody is away; a day that two absences name counts once. */
const awayIn = (first: string, last: string, absences: readonly PlanAbsence[]): number => {
  let [days, from] = [0, first]
  for (const absence of absences.toSorted((one, other) => byId(one.from, other.from))) {
    const begins = absence.from > from ? absence.from : from
    const ends = absence.to < last ? absence.to : last
    if (ends < begins) continue
    // what lies up to `ends` is counted; the next begins no earlier than the day after
    days += workingDaysIn(begins, ends)
    from = addDays(ends, 1)
  }
  return days
}

/** The first and the last day of a quarter. */
export const bordersOf = (year: number, quarter: number): readonly [string, string] =>
  [`${year}-${['01-01', '04-01', '07-01', '10-01'][quarter - 1]}`, `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`]
