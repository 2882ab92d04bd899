// The rectification ledger (整改台账).
import { Tag } from 'antd'
import { Link } from 'react-router'
import { LIGHTS, useChoices } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light } from '../pieces/light.tsx'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import type { Rectification } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const RectificationTable = ({ fixed = {}, prefix = '' }: { readonly fixed?: Readonly<Record<string, string>>; readonly prefix?: string }) => {
  const { t, term } = useWords()
  const choices = useChoices()
  const { to } = useGo()
  const { money, scaleName } = useMoney()
  return (
    <LedgerTable<Rectification> query="ListRectifications" fixed={fixed} linked={['rectificationId']} prefix={prefix} rowKey={(row) => row.rectificationId} extra={<MoneySwitch />}
      filters={[
        { parameter: 'words', label: t('list.words'), is: 'words' },
        { parameter: 'light', label: t('rectification.due'), is: 'choice', options: LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })) },
        { parameter: 'class', label: t('rectification.class'), is: 'choice', several: true, counted: 'class', options: choices('class') },
        { parameter: 'standing', label: t('rectification.standing'), is: 'choice', several: true, counted: 'standing', options: choices('standing', ['ordered', 'running', 'submitted', 'accepted', 'cannotRectify']) },
        { parameter: 'holder', label: t('rectification.holder'), is: 'choice', counted: 'holder', options: choices('holder', ['audit', 'unit']) },
      ]}
      columns={[
        { key: 'finding', title: t('rectification.finding'), show: (row) => <Link className="clip" to={to(`/findings/${row.findingId}`)}>{row.findingTitle ?? row.demand}</Link>, write: (row) => row.findingTitle ?? row.demand },
        { key: 'unitId', title: t('rectification.unit'), sortable: true, show: (row) => row.unitName ?? row.unitId },
        { key: 'class', title: t('rectification.class'), sortable: true, width: 90, show: (row) => term('class', row.class) },
        { key: 'dueOn', title: t('rectification.due'), sortable: true, width: 190, show: (row) => row.holder === 'nobody' ? <small className="soft num">{row.dueOn}</small> : <><Light light={row.light} remaining={row.remaining} /> <small className="soft num">{row.dueOn}</small></>, write: (row) => row.dueOn ?? '' },
        { key: 'standing', title: t('rectification.standing'), sortable: true, width: 150, show: (row) => <>{term('standing', row.standing)} {row.returns > 0 && <Tag>{t('rectification.returns', { n: row.returns })}</Tag>}{row.reopened > 0 && <Tag color="red">{t('rectification.reopened', { n: row.reopened })}</Tag>}</>, write: (row) => term('standing', row.standing) },
        { key: 'heldSince', title: t('rectification.holder'), sortable: true, width: 170, show: (row) => <>{term('holder', row.holder)} <small className="soft">{row.holder === 'nobody' ? '' : t('board.heldDays', { days: row.heldDays })}</small></>, write: (row) => term('holder', row.holder) },
        { key: 'criteria', title: t('rectification.criteria'), width: 80, show: (row) => `${row.criteria.filter(({ decision }) => decision !== null).length}/${row.criteria.length}` },
        { key: 'amountToRectifyFen', title: `${t('rectification.amount')}（${scaleName}）`, width: 120, align: 'right', show: (row) => <span className="num">{money(row.amountToRectifyFen)}</span>, write: (row) => row.amountToRectifyFen / 100, sum: 'amountToRectifyFen', sumShown: money },
        { key: 'rectifiedFen', title: `${t('rectification.done')}（${scaleName}）`, width: 120, align: 'right', show: (row) => <span className="num">{money(row.rectifiedFen)}</span>, write: (row) => row.rectifiedFen / 100, sum: 'rectifiedFen', sumShown: money },
      ]} />
  )
}

export const Rectifications = () => {
  const { t } = useWords()
  return <><h1>{t('rectification.title')}</h1><RectificationTable /></>
}
