// One project: where it stands, its evidence, papers, findings and rectifications, and everything that happened.
import { Button, Descriptions, Skeleton, Steps } from 'antd'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { DataRequestList } from '../pieces/data-request-list.tsx'
import { DecisionList } from '../pieces/decision-list.tsx'
import { DutyList } from '../pieces/duty-list.tsx'
import { EvidenceTable } from '../pieces/evidence-table.tsx'
import { Fieldwork, FIELDWORK_QUERIES } from '../pieces/fieldwork.tsx'
import { FindingTable } from '../pieces/finding-table.tsx'
import { GapTable } from '../pieces/gap-table.tsx'
import { Fusion, FUSION_QUERIES } from '../pieces/fusion.tsx'
import { useGo } from '../pieces/go.ts'
import { Light } from '../pieces/light.tsx'
import { PaperTable } from '../pieces/paper-table.tsx'
import { usePeople } from '../pieces/people.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { ProjectTabs } from '../pieces/project-tabs.tsx'
import { OFFICIALS, useNames } from '../pieces/registers.ts'
import { useReportStanding } from '../pieces/report-standing.ts'
import { ReviewPoints } from '../pieces/review-points.tsx'
import { SigningBlock } from '../pieces/signing-block.tsx'
import { Story } from '../pieces/story.tsx'
import { Trace } from '../pieces/trace.tsx'
import { UrgeProject } from '../pieces/urge.tsx'
import { VerificationList } from '../pieces/verification-list.tsx'
import type { Project as ProjectRow } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { RectificationTable } from './rectifications.tsx'

const STEPS = ['preparing', 'fieldwork', 'comments', 'review', 'issuing', 'rectification', 'closed', 'archived'] as const

/** 四张清单, in the order in which one leads to the next. */
const LISTS = [{ key: 'duties', query: 'ListDuties', draw: DutyList }, { key: 'decisions', query: 'ListDecisions', draw: DecisionList }, { key: 'verifications', query: 'ListVerifications', draw: VerificationList }, { key: 'data', query: 'ListDataRequests', draw: DataRequestList }] as const

