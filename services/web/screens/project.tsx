// One project: where it stands, its evidence, papers, findings and rectifications, and everything that happened.
import { Descriptions, Skeleton, Steps, Tabs, Tag } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { DataRequestList } from '../pieces/data-request-list.tsx'
import { DecisionList } from '../pieces/decision-list.tsx'
import { DutyList } from '../pieces/duty-list.tsx'
import { FindingTable } from '../pieces/finding-table.tsx'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light } from '../pieces/light.tsx'
import { usePeople } from '../pieces/people.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { OFFICIALS, useNames } from '../pieces/registers.ts'
import { ReviewPoints } from '../pieces/review-points.tsx'
import { SigningBlock } from '../pieces/signing-block.tsx'
import { Story } from '../pieces/story.tsx'
import { UrgeProject } from '../pieces/urge.tsx'
import { VerificationList } from '../pieces/verification-list.tsx'
import type { Labels } from '../ask.ts'
import type { Evidence, Project as ProjectRow, WorkingPaper } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { RectificationTable } from './rectifications.tsx'

const STEPS = ['preparing', 'fieldwork', 'comments', 'review', 'issuing', 'rectification', 'closed', 'archived'] as const

/** 四张清单, in the order in which one leads to the next. */
const LISTS = [{ key: 'duties', query: 'ListDuties', draw: DutyList }, { key: 'decisions', query: 'ListDecisions', draw: DecisionList }, { key: 'verifications', query: 'ListVerifications', draw: VerificationList }, { key: 'data', query: 'ListDataRequests', draw: DataRequestList }] as const

export const Project = () => {
  const { t, term } = useWords()
  const { projectId = '' } = useParams()
  const { mayAsk } = useContents()
  const opened = useTab()
  const { data, error, refetch } = useAnswer<ProjectRow>('ListProjects', { projectId })
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  const row = data.rows[0]
  if (!row) return <div className="panel nothing"><p>{t('problem.unknown')}</p></div>
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
        <Tabs destroyOnHidden {...opened} items={[
          ...(mayAsk('ListFindings') ? [{ key: 'findings', label: `${t('project.findings')} ${row.findings}`, children: <FindingTable fixed={{ projectId }} about={about} prefix="f." /> }] : []),
          ...LISTS.filter(({ query }) => mayAsk(query)).map(({ key, draw: Draw }) => ({ key, label: t(`lists.${key}`), children: <Draw project={row} about={about} /> })),
          ...(mayAsk('ListEvidence') ? [{ key: 'evidence', label: t('project.evidence'), children: <EvidenceTable projectId={projectId} about={about} /> }, { key: 'papers', label: t('project.papers'), children: <PaperTable projectId={projectId} about={about} /> }] : []),
          ...(mayAsk('ListRectifications') ? [{ key: 'rectifications', label: `${t('nav.rectifications')}${row.rectifications === null ? '' : ` ${row.acceptedRectifications}/${row.rectifications}`}`, children: <RectificationTable fixed={{ projectId }} about={about} prefix="r." /> }] : []),
          ...(mayAsk('ListReviewPoints') ? [{ key: 'points', label: t('points.title'), children: <ReviewPoints project={row} about={about} /> }] : []),
          // whoever may not read what was found is not told what was said inside the audit either
          ...(mayAsk('ListFindings') ? [{ key: 'story', label: t('story.title'), children: <Story type="project" id={projectId} /> }] : []),
        ]} />
      </section>
    </>
  )
}

