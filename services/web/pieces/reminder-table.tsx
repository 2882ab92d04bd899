// What I am reminded of, or urged to do: read marks, and the way to the matter.
import { App, Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ask } from '../ask.ts'
import type { Reminder } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useAnswer, useContents, useSendEach } from './asking.ts'
import { useChoices } from './choices.ts'
import { useGo } from './go.ts'
import { LedgerTable } from './ledger-table.tsx'
import { Light, useLights } from './light.tsx'
import { addressOf, matterOf } from './matter.ts'
import { usePeople } from './people.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { useSession } from './session.tsx'

export type Box = 'reminded' | 'urged'

const LEVELS: Readonly<Record<Box, readonly string[]>> = { reminded: ['dueSoon', 'overdue', 'toDivision', 'toDeputyDirector'], urged: ['urged'] }
/** As many as are marked in one go. */
const MARKED_MAX = 200

/** How many of mine are unread, by box. */
export const useUnread = (): Readonly<Record<Box, number>> => {
  const { account } = useSession()
  const { mayAsk } = useContents()
  const counts = useAnswer<Reminder>('ListReminders', { to: account.roles, standing: 'unread', pageSize: 1 }, mayAsk('ListReminders')).data?.counts['level'] ?? {}
  const of = (box: Box) => LEVELS[box].reduce((sum, level) => sum + (counts[level] ?? 0), 0)
  return { reminded: of('reminded'), urged: of('urged') }
}

export const ReminderTable = ({ box }: { readonly box: Box }) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  const nameOf = usePeople()
  const { to } = useGo()
  const { account } = useSession()
  const { busy, mark, disabled, why } = useMarking()
  const fixed = { to: account.roles, level: LEVELS[box] }
  const markAll = async () => mark((await ask<Reminder>('ListReminders', { ...fixed, standing: 'unread', pageSize: MARKED_MAX })).rows.map(({ reminderId }) => reminderId))
  return (
    <LedgerTable<Reminder> query="ListReminders" fixed={fixed} prefix="n." rowKey={(row) => row.reminderId} nothing={{ says: t(box === 'urged' ? 'reminder.noUrged' : 'reminder.none'), hint: t(box === 'urged' ? 'reminder.noUrgedHint' : 'reminder.noneHint') }}
      extra={<Button size="small" loading={busy} disabled={disabled} title={why} onClick={() => void markAll()}>{t('reminder.readAll')}</Button>}
      filters={[{ parameter: 'standing', label: t('reminder.standing'), is: 'choice', counted: 'standing', options: choices('read') }]}
      columns={[
        { key: 'level', excel: { take: 'level', words: wordsOf('reminderLevel') }, title: t('reminder.level'), sortable: true, width: 112, show: (row) => <Tag color={row.level === 'dueSoon' ? 'default' : 'red'}>{term('reminderLevel', row.level)}</Tag> },
        { key: 'title', excel: [{ take: 'title' }, { take: 'says', title: t('reminder.urgeSays') }], title: t('reminder.matter'), show: (row) => <><Link className={row.standing === 'unread' ? 'clip unread' : 'clip'} to={to(addressOf(matterOf(row)))}>{row.title}</Link>{row.says !== null && <q className="said-line">{row.says}</q>}</> },
        { key: 'step', excel: { take: 'step', words: wordsOf('step') }, title: t('reminder.step'), width: 110, show: (row) => term('step', row.step) },
        { key: 'dueOn', excel: [{ take: 'dueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('reminder.due'), sortable: true, width: 150, show: (row) => <>{row.stillWaits ? <Light light={row.light} remaining={row.remaining} /> : <span className="soft">{t('reminder.over')}</span>}{row.dueOn !== null && <small className="soft num"><br />{row.dueOn}</small>}</> },
        { key: 'on', excel: [{ take: 'by' }, { take: 'on', title: t('rectification.on') }], title: t('reminder.from'), sortable: true, width: 110, show: (row) => <>{nameOf(row.by)}<br /><small className="soft num">{row.on}</small></> },
        { key: 'standing', excel: [{ take: 'standing', words: wordsOf('read') }, { take: 'readOn', title: t('rectification.on') }], title: t('reminder.standing'), width: 105, show: (row) => row.standing === 'unread'
          ? <Button size="small" disabled={disabled} title={why} onClick={() => void mark([row.reminderId])}>{t('reminder.read')}</Button>
          : <small className="soft">{t('reminder.readBy', { name: row.readBy === null ? '' : nameOf(row.readBy), on: row.readOn ?? '' })}</small> },
      ]} />
  )
}

const useMarking = () => {
  const { t } = useWords()
  const { modal } = App.useApp()
  const { readOnly } = useAsOf()
  const sendEach = useSendEach()
  const [busy, setBusy] = useState(false)
  const mark = async (ids: readonly string[]) => {
    setBusy(true)
    try {
      await sendEach('ReadReminder', ids)
    } catch (error) {
      modal.error({ title: t('reminder.read'), content: <ProblemNotice error={error as Error} /> })
    } finally {
      setBusy(false)
    }
  }
  return { busy, mark, disabled: readOnly || busy, why: readOnly ? t('asOf.readOnly') : '' }
}
