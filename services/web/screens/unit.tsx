// One unit: what it is and was, what is above, below, before and after it, who headed it when, and what audits found.
import { Skeleton, Tabs, Tag } from 'antd'
import { Link, useParams } from 'react-router'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { FindingTable } from '../pieces/finding-table.tsx'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { BeginTenure, useTenureActs } from '../pieces/tenure-acts.tsx'
import { UnitActs } from '../pieces/unit-acts.tsx'
import { UnitChanges } from '../pieces/unit-changes.tsx'
import type { Project, Tenure, UnitPage } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { RectificationTable } from './rectifications.tsx'

export const UnitScreen = () => {
  const { t } = useWords()
  const { unitId = '' } = useParams()
  const { data, error, refetch } = useAnswer<UnitPage>('ShowUnit', { unitId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 12 }} />
  const row = data.rows[0]
  if (!row) return <div className="panel nothing"><p>{t('problem.unknown')}</p></div>
  return (
    <>
      <Head row={row} />
      <div className="grid two">
        <section className="panel"><h2>{t('unit.facts')}<MoneySwitch /></h2><Facts row={row} /><h2 style={{ marginTop: 12 }}>{t('unit.place')}</h2><Place row={row} /></section>
        <section className="panel"><h2>{t('unit.history')}</h2><UnitChanges changes={row.changes} /></section>
      </div>
      <Audits row={row} />
    </>
  )
}

const Head = ({ row }: { readonly row: UnitPage }) => {
  const { t, term } = useWords()
  return (
    <div className="page-head">
      <div>
        <h1>{row.name} <Tag>{term('standing', row.standing)}</Tag></h1>
        <div className="facts"><span>{term('level', row.level)}</span>{row.type !== null && <span>{term('unitType', row.type)}</span>}{row.formerNames.length > 0 && <span>{t('unit.formerly', { names: row.formerNames.join(t('list.comma')) })}</span>}</div>
      </div>
      <UnitActs row={row} />
    </div>
  )
}

const Facts = ({ row }: { readonly row: UnitPage }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const { money, inUnit } = useMoney()
  const count = (n: number | null, query: string, path: string) => n === null ? '—' : n > 0 && mayAsk(query) ? <Link to={to(path)}>{n}</Link> : n
  const facts = [
    [t('unit.budgetLevel'), term('budgetLevel', row.budgetLevel)], [inUnit(t('unit.assets')), money(row.assetsFen)], [inUnit(t('unit.funds')), money(row.fundsFen)], [t('unit.countSaid'), row.subordinateUnits ?? '—'],
    [t('unit.audits'), count(row.audits, 'ListProjects', `/board?shape=table&unitId=${row.unitId}`)], [t('unit.lastAudit'), row.lastAuditYear ?? t('unit.never')],
    [t('unit.findings'), count(row.findings, 'ListFindings', `/findings?unitId=${row.unitId}&standing=confirmed`)], [t('unit.open'), count(row.openRectifications, 'ListRectifications', `/rectifications?unitId=${row.unitId}&standing=ordered&standing=running&standing=submitted`)],
  ] as const
  return <dl className="unit-facts">{facts.map(([says, value]) => <div key={says}><dt>{says}</dt><dd className="num">{value}</dd></div>)}</dl>
}

const Place = ({ row }: { readonly row: UnitPage }) => {
  const { t } = useWords()
  const { to } = useGo()
  const link = (id: string, name: string | null | undefined) => <Link key={id} to={to(`/units/${id}`)}>{name ?? id}</Link>
  const links = (ids: readonly string[], names: readonly (string | null)[]) => ids.map((id, n) => <span key={id}>{n > 0 && t('list.comma')}{link(id, names[n])}</span>)
  return (
    <dl className="unit-facts">
      <div><dt>{t('unit.parent')}</dt><dd>{row.parentUnitId === null ? '—' : link(row.parentUnitId, row.parentUnitName)}</dd></div>
      {row.mergedIntoUnitId !== null && <div><dt>{t('unit.successor')}</dt><dd>{link(row.mergedIntoUnitId, row.mergedIntoUnitName)}</dd></div>}
      {row.predecessorUnitIds.length > 0 && <div><dt>{t('unit.predecessors')}</dt><dd>{links(row.predecessorUnitIds, row.predecessorNames)}</dd></div>}
      <div><dt>{t('unit.subordinates')}</dt><dd>{row.subordinateUnitIds.length === 0 ? <span className="soft">{t('unit.noSubordinates')}</span> : links(row.subordinateUnitIds, row.subordinateNames)}</dd></div>
    </dl>
  )
}

