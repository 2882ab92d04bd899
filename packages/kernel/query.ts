// A query: a question about a view. Its filters are data, so that the same question is asked of the table and of any past day.
import type { z } from 'zod'
import type { Words } from './rule.ts'
import type { AnyView, Row, View } from './view.ts'
import type { Who } from './who.ts'

/** One test on one column. `has` looks into a JSON array of strings; `contains` is a case-insensitive substring. */
export type Condition = {
  readonly column: string
  readonly is: 'equal' | 'notEqual' | 'atLeast' | 'atMost' | 'oneOf' | 'has' | 'contains' | 'empty' | 'present'
  readonly value?: string | number | boolean | readonly (string | number)[]
}
/** All of them must hold; within an inner list, any. */
export type Where = readonly (Condition | readonly Condition[])[]

/** The day the question is asked about: today, or the as-of day. */
export type Asking = { readonly day: string }

/** Columns fetched from another view by key: `{ unitName: { from: unitLibrary, by: 'unitId', take: 'name' } }`. */
export type Lookup = { readonly from: AnyView; readonly by: string; readonly take: string }

export type Query<Input = unknown, R extends object = Row, Output = unknown> = {
  readonly name: string
  readonly asks: Words
  readonly from: View<R, never>
  /** filters; all optional. Paging (`page`, `pageSize`), `sort`, `asOf` and `after` are added by the machine */
  readonly input: z.ZodType<Input>
  readonly output: z.ZodType<Output>
  readonly who: Who
  /** for row rules: the column that holds each relation's id (a string, or a JSON array of strings) */
  readonly within?: Readonly<Record<string, keyof R & string>>
  /** columns that are empty to whoever reaches rows by one relation, until another column is filled, or for good */
  readonly veil?: { readonly within: string; readonly until?: keyof R & string; readonly over: readonly (keyof R & string)[] }
  readonly where: (input: Input, asking: Asking) => Where
  /** columns a list may be sorted by; the first is the default, '-' in front means descending */
  readonly sort: readonly string[]
  readonly lookups?: Readonly<Record<string, Lookup>>
  /** columns whose values are counted over all matching rows, for facets and tiles */
  readonly counts?: readonly (keyof R & string)[]
  /** numeric columns summed over all matching rows */
  readonly sums?: readonly (keyof R & string)[]
  /** columns, also looked-up ones, that `show` does not look at: no page carries them */ readonly unread?: readonly string[]
  /** from a stored row (with its looked-up columns) to the answer; what depends on the day is computed here */
  readonly show: (row: R & Readonly<Record<string, unknown>>, asking: Asking) => Output
}

export const query = <R extends object, Input, Output, const Unread extends string = never>(
  name: string, from: View<R, never>, rest: Omit<Query<Input, R, Output>, 'name' | 'from' | 'unread' | 'show'> &
    { readonly unread?: readonly Unread[]; readonly show: (row: Omit<R, Unread> & Readonly<Record<string, unknown>>, asking: Asking) => Output },
): Query<Input, R, Output> => ({ name, from, ...rest })

// eslint-disable-next-line typescript/no-explicit-any -- a heterogeneous list has no common type parameter
export type AnyQuery = Query<any, any, any>

/** A page of answers, with how far the log had been read when it was given. */
export type Answer<Output> = {
  readonly rows: readonly Output[]
  readonly total: number; readonly page: number; readonly pageSize: number
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly sums: Readonly<Record<string, number>>
  /** the log position that the answer reflects, as a string; and the day it speaks of */
  readonly position: string; readonly day: string
  /** how many rows of the view stand still because an event could not be folded into them; absent when none does */
  readonly parked?: number
}
