// The portrait of an official (领导干部画像): posts, audits, findings by area and responsibility, what became of them, each line with its source.
import { Skeleton, Tabs, Tag } from 'antd'
import { Link, useParams } from 'react-router'
import { useAnswer } from '../pieces/asking.ts'
import { useCategory } from '../pieces/category.ts'
import { useGo } from '../pieces/go.ts'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import { OfficialActs } from '../pieces/official-acts.tsx'
import { AreaHeat } from '../pieces/area-heat.tsx'
import { PortraitFindings } from '../pieces/portrait-findings.tsx'
import { PortraitRectifications } from '../pieces/portrait-rectifications.tsx'
import { unitsOf } from '../pieces/portrait-units.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { UNITS, useNames } from '../pieces/registers.ts'
import { Story } from '../pieces/story.tsx'
import { BeginTenure } from '../pieces/tenure-acts.tsx'
import { TenureLines } from '../pieces/tenure-lines.tsx'
import { TenureTimeline } from '../pieces/tenure-timeline.tsx'
import type { Portrait as PortraitOf } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Portrait = () => {
  const { t } = useWords()
  const { officialId = '' } = useParams()
  const { data, error, refetch } = useAnswer<PortraitOf>('ShowPortrait', { officialId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 12 }} />
  const row = data.rows[0]
  if (!row) return <div className="panel nothing"><p>{t('problem.unknown')}</p></div>
  return (
    <>
      <Head row={row} position={data.position} day={data.day} />
      <section className="panel"><h2>{t('portrait.timeline')}<BeginTenure officialId={row.officialId} /></h2><TenureTimeline portrait={row} day={data.day} /><TenureLines officialId={row.officialId} /></section>
      <div className="grid two">
        <section className="panel"><h2>{t('portrait.byArea')}</h2><AreaHeat portrait={row} /></section>
        <Audits row={row} />
      </div>
      <section className="panel">
        <Tabs items={[
          { key: 'findings', label: `${t('portrait.findings')} ${row.confirmedFindings}`, children: <PortraitFindings portrait={row} /> },
          { key: 'repeat', label: `${t('portrait.repeat')} ${row.repeatCategories.length}`, children: <Repeats row={row} /> },
          { key: 'rectifications', label: `${t('portrait.rectification')} ${row.rectifications.length}`, children: <PortraitRectifications portrait={row} /> },
          { key: 'clues', label: t('portrait.clues'), children: <p className="restricted">{t('portrait.cluesRestricted')}</p> },
          { key: 'changes', label: t('portrait.history'), children: <Story type="official" id={row.officialId} /> },
        ]} />
      </section>
    </>
  )
}

const Head = ({ row, position, day }: { readonly row: PortraitOf; readonly position: string; readonly day: string }) => {
  const { t, term } = useWords()
  const { money, inUnit } = useMoney()
  const tiles = [
    [t('portrait.audits'), row.auditCount], [t('portrait.findings'), row.confirmedFindings], [t('history.direct'), row.directFindings], [t('history.leadership'), row.leadershipFindings], [t('history.notAttributed'), row.notAttributedFindings], ...(row.accountingFindings > 0 ? [[t('finding.accountingApart'), row.accountingFindings] as const] : []),
    [inUnit(t('portrait.amount')), money(row.amountFen)], [t('portrait.rate'), row.rectificationRate === null ? '—' : `${Math.round(row.rectificationRate * 100)}%`], [t('portrait.open'), row.openRectifications],
  ] as const
  return (
    <>
      <div className="page-head">
        <h1>{row.name} <small className="soft">{row.currentUnitName}{row.currentPost}</small></h1>
        <div className="facts">{row.formerNames.length > 0 && <span>{t('portrait.formerly')} {row.formerNames.join(t('list.comma'))}</span>}<span>{term('rank', row.rank)}</span><span title={t('portrait.position', { position })}>{t('portrait.asOf', { day })}</span><MoneySwitch /></div>
        <OfficialActs row={row} />
      </div>
      <div className="tiles">{tiles.map(([name, value]) => <div className="tile" key={name}><b>{value}</b><span>{name}</span></div>)}</div>
    </>
  )
}

const Audits = ({ row }: { readonly row: PortraitOf }) => {
  const { t, term } = useWords()
  const nameOf = useNames(UNITS, unitsOf(row))
  const { to } = useGo()
  return (
    <section className="panel">
      <h2>{t('portrait.audits')}</h2>
      {row.tenures.map((tenure) => (
        <div key={tenure.tenureId}>
          <p style={{ margin: '6px 0 2px' }}><strong>{nameOf(tenure.unitId)} {tenure.post}</strong> <span className="soft num">{tenure.fromOn} — {tenure.untilOn ?? t('tenure.now')}</span></p>
          <Covered coverage={row.coverage.find(({ tenureId }) => tenureId === tenure.tenureId)} />
          {row.audits.filter(({ tenureId }) => tenureId === tenure.tenureId).map((audit) => (
            <div key={audit.projectId} style={{ margin: '0 0 6px 12px' }}>
              <Link to={to(`/projects/${audit.projectId}`)}>{audit.title}</Link> <Tag>{term('phase', audit.phase)}</Tag>
              <div className="soft">{term('kind', audit.kind)} · {t('portrait.period')} {audit.periodFrom} — {audit.periodTo}{audit.reportNo && <> · {audit.reportNo}</>}</div>
              {audit.evaluation && <blockquote className="prose" style={{ margin: '4px 0', paddingLeft: 10, borderLeft: '2px solid var(--line)' }}>{audit.grade && <strong>{term('grade', audit.grade)}　</strong>}{audit.evaluation}</blockquote>}
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

/** How much of a tenure audits have looked at, and which days none has. */
const Covered = ({ coverage }: { readonly coverage: PortraitOf['coverage'][number] | undefined }) => {
  const { t, term } = useWords()
  if (coverage === undefined) return null
  return (
    <p className="soft" style={{ margin: '0 0 2px 12px' }}>
      <Tag color={coverage.is === 'audited' ? 'green' : coverage.is === 'partly' ? 'gold' : 'default'}>{term('coverage', coverage.is)}</Tag>
      {coverage.is === 'unaudited' ? t('portrait.unauditedTenure') : coverage.gaps.length > 0 && <>{t('portrait.gaps')} <span className="num">{coverage.gaps.map(({ from, to }) => `${from} — ${to}`).join(t('list.semicolon'))}</span></>}
    </p>
  )
}

const Repeats = ({ row }: { readonly row: PortraitOf }) => {
  const { t } = useWords()
  const category = useCategory()
  const { to } = useGo()
  if (row.repeatCategories.length === 0) return <p className="soft">{t('portrait.none')}</p>
  return <ul>{row.repeatCategories.map((each) => <li key={each.categoryCode}><Link to={to(`/history?type=category&id=${each.categoryCode}`)}>{category(each.categoryCode)}</Link>{t('list.colon')}{t('portrait.audits')} {each.projects} · {t('portrait.count')} {each.findings}</li>)}</ul>
}
