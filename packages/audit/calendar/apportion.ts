// Shares out an amount by weights so that not a fen is lost: the method of the largest remainder.

/**
 * In: fen (a whole number from 0) and whole weights from 0, not all 0 unless there is nothing to share.
 * Out: whole fen for each weight, which sum to the amount; of equal remainders the earlier gets the fen.
 * Throws RangeError when there is something to share and no weight to share it by.
 * Source: largest remainder (Hamilton); product design, since no rule on rounding was found in the sources.
 */
export const apportioned = (fen: number, weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) {
    if (fen !== 0) throw new RangeError(`${fen} fen and nothing to share them by`)
    return weights.map(() => 0)
  }
  // fen times days leaves the safe integers for ten thousand million yuan over twenty-five years, hence bigint
  const exact = weights.map((weight, at) => ({ at, whole: BigInt(fen) * BigInt(weight) / total, remainder: BigInt(fen) * BigInt(weight) % total }))
  const left = fen - exact.reduce((sum, { whole }) => sum + Number(whole), 0)
  const raised = new Set([...exact].sort((one, other) => (one.remainder === other.remainder ? one.at - other.at : one.remainder > other.remainder ? -1 : 1)).slice(0, left).map(({ at }) => at))
  return exact.map(({ at, whole }) => Number(whole) + (raised.has(at) ? 1 : 0))
}
