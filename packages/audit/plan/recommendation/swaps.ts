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
  for (const n of table.order) if (!table.places.has(n) && QUARTERS.some((quarter) => makesRoomIn(table, n, quarter))) return true
  return false
}

const makesRoomIn = (table: Table, n: number, quarter: number): boolean => {
  const { blocks, divisions, weight } = table
  const moved: { readonly n: number; readonly slots: readonly number[] }[] = []
  for (let next: number | undefined; (next = lightest(table, n, quarter)) !== undefined;) {
    moved.push({ n: next, slots: takeOut(table, next) })
    const slots = assigned(blocks[n]!, quarter, table.left, divisions)
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

/** The lightest block that stands in the way of another in a quarter and may give way to it. */
const lightest = ({ blocks, places, divisions, weight, order }: Table, n: number, quarter: number): number | undefined => {
  let best: number | undefined
  for (const each of order) {
    const slots = places.get(each)
    const staysPut = slots === undefined || (weight[each]! >= WEIGHTS[1] && weight[each]! >= weight[n]!) || (best !== undefined && weight[each]! >= weight[best]!)
    if (staysPut) continue
    if (slots.some((slot) => Math.floor(slot / divisions) === quarter - 1 && blocks[n]!.engagements.some((own) => own.divisions.includes(slot % divisions)))) best = each
  }
  return best
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
