// Betters a plan step by step: days left over are gathered until more fits, and lighter blocks make room for heavier ones.
import { assigned } from './blocks.ts'
import { QUARTERS } from './scenario.ts'
import { place, put, takeOut, type Table } from './table.ts'

/** What a block weighs in a swap beside its points: a locked one more than all musts, a must more than all points. */
export const WEIGHTS = [1_000_000_000_000, 1_000_000, 0] as const

/**
 * An audit moves, or two change places, so that what is left lies together (its sum of squares grows); when none does, one that is out comes in if it fits.
 * True when something was done. Blocks of several audits stay where they are.
 */
export const gather = (table: Table): boolean => {
  const { order, places, blocks } = table
  const single = order.filter((n) => places.has(n) && blocks[n]!.engagements.length === 1)
  let gathered = false
  for (const n of single) {
    if (moves(table, n)) gathered = true
    for (const other of single) if (changesPlaces(table, n, other)) gathered = true
  }
  return gathered || order.some((n) => !places.has(n) && place(table, n))
}

const moves = (table: Table, n: number): boolean => {
  const { left, divisions, places, blocks } = table
  const { personDays, divisions: may } = blocks[n]!.engagements[0]!
  const from = places.get(n)![0]!
  for (let to = 0; to < left.length; to++) {
    if (to === from || !may.includes(to % divisions) || left[to]! < personDays || !gathers(left, from, to, personDays)) continue
    takeOut(table, n)
    put(table, n, [to])
    return true
  }
  return false
}

const changesPlaces = (table: Table, n: number, other: number): boolean => {
  const { left, divisions, places, blocks } = table
  const [own, its] = [blocks[n]!.engagements[0]!, blocks[other]!.engagements[0]!]
  const [from, to] = [places.get(n)![0]!, places.get(other)![0]!]
  const more = own.personDays - its.personDays
  if (more <= 0 || from === to || left[to]! < more || !own.divisions.includes(to % divisions) || !its.divisions.includes(from % divisions) || !gathers(left, from, to, more)) return false
  takeOut(table, n)
  takeOut(table, other)
  put(table, n, [to])
  put(table, other, [from])
  return true
}

const gathers = (left: readonly number[], from: number, to: number, days: number): boolean =>
  (left[from]! + days) ** 2 + (left[to]! - days) ** 2 > left[from]! ** 2 + left[to]! ** 2

/** One that is out comes in, and the lightest of a quarter make room, going to other quarters where they can. True when that was worth it. */
export const makeRoom = (table: Table): boolean => {
  const { order, places, weight, divisions } = table
  // nothing changes in the table until one of these succeeds
  const byWeight = order.filter((n) => places.has(n)).sort((one, other) => weight[one]! - weight[other]!)
  const inQuarter = QUARTERS.map((quarter) => byWeight.filter((n) => places.get(n)!.some((slot) => Math.floor(slot / divisions) === quarter - 1)))
  return order.some((n) => !places.has(n) && QUARTERS.some((quarter) => makesRoomIn(table, n, quarter, inQuarter[quarter - 1]!)))
}

const makesRoomIn = (table: Table, n: number, quarter: number, there: readonly number[]): boolean => {
  const { blocks, divisions, weight, left } = table
  const moved: { readonly n: number; readonly slots: readonly number[] }[] = []
  for (const next of inTheWay(table, n, quarter, there)) {
    moved.push({ n: next, slots: takeOut(table, next) })
    const slots = assigned(blocks[n]!, quarter, left, divisions)
    if (slots === undefined) continue
    put(table, n, slots)
    const lost = moved.filter((each) => !place(table, each.n)).reduce((sum, each) => sum + weight[each.n]!, 0)
    if (weight[n]! > lost) return true
    for (const each of moved) if (table.places.has(each.n)) takeOut(table, each.n)
    takeOut(table, n)
    break
  }
  for (const each of moved) put(table, each.n, each.slots)
  return false
}

/** Of the blocks in a quarter, the lightest first, those in the way of another that may give way to it: no more than weigh twice as much, for little of that finds another place. */
const inTheWay = ({ blocks, places, divisions, weight }: Table, n: number, quarter: number, there: readonly number[]): readonly number[] => {
  const wanted = new Set(blocks[n]!.engagements.flatMap((own) => own.divisions.map((division) => (quarter - 1) * divisions + division)))
  const found: number[] = []
  let sum = 0
  for (const each of there) {
    if (weight[each]! >= WEIGHTS[1] && weight[each]! >= weight[n]!) break
    if (!places.get(each)!.some((slot) => wanted.has(slot))) continue
    sum += weight[each]!
    if (sum > 2 * weight[n]!) break
    found.push(each)
  }
  return found
}

/** One that is in goes out, and those that are out fill its place. True when that was worth it. */
export const refill = (table: Table): boolean => {
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
