// 计划推荐: recommends whom to audit this year in one click, says why for everybody, and turns what was chosen into plan items.
import { Form, Input, InputNumber, Radio, Select, Space, Table, Tooltip } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { gapInWords } from '../../../packages/audit/plan/recommendation/yardstick.ts'
import { ActButton } from '../pieces/act-button.tsx'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { CandidateTable } from '../pieces/candidate-table.tsx'
import { useChoices } from '../pieces/choices.ts'
import { DivisionLoad } from '../pieces/division-load.tsx'
import { FormulaName } from '../pieces/formula-name.tsx'
import { useRequired } from '../pieces/four-lists.tsx'
import { useGo } from '../pieces/go.ts'
import { RecommendForm } from '../pieces/recommend-form.tsx'
import { RecommendationPaperLinks } from '../pieces/paper-links.tsx'
import { ScenarioComparison } from '../pieces/scenario-comparison.tsx'
import type { AnnualPlan, PlanCandidate, PlanRecommendation as Run } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { TransitionOpener } from '../pieces/transition-opener.tsx'

const MANY = 200

type Plan = { readonly planId: string; readonly title: string; readonly year: number; readonly open: boolean }

/** The plans that something can be recommended for, and those for which something was. */
const usePlans = (): readonly Plan[] | undefined => {
  const plans = useAnswer<AnnualPlan>('ListPlans', { pageSize: MANY }).data
  const runs = useAnswer<Run>('ListPlanRecommendations', { pageSize: MANY }).data
  if (!plans || !runs) return undefined
  return plans.rows.map(({ planId, title, year, standing }) => ({ planId, title, year, open: standing === 'drafted' })).filter(({ planId, open }) => open || runs.rows.some((run) => run.planId === planId))
    .toSorted((one, other) => Number(other.open) - Number(one.open))
}

export const PlanRecommendation = () => {
  const { t } = useWords()
  const { to } = useGo()
  const [search, setSearch] = useSearchParams()
  const plans = usePlans()
  const plan = plans?.find(({ planId }) => planId === search.get('planId')) ?? plans?.[0]
  const choose = (planId: string) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf'), ['planId', planId]]))
  return (
    <>
      <div className="page-head"><h1>{t('recommend.title')}</h1>
        <Space size={8} wrap>
          {plans && plan && <Select aria-label={t('recommend.pickPlan')} value={plan.planId} options={plans.map(({ planId, title }) => ({ value: planId, label: title }))} popupMatchSelectWidth={false} style={{ width: 340 }} onChange={choose} />}
          <DraftPlan drafted={choose} />
          <Link to={to('/plans/registers')}>{t('recommend.registers')}</Link>
          {plan && <Link to={to(`/plans/route?planId=${encodeURIComponent(plan.planId)}`)}>{t('route.title')}</Link>}
          <Link to={to('/plans')}>{t('recommend.toLibrary')}</Link>
        </Space>
      </div>
      {plans && plan === undefined && <section className="panel nothing"><p>{t('recommend.noPlan')}</p><small>{t('recommend.noPlanHint')}</small></section>}
      {plan && <OnePlan key={plan.planId} plan={plan} />}
    </>
  )
}

