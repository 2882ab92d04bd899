// Settles what is asked of a view: filters, row rights, order and page, checked once, so that a table and a list of rows answer alike.
import type { Flaw } from '../kernel/handle.ts'
import type { AnyQuery, Condition } from '../kernel/query.ts'
import type { AnyView, Row } from '../kernel/view.ts'
import { reach, type Actor } from '../kernel/who.ts'
import { columnsOf, KEY, type Column } from './columns.ts'

export const PAGE_SIZE = 20
/** Lists on screen ask for fewer; this is what one export may take at once. */
export const PAGE_SIZE_MAX = 10_000

/** What someone asks of a query. `day` is the day it speaks of, YYYY-MM-DD. */
export type Asked = {
  readonly input: unknown
  readonly actor: Actor
  readonly day: string
  readonly page?: number | undefined
  readonly pageSize?: number | undefined
  /** column names, commas between them, '-' in front for descending; else the query's first */
  readonly sort?: string | undefined
}

/** A column of the query's own view, or, with `lookup`, one that is looked up under that name. */
export type Field = { readonly column: Column; readonly lookup?: string }

/** A condition on a known column, with its value in the kind of that column. `has` holds when any of its values is in the list. */
export type Test =
  | { readonly field: Field; readonly is: 'equal' | 'notEqual' | 'atLeast' | 'atMost' | 'contains'; readonly value: string | number | boolean }
  | { readonly field: Field; readonly is: 'oneOf' | 'has'; readonly values: readonly (string | number)[] }
  | { readonly field: Field; readonly is: 'empty' | 'present' }

export type Order = { readonly field: Field; readonly descending: boolean }

export type Question = {
  readonly query: AnyQuery
  readonly day: string
  /** all must hold; within one, any (so an empty one holds for no row) */
  readonly where: readonly (readonly Test[])[]
  readonly order: readonly Order[]
  /** columns of the query's own view that this actor reads, and that count for sums, only in rows where `until` is filled */
  readonly veil?: Veil
  readonly page: number
  readonly pageSize: number
}

export type Veil = { readonly over: readonly string[]; readonly until: Column | undefined }

export type Settled = { readonly is: 'question'; readonly question: Question } | { readonly is: 'invalid'; readonly flaws: readonly Flaw[] } | { readonly is: 'forbidden' }

/**
 * What is asked, settled: `forbidden` when the actor holds no role that may ask, `invalid` with the path of each bad field.
 * A condition without a value (or that looks for an empty text) is not asked. Throws on a bug in the query itself: a column that is not there, or a value of another kind.
 */
export const settle = (query: AnyQuery, asked: Asked): Settled => {
  checkQuery(query)
  const rights = reach(asked.actor, query.who)
  if (rights !== 'all' && Object.keys(rights).length === 0) return { is: 'forbidden' }
  const veil = rights === 'all' ? undefined : veilOf(query, rights)
  const parsed = query.input.safeParse(asked.input)
  const { page = 1, pageSize = PAGE_SIZE } = asked
  const flaws = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), says: issue.message }))),
    ...(whole(page, Number.MAX_SAFE_INTEGER / PAGE_SIZE_MAX) ? [] : [{ path: 'page', says: 'must be a whole number from 1' }]),
    ...(whole(pageSize, PAGE_SIZE_MAX) ? [] : [{ path: 'pageSize', says: `must be a whole number from 1 to ${PAGE_SIZE_MAX}` }]),
    ...sortFlaws(query, asked.sort, veil),
  ]
  if (flaws.length > 0) return { is: 'invalid', flaws }
  const filters = (query.where(parsed.data, { day: asked.day }) as readonly (Condition | readonly Condition[])[])
    .map((each) => (Array.isArray(each) ? each as readonly Condition[] : [each as Condition]).filter(isAsked))
    .filter((each) => each.length > 0)
  const unsound = filters.flat().filter(({ value }) => ![value].flat().every(isSound))
  if (unsound.length > 0) return { is: 'invalid', flaws: unsound.map(({ column }) => ({ path: column, says: 'holds a character that no text has' })) }
  const within = rights === 'all' ? [] : [rightsTest(query, rights)]
  const where = [...within, ...filters.map((each) => each.map((condition) => testOf(query, condition)))]
  return { is: 'question', question: { query, day: asked.day, where, order: orderOf(query, asked.sort), page, pageSize, ...(veil === undefined ? {} : { veil }) } }
}

/** Whoever holds the veiled relation looks through the veil at every row, also at those reached by another relation. */
const veilOf = ({ veil, ...query }: AnyQuery, rights: Readonly<Record<string, readonly string[]>>): Veil | undefined =>
  veil === undefined || rights[veil.within] === undefined ? undefined : { over: veil.over, until: veil.until === undefined ? undefined : ownColumn(query, veil.until) }

/** A row as this actor may read it. */
export const veiled = ({ veil }: Question, row: Row): Row => {
  const lifted = veil === undefined || (veil.until !== undefined && ![undefined, null, ''].includes(row[veil.until.field] as string))
  return lifted ? row : { ...row, ...Object.fromEntries(veil.over.map((name) => [name, null])) }
}

const whole = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max
const isAsked = ({ is, value }: Condition): boolean => is === 'empty' || is === 'present' || (value !== undefined && !(is === 'contains' && value === ''))
const isSound = (value: unknown): boolean => typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))

const checked = new WeakSet<AnyQuery>()

