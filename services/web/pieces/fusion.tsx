// What one entry into a unit carries and brings forth, part by part: strands, deliverables, their uses, and the comparison with units of its kind.
import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../words/i18n.ts'
import { useContents } from './asking.ts'
import { DeliverableTable } from './deliverable-table.tsx'
import type { ListOf } from './four-lists.tsx'
import { IndicatorValues } from './indicator-values.tsx'
import { ResultUseTable } from './result-use-table.tsx'
import { StrandList } from './strand-list.tsx'

const UsesOfProject = ({ project, about }: ListOf) => <ResultUseTable projectId={project.projectId} about={about} />

const PARTS = [
  { key: 'strands', query: 'ListAuditStrands', draw: StrandList }, { key: 'deliverables', query: 'ListDeliverables', draw: DeliverableTable }, { key: 'uses', query: 'ListResultUses', draw: UsesOfProject },
  { key: 'compared', query: 'ListCohortComparisons', draw: IndicatorValues },
] as const

/** The queries behind the parts: whoever may ask none of them has no such tab. */
export const FUSION_QUERIES: readonly string[] = PARTS.map(({ query }) => query)

/** The part that is open is kept in the address, so that a link can lead to it. */
export const Fusion = ({ project, about }: ListOf) => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const [search, setSearch] = useSearchParams()
  const parts = PARTS.filter(({ query }) => mayAsk(query))
  const part = parts.find(({ key }) => key === search.get('part')) ?? parts[0]
  if (part === undefined) return null
  const Draw = part.draw
  return (
    <>
      <Segmented size="small" aria-label={t('fusion.parts')} value={part.key} options={parts.map(({ key }) => ({ value: key, label: t(`fusion.part.${key}`) }))} style={{ marginBottom: 10 }}
        onChange={(key) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf' || name === 'tab'), ['part', key]]), { replace: true })} />
      <h3 className="print-only">{t(`fusion.part.${part.key}`)}</h3>
      <Draw key={part.key} project={project} about={about} />
    </>
  )
}
