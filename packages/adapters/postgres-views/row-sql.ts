// Reads and writes rows of one view, many at once: one statement to load, one to put, one to take away.
import { columnsOf, KEY, orderColumn } from '../../history/columns.ts'
import { pinyinOrder } from '../../history/pinyin-order.ts'
import type { AnyView, Row } from '../../kernel/view.ts'
import { PLAIN_TYPES, quoted, SCHEMA, tableOf } from './tables.ts'

export type RowStatements = {
  /** Two columns for the n-th view (from 0) of a statement, `rows_<n>` and `parked_<n>`, both JSON; its parameters are keys, view and version. */
  readonly load: (n: number) => string
  /** $1 JSON array of rows as `rowText` writes them */
  readonly put: string
  /** $1 keys */
  readonly take: string
  /** $1 after this key, $2 limit: gives `rows`, JSON in the order of keys */
  readonly page: string
}

const known = new WeakMap<AnyView, RowStatements>()

export const rowStatements = (view: AnyView): RowStatements => {
  const before = known.get(view)
  if (before) return before
  const columns = [KEY, ...columnsOf(view).values()]
  const table = tableOf(view)
  const orders = columns.filter(({ pinyin }) => pinyin).map(orderColumn)
  const stored = [...columns.map((column) => column.stored), ...orders].map(quoted)
  const fields = [...columns.map((column) => column.field), ...orders].map(quoted)
  const typed = [...columns.map((column) => `${quoted(column.field)} ${PLAIN_TYPES[column.kind]}`), ...orders.map((name) => `${quoted(name)} text`)]
  const selected = selectedColumns(view)
  const replaced = stored.slice(1).map((name) => `${name} = excluded.${name}`)
  const statements: RowStatements = {
    load: (n) => `(select json_agg(t) from (select ${selected} from ${table} where key = any($${3 * n + 1}::text[])) t) as rows_${n},
      (select json_agg(distinct key) from ${SCHEMA}.view_parked where view = $${3 * n + 2} and version = $${3 * n + 3} and key = any($${3 * n + 1}::text[])) as parked_${n}`,
    put: `insert into ${table} (${stored.join(', ')}) select ${fields.join(', ')} from json_to_recordset($1::json) as x(${typed.join(', ')})
      on conflict (key) do ${replaced.length > 0 ? `update set ${replaced.join(', ')}` : 'nothing'}`,
    take: `delete from ${table} where key = any($1::text[])`,
    page: `select json_agg(t) as rows from (select ${selected} from ${table} where key > $1 order by key limit $2) t`,
  }
  known.set(view, statements)
  return statements
}

const selectedColumns = (view: AnyView): string => [KEY, ...columnsOf(view).values()].map((column) => `${quoted(column.stored)} as ${quoted(column.field)}`).join(', ')

/** $1 key: gives `row`, JSON, from the table of whichever version is shown. */
export const oneRow = (view: AnyView, table: string): string => `select to_json(t) as row from (select ${selectedColumns(view)} from ${table} where key = $1) t`

/** JSON of a row by field name, with its key and the order of its pinyin columns, without making another object of it. */
export const rowText = (view: AnyView, key: string, row: Row): string => {
  const more = [...columnsOf(view).values()].filter((column) => column.pinyin && typeof row[column.field] === 'string')
    .map((column) => `${JSON.stringify(orderColumn(column))}:${JSON.stringify(pinyinOrder(row[column.field] as string))},`)
  return `{"key":${JSON.stringify(key)},${more.join('')}${JSON.stringify(row).slice(1)}`.replace(/,}$/, '}')
}

/** A row as it was folded, from a row as the table gives it: without the key, and without what was never there. */
export const rowFrom = (view: AnyView, given: Readonly<Record<string, unknown>>): Row => {
  const row: Record<string, unknown> = { ...given }
  delete row[KEY.field]
  for (const { field, optional } of columnsOf(view).values()) if (optional && row[field] === null) delete row[field]
  return row
}
