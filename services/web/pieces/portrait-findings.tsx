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
import { RestsOn, useActsAbout } from './rests-on.tsx'

type Finding = Portrait['findings'][number]

/** Text that may wrap, but not letter by letter. */
const WIDE = () => ({ style: { minWidth: 100 } })

export const PortraitFindings = ({ portrait }: { readonly portrait: Portrait }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { money, inUnit } = useMoney()
  const nameOf = useNames(UNITS, unitsOf(portrait))
  const category = useCategory()
  const acts = useActsAbout(portrait.officialId)
  const titleOf = (finding: Finding) => portrait.audits.find(({ projectId }) => projectId === finding.projectId)?.projectNo ?? finding.projectId
  return (
    <Table<Finding> size="small" rowKey={(row) => row.findingId} dataSource={[...portrait.findings]} pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }} scroll={{ x: 1060 }}
      locale={{ emptyText: <div className="nothing"><p>{t('portrait.noFindings')}</p></div> }}
      columns={[
        { title: t('portrait.project'), width: 110, render: (_, row) => <span className="num">{titleOf(row)}-{row.no}</span> },
        { title: t('portrait.findings'), onCell: WIDE, render: (_, row) => <Link className="clip" to={to(`/findings/${row.findingId}`)}>{row.title}</Link> },
        { title: t('portrait.category'), onCell: WIDE, render: (_, row) => <span className="clip">{category(row.categoryCode)}</span> },
        { title: t('tenure.unit'), onCell: WIDE, render: (_, row) => nameOf(row.unitId) },
        { title: t('portrait.conduct'), width: 120, render: (_, row) => <><span className="num">{row.conductFrom} —</span> <span className="num">{row.conductTo}</span></> },
        { title: inUnit(t('portrait.amount')), align: 'right', width: 120, onCell: WIDE, sorter: (a, b) => a.amountTotalFen - b.amountTotalFen, render: (_, row) => <span className="num">{money(row.amountInTenureFen ?? row.amountTotalFen)}</span> },
        { title: t('portrait.responsibility'), width: 110, filters: ['direct', 'leadership', 'notAttributed'].map((value) => ({ value, text: term('responsibility', value) })), onFilter: (value, row) => row.type === value, render: (_, row) => <><span className="num">{term('responsibility', row.type)}</span> {row.code && <Tag>{row.code}</Tag>} {row.accountability === 'accounting' && <Tag>{t('finding.accountingApart')}</Tag>} {row.tolerance !== null && <Tag color="blue">{t('portrait.tolerance')} {term('tolerance', row.tolerance)}</Tag>}</> },
        { title: t('tenure.standing'), width: 80, render: (_, row) => term('standing', row.standing) },
        { title: t('portrait.rectification'), width: 110, render: (_, row) => <>{term('standing', row.rectification)} {row.dueOn !== null && row.light !== 'grey' && <Light light={row.light} remaining={row.remaining} />}</> },
        { title: t('portrait.source'), width: 110, render: (_, row) => <small><RestsOn act={acts.get(row.source)} to={`/findings/${row.findingId}`} /></small> },
      ]} />
  )
}
