// Rows of views as they stood at past positions, replayed from the log once and kept while there is room.
import type { Stored } from '../kernel/event.ts'
import { foldBatch } from '../kernel/project.ts'
import type { EventStore } from '../kernel/store.ts'
import type { AnyView, Row } from '../kernel/view.ts'

/** Small enough that folding one page for all views does not hold up the program for long. */
const PAGE_EVENTS = 1_000
const ROWS_MAX = 200_000

export type Snapshot = { readonly view: AnyView; readonly position: bigint; readonly rows: ReadonlyMap<string, Row | null>; readonly parkedKeys: ReadonlySet<string> }

export type Snapshots = {
  /** Each view as it stood at a position, in one pass over the log for those that are not kept. */
  readonly at: (views: readonly AnyView[], position: bigint) => Promise<ReadonlyMap<AnyView, Snapshot>>
  /** The same, but only if all of them are kept. */
  readonly kept: (views: readonly AnyView[], position: bigint) => ReadonlyMap<AnyView, Snapshot> | undefined
  readonly rowsKept: () => number
}

/** At most `rowsMax` rows are kept beyond what is being asked for; the snapshot asked for longest ago goes first. */
export const snapshots = (store: EventStore, rowsMax = ROWS_MAX): Snapshots => {
  const cache = new Map<string, Snapshot>()
  let lane: Promise<unknown> = Promise.resolve()
  const kept: Snapshots['kept'] = (views, position) => {
    const found = views.map((view) => cache.get(nameOf(view, position)))
    if (found.includes(undefined)) return undefined
    for (const each of found as Snapshot[]) touch(cache, each)
    return new Map((found as Snapshot[]).map((each) => [each.view, each]))
  }
  const replayed = async (views: readonly AnyView[], position: bigint) => {
    const before = kept(views, position)
    if (before) return before
    const grown = await replay(store, views.map((view) => startOf(cache, view, position)), position)
    for (const each of grown.values()) touch(cache, each)
    evict(cache, rowsMax)
    return grown
  }
  return {
    kept,
    rowsKept: () => rowsIn(cache),
    // One at a time: two who ask for the same day share the work, and nobody's replay starves the rest of the program.
    at: async (views, position) => {
      const mine = lane.then(() => replayed(views, position))
      lane = mine.catch(() => {})
      return mine
    },
  }
}

const nameOf = ({ name, version }: AnyView, position: bigint): string => `${name} ${version} ${position}`

const touch = (cache: Map<string, Snapshot>, snapshot: Snapshot): void => {
  const name = nameOf(snapshot.view, snapshot.position)
  cache.delete(name)
  cache.set(name, snapshot)
}

const rowsIn = (cache: ReadonlyMap<string, Snapshot>): number => [...cache.values()].reduce((sum, { rows }) => sum + rows.size, 0)

const evict = (cache: Map<string, Snapshot>, rowsMax: number): void => {
  let rows = rowsIn(cache)
  for (const [name, snapshot] of cache) {
    if (rows <= rowsMax) return
    rows -= snapshot.rows.size
    cache.delete(name)
  }
}

/** The nearest kept snapshot before the position, or the beginning. */
const startOf = (cache: ReadonlyMap<string, Snapshot>, view: AnyView, position: bigint): Snapshot => {
  let best: Snapshot = { view, position: 0n, rows: new Map(), parkedKeys: new Set() }
  for (const each of cache.values()) if (each.view === view && each.position <= position && each.position > best.position) best = each
  return best
}

const replay = async (store: EventStore, starts: readonly Snapshot[], position: bigint): Promise<ReadonlyMap<AnyView, Snapshot>> => {
  // A kept snapshot is shared, so what grows is a copy of it; the rows themselves never change.
  const growing = starts.map((start) => ({ ...start, rows: new Map(start.rows), parkedKeys: new Set(start.parkedKeys) }))
  let at = starts.reduce((least, start) => (start.position < least ? start.position : least), position)
  while (at < position) {
    const page = (await store.readAll(at, PAGE_EVENTS)).filter((event) => event.position <= position)
    if (page.length === 0) break
    for (const each of growing) grow(each, page)
    at = page[page.length - 1]!.position
  }
  return new Map(growing.map((each) => [each.view, { ...each, position }]))
}

type Growing = { readonly view: AnyView; readonly position: bigint; readonly rows: Map<string, Row | null>; readonly parkedKeys: Set<string> }

const grow = ({ view, position, rows, parkedKeys }: Growing, page: readonly Stored[]): void => {
  const news = page[0]!.position > position ? page : page.filter((event) => event.position > position)
  const folded = foldBatch(view, rows, news, parkedKeys)
  for (const [key, row] of folded.changed) {
    if (row === null) rows.delete(key)
    else rows.set(key, row)
  }
  for (const { key } of folded.parked) parkedKeys.add(key)
}
