// The comparison of a cohort: a row for each indicator, a column for each unit, with rank, median, spread, and what is missing shown as missing.
import { Space, Table, Tag, Tooltip, type TableColumnType } from 'antd'
import type { Cohort, CohortComparison } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { PrintButton } from './print-button.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { TakeAway } from './take-away.tsx'

type Line = CohortComparison['lines'][number]

export const ComparisonTable = ({ cohort }: { readonly cohort: Cohort }) => {
  const { t, term, wordsOf } = useWords()
  const asked = { cohortId: cohort.cohortId, sort: 'place' }
  const { data, error, isFetching, refetch } = useAnswer<CohortComparison>('ListCohortComparisons', { ...asked, pageSize: 100 })
  const missing = (data?.rows ?? []).reduce((sum, row) => sum + row.missing, 0)
  const excel = [
    { title: t('fusion.indicator'), excel: [{ take: 'name' }, { take: 'unit', title: t('fusion.unit') }, { take: 'measured', title: t('fusion.measured') }, { take: 'better', title: t('fusion.better'), words: wordsOf('better') }] },
    { title: t('fusion.unitName'), excel: { take: 'lines.unitName' } }, { title: t('fusion.value'), excel: { take: 'lines.valueShown' } }, { title: t('fusion.rank'), excel: { take: 'lines.rankShown' } },
    { title: t('fusion.median'), excel: [{ take: 'medianShown' }, { take: 'lowestShown', title: t('fusion.lowest') }, { take: 'highestShown', title: t('fusion.highest') }, { take: 'spreadShown', title: t('fusion.spread') }, { take: 'known', title: t('fusion.known') }, { take: 'missing', title: t('fusion.missingValues') }] },
  ]
  const units: TableColumnType<CohortComparison>[] = cohort.members.map(({ projectId, unitName }) => ({
    key: projectId, title: <span style={{ whiteSpace: 'normal' }}>{unitName}</span>, width: 112, align: 'right', render: (_, row) => <Cell line={row.lines.find((each) => each.projectId === projectId)} of={row.lines.filter(({ terminatedOn }) => terminatedOn === null).length} />,
  }))
  return (
    <section className="panel" aria-label={t('fusion.comparison')}>
      <h2>{t('fusion.comparison')}<Space size={8}><TakeAway query="ListCohortComparisons" asked={asked} columns={excel} labels={{ cohortId: { says: t('fusion.cohort'), words: { [cohort.cohortId]: cohort.title } } }} disabled={!data || data.total === 0} /><PrintButton /></Space></h2>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <Table<CohortComparison> size="small" loading={isFetching && !data} pagination={false} dataSource={[...(data?.rows ?? [])]} rowKey={(row) => row.comparisonId} scroll={{ x: 510 + 112 * units.length }} locale={{ emptyText: data === undefined ? <div className="nothing" /> : <div className="nothing"><p>{t('fusion.nothingCompared')}</p><small>{t('fusion.nothingComparedHint')}</small></div> }} columns={[
        { key: 'name', title: t('fusion.indicator'), width: 220, fixed: 'left', render: (_, row) => <><Tooltip title={row.measured}><strong className="hinted" tabIndex={0}>{row.name}</strong></Tooltip><small className="said-line">{row.unit} · {term('better', row.better)}</small></> },
        ...units,
        { key: 'median', title: t('fusion.median'), width: 84, align: 'right', render: (_, row) => <span className="num">{row.medianShown}</span> },
        { key: 'spread', title: t('fusion.spread'), width: 126, align: 'right', render: (_, row) => <span className="num">{row.spreadShown}{row.spread !== null && <small className="said-line">{row.lowestShown} – {row.highestShown}</small>}</span> },
        { key: 'missing', title: t('fusion.missingValues'), width: 80, align: 'right', render: (_, row) => row.missing === 0 ? <span className="num">0</span> : <span className="num warns">{row.missing}</span> },
      ]} />
      <p className="soft">{t('fusion.howRanked')}{missing > 0 && ` ${t('fusion.howMissing', { n: missing })}`}</p>
    </section>
  )
}

/** A value with its rank; where values are missing, the ranks between which it may still lie. */
const Cell = ({ line, of }: { readonly line: Line | undefined; readonly of: number }) => {
  const { t } = useWords()
  if (line !== undefined && line.terminatedOn !== null) return <Tag title={t('fusion.notCompared', { on: line.terminatedOn })}>{t('fusion.terminated')}</Tag>
  if (line === undefined || line.value === null) return <Tag color="gold">{t('fusion.missing')}</Tag>
  return <span className="num">{line.valueShown}{line.rank !== null && <small className="said-line" title={t('fusion.rankOf', { rank: line.rankShown, all: of })}>{t('fusion.nth', { n: line.rankShown })}</small>}</span>
}
