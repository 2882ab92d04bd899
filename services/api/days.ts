// Finds the days that an input names, and says which of them are of no year that anybody here can mean.
import { isDay } from '../../packages/adapters/clock.ts'
import type { Flaw } from '../../packages/kernel/handle.ts'
import type { Language } from './flaws.ts'
import type { Schema } from './route.ts'
import { mapPlaces } from './schema-walk.ts'

export const FAR = { zh: '年份应在1900至2199之间。', en: 'must be a day of the years 1900 to 2199' } as const
const DAY = /^\d{4}-\d\d-\d\d$/

/** One flaw for each day (`format: date`) that is well written but too far away; what is badly written its own schema says. */
export const flawsOfDays = (schema: Schema, input: unknown, language: Language): readonly Flaw[] => {
  const flaws: Flaw[] = []
  mapPlaces(schema, input, (node, value, path) => { if (node?.['format'] === 'date' && typeof value === 'string' && DAY.test(value) && !isDay(value)) flaws.push({ path, says: FAR[language] }); return undefined })
  return flaws
}
