// Finishes fieldwork, with the reason why tasks of the list are still open where any is.
import { Form, Input } from 'antd'
import type { FieldworkTask, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { TransitionOpener } from './transition-opener.tsx'

export const FinishFieldwork = ({ project: { projectId, phase, fieldworkFinishedOn } }: { readonly project: Project }) => {
  const { t } = useWords()
  if (phase !== 'fieldwork' || fieldworkFinishedOn !== null) return null
  return <TransitionOpener<{ openTasksBecause?: string }> command="FinishFieldwork" title={t('field.finish')} type="default" id={projectId} input={filled}><OpenTasks projectId={projectId} /></TransitionOpener>
}

/** How many tasks are still open, asked for when the drawer is. */
const OpenTasks = ({ projectId }: { readonly projectId: string }) => {
  const { t } = useWords()
  const required = useRequired()
  const { data } = useAnswer<FieldworkTask>('ListFieldworkTasks', { projectId, pageSize: 1 })
  const open = data?.counts['standing']?.['open'] ?? 0
  if (!data) return <p className="soft">{t('page.loading')}</p>
  return (
    <>
      <p>{open > 0 ? t('field.finishHint', { n: open }) : data.total === 0 ? t('field.finishNone') : t('field.finishAll')}</p>
      {open > 0 && <Form.Item name="openTasksBecause" label={t('field.openBecause')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>}
    </>
  )
}
