// The library of deliverables (成果库): what audits have brought forth, and what other bodies made of it.
import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useContents } from '../pieces/asking.ts'
import { DeliverableTable } from '../pieces/deliverable-table.tsx'
import { ResultUseTable } from '../pieces/result-use-table.tsx'
import { useWords } from '../words/i18n.ts'

export const Deliverables = () => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const [search, setSearch] = useSearchParams()
  const shows = search.get('shows') === 'uses' && mayAsk('ListResultUses') ? 'uses' : 'deliverables'
  return (
    <>
      <div className="page-head">
        <h1>{t('fusion.library')}</h1>
        {mayAsk('ListResultUses') && <Segmented value={shows} options={[{ value: 'deliverables', label: t('fusion.part.deliverables') }, { value: 'uses', label: t('fusion.part.uses') }]}
          onChange={(next) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf'), ...(next === 'uses' ? [['shows', 'uses'] as [string, string]] : [])]))} />}
      </div>
      {shows === 'uses' ? <ResultUseTable /> : <DeliverableTable />}
    </>
  )
}
