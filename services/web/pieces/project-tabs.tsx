// The tabs of a project in the order of the work; what belongs together shares a tab and is switched inside it.
import { Segmented, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useWords } from '../words/i18n.ts'

/** A list or page of the project: its key stands in the address as ?tab=. */
export type ProjectPart = { readonly key: string; readonly label: string; readonly count?: string; readonly draw: () => ReactNode }

/** Parts that share a tab, and the tab's key in the catalogue; a part that is named nowhere has a tab of its own. */
const SHARED = [
  { name: 'lists', parts: ['duties', 'decisions', 'verifications', 'data'] }, { name: 'proofs', parts: ['evidence', 'papers'] }, { name: 'quality', parts: ['gaps', 'points'] },
] as const

/**
 * In: the parts that the reader may see, in order. A tab stands where its first part stands.
 * Every part keeps its own address (?tab=evidence), whichever tab it is in.
 */
export const ProjectTabs = ({ parts }: { readonly parts: readonly ProjectPart[] }) => {
  const { t } = useWords()
  const { open, show } = useOpened(parts)
  const tabs = tabsOf(parts)
  if (open === undefined) return null
  const at = tabs.find((tab) => tab.parts.includes(open))!
  return (
    <Tabs destroyOnHidden activeKey={at.key} onChange={(key) => show(tabs.find((tab) => tab.key === key)!.parts[0]!.key)} items={tabs.map((tab) => ({
      key: tab.key,
      label: tab.name === undefined || tab.parts.length === 1 ? <Named part={tab.parts[0]!} /> : t(`project.tabs.${tab.name}`),
      children: tab !== at ? null : (
        <>
          <h2 className="print-only">{open.label}</h2>
          {tab.parts.length > 1 && <Segmented size="small" aria-label={t(`project.tabs.${tab.name!}`)} value={open.key} options={tab.parts.map(({ key, label }) => ({ value: key, label }))} onChange={show} style={{ marginBottom: 10 }} />}
          <div key={open.key}>{open.draw()}</div>
        </>
      ),
    }))} />
  )
}

const Named = ({ part: { label, count } }: { readonly part: ProjectPart }) => <>{label}{count !== undefined && <span className="num">{` ${count}`}</span>}</>

type Tab = { readonly key: string; readonly name?: (typeof SHARED)[number]['name']; readonly parts: readonly ProjectPart[] }

const tabsOf = (parts: readonly ProjectPart[]): readonly Tab[] => {
  const tabs = new Map<string, Tab>()
  for (const part of parts) {
    const name = SHARED.find((each) => (each.parts as readonly string[]).includes(part.key))?.name
    const key = name ?? part.key
    tabs.set(key, { key, ...(name === undefined ? {} : { name }), parts: [...(tabs.get(key)?.parts ?? []), part] })
  }
  return [...tabs.values()]
}

/** The part that is open, kept in the address, so that a link can lead to it. */
const useOpened = (parts: readonly ProjectPart[]): { readonly open: ProjectPart | undefined; readonly show: (key: string) => void } => {
  const [search, setSearch] = useSearchParams()
  return {
    open: parts.find(({ key }) => key === search.get('tab')) ?? parts[0],
    show: (key) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf'), ['tab', key]]), { replace: true }),
  }
}
