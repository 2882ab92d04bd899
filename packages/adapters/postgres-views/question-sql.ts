// Writes a settled question as one statement: page, total, counts, sums and position, all of the same instant. Values are parameters only.
import { columnsOf, orderColumn, type Column, type Kind } from '../../history/columns.ts'
import { columnOfKey, ownColumn, viewBehind, type Field, type Question, type Test } from '../../history/question.ts'
import { inSmallLetters } from '../../history/answer-from-rows.ts'
import type { AnyQuery, Lookup } from '../../kernel/query.ts'
import type { AnyView } from '../../kernel/view.ts'
import { PLAIN_TYPES, quoted, SCHEMA } from './tables.ts'

export type Statement = {
  /** the page and everything that is counted */
  readonly whole: string
  /** the page alone, for whoever knows the counts under its `mark` */
  readonly page: string
  readonly values: readonly unknown[]
  /** what is counted, whatever page is asked for: two statements with the same one count the same rows */
  readonly counted: string
}

/** Which table answers for a view, and under which version its checkpoint is kept. */
export type Live = (view: AnyView) => { readonly table: string; readonly version: number }

/**
 * Two statements for the same values. Each gives one row: `rows` (JSON, by field name, with looked-up columns, without what is not read), `position`, `parked`, and `mark`, which changes with any row that may be counted.
 * The whole one adds `tallies` (JSON, see `talliesOf`) and, for each list that is counted, `members_<n>` (JSON object), n being its place among the query's counts.
 * Apart, because what is not counted mostly would still be planned and set up for each page, and its cost, which the planner cannot know to be saved, would keep it from one plan for all values.
 */
export const questionStatement = (question: Question, live: Live): Statement => {
  const { query, page, pageSize } = question
  const values: unknown[] = []
  const parameter = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const from = fromClause(query, question, live)
  const where = whereClause(question, parameter)
  const members = (query.counts ?? []).flatMap((name, n) => (ownColumn(query, name).list ? [`(${membersOf(ownColumn(query, name), from, where)}) as members_${n}`] : []))
  const counts = [`(select json_agg(c) from (${talliesOf(question, from, where)}) c) as tallies`, ...members].join(',\n')
  const counted = JSON.stringify([counts, values])
  const order = orderClause(question)
  const found = isNarrow(question) ? `(select t.* from ${from} ${where} offset 0) t` : `${from} ${where}`
  const limit = page === 1 && USUAL_SIZES.includes(pageSize) ? `limit ${pageSize}` : `limit ${parameter(pageSize, 'bigint')} offset ${parameter((page - 1) * pageSize, 'bigint')}`
  const shown = `select ${shownColumns(query)} from (select t.* from ${found} ${order} ${limit}) t${joins(query, scalarLookups(query), live)}${listJoins(query, live)} ${order}`
  const rest = `(select coalesce(json_agg(p), '[]') from (${shown}) p) as rows,\n(${parkedOf(query, live)}) as parked, m.mark, m.position::text as position\nfrom (${progressOf(question, live)}) m`
  return { whole: `select ${counts},\n${rest}`, page: `select ${rest}`, values, counted }
}

/**
 * Pages that lists on screen ask for. A plan that is kept for any values takes a limit it does not know for a tenth of all rows and is found dear, so that each first page was
 * planned anew: 0.3 ms of the 0.9 that fifty pieces of evidence cost. Few sizes, because each is a statement of its own.
 */
const USUAL_SIZES: readonly number[] = [1, 20, 50, 100, 200]

/**
 * Of a few things only, as for an auditor of some projects: their rows are looked up first and put in order then. The planner would follow the index of the order and hope to meet some of them soon,
 * and for audits of years ago reads the whole of it: 70 ms for evidence of three of 442 projects, which are found in 2.
 */
const isNarrow = ({ query, where, order }: Question): boolean => order.every(({ field }) => field.lookup === undefined) && where.some((tests) =>
  tests.every((test) => test.is === 'oneOf' && test.values.length > 1 && test.values.length <= FEW && Object.values(query.within ?? {}).includes(test.field.column.field)))
const FEW = 20

/** How far all its views have come, and the mark of the rows that are counted: those of the view, and those that a filter looks up elsewhere. */
const progressOf = ({ query, where }: Question, live: Live): string => {
  const counted = new Set([viewBehind(query), ...where.flat().flatMap(({ field: { lookup } }) => (lookup === undefined ? [] : [query.lookups![lookup]!.from]))])
  const views = new Set([...counted, ...Object.values(query.lookups ?? {}).map(({ from }) => from)])
  const only = counted.size === views.size ? '' : ` filter (where ${named(counted, live)})`
  return `select min(position) as position, string_agg(changed::text, ' ' order by view, version)${only} as mark from ${SCHEMA}.view_progress where ${named(views, live)}`
}

