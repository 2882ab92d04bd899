// Dice that fall the same way each time for the same seed, so that the example city is the same for everybody.

export type Dice = {
  /** a whole number from `from` to `to`, both included */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(all: readonly T[]) => T
  /** several different ones, in the order of the list */
  readonly some: <T>(all: readonly T[], count: number) => readonly T[]
  readonly chance: (ofHundred: number) => boolean
}

/** mulberry32: small, fast, and good enough to make up a city; not for secrets. */
export const dice = (seed: number): Dice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(all: readonly T[]): T => all[between(0, all.length - 1)]!
  return {
    between, pick,
    some: (all, count) => {
      const left = all.map((_, at) => at)
      while (left.length > Math.min(count, all.length)) left.splice(between(0, left.length - 1), 1)
      return left.map((at) => all[at]!)
    },
    chance: (ofHundred) => next() * 100 < ofHundred,
  }
}