export const Project = () => {
  const { t, term } = useWords()
  const { projectId = '' } = useParams()
  const { mayAsk } = useContents()
  const { to } = useGo()
  const { data, error, refetch } = useAnswer<ProjectRow>('ListProjects', { projectId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  const row = data.rows[0]
  if (!row) return <div className="panel nothing"><p>{t('problem.unknown')}</p><Link to={to('/board')}><Button>{t('home.goBoard')}</Button></Link></div>
  const about = { projectId: { says: t('imports.project'), words: { [projectId]: row.title } } }
  const at = STEPS.indexOf(row.phase as (typeof STEPS)[number])
  return (
    <>
      <div className="page-head"><h1>{row.title}</h1><div className="facts"><span>{row.projectNo}</span><Light light={row.light} remaining={row.remaining} /><UrgeProject projectId={projectId} /></div></div>
      <section className="panel">
        {at < 0 ? <p>{term('phase', row.phase)}</p> : <Steps size="small" current={at} items={STEPS.map((phase) => ({ title: term('phase', phase) }))} />}
      </section>
      <section className="panel"><Facts row={row} /></section>
      <SigningBlock project={row} />
      <section className="panel">
        <ProjectTabs parts={[
          ...(mayAsk('ListFindings') ? [{ key: 'findings', label: t('project.findings'), count: String(row.findings), draw: () => <FindingTable fixed={{ projectId }} about={about} prefix="f." /> }] : []),
          ...(FIELDWORK_QUERIES.some(mayAsk) ? [{ key: 'fieldwork', label: t('field.title'), draw: () => <Fieldwork project={row} about={about} /> }] : []),
          ...LISTS.filter(({ query }) => mayAsk(query)).map(({ key, draw: Draw }) => ({ key, label: t(`lists.${key}`), draw: () => <Draw project={row} about={about} /> })),
          ...(mayAsk('ListEvidence') ? [{ key: 'evidence', label: t('project.evidence'), draw: () => <EvidenceTable project={row} about={about} /> }, { key: 'papers', label: t('project.papers'), draw: () => <PaperTable project={row} about={about} /> }] : []),
          ...(mayAsk('ShowTrace') ? [{ key: 'trace', label: t('trace.title'), draw: () => <Trace project={row} /> }] : []),
          ...(mayAsk('ListGaps') ? [{ key: 'gaps', label: t('nav.gaps'), draw: () => <GapTable fixed={{ projectId }} about={about} /> }] : []),
          ...(mayAsk('ListReviewPoints') ? [{ key: 'points', label: t('points.title'), draw: () => <ReviewPoints project={row} about={about} /> }] : []),
          ...(FUSION_QUERIES.some(mayAsk) ? [{ key: 'fusion', label: t('fusion.title'), draw: () => <Fusion project={row} about={about} /> }] : []),
          ...(mayAsk('ListRectifications') ? [{ key: 'rectifications', label: t('nav.rectifications'), ...(row.rectifications === null ? {} : { count: `${row.acceptedRectifications}/${row.rectifications}` }), draw: () => <RectificationTable fixed={{ projectId }} about={about} prefix="r." /> }] : []),
          // whoever may not read what was found is not told what was said inside the audit either
          ...(mayAsk('ListFindings') ? [{ key: 'story', label: t('story.title'), draw: () => <Story type="project" id={projectId} /> }] : []),
        ]} />
      </section>
    </>
  )
}

/** What is not known yet is left out: the room belongs to the work below. */
const known = <Fact extends { readonly children: ReactNode }>(facts: readonly Fact[]): Fact[] => facts.filter(({ children }) => children !== '—')

const once = (names: readonly string[]): readonly string[] => [...new Set(names)]

const Facts = ({ row }: { readonly row: ProjectRow }) => {
  const { t, term } = useWords()
  const standing = useReportStanding(row.projectId)
  const { to } = useGo()
  const { mayAsk } = useContents()
  const nameOf = usePeople()
  const officialName = useNames(OFFICIALS, row.officialIds)
  return (
    <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={known([
      { key: 'unit', label: t('project.unit'), children: row.unitName ?? row.unitId },
      // an audited unit has no list of officials: without names, ids would say nothing
      ...(mayAsk('ListOfficials') ? [{ key: 'officials', label: t('finding.official'), children: row.officialIds.map((id) => <Link key={id} to={to(`/portraits/${id}`)} style={{ marginRight: 8 }}>{officialName(id)}</Link>) }] : []),
      { key: 'kind', label: t('project.kind'), children: term('kind', row.kind) },
      { key: 'period', label: t('project.period'), children: `${row.periodFrom} — ${row.periodTo}` },
      { key: 'holder', label: t('board.held'), children: row.holder === 'nobody' ? '—' : `${term('holder', row.holder)} · ${t('board.heldDays', { days: row.heldDays, count: row.heldDays })}` },
      { key: 'due', label: t('project.dueNext'), children: row.dueOn === null ? '—' : <span>{term('dueWhat', row.dueWhat)} <span className="num">{row.dueOn}</span></span> },
      { key: 'leader', label: t('project.leader'), children: once([row.leaderUserId, row.leadAuditorUserId].map((id) => (id === null ? '—' : nameOf(id)))).join(' / ') },
      { key: 'team', label: t('project.team'), children: once(row.teamUserIds.map(nameOf)).join(t('list.comma')) || '—' },
      { key: 'notice', label: t('project.notice'), children: row.noticeNo === null ? '—' : <Document no={row.noticeNo} on={row.noticeServedOn} /> },
      { key: 'entry', label: t('project.entry'), children: row.entryMeetingOn ?? '—' },
      { key: 'fieldwork', label: t('project.fieldwork'), children: row.fieldworkStartedOn === null ? '—' : `${row.fieldworkStartedOn} — ${row.fieldworkFinishedOn ?? t('tenure.now')}` },
      { key: 'comments', label: t('project.comments'), children: row.commentsDueOn ?? '—' },
      ...(standing === undefined ? [] : [{ key: 'layers', label: t('project.reviewed'), children: standing.reviewedLayers.map((layer) => term('layer', layer)).join(t('list.comma')) || '—' }]),
      { key: 'report', label: t('project.report'), children: row.reportNo === null ? '—' : <Document no={row.reportNo} on={row.reportIssuedOn} served={row.reportServedOn} /> },
      ...(row.appealDueOn === null ? [] : [{ key: 'appeal', label: t('appeal.appealDue'), children: mayAsk('ListAppeals') ? <Link to={to(`/appeals?projectId=${row.projectId}`)} className="num">{row.appealDueOn}</Link> : <span className="num">{row.appealDueOn}</span> }]),
      { key: 'result', label: t('project.resultReport'), children: row.resultReportNo === null ? '—' : <Document no={row.resultReportNo} on={row.resultReportIssuedOn} /> },
      { key: 'ended', label: t('project.ended'), children: row.closedOn === null ? '—' : [row.closedOn, row.archivedOn ?? '—'].join(' / ') },
      { key: 'pinned', label: t('project.pinned'), children: row.limitsOn === '' ? '—' : t('project.pinnedOn', { day: row.limitsOn, calendar: row.calendarVersion }) },
    ])} />
  )
}

/** A document's number and its days, none of which breaks in two. */
const Document = ({ no, on, served = null }: { readonly no: string; readonly on: string | null; readonly served?: string | null }) => {
  const { t } = useWords()
  return <span>{no} <span className="num soft">{on}</span>{served !== null && <span className="num soft">　{t('project.served')} {served}</span>}</span>
}
