// Answers a settled question from the table of its view: with one statement, or with a second one when what was counted before is out of date.
import type { Pool } from 'pg'
import { ownColumn, veiled, viewBehind, type Question } from '../../history/question.ts'
import type { Answer, AnyQuery } from '../../kernel/query.ts'
import type { KnownTallies, Tallies, Tally } from './known-tallies.ts'
import { questionStatement, type Live } from './question-sql.ts'
import { rowFrom } from './row-sql.ts'
import { throwAsViewsError } from './views-error.ts'

type Found = Readonly<Record<string, unknown>> & {
  readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly position: string | null; readonly parked: number
  readonly mark: string | null; readonly tallies?: readonly Tally[] | null
}

/** The page that is asked for, with counts and sums over all rows that match, all as of one instant. Throws `StoreUnavailable`. */
export const answerFromTable = async (pool: Pool, question: Question, live: Live, known: KnownTallies): Promise<Answer<unknown>> => {
  const { query, day, page, pageSize } = question
  const { whole: all, page: alone, values, counted } = questionStatement(question, live)
  const find = async (text: string): Promise<Found> => (await pool.query<Found>({ ...named(text), values: [...values] }).catch(throwAsViewsError)).rows[0]!
  const before = known.of(counted)
  const first = await find(before === undefined ? all : alone)
  // Page and counts are of one instant: a row that changed since means that both are read again.
  const found = before === undefined || first.mark === before.mark ? first : await find(all)
  const { rows, position, parked, mark } = found
  const { tallies, members } = found.tallies === undefined ? before! : talliesIn(query, found)
  known.keep(counted, { mark, tallies, members })
  const whole = tallies.find(({ column }) => column === -1)
  return {
    rows: rows.map((row) => query.show(veiled(question, rowFrom(viewBehind(query), row)) as never, { day }) as unknown),
    total: whole?.n ?? 0, page, pageSize,
    counts: Object.fromEntries((query.counts ?? []).map((name, n) => [name, members[n] ?? countsOf(tallies, n)])),
    sums: Object.fromEntries((query.sums ?? []).map((name, n) => [name, Number(whole?.[`sum_${n}`] ?? 0)])),
    position: position ?? '0', day, ...(parked > 0 ? { parked } : {}),
  }
}

const talliesIn = (query: AnyQuery, found: Found): Pick<Tallies, 'tallies' | 'members'> => ({
  tallies: found.tallies ?? [],
  members: Object.fromEntries((query.counts ?? []).flatMap((name, n) => (ownColumn(query, name).list ? [[n, found[`members_${n}`] as Readonly<Record<string, number>>]] : []))),
})

const PREPARED_MAX = 400
const names = new Map<string, string>()

/** A connection keeps the plans of statements with a name, which saves a third of what a page costs. Texts differ by filter and order only, and the first few are the usual ones. */
const named = (text: string): { readonly text: string; readonly name?: string } => {
  if (!names.has(text) && names.size < PREPARED_MAX) names.set(text, `question ${names.size}`)
  const name = names.get(text)
  return name === undefined ? { text } : { text, name }
}

/** How many rows have each value; texts that are missing and texts that are empty both stand under ''. */
const countsOf = (tallies: readonly Tally[], column: number): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const each of tallies) if (each.column === column) counts[each.value] = (counts[each.value] ?? 0) + each.n
  return counts
}
