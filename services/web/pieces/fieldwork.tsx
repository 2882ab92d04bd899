// What is done at the unit, part by part: the task list, the on-site checklist, materials, interviews and democratic assessments.
import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useWords } from '../words/i18n.ts'
import { AssessmentList } from './assessment-list.tsx'
import { useContents } from './asking.ts'
import { FieldChecklist } from './field-checklist.tsx'
import { FieldworkTaskList } from './fieldwork-task-list.tsx'
import type { ListOf } from './four-lists.tsx'
import { InterviewList } from './interview-list.tsx'
import { MaterialList } from './material-list.tsx'

const PARTS = [
  { key: 'tasks', query: 'ListFieldworkTasks', draw: FieldworkTaskList }, { key: 'checklist', query: 'ListFieldChecklists', draw: FieldChecklist }, { key: 'materials', query: 'ListMaterials', draw: MaterialList },
  { key: 'interviews', query: 'ListInterviews', draw: InterviewList }, { key: 'assessments', query: 'ListAssessments', draw: AssessmentList },
] as const

/** The queries behind the parts: whoever may ask none of them has no such tab. */
export const FIELDWORK_QUERIES: readonly string[] = PARTS.map(({ query }) => query)

/** The part that is open is kept in the address, so that a link can lead to it. */
export const Fieldwork = ({ project, about }: ListOf) => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const [search, setSearch] = useSearchParams()
  const parts = PARTS.filter(({ query }) => mayAsk(query))
  const part = parts.find(({ key }) => key === search.get('part')) ?? parts[0]
  if (part === undefined) return null
  const Draw = part.draw
  return (
    <>
      <Segmented size="small" aria-label={t('field.parts')} value={part.key} options={parts.map(({ key }) => ({ value: key, label: t(`field.${key}`) }))} style={{ marginBottom: 10 }}
        onChange={(key) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf' || name === 'tab'), ['part', key]]), { replace: true })} />
      <h3 className="print-only">{t(`field.${part.key}`)}</h3>
      <Draw key={part.key} project={project} about={about} />
    </>
  )
}