/** Views are called by the program and not by whoever asks, so their names stand in the text. */
const named = (views: Iterable<AnyView>, live: Live): string => [...views].map((view) => `(view = '${view.name}' and version = ${live(view).version})`).join(' or ')

/**
 * One pass over the matching rows for the total, the sums and all counts of single values, as rows { column, value, n, sum_0 … }:
 * `column` is the place among the counts, -1 for the row with the total and the sums. Rows that agree in all that is counted are taken together first,
 * which are few: five counts and two sums of 20,000 findings take 14 ms so, 18 with every row counted five times, and 4 where an index holds those columns.
 */
const talliesOf = ({ query, veil }: Question, from: string, where: string): string => {
  const counted = (query.counts ?? []).flatMap((name, n) => (ownColumn(query, name).list ? [] : [{ n, own: `t.${quoted(ownColumn(query, name).stored)}` }]))
  const read = (name: string) => (veil?.over.includes(name) ? ` filter (where ${veil.until === undefined ? 'false' : `not ${emptyText(`t.${quoted(veil.until.stored)}`, veil.until.kind, veil.until.list)}`})` : '')
  const sums = (query.sums ?? []).map((name) => `sum(t.${quoted(ownColumn(query, name).stored)})${read(name)}`)
  const alike = `select ${[...counted.map(({ n, own }) => `${own} as v${n}`), 'count(*) as n', ...sums.map((sum, n) => `${sum} as s${n}`)].join(', ')} from ${from} ${where}${counted.length > 0 ? ` group by ${counted.map(({ own }) => own).join(', ')}` : ''}`
  const which = counted.map(({ n }) => `when grouping(v${n}) = 0 then ${n}`)
  const value = counted.map(({ n }) => `when grouping(v${n}) = 0 then coalesce(v${n}::text, '')`)
  const cases = counted.length > 0 ? `case ${which.join(' ')} else -1 end as column, case ${value.join(' ')} end as value` : `-1 as column, '' as value`
  const all = [cases, 'coalesce(sum(n), 0) as n', ...sums.map((_, n) => `coalesce(sum(s${n}), 0)::text as sum_${n}`)]
  return `select ${all.join(', ')} from (${alike}) a group by grouping sets (${['()', ...counted.map(({ n }) => `(v${n})`)].join(', ')})`
}

type Parameter = (value: unknown, type: string) => string

/** Columns that are looked up in one view by one column share a join. */
const alias = (query: AnyQuery, lookup: string): string => {
  const { from, by } = query.lookups![lookup]!
  return `l${Object.values(query.lookups!).findIndex((each) => each.from === from && each.by === by)}`
}
const isList = (query: AnyQuery, lookup: string): boolean => columnOfKey(query, lookup).list
const isRead = (query: AnyQuery, name: string): boolean => query.unread?.includes(name) !== true
const lookupsRead = (query: AnyQuery): readonly (readonly [string, Lookup])[] => Object.entries(query.lookups ?? {}).filter(([name]) => isRead(query, name))
const scalarLookups = (query: AnyQuery): readonly string[] => lookupsRead(query).flatMap(([name]) => (isList(query, name) ? [] : [name]))

/** The view's own table, with those looked-up tables that a filter or the order needs. */
const fromClause = (query: AnyQuery, question: Question, live: Live): string => {
  const needed = new Set([...question.where.flat(), ...question.order].flatMap(({ field }) => field.lookup ?? []))
  return `${live(viewBehind(query)).table} t${joins(query, [...needed], live)}`
}

const joins = (query: AnyQuery, names: readonly string[], live: Live): string => [...new Set(names
  .map((name) => ` left join ${live(query.lookups![name]!.from).table} ${alias(query, name)} on ${alias(query, name)}.key = t.${quoted(columnOfKey(query, name).stored)}`))]
  .join('')

const shownColumns = (query: AnyQuery): string => [
  ...[...columnsOf(viewBehind(query)).values()].filter(({ field }) => isRead(query, field)).map((column) => `t.${quoted(column.stored)} as ${quoted(column.field)}`),
  ...lookupsRead(query).map(([name, { from, take }]) => {
    const taken = isList(query, name) ? name : columnsOf(from).get(take)!.stored
    return `${alias(query, name)}.${quoted(taken)} as ${quoted(name)}`
  }),
].join(', ')

/**
 * The values of looked-up lists, in the order of their keys: those that one view gives for one column are read together.
 * The planner takes every JSON list for a hundred keys long and would rather read a whole index for each row: with `limit 1` it can only look up key by key.
 * A page of 38 gaps of 100,000 events took 32 ms before that, of which 30 went into reading the standings of all papers 38 times.
 */
