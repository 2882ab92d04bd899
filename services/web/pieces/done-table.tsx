// What I have done, day by day, each with the way to its matter (已办).
import { EVENT_WORDS } from '../../../packages/audit/event-words.ts'
import { Link } from 'react-router'
import type { Done } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { useGo } from './go.ts'
import { LedgerTable } from './ledger-table.tsx'
import { addressOf } from './matter.ts'

export const DoneTable = () => {
  const { t, language, term, wordsOf } = useWords()
  const choices = useChoices()
  const { to } = useGo()
  const acts = Object.fromEntries(Object.entries(EVENT_WORDS).map(([type, words]) => [type, words[language]]))
  return (
    <LedgerTable<Done> query="ListDone" prefix="a." rowKey={(row) => row.doneId} nothing={{ says: t('desk.noDone'), hint: t('desk.noDoneHint') }}
      filters={[{ parameter: 'subjectType', label: t('desk.subjectType'), is: 'choice', counted: 'subjectType', options: choices('subjectType') }]}
      columns={[
        { key: 'on', excel: { take: 'on' }, title: t('desk.day'), sortable: true, width: 110, show: (row) => <span className="num">{row.on}</span> },
        { key: 'subjectType', excel: { take: 'subjectType', words: wordsOf('subjectType') }, title: t('desk.subjectType'), sortable: true, width: 120, show: (row) => term('subjectType', row.subjectType) },
        { key: 'types', excel: [{ take: 'types', words: acts }, { take: 'acts', title: t('desk.acts') }], title: t('desk.what'), width: 230, show: (row) => <>{row.types.map((type) => acts[type] ?? type).join(t('list.comma'))}{row.acts > row.types.length && <small className="soft num">　{t('desk.actsOf', { n: row.acts })}</small>}</> },
        { key: 'title', excel: { take: 'title' }, title: t('home.subject'), show: (row) => <Link className="clip" to={to(addressOf(row.subjectId === null ? { subjectType: 'project', subjectId: row.projectId!, projectId: row.projectId } : { ...row, subjectId: row.subjectId }))}>{row.title ?? term('subjectType', row.subjectType)}</Link> },
      ]} />
  )
}
