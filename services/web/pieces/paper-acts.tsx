// The acts on working papers: draft one on an item of the plan, revise it, review it.
import { Form, Input, Radio, Select } from 'antd'
import type { Project, WorkingPaper } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { filled } from './filled.ts'
import { useAuditItems, useRequired } from './four-lists.tsx'
import { EVIDENCE, TASKS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Drawer = { readonly open: boolean; readonly close: () => void }
type OnPaper = Drawer & { readonly row: WorkingPaper | undefined }
type Written = { readonly title: string; readonly procedure: string; readonly summary: string; readonly conclusion: string; readonly evidenceIds: string[] }

const WrittenFields = ({ projectId }: { readonly projectId: string }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <>
      <Form.Item name="title" label={t('paper.title')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="procedure" label={t('paper.procedure')} rules={required}><Input.TextArea rows={4} maxLength={20_000} /></Form.Item>
      <Form.Item name="summary" label={t('paper.summary')} rules={required}><Input.TextArea rows={4} maxLength={20_000} /></Form.Item>
      <Form.Item name="conclusion" label={t('paper.conclusion')} rules={required}><Input.TextArea rows={3} maxLength={8000} /></Form.Item>
      <Form.Item name="evidenceIds" label={t('paper.evidence')} rules={required}><SearchSelect register={EVIDENCE} fixed={{ projectId }} several /></Form.Item>
    </>
  )
}

export const DraftPaper = ({ project: { projectId }, open, close }: Drawer & { readonly project: Project }) => {
  const { t } = useWords()
  const required = useRequired()
  const items = useAuditItems(projectId)
  return (
    <TransitionDrawer<Written & { indexNo: string; auditItemId: string; taskId?: string }> command="DraftWorkingPaper" title={t('paper.draft')} open={open} close={close} input={(values) => ({ projectId, ...filled(values) })}>
      <Form.Item name="indexNo" label={t('paper.index')} rules={required}><Input maxLength={40} /></Form.Item>
      <Form.Item name="auditItemId" label={t('paper.item')} rules={required}><Select options={[...items].map(([value, label]) => ({ value, label }))} /></Form.Item>
      <Form.Item noStyle dependencies={['auditItemId']}>
        {({ getFieldValue }) => getFieldValue('auditItemId') === undefined ? null : <Form.Item name="taskId" label={t('paper.task')}><SearchSelect register={TASKS} fixed={{ projectId, auditItemId: getFieldValue('auditItemId') as string }} /></Form.Item>}
      </Form.Item>
      <WrittenFields projectId={projectId} />
    </TransitionDrawer>
  )
}

export const RevisePaper = ({ row, open, close }: OnPaper) => {
  const { t } = useWords()
  const required = useRequired()
  if (row === undefined) return null
  const { title, procedure, summary, conclusion, evidenceIds } = row
  return (
    <TransitionDrawer<Written & { followUp: string }> command="ReviseWorkingPaper" title={`${t('paper.revise')} ${row.indexNo}`} id={row.paperId} open={open} close={close} initial={{ title, procedure, summary, conclusion, evidenceIds }} input={(values) => values}>
      {row.opinion !== null && <p className="signed-content prose">{row.opinion}</p>}
      <WrittenFields projectId={row.projectId} />
      <Form.Item name="followUp" label={t('paper.followUp')} rules={required}><Input.TextArea rows={3} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}

export const ReviewPaper = ({ row, open, close }: OnPaper) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<{ outcome: string; opinion: string }> command="ReviewWorkingPaper" title={`${t('paper.review')} ${row.indexNo}`} id={row.paperId} open={open} close={close} initial={{ outcome: 'approved' }} input={(values) => values}>
      <div className="signed-content"><strong>{row.title}</strong><p className="prose">{row.procedure}</p><p className="prose">{row.summary}</p><p className="prose">{row.conclusion}</p>{row.followUp !== null && <p className="prose">{t('paper.followUp')}{t('list.colon')}{row.followUp}</p>}</div>
      <Form.Item name="outcome" label={t('paper.outcome')} rules={required}><Radio.Group optionType="button" options={choices('paper', ['approved', 'moreEvidence', 'correctConclusion'])} /></Form.Item>
      <Form.Item name="opinion" label={t('paper.opinion')} rules={required}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}
