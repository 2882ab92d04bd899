// Answers any question as it would have been answered on a past day, from the log and with the same folds as today.
import type { Answer } from '../kernel/query.ts'
import type { EventStore } from '../kernel/store.ts'
import type { AnyView, Row } from '../kernel/view.ts'
import { answerFromRows } from './answer-from-rows.ts'
import { foldKey } from './fold-key.ts'
import { columnOfKey, viewBehind, type Question } from './question.ts'
import { snapshots } from './snapshots.ts'

/** Beyond that many keys a replay of the list is no slower than folding each. */
const KEYS_MAX = 40

export type AsOf = {
  /** The answer as the log stood at a position. Rights are those of the question, so today's. */
  readonly answer: (question: Question, position: bigint) => Promise<Answer<unknown>>
  readonly rowsKept: () => number
}

/** A question about few keys folds their own events; any other replays the views it needs, which are kept for the next one. */
export const asOf = (store: EventStore, options: { readonly rowsMax?: number } = {}): AsOf => {
  const past = snapshots(store, options.rowsMax)
  return {
    rowsKept: past.rowsKept,
    answer: async (question, position) => {
      const views = viewsOf(question)
      const found = past.kept(views, position)
      const few = found ? undefined : await fewRows(store, question, position)
      if (few) return withParked(answerFromRows(question, few.rows, few.lookUp, position), few.parked)
      const at = found ?? await past.at(views, position)
      const { rows, parkedKeys } = at.get(viewBehind(question.query))!
      return withParked(answerFromRows(question, rows, (view, key) => at.get(view)!.rows.get(key), position), parkedKeys.size)
    },
  }
}

const withParked = (answer: Answer<unknown>, parked: number): Answer<unknown> => (parked > 0 ? { ...answer, parked } : answer)

const viewsOf = ({ query }: Question): readonly AnyView[] =>
  [...new Set([viewBehind(query), ...Object.values(query.lookups ?? {}).map(({ from }) => from)])]

type Few = { readonly rows: readonly (readonly [string, Row | null])[]; readonly parked: number; readonly lookUp: (view: AnyView, key: string) => Row | null | undefined }

/** The rows of a question that names its keys, and what they look up; nothing when a replay serves better. */
const fewRows = async (store: EventStore, question: Question, position: bigint): Promise<Few | undefined> => {
  const { query } = question
  const keys = keysNamed(question)
  if (!keys || keys.length > KEYS_MAX || viewsOf(question).some(({ of }) => typeof of !== 'string')) return undefined
  const fold = async (view: AnyView, key: string) => (await foldKey(store, view, key, position)).row
  const folds = await Promise.all(keys.map(async (key) => [key, await foldKey(store, viewBehind(query), key, position)] as const))
  const rows = folds.map(([key, { row }]) => [key, row] as const)
  const needed = new Map<AnyView, Map<string, Row | null>>()
  for (const [key, row] of rows) for (const [view, other] of row ? lookedUp(question, key, row) : []) needed.set(view, (needed.get(view) ?? new Map<string, Row | null>()).set(other, null))
  if ([...needed.values()].reduce((sum, some) => sum + some.size, 0) > KEYS_MAX) return undefined
  await Promise.all([...needed].flatMap(([view, some]) => [...some.keys()].map(async (key) => { some.set(key, await fold(view, key)) })))
  return { rows, parked: folds.filter(([, { parked }]) => parked.length > 0).length, lookUp: (view, key) => needed.get(view)?.get(key) }
}

/** The keys that a question is about, when one of its filters says so. */
const keysNamed = ({ where }: Question): readonly string[] | undefined => {
  for (const [test, ...others] of where) {
    if (!test || others.length > 0 || test.field.lookup !== undefined || !test.field.column.isKey) continue
    if (test.is === 'equal') return [test.value as string]
    if (test.is === 'oneOf') return [...new Set(test.values as readonly string[])]
  }
  return undefined
}

const lookedUp = ({ query }: Question, key: string, row: Row): readonly (readonly [AnyView, string])[] =>
  Object.entries(query.lookups ?? {}).flatMap(([name, { from }]) => {
    const column = columnOfKey(query, name)
    const by = column.isKey ? key : row[column.field]
    return [by ?? []].flat().map((each): readonly [AnyView, string] => [from, String(each)])
  })
