// What one entry into a unit carries and brings forth, part by part: strands, deliverables, their uses, and the comparison with units of its kind.
import { useWords } from '../words/i18n.ts'
import { DeliverableTable } from './deliverable-table.tsx'
import type { ListOf } from './four-lists.tsx'
import { IndicatorValues } from './indicator-values.tsx'
import { ProjectParts } from './project-parts.tsx'
import { ResultUseTable } from './result-use-table.tsx'
import { StrandList } from './strand-list.tsx'

const UsesOfProject = ({ project, about }: ListOf) => <ResultUseTable projectId={project.projectId} about={about} />

const PARTS = [
  { key: 'strands', query: 'ListAuditStrands', draw: StrandList }, { key: 'deliverables', query: 'ListDeliverables', draw: DeliverableTable }, { key: 'uses', query: 'ListResultUses', draw: UsesOfProject },
  { key: 'compared', query: 'ListCohortComparisons', draw: IndicatorValues },
] as const

/** The queries behind the parts: whoever may ask none of them has no such tab. */
export const FUSION_QUERIES: readonly string[] = PARTS.map(({ query }) => query)

export const Fusion = (list: ListOf) => {
  const { t } = useWords()
  return <ProjectParts {...list} parts={PARTS} title={t('fusion.parts')} called={(key) => t(`fusion.part.${key}`)} />
}
