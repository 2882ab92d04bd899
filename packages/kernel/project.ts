// Folds a batch of facts into the rows of a view. A fact that a view cannot take parks its key, and no other.
import type { z } from 'zod'
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
 * Every step is checked, not only the last, so that the size of a batch never decides what is parked. Keys that are known already may be given, one list for each fact.
 */
export const foldBatch = (
  view: AnyView, rows: { readonly get: (key: string) => Row | null | undefined }, facts: readonly Fact[], parkedKeys: ReadonlySet<string>,
  known: readonly (readonly string[] | undefined)[] = [],
): Folded => {
  const [changed, parked, stuck] = [new Map<string, Row | null>(), [] as Parked[], new Set(parkedKeys)]
  const park = (key: string, { position, id }: Fact, why: unknown) => { parked.push({ key, position, eventId: id, reason: why instanceof Error ? why.message : String(why) }) }
  for (const [n, fact] of facts.entries()) {
    let keys = known[n] ?? []
    try { keys = known[n] ?? keysOf(view, fact) } catch (error) { park(KEY_UNKNOWN, fact, error) }
    for (const key of keys) {
      const last = changed.get(key)
      if (last === undefined && !isKey(key)) { park(KEY_UNKNOWN, fact, `no row can have the key ${String(key).slice(0, 40)}`); continue }
      if (stuck.size > 0 && stuck.has(key)) { park(key, fact, WAITS); continue }
      const before = last === undefined ? rows.get(key) ?? null : last
      try {
        const next = stepped(view, before, fact, key)
        if (next !== before) changed.set(key, next)
      } catch (error) {
        stuck.add(key)
        park(key, fact, error)
      }
    }
  }
  return { changed, parked }
}

/** True for what can be the key of a row. */
export const isKey = (key: unknown): boolean => typeof key === 'string' && key !== KEY_UNKNOWN && key.length <= KEY_LENGTH_MAX && storable(key)

/** The row after a fact, as its schema gives it back; the same object when nothing changed. Throws what is wrong with it. */
const stepped = (view: AnyView, before: Row | null, fact: Fact, key: string): Row | null => {
  const row = foldOne(view, before, fact, key)
  if (row === null || row === before) return row
  return before === null || view.row.def.checks?.length ? whole(view, row) : patched(view, before, row)
}

const whole = (view: AnyView, row: Row): Row => {
  const next = sound(view.row, row, [])
  for (const column of view.indexed ?? []) indexable(view, column, next[column])
  return next
}

/** Columns that a fold left as they were are sound already, and so are lines of a list. Rows of a view mostly have their columns in one order, and a place is found sooner than a name. */
const patched = (view: AnyView, before: Row, row: Row): Row => {
  const [names, values, namesBefore, valuesBefore] = [Object.keys(row), Object.values(row), Object.keys(before), Object.values(before)]
  if (names.length < namesBefore.length) return whole(view, row)
  let next: Record<string, unknown> | undefined
  for (const [n, name] of names.entries()) {
    const old = name === namesBefore[n] ? valuesBefore[n] : before[name]
    if (values[n] === old) continue
    if (!(name in before)) return whole(view, row)
    const value = renewed(view.row.shape[name] as z.ZodType<unknown>, old, values[n], name)
    indexable(view, name, value)
    if (value !== values[n]) (next ??= { ...row })[name] = value
  }
  return next ?? row
}

const indexable = (view: AnyView, column: string, value: unknown): void => {
  if (typeof value === 'string' && value.length > INDEXED_LENGTH_MAX && view.indexed?.includes(column)) throw new Error(`${column}: too long for an indexed column`)
}

const renewed = (column: z.ZodType<unknown> & { readonly element?: z.ZodType<unknown> }, before: unknown, value: unknown, name: string): unknown => {
  if (!column.element || column.def.checks?.length || !Array.isArray(before) || !Array.isArray(value)) return sound(column, value, [name])
  let lines: unknown[] = value
  for (let n = 0; n < value.length; n++) {
    const line = value[n] !== before[n] || !(n in before) ? sound(column.element, value[n], [name, String(n)]) : value[n]
    if (line !== value[n]) (lines = lines === value ? [...value] : lines)[n] = line
  }
  return lines
}

const sound = <Value>(schema: z.ZodType<Value>, value: unknown, at: readonly string[]): Value => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ path, message }) => `${[...at, ...path].join('.')}: ${message}`).join('; '))
  if (!storable(parsed.data)) throw new Error(`${at.join('.')}: a text holds a NUL or half a character, which no table can keep`)
  return parsed.data
}

const storable = (value: unknown): boolean => {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(storable)
  for (const name in value) if (!storable(name) || !storable((value as Row)[name])) return false
  return true
}
