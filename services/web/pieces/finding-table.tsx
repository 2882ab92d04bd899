// Findings as a ledger: the whole register, or those of one project, unit or official.
import { Tag } from 'antd'
import type { Labels } from '../ask.ts'
import type { Finding } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useCategory, useCategoryWords } from './category.ts'
import { useChoices } from './choices.ts'
import { useGo } from './go.ts'
import { LedgerTable } from './ledger-table.tsx'
import { MoneySwitch, useMoney } from './money.tsx'
import { PrintForms } from './print-form.tsx'

export const FindingTable = ({ fixed = {}, about = {}, prefix = '' }: { readonly fixed?: Readonly<Record<string, string>>; readonly about?: Labels; readonly prefix?: string }) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const category = useCategory()
  const categoryWords = useCategoryWords()
  const { go } = useGo()
  const { money, inUnit } = useMoney()
  return (
    <LedgerTable<Finding> query="ListFindings" fixed={fixed} about={about} linked={['unitId']} prefix={prefix} rowKey={(row) => row.findingId} opened={(row) => go(`/findings/${row.findingId}`)} extra={<>{fixed['projectId'] !== undefined && <PrintForms id={fixed['projectId']} forms={['findings', 'unreported']} />}<MoneySwitch /></>}
      filters={[
        { parameter: 'words', label: t('list.words'), is: 'words' },
        { parameter: 'standing', label: t('tenure.standing'), is: 'choice', several: true, counted: 'standing', options: choices('standing', ['open', 'confirmed', 'unreported', 'overturned']) },
        { parameter: 'responsibility', label: t('finding.type'), is: 'choice', options: choices('responsibility') },
        { parameter: 'focusArea', label: t('finding.focusArea'), is: 'choice', counted: 'focusArea', options: choices('focusArea') },
        { parameter: 'accountability', label: t('finding.accountability'), is: 'choice', counted: 'accountability', options: [...choices('accountability'), { value: 'untold', label: t('finding.untold') }] },
        { parameter: 'rectification', label: t('portrait.rectification'), is: 'choice', counted: 'rectification', options: [{ value: 'none', label: t('finding.noOrder') }, ...choices('standing', ['ordered', 'accepted', 'cannotRectify', 'withdrawn'])] },
      ]}
      columns={[
        { key: 'no', excel: { take: 'no' }, title: t('portrait.no'), sortable: true, width: 70, show: (row) => row.no },
        { key: 'title', excel: { take: 'title' }, title: t('finding.title'), show: (row) => <span className="clip">{row.recurrenceOfFindingId !== null && <Tag color="red">{t('finding.recurrence')}</Tag>}{row.title}</span> },
        { key: 'unit', excel: [{ take: 'unitName' }, { take: 'projectTitle', title: t('imports.project') }], title: t('tenure.unit'), show: (row) => <span title={row.projectTitle ?? ''}>{row.unitName ?? row.unitId}</span> },
        { key: 'categoryCode', excel: { take: 'categoryCode', words: categoryWords }, title: t('portrait.category'), sortable: true, show: (row) => <span className="clip">{category(row.categoryCode)}</span> },
        { key: 'amountTotalFen', excel: { take: 'amountTotalFen', fen: true, sum: true }, title: inUnit(t('finding.total')), sortable: true, width: 140, align: 'right', show: (row) => <span className="num">{money(row.amountTotalFen)}</span>, sum: 'amountTotalFen', sumShown: money },
        { key: 'type', excel: [{ take: 'responsibilityTypes', words: wordsOf('responsibility') }, { take: 'accountability', title: t('finding.accountability'), words: { ...wordsOf('accountability'), untold: t('finding.untold') } }, { take: 'focusArea', title: t('finding.focusArea'), words: wordsOf('focusArea') }], title: t('finding.type'), width: 110, show: (row) => <>{row.responsibilityTypes.map((type) => term('responsibility', type)).join(t('list.comma')) || '—'}{row.accountability === 'accounting' && <div><Tag>{term('accountability', row.accountability)}</Tag></div>}</> },
        { key: 'standing', excel: { take: 'standing', words: wordsOf('standing') }, title: t('tenure.standing'), sortable: true, width: 80, show: (row) => term('standing', row.standing) },
        { key: 'rectification', excel: { take: 'rectification', words: wordsOf('standing') }, title: t('portrait.rectification'), width: 80, show: (row) => term('standing', row.rectification) },
        { key: 'raisedOn', excel: { take: 'raisedOn' }, title: t('finding.raised'), sortable: true, width: 115, show: (row) => <span className="num">{row.raisedOn}</span> },
      ]} />
  )
}
