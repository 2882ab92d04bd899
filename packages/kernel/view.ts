// A view: what people look at. A pure fold per key, (row, event) → row, whose rows live in real columns.
import type { z } from 'zod'
import type { AnyEvent, Fact } from './event.ts'

export type Row = Readonly<Record<string, unknown>>

/** One branch per event that matters. `null` means that there is no row (any more). */
export type Branches<R, Event extends AnyEvent> = {
  readonly [Type in Event['type']]?: (row: R, event: Fact<Extract<Event, { type: Type }>>, key: string) => R | null
}

/** Everything of a view but its row schema; apart, so that the schema alone says what a row is. */
export type Folding<R extends object, Event extends AnyEvent> = {
  /** snake_case; also the table, with the version behind it */
  readonly name: string
  /** a changed fold or row is a new version, built beside the old one and switched when it has caught up */
  readonly version: number
  /** an object type (one row per object of that type that an event concerns), or the keys of an event */
  readonly of: string | ((event: Fact<Event>) => readonly string[])
  readonly initial: (key: string) => R
  readonly on: Branches<R, Event>
  /** event types that it folds without showing what they say: whoever reads its rows is not told of them by that, so their histories are for the readers of other views */
  readonly untold?: readonly string[]
  /** columns that lists filter or sort by, one index each; and short ones that share an index, so that what is counted and summed over all rows is read from it alone */
  readonly indexed?: readonly (keyof R & string)[]; readonly together?: readonly (readonly (keyof R & string)[])[]
}

export type View<R extends object = Row, Event extends AnyEvent = AnyEvent> = Folding<R, Event> & {
  /** flat: string, number, integer, boolean, nullable, or arrays and objects (kept as JSON) */
  readonly row: z.ZodObject
}

/** Defines a view over a union of events: `viewOf<FindingRow, FindingEvent | ProjectEvent>(FindingRow, { … })`. */
export const viewOf = <R extends object, Event extends AnyEvent>(row: z.ZodObject & z.ZodType<R>, folding: Folding<R, Event>): View<R, Event> =>
  ({ row, ...folding })

// eslint-disable-next-line typescript/no-explicit-any -- a heterogeneous list has no common type parameter
export type AnyView = View<any, any>

/** The keys whose rows an event may change. */
export const keysOf = (view: AnyView, event: Fact): readonly string[] => {
  if (view.on[event.type] === undefined) return []
  const { of } = view
  if (typeof of === 'function') return singly(of(event))
  const keys: string[] = []
  for (const each of event.objects) if (each.type === of && !keys.includes(each.id)) keys.push(each.id)
  return keys
}

const singly = (keys: readonly string[]): readonly string[] => (keys.length < 2 ? keys : [...new Set(keys)])

/** The row after one event. The cast is the one place where TypeScript cannot follow a union through its table. */
export const foldOne = (view: AnyView, row: Row | null, event: Fact, key: string): Row | null => {
  const branch = view.on[event.type] as ((row: Row, event: Fact, key: string) => Row | null) | undefined
  return branch ? branch(row ?? view.initial(key), event, key) : row
}
