// Find an official, to open the portrait; and register one.
import { useChoices } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { RegisterOfficial } from '../pieces/official-acts.tsx'
import type { OfficialLine } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Officials = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const { go } = useGo()
  return (
    <>
      <h1>{t('portrait.title')}</h1>
      <LedgerTable<OfficialLine> query="ListOfficials" rowKey={(row) => row.officialId} opened={(row) => go(`/portraits/${row.officialId}`)} extra={<RegisterOfficial />} nothing={{ says: t('official.none'), hint: t('official.noneHint') }}
        filters={[
          { parameter: 'words', label: t('portrait.search'), is: 'words' },
          { parameter: 'rank', label: t('portrait.rank'), is: 'choice', several: true, counted: 'rank', options: choices('rank') },
        ]}
        columns={[
          { key: 'name', excel: { take: 'name' }, title: t('tenure.official'), sortable: true, width: 110, show: (row) => <strong>{row.name}</strong> },
          { key: 'post', excel: { take: 'currentPost' }, title: t('tenure.post'), show: (row) => row.currentPost ?? '—' },
          { key: 'unit', excel: { take: 'currentUnitName' }, title: t('tenure.unit'), show: (row) => row.currentUnitName ?? '—' },
          { key: 'rank', excel: { take: 'rank', words: wordsOf('rank') }, title: t('portrait.rank'), sortable: true, width: 130, show: (row) => term('rank', row.rank) },
          { key: 'auditCount', excel: { take: 'auditCount' }, title: t('portrait.audits'), sortable: true, width: 90, align: 'right', show: (row) => row.auditCount },
          { key: 'confirmedFindings', excel: { take: 'confirmedFindings' }, title: t('portrait.findings'), sortable: true, width: 130, align: 'right', show: (row) => row.confirmedFindings },
          { key: 'direct', excel: { take: 'directFindings' }, title: t('history.direct'), width: 90, align: 'right', show: (row) => row.directFindings },
          { key: 'leadership', excel: { take: 'leadershipFindings' }, title: t('history.leadership'), width: 90, align: 'right', show: (row) => row.leadershipFindings },
          { key: 'openRectifications', excel: { take: 'openRectifications' }, title: t('portrait.open'), sortable: true, width: 110, align: 'right', show: (row) => row.openRectifications },
        ]} />
    </>
  )
}
