// The registers that things are picked from and named after: asked by words a page at a time, or by ids, never as a whole.
import { useQueries } from '@tanstack/react-query'
import type { Answer } from '../../../packages/kernel/query.ts'
import { ask } from '../ask.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { againAfter, useContents } from './asking.ts'

type Row = Readonly<Record<string, unknown>>

export type Register = {
  readonly query: string
  /** the column, and the parameter, that holds the id */
  readonly id: string
  readonly nameOf: (row: Row) => string
  /** what a picker shows, where the name alone may be somebody else's too */
  readonly labelOf: (row: Row) => string
}

const text = (row: Row, column: string): string => (typeof row[column] === 'string' ? row[column] : '')

export const UNITS: Register = { query: 'ListUnits', id: 'unitId', nameOf: (row) => text(row, 'name'), labelOf: (row) => text(row, 'name') }
export const OFFICIALS: Register = { query: 'ListOfficials', id: 'officialId', nameOf: (row) => text(row, 'name'), labelOf: (row) => [text(row, 'name'), text(row, 'currentUnitName') + text(row, 'currentPost')].filter(Boolean).join(' · ') }
export const PROJECTS: Register = { query: 'ListProjects', id: 'projectId', nameOf: (row) => text(row, 'title'), labelOf: (row) => `${text(row, 'projectNo')} ${text(row, 'title')}` }
export const EVIDENCE: Register = { query: 'ListEvidence', id: 'evidenceId', nameOf: (row) => text(row, 'title'), labelOf: (row) => text(row, 'title') }

export const DUTIES: Register = { query: 'ListDuties', id: 'dutyId', nameOf: (row) => text(row, 'says'), labelOf: (row) => text(row, 'says') }
export const DECISIONS: Register = { query: 'ListDecisions', id: 'decisionId', nameOf: (row) => text(row, 'says'), labelOf: (row) => `${text(row, 'decidedOn')} ${text(row, 'says')}` }
export const VERIFICATIONS: Register = { query: 'ListVerifications', id: 'verificationId', nameOf: (row) => text(row, 'says'), labelOf: (row) => text(row, 'says') }
export const PAPERS: Register = { query: 'ListWorkingPapers', id: 'paperId', nameOf: (row) => `${text(row, 'indexNo')} ${text(row, 'title')}`, labelOf: (row) => `${text(row, 'indexNo')} ${text(row, 'title')}` }
export const TASKS: Register = { query: 'ListFieldworkTasks', id: 'taskId', nameOf: (row) => `${text(row, 'no')} ${text(row, 'says')}`, labelOf: (row) => `${text(row, 'no')} ${text(row, 'says')}` }
export const FINDINGS: Register = { query: 'ListFindings', id: 'findingId', nameOf: (row) => text(row, 'title'), labelOf: (row) => text(row, 'title') }

/** As many ids as one question may name. */
const IDS_MAX = 50

const batches = (ids: readonly string[]): readonly (readonly string[])[] => {
  const wanted = [...new Set(ids)].filter((id) => id !== '').toSorted()
  return Array.from({ length: Math.ceil(wanted.length / IDS_MAX) }, (_, n) => wanted.slice(n * IDS_MAX, (n + 1) * IDS_MAX))
}

type Known = { readonly rows: ReadonlyMap<string, Row>; readonly asking: boolean }

const useKnown = ({ query, id }: Register, ids: readonly string[]): Known => {
  const { day, after } = useAsOf()
  const { mayAsk, known } = useContents()
  const enabled = mayAsk(query)
  return useQueries({
    queries: batches(ids).map((some) => {
      const whole = { [id]: some, pageSize: IDS_MAX, ...(day === undefined ? { after } : { asOf: day }) }
      return { queryKey: ['answer', query, whole], queryFn: () => ask<Row>(query, whole), enabled, retry: againAfter }
    }),
    combine: (results) => ({
      rows: new Map(results.flatMap(({ data }) => ((data as Answer<Row> | undefined)?.rows ?? []).map((row) => [text(row, id), row] as const))),
      asking: !known || results.some(({ isLoading }) => isLoading),
    }),
  })
}

/** The rows of these ids, by id; ids that are not there, or not for this person to see, have none. */
export const useRowsOf = (register: Register, ids: readonly string[]): ReadonlyMap<string, Row> => useKnown(register, ids).rows

/** Names by id, for just these ids; words in place of what is still asked for, or not for this person to see. */
export const useNames = (register: Register, ids: readonly string[]): ((id: string) => string) => {
  const { t } = useWords()
  const { rows, asking } = useKnown(register, ids)
  return (id) => {
    const row = rows.get(id)
    if (row !== undefined) return register.nameOf(row) || id
    return id === '' ? '' : asking ? '…' : t('list.hidden')
  }
}
