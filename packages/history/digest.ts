// One digest for all rows of a view, so that what was followed live, rebuilt or replayed can be compared at a glance.
import { createHash } from 'node:crypto'
import { canonical } from '../adapters/canonical.ts'
import type { Row } from '../kernel/view.ts'
import { byCodePoint } from './answer-from-rows.ts'

/** SHA-256 (hex) over the canonical JSON of `[key, row]`, one a line, in the order in which the rows come: by key. */
export const digestOfRows = async (rows: AsyncIterable<readonly [string, Row]> | Iterable<readonly [string, Row]>): Promise<string> => {
  const sum = createHash('sha256')
  for await (const entry of rows) sum.update(`${canonical(entry)}\n`)
  return sum.digest('hex')
}

/** Rows in memory, put in the order of their keys as a table gives them. */
export const inKeyOrder = (rows: ReadonlyMap<string, Row | null>): readonly (readonly [string, Row])[] =>
  [...rows].filter((entry): entry is [string, Row] => entry[1] !== null).toSorted(([a], [b]) => byCodePoint(a, b))
