// Proves that views say the same however they came about: rebuilt in batches of any size, replayed as of now, or kept in a table.
import { foldBatch } from '../kernel/project.ts'
import type { EventStore } from '../kernel/store.ts'
import type { AnyView, Row } from '../kernel/view.ts'
import { columnsOf } from './columns.ts'
import { digestOfRows, inKeyOrder } from './digest.ts'
import { foldKey } from './fold-key.ts'
import { snapshots } from './snapshots.ts'

const BATCH_SIZES = [1, 7, 500, 5_000]
/** How many keys of a view are also folded one by one. */
const KEYS_TRIED = 20

/** What a view's table must offer to be compared. */
export type Kept = {
  readonly all: (view: AnyView) => AsyncIterable<readonly [string, Row]>
  readonly progress: (views: readonly AnyView[]) => Promise<readonly { readonly view: AnyView; readonly position: bigint }[]>
}

export type Comparison = { readonly view: string; readonly position: bigint; readonly rows: number; readonly digests: Readonly<Record<string, string>>; readonly agree: boolean; readonly says: readonly string[] }

/**
 * Rebuilds each view from zero to where the log stands (or the table does, if one is given) in several ways and compares the digests.
 * `says` tells what else is wrong: a column that should hold the key and does not, or a single key that folds to another row.
 */
export const digestsAgree = async (
  store: EventStore, views: readonly AnyView[], options: { readonly kept?: Kept; readonly batchSizes?: readonly number[] } = {},
): Promise<readonly Comparison[]> => {
  const head = (await store.head()).position
  const standing = options.kept ? await options.kept.progress(views) : []
  const comparisons: Comparison[] = []
  for (const view of views) {
    const position = options.kept ? standing.find((each) => each.view === view)?.position ?? 0n : head
    const digests: Record<string, string> = {}
    for (const size of options.batchSizes ?? BATCH_SIZES) digests[`in batches of ${size}`] = await digestOfRows(inKeyOrder(await rebuilt(store, view, position, size)))
    const past = (await snapshots(store).at([view], position)).get(view)!.rows
    digests['as of now'] = await digestOfRows(inKeyOrder(past))
    if (options.kept) digests['kept'] = await digestOfRows(options.kept.all(view))
    const says = [...strayKeys(view, past), ...await oddKeys(store, view, past, position)]
    comparisons.push({ view: view.name, position, rows: past.size, digests, says, agree: new Set(Object.values(digests)).size === 1 && says.length === 0 })
  }
  return comparisons
}

const rebuilt = async (store: EventStore, view: AnyView, position: bigint, size: number): Promise<ReadonlyMap<string, Row | null>> => {
  const rows = new Map<string, Row | null>()
  const parked = new Set<string>()
  for (let at = 0n; at < position;) {
    const page = (await store.readAll(at, size)).filter((event) => event.position <= position)
    if (page.length === 0) break
    const folded = foldBatch(view, rows, page, parked)
    for (const [key, row] of folded.changed) rows.set(key, row)
    for (const { key } of folded.parked) parked.add(key)
    at = page[page.length - 1]!.position
  }
  return rows
}

const strayKeys = (view: AnyView, rows: ReadonlyMap<string, Row | null>): readonly string[] =>
  [...columnsOf(view).values()].filter(({ isKey }) => isKey).flatMap(({ field }) => {
    const stray = [...rows].find(([key, row]) => row !== null && row[field] !== key)
    return stray ? [`${field} of the row ${stray[0]} should be its key`] : []
  })

const oddKeys = async (store: EventStore, view: AnyView, rows: ReadonlyMap<string, Row | null>, position: bigint): Promise<readonly string[]> => {
  const keys = [...rows.keys()]
  const tried = keys.filter((_, n) => n % Math.ceil(keys.length / KEYS_TRIED) === 0)
  const odd: string[] = []
  for (const key of typeof view.of === 'string' ? tried : tried.slice(0, 1)) {
    const { row } = await foldKey(store, view, key, position)
    if (await digestOfRows(row ? [[key, row]] : []) !== await digestOfRows([[key, rows.get(key)!]])) odd.push(`the row ${key} folds to another by itself`)
  }
  return odd
}
