// The plan library (项目计划库): each item, what the bodies said of it, and the project it became.
import { Button, Space, Tooltip } from 'antd'
import { Link } from 'react-router'
import { useContents } from '../pieces/asking.ts'
import { useChoices } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { useOpinions } from '../pieces/plan-opinions.ts'
import type { PlanItem, PlanOpinion } from '../rows.ts'
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
          { key: 'opinions', excel: { take: 'outcome', title: t('route.outcome') }, title: t('plan.opinions'), width: 200, show: (row) => <Opinions row={row} /> },
          { key: 'quarter', excel: { take: 'quarter', words: wordsOf('quarter') }, title: t('plan.quarter'), sortable: true, width: 100, show: (row) => <span className="num">{row.quarter === null ? '—' : term('quarter', String(row.quarter))}</span> },
          { key: 'personDays', excel: { take: 'personDays', sum: true }, title: t('plan.days'), sortable: true, width: 80, align: 'right', show: (row) => row.personDays ?? '—', sum: 'personDays' },
          { key: 'meeting', excel: [{ take: 'meeting' }, { take: 'approvedOn', title: t('plan.approvedOn') }], title: t('plan.meeting'), width: 120, show: (row) => row.meeting === null ? '—' : <Tooltip title={row.meeting}><span tabIndex={0} className="hinted num">{row.approvedOn}</span></Tooltip> },
          { key: 'project', excel: { take: 'projectTitle' }, title: t('plan.project'), show: (row) => row.projectId === null ? '—' : <Link className="clip" to={to(`/projects/${row.projectId}`)}>{row.projectTitle ?? t('finding.toProject')}</Link> },
        ]} />
    </>
  )
}

/** What each body said, line by line, and how a disagreement was settled: as far as whoever looks may know. The rows of one plan ask together. */
const Opinions = ({ row }: { readonly row: PlanItem }) => {
  const { t, term } = useWords()
  const { withOpinions } = useOpinions(row.planId)
  const { said: { organization, discipline, members, settlement } } = withOpinions(row)
  return (
    <>
      <div>{t('plan.byOrganization')}{t('list.colon')}<Reply answered={row.organizationAnswered} said={organization} /></div>
      <div>{t('plan.byDiscipline')}{t('list.colon')}<Reply answered={row.disciplineAnswered} said={discipline} /></div>
      {members.map((each) => <div key={each.body}>{term('body', each.body)}{t('list.colon')}<Reply answered said={each} /></div>)}
      {settlement !== undefined && <div>{t('route.settlement')}{t('list.colon')}<Hinted says={term('settlement', settlement.settlement)} hint={settlement.text} /></div>}
      {row.outcome !== null && <div className="clip" title={row.outcome}>{t('route.outcome')}{t('list.colon')}{row.outcome}</div>}
    </>
  )
}

const Hinted = ({ says, hint }: { readonly says: string; readonly hint: string | null }) => (hint === null ? <>{says}</> : <Tooltip title={hint}><span tabIndex={0} className="hinted">{says}</span></Tooltip>)

/** A body's answer, with its words where it gave any; to others no more than that it has answered. */
const Reply = ({ answered, said }: { readonly answered: boolean; readonly said: PlanOpinion | undefined }) => {
  const { t, term } = useWords()
  return said === undefined ? <>{answered ? t('route.answered') : '—'}</> : <Hinted says={term('reply', said.reply)} hint={said.text} />
}
