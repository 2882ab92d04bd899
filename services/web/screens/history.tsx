// History across audits (跨审计历史): how one official, unit or category came up in each audit, as of any day.
import { Segmented, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { CATEGORIES } from '../../../packages/audit/categories.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import { OFFICIALS, UNITS } from '../pieces/registers.ts'
import { SearchSelect } from '../pieces/search-select.tsx'
import { Story } from '../pieces/story.tsx'
import type { HistoryLine } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

const TYPES = ['official', 'unit', 'category'] as const
type Type = (typeof TYPES)[number]

export const CrossAuditHistory = () => {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const type = TYPES.find((each) => each === search.get('type')) ?? 'official'
  const id = search.get('id') ?? undefined
  const choose = (nextType: Type, nextId?: string) => setSearch((before) => {
    const next = new URLSearchParams()
    if (before.has('asOf')) next.set('asOf', before.get('asOf')!)
    next.set('type', nextType)
    if (nextId !== undefined) next.set('id', nextId)
    return next
  })
  return (
    <>
      <div className="page-head"><h1>{t('history.title')}</h1></div>
      <div className="panel" style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Segmented<Type> value={type} options={TYPES.map((value) => ({ value, label: t(`history.${value}`) }))} onChange={(next) => choose(next)} />
        <Objects type={type} value={id} choose={(next) => choose(type, next)} />
      </div>
      {id === undefined ? <div className="panel nothing"><p>{t('history.choose')}</p></div> : (
        <div className="grid beside wide">
          <Lines type={type} id={id} />
          <section className="panel"><h2>{t('history.changes')}</h2><Story type={type} id={id} /></section>
        </div>
      )}
    </>
  )
}

const Objects = ({ type, value, choose }: { readonly type: Type; readonly value: string | undefined; readonly choose: (id: string) => void }) => {
  const { t, say } = useWords()
  const said = { placeholder: t('history.pick'), 'aria-label': t('history.pick') }
  if (type !== 'category') return <SearchSelect key={type} register={type === 'official' ? OFFICIALS : UNITS} width={380} {...said} value={value} onChange={choose} />
  return <Select showSearch={{ optionFilterProp: 'label' }} style={{ width: 380 }} {...said} {...(value === undefined ? {} : { value })} options={CATEGORIES.map(({ code, says }) => ({ value: code, label: `${code} ${say(says)}` }))} onChange={choose} />
}

const Lines = ({ type, id }: { readonly type: Type; readonly id: string }) => {
  const { t, term, wordsOf } = useWords()
  const { to } = useGo()
  const { money, inUnit } = useMoney()
  const count = (key: 'findings' | 'confirmed' | 'direct' | 'leadership' | 'accepted' | 'reopened' | 'overturned' | 'notAttributed' | 'rectifications', title: string) => ({ key, title, excel: { take: key, sum: key !== 'overturned' }, width: 66, align: 'right' as const, show: (row: HistoryLine) => row[key], ...(key === 'overturned' ? {} : { sum: key }) })
  return (
    <LedgerTable<HistoryLine> query="ShowHistory" fixed={{ objectType: type, objectId: id }} prefix="h." rowKey={(row) => `${row.objectId} ${row.projectId}`} filters={[]} extra={<MoneySwitch />}
      columns={[
        { key: 'year', excel: { take: 'year' }, title: t('history.year'), width: 50, show: (row) => row.year ?? '—' },
        { key: 'project', excel: [{ take: 'projectTitle' }, { take: 'projectPhase', words: wordsOf('phase'), title: t('project.phase') }], title: t('history.audit'), width: 150, show: (row) => <><Link className="clip" to={to(`/projects/${row.projectId}`)}>{row.projectTitle ?? t('finding.toProject')}</Link><small className="soft">{term('phase', row.projectPhase)}</small></> },
        count('findings', t('history.findings')), count('confirmed', t('history.confirmed')), count('direct', t('history.direct')), count('leadership', t('history.leadership')), count('notAttributed', t('history.notAttributed')), count('overturned', t('history.overturned')),
        { key: 'amountFen', excel: { take: 'amountFen', fen: true, sum: true }, title: inUnit(t('history.amount')), sortable: true, width: 110, align: 'right', show: (row) => <span className="num">{money(row.amountFen)}</span>, sum: 'amountFen', sumShown: money },
        count('rectifications', t('history.ordered')), count('accepted', t('history.rectified')), count('reopened', t('history.reopened')),
        { key: 'firstOn', excel: { take: 'firstOn' }, title: t('history.first'), sortable: true, width: 100, show: (row) => <span className="num">{row.firstOn}</span> },
      ]} />
  )
}
