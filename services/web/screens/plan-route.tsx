// The route of an annual plan (计划办理): what each body says of each item, how disagreement is settled, submission, approval by the committee, adjustment, termination.
import { Alert, Button, Select, Skeleton, Space, Steps } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAnswer } from '../pieces/asking.ts'
import { useGo } from '../pieces/go.ts'
import { PlanActs } from '../pieces/plan-acts.tsx'
import { PlanAdjustments } from '../pieces/plan-adjustments.tsx'
import { PlanItems } from '../pieces/plan-items.tsx'
import { useOpinions } from '../pieces/plan-opinions.ts'
import { standingOf, stepOf, STEPS, type PlanShown } from '../pieces/plan-standing.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { OFFICIALS, useNames } from '../pieces/registers.ts'
import { TakeFile } from '../pieces/take-file.tsx'
import type { AnnualPlan, PlanItem } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

const ITEMS_MAX = 200

export const PlanRoute = () => {
  const { t, term } = useWords()
  const { to } = useGo()
  const [search, setSearch] = useSearchParams()
  const { data, error, refetch } = useAnswer<AnnualPlan>('ListPlans', { pageSize: 50 })
  const plans = data?.rows
  const plan = plans?.find(({ planId }) => planId === search.get('planId')) ?? plans?.[0]
  const choose = (planId: string) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf'), ['planId', planId]]))
  return (
    <>
      <div className="page-head"><h1>{t('route.title')}</h1>
        <Space size={8} wrap className="no-print">
          {plans && plan && <Select aria-label={t('recommend.pickPlan')} value={plan.planId} options={plans.map(({ planId, title, standing }) => ({ value: planId, label: `${title} · ${term('planStanding', standing)}` }))} popupMatchSelectWidth={false} style={{ width: 420 }} onChange={choose} />}
          <Link to={to('/plans')}>{t('recommend.toLibrary')}</Link>
        </Space>
      </div>
      {data === undefined && (error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />)}
      {plans && plan === undefined && <section className="panel nothing"><p>{t('route.noPlan')}</p><small>{t('recommend.noPlanHint')}</small></section>}
      {plan && <OnePlan key={plan.planId} plan={plan} />}
    </>
  )
}

const OnePlan = ({ plan }: { readonly plan: AnnualPlan }) => {
  const { data, error, refetch } = useAnswer<PlanItem>('ListPlanItems', { planId: plan.planId, sort: 'unitId', pageSize: ITEMS_MAX })
  const { reads, withOpinions, adjusted } = useOpinions(plan.planId)
  const items = (data?.rows ?? []).map(withOpinions)
  const nameOf = useNames(OFFICIALS, items.flatMap(({ officialIds }) => officialIds))
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton active />
  return (
    <>
      <Standing plan={plan} items={items} nameOf={nameOf} readsSettlements={reads.settlements} />
      <PlanItems plan={plan} items={items} nameOf={nameOf} reads={reads} />
      <PlanAdjustments plan={plan} adjustments={plan.adjustments.map(adjusted)} items={items} nameOf={nameOf} reads={reads} />
    </>
  )
}

/** At which step the plan is, what is missing, and what may be done with the whole of it. */
const Standing = ({ plan, items, nameOf, readsSettlements }: PlanShown & { readonly readsSettlements: boolean }) => {
  const { t } = useWords()
  const at = standingOf(items)
  const drafted = plan.standing === 'drafted'
  const { organization, discipline, unsettled } = at
  return (
    <section className="panel" aria-labelledby="steps">
      <h2>
        <span id="steps">{plan.title}</span>
        <Space size={8} className="no-print"><Button size="small" onClick={() => window.print()}>{t('list.print')}</Button><TakeFile path={`/api/plan-papers/${encodeURIComponent(plan.planId)}`} label={t('planPaper.planWorkbook')} /></Space>
      </h2>
      <Steps size="small" current={stepOf(plan, at)} items={STEPS.map((name) => ({ title: t(`route.${name}`) }))} />
      <p style={{ marginTop: 10 }}>
        {drafted && (at.open.length === 0 ? t('route.nothingProposed') : t(readsSettlements ? 'route.missing' : 'route.notAnswered', { organization, discipline, unsettled }))}
        {plan.submittedOn !== null && plan.standing === 'submitted' && t('route.submittedOn', { day: plan.submittedOn })}
        {plan.meeting !== null && t('route.approvedAt', { meeting: plan.meeting, day: plan.approvedOn })}
      </p>
      {plan.returnedBecause !== null && <Alert type="warning" showIcon title={t('route.returned', { because: plan.returnedBecause })} />}
      {drafted && at.unsuitable > 0 && <Alert type="warning" showIcon title={t('route.unsuitable', { n: at.unsuitable })} />}
      <PlanActs plan={plan} items={items} nameOf={nameOf} />
    </section>
  )
}
