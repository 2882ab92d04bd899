// One finding: facts, basis, amounts, who answers for it, and the act of determining responsibility, whose refusal names its rules.
import { Descriptions, Skeleton, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { RESPONSIBILITY_CODES, type ResponsibilityCode } from '../../../packages/audit/responsibility-codes.ts'
import { ActButton } from '../pieces/act-button.tsx'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { useCategory } from '../pieces/category.ts'
import { DetermineResponsibility } from '../pieces/determine-responsibility.tsx'
import { GapsOfFinding } from '../pieces/gaps-of-finding.tsx'
import { FindingTrace } from '../pieces/finding-trace.tsx'
import { useGo } from '../pieces/go.ts'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import { usePeople } from '../pieces/people.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { OFFICIALS, useNames } from '../pieces/registers.ts'
import { ReviseFinding } from '../pieces/revise-finding.tsx'
import { Story } from '../pieces/story.tsx'
import { TenureAlignment } from '../pieces/tenure-alignment.tsx'
import type { Finding as FindingRow } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Finding = () => {
  const { t, term } = useWords()
  const { findingId = '' } = useParams()
  const { mayDo } = useContents()
  const { to } = useGo()
  const [acting, act] = useState<'determine' | 'revise'>()
  const { data, error, refetch } = useAnswer<FindingRow>('ListFindings', { findingId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  const row = data.rows[0]
  if (!row) return <div className="panel nothing"><p>{t('problem.unknown')}</p></div>
  return (
    <>
      <div className="page-head">
        <h1>{t('finding.nth', { no: row.no })}　{row.title} <Tag>{term('standing', row.standing)}</Tag></h1>
        <div className="facts"><Link to={to(`/projects/${row.projectId}`)}>{row.projectTitle ?? t('finding.toProject')}</Link><MoneySwitch />{mayDo('ReviseFinding') && row.standing === 'open' && <ActButton onClick={() => act('revise')}>{t('finding.revise')}</ActButton>}</div>
      </div>
      <div className="grid beside">
        <div>
          <GapsOfFinding findingId={row.findingId} />
          <section className="panel"><Facts row={row} /></section>
          <section className="panel">
            <h2>{t('finding.responsibilities')}
              {mayDo('DetermineResponsibility') && <ActButton type="primary" onClick={() => act('determine')}>{t('finding.determine')}</ActButton>}
            </h2>
            <Responsibilities row={row} />
          </section>
          <TenureAlignment findingId={row.findingId} />
        </div>
        <section className="panel"><h2>{t('finding.history')}</h2><Story type="finding" id={row.findingId} /></section>
      </div>
      <FindingTrace finding={row} />
      {mayDo('DetermineResponsibility') && <DetermineResponsibility finding={row} open={acting === 'determine'} close={() => act(undefined)} />}
      {mayDo('ReviseFinding') && <ReviseFinding finding={row} open={acting === 'revise'} close={() => act(undefined)} />}
    </>
  )
}

const Facts = ({ row }: { readonly row: FindingRow }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { money, inUnit } = useMoney()
  const category = useCategory()
  return (
    <Descriptions size="small" column={1} bordered styles={{ label: { width: 110 } }} items={[
      { key: 'unit', label: t('tenure.unit'), children: row.unitName ?? row.unitId },
      { key: 'category', label: t('portrait.category'), children: `${category(row.categoryCode)} · ${term('focusArea', row.focusArea)}` },
      { key: 'accountability', label: t('finding.accountability'), children: row.accountability === 'untold' ? t('finding.untold') : <>{term('accountability', row.accountability)}{row.accountabilityGrounds !== null && <p className="prose soft">{row.accountabilityGrounds}</p>}</> },
      { key: 'conduct', label: t('finding.conduct'), children: `${row.conductFrom} — ${row.conductTo}` },
      { key: 'amounts', label: inUnit(t('finding.amounts')), children: `${t('finding.total')} ${money(row.amountTotalFen)} · ${t('finding.inTenure')} ${money(row.amountInTenureFen)} · ${term('nature', row.amountNature)}` },
      { key: 'disposition', label: t('finding.disposition'), children: row.disposition === null ? t('finding.notDisposed') : term('disposition', row.disposition) },
      { key: 'reviewed', label: t('project.reviewed'), children: row.reviewedLayers.map((layer) => term('layer', layer)).join(t('list.comma')) || t('finding.notReviewed') },
      ...(row.because === null ? [] : [{ key: 'because', label: t(row.standing === 'overturned' ? 'finding.becauseOverturned' : 'finding.becauseUnreported'), children: <p className="prose">{row.because}</p> }]),
      ...(row.recurrenceOfFindingId === null ? [] : [{ key: 'recurrence', label: t('finding.recurrence'), children: <Link to={to(`/findings/${row.recurrenceOfFindingId}`)}>{t('finding.earlier')}</Link> }]),
      { key: 'rectification', label: t('portrait.rectification'), children: row.rectification === 'none' ? t('finding.noOrder') : <Link to={to(`/rectifications?findingId=${row.findingId}`)}>{term('standing', row.rectification)}</Link> },
      { key: 'facts', label: t('finding.facts'), children: <p className="prose">{row.facts}</p> },
      { key: 'basis', label: t('finding.basis'), children: <ul className="reasons">{row.legalBases.map(({ lawTitle, article }) => <li key={lawTitle + article}>《{lawTitle}》{article}</li>)}</ul> },
      { key: 'cause', label: t('finding.cause'), children: row.cause ?? '—' },
      { key: 'consequence', label: t('finding.consequence'), children: row.consequence ?? '—' },
      { key: 'recommendation', label: t('finding.recommendation'), children: row.recommendation ?? '—' },
    ]} />
  )
}

type Responsibility = FindingRow['responsibilities'][number]

const Responsibilities = ({ row }: { readonly row: FindingRow }) => {
  const { t, term, say } = useWords()
  const { to } = useGo()
  const nameOf = useNames(OFFICIALS, row.officialIds)
  const personOf = usePeople()
  return (
    <Table<Responsibility> size="small" pagination={false} rowKey={(each) => each.officialId} dataSource={[...row.responsibilities]} locale={{ emptyText: t('finding.notYet') }}
      columns={[
        { title: t('finding.official'), width: 84, render: (_, each) => <Link to={to(`/portraits/${each.officialId}`)}>{nameOf(each.officialId)}</Link> },
        { title: t('finding.type'), width: 84, render: (_, each) => <strong>{term('responsibility', each.type)}</strong> },
        { title: t('finding.code'), render: (_, each) => each.code === null ? '—' : <span className="clip" title={say(RESPONSIBILITY_CODES[each.code as ResponsibilityCode].says)}>{each.code} {say(RESPONSIBILITY_CODES[each.code as ResponsibilityCode].says)}</span> },
        { title: t('finding.grounds'), render: (_, each) => <span className="clip">{each.grounds}</span> },
        { title: t('portrait.tolerance'), width: 70, render: (_, each) => each.tolerance === null ? '—' : term('tolerance', each.tolerance) },
        { title: t('story.by'), width: 130, render: (_, each) => <small>{personOf(each.determinedBy)}<br />{each.determinedOn} {each.version > 1 && t('finding.version', { n: each.version })}</small> },
      ]} />
  )
}
