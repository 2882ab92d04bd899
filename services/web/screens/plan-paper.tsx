// A recommended plan as a paper (推荐方案): what it comes to, who is in and why, who is not and what would bring them in, capacity, constraints, formula and digest; made to be printed.
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Space } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { gapInWords } from '../../../packages/audit/plan/recommendation/yardstick.ts'
import { call } from '../ask.ts'
import { useAnswer } from '../pieces/asking.ts'
import { LoadNumbers } from '../pieces/division-load.tsx'
import { FormulaName } from '../pieces/formula-name.tsx'
import { useGo } from '../pieces/go.ts'
import { TakeFile } from '../pieces/take-file.tsx'
import { usePeople } from '../pieces/people.ts'
import { PlanPaperFormula } from '../pieces/plan-paper-formula.tsx'
import { ChosenLines, NotChosenLines } from '../pieces/plan-paper-lines.tsx'
import { PlanPaperTerms, type Scenario } from '../pieces/plan-paper-terms.tsx'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { useLines } from '../pieces/scenario-comparison.tsx'
import type { AnnualPlan, PlanRecommendation as Run } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

/** A run as it was recorded: its digest, and all that the run was given. */
type Recorded = { readonly digest: string; readonly recordedAt: string; readonly recordedBy: string; readonly scenario: Scenario }
type Named = { readonly planId: string; readonly recommendationId: string }

export const PlanPaper = () => {
  const { t } = useWords()
  const [search] = useSearchParams()
  const [planId, recommendationId] = [search.get('planId'), search.get('recommendationId')]
  if (planId === null || recommendationId === null) return <NoPaper says={t('planPaper.unnamed')} />
  return <OnePaper planId={planId} recommendationId={recommendationId} />
}

const NoPaper = ({ says }: { readonly says: string }) => {
  const { t } = useWords()
  return <section className="panel nothing"><p>{says}</p><BackToRecommendation><Button size="small">{t('planPaper.back')}</Button></BackToRecommendation></section>
}

const BackToRecommendation = ({ planId, children }: { readonly planId?: string; readonly children: ReactNode }) => {
  const { to } = useGo()
  return <Link to={to(planId === undefined ? '/plans/recommendation' : `/plans/recommendation?planId=${encodeURIComponent(planId)}`)}>{children}</Link>
}

const OnePaper = ({ planId, recommendationId }: Named) => {
  const { t } = useWords()
  const path = `/api/plan-papers/${encodeURIComponent(planId)}/${encodeURIComponent(recommendationId)}`
  const record = useQuery({ queryKey: ['plan-paper', path], queryFn: async () => (await (await call(path)).json()) as Recorded })
  const runs = useAnswer<Run>('ListPlanRecommendations', { planId, recommendationId })
  const plan = useAnswer<AnnualPlan>('ListPlans', { planId }).data?.rows[0]
  const run = runs.data?.rows[0]
  const lines = useLines(run)
  const error = record.error ?? runs.error
  if (error) return <><ProblemNotice error={error} /><p><BackToRecommendation>{t('planPaper.back')}</BackToRecommendation></p></>
  if (runs.data?.total === 0) return <NoPaper says={t('planPaper.unknown')} />
  if (!run || !lines || !record.data) return <Skeleton active paragraph={{ rows: 12 }} />
  return (
    <>
      <div className="page-head"><h1>{plan?.title}　{run.title}</h1>
        <Space size={8} className="no-print">
          <Button size="small" type="primary" onClick={() => window.print()}>{t('list.print')}</Button>
          <TakeFile path={`${path}/workbook`} label={t('planPaper.workbook')} />
          <BackToRecommendation planId={planId}>{t('planPaper.back')}</BackToRecommendation>
        </Space>
      </div>
      <Summary run={run} record={record.data} />
      <ChosenLines lines={lines.filter(({ outcome }) => outcome === 'in')} formulaVersion={run.formulaVersion} />
      <NotChosenLines lines={lines.filter(({ outcome }) => outcome === 'out')} formulaVersion={run.formulaVersion} />
      <section className="panel"><h2>{t('recommend.load')}</h2><LoadNumbers slots={run.slots} /></section>
      <PlanPaperTerms scenario={record.data.scenario} lines={lines} />
      <PlanPaperFormula version={run.formulaVersion} />
    </>
  )
}

const Summary = ({ run, record }: { readonly run: Run; readonly record: Recorded }) => {
  const { t, say } = useWords()
  const nameOf = usePeople()
  const gap = gapInWords(run.points, { atMost: run.atMost, finished: run.finished, found: null })
  return (
    <section className="panel">
      <p>{t('planPaper.summary', { chosen: run.chosen, all: run.candidates, used: run.personDays, capacity: run.capacityDays, points: run.points })}</p>
      <p>
        {say(gap)}
        {run.solver !== null && <span className="soft">　{t('recommend.solved', { solver: run.solver })}</span>}
        {run.unmeasuredBecause !== null && <span className="warns">　{t('recommend.unmeasured', { because: run.unmeasuredBecause })}</span>}
      </p>
      <p className="soft">{t('recommend.formula')}{t('list.colon')}<FormulaName version={run.formulaVersion} />　{t('planPaper.limitsOn', { day: record.scenario.limitsOn })}　{t('planPaper.recorded', { on: run.recommendedOn, by: nameOf(record.recordedBy) })}</p>
      <p className="soft num digests">{t('planPaper.digest')}{t('list.colon')}{record.digest}</p>
    </section>
  )
}
