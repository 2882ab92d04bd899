// The rectifications that are or were one official's to carry out: taken over, handed over, open or done.
import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import type { Portrait } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'
import { Light } from './light.tsx'
import { unitsOf } from './portrait-units.ts'
import { UNITS, useNames } from './registers.ts'
import { RestsOn, useActsAbout } from './rests-on.tsx'

type Rectification = Portrait['rectifications'][number]

export const PortraitRectifications = ({ portrait }: { readonly portrait: Portrait }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const nameOf = useNames(UNITS, unitsOf(portrait))
  const acts = useActsAbout(portrait.officialId)
  const findings = new Map(portrait.findings.map((finding) => [finding.findingId, finding.title]))
  return (
    <Table<Rectification> size="small" rowKey={(row) => row.rectificationId} dataSource={[...portrait.rectifications]} pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }}
      locale={{ emptyText: <div className="nothing"><p>{t('portrait.none')}</p></div> }}
      columns={[
        { title: t('rectification.finding'), render: (_, row) => <Link to={to(`/rectifications?rectificationId=${row.rectificationId}`)}>{findings.get(row.findingId) ?? t('portrait.others')}</Link> },
        { title: t('tenure.unit'), render: (_, row) => nameOf(row.unitId) },
        { title: t('tenure.standing'), render: (_, row) => <>{term('standing', row.standing === 'open' ? 'running' : row.standing)} {row.tookOver && <Tag>{t('portrait.tookOver')}</Tag>}</> },
        { title: t('rectification.due'), render: (_, row) => row.standing === 'open' ? <><Light light={row.light} remaining={row.remaining} /> <small className="soft num">{row.dueOn}</small></> : <small className="soft num">{row.dueOn ?? '—'}</small> },
        { title: t('rectification.reopenedCount'), align: 'right', render: (_, row) => row.reopened },
        { title: t('portrait.source'), render: (_, row) => <small><RestsOn act={acts.get(row.source)} to={`/rectifications?rectificationId=${row.rectificationId}`} /></small> },
      ]} />
  )
}
