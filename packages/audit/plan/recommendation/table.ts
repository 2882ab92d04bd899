// The table on which a plan is laid: which blocks are in, where, and what is left of every slot. Changed in place, for speed.
import { assigned, type Block } from './blocks.ts'
import { QUARTERS } from './scenario.ts'

export type Table = {
  readonly blocks: readonly Block[]
  readonly divisions: number
  /** block numbers in the order in which they are looked at */
  readonly order: readonly number[]
  /** what a block weighs in a swap, by number */
  readonly weight: readonly number[]
  /** by number of the block that is in, the slot of each of its engagements */
  readonly places: Map<number, readonly number[]>
  readonly left: number[]
}

/** Puts a block into the earliest quarter with room; false when there is none. */
export const place = (table: Table, n: number): boolean => {
  const block = table.blocks[n]!
  for (const quarter of QUARTERS) {
    const slots = assigned(block, quarter, table.left, table.divisions)
    if (slots === undefined) continue
    put(table, n, slots)
    return true
  }
  return false
}

export const put = ({ blocks, places, left }: Table, n: number, slots: readonly number[]): void => {
  places.set(n, slots)
  for (const [at, slot] of slots.entries()) left[slot]! -= blocks[n]!.engagements[at]!.personDays
}

/** Out: the slots in which it was. */
export const takeOut = ({ blocks, places, left }: Table, n: number): readonly number[] => {
  const slots = places.get(n)!
  places.delete(n)
  for (const [at, slot] of slots.entries()) left[slot]! += blocks[n]!.engagements[at]!.personDays
  return slots
}