/** The tab that is open, kept in the address, so that a link can lead to it. */
const useTab = () => {
  const [search, setSearch] = useSearchParams()
  const tab = search.get('tab')
  return { ...(tab === null ? {} : { activeKey: tab }), onChange: (key: string) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf'), ['tab', key]]), { replace: true }) }
}

const Facts = ({ row }: { readonly row: ProjectRow }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const nameOf = usePeople()
  const officialName = useNames(OFFICIALS, row.officialIds)
  return (
    <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={[
      { key: 'unit', label: t('project.unit'), children: row.unitName ?? row.unitId },
      // an audited unit has no list of officials: without names, ids would say nothing
      ...(mayAsk('ListOfficials') ? [{ key: 'officials', label: t('finding.official'), children: row.officialIds.map((id) => <Link key={id} to={to(`/portraits/${id}`)} style={{ marginRight: 8 }}>{officialName(id)}</Link>) }] : []),
      { key: 'kind', label: t('project.kind'), children: term('kind', row.kind) },
      { key: 'period', label: t('project.period'), children: `${row.periodFrom} — ${row.periodTo}` },
      { key: 'holder', label: t('board.held'), children: row.holder === 'nobody' ? '—' : `${term('holder', row.holder)} · ${t('board.heldDays', { days: row.heldDays })}` },
      { key: 'due', label: t('project.dueNext'), children: row.dueOn === null ? '—' : <span>{term('dueWhat', row.dueWhat)} <span className="num">{row.dueOn}</span></span> },
      { key: 'leader', label: t('project.leader'), children: [row.leaderUserId, row.leadAuditorUserId].map((id) => (id === null ? '—' : nameOf(id))).join(' / ') },
      { key: 'team', label: t('project.team'), children: row.teamUserIds.map(nameOf).join(t('list.comma')) || '—' },
      { key: 'notice', label: t('project.notice'), children: row.noticeNo === null ? '—' : <Document no={row.noticeNo} on={row.noticeServedOn} /> },
      { key: 'entry', label: t('project.entry'), children: row.entryMeetingOn ?? '—' },
      { key: 'fieldwork', label: t('project.fieldwork'), children: row.fieldworkStartedOn === null ? '—' : `${row.fieldworkStartedOn} — ${row.fieldworkFinishedOn ?? ''}` },
      { key: 'comments', label: t('project.comments'), children: row.commentsDueOn ?? '—' },
      { key: 'layers', label: t('project.reviewed'), children: row.reviewedLayers.map((layer) => term('layer', layer)).join(t('list.comma')) || '—' },
      { key: 'report', label: t('project.report'), children: row.reportNo === null ? '—' : <Document no={row.reportNo} on={row.reportIssuedOn} served={row.reportServedOn} /> },
      { key: 'result', label: t('project.resultReport'), children: row.resultReportNo === null ? '—' : <Document no={row.resultReportNo} on={row.resultReportIssuedOn} /> },
      { key: 'ended', label: t('project.ended'), children: [row.closedOn, row.archivedOn].map((day) => day ?? '—').join(' / ') },
      { key: 'pinned', label: t('project.pinned'), children: row.limitsOn === '' ? '—' : `${row.limitsOn} · ${row.calendarVersion}` },
    ]} />
  )
}

/** A document's number and its days, none of which breaks in two. */
const Document = ({ no, on, served = null }: { readonly no: string; readonly on: string | null; readonly served?: string | null }) => {
  const { t } = useWords()
  return <span>{no} <span className="num soft">{on}</span>{served !== null && <span className="num soft">　{t('project.served')} {served}</span>}</span>
}

type Part = { readonly projectId: string; readonly about: Labels }

const EvidenceTable = ({ projectId, about }: Part) => {
  const { t, term, wordsOf } = useWords()
  return (
    <LedgerTable<Evidence> query="ListEvidence" fixed={{ projectId }} about={about} prefix="e." rowKey={(row) => row.evidenceId} filters={[{ parameter: 'words', label: t('list.words'), is: 'words' }]}
      columns={[
        { key: 'title', excel: [{ take: 'title' }, { take: 'fileName', title: t('project.fileName') }], title: t('project.evidence'), sortable: true, show: (row) => <><a href={`/api/files/${row.fileHash}`}>{row.title}</a>{row.withdrawnReason !== null && <div><Tag color="red">{t('project.withdrawn')}</Tag>{row.withdrawnReason}</div>}{row.supplementReason !== null && <div className="soft">{t('project.supplement')}{t('list.colon')}{row.supplementReason}</div>}</> },
        { key: 'kind', excel: { take: 'kind', words: wordsOf('evidenceKind') }, title: t('project.evidenceKind'), sortable: true, width: 110, show: (row) => term('evidenceKind', row.kind) },
        { key: 'secrecy', excel: { take: 'secrecy', words: wordsOf('secrecy') }, title: t('project.secrecy'), width: 90, show: (row) => term('secrecy', row.secrecy) },
        { key: 'provider', excel: { take: 'providerUnit' }, title: t('project.provider'), show: (row) => <>{row.providerUnit}{row.outsideParty && <> <Tag>{t('project.outside')}</Tag></>}</> },
        { key: 'proves', excel: [{ take: 'provesFrom', title: t('project.provesFrom') }, { take: 'provesTo', title: t('project.provesTo') }], title: t('project.proves'), width: 190, show: (row) => `${row.provesFrom} — ${row.provesTo}` },
        { key: 'signed', excel: [{ take: 'signedBy' }, { take: 'unsignedReason', title: t('project.unsigned') }], title: t('project.signed'), width: 160, show: (row) => row.signedBy ?? row.unsignedReason ?? '—' },
        { key: 'obtainedOn', excel: { take: 'obtainedOn' }, title: t('project.obtained'), sortable: true, width: 110, show: (row) => row.obtainedOn },
        { key: 'hash', excel: { take: 'fileHash' }, title: t('project.fileHash'), width: 120, show: (row) => <code title={row.fileHash}>{row.fileHash.slice(0, 12)}</code> },
      ]} />
  )
}

const PaperTable = ({ projectId, about }: Part) => {
  const nameOf = usePeople()
  const { t, term, wordsOf } = useWords()
  return (
    <LedgerTable<WorkingPaper> query="ListWorkingPapers" fixed={{ projectId }} about={about} prefix="w." rowKey={(row) => row.paperId} filters={[{ parameter: 'words', label: t('list.words'), is: 'words' }]}
      columns={[
        { key: 'indexNo', excel: { take: 'indexNo' }, title: t('project.index'), sortable: true, width: 100, show: (row) => row.indexNo },
        { key: 'title', excel: { take: 'title' }, title: t('project.papers'), show: (row) => row.title },
        { key: 'conclusion', excel: { take: 'conclusion' }, title: t('project.conclusion'), show: (row) => <span className="clip">{row.conclusion}</span> },
        { key: 'standing', excel: { take: 'standing', words: wordsOf('paper') }, title: t('project.review'), sortable: true, width: 120, show: (row) => term('paper', row.standing) },
        { key: 'evidence', title: t('project.evidence'), width: 80, align: 'right', show: (row) => row.evidenceIds.length },
        { key: 'opinion', excel: [{ take: 'opinion' }, { take: 'followUp', title: t('project.followUp') }], title: t('project.opinion'), show: (row) => <span className="clip">{row.opinion ?? '—'}{row.followUp !== null && <><br />{t('project.followUp')}{t('list.colon')}{row.followUp}</>}</span> },
        { key: 'reviewedOn', excel: [{ take: 'reviewedOn' }, { take: 'revisions', title: t('project.revisions') }], title: t('project.reviewedOn'), width: 150, show: (row) => row.reviewedOn === null ? '—' : <small>{nameOf(row.reviewedBy ?? '')}<br />{row.reviewedOn} {row.revisions > 0 && t('project.revised', { n: row.revisions })}</small> },
      ]} />
  )
}
