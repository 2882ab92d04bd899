// asks(query, input).given(histories).then(answers): a query's test folds histories and asks them, without a database.
import { expect } from 'vitest'
import { answerFromRows } from '../../history/answer-from-rows.ts'
import { settle } from '../../history/question.ts'
import type { AnyQuery } from '../../kernel/query.ts'
import { factsOf, type Tale } from '../../kernel/testing/history.ts'
import { rowsOf } from '../../kernel/testing/views.ts'
import type { AnyView, Row } from '../../kernel/view.ts'
import type { Actor } from '../../kernel/who.ts'

/** Who asks and which day the question speaks of; the committee office on 2026-03-02 unless said otherwise. */
export type Asker = { readonly day?: string; readonly by?: Actor; readonly sort?: string }

const OFFICE: Actor = { id: 'wang', roles: ['committeeOffice'], within: {} }

export const asks = (query: AnyQuery, input: object, { day = '2026-03-02', by = OFFICE, sort }: Asker = {}) => ({
  given: (...tales: Tale[]) => {
    const facts = factsOf(tales)
    const folded = new Map<AnyView, ReadonlyMap<string, Row>>()
    const rows = (view: AnyView) => folded.get(view) ?? folded.set(view, rowsOf(view, facts)).get(view)!
    return answersOf(query, { input, day, by, sort }, rows)
  },
  /** Of rows as they are, for what no history needs to tell. */
  of: (view: AnyView, given: ReadonlyMap<string, Row>) => answersOf(query, { input, day, by, sort }, (each) => (each === view ? given : new Map())),
})

type Asked = { readonly input: object; readonly day: string; readonly by: Actor; readonly sort: string | undefined }

const answersOf = (query: AnyQuery, { input, day, by, sort }: Asked, rows: (view: AnyView) => ReadonlyMap<string, Row>) => {
  const settled = settle(query, { input, actor: by, day, pageSize: 1_000, sort })
  const answer = settled.is === 'question' ? answerFromRows(settled.question, rows(query.from as unknown as AnyView), (view, key) => rows(view).get(key), 0n) : undefined
  const shown = (answer?.rows ?? []) as readonly Row[]
  return {
    rows: shown,
    /** Exactly so many answers, in this order, each valid and with at least these columns. */
    then: (...expected: object[]) => {
      expect(settled.is).toBe('question')
      for (const row of shown) expect(query.output.parse(row), 'a valid answer').toEqual(row)
      expect(shown.length).toBe(expected.length)
      expect(shown).toMatchObject(expected)
    },
    thenCounts: (counts: object) => expect(answer?.counts).toMatchObject(counts),
    thenSums: (sums: object) => expect(answer?.sums).toMatchObject(sums),
    thenForbidden: () => expect(settled.is).toBe('forbidden'),
  }
}
