// Which days are worked, and how many of them lie between two days.
import { addDays, dayNumber, dayOf, weekday } from './days.ts'
import { CALENDAR_YEARS, FIXED_DAYS_OFF } from './years.ts'

/** True on Monday to Friday outside the year's holidays, and on make-up days (调休). */
export const isWorkingDay = (day: string): boolean => {
  const at = dayNumber(day)
  const { first, upTo } = tableOf(Number(day.slice(0, 4)))
  return upTo[at - first + 1]! > upTo[at - first]!
}

/** True when no holiday notice is loaded for the year of this day, so that counting through it may change. */
export const isProvisional = (day: string): boolean => !CALENDAR_YEARS.some(({ year }) => year === Number(day.slice(0, 4)))

/** The n-th working day after a day, which itself is not counted; before it when n is negative; the day itself when n is 0. */
export const addWorkingDays = (day: string, n: number): string => {
  const step = n < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, step)
    if (isWorkingDay(at)) left--
  }
  return at
}

/** Working days after `from` up to and including `to`; negative, counted from `to` to `from`, when `to` lies before. */
export const workingDaysBetween = (from: string, to: string): number => (to < from ? 0 - counted(to, from) : counted(from, to))

/** Working days from a first to a last day, both included. */
export const workingDaysIn = (first: string, last: string): number => (last < first ? 0 : counted(addDays(first, -1), last))

/** The day itself when it is worked, else the next day that is. Source of the rolling: 民法典 203. */
export const rollForward = (day: string): string => (isWorkingDay(day) ? day : addWorkingDays(day, 1))

const counted = (after: string, to: string): number => {
  const [from, until] = [Number(after.slice(0, 4)), Number(to.slice(0, 4))]
  let sum = upToDay(to) - upToDay(after)
  for (let year = from; year < until; year++) sum += tableOf(year).upTo.at(-1)!
  return sum
}

/** Working days of its year up to and including a day. */
const upToDay = (day: string): number => {
  const { first, upTo } = tableOf(Number(day.slice(0, 4)))
  return upTo[dayNumber(day) - first + 1]!
}

type YearTable = { readonly first: number; /** working days among the first n days of the year */ readonly upTo: readonly number[] }

// lists colour thousands of rows, so each year is counted once and looked up after that
const tables = new Map<number, YearTable>()

const tableOf = (year: number): YearTable => {
  const known = tables.get(year) ?? count(year)
  tables.set(year, known)
  return known
}

const count = (year: number): YearTable => {
  const listed = CALENDAR_YEARS.find((each) => each.year === year)
  const written = String(year).padStart(4, '0')
  const daysOff = (listed?.daysOff ?? FIXED_DAYS_OFF).map(([from, to]) => [`${written}-${from}`, `${written}-${to}`] as const)
  const makeUp = (listed?.makeUpDays ?? []).map((each) => `${written}-${each}`)
  const first = dayNumber(`${written}-01-01`)
  const upTo = [0]
  for (let at = first; at <= dayNumber(`${written}-12-31`); at++) {
    const day = dayOf(at)
    const worked = makeUp.includes(day) || (weekday(day) <= 5 && !daysOff.some(([from, to]) => day >= from && day <= to))
    upTo.push(upTo.at(-1)! + (worked ? 1 : 0))
  }
  return { first, upTo }
}
