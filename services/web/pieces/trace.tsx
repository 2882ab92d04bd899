// The trace of an audit (全程痕迹): from each audit item over tasks, evidence and papers to the findings, each cell a link, with what is missing.
import { Segmented, Skeleton, Table, Tag } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Project, Trace as TraceOfProject } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { useGo } from './go.ts'
import { PrintButton } from './print-button.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type Item = TraceOfProject['items'][number]
type Missing = Item['missing'][number]
export type TraceLine = Omit<Item, 'auditItemId' | 'title'> & { readonly key: string; readonly title: string }

export const Trace = ({ project: { projectId } }: { readonly project: Project }) => {
  const { t } = useWords()
  const [only, setOnly] = useState('all')
  const { data, error, refetch } = useAnswer<TraceOfProject>('ShowTrace', { projectId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  const trace = data.rows[0]
  if (trace === undefined || trace.items.length === 0) return <div className="nothing"><p>{t('trace.none')}</p><small>{t('trace.noneHint')}</small></div>
  const lines = linesOf(trace, t('trace.loose')).filter(({ missing }) => only === 'all' || missing.length > 0)
  return (
    <section className="ledger">
      <div className="filters">
        <span>{t('trace.lead')}　{trace.missing === 0 ? t('trace.whole') : <strong className="warns">{t('trace.missing', { n: trace.missing })}</strong>}{lines.some(({ missing }) => missing.some(({ source }) => !source.confirmed)) && <>　<Tag color="gold" title={t('trace.source')}>{t('problem.unconfirmed')}</Tag></>}</span>
        <span><Segmented size="small" value={only} onChange={setOnly} options={[{ value: 'all', label: t('trace.all') }, { value: 'missing', label: t('trace.only') }]} style={{ marginRight: 8 }} /><PrintButton /></span>
      </div>
      <TraceTable projectId={projectId} lines={lines} />
    </section>
  )
}

/** In: the trace of a project, and what the last line is called. Out: a line for each item, and one for what belongs to none, if there is any. */
const linesOf = ({ items, loose }: TraceOfProject, looseTitle: string): readonly TraceLine[] => [
  ...items.map(({ auditItemId, ...rest }) => ({ key: auditItemId, ...rest })),
  ...(loose.evidence.length + loose.papers.length + loose.findings.length > 0 ? [{ key: '', title: looseTitle, tasks: [], ...loose }] : []),
]

export const TraceTable = ({ projectId, lines }: { readonly projectId: string; readonly lines: readonly TraceLine[] }) => {
  const { t, term } = useWords()
  const at = (tab: string, parameter: string, id: string): string => `/projects/${projectId}?tab=${tab}&${parameter}=${id}`
  return (
    <Table<TraceLine> size="small" pagination={false} rowKey={(line) => line.key} dataSource={[...lines]} scroll={{ x: 980 }}
      columns={[
        { title: t('trace.item'), width: 150, render: (_, line) => line.key === '' ? <em className="soft">{line.title}</em> : <strong>{line.title}</strong> },
        { title: t('trace.tasks'), width: 160, render: (_, { tasks }) => <Cells>{tasks.map(({ taskId, no, says, standing }) => <Cell key={taskId} to={at('fieldwork&part=tasks', 'ta.taskId', taskId)} says={`${no} ${says}`} standing={term('taskStanding', standing)} />)}</Cells> },
        { title: t('trace.evidence'), width: 180, render: (_, { evidence }) => <Cells>{evidence.map(({ evidenceId, title, kind, sheet }) => <Cell key={evidenceId} to={at('evidence', 'e.evidenceId', evidenceId)} says={title} standing={kind === 'evidenceSheet' ? `${term('evidenceKind', kind)} · ${term('sheetStanding', sheet)}` : term('evidenceKind', kind)} />)}</Cells> },
        { title: t('trace.papers'), width: 180, render: (_, { papers }) => <Cells>{papers.map(({ paperId, indexNo, title, standing }) => <Cell key={paperId} to={at('papers', 'w.paperId', paperId)} says={`${indexNo} ${title}`} standing={term('paper', standing)} />)}</Cells> },
        { title: t('trace.findings'), width: 160, render: (_, { findings }) => <Cells>{findings.map(({ findingId, no, title, standing }) => <Cell key={findingId} to={`/findings/${findingId}`} says={`${no} ${title}`} standing={term('standing', standing)} />)}</Cells> },
        { title: t('trace.gaps'), render: (_, { missing }) => missing.length === 0 ? <span className="light light-green"><i aria-hidden="true" />{t('trace.whole')}</span> : <ul className="reasons">{missing.map((gap) => <Gap key={gap.link + gap.id} gap={gap} />)}</ul> },
      ]} />
  )
}

const Cells = ({ children }: { readonly children: readonly ReactNode[] }) => (children.length === 0 ? <span className="soft">—</span> : <div className="traced">{children}</div>)

const Cell = ({ to, says, standing }: { readonly to: string; readonly says: string; readonly standing: string }) => {
  const at = useGo()
  return <Link to={at.to(to)} title={says}>{says}<small className="soft">{standing}</small></Link>
}

const Gap = ({ gap: { says, called, source } }: { readonly gap: Missing }) => {
  const { t, say } = useWords()
  return <li title={source.cites}>{say(says)}{t('list.colon')}{called}</li>
}
