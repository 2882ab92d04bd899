// The tables of views: one for each view and version, with real columns, so that lists filter, sort and page on the server.
import { columnsOf, KEY, orderColumn, type Column } from '../../history/columns.ts'
import type { AnyView } from '../../kernel/view.ts'

/** Views have a schema of their own: they can be dropped and rebuilt, which the log never is. */
export const SCHEMA = 'views'

/** Texts sort by code point unless marked: the same everywhere, and any index serves it. */
const TYPES = { text: 'text collate "C"', integer: 'bigint', number: 'double precision', boolean: 'boolean', json: 'jsonb' } as const

/** The types as `json_to_recordset` takes them. */
export const PLAIN_TYPES = { text: 'text', integer: 'bigint', number: 'double precision', boolean: 'boolean', json: 'jsonb' } as const

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const tableName = (view: { readonly name: string; readonly version: number }): string => `view_${view.name}_v${view.version}`
export const tableOf = (view: { readonly name: string; readonly version: number }): string => `${SCHEMA}.${quoted(tableName(view))}`

/** A condition on view and version, with $1 and $2 for it. */
export const named = (views: readonly { readonly name: string; readonly version: number }[]): readonly [string, unknown[]] =>
  ['(view, version) in (select * from unnest($1::text[], $2::integer[]))', [views.map(({ name }) => name), views.map(({ version }) => version)]]

/** Column and type, as kept beside the checkpoint, so that a changed row schema is noticed. */
export const describeColumns = (view: AnyView): Readonly<Record<string, string>> =>
  Object.fromEntries([...columnsOf(view).values()].flatMap((column) => {
    const type = `${PLAIN_TYPES[column.kind]}${mayBeNull(column) ? '' : ' not null'}`
    return column.pinyin ? [[column.stored, type], [orderColumn(column), type]] : [[column.stored, type]]
  }))

const mayBeNull = ({ nullable, optional }: Column): boolean => nullable || optional

/** Counts and sums are read from indexes alone only where the table has been vacuumed, so that must not wait until a fifth of it has changed. */
const STORAGE = 'fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02'

/**
 * The table without its indexes: they come when the view has caught up, because a rebuild without them updates rows in place.
 * Columns of one width come first and JSON last: to reach a column all before it are walked through, and two sums over 20,000 findings take 4 ms so instead of 10.
 */
export const createTable = (view: AnyView): string => {
  const columns = [KEY, ...columnsOf(view).values()].toSorted((a, b) => placeOf(a) - placeOf(b)).flatMap((column) => {
    const type = `${TYPES[column.kind]}${column === KEY ? ' primary key' : mayBeNull(column) ? '' : ' not null'}`
    return [column.stored, ...(column.pinyin ? [orderColumn(column)] : [])].map((name) => `${quoted(name)} ${type}`)
  })
  return `create table if not exists ${tableOf(view)} (${columns.join(', ')}) with (${STORAGE})`
}

const placeOf = (column: Column): number => (column.kind === 'json' ? 3 : column === KEY ? 1 : column.kind === 'text' || mayBeNull(column) ? 2 : 0)

/** One index for each column that lists filter or sort by, with the key behind it to settle the order; GIN for lists. And one for each group of columns that share one. */
export const createIndexes = (view: AnyView): readonly string[] => {
  const columns = columnsOf(view)
  const create = (names: readonly string[], how: string) => `create index if not exists ${quoted(`${tableName(view)}_${names.join('_')}`.slice(0, 63))} on ${tableOf(view)} ${how}`
  const own = (view.indexed ?? []).flatMap((field) => {
    const column = columns.get(field)!
    return [column.stored, ...(column.pinyin ? [orderColumn(column)] : [])].map((stored) => create([stored], column.kind === 'json' ? `using gin (${quoted(stored)})` : `(${quoted(stored)}, key)`))
  })
  const shared = (view.together ?? []).map((fields: readonly string[]) => fields.map((field) => columns.get(field)!.stored)).map((names: readonly string[]) => create(names, `(${names.map(quoted).join(', ')})`))
  return [...own, ...shared]
}

/**
 * What the planner must know of a table that has just been filled: of the columns that it compares, which JSON never is, by a smaller sample than usual
 * (all 52 tables of a bureau of 0.5 M events: 0.9 s of a core instead of 2.5). The server learns more by itself when a tenth has changed.
 */
export const analyzeTable = (view: AnyView): readonly string[] => {
  const columns = [KEY, ...columnsOf(view).values()].filter(({ kind }) => kind !== 'json').flatMap((column) => [column.stored, ...(column.pinyin ? [orderColumn(column)] : [])])
  return ['set local default_statistics_target = 50', `analyze ${tableOf(view)} (${columns.map(quoted).join(', ')})`]
}

export const dropTable = (view: { readonly name: string; readonly version: number }): string => `drop table if exists ${tableOf(view)}`
