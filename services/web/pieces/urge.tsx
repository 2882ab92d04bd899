// Urges whoever has to act, in words (催办): one task, or one of those that wait in a project.
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Task } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useAnswer, useContents } from './asking.ts'
import { Light } from './light.tsx'
import { useRoles } from './role-words.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

const TITLE_MAX = 300
const TASKS_MAX = 100

type Values = { readonly taskId: string; readonly says: string }

/** The task as it is urged: what is not known is left out. */
const told = ({ taskId, step, title, dueOn, projectId, unitId }: Task) => ({
  taskId, step, title: title.slice(0, TITLE_MAX), ...(dueOn === null ? {} : { dueOn }), ...(projectId === null ? {} : { projectId }), ...(unitId === null ? {} : { unitId }),
})

export const UrgeTask = ({ tasks, open, close }: { readonly tasks: readonly Task[]; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const [first] = tasks
  if (first === undefined) return null
  return (
    <TransitionDrawer<Values> command="UrgeTask" title={t('reminder.urge')} open={open} close={close} initial={{ taskId: first.taskId, says: t('reminder.urgeSaid') }}
      input={({ taskId, says }) => { const task = tasks.find((each) => each.taskId === taskId) ?? first; return { task: told(task), role: task.role, says } }}>
      <Fields tasks={tasks} />
    </TransitionDrawer>
  )
}

const Fields = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { t, term } = useWords()
  const { roleOf } = useRoles()
  const chosen = Form.useWatch('taskId') as string | undefined
  const task = tasks.find(({ taskId }) => taskId === chosen) ?? tasks[0]
  const required = [{ required: true, message: t('act.required') }]
  return (
    <>
      <Form.Item name="taskId" label={t('reminder.urgeWhat')} rules={required}>
        <Select popupMatchSelectWidth={false} options={tasks.map(({ taskId, step, title }) => ({ value: taskId, label: `${term('step', step)} · ${title}` }))} />
      </Form.Item>
      {task && <p className="signed-content"><strong>{t('reminder.urgeWhom', { role: roleOf(task.role) })}</strong><br /><Light light={task.light} remaining={task.remaining} /> <span className="soft num">{task.dueOn} {t('home.waited', { days: task.waitedDays, count: task.waitedDays })}</span></p>}
      <Form.Item name="says" label={t('reminder.urgeSays')} rules={required}><Input.TextArea rows={4} maxLength={1000} /></Form.Item>
    </>
  )
}

/** The button beside a project: what waits in it is asked for when it is pressed. */
export const UrgeProject = ({ projectId, className }: { readonly projectId: string; readonly className?: string }) => {
  const { t } = useWords()
  const { mayAsk, mayDo } = useContents()
  const [open, setOpen] = useState(false)
  const { data } = useAnswer<Task>('ListTasks', { projectId, pageSize: TASKS_MAX }, open)
  if (!mayDo('UrgeTask') || !mayAsk('ListTasks')) return null
  const nothing = open && data?.total === 0
  return (
    <>
      <ActButton className={`no-print ${className ?? ''}`} unless={nothing ? t('reminder.noTask') : undefined} onClick={() => setOpen(true)}>{t('reminder.urge')}</ActButton>
      {data && <UrgeTask tasks={data.rows.toSorted((one, other) => Number(other.subjectType === 'project') - Number(one.subjectType === 'project'))} open={open} close={() => setOpen(false)} />}
    </>
  )
}
