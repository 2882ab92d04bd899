// The acts on the task list: put on it, adjust, tell how it goes, report complete, and the opinions of leader and division head.
import { Form, Input, Radio, Select, Space } from 'antd'
import type { FieldworkTask, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { useAuditItems, useRequired } from './four-lists.tsx'
import { usePeople } from './people.ts'
import { PAPERS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

export type TaskAct = 'assign' | 'adjust' | 'progress' | 'complete' | 'doReview' | 'doRecheck' | 'takeOff'
type Drawer = { readonly open: boolean; readonly close: () => void }
type OnTask = Drawer & { readonly row: FieldworkTask | undefined }
type Described = { readonly auditItemId: string; readonly says: string; readonly plannedFrom: string; readonly plannedTo: string; readonly responsible: string[] }

const TaskFields = ({ project }: { readonly project: Project }) => {
  const { t } = useWords()
  const required = useRequired()
  const nameOf = usePeople()
  const items = useAuditItems(project.projectId)
  return (
    <>
      <Form.Item name="auditItemId" label={t('field.item')} rules={required}><Select options={[...items].map(([value, label]) => ({ value, label }))} /></Form.Item>
      <Form.Item name="says" label={t('field.task')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="plannedFrom" label={t('field.from')} rules={required}><DayField /></Form.Item>
        <Form.Item name="plannedTo" label={t('field.to')} rules={required}><DayField /></Form.Item>
      </Space>
      <Form.Item name="responsible" label={t('field.responsible')} rules={required}><Select mode="multiple" options={project.teamUserIds.map((value) => ({ value, label: nameOf(value) }))} /></Form.Item>
    </>
  )
}

export const AssignTask = ({ project, open, close }: Drawer & { readonly project: Project }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<Described & { no: string }> command="AssignFieldworkTask" title={t('field.assign')} open={open} close={close} input={({ no, ...task }) => ({ projectId: project.projectId, no, task })}>
      <Form.Item name="no" label={t('field.no')} rules={required}><Input maxLength={40} /></Form.Item>
      <TaskFields project={project} />
    </TransitionDrawer>
  )
}

export const AdjustTask = ({ project, row, open, close }: OnTask & { readonly project: Project }) => {
  const { t } = useWords()
  const required = useRequired()
  if (row === undefined) return null
  const { auditItemId, says, plannedFrom, plannedTo, responsible } = row
  return (
    <TransitionDrawer<Described & { reason: string }> command="AdjustFieldworkTask" title={t('field.adjust')} id={row.taskId} open={open} close={close} initial={{ auditItemId, says, plannedFrom, plannedTo, responsible }} input={({ reason, ...task }) => ({ task, reason })}>
      <TaskFields project={project} />
      <Form.Item name="reason" label={t('field.adjustReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}

export const ReportProgress = ({ row, open, close }: OnTask) => {
  const { t } = useWords()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<{ says: string }> command="RecordFieldworkTaskProgress" title={t('field.progress')} id={row.taskId} open={open} close={close} {...(row.soFar === null ? {} : { initial: { says: row.soFar } })} input={({ says }) => ({ says })}>
      <p className="signed-content prose">{row.no}　{row.says}</p>
      <Form.Item name="says" label={t('field.execution')} rules={required}><Input.TextArea rows={5} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}

type Result = { readonly outcome: 'found' | 'nothingFound'; readonly execution: string; readonly result: string; readonly paperIds?: string[] }

const initialOf = ({ outcome, execution, soFar, result, paperIds }: FieldworkTask): Partial<Result> =>
  ({ outcome: outcome ?? 'nothingFound', ...(execution ?? soFar ? { execution: execution ?? soFar ?? '' } : {}), ...(result === null ? {} : { result }), paperIds })

export const CompleteTask = ({ row, open, close }: OnTask) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<Result> command="CompleteFieldworkTask" title={t('field.complete')} id={row.taskId} open={open} close={close} initial={initialOf(row)} input={({ paperIds = [], ...rest }) => ({ result: { ...rest, paperIds } })}>
      <p className="signed-content prose">{row.no}　{row.says}</p>
      <Form.Item name="execution" label={t('field.execution')} rules={required}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <Form.Item name="outcome" label={t('field.outcome')} rules={required}><Radio.Group optionType="button" options={choices('taskOutcome')} /></Form.Item>
      <Form.Item noStyle dependencies={['outcome']}>
        {({ getFieldValue }) => <Form.Item name="result" label={t(getFieldValue('outcome') === 'found' ? 'field.result' : 'field.why')} rules={required}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>}
      </Form.Item>
      <Form.Item name="paperIds" label={t('field.papers')}><SearchSelect register={PAPERS} fixed={{ projectId: row.projectId, auditItemId: row.auditItemId }} several /></Form.Item>
    </TransitionDrawer>
  )
}

export const JudgeTask = ({ command, title, row, open, close }: OnTask & { readonly command: string; readonly title: string }) => {
  const { t, term } = useWords()
  const choices = useChoices()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<{ outcome: string; opinion: string }> command={command} title={title} id={row.taskId} open={open} close={close} initial={{ outcome: 'agreed' }} input={(values) => values}>
      <p className="signed-content prose">{row.no}　{row.says}{'\n'}{term('taskOutcome', row.outcome)}{t('list.colon')}{row.result}</p>
      <Form.Item name="outcome" label={t('field.verdict')} rules={required}><Radio.Group optionType="button" options={choices('taskVerdict')} /></Form.Item>
      <Form.Item name="opinion" label={t('field.opinion')} rules={required}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
    </TransitionDrawer>
  )
}
