// Arithmetic on calendar days written YYYY-MM-DD, without clocks or time zones.

/** Days since 1970-01-01. Throws on anything that is not a day of the calendar. */
export const dayNumber = (day: string): number => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    throw new RangeError(`not a day: ${day}`)
  return civil(year, month, date)
}

/** The day with this number: the inverse of `dayNumber`. Source of the formula: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export const dayOf = (number: number): string => {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: string): number => ((dayNumber(day) + 3) % 7 + 7) % 7 + 1

export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days)

/** Days from one day to another; negative when the second lies before the first. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The matching day so many months on, or the last day of that month when it has none. Source: 民法典 202. */
export const addMonths = (day: string, months: number): string => {
  dayNumber(day)
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return written(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)))
}

/** Whole months completed from one day to another; 0 when the second is not later. */
export const monthsBetween = (from: string, to: string): number => {
  if (to <= from) return 0
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return addMonths(from, months) <= to ? months : months - 1
}

const civil = (year: number, month: number, date: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear - 719_468
}

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const written = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
