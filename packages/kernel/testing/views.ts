// shows(view).given(histories).then(rows): a view's test needs no database. Also reacts(reaction), delivered twice.
import { expect } from 'vitest'
import type { Fact } from '../event.ts'
import { requestsOf, type AnyReaction, type Request } from '../reaction.ts'
import { foldOne, keysOf, type AnyView, type Row } from '../view.ts'
import { factsOf, type Tale } from './history.ts'

/** Folds facts into rows by key, in log order. */
export const rowsOf = (view: AnyView, facts: readonly Fact[]): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row | null>()
  for (const fact of facts) for (const key of keysOf(view, fact)) rows.set(key, foldOne(view, rows.get(key) ?? null, fact, key))
  return new Map([...rows].filter((entry): entry is [string, Row] => entry[1] !== null))
}

export const shows = (view: AnyView) => ({
  given: (...tales: Tale[]) => ({
    /** Exactly these rows by key, each valid against the row schema. */
    then: (expected: Readonly<Record<string, object>>) => {
      const rows = rowsOf(view, factsOf(tales))
      for (const row of rows.values()) expect(view.row.parse(row), 'a valid row').toEqual(row)
      expect(Object.fromEntries(rows)).toEqual(expected)
    },
    /** The row of one key has at least these columns. */
    thenRow: (key: string, columns: object) => {
      const row = rowsOf(view, factsOf(tales)).get(key)
      expect(row && view.row.parse(row), 'a valid row').toEqual(row)
      expect(row).toMatchObject(columns)
    },
  }),
})

export const reacts = (reaction: AnyReaction) => ({
  /** To the last event of these histories. Delivered twice it asks for the same, so the machine carries it out once. */
  when: (...tales: Tale[]) => ({
    thenAsks: (...requests: Request[]) => {
      const facts = factsOf(tales)
      const last = facts[facts.length - 1]!
      expect(requestsOf(reaction, last)).toEqual(requests)
      expect(requestsOf(reaction, last)).toEqual(requests)
    },
  }),
})
