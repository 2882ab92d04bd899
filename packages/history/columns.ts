// Tells what columns a view's rows have, from the row schema: their kinds, which may be empty, how they sort.
import { z } from 'zod'
import type { AnyView } from '../kernel/view.ts'

/** `json` holds arrays and objects; a JSON array is also a `list`, which `has` can look into. */
export type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'json'

export type Column = {
  /** as the row says it, camelCase */
  readonly field: string
  /** as the table says it, snake_case */
  readonly stored: string
  readonly kind: Kind
  readonly list: boolean
  readonly nullable: boolean
  /** left out of the row where the table has NULL; never nullable as well */
  readonly optional: boolean
  /** sorted as a Chinese dictionary does; all other texts sort by code point. The table keeps `pinyinOrder` of it in a column beside it */
  readonly pinyin: boolean
  /** always the key of the row: so says `initial`, which fills it with the key; never where a key is composed of parts, for a part of it is not the key */
  readonly isKey: boolean
}

/** Every view has it beside its own columns: the key of the row. */
export const KEY: Column = { field: 'key', stored: 'key', kind: 'text', list: false, nullable: false, optional: false, pinyin: false, isKey: true }

const known = new WeakMap<AnyView, ReadonlyMap<string, Column>>()

/**
 * The columns of a view by field name, in the order of the row schema.
 * A text that people look for by name is marked `.meta({ sorts: 'pinyin' })`.
 * Throws when the schema holds what cannot be kept in a table so that it comes back the same.
 */
export const columnsOf = (view: AnyView): ReadonlyMap<string, Column> => {
  const before = known.get(view)
  if (before) return before
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(view.name)) throw new Error(`a view is named in snake_case, with at most 41 characters, not ${view.name}`)
  const schema = z.toJSONSchema(view.row, { io: 'output' }) as Shape
  const required = new Set(schema.required ?? [])
  const first = view.initial(PROBE) as Readonly<Record<string, unknown>>
  const columns = new Map(Object.entries(schema.properties ?? {}).map(([field, shape]) =>
    [field, { ...columnOf(`${view.name}.${field}`, field, shape, required.has(field)), isKey: typeof view.of === 'string' && first[field] === PROBE }]))
  const stored = [KEY, ...columns.values()].flatMap((column) => [column.stored, ...(column.pinyin ? [orderColumn(column)] : [])])
  if (new Set(stored).size < stored.length) throw new Error(`view ${view.name} has two columns of one name (key is taken)`)
  for (const field of [view.indexed ?? [], ...view.together ?? []].flat()) if (!columns.has(field)) throw new Error(`view ${view.name} has an index on ${field}, which is no column`)
  known.set(view, columns)
  return columns
}

/** The name of the column by which a table sorts a pinyin column. */
export const orderColumn = ({ stored }: Column): string => `${stored}_order`

const PROBE = 'a key that nothing else is called'

type Shape = { readonly type?: string | readonly string[]; readonly anyOf?: readonly Shape[]; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly sorts?: string; readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[] }

const columnOf = (at: string, field: string, shape: Shape, required: boolean): Omit<Column, 'isKey'> => {
  if (!/^[a-z][A-Za-z0-9]{0,50}$/.test(field)) throw new Error(`${at}: a column is named in camelCase`)
  const types = new Set(typesOf(shape))
  const nullable = types.delete('null')
  const [type] = types
  if (nullable && !required) throw new Error(`${at}: a column is nullable or optional, not both, for a table cannot tell them apart`)
  const kind: Kind = types.size === 1 && type !== undefined && type in KINDS ? KINDS[type as keyof typeof KINDS] : 'json'
  return {
    field, stored: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), kind, list: types.size === 1 && type === 'array',
    nullable, optional: !required, pinyin: kind === 'text' && marks(shape).includes('pinyin'),
  }
}

const KINDS = { string: 'text', integer: 'integer', number: 'number', boolean: 'boolean', array: 'json', object: 'json' } as const

/** The JSON types that a value of this shape may have; `any` when it may be anything. */
const typesOf = (shape: Shape): readonly string[] => {
  if (shape.anyOf) return shape.anyOf.flatMap(typesOf)
  if (shape.type !== undefined) return typeof shape.type === 'string' ? [shape.type] : shape.type
  return ['any']
}

const marks = (shape: Shape): readonly string[] => [shape.sorts ?? '', ...(shape.anyOf ?? []).flatMap(marks)]
