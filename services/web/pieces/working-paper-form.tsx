// 审计工作底稿 on paper: what was done, on which evidence, what it comes to, and every opinion of its reviewer with what was done about it.
import { Skeleton } from 'antd'
import type { Happening } from '../ask.ts'
import type { Project, WorkingPaper } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer, useEvery } from './asking.ts'
import { useAuditItems } from './four-lists.tsx'
import { usePeople } from './people.ts'
import { Boxes, ByHand, PrintedForm } from './printed-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { EVIDENCE, useRowsOf } from './registers.ts'

const OUTCOMES = ['approved', 'moreEvidence', 'correctConclusion'] as const

export const WorkingPaperForm = ({ id }: { readonly id: string }) => {
  const { t } = useWords()
  const { data, error, refetch } = useAnswer<WorkingPaper>('ListWorkingPapers', { paperId: id })
  const row = data?.rows[0]
  const project = useAnswer<Project>('ListProjects', { projectId: row?.projectId ?? '' }, row !== undefined).data?.rows[0]
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (data && !row) return <p className="panel nothing">{t('problem.unknown')}</p>
  return row && project ? <Paper row={row} project={project} /> : <Skeleton active />
}

const Paper = ({ row, project }: { readonly row: WorkingPaper; readonly project: Project }) => {
  const { t } = useWords()
  const nameOf = usePeople()
  const items = useAuditItems(row.projectId)
  return (
    <PrintedForm title={t('printed.forms.workingPaper')} back={`/projects/${row.projectId}?tab=papers&w.paperId=${row.paperId}`}
      above={{ left: <>{t('project.index')}{t('list.colon')}{row.indexNo}</>, right: <>{t('printed.page')}{t('list.colon')}{t('printed.pageBlank')}</> }} record={t('printed.recordNo', { id: row.paperId })}>
      <Boxes lines={[
        [{ label: t('printed.project'), value: `${project.projectNo} ${project.title}` }],
        [{ label: t('printed.item'), value: <>{items.get(row.auditItemId) ?? row.auditItemId}<div>{row.title}</div></> }],
        [{ label: t('printed.auditors'), value: <>{nameOf(row.draftedBy)} <ByHand /></> }, { label: t('printed.madeOn'), value: row.draftedOn }],
        [{ label: t('paper.procedure'), value: <><p className="prose">{row.procedure}</p><EvidenceOf row={row} /></> }],
        [{ label: t('printed.factsAndConclusion'), value: <><p className="prose">{row.summary}</p><p className="prose"><strong>{t('project.conclusion')}{t('list.colon')}</strong>{row.conclusion}</p></> }],
        [{ label: t('project.review'), value: <Opinions row={row} /> }],
        [{ label: t('printed.reviewer'), value: <>{row.reviewedBy === null ? '' : nameOf(row.reviewedBy)} <ByHand /></> }, { label: t('printed.reviewedOn'), value: row.reviewedOn ?? <ByHand /> }],
        [{ label: t('printed.attached'), value: t('printed.pagesBlank') }],
      ]} />
    </PrintedForm>
  )
}

/** The evidence by name and source; what other papers rest on as well is said to be shared. */
const EvidenceOf = ({ row }: { readonly row: WorkingPaper }) => {
  const { t } = useWords()
  const evidence = useRowsOf(EVIDENCE, row.evidenceIds)
  if (row.evidenceIds.length === 0) return null
  return (
    <ol className="form-evidence">
      {row.evidenceIds.map((id) => {
        const each = evidence.get(id)
        const shared = ((each?.['paperIds'] ?? []) as readonly string[]).length > 1
        return <li key={id}>{String(each?.['title'] ?? id)}{each !== undefined && `${t('list.semicolon')}${t('printed.from', { unit: each['providerUnit'] })}`}{shared && t('printed.shared')}</li>
      })}
    </ol>
  )
}

/** The three kinds of opinion with the one that was given ticked, and all that was said in turn. */
const Opinions = ({ row }: { readonly row: WorkingPaper }) => {
  const { term } = useWords()
  const { data } = useEvery('workingPaper', row.paperId, ['WorkingPaperReviewed', 'WorkingPaperRevised'])
  const given = data?.findLast(({ type }) => type === 'WorkingPaperReviewed')?.data['outcome'] ?? row.standing
  return (
    <>
      <p className="form-ticks">{OUTCOMES.map((outcome) => <span key={outcome}>{given === outcome ? '☑' : '☐'} {term('paper', outcome)}</span>)}</p>
      {(data ?? []).map((event) => <Said key={event.id} event={event} />)}
      {row.reviewedBy === null && <ByHand tall />}
    </>
  )
}

const Said = ({ event }: { readonly event: Happening }) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const reviewed = event.type === 'WorkingPaperReviewed'
  return <p className="prose">{event.occurredOn} {nameOf(event.actor)} {reviewed ? term('paper', String(event.data['outcome'])) : t('project.followUp')}{t('list.colon')}{String(event.data[reviewed ? 'opinion' : 'followUp'])}</p>
}
