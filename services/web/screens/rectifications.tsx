// The rectification ledger (整改台账).
import { Tag } from 'antd'
import { useState } from 'react'
import { LIGHTS, useChoices } from '../pieces/choices.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light, useLights } from '../pieces/light.tsx'
import { RectificationDrawer } from '../pieces/rectification-drawer.tsx'
import { MoneySwitch, useMoney } from '../pieces/money.tsx'
import type { Labels } from '../ask.ts'
import type { Rectification } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const RectificationTable = ({ fixed = {}, about = {}, prefix = '' }: { readonly fixed?: Readonly<Record<string, string>>; readonly about?: Labels; readonly prefix?: string }) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  const [opened, open] = useState<Rectification>()
  const { money, inUnit } = useMoney()
  return (
    <>
    <LedgerTable<Rectification> query="ListRectifications" fixed={fixed} about={about} linked={['rectificationId', 'findingId', 'unitId']} prefix={prefix} rowKey={(row) => row.rectificationId} opened={open} extra={<MoneySwitch />}
      filters={[
        { parameter: 'words', label: t('list.words'), is: 'words' },
        { parameter: 'light', label: t('rectification.due'), is: 'choice', options: LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })) },
        { parameter: 'class', label: t('rectification.class'), is: 'choice', several: true, counted: 'class', options: choices('class') },
        { parameter: 'standing', label: t('rectification.standing'), is: 'choice', several: true, counted: 'standing', options: choices('standing', ['ordered', 'running', 'submitted', 'accepted', 'cannotRectify', 'withdrawn']) },
        { parameter: 'holder', label: t('rectification.holder'), is: 'choice', counted: 'holder', options: choices('holder', ['audit', 'unit']) },
      ]}
      columns={[
        { key: 'finding', excel: [{ take: 'findingTitle' }, { take: 'demand', title: t('rectification.demand') }], title: t('rectification.finding'), show: (row) => <span className="clip">{row.findingTitle ?? row.demand}</span> },
        { key: 'unitId', excel: { take: 'unitName' }, title: t('rectification.unit'), sortable: true, show: (row) => row.unitName ?? row.unitId },
        { key: 'class', excel: { take: 'class', words: wordsOf('class') }, title: t('rectification.class'), sortable: true, width: 90, show: (row) => term('class', row.class) },
        { key: 'dueOn', excel: [{ take: 'dueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('rectification.due'), sortable: true, width: 165, show: (row) => row.holder === 'nobody' ? <small className="soft num">{row.dueOn}</small> : <><Light light={row.light} remaining={row.remaining} /> <small className="soft num">{row.dueOn}</small></> },
        { key: 'standing', excel: [{ take: 'standing', words: wordsOf('standing') }, { take: 'returns', title: t('rectification.returnsCount') }, { take: 'reopened', title: t('rectification.reopenedCount') }], title: t('rectification.standing'), sortable: true, width: 130, show: (row) => <>{term('standing', row.standing)} {row.returns > 0 && <Tag>{t('rectification.returns', { n: row.returns })}</Tag>}{row.reopened > 0 && <Tag color="red">{t('rectification.reopened', { n: row.reopened })}</Tag>}</> },
        { key: 'heldSince', excel: [{ take: 'holder', words: wordsOf('holder') }, { take: 'heldDays', title: t('board.days') }], title: t('rectification.holder'), sortable: true, width: 120, show: (row) => row.holder === 'nobody' ? '—' : <>{term('holder', row.holder)} <small className="soft num">{t('board.heldDays', { days: row.heldDays, count: row.heldDays })}</small></> },
        { key: 'criteria', excel: { take: 'criteria.says' }, title: t('rectification.criteriaMet'), width: 90, show: (row) => `${row.criteria.filter(({ decision }) => decision !== null).length}/${row.criteria.length}` },
        { key: 'amountToRectifyFen', excel: { take: 'amountToRectifyFen', fen: true, sum: true }, title: inUnit(t('rectification.amount')), width: 120, align: 'right', show: (row) => <span className="num">{money(row.amountToRectifyFen)}</span>, sum: 'amountToRectifyFen', sumShown: money },
        { key: 'rectifiedFen', excel: { take: 'rectifiedFen', fen: true, sum: true }, title: inUnit(t('rectification.done')), width: 120, align: 'right', show: (row) => <span className="num">{money(row.rectifiedFen)}</span>, sum: 'rectifiedFen', sumShown: money },
      ]} />
    <RectificationDrawer row={opened} close={() => open(undefined)} />
    </>
  )
}

export const Rectifications = () => {
  const { t } = useWords()
  return <><h1>{t('rectification.title')}</h1><RectificationTable /></>
}
