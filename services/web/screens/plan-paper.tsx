// A recommended plan as a paper (推荐方案): what it comes to, who is in and why, who is not and what would bring them in, capacity, constraints, formula and digest; made to be printed.
import { useQuery } from '@tanstack/react-query'
import { Button, Space, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { PlanEvent } from '../../../packages/audit/plan/events.ts'
import { FORMULAS } from '../../../packages/audit/plan/recommendation/formula.ts'
import { sentencesOf, type Contribution } from '../../../packages/audit/plan/recommendation/score.ts'
import { gapInWords } from '../../../packages/audit/plan/recommendation/yardstick.ts'
import { call } from '../ask.ts'
import { useAnswer } from '../pieces/asking.ts'
import { LoadNumbers } from '../pieces/division-load.tsx'
import { useGo } from '../pieces/go.ts'
import { TakeWorkbook } from '../pieces/paper-links.tsx'
import { usePeople } from '../pieces/people.ts'
import { ProblemNotice } from '../pieces/problem-notice.tsx'
import { OFFICIALS, UNITS, useNames } from '../pieces/registers.ts'
import { useLines } from '../pieces/scenario-comparison.tsx'
import type { AnnualPlan, PlanRecommendation as Run, RecommendationLine as Line } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

type Scenario = Extract<PlanEvent, { type: 'PlanRecommended' }>['data']['scenario']
type Record = { readonly eventId: string; readonly digest: string; readonly recordedAt: string; readonly recordedBy: string; readonly scenario: Scenario }

export const PlanPaper = () => {
  const { t } = useWords()
  const { to } = useGo()
  const [search] = useSearchParams()
  const [planId, recommendationId] = [search.get('planId') ?? '', search.get('recommendationId') ?? '']
  const run = useAnswer<Run>('ListPlanRecommendations', { planId, recommendationId }).data?.rows[0]
  const plan = useAnswer<AnnualPlan>('ListPlans', { planId }).data?.rows[0]
  const lines = useLines(run)
  const path = `/api/plan-papers/${encodeURIComponent(planId)}/${encodeURIComponent(recommendationId)}`
  const { data: record, error } = useQuery({ queryKey: ['plan-paper', path], queryFn: async () => (await (await call(path)).json()) as Record })
  if (error) return <ProblemNotice error={error} />
  if (!run || !lines || !record) return null
  return (
    <>
      <div className="page-head"><h1>{plan?.title ?? ''}　{run.title}</h1>
        <Space size={8} className="no-print"><Button size="small" type="primary" onClick={() => window.print()}>{t('list.print')}</Button><TakeWorkbook path={`${path}/workbook`} label={t('planPaper.workbook')} /><Link to={to(`/plans/recommendation?planId=${encodeURIComponent(planId)}`)}>{t('planPaper.back')}</Link></Space>
      </div>
      <Summary run={run} record={record} />
      <Chosen lines={lines.filter(({ outcome }) => outcome === 'in')} formulaVersion={run.formulaVersion} />
      <NotChosen lines={lines.filter(({ outcome }) => outcome === 'out')} formulaVersion={run.formulaVersion} />
      <section className="panel"><h2>{t('recommend.load')}</h2><LoadNumbers slots={run.slots} /></section>
      <Constraints scenario={record.scenario} lines={lines} />
      <Formula version={run.formulaVersion} />
    </>
  )
}

const Summary = ({ run, record }: { readonly run: Run; readonly record: Record }) => {
  const { t, say } = useWords()
  const nameOf = usePeople()
  return (
    <section className="panel">
      <p>{t('planPaper.summary', { chosen: run.chosen, all: run.candidates, used: run.personDays, capacity: run.capacityDays, points: run.points })}</p>
      <p>{say(gapInWords(run.points, { atMost: run.atMost, finished: run.finished, found: null }))}{run.solver !== null && <span className="soft">　{t('recommend.solved', { solver: run.solver })}</span>}{run.unmeasuredBecause !== null && <span className="warns">　{t('recommend.unmeasured', { because: run.unmeasuredBecause })}</span>}</p>
      <p className="soft">{t('recommend.formula')}{t('list.colon')}{run.formulaVersion}　{t('planPaper.limitsOn', { day: record.scenario.limitsOn })}　{t('planPaper.recorded', { on: run.recommendedOn, by: nameOf(record.recordedBy) })}</p>
      <p className="soft num" style={{ overflowWrap: 'anywhere' }}>{t('planPaper.digest')}{t('list.colon')}{record.digest}　{t('planPaper.event')}{t('list.colon')}{record.eventId}</p>
    </section>
  )
}

/** The factors of a score as sentences, those that give nothing left out. */
const useSentences = (formulaVersion: string) => {
  const { say, t } = useWords()
  const formula = FORMULAS.find(({ version }) => version === formulaVersion)
  return (line: Line): string => (formula === undefined ? '' : sentencesOf({ contributions: line.factors.filter(({ points, value }) => points > 0 || value === null).map((each) => ({ ...each, lowest: each.points })) as unknown as readonly Contribution[] }, formula).map(say).join(t('list.semicolon')))
}

type Listed = { readonly lines: readonly Line[]; readonly formulaVersion: string }

const Who = ({ line }: { readonly line: Line }) => {
  const { term } = useWords()
  return <><strong>{line.officialName ?? line.officialId}</strong> {term('kind', line.kind)}<div className="soft">{line.unitName}</div></>
}

const Points = ({ line }: { readonly line: Line }) => <>{line.points}{line.highest > line.points && <small className="soft"> – {line.highest}</small>}</>

const Chosen = ({ lines, formulaVersion }: Listed) => {
  const { t, term, language } = useWords()
  const sentences = useSentences(formulaVersion)
  return (
    <section className="panel"><h2>{t('planPaper.chosen', { n: lines.length })}</h2>
      <table className="heat paper"><thead><tr><th>{t('recommend.rank')}</th><th>{t('recommend.who')}</th><th>{t('recommend.standing')}</th><th>{t('recommend.quarter')}</th><th>{t('recommend.division')}</th><th>{t('recommend.personDays')}</th><th>{t('recommend.points')}</th><th>{t('recommend.why')}</th></tr></thead>
        <tbody>{lines.map((line) => <tr key={line.tenureId}><td>{line.rank}</td><td><Who line={line} /></td><td className="short">{term('candidateStanding', line.standing)}</td><td className="short">{term('quarter', String(line.quarter))}</td><td className="short">{line.divisionId}</td><td>{line.personDays}</td><td><Points line={line} /></td><td>{language === 'zh' ? line.whyZh : line.whyEn}<div className="soft">{sentences(line)}</div></td></tr>)}</tbody>
      </table>
    </section>
  )
}

const NotChosen = ({ lines, formulaVersion }: Listed) => {
  const { t, term, language, say } = useWords()
  const sentences = useSentences(formulaVersion)
  return (
    <section className="panel"><h2>{t('planPaper.notChosen', { n: lines.length })}</h2>
      <table className="heat paper"><thead><tr><th>{t('recommend.rank')}</th><th>{t('recommend.who')}</th><th>{t('recommend.standing')}</th><th>{t('recommend.points')}</th><th>{t('planPaper.whyNot')}</th><th>{t('recommend.bringsIn')}</th></tr></thead>
        <tbody>{lines.map((line) => <tr key={line.tenureId}><td>{line.rank === 0 ? '—' : line.rank}</td><td><Who line={line} /></td><td className="short">{term('candidateStanding', line.standing)}</td><td className="short"><Points line={line} /></td><td>{language === 'zh' ? line.whyZh : line.whyEn}<div className="soft">{sentences(line)}</div></td><td>{line.bringsIn.length === 0 ? t('recommend.nothingBringsIn') : line.bringsIn.map(({ says }) => <div key={says.zh}>{say(says)}</div>)}</td></tr>)}</tbody>
      </table>
    </section>
  )
}

const Constraints = ({ scenario, lines }: { readonly scenario: Scenario; readonly lines: readonly Line[] }) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const unitName = useNames(UNITS, scenario.recusals.flatMap(({ unitId }) => unitId ?? []))
  const officialName = useNames(OFFICIALS, scenario.recusals.flatMap(({ officialId }) => officialId ?? []))
  const byTenure = new Map(lines.map((line) => [line.tenureId, line.officialName ?? line.officialId]))
  const who = (tenureId: string) => byTenure.get(tenureId) ?? tenureId
  const said = scenario.candidates.filter(({ demandedBy, inspection, cohort }) => demandedBy !== undefined || (inspection !== undefined && inspection !== 'none') || cohort !== undefined)
  const sections = [
    { title: t('recommend.divisions'), lines: scenario.divisions.map(({ divisionId, auditorIds, sharePercent }) => `${divisionId}${t('list.colon')}${auditorIds.map(nameOf).join(t('list.comma'))} (${sharePercent}%)`) },
    { title: t('register.absences'), lines: (scenario.absences ?? []).map(({ auditorId, from, to }) => `${nameOf(auditorId)} ${from} – ${to}`) },
    { title: t('register.recusals'), lines: scenario.recusals.map(({ auditorId, divisionId, unitId, officialId, because }) => `${auditorId === undefined ? divisionId ?? '' : nameOf(auditorId)} → ${unitId === undefined ? officialName(officialId ?? '') : unitName(unitId)}${t('list.colon')}${because}`) },
    { title: t('recommend.lock'), lines: scenario.locks.map(({ tenureId, because }) => `${who(tenureId)}${t('list.colon')}${because}`) }, { title: t('recommend.exclude'), lines: scenario.exclusions.map(({ tenureId, because }) => `${who(tenureId)}${t('list.colon')}${because}`) },
    { title: t('recommend.named'), lines: said.map(({ tenureId, demandedBy, inspection, cohort }) => `${who(tenureId)}${t('list.colon')}${[demandedBy === undefined ? '' : term('demandedBy', demandedBy), inspection === undefined || inspection === 'none' ? '' : term('inspection', inspection), cohort === undefined ? '' : `${t('recommend.cohort')} ${cohort}`].filter((each) => each !== '').join(t('list.comma'))}`) },
    { title: t('recommend.added'), lines: scenario.added.map(({ divisionId, quarter, personDays }) => t('recommend.placed', { quarter: term('quarter', String(quarter)), division: divisionId, days: personDays })) }, { title: t('planPaper.taken'), lines: scenario.taken.map(({ divisionId, quarter, personDays }) => t('recommend.placed', { quarter: term('quarter', String(quarter)), division: divisionId, days: personDays })) },
  ]
  return (
    <section className="panel"><h2>{t('planPaper.constraints')}</h2>
      {sections.map(({ title, lines: each }) => <div key={title}><strong>{title}</strong>{each.length === 0 ? <span className="soft">　{t('planPaper.nothing')}</span> : <ul className="reasons">{each.map((text, n) => <li key={`${n} ${text}`}>{text}</li>)}</ul>}</div>)}
    </section>
  )
}

const Formula = ({ version }: { readonly version: string }) => {
  const { t, say, term } = useWords()
  const formula = FORMULAS.find((each) => each.version === version)
  if (formula === undefined) return null
  return (
    <section className="panel"><h2>{t('recommend.formula')} {version} {!formula.source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</h2>
      <p className="soft">{t('recommend.source')}{t('list.colon')}{formula.source.cites}</p>
      <table className="heat paper"><thead><tr><th>{t('planPaper.factor')}</th><th>{t('planPaper.scale')}</th><th>{t('recommend.source')}</th></tr></thead>
        <tbody>{formula.factors.map(({ id, says, points, source }) => <tr key={id}><td>{say(says)}</td><td>{(Array.isArray(points) ? (points as readonly (readonly [number, number])[]).map(([atLeast, each]) => `≥${atLeast}: ${each}`) : Object.entries(points).map(([value, each]) => `${term('factorValue', value)}: ${each}`)).join(t('list.semicolon'))}</td><td>{source.cites}</td></tr>)}</tbody>
      </table>
    </section>
  )
}
