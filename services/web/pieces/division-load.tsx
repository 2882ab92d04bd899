// How much of each division's time a recommended plan takes in each quarter: as bars, and as the same numbers in a table.
import { Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import type { PlanRecommendation } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

type Slot = PlanRecommendation['slots'][number]

/** From so much on a quarter is tight. */
const TIGHT_PERCENT = 80

const usedOf = ({ personDays, left }: Slot): number => personDays - left
const percentOf = (slot: Slot): number => (slot.personDays === 0 ? 0 : Math.round((100 * usedOf(slot)) / slot.personDays))

export const DivisionLoad = ({ slots }: { readonly slots: readonly Slot[] }) => {
  const { t } = useWords()
  const [shape, choose] = useState<'chart' | 'table'>('chart')
  return (
    <section className="panel" aria-labelledby="load">
      <h2><span id="load">{t('recommend.load')} {slots.some(({ provisional }) => provisional) && <Tag color="gold">{t('recommend.provisional')}</Tag>}</span>
        <Segmented size="small" value={shape} onChange={choose} options={[{ value: 'chart', label: t('portrait.chart') }, { value: 'table', label: t('portrait.tableTwin') }]} />
      </h2>
      {shape === 'chart' ? <Bars slots={slots} /> : <LoadNumbers slots={slots} />}
    </section>
  )
}

const Bars = ({ slots }: { readonly slots: readonly Slot[] }) => {
  const { t, term } = useWords()
  const divisions = [...new Set(slots.map(({ divisionId }) => divisionId))]
  return (
    <div className="loads" style={{ gridTemplateColumns: `auto repeat(4, minmax(0, 1fr))` }}>
      <span />{[1, 2, 3, 4].map((quarter) => <strong key={quarter}>{term('quarter', String(quarter))}</strong>)}
      {divisions.flatMap((divisionId) => [
        <strong key={divisionId}>{divisionId}</strong>,
        ...slots.filter((slot) => slot.divisionId === divisionId).toSorted((one, other) => one.quarter - other.quarter).map((slot) => (
          <span key={`${divisionId} ${slot.quarter}`} className="load">
            <i aria-hidden="true"><b className={percentOf(slot) > TIGHT_PERCENT ? 'tight' : ''} style={{ width: `${Math.min(100, percentOf(slot))}%` }} /></i>
            <small className="num">{percentOf(slot)}% · {t('recommend.loadOf', { used: usedOf(slot), all: slot.personDays })}{percentOf(slot) > TIGHT_PERCENT && ` · ${t('recommend.tight')}`}</small>
          </span>
        )),
      ])}
    </div>
  )
}

export const LoadNumbers = ({ slots }: { readonly slots: readonly Slot[] }) => {
  const { t, term } = useWords()
  return (
    <Table size="small" pagination={false} rowKey={({ divisionId, quarter }) => `${divisionId} ${quarter}`} dataSource={[...slots]} columns={[
      { title: t('recommend.quarter'), render: (_, { quarter }) => term('quarter', String(quarter)) }, { title: t('recommend.division'), dataIndex: 'divisionId' },
      { title: t('recommend.used'), align: 'right', render: (_, slot) => usedOf(slot) }, { title: t('recommend.capacity'), align: 'right', dataIndex: 'personDays' }, { title: t('recommend.left'), align: 'right', dataIndex: 'left' },
      { title: t('recommend.percent'), align: 'right', render: (_, slot) => `${percentOf(slot)}%` },
    ]} />
  )
}
