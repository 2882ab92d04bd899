// The candidates of a plan as a ledger: place, score, outcome, and why; each opens to the whole reckoning.
import { Tag } from 'antd'
import { useState } from 'react'
import type { PlanCandidate, PlanItem } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { CandidateDrawer, ScoreBar } from './candidate-drawer.tsx'
import { useChoices } from './choices.ts'
import { LedgerTable } from './ledger-table.tsx'
import { ProposeChosen } from './propose-chosen.tsx'

const MANY = 200
/** Items that still stand for their tenures. */
const IN_HAND = ['proposed', 'consulted', 'submitted', 'approved']

export const CandidateTable = ({ planId, formulaVersion, open: changeable }: { readonly planId: string; readonly formulaVersion: string; readonly open: boolean }) => {
  const { t, term, wordsOf, language, say } = useWords()
  const choices = useChoices()
  const [openedId, open] = useState<string>()
  const chosen = useAnswer<PlanCandidate>('ListPlanCandidates', { planId, outcome: 'in', sort: 'rank', pageSize: MANY }).data?.rows ?? []
  const planned = new Set(useAnswer<PlanItem>('ListPlanItems', { planId, standing: IN_HAND, pageSize: MANY }).data?.rows.flatMap(({ tenureIds }) => tenureIds))
  const opened = useAnswer<PlanCandidate>('ListPlanCandidates', { planId, tenureId: openedId, pageSize: 1 }, openedId !== undefined).data?.rows.find(({ tenureId }) => tenureId === openedId)
  return (
    <>
      <LedgerTable<PlanCandidate> query="ListPlanCandidates" fixed={{ planId }} prefix="c." rowKey={(row) => row.tenureId} opened={(row) => open(row.tenureId)} nothing={{ says: t('recommend.none'), hint: t('recommend.noneHint') }}
        extra={changeable && <ProposeChosen planId={planId} chosen={chosen.filter(({ tenureId }) => !planned.has(tenureId))} />}
        filters={[
          { parameter: 'outcome', label: t('recommend.outcome'), is: 'choice', counted: 'outcome', options: choices('outcome') },
          { parameter: 'standing', label: t('recommend.standing'), is: 'choice', several: true, counted: 'standing', options: choices('candidateStanding') },
          { parameter: 'decision', label: t('recommend.decision'), is: 'choice', counted: 'decision', options: choices('candidateDecision') },
          { parameter: 'change', label: t('recommend.change'), is: 'choice', counted: 'change', options: choices('planChange') },
        ]}
        columns={[
          { key: 'rank', excel: { take: 'rank' }, title: t('recommend.rank'), sortable: true, width: 65, show: (row) => <span className="num">{row.rank === 0 ? '—' : row.rank}</span> },
          { key: 'who', excel: [{ take: 'officialName' }, { take: 'unitName', title: t('recommend.unit') }, { take: 'kind', title: t('plan.kind'), words: wordsOf('kind') }], title: t('recommend.who'), width: 190, show: (row) => <><strong>{row.officialName ?? row.officialId}</strong> <small className="soft">{term('kind', row.kind)}</small><div className="soft">{row.unitName}</div></> },
          { key: 'points', excel: [{ take: 'points' }, { take: 'highest' , title: t('recommend.upTo', { highest: '' }) }], title: t('recommend.score'), sortable: true, width: 170, show: (row) => <><span className="num">{t('recommend.scoreOf', { points: row.points })}</span>{row.highest > row.points && <small className="soft num">　≤ {row.highest}</small>}<ScoreBar row={row} /></> },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('candidateStanding') }, { take: 'decision', title: t('recommend.decision'), words: wordsOf('candidateDecision') }, { take: 'decidedBecause', title: t('recommend.because') }], title: t('recommend.standing'), width: 95, show: (row) => <>{term('candidateStanding', row.standing)}{row.decision !== null && <div><Tag color="gold">{term('candidateDecision', row.decision)}</Tag></div>}</> },
          { key: 'outcome', excel: [{ take: 'outcome', words: wordsOf('outcome') }, { take: 'quarter', title: t('recommend.quarter'), words: wordsOf('quarter') }, { take: 'divisionId', title: t('recommend.division') }, { take: 'personDays', title: t('recommend.personDays') }], title: t('recommend.outcome'), sortable: true, width: 180, show: (row) => <>{row.outcome === 'in' ? <strong>{term('outcome', 'in')}</strong> : term('outcome', row.outcome)}{planned.has(row.tenureId) && <Tag color="green">{t('recommend.planned')}</Tag>}{row.outcome === 'in' && <div className="soft num">{t('recommend.placed', { quarter: term('quarter', String(row.quarter)), division: row.divisionId, days: row.personDays })}</div>}{row.change !== null && row.change !== 'same' && <Tag>{term('planChange', row.change)}</Tag>}</> },
          { key: 'why', excel: { take: language === 'zh' ? 'whyZh' : 'whyEn' }, title: t('recommend.why'), show: (row) => <><span className="why">{language === 'zh' ? row.whyZh : row.whyEn}</span>{row.outcome === 'out' && row.bringsIn[0] !== undefined && <div className="soft">{t('recommend.bringsIn')}{t('list.colon')}{say(row.bringsIn[0].says)}</div>}</> },
        ]} />
      <CandidateDrawer row={opened} formulaVersion={formulaVersion} tenureOfficials={new Map(chosen.map(({ tenureId, officialId }) => [tenureId, officialId ?? '']))} close={() => open(undefined)} />
    </>
  )
}
