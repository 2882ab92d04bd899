// The object library (审计对象库): who holds which post, for how long, in which class, last audited when.
import { Tag, Tooltip } from 'antd'
import { useChoices } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { RotationCoverage } from '../pieces/rotation-coverage.tsx'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const ObjectLibrary = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { go } = useGo()
  const years = [2, 3, 5].map((n) => ({ value: String(n), label: t('tenure.years', { n }) }))
  return (
    <>
      <h1>{t('tenure.title')}</h1>
      <RotationCoverage />
      <LedgerTable<Tenure> query="ListTenures" rowKey={(row) => row.tenureId} opened={(row) => go(`/portraits/${row.officialId}`)}
        filters={[
          { parameter: 'standing', label: t('tenure.standing'), is: 'choice', several: true, counted: 'standing', options: choices('standing', ['inPost', 'leaving', 'left']) },
          { parameter: 'subjectClass', label: t('tenure.class'), is: 'choice', several: true, counted: 'subjectClass', options: ['A', 'B', 'C', 'D'].map((value) => ({ value, label: value })) },
          { parameter: 'capacity', label: t('tenure.post'), is: 'choice', several: true, counted: 'capacity', options: choices('capacity') },
          { parameter: 'yearsInPost', label: t('tenure.yearsInPost'), is: 'choice', options: years },
          { parameter: 'unauditedYears', label: t('tenure.unaudited'), is: 'choice', options: years },
          { parameter: 'rotation', label: t('tenure.rotation'), is: 'choice', options: [{ value: 'overdue', label: t('tenure.overdue') }, { value: 'thisYear', label: t('tenure.thisYear') }] },
        ]}
        columns={[
          { key: 'official', excel: { take: 'officialName' }, title: t('tenure.official'), width: 90, show: (row) => <strong>{row.officialName ?? row.officialId}</strong> },
          { key: 'unitId', excel: { take: 'unitName' }, title: t('tenure.unit'), show: (row) => row.unitName ?? row.unitId },
          { key: 'post', excel: { take: 'post' }, title: t('tenure.post'), show: (row) => row.post },
          { key: 'fromOn', excel: [{ take: 'fromOn', title: t('tenure.from') }, { take: 'untilOn', title: t('tenure.until') }], title: t('tenure.period'), sortable: true, width: 190, show: (row) => <span className="num">{row.fromOn} — {row.untilOn ?? t('tenure.now')}</span> },
          { key: 'months', excel: { take: 'monthsInPost', title: t('tenure.monthsCount') }, title: t('tenure.months'), width: 110, show: (row) => t('tenure.monthsN', { y: Math.floor(row.monthsInPost / 12), m: row.monthsInPost % 12 }) },
          { key: 'subjectClass', excel: [{ take: 'subjectClass' }, { take: 'classGrounds', title: t('tenure.classGrounds') }], title: t('tenure.class'), sortable: true, width: 90, show: (row) => row.subjectClass ? <Tooltip title={`${row.classGrounds ?? ''} · ${t('tenure.classHint')}`}><Tag>{row.subjectClass} {t('tenure.exampleShort')}</Tag></Tooltip> : '—' },
          { key: 'standing', excel: { take: 'standing', words: wordsOf('standing') }, title: t('tenure.standing'), sortable: true, width: 90, show: (row) => <>{term('standing', row.standing)}{row.standing === 'leaving' && row.expectedLeaveOn !== null && <small className="soft num"><br />{row.expectedLeaveOn}</small>}</> },
          { key: 'lastAuditYear', excel: [{ take: 'lastAuditYear' }, { take: 'auditedTo', title: t('tenure.auditedTo') }], title: t('tenure.lastAudit'), sortable: true, width: 120, show: (row) => row.neverAudited ? <span className="soft">{t('tenure.never')}</span> : <span className="num">{row.lastAuditYear}{row.auditedTo !== null && <small className="soft"><br />{t('tenure.auditedTo')} {row.auditedTo}</small>}</span> },
          { key: 'rotationDueOn', excel: { take: 'rotationDueOn' }, title: t('tenure.rotationDue'), sortable: true, width: 120, show: (row) => row.rotationDueOn === null ? '—' : <span className={row.rotationOverdue ? 'num warns' : 'num'}>{row.rotationDueOn}{row.rotationOverdue && <small><br />{t('tenure.overdue')}</small>}</span> },
          { key: 'plannedYear', excel: { take: 'plannedYears' }, title: t('tenure.planned'), width: 90, show: (row) => row.plannedYears.join(t('list.comma')) || '—' },
        ]} />
    </>
  )
}
