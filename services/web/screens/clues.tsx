// The clue desk (线索移送台): only what the reader is on the list of.
import { Tag } from 'antd'
import { useChoices } from '../pieces/choices.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light, useLights } from '../pieces/light.tsx'
import type { Clue } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Clues = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  return (
    <>
      <h1>{t('clue.title')}</h1>
      <LedgerTable<Clue> query="ListClues" nothing={{ says: t('clue.none'), hint: t('clue.noneHint') }} rowKey={(row) => row.clueId}
        filters={[{ parameter: 'standing', label: t('clue.standing'), is: 'choice', several: true, options: choices('standing', ['recorded', 'reviewed', 'approved', 'underWay', 'returned', 'fedBack']) }]}
        columns={[
          { key: 'no', excel: { take: 'no' }, title: t('clue.no'), width: 140, show: (row) => row.no },
          { key: 'kind', excel: { take: 'kind', words: wordsOf('clueKind') }, title: t('clue.kind'), width: 100, show: (row) => term('clueKind', row.kind) },
          { key: 'level', excel: { take: 'level', words: wordsOf('level') }, title: t('clue.level'), width: 100, show: (row) => term('level', row.level) },
          { key: 'standing', excel: { take: 'standing', words: wordsOf('standing') }, title: t('clue.standing'), sortable: true, width: 100, show: (row) => term('standing', row.standing) },
          { key: 'receiver', excel: { take: 'receiverType', words: wordsOf('receiver') }, title: t('clue.receiver'), width: 130, show: (row) => term('receiver', row.receiverType) },
          { key: 'transferred', excel: { take: 'transferredOn' }, title: t('clue.transferred'), width: 110, show: (row) => row.transferredOn ?? '—' },
          { key: 'feedbackDueOn', excel: [{ take: 'feedbackDueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('clue.feedback'), sortable: true, width: 220, show: (row) => <><Light light={row.light} remaining={row.remaining} /> {row.legs.some(({ limitConfirmed }) => !limitConfirmed) && <Tag color="gold">{t('clue.unconfirmed')}</Tag>}</> },
          { key: 'legs', excel: { take: 'legs.standing', words: wordsOf('standing') }, title: t('clue.legs'), show: (row) => row.legs.length === 0 ? '—' : row.legs.map((leg) => <div key={leg.hop}>{leg.hop}. {term('hopRole', leg.role)} · {term('standing', leg.standing)} <small className="soft num">{leg.fedBackOn ?? leg.handledOn ?? leg.investigatedOn ?? leg.receivedOn ?? leg.sentOn}</small></div>) },
        ]} />
    </>
  )
}
