// Chooses blocks for the quarters of a year: greedily by points for person-days, then by swaps, always the same way.
import { assigned, type Block, type Board } from './blocks.ts'
import { byId, QUARTERS } from './scenario.ts'

/** Which blocks are in: by number of the block, the slot of each of its engagements. */
export type Choice = { readonly places: ReadonlyMap<number, readonly number[]>; readonly left: readonly number[]; /** block numbers in the order in which they were looked at */ readonly order: readonly number[] }

/** What a block weighs in a swap: a locked one more than all musts, a must more than all points. */
const WEIGHTS = [1_000_000_000_000, 1_000_000, 0] as const
const SWAPS_MAX = 500

type Table = { readonly blocks: readonly Block[]; readonly divisions: number; readonly order: readonly number[]; readonly weight: readonly number[]; readonly places: Map<number, readonly number[]>; readonly left: number[] }

/**
 * In: blocks and slots. Out: the choice: locked blocks first, then musts, then by points for a person-day (more points, then the smaller id, of equals);
 * each in the earliest quarter with room. Swaps follow as long as one of them raises the total. Only whole numbers are compared, so the same board gives the same choice.
 */
export const choose = ({ blocks, slots, divisions }: Pick<Board, 'blocks' | 'slots' | 'divisions'>): Choice => {
  const order = blocks.map((_, n) => n).sort((one, other) => before(blocks[one]!, blocks[other]!))
  const weight = blocks.map(({ score, rank }) => score + WEIGHTS[rank as 0 | 1 | 2])
  const table: Table = { blocks, divisions, order, weight, places: new Map(), left: slots.map(({ personDays }) => personDays) }
  for (const n of order) place(table, n)
  for (let swaps = 0; swaps < SWAPS_MAX && (makeRoom(table) || refill(table));) swaps++
  return table
}

/** Exact: points over person-days are compared crosswise. */
const before = (one: Block, other: Block): number =>
  one.rank - other.rank || other.score * one.personDays - one.score * other.personDays || other.score - one.score || byId(one.id, other.id)

const place = (table: Table, n: number): boolean => {
  const block = table.blocks[n]!
  for (const quarter of QUARTERS) {
    const slots = assigned(block, quarter, table.left, table.divisions)
    if (slots === undefined) continue
    put(table, n, slots)
    return true
  }
  return false
}

const put = ({ blocks, places, left }: Table, n: number, slots: readonly number[]): void => {
  places.set(n, slots)
  for (const [at, slot] of slots.entries()) left[slot]! -= blocks[n]!.engagements[at]!.personDays
}

const takeOut = ({ blocks, places, left }: Table, n: number): readonly number[] => {
  const slots = places.get(n)!
  places.delete(n)
  for (const [at, slot] of slots.entries()) left[slot]! += blocks[n]!.engagements[at]!.personDays
  return slots
}

/** One that is out comes in, and the lightest of a quarter make room, going to other quarters where they can. True when that was worth it. */
const makeRoom = (table: Table): boolean => {
  for (const n of table.order) if (!table.places.has(n) && QUARTERS.some((quarter) => makesRoomIn(table, n, quarter))) return true
  return false
}

const makesRoomIn = (table: Table, n: number, quarter: number): boolean => {
  const { blocks, divisions, weight } = table
  const moved: { readonly n: number; readonly slots: readonly number[] }[] = []
  for (let slots = assigned(blocks[n]!, quarter, table.left, divisions); ; slots = assigned(blocks[n]!, quarter, table.left, divisions)) {
    if (slots !== undefined) {
      put(table, n, slots)
      const lost = moved.filter((each) => !place(table, each.n)).reduce((sum, each) => sum + weight[each.n]!, 0)
      if (weight[n]! > lost) return true
      for (const each of moved) if (table.places.has(each.n)) takeOut(table, each.n)
      takeOut(table, n)
    }
    const next = slots === undefined ? lightest(table, n, quarter) : undefined
    if (next === undefined) break
    moved.push({ n: next, slots: takeOut(table, next) })
  }
  for (const each of moved) put(table, each.n, each.slots)
  return false
}

/** The lightest block that stands in the way of another in a quarter. */
const lightest = ({ blocks, places, divisions, weight, order }: Table, n: number, quarter: number): number | undefined => {
  let best: number | undefined
  for (const each of order) {
    const slots = places.get(each)
    if (slots === undefined || weight[each]! >= WEIGHTS[1] && weight[each]! >= weight[n]! || best !== undefined && weight[each]! >= weight[best]!) continue
    const inTheWay = slots.some((slot) => Math.floor(slot / divisions) === quarter - 1 && blocks[n]!.engagements.some((own) => own.divisions.includes(slot % divisions)))
    if (inTheWay) best = each
  }
  return best
}

/** One that is in goes out, and those that are out fill its place. True when that was worth it. */
const refill = (table: Table): boolean => {
  const { order, weight, places } = table
  for (const n of order.toReversed()) {
    if (!places.has(n) || weight[n]! >= WEIGHTS[1]) continue
    const slots = takeOut(table, n)
    const filled = order.filter((each) => each !== n && !places.has(each) && place(table, each))
    if (filled.reduce((sum, each) => sum + weight[each]!, 0) > weight[n]!) return true
    for (const each of filled) takeOut(table, each)
    put(table, n, slots)
  }
  return false
}
