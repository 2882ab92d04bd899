// What a plan recommendation is filled from (计划基础台账): the register of auditors, and the inspections of the years around it.
import { Tabs } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useContents } from '../pieces/asking.ts'
import { AuditorTable } from '../pieces/auditor-table.tsx'
import { useGo } from '../pieces/go.ts'
import { InspectionTable } from '../pieces/inspection-table.tsx'
import { useWords } from '../words/i18n.ts'

export const PlanRegisters = () => {
  const { t } = useWords()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const [search, setSearch] = useSearchParams()
  const tabs = [
    ...(mayAsk('ListAuditors') ? [{ key: 'auditors', label: t('register.auditors'), children: <AuditorTable /> }] : []),
    ...(mayAsk('ListInspections') ? [{ key: 'inspections', label: t('register.inspections'), children: <InspectionTable /> }] : []),
  ]
  const choose = (key: string) => setSearch((before) => { const next = new URLSearchParams(before); next.set('tab', key); return next }, { replace: true })
  return (
    <>
      <div className="page-head"><h1>{t('register.title')}</h1>{mayAsk('ListPlanRecommendations') && <Link to={to('/plans/recommendation')}>{t('recommend.title')}</Link>}</div>
      <p className="soft">{t('register.hint')}</p>
      <Tabs items={tabs} activeKey={search.get('tab') ?? tabs[0]?.key ?? ''} onChange={choose} />
    </>
  )
}
