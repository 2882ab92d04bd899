// Several lists of a project in one tab: the reader switches between those that he may see, and the address says which one is open.
import { Segmented } from 'antd'
import type { ComponentType } from 'react'
import { useSearchParams } from 'react-router'
import { useContents } from './asking.ts'
import type { ListOf } from './four-lists.tsx'

export type Part<Key extends string> = { readonly key: Key; readonly query: string; readonly draw: ComponentType<ListOf> }

/** In: the parts in their order, what they are called together, and what each is called. Nothing for whoever may see none of them. */
export const ProjectParts = <Key extends string>({ parts: all, title, called, project, about }: ListOf & { readonly parts: readonly Part<Key>[]; readonly title: string; readonly called: (key: Key) => string }) => {
  const { mayAsk } = useContents()
  const [search, setSearch] = useSearchParams()
  const parts = all.filter(({ query }) => mayAsk(query))
  const part = parts.find(({ key }) => key === search.get('part')) ?? parts[0]
  if (part === undefined) return null
  const Draw = part.draw
  return (
    <>
      <Segmented size="small" aria-label={title} value={part.key as string} options={parts.map(({ key }) => ({ value: key as string, label: called(key) }))} style={{ marginBottom: 10 }}
        onChange={(key) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf' || name === 'tab'), ['part', key]]), { replace: true })} />
      <h3 className="print-only">{called(part.key)}</h3>
      <Draw key={part.key} project={project} about={about} />
    </>
  )
}
