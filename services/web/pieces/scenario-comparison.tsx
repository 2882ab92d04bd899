// Two scenarios of a plan side by side (方案对比): what each comes to, who changes sides or place, and why.
import { Select, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { compareRuns, type Run as Compared, type RunDifference, type RunLine } from '../../../packages/audit/plan/recommendation/compare-runs.ts'
import type { PlanRecommendation as Run, RecommendationLine } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'

const LINES_MAX = 200
const SHOWN = ['entering', 'leaving', 'moving', 'scored', 'appearing', 'disappearing'] as const

/** All lines of a run: no more candidates are weighed than two pages hold. */
export const useLines = (run: Run | undefined): readonly RecommendationLine[] | undefined => {
  const asked = { planId: run?.planId ?? '', recommendationId: run?.recommendationId ?? '', sort: 'rank', pageSize: LINES_MAX }
  const first = useAnswer<RecommendationLine>('ListRecommendationLines', asked, run !== undefined)
  const second = useAnswer<RecommendationLine>('ListRecommendationLines', { ...asked, page: 2 }, run !== undefined && (first.data?.total ?? 0) > LINES_MAX)
  if (!first.data || first.data.rows.some((row) => row.recommendationId !== run?.recommendationId)) return undefined
  if (first.data.total > LINES_MAX && !second.data) return undefined
  return [...first.data.rows, ...(first.data.total > LINES_MAX ? second.data?.rows ?? [] : [])]
}

const comparedOf = (run: Run, lines: readonly RecommendationLine[]): Compared => ({
  formulaVersion: run.formulaVersion, capacityDays: run.capacityDays,
  lines: lines.map(({ whyZh, whyEn, ...line }): RunLine => ({ ...line, why: { zh: whyZh, en: whyEn } })),
})

export const ScenarioComparison = ({ runs }: { readonly runs: readonly Run[] }) => {
  const { t } = useWords()
  const [beforeId, pickBefore] = useState<string>()
  const [afterId, pickAfter] = useState<string>()
  const after = runs.find(({ recommendationId }) => recommendationId === afterId) ?? runs[0]!
  const before = runs.find(({ recommendationId }) => recommendationId === beforeId) ?? runs.find((each) => each !== after)!
  const [was, is] = [useLines(before), useLines(after)]
  const options = runs.map(({ recommendationId, title, recommendedOn }) => ({ value: recommendationId, label: `${title} · ${recommendedOn}` }))
  return (
    <section className="panel" aria-labelledby="comparison">
      <h2><span id="comparison">{t('compare.title')}</span>
        <Space size={8} wrap>
          <Select size="small" aria-label={t('compare.before')} value={before.recommendationId} options={options} popupMatchSelectWidth={false} onChange={pickBefore} /> → <Select size="small" aria-label={t('compare.after')} value={after.recommendationId} options={options} popupMatchSelectWidth={false} onChange={pickAfter} />
        </Space>
      </h2>
      <Totals before={before} after={after} />
      {was && is && <Differences names={[...was, ...is]} found={compareRuns(comparedOf(before, was), comparedOf(after, is))} />}
    </section>
  )
}

const Totals = ({ before, after }: { readonly before: Run; readonly after: Run }) => {
  const { t } = useWords()
  const rows = [
    { what: t('recommend.chosen'), was: before.chosen, is: after.chosen }, { what: t('recommend.points'), was: before.points, is: after.points }, { what: t('compare.daysPlanned'), was: before.personDays, is: after.personDays },
    { what: t('compare.capacity'), was: before.capacityDays, is: after.capacityDays }, { what: t('compare.gap'), was: before.gapPermille / 10, is: after.gapPermille / 10 }, { what: t('compare.locked'), was: before.locked, is: after.locked }, { what: t('compare.excluded'), was: before.excluded, is: after.excluded },
  ]
  const signed = (n: number) => `${n > 0 ? '+' : ''}${Math.round(n * 10) / 10}`
  return (
    <table className="heat"><thead><tr><th>{t('compare.what')}</th>{rows.map(({ what }) => <th key={what}>{what}</th>)}</tr></thead>
      <tbody>
        <tr><th>{before.title}</th>{rows.map(({ what, was }) => <td key={what}>{was}</td>)}</tr>
        <tr><th>{after.title}</th>{rows.map(({ what, is }) => <td key={what}>{is}</td>)}</tr>
        <tr><th>{t('compare.difference')}</th>{rows.map(({ what, was, is }) => <td key={what}><strong>{was === is ? '—' : signed(is - was)}</strong></td>)}</tr>
      </tbody>
    </table>
  )
}

const Differences = ({ found, names }: { readonly found: readonly RunDifference[]; readonly names: readonly RecommendationLine[] }) => {
  const { t, term, say } = useWords()
  const [kind, pick] = useState<RunDifference['is']>()
  const who = new Map(names.map((line) => [line.tenureId, line]))
  const shown = found.filter((each) => kind === undefined || each.is === kind)
  const placed = (line: RunLine | undefined) => (line === undefined ? '—' : line.outcome === 'out' ? term('outcome', 'out') : `${term('quarter', String(line.quarter))} · ${line.divisionId}`)
  return (
    <>
      <Space size={6} wrap style={{ margin: '10px 0' }} className="no-print">
        {SHOWN.map((is) => ({ is, n: found.filter((each) => each.is === is).length })).filter(({ n }) => n > 0).map(({ is, n }) => <Tag.CheckableTag key={is} checked={kind === is} onChange={(on) => pick(on ? is : undefined)}>{term('runChange', is)} {n}</Tag.CheckableTag>)}
      </Space>
      <Table<RunDifference> size="small" rowKey={({ tenureId }) => tenureId} dataSource={[...shown]} pagination={shown.length > 20 ? { pageSize: 20, size: 'small' } : false} locale={{ emptyText: t('compare.same') }} columns={[
        { title: t('recommend.who'), width: 200, render: (_, { tenureId }) => <><strong>{who.get(tenureId)?.officialName ?? tenureId}</strong><div className="soft">{who.get(tenureId)?.unitName}</div></> },
        { title: t('compare.difference'), width: 140, render: (_, { is }) => <Tag color={is === 'entering' || is === 'appearing' ? 'green' : is === 'leaving' || is === 'disappearing' ? 'red' : 'default'}>{term('runChange', is)}</Tag> },
        { title: t('compare.place'), width: 210, render: (_, { before, after }) => <span className="num">{placed(before)} → {placed(after)}</span> },
        { title: t('recommend.points'), width: 110, render: (_, { before, after }) => <span className="num">{before?.points ?? '—'} → {after?.points ?? '—'}</span> },
        { title: t('compare.why'), render: (_, { why }) => why.map((each, n) => <div key={each.zh} className={n === why.length - 1 && why.length > 1 ? 'soft' : ''}>{say(each)}</div>) },
      ]} />
    </>
  )
}
