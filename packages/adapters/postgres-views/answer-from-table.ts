// Answers a settled question from the table of its view, with one statement.
import type { Pool } from 'pg'
import { viewBehind, type Question } from '../../history/question.ts'
import type { Answer } from '../../kernel/query.ts'
import { questionStatement, type Live } from './question-sql.ts'
import { rowFrom } from './row-sql.ts'
import { throwAsViewsError } from './views-error.ts'

type Found = Readonly<Record<string, unknown>> & { readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly total: string; readonly position: string | null }

/** The page that is asked for, with counts and sums over all rows that match, all as of one instant. Throws `StoreUnavailable`. */
export const answerFromTable = async (pool: Pool, question: Question, live: Live): Promise<Answer<unknown>> => {
  const { query, day, page, pageSize } = question
  const { text, values } = questionStatement(question, live)
  const { rows: [found] } = await pool.query<Found>(text, [...values]).catch(throwAsViewsError)
  const counted = (name: string) => found![name] as Readonly<Record<string, number>>
  return {
    rows: found!.rows.map((row) => query.show(rowFrom(viewBehind(query), row) as never, { day }) as unknown),
    total: Number(found!.total), page, pageSize,
    counts: Object.fromEntries((query.counts ?? []).map((name, n) => [name, counted(`count_${n}`)])),
    sums: Object.fromEntries((query.sums ?? []).map((name, n) => [name, Number(found![`sum_${n}`])])),
    position: found!.position ?? '0', day,
  }
}
