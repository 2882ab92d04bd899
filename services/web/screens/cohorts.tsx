// Cohort programmes (同类单位同步审): which units of one kind are audited together in which year, and how far the comparison is.
import { Tag } from 'antd'
import { useChoices } from '../pieces/choices.ts'
import { LEVELS, OpenCohort } from '../pieces/cohort-forms.tsx'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import type { Cohort } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Cohorts = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { go } = useGo()
  const years = Array.from({ length: 8 }, (_, n) => String(new Date().getFullYear() - n))
  return (
    <>
      <h1>{t('fusion.cohorts')}</h1>
      <LedgerTable<Cohort> query="ListCohorts" rowKey={(row) => row.cohortId} opened={(row) => go(`/cohorts/${row.cohortId}`)} extra={<OpenCohort />} linked={['projectId']} nothing={{ says: t('fusion.noCohorts'), hint: t('fusion.noCohortsHint') }}
        filters={[
          { parameter: 'words', label: t('list.words'), is: 'words' },
          { parameter: 'year', label: t('fusion.planYear'), is: 'choice', counted: 'year', options: years.map((value) => ({ value, label: value })) },
          { parameter: 'unitLevel', label: t('fusion.unitLevel'), is: 'choice', several: true, counted: 'unitLevel', options: choices('level', LEVELS) },
          { parameter: 'standing', label: t('fusion.standing'), is: 'choice', counted: 'standing', options: choices('cohortStanding') },
        ]}
        columns={[
          { key: 'year', excel: { take: 'year' }, title: t('fusion.planYear'), sortable: true, width: 90, show: (row) => <span className="num">{row.year}</span> },
          { key: 'title', excel: [{ take: 'title' }, { take: 'purpose', title: t('fusion.cohortPurpose') }], title: t('fusion.cohort'), sortable: true, show: (row) => <><strong>{row.title}</strong><small className="said-line clip">{row.purpose}</small></> },
          { key: 'unitLevel', excel: [{ take: 'unitLevel', words: wordsOf('level') }, { take: 'unitType', title: t('fusion.unitType'), words: wordsOf('unitType') }], title: t('fusion.unitLevel'), sortable: true, width: 130, show: (row) => <>{term('level', row.unitLevel)}{row.unitType !== null && <small className="said-line">{term('unitType', row.unitType)}</small>}</> },
          { key: 'members', excel: { take: 'members.unitName' }, title: t('fusion.members'), width: 240, show: (row) => <><span className="num">{row.members.length}</span> <small className="said-line clip">{row.members.map(({ unitName }) => unitName).join(t('list.comma')) || '—'}</small></> },
          { key: 'indicators', excel: { take: 'indicators.name' }, title: t('fusion.indicators'), width: 90, align: 'right', show: (row) => <span className="num">{row.indicators.length}</span> },
          { key: 'values', excel: [{ take: 'values' }, { take: 'missing', title: t('fusion.missing') }], title: t('fusion.known'), width: 120, align: 'right', show: (row) => <span className="num">{row.values}{row.missing > 0 && <small className="said-line">{t('fusion.missingN', { n: row.missing })}</small>}</span> },
          { key: 'standing', excel: [{ take: 'standing', words: wordsOf('cohortStanding') }, { take: 'conclusion', title: t('fusion.conclusion') }], title: t('fusion.standing'), sortable: true, width: 100, show: (row) => <Tag color={row.standing === 'open' ? 'blue' : 'default'}>{term('cohortStanding', row.standing)}</Tag> },
        ]} />
    </>
  )
}
