// The forms that end on paper, each filled from the record of one thing: made to be printed, signed and kept in the file.
import type { ComponentType } from 'react'
import { useParams } from 'react-router'
import { EvidenceSheetForm } from '../pieces/evidence-sheet-form.tsx'
import { FindingsForm, UnreportedForm } from '../pieces/finding-forms.tsx'
import { DivisionReviewForm, LegalReviewForm, ResponsibilityReviewForm, TeamReviewForm } from '../pieces/review-forms.tsx'
import { TaskListForm, TaskResultsForm } from '../pieces/task-forms.tsx'
import { WorkingPaperForm } from '../pieces/working-paper-form.tsx'
import { useWords } from '../words/i18n.ts'

const FORMS: Readonly<Record<string, ComponentType<{ readonly id: string }>>> = {
  'evidence-sheet': EvidenceSheetForm, 'working-paper': WorkingPaperForm, 'task-list': TaskListForm, 'task-results': TaskResultsForm, findings: FindingsForm, unreported: UnreportedForm,
  'review-team': TeamReviewForm, 'review-division': DivisionReviewForm, 'review-responsibility': ResponsibilityReviewForm, 'review-legal': LegalReviewForm,
}

export const Printed = () => {
  const { t } = useWords()
  const { form = '', id = '' } = useParams()
  const Form = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined
  return Form === undefined ? <p className="panel nothing">{t('page.notFound')}</p> : <Form key={`${form} ${id}`} id={id} />
}
