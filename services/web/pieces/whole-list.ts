// A list asked as a whole, page after page, where what is counted and filtered is on the page itself.
import { useQueries } from '@tanstack/react-query'
import { ask, type Parameters } from '../ask.ts'
import { useAsOf } from './as-of.tsx'
import { againAfter, useAnswer } from './asking.ts'

/** As many rows as one question may be answered with. */
export const PAGE_SIZE = 200
export const PAGES_MAX = 10
export const WHOLE_MAX = PAGE_SIZE * PAGES_MAX

/** All rows of a query, up to `WHOLE_MAX`; nothing until every page is there. `total` tells how many there are. */
export const useWholeList = <Row>(name: string, parameters: Parameters) => {
  const { day, after } = useAsOf()
  const first = useAnswer<Row>(name, { ...parameters, pageSize: PAGE_SIZE })
  const pages = Math.min(PAGES_MAX, Math.ceil((first.data?.total ?? 0) / PAGE_SIZE))
  const rest = useQueries({
    queries: Array.from({ length: Math.max(0, pages - 1) }, (_, n) => {
      const whole = { ...parameters, pageSize: PAGE_SIZE, page: n + 2, ...(day === undefined ? { after } : { asOf: day }) }
      return { queryKey: ['answer', name, whole], queryFn: () => ask<Row>(name, whole), retry: againAfter }
    }),
  })
  const error = first.error ?? rest.find((each) => each.error)?.error ?? null
  const complete = first.data !== undefined && rest.every((each) => each.data !== undefined)
  return {
    rows: complete ? [...first.data.rows, ...rest.flatMap((each) => each.data?.rows ?? [])] : undefined, total: first.data?.total ?? 0, error,
    again: () => { void first.refetch(); for (const each of rest) void each.refetch() },
  }
}
