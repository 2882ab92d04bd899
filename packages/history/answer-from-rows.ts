// Answers a question from rows held in memory, exactly as the table of the view answers it.
import type { Answer } from '../kernel/query.ts'
import type { AnyView, Row } from '../kernel/view.ts'
import { KEY, type Column } from './columns.ts'
import { pinyinOrder } from './pinyin-order.ts'
import { columnOfKey, ownColumn, veiled, type Field, type Order, type Question, type Test } from './question.ts'

/** The row of another view by key, for looked-up columns. */
export type LookUp = (view: AnyView, key: string) => Row | null | undefined

type Value = unknown
type Whole = Readonly<Record<string, unknown>>

/** The page that is asked for, with counts and sums over all rows that match. `position` is how far the log was read for these rows. */
export const answerFromRows = (question: Question, rows: Iterable<readonly [string, Row | null]>, lookUp: LookUp, position: bigint): Answer<unknown> => {
  const { query, page, pageSize, day } = question
  const needed = new Set([...question.where.flat(), ...question.order].flatMap(({ field }) => field.lookup ?? []))
  const matching: Whole[] = []
  for (const [key, row] of rows) {
    if (row === null) continue
    const whole = withLookups(question, { ...row, [KEY.field]: key }, needed, lookUp)
    if (question.where.every((tests) => tests.some((test) => holds(test, whole)))) matching.push(whole)
  }
  const shown = matching.sort(inOrder(question.order)).slice((page - 1) * pageSize, page * pageSize)
  const unread = new Set([KEY.field, ...query.unread ?? []])
  const all = new Set(Object.keys(query.lookups ?? {}).filter((name) => !unread.has(name)))
  return {
    rows: shown.map((row) => {
      const read = Object.fromEntries(Object.entries(withLookups(question, row, all, lookUp)).filter(([name]) => !unread.has(name)))
      return query.show(veiled(question, read) as never, { day }) as unknown
    }),
    total: matching.length, page, pageSize,
    counts: Object.fromEntries((query.counts ?? []).map((name) => [name, countsOf(ownColumn(query, name), matching)])),
    sums: Object.fromEntries((query.sums ?? []).map((name) => [name, matching.reduce((sum, row) => sum + ((veiled(question, row)[name] as number | null) ?? 0), 0)])),
    position: String(position), day,
  }
}

const withLookups = ({ query }: Question, row: Whole, names: ReadonlySet<string>, lookUp: LookUp): Whole => {
  if (names.size === 0) return row
  const found = [...names].map((name): [string, Value] => {
    const { from, take } = query.lookups![name]!
    const by = row[columnOfKey(query, name).field]
    const taken = (key: unknown): Value => lookUp(from, String(key))?.[take] ?? null
    return [name, Array.isArray(by) ? by.map(taken) : by === null || by === undefined ? null : taken(by)]
  })
  return { ...row, ...Object.fromEntries(found) }
}

const valueOf = ({ column, lookup }: Field, row: Whole): Value => row[lookup ?? column.field] ?? null

const isEmpty = (value: Value): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)

const holds = (test: Test, row: Whole): boolean => {
  const value = valueOf(test.field, row)
  switch (test.is) {
    case 'empty': return isEmpty(value)
    case 'present': return !isEmpty(value)
    case 'notEqual': return value !== test.value
    case 'oneOf': return test.values.includes(value as string)
    case 'has': return Array.isArray(value) && test.values.some((each) => value.includes(each))
    case 'equal': return value === test.value
    case 'contains': return value !== null && inSmallLetters(value as string).includes(inSmallLetters(test.value as string))
    case 'atLeast': return value !== null && compare(value, test.value) >= 0
    case 'atMost': return value !== null && compare(value, test.value) <= 0
  }
}

/** A to Z only: what `lower` does in PostgreSQL for texts in code point order. */
export const inSmallLetters = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

const inOrder = (order: readonly Order[]) => (a: Whole, b: Whole): number => {
  for (const { field, descending } of order) {
    const [left, right] = [valueOf(field, a), valueOf(field, b)]
    if (left === right) continue
    // rows without the value come last either way
    if (left === null || right === null) return left === null ? 1 : -1
    const by = field.column.pinyin ? byPinyin(left as string, right as string) : compare(left, right)
    if (by !== 0) return descending ? -by : by
  }
  const byKey = compare(a[KEY.field], b[KEY.field])
  return order[order.length - 1]?.descending ? -byKey : byKey
}

const compare = (a: Value, b: Value): number =>
  typeof a === 'string' && typeof b === 'string' ? byCodePoint(a, b) : Number(a) - Number(b)

/** Texts in the order of their characters' numbers, which is the order of their UTF-8 bytes; `<` compares UTF-16 halves. */
export const byCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left !== right) return aboveBasicPlane(left) - aboveBasicPlane(right)
  }
  return a.length - b.length
}

/** Halves of a pair stand for characters beyond U+FFFF, so they sort above U+E000 to U+FFFF. */
const aboveBasicPlane = (unit: number): number => (unit < 0xd800 || unit > 0xdfff ? unit : unit + 0x10000)

const byPinyin = (a: string, b: string): number => byCodePoint(pinyinOrder(a), pinyinOrder(b)) || byCodePoint(a, b)

/** How many rows have each value; a row with a list counts once for each of its members, and '' stands for none. */
const countsOf = (column: Column, rows: readonly Whole[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = valueOf({ column }, row)
    for (const each of isEmpty(value) ? [''] : [value].flat()) {
      const name = String(each ?? '')
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return Object.fromEntries(counts)
}
