// How the console tries, runs and takes back imports of Excel sheets.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Problem } from '../ask.ts'
import { useAsOf } from './as-of.tsx'

type Words = { readonly zh: string; readonly en: string }
export type Kind = 'objects' | 'notices' | 'findings'
export type Outcome = 'new' | 'changed' | 'unchanged' | 'flawed' | 'refused'

export type ImportedRow = {
  readonly row: number
  readonly name: string
  readonly is: Outcome
  readonly flaws: readonly { readonly column: string; readonly says: Words }[]
  readonly notes: readonly Words[]
  readonly changes: readonly { readonly what: Words; readonly before?: string; readonly after: string }[]
  readonly rules: NonNullable<Problem['rules']>
  readonly why?: Words
  readonly done: number
  readonly asked: number
}

export type Imported = { readonly batchId: string; readonly dryRun: boolean; readonly fileName: string; readonly ignored: readonly string[]; readonly counts: Readonly<Record<Outcome, number>>; readonly rows: readonly ImportedRow[]; readonly position: string }
export type Batch = { readonly id: string; readonly kind: Kind; readonly projectId?: string; readonly accountId: string; readonly fileName: string; readonly rows: number; readonly startedAt: string; readonly reversedAt?: string }
export type Reversed = { readonly undone: readonly { readonly event: string; readonly name: string }[]; readonly left: readonly { readonly event: string; readonly id: string; readonly name: string; readonly why?: Words; readonly rules: NonNullable<Problem['rules']> }[]; readonly position: string }

/** What is imported: the bytes are kept, so that the run sends the very file that was tried. */
export type Chosen = { readonly kind: Kind; readonly projectId?: string; readonly file: File; readonly bytes: ArrayBuffer }

const post = async ({ kind, projectId, file, bytes }: Chosen, search: Readonly<Record<string, string>>): Promise<Imported> => {
  const parameters = new URLSearchParams({ ...search, ...(projectId === undefined ? {} : { projectId }) })
  const headers = { 'x-jingze': '1', 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) }
  return (await (await call(`/api/imports/${kind}?${parameters}`, { method: 'POST', headers, body: bytes })).json()) as Imported
}

/** A trial, and a run of the batch that a trial has named: asked again after a lost answer, it writes nothing twice. */
export const useImport = () => {
  const written = useWritten()
  return {
    trial: useMutation<Imported, Error, Chosen>({ mutationFn: (chosen) => post(chosen, { dryRun: 'true' }) }),
    run: useMutation<Imported, Error, Chosen & { readonly batchId: string }>({ mutationFn: ({ batchId, ...chosen }) => post(chosen, { batchId }), onSuccess: written }),
  }
}

export const useBatches = () => useQuery<{ readonly rows: readonly Batch[] }, Error>({ queryKey: ['imports'], queryFn: async () => (await (await call('/api/imports')).json()) as { rows: Batch[] } })

export const useReverse = () => {
  const written = useWritten()
  return useMutation<Reversed, Error, string>({
    mutationFn: async (batchId) => (await (await call(`/api/imports/${batchId}/reverse`, { method: 'POST', headers: { 'x-jingze': '1' } })).json()) as Reversed, onSuccess: written,
  })
}

/** What was written is to be seen on every page. */
const useWritten = () => {
  const client = useQueryClient()
  const { acted } = useAsOf()
  return async ({ position }: { readonly position: string }) => {
    acted(position)
    for (const name of ['answer', 'story', 'imports']) await client.invalidateQueries({ queryKey: [name] })
  }
}
