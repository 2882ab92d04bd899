// Instants as people here read them: the day and the minute in Shanghai, written as all other days are.
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** `2026-11-24 09:05` */
export const minute = (instant: string): string => SHANGHAI.format(new Date(instant))

/** `2026-11-24` */
export const dayOf = (instant: string): string => minute(instant).slice(0, 10)

/** The day that it is here, wherever the browser is. */
export const today = (): string => dayOf(new Date().toISOString())
