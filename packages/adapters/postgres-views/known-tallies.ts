// Remembers what was counted over the rows of a view until one of them changes, so that a list of a million rows is counted once and not for each reader.

/** One value of a counted column and how many rows have it; column -1 is all rows together, with their sums. */
export type Tally = { readonly column: number; readonly value: string; readonly n: number } & Readonly<Record<string, unknown>>

export type Tallies = {
  /** changes with any row that may be counted */
  readonly mark: string | null
  readonly tallies: readonly Tally[]
  /** of each list that is counted, by its place among the query's counts */
  readonly members: Readonly<Record<number, Readonly<Record<string, number>>>>
}

export type KnownTallies = {
  readonly of: (counted: string) => Tallies | undefined
  readonly keep: (counted: string, tallies: Tallies) => void
}

/** Mostly a few hundred bytes each. */
const KEPT_MAX = 1_000

/** What was counted longest ago is forgotten first. */
export const knownTallies = (keptMax = KEPT_MAX): KnownTallies => {
  const kept = new Map<string, Tallies>()
  return {
    of: (counted) => kept.get(counted),
    keep: (counted, tallies) => {
      kept.delete(counted)
      kept.set(counted, tallies)
      if (kept.size > keptMax) kept.delete(kept.keys().next().value!)
    },
  }
}
