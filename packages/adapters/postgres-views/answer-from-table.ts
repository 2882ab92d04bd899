// Answers a settled question from the table of its view, with one statement.
import type { Pool } from 'pg'
import { veiled, viewBehind, type Question } from '../../history/question.ts'
import type { Answer } from '../../kernel/query.ts'
import { questionStatement, type Live } from './question-sql.ts'
import { rowFrom } from './row-sql.ts'
import { throwAsViewsError } from './views-error.ts'

type Tally = { readonly column: number; readonly value: string; readonly n: number } & Readonly<Record<string, unknown>>
type Found = Readonly<Record<string, unknown>> & { readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly tallies: readonly Tally[]; readonly position: string | null; readonly parked: number }

/** The page that is asked for, with counts and sums over all rows that match, all as of one instant. Throws `StoreUnavailable`. */
export const answerFromTable = async (pool: Pool, question: Question, live: Live): Promise<Answer<unknown>> => {
  const { query, day, page, pageSize } = question
  const { text, values } = questionStatement(question, live)
  const { rows: [found] } = await pool.query<Found>({ ...named(text), values: [...values] }).catch(throwAsViewsError)
  const { rows, tallies, position, parked } = found!
  const whole = tallies.find(({ column }) => column === -1)
  return {
    rows: rows.map((row) => query.show(veiled(question, rowFrom(viewBehind(query), row)) as never, { day }) as unknown),
    total: whole?.n ?? 0, page, pageSize,
    counts: Object.fromEntries((query.counts ?? []).map((name, n) => [name, (found![`members_${n}`] as Readonly<Record<string, number>> | undefined) ?? counted(tallies, n)])),
    sums: Object.fromEntries((query.sums ?? []).map((name, n) => [name, Number(whole?.[`sum_${n}`] ?? 0)])),
    position: position ?? '0', day, ...(parked > 0 ? { parked } : {}),
  }
}

const PREPARED_MAX = 200
const names = new Map<string, string>()

/** A connection keeps the plans of statements with a name, which saves a third of what a page costs. Texts differ by filter and order only, and the first few are the usual ones. */
const named = (text: string): { readonly text: string; readonly name?: string } => {
  if (!names.has(text) && names.size < PREPARED_MAX) names.set(text, `question ${names.size}`)
  const name = names.get(text)
  return name === undefined ? { text } : { text, name }
}

/** How many rows have each value; texts that are missing and texts that are empty both stand under ''. */
const counted = (tallies: readonly Tally[], column: number): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const each of tallies) if (each.column === column) counts[each.value] = (counts[each.value] ?? 0) + each.n
  return counts
}
