// A form on paper, filled in the browser: asked for as the person who is signed in, as of the day that the console speaks of.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Asking } from '../../../packages/documents/forms/asking.ts'
import type { Form, FormOnPaper } from '../../../packages/documents/forms/form.ts'
import { ask, contents, every, people, ProblemError, type Parameters } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { againAfter } from './asking.ts'
import { useMoney } from './money.tsx'
import { PAGE_SIZE, PAGES_MAX } from './whole-list.ts'

type At = { readonly asOf: string } | { readonly after: string | undefined }
const FRESH_MS = 300_000

/** The form with what this person may see, `null` where there is no such thing for this person; nothing while it is not all there. */
export const useFilledForm = (form: Form, id: string) => {
  const { language } = useWords()
  const { scale } = useMoney()
  const { day, after } = useAsOf()
  const client = useQueryClient()
  const at: At = day === undefined ? { after } : { asOf: day }
  return useQuery<FormOnPaper | null, Error>({
    queryKey: ['answer', 'paper', form.name, id, language, scale, at],
    queryFn: async () => (await form.fill(askingAt(at, client), id, { language, scale, asOf: day })) ?? null,
    retry: againAfter,
  })
}

const askingAt = (at: At, client: QueryClient): Asking => ({
  rows: (query, parameters) => wholeList(query, { ...parameters, ...at }),
  mayAsk: async (query) => (await client.ensureQueryData({ queryKey: ['contents'], queryFn: contents, staleTime: FRESH_MS })).queries.some(({ name }) => name === query),
  events: async ({ type, id }, kinds) => {
    try {
      return await every(type, id, kinds, at)
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 404) return []
      throw error
    }
  },
  people: async () => new Map([...(await client.ensureQueryData({ queryKey: ['people'], queryFn: people, staleTime: FRESH_MS }))].map(([id, { name }]) => [id, name])),
})

const wholeList = async <Row>(query: string, parameters: Parameters): Promise<{ readonly rows: readonly Row[]; readonly total: number }> => {
  const first = await ask<Row>(query, { ...parameters, pageSize: PAGE_SIZE })
  const pages = Math.min(PAGES_MAX, Math.ceil(first.total / PAGE_SIZE))
  const rest = await Promise.all(Array.from({ length: Math.max(0, pages - 1) }, (_, n) => ask<Row>(query, { ...parameters, pageSize: PAGE_SIZE, page: n + 2 })))
  return { rows: [first, ...rest].flatMap(({ rows }) => rows), total: first.total }
}
