// The object library (审计对象库): who holds which post, for how long, in which class and in which by the rule, last audited when.
import { useState } from 'react'
import { useChoices } from '../pieces/choices.ts'
import { ClassCell, ClassDrawer } from '../pieces/class-drawer.tsx'
import { useClassSchemes } from '../pieces/class-words.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { ReadyLists } from '../pieces/ready-lists.tsx'
import { BeginTenure } from '../pieces/tenure-acts.tsx'
import { RotationCoverage } from '../pieces/rotation-coverage.tsx'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const ObjectLibrary = () => {
  const { t, term, wordsOf, language } = useWords()
  const choices = useChoices()
  const { go } = useGo()
  const { inForce, others, classes, versionOf } = useClassSchemes()
  const [opened, open] = useState<Tenure>()
  const years = [2, 3, 5].map((n) => ({ value: String(n), label: t('tenure.years', { n }) }))
  const versions = [inForce, ...others].map(({ version }) => ({ value: version, label: versionOf(version) }))
  return (
    <>
      <h1>{t('tenure.title')}</h1>
      <div className="grid coverage"><section className="panel"><RotationCoverage /></section><section className="panel"><ReadyLists /></section></div>
      <LedgerTable<Tenure> query="ListTenures" rowKey={(row) => row.tenureId} opened={(row) => go(`/portraits/${row.officialId}`)} linked={['unitId', 'tenureId']} extra={<BeginTenure />}
        filters={[
          { parameter: 'standing', label: t('tenure.standing'), is: 'choice', several: true, counted: 'standing', options: choices('standing', ['inPost', 'leaving', 'left']) },
          { parameter: 'subjectClass', label: t('tenure.class'), is: 'choice', several: true, options: classes },
          { parameter: 'capacity', label: t('tenure.post'), is: 'choice', several: true, counted: 'capacity', options: choices('capacity') },
          { parameter: 'yearsInPost', label: t('tenure.yearsInPost'), is: 'choice', options: years },
          { parameter: 'unauditedYears', label: t('tenure.unaudited'), is: 'choice', options: years },
          { parameter: 'leavingMonths', label: t('tenure.leavingWithin'), is: 'choice', options: [3, 6, 12].map((n) => ({ value: String(n), label: t('tenure.monthsOnly', { n }) })) },
          { parameter: 'rotation', label: t('tenure.rotation'), is: 'choice', options: [{ value: 'overdue', label: t('tenure.overdue') }, { value: 'thisYear', label: t('tenure.thisYear') }] },
          { parameter: 'differsFrom', label: t('tenure.differs'), is: 'choice', options: versions },
          { parameter: 'movesUnder', label: t('tenure.moves'), is: 'choice', options: versions.slice(1) },
        ]}
        columns={[
          { key: 'official', excel: { take: 'officialName' }, title: t('tenure.official'), width: 84, show: (row) => <strong>{row.officialName ?? row.officialId}</strong> },
          { key: 'unitId', excel: { take: 'unitName' }, title: t('tenure.unit'), show: (row) => row.unitName ?? row.unitId },
          { key: 'post', excel: { take: 'post' }, title: t('tenure.post'), width: 96, show: (row) => row.post },
          { key: 'fromOn', excel: [{ take: 'fromOn', title: t('tenure.from') }, { take: 'untilOn', title: t('tenure.until') }, { take: 'monthsInPost', title: t('tenure.monthsCount') }], title: t('tenure.period'), sortable: true, width: 190, show: (row) => <span className="num">{row.fromOn} — {row.untilOn ?? t('tenure.now')}<small className="soft"><br />{t('tenure.monthsN', { y: Math.floor(row.monthsInPost / 12), m: row.monthsInPost % 12 })}</small></span> },
          {
            key: 'subjectClass', title: t('tenure.classExample'), sortable: true, width: 150, show: (row) => <ClassCell row={row} open={() => open(row)} />,
            excel: [{ take: 'subjectClass', title: t('tenure.class') }, { take: 'classGrounds', title: t('tenure.classGrounds') }, { take: 'proposedClass', title: t('tenure.proposed') }, { take: language === 'zh' ? 'proposedWhyZh' : 'proposedWhyEn', title: t('tenure.proposedWhy') }],
          },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('standing') }, { take: 'expectedLeaveOn', title: t('tenure.expected') }], title: t('tenure.standing'), sortable: true, width: 90, show: (row) => <>{term('standing', row.standing)}{row.standing === 'leaving' && <small className="soft num"><br />{row.expectedLeaveOn ?? t('tenure.dayUnknown')}</small>}</> },
          { key: 'lastAuditYear', excel: [{ take: 'lastAuditYear' }, { take: 'auditedTo', title: t('tenure.auditedTo') }], title: t('tenure.lastAudit'), sortable: true, width: 120, show: (row) => row.neverAudited ? <span className="soft">{t('tenure.never')}</span> : <span className="num">{row.lastAuditYear}{row.auditedTo !== null && <small className="soft"><br />{t('tenure.auditedTo')} {row.auditedTo}</small>}</span> },
          { key: 'rotationDueOn', excel: { take: 'rotationDueOn' }, title: t('tenure.rotationDue'), sortable: true, width: 110, show: (row) => row.rotationDueOn === null ? '—' : <span className={row.rotationOverdue ? 'num warns' : 'num'}>{row.rotationDueOn}{row.rotationOverdue && <small><br />{t('tenure.overdue')}</small>}</span> },
          { key: 'plannedYear', excel: { take: 'plannedYears' }, title: t('tenure.planned'), width: 84, show: (row) => row.plannedYears.join(t('list.comma')) || '—' },
        ]} />
      <ClassDrawer row={opened} close={() => open(undefined)} />
    </>
  )
}