const listJoins = (query: AnyQuery, live: Live): string => {
  const lists = lookupsRead(query).filter(([name]) => isList(query, name))
  return [...Map.groupBy(lists, ([name]) => alias(query, name))].map(([joined, [first, ...more]]) => {
    const [name, { from }] = first!
    const by = `t.${quoted(columnOfKey(query, name).stored)}`
    const stored = [first!, ...more].map(([each, { take }]) => [each, quoted(columnsOf(from).get(take)!.stored)] as const)
    const one = `select ${[...new Set(stored.map(([, column]) => column))].join(', ')} from ${live(from).table} where key = e.key limit 1`
    const all = stored.map(([each, column]) => `coalesce(json_agg(x.${column} order by e.n), '[]') as ${quoted(each)}`)
    return ` left join lateral (select ${all.join(', ')} from jsonb_array_elements_text(${by}) with ordinality e(key, n) left join lateral (${one}) x on true) ${joined} on ${by} is not null`
  }).join('')
}

/** Of the whole view: a row that stands still may belong to the answer without showing it. */
const parkedOf = (query: AnyQuery, live: Live): string => `select count(distinct key)::integer from ${SCHEMA}.view_parked where ${named([viewBehind(query)], live)}`

const columnText = (query: AnyQuery, { column, lookup }: Field): string =>
  lookup === undefined ? `t.${column.isKey ? 'key' : quoted(column.stored)}` : `${alias(query, lookup)}.${quoted(column.stored)}`

const whereClause = ({ query, where }: Question, parameter: Parameter): string => {
  const all = where.map((tests) => (tests.length === 0 ? 'false' : `(${tests.map((test) => testText(test, columnText(query, test.field), parameter)).join(' or ')})`))
  return all.length === 0 ? '' : `where ${all.join(' and ')}`
}

const testText = (test: Test, column: string, parameter: Parameter): string => {
  const { kind, list } = test.field.column
  const one = (value: unknown) => parameter(value, typeOf(kind, value))
  switch (test.is) {
    case 'equal': return `${column} = ${one(test.value)}`
    case 'notEqual': return `${column} is distinct from ${one(test.value)}`
    case 'atLeast': return `${column} >= ${one(test.value)}`
    case 'atMost': return `${column} <= ${one(test.value)}`
    case 'contains': return `strpos(lower(${column} collate "C"), ${parameter(inSmallLetters(test.value as string), 'text')}) > 0`
    // An index is in order behind one value, not behind several.
    case 'oneOf': return test.values.length === 0 ? 'false' : test.values.length === 1 && typeOf(kind, test.values[0]) === PLAIN_TYPES[kind] ? `${column} = ${one(test.values[0])}` : `${column} = any(${parameter(kind === 'integer' ? test.values.filter(Number.isSafeInteger) : test.values, `${PLAIN_TYPES[kind]}[]`)})`
    case 'has': return hasText(column, test.values, parameter)
    case 'empty': return emptyText(column, kind, list)
    case 'present': return `not ${emptyText(column, kind, list)}`
  }
}

/** A number with a fraction may be compared with whole ones, though it equals none. */
const typeOf = (kind: Kind, value: unknown): string => (kind === 'integer' && !Number.isSafeInteger(value) ? 'double precision' : PLAIN_TYPES[kind])

const hasText = (column: string, values: readonly (string | number)[], parameter: Parameter): string => {
  const texts = values.filter((each) => typeof each === 'string')
  const numbers = values.filter((each) => typeof each === 'number')
  const tests = [`${column} ?| ${parameter(texts, 'text[]')}`, ...numbers.map((each) => `${column} @> ${parameter(JSON.stringify([each]), 'jsonb')}`)]
  return `(${tests.join(' or ')})`
}

const emptyText = (column: string, kind: Kind, list: boolean): string =>
  `(${column} is null${kind === 'text' ? ` or ${column} = ''` : list ? ` or ${column} = '[]'` : ''})`

const orderClause = ({ query, order }: Question): string => {
  const texts = order.map(({ field, descending }) => {
    const { column, lookup } = field
    const texts = [...(column.pinyin ? [`${lookup === undefined ? 't' : alias(query, lookup)}.${quoted(orderColumn(column))}`] : []), columnText(query, field)]
    // Where nothing can be missing the words would only keep an index from serving the order backwards.
    const canBeNull = column.nullable || column.optional || lookup !== undefined
    return texts.map((text) => `${text}${descending ? ' desc' : ''}${canBeNull ? ' nulls last' : ''}`).join(', ')
  })
  return `order by ${[...texts, `t.key${order[order.length - 1]?.descending ? ' desc' : ''}`].join(', ')}`
}

/** How many rows have each member of a list. */
const membersOf = (column: Column, from: string, where: string): string =>
  `select coalesce(json_object_agg(v, n), '{}') from (select coalesce(e.value, '') as v, count(*) as n
    from ${from} left join lateral jsonb_array_elements_text(t.${quoted(column.stored)}) e(value) on true ${where} group by 1) c`
