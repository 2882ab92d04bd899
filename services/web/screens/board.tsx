// The tracking board (跟踪看板): projects by phase, or as a table; light, holder and days held on each card.
import { Segmented, Skeleton } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAnswer } from '../pieces/asking.ts'
import { LIGHTS, useChoices } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { useKinds } from '../pieces/kind-words.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light, useLights } from '../pieces/light.tsx'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { UrgeProject } from '../pieces/urge.tsx'
import type { Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

const PHASES = ['preparing', 'fieldwork', 'comments', 'review', 'issuing', 'rectification', 'closed'] as const

export const Board = () => {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const shape = search.get('shape') === 'table' || search.has('phase') ? 'table' : 'board'
  return (
    <>
      <div className="page-head">
        <h1>{t('board.title')}</h1>
        <Segmented value={shape} options={[{ value: 'board', label: t('board.board') }, { value: 'table', label: t('board.table') }]} onChange={(next) => setSearch((before) => {
          const changed = new URLSearchParams(before)
          if (next === 'table') changed.set('shape', 'table')
          else for (const name of ['shape', 'phase']) changed.delete(name)
          return changed
        })} />
      </div>
      {shape === 'board' ? <Cards /> : <ProjectTable />}
    </>
  )
}

const Cards = () => <div className="columns">{PHASES.map((phase) => <Phase key={phase} phase={phase} />)}</div>

/** The most urgent of a phase; the table has them all. */
const CARDS_MAX = 30

const Phase = ({ phase }: { readonly phase: (typeof PHASES)[number] }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { data, error, refetch } = useAnswer<Project>('ListProjects', { phase, pageSize: CARDS_MAX, sort: 'dueOn' })
  return (
    <section className="column" aria-label={term('phase', phase)}>
      <h2><span>{term('phase', phase)}</span><span className="soft num">{data?.total ?? ''}</span></h2>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {data?.total === 0 && <p className="soft">{t('board.empty')}</p>}
      {data?.rows.map((row) => <Card key={row.projectId} row={row} />)}
      {data && data.total > data.rows.length && <Link to={to(`/board?phase=${phase}`)}>{t('board.more', { n: data.total - data.rows.length })}</Link>}
    </section>
  )
}

const Card = ({ row }: { readonly row: Project }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  return (
    <div className="card-box">
    <Link className={`card ${row.light}`} to={to(`/projects/${row.projectId}`)}>
      <Light light={row.light} remaining={row.remaining} />
      {row.dueOn !== null && <span className="line"><span>{term('dueWhat', row.dueWhat)}</span><span className="num">{row.dueOn}</span></span>}
      <strong>{row.title}</strong>
      <span className="line"><span>{row.projectNo}</span><span>{term('kind', row.kind)}</span></span>
      {row.holder !== 'nobody' && <span className="line"><span>{t('board.held')}{t('list.colon')}{term('holder', row.holder)}</span><span>{t('board.heldDays', { days: row.heldDays, count: row.heldDays })}</span></span>}
      <span className="line">{row.findings !== null && <span>{t('board.findings', { n: row.findings })}</span>}{row.rectifications !== null && row.rectifications > 0 && <span>{t('board.done', { done: row.acceptedRectifications, all: row.rectifications })}</span>}</span>
    </Link>
    <UrgeProject projectId={row.projectId} className="card-act" />
    </div>
  )
}

const ProjectTable = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  const { go } = useGo()
  const strandKinds = useKinds('strand')
  const { money, inUnit } = useMoney()
  return (
    <LedgerTable<Project> query="ListProjects" linked={['unitId']} rowKey={(row) => row.projectId} opened={(row) => go(`/projects/${row.projectId}`)} extra={<MoneySwitch />}
      filters={[
        { parameter: 'words', label: t('list.words'), is: 'words' },
        { parameter: 'phase', label: t('project.phase'), is: 'choice', several: true, counted: 'phase', options: choices('phase', [...PHASES, 'archived', 'terminated']) },
        { parameter: 'kind', label: t('project.kind'), is: 'choice', counted: 'kind', options: choices('kind') },
        { parameter: 'strandKind', label: t('fusion.strandKind'), is: 'choice', options: strandKinds.options },
        { parameter: 'holder', label: t('board.held'), is: 'choice', counted: 'holder', options: choices('holder', ['team', 'division', 'economicResponsibility', 'legal', 'bureauOffice', 'chiefAuditor', 'deputyDirector', 'director', 'office', 'audited']) },
        { parameter: 'light', label: t('project.due'), is: 'choice', options: LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })) },
      ]}
      columns={[
        { key: 'projectNo', excel: { take: 'projectNo' }, title: t('project.no'), sortable: true, width: 120, show: (row) => row.projectNo },
        { key: 'title', excel: { take: 'title' }, title: t('project.name'), show: (row) => <span className="clip">{row.title}</span> },
        { key: 'unit', excel: { take: 'unitName' }, title: t('project.unit'), show: (row) => row.unitName ?? row.unitId },
        { key: 'kind', excel: [{ take: 'kind', words: wordsOf('kind') }, { take: 'strandKinds', title: t('fusion.strandKind'), words: strandKinds.words }], title: t('project.kind'), width: 110, show: (row) => <>{term('kind', row.kind)}{row.strandKinds.length > 1 && <small className="said-line">{row.strandKinds.slice(1).map(strandKinds.nameOf).join(t('list.comma'))}</small>}</> },
        { key: 'phase', excel: { take: 'phase', words: wordsOf('phase') }, title: t('project.phase'), sortable: true, width: 90, show: (row) => term('phase', row.phase) },
        { key: 'heldSince', excel: [{ take: 'holder', words: wordsOf('holder') }, { take: 'heldSince', title: t('home.since') }, { take: 'heldDays', title: t('board.days') }], title: t('board.held'), sortable: true, width: 150, show: (row) => row.holder === 'nobody' ? '—' : <>{term('holder', row.holder)} <small className="soft num">{t('board.heldDays', { days: row.heldDays, count: row.heldDays })}</small></> },
        { key: 'dueOn', excel: [{ take: 'dueWhat', title: t('project.dueWhat'), words: wordsOf('dueWhat') }, { take: 'dueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('project.due'), sortable: true, width: 190, show: (row) => <><Light light={row.light} remaining={row.remaining} />{row.dueOn !== null && <small className="soft num"><br />{term('dueWhat', row.dueWhat)} {row.dueOn}</small>}</> },
        { key: 'findings', excel: { take: 'findings', sum: true }, title: t('project.findings'), sortable: true, width: 70, align: 'right', show: (row) => row.findings, sum: 'findings' },
        { key: 'amountTotalFen', excel: { take: 'amountTotalFen', fen: true, sum: true }, title: inUnit(t('finding.total')), sortable: true, width: 120, align: 'right', show: (row) => row.amountTotalFen !== null && <span className="num">{money(row.amountTotalFen)}</span>, sum: 'amountTotalFen', sumShown: money },
      ]} />
  )
}
