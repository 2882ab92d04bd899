// The plan library (项目计划库): each item, what the bodies said of it, and the project it became.
import { Button, Space, Tooltip } from 'antd'
import { Link } from 'react-router'
import { useContents } from '../pieces/asking.ts'
import { useChoices } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import type { PlanItem } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const PlanLibrary = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const thisYear = new Date().getFullYear()
  return (
    <>
      <div className="page-head"><h1>{t('plan.title')}</h1><Space size={8} wrap>
        <Link to={to('/plans/route')}><Button size="small">{t('route.title')}</Button></Link>
        {mayAsk('ListPlanRecommendations') && <Link to={to('/plans/recommendation')}><Button size="small">{t('recommend.title')}</Button></Link>}
        {(mayAsk('ListAuditors') || mayAsk('ListInspections')) && <Link to={to('/plans/registers')}><Button size="small">{t('register.title')}</Button></Link>}
      </Space></div>
      <LedgerTable<PlanItem> query="ListPlanItems" linked={['planId']} rowKey={(row) => row.planItemId}
        filters={[
          { parameter: 'year', label: t('plan.year'), is: 'choice', counted: 'year', options: Array.from({ length: 8 }, (_, n) => String(thisYear + 1 - n)).map((value) => ({ value, label: value })) },
          { parameter: 'standing', label: t('tenure.standing'), is: 'choice', several: true, counted: 'standing', options: choices('standing', ['proposed', 'consulted', 'submitted', 'approved', 'leftOut', 'withdrawn', 'removed', 'rejected', 'terminated']) },
          { parameter: 'kind', label: t('plan.kind'), is: 'choice', counted: 'kind', options: choices('kind') },
        ]}
        columns={[
          { key: 'year', excel: { take: 'year' }, title: t('plan.year'), sortable: true, width: 70, show: (row) => row.year },
          { key: 'unitId', excel: { take: 'unitName' }, title: t('tenure.unit'), sortable: true, show: (row) => row.unitName ?? row.unitId },
          { key: 'kind', excel: { take: 'kind', words: wordsOf('kind') }, title: t('plan.kind'), width: 70, show: (row) => term('kind', row.kind) },
          { key: 'reasons', excel: { take: 'reasons' }, title: t('plan.reasons'), show: (row) => <span className="clip">{row.reasons.join(t('list.semicolon')) || '—'}</span> },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('standing') }, { take: 'because', title: t('plan.because') }], title: t('tenure.standing'), sortable: true, width: 100, show: (row) => <Hinted says={term('standing', row.standing)} hint={row.because} /> },
          { key: 'opinions', excel: [
            { take: 'organizationReply', words: wordsOf('reply'), title: t('plan.organization') }, { take: 'organizationText', title: t('plan.organizationText') }, { take: 'disciplineReply', words: wordsOf('reply'), title: t('plan.discipline') }, { take: 'disciplineText', title: t('plan.disciplineText') },
            { take: 'memberReplies.body', words: wordsOf('body'), title: t('plan.memberBodies') }, { take: 'memberReplies.reply', words: wordsOf('reply'), title: t('plan.members') }, { take: 'settlement', words: wordsOf('settlement'), title: t('route.settlement') }, { take: 'settlementText', title: t('route.settlementText') },
          ], title: t('plan.opinions'), width: 200, show: (row) => <Opinions row={row} /> },
          { key: 'quarter', excel: { take: 'quarter', words: wordsOf('quarter') }, title: t('plan.quarter'), sortable: true, width: 100, show: (row) => <span className="num">{row.quarter === null ? '—' : term('quarter', String(row.quarter))}</span> },
          { key: 'personDays', excel: { take: 'personDays', sum: true }, title: t('plan.days'), sortable: true, width: 80, align: 'right', show: (row) => row.personDays ?? '—', sum: 'personDays' },
          { key: 'meeting', excel: [{ take: 'meeting' }, { take: 'approvedOn', title: t('plan.approvedOn') }], title: t('plan.meeting'), width: 120, show: (row) => row.meeting === null ? '—' : <Tooltip title={row.meeting}><span tabIndex={0} className="hinted num">{row.approvedOn}</span></Tooltip> },
          { key: 'project', excel: { take: 'projectTitle' }, title: t('plan.project'), show: (row) => row.projectId === null ? '—' : <Link className="clip" to={to(`/projects/${row.projectId}`)}>{row.projectTitle ?? t('finding.toProject')}</Link> },
        ]} />
    </>
  )
}

/** What each body said, line by line, and how a disagreement was settled. */
const Opinions = ({ row }: { readonly row: PlanItem }) => {
  const { t, term } = useWords()
  return (
    <>
      <div>{t('plan.byOrganization')}{t('list.colon')}<Reply reply={row.organizationReply} text={row.organizationText} /></div>
      <div>{t('plan.byDiscipline')}{t('list.colon')}<Reply reply={row.disciplineReply} text={row.disciplineText} /></div>
      {row.memberReplies.map(({ body, reply, text }) => <div key={body}>{term('body', body)}{t('list.colon')}<Reply reply={reply} text={text} /></div>)}
      {row.settlement !== null && <div>{t('route.settlement')}{t('list.colon')}<Hinted says={term('settlement', row.settlement)} hint={row.settlementText} /></div>}
    </>
  )
}

const Hinted = ({ says, hint }: { readonly says: string; readonly hint: string | null }) => (hint === null ? <>{says}</> : <Tooltip title={hint}><span tabIndex={0} className="hinted">{says}</span></Tooltip>)

/** A body's answer, with its words where it gave any. */
const Reply = ({ reply, text }: { readonly reply: string | null; readonly text: string | null }) => {
  const { term } = useWords()
  return <Hinted says={term('reply', reply)} hint={text} />
}