/** Who headed it, also what merged into it; what audits looked at, found, and had put right. */
const Audits = ({ row }: { readonly row: UnitPage }) => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const about = { unitId: { says: t('unit.of'), words: { [row.unitId]: row.name } } }
  const all = [
    { asks: 'ListTenures', key: 'heads', label: t('unit.heads'), children: <Heads row={row} /> },
    { asks: 'ListProjects', key: 'projects', label: `${t('unit.projects')} ${row.audits}`, children: <Projects unitIds={[row.unitId, ...row.predecessorUnitIds]} about={about} /> },
    { asks: 'ListFindings', key: 'findings', label: `${t('unit.findings')} ${row.findings ?? ''}`, children: <FindingTable fixed={{ unitId: row.unitId }} about={about} prefix="f." /> },
    { asks: 'ListRectifications', key: 'rectifications', label: `${t('rectification.title')} ${row.openRectifications}`, children: <RectificationTable fixed={{ unitId: row.unitId }} about={about} prefix="r." /> },
  ]
  return <section className="panel"><Tabs items={all.filter(({ asks }) => mayAsk(asks)).map(({ asks: _, ...each }) => each)} /></section>
}

const Heads = ({ row }: { readonly row: UnitPage }) => {
  const { t, term, wordsOf } = useWords()
  const { go } = useGo()
  const { lineActs, drawers } = useTenureActs()
  return (
    <>
      <LedgerTable<Tenure> query="ListTenures" fixed={{ unitId: [row.unitId, ...row.predecessorUnitIds] }} prefix="t." rowKey={(tenure) => tenure.tenureId} filters={[]} extra={<BeginTenure unitId={row.unitId} />} opened={(tenure) => go(`/portraits/${tenure.officialId}`)}
        columns={[
          { key: 'official', excel: { take: 'officialName' }, title: t('tenure.official'), width: 100, show: (tenure) => <strong>{tenure.officialName ?? tenure.officialId}</strong> },
          { key: 'unit', excel: { take: 'unitName' }, title: t('tenure.unit'), show: (tenure) => tenure.unitName ?? tenure.unitId },
          { key: 'post', excel: { take: 'post' }, title: t('tenure.post'), width: 130, show: (tenure) => tenure.post },
          { key: 'fromOn', excel: [{ take: 'fromOn', title: t('tenure.from') }, { take: 'untilOn', title: t('tenure.until') }], title: t('tenure.period'), sortable: true, width: 200, show: (tenure) => <span className="num">{tenure.fromOn} — {tenure.untilOn ?? t('tenure.now')}</span> },
          { key: 'standing', excel: { take: 'standing', words: wordsOf('standing') }, title: t('tenure.standing'), sortable: true, width: 90, show: (tenure) => term('standing', tenure.standing) },
          { key: 'subjectClass', excel: { take: 'subjectClass' }, title: t('tenure.class'), sortable: true, width: 90, show: (tenure) => tenure.subjectClass === null ? '—' : t('tenure.classN', { class: tenure.subjectClass }) },
          { key: 'lastAuditYear', excel: { take: 'lastAuditYear' }, title: t('tenure.lastAudit'), sortable: true, width: 110, show: (tenure) => tenure.lastAuditYear ?? <span className="soft">{t('tenure.never')}</span> },
          { key: 'acts', title: t('lists.acts'), width: 190, show: lineActs },
        ]} />
      {drawers}
    </>
  )
}

const Projects = ({ unitIds, about }: { readonly unitIds: readonly string[]; readonly about: Readonly<Record<string, { readonly says: string; readonly words?: Readonly<Record<string, string>> }>> }) => {
  const { t, term, wordsOf } = useWords()
  const { go } = useGo()
  return (
    <LedgerTable<Project> query="ListProjects" fixed={{ unitId: unitIds }} about={about} prefix="p." rowKey={(row) => row.projectId} filters={[]} opened={(row) => go(`/projects/${row.projectId}`)}
      columns={[
        { key: 'projectNo', excel: { take: 'projectNo' }, title: t('project.no'), sortable: true, width: 140, show: (row) => <span className="num">{row.projectNo}</span> },
        { key: 'title', excel: { take: 'title' }, title: t('project.name'), show: (row) => row.title },
        { key: 'kind', excel: { take: 'kind', words: wordsOf('kind') }, title: t('project.kind'), width: 70, show: (row) => term('kind', row.kind) },
        { key: 'phase', excel: { take: 'phase', words: wordsOf('phase') }, title: t('project.phase'), sortable: true, width: 90, show: (row) => term('phase', row.phase) },
        { key: 'period', excel: [{ take: 'periodFrom', title: t('portrait.period') }, { take: 'periodTo', title: t('tenure.auditedTo') }], title: t('portrait.period'), width: 190, show: (row) => <span className="num">{row.periodFrom} — {row.periodTo}</span> },
        { key: 'findings', excel: { take: 'confirmedFindings' }, title: t('history.confirmed'), width: 80, align: 'right', show: (row) => row.confirmedFindings ?? '—' },
        { key: 'rectifications', excel: [{ take: 'acceptedRectifications', title: t('history.rectified') }, { take: 'rectifications', title: t('history.ordered') }], title: t('history.rectified'), width: 90, align: 'right', show: (row) => `${row.acceptedRectifications ?? '—'}/${row.rectifications ?? '—'}` },
      ]} />
  )
}
