// Folds one key of a view from the log alone: for a past day, and to put right what was parked.
import type { EventStore } from '../kernel/store.ts'
import { foldBatch, type Parked } from '../kernel/project.ts'
import { keysOf, type AnyView, type Row } from '../kernel/view.ts'

const PAGE_EVENTS = 5_000

/** Where the fold of one key stands after a position. */
export type KeyFold = { readonly at: bigint; readonly row: Row | null; readonly parked: readonly Parked[] }

const START: KeyFold = { at: 0n, row: null, parked: [] }

/**
 * The row of one key as it stood at a position, going on from an earlier fold where one is given.
 * A view of an object type reads the events of that object; one with a key function reads the whole log.
 */
export const foldKey = async (store: EventStore, view: AnyView, key: string, upTo: bigint, from: KeyFold = START): Promise<KeyFold> => {
  if (typeof view.of === 'string') {
    const events = await store.readByObject([{ type: view.of, id: key }], { types: Object.keys(view.on), upTo })
    return { ...further(view, key, from, events.filter(({ position }) => position > from.at)), at: upTo }
  }
  let fold = from
  while (fold.at < upTo) {
    const events = await store.readAll(fold.at, PAGE_EVENTS)
    const last = events[events.length - 1]
    if (!last) break
    fold = { ...further(view, key, fold, events.filter(({ position }) => position <= upTo)), at: last.position }
  }
  return { ...fold, at: upTo }
}

const further = (view: AnyView, key: string, { row, parked }: KeyFold, events: Parameters<typeof foldBatch>[2]): Omit<KeyFold, 'at'> => {
  const alone: AnyView = { ...view, of: (event) => keysOf(view, event).filter((each) => each === key) }
  const folded = foldBatch(alone, new Map(row ? [[key, row]] : []), events, new Set(parked.map((each) => each.key)))
  // What fails before it tells its key belongs to no key in particular.
  return { row: folded.changed.has(key) ? folded.changed.get(key)! : row, parked: [...parked, ...folded.parked.filter((each) => each.key === key)] }
}
