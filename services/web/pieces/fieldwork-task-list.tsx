// The task list (审计任务清单) and what became of it (任务清单完成情况): what is carried out, by whom, until when, what it found, and the two opinions on it.
import { Tag } from 'antd'
import type { FieldworkTask } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { FinishFieldwork } from './finish-fieldwork.tsx'
import { AdjustTask, AssignTask, CompleteTask, JudgeTask, ReportProgress, type TaskAct } from './fieldwork-task-acts.tsx'
import { AddLine, LineActs, LinkedTo, TakeOff, useActing, useAuditItems, type LineAct, type ListOf } from './four-lists.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { Light } from './light.tsx'
import { usePeople } from './people.ts'
import { PrintForms } from './print-form.tsx'
import { EVIDENCE, PAPERS } from './registers.ts'

export const FieldworkTaskList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const nameOf = usePeople()
  const { projectId } = project
  const items = useAuditItems(projectId)
  const { act, done, is, row: acted } = useActing<FieldworkTask, TaskAct>()
  return (
    <>
      <LedgerTable<FieldworkTask> query="ListFieldworkTasks" fixed={{ projectId }} about={about} prefix="ta." linked={['taskId']} rowKey={(row) => row.taskId} nothing={{ says: t('field.noTasks'), hint: t('field.noTasksHint') }}
        extra={<><PrintForms id={projectId} forms={['task-list', 'task-results']} /><FinishFieldwork project={project} /><AddLine command="AssignFieldworkTask" add={() => act('assign')} /></>}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'standing', label: t('field.standing'), is: 'choice', several: true, counted: 'standing', options: choices('taskStanding') },
          { parameter: 'responsible', label: t('field.responsible'), is: 'choice', options: project.teamUserIds.map((value) => ({ value, label: nameOf(value) })) },
        ]}
        columns={[
          { key: 'no', excel: { take: 'no' }, title: t('field.no'), sortable: true, width: 70, show: (row) => <span className="num">{row.no}</span> },
          { key: 'says', excel: [{ take: 'says' }, { take: 'auditItemId', title: t('field.item'), words: Object.fromEntries(items) }], title: t('field.task'), show: (row) => <><span className="prose">{row.says}</span><div className="soft">{items.get(row.auditItemId) ?? '…'}</div>{row.adjustments > 0 && <small className="soft">{t('field.adjustments', { n: row.adjustments })}{t('list.colon')}{row.adjustedBecause}</small>}</> },
          { key: 'plannedTo', excel: [{ take: 'plannedFrom', title: t('field.from') }, { take: 'plannedTo', title: t('field.to') }], title: t('field.planned'), sortable: true, width: 130, show: (row) => <>{row.standing === 'open' && <><Light light={row.light} remaining={row.remaining} /><br /></>}<small className="soft num">{row.plannedFrom}<br />{row.plannedTo}</small></> },
          { key: 'responsible', excel: { take: 'responsible' }, title: t('field.responsible'), width: 90, show: (row) => row.responsible.map(nameOf).join(t('list.comma')) },
          { key: 'execution', excel: [{ take: 'soFar', title: t('field.execution') }, { take: 'execution', title: t('field.complete') }], title: t('field.execution'), width: 170, show: (row) => <><span className="prose">{row.execution ?? row.soFar ?? '—'}</span><div><small className="soft">{row.completedOn === null ? row.soFarOn : t('field.done', { name: nameOf(row.completedBy ?? ''), on: row.completedOn })}</small></div></> },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('taskStanding') }, { take: 'outcome', title: t('field.outcome'), words: wordsOf('taskOutcome') }, { take: 'result', title: t('field.resultOrWhy') }], title: `${t('field.standing')} · ${t('field.outcome')}`, sortable: true, width: 190, show: (row) => <>{term('taskStanding', row.standing)}{row.outcome !== null && <div>{row.outcome === 'found' ? <Tag color="red">{term('taskOutcome', row.outcome)}</Tag> : <Tag>{term('taskOutcome', row.outcome)}</Tag>}<span className="prose">{row.result}</span></div>}<Rests row={row} /></> },
          { key: 'opinions', excel: [{ take: 'reviewOpinion', title: t('field.review') }, { take: 'recheckOpinion', title: t('field.recheck') }], title: t('field.opinions'), width: 190, show: (row) => row.review === null ? '—' : <><Said title={t('field.review')} verdict={row.review} opinion={row.reviewOpinion} by={row.reviewedBy} on={row.reviewedOn} /><Said title={t('field.recheck')} verdict={row.recheck} opinion={row.recheckOpinion} by={row.recheckedBy} on={row.recheckedOn} /></> },
          { key: 'acts', title: t('field.acts'), width: 90, show: (row) => <LineActs acts={actsOn(row, (name) => t(`field.${name}`), act)} /> },
        ]} />
      <AssignTask project={project} open={is('assign')} close={done} />
      <AdjustTask project={project} row={acted} open={is('adjust')} close={done} />
      <ReportProgress row={acted} open={is('progress')} close={done} />
      <CompleteTask row={acted} open={is('complete')} close={done} />
      <JudgeTask command="ReviewFieldworkTask" title={t('field.review')} row={acted} open={is('doReview')} close={done} />
      <JudgeTask command="RecheckFieldworkTask" title={t('field.recheck')} row={acted} open={is('doRecheck')} close={done} />
      <TakeOff command="TakeOffFieldworkTask" id={is('takeOff') ? acted?.taskId : undefined} says={acted?.says ?? ''} close={done} />
    </>
  )
}

/** What can be done about a task as it stands; by whom, the rules say. */
const actsOn = (row: FieldworkTask, labelOf: (name: Exclude<TaskAct, 'assign'>) => string, act: (name: TaskAct, row: FieldworkTask) => void): readonly LineAct[] => {
  const of = (command: string, name: Exclude<TaskAct, 'assign'>): LineAct => ({ command, label: labelOf(name), act: () => act(name, row) })
  switch (row.standing) {
    case 'open': return [of('RecordFieldworkTaskProgress', 'progress'), of('CompleteFieldworkTask', 'complete'), of('AdjustFieldworkTask', 'adjust'), of('TakeOffFieldworkTask', 'takeOff')]
    case 'completed': return [of('ReviewFieldworkTask', 'doReview')]
    case 'reviewed': return [of('RecheckFieldworkTask', 'doRecheck')]
    default: return []
  }
}

type Opinion = { readonly title: string; readonly verdict: 'agreed' | 'returned' | null; readonly opinion: string | null; readonly by: string | null; readonly on: string | null }

/** What the leader or the division head said of it; nothing while neither did. */
const Said = ({ title, verdict, opinion, by, on }: Opinion) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  if (verdict === null) return null
  return <div><span className="soft">{title}{t('list.colon')}</span>{verdict === 'returned' ? <strong className="warns">{term('taskVerdict', verdict)}</strong> : term('taskVerdict', verdict)}<div className="prose">{opinion}</div><small className="soft">{t('field.done', { name: nameOf(by ?? ''), on })}</small></div>
}

const Rests = ({ row }: { readonly row: FieldworkTask }) => {
  const { t } = useWords()
  return (
    <>
      <LinkedTo register={EVIDENCE} ids={row.evidenceIds} title={t('trace.evidence')} to={(id) => `/projects/${row.projectId}?tab=evidence&e.evidenceId=${id}`} />
      <LinkedTo register={PAPERS} ids={row.paperIds} title={t('field.papers')} to={(id) => `/projects/${row.projectId}?tab=papers&w.paperId=${id}`} />
    </>
  )
}
