// Tells the time: the instant in UTC and the day in China.

/** China has kept UTC+8 without summer time since 1992; nothing was recorded here before. */
const AHEAD_MS = 8 * 60 * 60 * 1000

/** The present: an instant (ISO 8601, UTC, milliseconds) and its calendar day in Asia/Shanghai. */
export const now = (): { readonly instant: string; readonly day: string } => {
  const instant = new Date().toISOString()
  return { instant, day: dayOf(instant) }
}

/** The calendar day (YYYY-MM-DD) in Asia/Shanghai on which an instant falls. */
export const dayOf = (instant: string): string => new Date(Date.parse(instant) + AHEAD_MS).toISOString().slice(0, 10)

/** The last instant (ISO 8601, UTC, milliseconds) of a calendar day in Asia/Shanghai. */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T23:59:59.999Z`) - AHEAD_MS).toISOString()

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** True for a day of the calendar (YYYY-MM-DD) that somebody here may mean: of the years 1900 to 2199. What lies further away is a slip, and databases and calendars break over it. */
export const isDay = (text: string): boolean => {
  const year = Number(text.slice(0, 4))
  return /^\d{4}-\d\d-\d\d$/.test(text) && year >= FIRST_YEAR && year <= LAST_YEAR && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
}