/** Throws when a query names a column that is not there or is of the wrong kind. */
export const checkQuery = (query: AnyQuery): void => {
  if (checked.has(query)) return
  const need = (right: boolean, says: string) => { if (!right) throw new Error(`query ${query.name}: ${says}`) }
  for (const name of Object.keys(query.lookups ?? {})) {
    fieldOf(query, name)
    columnOfKey(query, name)
    need(!columnsOf(viewBehind(query)).has(name), `${name} is a column and a looked-up column`)
  }
  for (const name of Object.values(query.within ?? {})) need(isTextOrList(fieldOf(query, name)), `${name} cannot hold ids`)
  for (const name of query.counts ?? []) need(['text', 'boolean', 'integer'].includes(ownColumn(query, name).kind) || ownColumn(query, name).list, `${name} cannot be counted`)
  for (const name of query.veil?.over ?? []) need(!(query.counts ?? []).includes(name) && ownColumn(query, name).field !== query.sort[0]?.replace(/^-/, ''), `${name} is veiled, and counted or the first order`)
  for (const name of query.sums ?? []) need(['integer', 'number'].includes(ownColumn(query, name).kind), `${name} cannot be summed`)
  for (const name of query.unread ?? []) {
    fieldOf(query, name)
    need(query.veil?.until !== name && !query.veil?.over.includes(name), `${name} is not read, and part of the veil`)
  }
  orderOf(query, query.sort.join(','))
  checked.add(query)
}

const isTextOrList = ({ column, lookup }: Field): boolean => lookup === undefined && (column.kind === 'text' || column.list)

/** A query forgets which events its view folds; a list of views does too. */
export const viewBehind = (query: AnyQuery): AnyView => query.from as unknown as AnyView

/** The rows within reach: any relation whose column holds one of the ids that are the actor's. */
const rightsTest = (query: AnyQuery, rights: Readonly<Record<string, readonly string[]>>): readonly Test[] =>
  Object.entries(rights).flatMap(([relation, ids]): readonly Test[] => {
    const named = query.within?.[relation]
    if (named === undefined) return []
    const field = fieldOf(query, named)
    return [{ field, is: field.column.list ? 'has' : 'oneOf', values: ids }]
  })

/** The column that a query means by a name: the key, one that it looks up, or one of its view. */
export const fieldOf = (query: AnyQuery, name: string): Field => {
  if (name === KEY.field) return { column: KEY }
  const lookup = query.lookups?.[name]
  const column = lookup ? columnsOf(lookup.from).get(lookup.take) : columnsOf(viewBehind(query)).get(name)
  if (!column) throw new Error(`query ${query.name}: there is no column ${name}`)
  return lookup ? { column, lookup: name } : { column }
}

/** A column of the query's own view. Throws when there is none of that name. */
export const ownColumn = (query: AnyQuery, name: string): Column => {
  const { column, lookup } = fieldOf(query, name)
  if (lookup !== undefined) throw new Error(`query ${query.name}: ${name} is looked up`)
  return column
}

const testOf = (query: AnyQuery, { column: name, is, value }: Condition): Test => {
  const field = fieldOf(query, name)
  const bug = (says: string) => new Error(`query ${query.name}: ${name} ${is} ${JSON.stringify(value)}: ${says}`)
  if (field.lookup !== undefined && columnOfKey(query, field.lookup).list) throw bug('a list of looked-up values cannot be a filter')
  const { kind, list } = field.column
  if (is === 'empty' || is === 'present') return { field, is }
  if (is === 'has') {
    if (!list) throw bug('not a list')
    return { field, is, values: [value].flat() as (string | number)[] }
  }
  if (is === 'oneOf') {
    if (!Array.isArray(value) || !value.every((each) => fits(kind, each))) throw bug('not values of that kind')
    return { field, is, values: value as (string | number)[] }
  }
  if (!fits(kind, value) || (is === 'contains' && kind !== 'text')) throw bug('not a value of that kind')
  return { field, is, value: value as string | number | boolean }
}

const fits = (kind: string, value: unknown): boolean =>
  kind === 'text' ? typeof value === 'string' : kind === 'boolean' ? typeof value === 'boolean' : kind !== 'json' && Number.isFinite(value)

/** The column of the query's own view by whose value another view is looked up. */
export const columnOfKey = (query: AnyQuery, lookup: string): Column => {
  const by = query.lookups![lookup]!.by
  const column = by === KEY.field ? KEY : columnsOf(viewBehind(query)).get(by)
  if (!column || (column.kind !== 'text' && !column.list)) throw new Error(`query ${query.name}: ${lookup} is looked up by ${by}, which is no text and no list`)
  return column
}

const asListed = (sort: string): readonly { readonly name: string; readonly descending: boolean }[] =>
  sort.split(',').map((each) => ({ name: each.replace(/^-/, ''), descending: each.startsWith('-') }))

const sortFlaws = (query: AnyQuery, sort: string | undefined, veil: Veil | undefined): readonly Flaw[] => {
  // an order by what is hidden would tell it
  const allowed = new Set(query.sort.map((each) => each.replace(/^-/, '')).filter((each) => !veil?.over.includes(each)))
  const bad = sort ? asListed(sort).filter(({ name }) => !allowed.has(name)) : []
  return bad.length > 0 ? [{ path: 'sort', says: `must be among ${[...allowed].join(', ')}` }] : []
}

const orderOf = (query: AnyQuery, sort: string | undefined): readonly Order[] =>
  asListed(sort || query.sort[0] || KEY.field).map(({ name, descending }) => {
    const field = fieldOf(query, name)
    if (field.column.kind === 'json' || (field.lookup !== undefined && columnOfKey(query, field.lookup).list)) throw new Error(`query ${query.name}: ${name} has no order`)
    return { field, descending }
  })
