// The findings of one official, with responsibility, circumstance, tolerance, rectification and the event each line rests on.
import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import type { Portrait } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useCategory } from './category.ts'
import { useGo } from './go.ts'
import { Light } from './light.tsx'
import { useMoney } from './money.tsx'
import { unitsOf } from './portrait-units.ts'
import { UNITS, useNames } from './registers.ts'

type Finding = Portrait['findings'][number]

export const PortraitFindings = ({ portrait }: { readonly portrait: Portrait }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { money, inUnit } = useMoney()
  const nameOf = useNames(UNITS, unitsOf(portrait))
  const category = useCategory()
  const titleOf = (finding: Finding) => portrait.audits.find(({ projectId }) => projectId === finding.projectId)?.projectNo ?? finding.projectId
  return (
    <Table<Finding> size="small" rowKey={(row) => row.findingId} dataSource={[...portrait.findings]} pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }} scroll={{ x: 1090 }}
      locale={{ emptyText: <div className="nothing"><p>{t('portrait.noFindings')}</p></div> }}
      columns={[
        { title: t('portrait.project'), render: (_, row) => <span className="num">{titleOf(row)}-{row.no}</span> },
        { title: t('portrait.findings'), render: (_, row) => <Link className="clip" to={to(`/findings/${row.findingId}`)}>{row.title}</Link> },
        { title: t('portrait.category'), render: (_, row) => <span className="clip">{category(row.categoryCode)}</span> },
        { title: t('tenure.unit'), render: (_, row) => nameOf(row.unitId) },
        { title: t('portrait.conduct'), render: (_, row) => <span className="num">{row.conductFrom} — {row.conductTo}</span> },
        { title: inUnit(t('portrait.amount')), align: 'right', sorter: (a, b) => a.amountTotalFen - b.amountTotalFen, render: (_, row) => <span className="num">{money(row.amountInTenureFen ?? row.amountTotalFen)}</span> },
        { title: t('portrait.responsibility'), filters: ['direct', 'leadership', 'notAttributed'].map((value) => ({ value, text: term('responsibility', value) })), onFilter: (value, row) => row.type === value, render: (_, row) => <>{term('responsibility', row.type)} {row.code && <Tag>{row.code}</Tag>}</> },
        { title: t('portrait.tolerance'), render: (_, row) => row.tolerance === null ? '—' : term('tolerance', row.tolerance) },
        { title: t('tenure.standing'), render: (_, row) => term('standing', row.standing) },
        { title: t('portrait.rectification'), render: (_, row) => <>{term('standing', row.rectification)} {row.dueOn !== null && row.light !== 'grey' && <Light light={row.light} remaining={row.remaining} />}</> },
        { title: t('portrait.source'), render: (_, row) => <small className="soft">{row.source}</small> },
      ]} />
  )
}
