// Folds a batch of facts into the rows of a view. A fact that a view cannot take parks its key, and no other.
import type { Fact } from './event.ts'
import { foldOne, keysOf, type AnyView, type Row } from './view.ts'

/** A fact that a view has not taken: the one that failed, or one that waits behind it. */
export type Parked = { readonly key: string; readonly position: bigint; readonly eventId: string; readonly reason: string }

export type Folded = { readonly changed: ReadonlyMap<string, Row | null>; readonly parked: readonly Parked[] }

/** Stands for the key of a fact whose keys cannot be told or kept. Such a fact holds up nothing else. */
export const KEY_UNKNOWN = ''
export const WAITS = 'waits behind an earlier event of this key'
export const KEY_LENGTH_MAX = 400
/** PostgreSQL keeps at most 2,704 bytes in an index entry, and a character takes up to four. */
export const INDEXED_LENGTH_MAX = 600

/**
 * The rows that change when these facts are added, in log order, to the rows there are; `null` means that a row goes.
 * Every step is checked, not only the last, so that the size of a batch never decides what is parked.
 */
export const foldBatch = (
  view: AnyView, rows: { readonly get: (key: string) => Row | null | undefined }, facts: readonly Fact[], parkedKeys: ReadonlySet<string>,
): Folded => {
  const changed = new Map<string, Row | null>()
  const parked: Parked[] = []
  const stuck = new Set(parkedKeys)
  const park = (key: string, fact: Fact, reason: string) => { parked.push({ key, position: fact.position, eventId: fact.id, reason }) }
  for (const fact of facts) {
    const keys = attempt(() => keysOf(view, fact))
    if ('failed' in keys) park(KEY_UNKNOWN, fact, keys.failed)
    else for (const key of keys.done) {
      if (!isKey(key)) { park(KEY_UNKNOWN, fact, `no row can have the key ${String(key).slice(0, 40)}`); continue }
      if (stuck.has(key)) { park(key, fact, WAITS); continue }
      const before = changed.has(key) ? changed.get(key)! : rows.get(key) ?? null
      const next = attempt(() => stepped(view, before, fact, key))
      if ('failed' in next) { stuck.add(key); park(key, fact, next.failed) }
      else if (next.done !== before) changed.set(key, next.done)
    }
  }
  return { changed, parked }
}

const attempt = <Value>(work: () => Value): { readonly done: Value } | { readonly failed: string } => {
  try {
    return { done: work() }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

/** True for what can be the key of a row. */
export const isKey = (key: unknown): boolean => typeof key === 'string' && key !== KEY_UNKNOWN && key.length <= KEY_LENGTH_MAX && storable(key)

/** The row after a fact, as its schema gives it back; the same object when nothing changed. Throws what is wrong with it. */
const stepped = (view: AnyView, before: Row | null, fact: Fact, key: string): Row | null => {
  const row = foldOne(view, before, fact, key)
  if (row === null || row === before) return row
  const parsed = view.row.safeParse(row)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  if (!storable(parsed.data)) throw new Error('a text holds a NUL or half a character, which no table can keep')
  for (const column of view.indexed ?? []) {
    const value = parsed.data[column]
    if (typeof value === 'string' && value.length > INDEXED_LENGTH_MAX) throw new Error(`${column}: too long for an indexed column`)
  }
  return parsed.data
}

const storable = (value: unknown): boolean => {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Array.isArray(value) ? value.every(storable) : Object.entries(value).every(([name, member]) => storable(name) && storable(member))
}
