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
