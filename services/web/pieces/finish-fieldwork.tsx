// Finishes fieldwork, with the reason why tasks of the list are still open where any is.
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { FieldworkTask, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useAnswer, useContents } from './asking.ts'
import { filled } from './filled.ts'
import { useRequired } from './four-lists.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

export const FinishFieldwork = ({ project: { projectId, phase, fieldworkFinishedOn } }: { readonly project: Project }) => {
  const { t } = useWords()
  const { readOnly } = useAsOf()
  const { mayDo } = useContents()
  const required = useRequired()
  const [open, setOpen] = useState(false)
  const { data } = useAnswer<FieldworkTask>('ListFieldworkTasks', { projectId, pageSize: 1 }, open)
  if (!mayDo('FinishFieldwork') || phase !== 'fieldwork' || fieldworkFinishedOn !== null) return null
  const unfinished = data?.counts['standing']?.['open'] ?? 0
  return (
    <>
      <Button size="small" disabled={readOnly} title={readOnly ? t('asOf.readOnly') : ''} onClick={() => setOpen(true)}>{t('field.finish')}</Button>
      <TransitionDrawer<{ openTasksBecause?: string }> command="FinishFieldwork" title={t('field.finish')} id={projectId} open={open} close={() => setOpen(false)} input={filled}>
        <p>{unfinished > 0 ? t('field.finishHint', { n: unfinished }) : data?.total === 0 ? t('field.finishNone') : t('field.finishAll')}</p>
        {unfinished > 0 && <Form.Item name="openTasksBecause" label={t('field.openBecause')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>}
      </TransitionDrawer>
    </>
  )
}
