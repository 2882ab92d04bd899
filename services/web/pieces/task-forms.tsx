// 审计任务清单 and 任务清单完成情况 on paper, each for the whole project.
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { FieldworkTask, Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAuditItems } from './four-lists.tsx'
import { usePeople } from './people.ts'
import { ByHand, Lines, PrintedForm, Signatures } from './printed-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useOneProject } from './one-project.ts'
import { useWholeList } from './whole-list.ts'

const ALL = ['open', 'completed', 'reviewed', 'rechecked', 'takenOff']
const STILL = ALL.filter((standing) => standing !== 'takenOff')

type ListForm = { readonly id: string; readonly form: 'taskList' | 'taskResults'; readonly standing: readonly string[]; readonly signed: readonly string[]; readonly draw: (rows: readonly FieldworkTask[]) => ReactNode }

const TaskForm = ({ id, form, standing, signed, draw }: ListForm) => {
  const { t } = useWords()
  const { project, lost } = useOneProject(id)
  const { rows, error, again, total } = useWholeList<FieldworkTask>('ListFieldworkTasks', { projectId: id, standing, sort: 'no' })
  if (error ?? lost) return <ProblemNotice error={(error ?? lost)!} retry={again} />
  if (!rows || !project) return <Skeleton active />
  return (
    <PrintedForm wide title={t(`printed.forms.${form}`)} back={`/projects/${id}?tab=fieldwork&part=tasks`} above={{ left: <ProjectOf project={project} />, right: t('list.total', { total }) }}>
      {draw(rows)}
      <Signatures of={signed} />
    </PrintedForm>
  )
}

const ProjectOf = ({ project }: { readonly project: Project }) => {
  const { t } = useWords()
  return <>{t('printed.project')}{t('list.colon')}{project.projectNo} {project.title}　{t('printed.audited')}{t('list.colon')}{project.unitName ?? project.unitId}</>
}

export const TaskListForm = ({ id }: { readonly id: string }) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const items = useAuditItems(id)
  return (
    <TaskForm id={id} form="taskList" standing={ALL} signed={[t('printed.leadAuditor'), t('printed.leader')]} draw={(rows) => (
      <Lines rows={rows} keyOf={({ taskId }) => taskId} columns={[
        { title: t('field.no'), width: '9%', show: (row) => row.no },
        { title: t('printed.planned'), width: '27%', show: (row) => <><span className="prose">{row.says}</span><div>{items.get(row.auditItemId) ?? row.auditItemId}</div></> },
        { title: t('field.planned'), width: '11%', show: (row) => <span className="num">{row.plannedFrom}<br />{row.plannedTo}</span> },
        { title: t('field.responsible'), width: '10%', show: (row) => row.responsible.map(nameOf).join(t('list.comma')) },
        { title: t('field.execution'), width: '20%', show: (row) => <span className="prose">{row.execution ?? row.soFar}</span> },
        { title: t('printed.adjusted'), width: '14%', show: (row) => <>{row.adjustments > 0 && t('field.adjustments', { n: row.adjustments })}<div className="prose">{row.adjustedBecause}</div></> },
        { title: t('field.standing'), width: '9%', show: (row) => term('taskStanding', row.standing) },
      ]} />
    )} />
  )
}

export const TaskResultsForm = ({ id }: { readonly id: string }) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const items = useAuditItems(id)
  return (
    <TaskForm id={id} form="taskResults" standing={STILL} signed={[t('printed.leader'), t('printed.unitHead')]} draw={(rows) => (
      <Lines rows={rows} keyOf={({ taskId }) => taskId} columns={[
        { title: t('printed.nth'), width: '6%', show: (_row, at) => at + 1 },
        { title: t('printed.taskItem'), width: '25%', show: (row) => <>{row.no} <span className="prose">{row.says}</span><div>{items.get(row.auditItemId) ?? row.auditItemId}</div></> },
        { title: t('printed.persons'), width: '10%', show: (row) => row.responsible.map(nameOf).join(t('list.comma')) },
        { title: t('printed.foundOrWhy'), width: '27%', show: (row) => row.outcome === null ? <ByHand tall /> : <><strong>{term('taskOutcome', row.outcome)}</strong><div className="prose">{row.result}</div></> },
        { title: t('field.review'), width: '16%', show: (row) => <Opinion verdict={row.review} says={row.reviewOpinion} by={row.reviewedBy} on={row.reviewedOn} /> },
        { title: t('field.recheck'), width: '16%', show: (row) => <Opinion verdict={row.recheck} says={row.recheckOpinion} by={row.recheckedBy} on={row.recheckedOn} /> },
      ]} />
    )} />
  )
}

type Given = { readonly verdict: string | null; readonly says: string | null; readonly by: string | null; readonly on: string | null }

/** An opinion that was given; room for it until then. */
const Opinion = ({ verdict, says, by, on }: Given) => {
  const { term } = useWords()
  const nameOf = usePeople()
  return verdict === null ? <ByHand tall /> : <><strong>{term('taskVerdict', verdict)}</strong><div className="prose">{says}</div><div>{nameOf(by ?? '')} <span className="num">{on}</span></div></>
}
