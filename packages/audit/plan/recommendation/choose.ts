// Chooses blocks for the quarters of a year: greedily by points for person-days, then by swaps, always the same way.
import type { Block, Board } from './blocks.ts'
import { byId } from './scenario.ts'
import { gather, makeRoom, refill, WEIGHTS } from './swaps.ts'
import { place, type Table } from './table.ts'

export type Choice = { readonly places: ReadonlyMap<number, readonly number[]>; readonly left: readonly number[]; /** block numbers in the order in which they were looked at */ readonly order: readonly number[] }

/** Every step raises the points, or gathers what is left at the same points, so that steps come to an end; this only guards the clock. */
const STEPS_MAX = 5_000

/**
 * In: blocks and slots. Out: the choice: locked blocks first, then musts, then by points for a person-day (more points, then the smaller id, of equals),
 * each in the earliest quarter with room, there by the division whose room it fills best. Then swaps, as long as one of them betters the plan.
 * When a locked block or a must finds no room that way, the largest of each rank go first, if that serves better.
 * Only whole numbers are compared, so the same board gives the same choice.
 */
export const choose = ({ blocks, slots, divisions }: Pick<Board, 'blocks' | 'slots' | 'divisions'>): Choice => {
  const order = blocks.map((_, n) => n).sort((one, other) => before(blocks[one]!, blocks[other]!))
  const weight = blocks.map(({ score, rank }) => score + WEIGHTS[rank as 0 | 1 | 2])
  const lay = (sequence: readonly number[]): Table => {
    const table: Table = { blocks, divisions, order, weight, places: new Map(), left: slots.map(({ personDays }) => personDays) }
    for (const n of sequence) place(table, n)
    for (let steps = 0; steps < STEPS_MAX && (gather(table) || makeRoom(table) || refill(table));) steps++
    return table
  }
  const first = lay(order)
  if (order.every((n) => blocks[n]!.rank === 2 || first.places.has(n))) return first
  const second = lay(order.toSorted((one, other) => blocks[one]!.rank - blocks[other]!.rank || blocks[other]!.personDays - blocks[one]!.personDays))
  return weightOf(second) > weightOf(first) ? second : first
}

const weightOf = ({ places, weight }: Table): number => [...places.keys()].reduce((sum, n) => sum + weight[n]!, 0)

/** Exact: points over person-days are compared crosswise. */
const before = (one: Block, other: Block): number =>
  one.rank - other.rank || other.score * one.personDays - one.score * other.personDays || other.score - one.score || byId(one.id, other.id)
