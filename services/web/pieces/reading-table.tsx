// Documents that are addressed to me: to my unit, my body or my roles, with who has read each (待阅).
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Reading } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useAnswer, useContents, useSend } from './asking.ts'
import { useChoices } from './choices.ts'
import { useGo } from './go.ts'
import { LedgerTable } from './ledger-table.tsx'
import { newId } from './new-id.ts'
import { usePeople } from './people.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { useSession } from './session.tsx'

/** What is addressed to this person: those who act for a unit or a body see that alone, others what is for their roles. */
const useMine = (): Readonly<Record<string, readonly string[]>> => {
  const { account } = useSession()
  const outside = account.roles.some((role) => ['unitOfficer', 'organizationOfficer', 'disciplineOfficer', 'conferenceMember'].includes(role))
  return outside ? { toKind: ['unit', 'body'] } : { toKind: ['role'], toId: account.roles }
}

export const useUnreadDocuments = (): number => {
  const { mayAsk } = useContents()
  return useAnswer<Reading>('ListReadings', { ...useMine(), standing: 'unread', pageSize: 1 }, mayAsk('ListReadings')).data?.total ?? 0
}

export const ReadingTable = () => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const nameOf = usePeople()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const { account } = useSession()
  const { read, disabled, why } = useReading()
  return (
    <LedgerTable<Reading> query="ListReadings" fixed={useMine()} prefix="d." rowKey={(row) => row.readingId} nothing={{ says: t('desk.noReadings'), hint: t('desk.noReadingsHint') }}
      filters={[
        { parameter: 'standing', label: t('reminder.standing'), is: 'choice', counted: 'standing', options: choices('read') },
        { parameter: 'documentKind', label: t('signing.kind'), is: 'choice', counted: 'documentKind', options: choices('addressedKind') },
      ]}
      columns={[
        { key: 'documentKind', excel: { take: 'documentKind', words: wordsOf('addressedKind') }, title: t('signing.kind'), sortable: true, width: 140, show: (row) => <span className={row.standing === 'unread' ? 'unread' : ''}>{term('addressedKind', row.documentKind)}</span> },
        { key: 'title', excel: [{ take: 'title' }, { take: 'documentNo', title: t('desk.no') }, { take: 'deliverableTitle', title: term('addressedKind', 'deliverable') }], title: t('signing.project'), show: (row) => <>{mayAsk('ListProjects') ? <Link className="clip" to={to(`/projects/${row.projectId}`)}>{row.title}</Link> : <span className="clip">{row.title}</span>}<small className="soft">{row.deliverableId === null ? row.documentNo : row.deliverableTitle}</small></> },
        { key: 'servedOn', excel: { take: 'servedOn' }, title: t('desk.servedOn'), sortable: true, width: 110, show: (row) => <span className="num">{row.servedOn}</span> },
        { key: 'standing', excel: { take: 'standing', words: wordsOf('read') }, title: t('desk.readers'), sortable: true, width: 190, show: (row) => <>
          {row.readers.map(({ by, on }) => <div key={by}><small className="soft">{t('reminder.readBy', { name: nameOf(by), on })}</small></div>)}
          {!row.readers.some(({ by }) => by === account.id) && <Button size="small" className="no-print" disabled={disabled} title={why} onClick={() => void read(row)}>{t('reminder.read')}</Button>}
        </> },
      ]} />
  )
}

const useReading = () => {
  const { t } = useWords()
  const { modal } = App.useApp()
  const { readOnly } = useAsOf()
  const { mayDo } = useContents()
  const send = useSend()
  const [busy, setBusy] = useState(false)
  const read = async ({ projectId, documentKind, documentNo, toKind, toId }: Reading) => {
    setBusy(true)
    try {
      await send('ReadDocument', { id: projectId, input: { kind: documentKind, documentNo, to: { kind: toKind, id: toId } } }, newId())
    } catch (error) {
      modal.error({ title: t('reminder.read'), content: <ProblemNotice error={error as Error} /> })
    } finally {
      setBusy(false)
    }
  }
  return { read, disabled: readOnly || busy || !mayDo('ReadDocument'), why: readOnly ? t('asOf.readOnly') : '' }
}
