// Compares values of one indicator: rank, median and spread of what is known, and how far what is missing could still move a rank.
import type { Indicator } from '../../audit/cohort/events.ts'

export type Compared = {
  readonly known: number
  readonly missing: number
  /** of the known values, in steps of the indicator's last decimal; half a step where two lie in the middle */
  readonly median: number | null
  readonly lowest: number | null
  readonly highest: number | null
  /** the highest less the lowest */
  readonly spread: number | null
  readonly lines: readonly {
    /** null where it is missing */
    readonly value: number | null
    /** among the known, the best first, equals alike (1, 2, 2, 4); null where it is missing, or where no way is better */
    readonly rank: number | null
    /** the rank if all that is missing turned out better */
    readonly rankAtWorst: number | null
  }[]
}

/** In: the values in any order, null where one is missing, and which way is better. Out: the same order, compared. */
export const compare = (values: readonly (number | null)[], better: Indicator['better']): Compared => {
  const known = values.filter((each) => each !== null).toSorted((one, other) => one - other)
  const missing = values.length - known.length
  const [lowest, highest] = [known[0] ?? null, known.at(-1) ?? null]
  return {
    known: known.length, missing, median: medianOf(known), lowest, highest, spread: lowest === null || highest === null ? null : highest - lowest,
    lines: values.map((value) => {
      if (value === null || better === 'neither') return { value, rank: null, rankAtWorst: null }
      const rank = better === 'higher' ? known.length - known.lastIndexOf(value) : 1 + known.indexOf(value)
      return { value, rank, rankAtWorst: rank + missing }
    }),
  }
}

const medianOf = (sorted: readonly number[]): number | null => {
  if (sorted.length === 0) return null
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A value in words of digits: 125 with one decimal is 12.5. Half a step takes one more decimal. */
export const inDecimals = (value: number, decimals: number): string => (value / 10 ** decimals).toFixed(Number.isInteger(value) ? decimals : decimals + 1)
