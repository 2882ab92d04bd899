// What is done at the unit, part by part: the task list, the on-site checklist, materials, interviews, democratic assessments and what is sealed.
import { useWords } from '../words/i18n.ts'
import { AssessmentList } from './assessment-list.tsx'
import { FieldChecklist } from './field-checklist.tsx'
import { FieldworkTaskList } from './fieldwork-task-list.tsx'
import type { ListOf } from './four-lists.tsx'
import { InterviewList } from './interview-list.tsx'
import { MaterialList } from './material-list.tsx'
import { ProjectParts } from './project-parts.tsx'
import { SealingList } from './sealing-list.tsx'

const PARTS = [
  { key: 'tasks', query: 'ListFieldworkTasks', draw: FieldworkTaskList }, { key: 'checklist', query: 'ListFieldChecklists', draw: FieldChecklist }, { key: 'materials', query: 'ListMaterials', draw: MaterialList },
  { key: 'interviews', query: 'ListInterviews', draw: InterviewList }, { key: 'assessments', query: 'ListAssessments', draw: AssessmentList }, { key: 'sealings', query: 'ListSealings', draw: SealingList },
] as const

/** The queries behind the parts: whoever may ask none of them has no such tab. */
export const FIELDWORK_QUERIES: readonly string[] = PARTS.map(({ query }) => query)

export const Fieldwork = (list: ListOf) => {
  const { t } = useWords()
  return <ProjectParts {...list} parts={PARTS} title={t('field.parts')} called={(key) => t(`field.${key}`)} />
}