const DraftPlan = ({ drafted }: { readonly drafted: (planId: string) => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const next = new Date().getFullYear() + 1
  return (
    <TransitionOpener<{ year: number; level: string; title: string }> command="DraftPlan" title={t('recommend.draftPlan')} type="default" done={({ id }) => drafted(id)} initial={{ year: next, level: 'municipal', title: t('recommend.planTitleOf', { year: next }) }} input={(values) => values}>
      <Form.Item name="year" label={t('recommend.year')} rules={required}><InputNumber min={2000} max={2100} precision={0} /></Form.Item>
      <Form.Item name="level" label={t('recommend.level')} rules={required}><Radio.Group optionType="button" options={choices('level', ['municipal', 'district'])} /></Form.Item>
      <Form.Item name="title" label={t('recommend.planTitle')} rules={required}><Input maxLength={200} /></Form.Item>
    </TransitionOpener>
  )
}

/** Of the runs of one day the latest is the one that nobody has been weighed after. */
const latestFirst = (runs: readonly Run[], weighed: readonly PlanCandidate[]): readonly Run[] => {
  const former = new Set(weighed.map(({ formerRecommendationId }) => formerRecommendationId))
  const latest = runs.find(({ recommendationId }) => !former.has(recommendationId) && weighed.some((each) => each.recommendationId === recommendationId))
  return latest === undefined ? runs : [latest, ...runs.filter((each) => each !== latest)]
}

const OnePlan = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useWords()
  const { mayDo } = useContents()
  const [running, run] = useState(false)
  const [chosenId, choose] = useState<string>()
  const { data } = useAnswer<Run>('ListPlanRecommendations', { planId: plan.planId, sort: '-recommendedOn', pageSize: 50 })
  const weighed = useAnswer<PlanCandidate>('ListPlanCandidates', { planId: plan.planId, pageSize: MANY }).data
  if (!data || !weighed) return null
  const runs = latestFirst(data.rows, weighed.rows)
  const [latest] = runs
  const shown = runs.find(({ recommendationId }) => recommendationId === chosenId) ?? latest
  const may = mayDo('RecommendPlan') && plan.open
  return (
    <>
      <section className="panel" aria-labelledby="runs">
        <h2><span id="runs">{t('recommend.runs')}</span>{may && <ActButton size="middle" type="primary" onClick={() => run(true)}>{t(data.total === 0 ? 'recommend.run' : 'recommend.again')}</ActButton>}</h2>
        {data.total === 0 ? <div className="nothing"><p>{t('recommend.noRuns')}</p><small>{t('recommend.noRunsHint')}</small></div> : <Runs runs={runs} shownId={shown?.recommendationId} choose={choose} />}
      </section>
      {runs.length > 1 && <ScenarioComparison runs={runs} />}
      {shown && <DivisionLoad slots={shown.slots} />}
      {latest && <CandidateTable planId={plan.planId} formulaVersion={latest.formulaVersion} open={plan.open} />}
      {may && <RecommendForm planId={plan.planId} year={plan.year} runs={data.total} open={running} close={() => run(false)} />}
    </>
  )
}

/** The scenarios of a plan side by side. */
const Runs = ({ runs, shownId, choose }: { readonly runs: readonly Run[]; readonly shownId: string | undefined; readonly choose: (id: string) => void }) => {
  const { t } = useWords()
  return (
    <Table<Run> size="small" pagination={false} rowKey={({ recommendationId }) => recommendationId} dataSource={[...runs]} {...(runs.length > 1 && shownId !== undefined ? { rowSelection: { type: 'radio' as const, selectedRowKeys: [shownId], onChange: ([id]) => choose(String(id)) } } : {})} columns={[
      { title: t('recommend.runTitle'), render: (_, { title, recommendedOn }) => <>{title} <small className="soft num">{recommendedOn}</small></> },
      { title: t('recommend.chosen'), width: 110, render: (_, { chosen, candidates }) => <span className="num">{t('recommend.ofCandidates', { n: chosen, all: candidates })}</span> },
      { title: t('recommend.days'), width: 120, render: (_, { personDays, capacityDays }) => <span className="num">{t('recommend.daysOf', { used: personDays, all: capacityDays })}</span> },
      { title: t('recommend.points'), width: 90, align: 'right', render: (_, { points }) => <span className="num">{points}</span> },
      { title: t('recommend.gap'), width: 170, render: (_, row) => <Gap run={row} /> },
      { title: t('recommend.decided'), width: 110, render: (_, { locked, excluded }) => <span className="num">{locked} / {excluded}</span> },
      { title: t('recommend.formula'), width: 150, render: (_, { formulaVersion }) => <FormulaName version={formulaVersion} /> },
      { title: t('recommend.print'), width: 190, render: (_, { planId, recommendationId }) => <span className="paper-links"><RecommendationPaperLinks planId={planId} recommendationId={recommendationId} /></span> },
    ]} />
  )
}

/** How far from the best plan possible: measured, being measured, or why it could not be. */
const Gap = ({ run }: { readonly run: Run }) => {
  const { t, say } = useWords()
  const { yardstick, solver, unmeasuredBecause } = run
  return (
    <>
      <Tooltip title={<>{say(gapInWords(run.points, { atMost: run.atMost, finished: run.finished, found: null }))}<br />{solver === null ? t('recommend.loose') : t('recommend.solved', { solver })}</>}><span tabIndex={0} className="hinted num">≤ {(run.gapPermille / 10).toFixed(1)}%</span></Tooltip>
      {yardstick === 'waiting' && <small className="soft">　{t('recommend.waiting')}</small>}
      {yardstick === 'unmeasured' && <div className="warns">{t('recommend.unmeasured', { because: unmeasuredBecause ?? '' })}</div>}
    </>
  )
}
