// How many person-days each division has in each quarter: working days of the calendar × auditors × share.
import { isProvisional, workingDaysIn } from '../../calendar/working-days.ts'
import { QUARTERS, type Scenario } from './scenario.ts'

export type Slot = {
  readonly quarter: number
  readonly divisionId: string
  readonly workingDays: number
  readonly personDays: number
  /** true when the holidays of that year are not published yet, so that the figure may change */
  readonly provisional: boolean
}

/** In: a scenario in order. Out: the slots by quarter, then division; what is planned already is taken off, never below nothing. */
export const slotsOf = ({ year, divisions, added, taken }: Pick<Scenario, 'year' | 'divisions' | 'added' | 'taken'>): readonly Slot[] =>
  QUARTERS.flatMap((quarter) => {
    const [first, last] = bordersOf(year, quarter)
    const workingDays = workingDaysIn(first, last)
    return divisions.map(({ divisionId, auditorIds, sharePercent }) => {
      const sum = (loads: Scenario['added']) => loads.filter((each) => each.divisionId === divisionId && each.quarter === quarter).reduce((all, each) => all + each.personDays, 0)
      const own = Math.floor(workingDays * auditorIds.length * sharePercent / 100)
      return { quarter, divisionId, workingDays, personDays: Math.max(0, own + sum(added) - sum(taken)), provisional: isProvisional(first) }
    })
  })

const bordersOf = (year: number, quarter: number): readonly [string, string] =>
  [`${year}-${['01-01', '04-01', '07-01', '10-01'][quarter - 1]}`, `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`]
