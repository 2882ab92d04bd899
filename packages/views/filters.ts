// Filters that many queries share, as conditions on columns.
import { z } from 'zod'
import { dueDaysOf, remainingWorkingDays, trafficLight, type Light } from '../audit/calendar/traffic-light.ts'
import type { Condition, Where } from '../kernel/query.ts'

/** One value or several: `?phase=fieldwork&phase=review`. */
export const oneOrMore = z.union([z.string().max(120), z.array(z.string().max(120)).max(50)])
export const words = z.string().max(120)
export const LightFilter = z.enum(['red', 'yellow', 'blue', 'green', 'grey'])

/** The column is one of the values asked for; nothing asked, nothing tested. */
export const isOneOf = (column: string, asked: string | readonly string[] | undefined): Where =>
  asked === undefined ? [] : [{ column, is: 'oneOf', value: typeof asked === 'string' ? [asked] : asked }]

export const hasOne = (column: string, asked: string | undefined): Where => (asked === undefined ? [] : [{ column, is: 'has', value: asked }])

/** The words are found in one of the columns. */
export const saysIn = (columns: readonly string[], asked: string | undefined): Where =>
  asked === undefined || asked.trim() === '' ? [] : [columns.map((column): Condition => ({ column, is: 'contains', value: asked.trim() }))]

/** The words are found in one of the columns, or are one of the names in a list, whole: nobody is lost by being renamed. */
export const isNamed = (columns: readonly string[], formerNames: string, asked: string | undefined): Where =>
  saysIn(columns, asked).map((any) => [...[any].flat(), { column: formerNames, is: 'has', value: asked!.trim() } as const])

export const between = (column: string, from: string | number | undefined, to: string | number | undefined): Where => [
  ...(from === undefined ? [] : [{ column, is: 'atLeast', value: from } as const]),
  ...(to === undefined ? [] : [{ column, is: 'atMost', value: to } as const]),
]

/** The due days that a light means on that day: the function that colours the page, so that list and light agree. */
export const inLight = (column: string, asked: Light | undefined, day: string): Where => {
  if (asked === undefined) return []
  const range = dueDaysOf(asked, day)
  return range === undefined ? [{ column, is: 'empty' }] : [...between(column, range.atLeast, range.atMost), { column, is: 'present' }]
}

export const Lit = z.strictObject({ light: LightFilter, remaining: z.int().nullable() })

/** The light of a due day on a day, with the working days left (negative when overdue). No due day, or a row of which nothing but its id was told: grey. */
export const lit = (dueOn: string | null, day: string): z.infer<typeof Lit> => {
  if (dueOn === null || dueOn === '') return { light: 'grey', remaining: null }
  const remaining = remainingWorkingDays(dueOn, day)
  return { light: trafficLight(remaining), remaining }
}

/** A looked-up name: absent when the other view has no such row, or one that nobody has named. */
export const Name = z.string().nullable()
export const nameOf = (row: Readonly<Record<string, unknown>>, column: string): string | null => (typeof row[column] === 'string' && row[column] !== '' ? row[column] : null)
