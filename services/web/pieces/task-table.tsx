// What waits: for me in any of my roles, or for others, whom those who may can urge.
import { useState, type ReactNode } from 'react'
import { ROLES } from '../../../packages/audit/roles.ts'
import type { Task } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { LIGHTS } from './choices.ts'
import { useGo } from './go.ts'
import { LedgerTable, type Column, type Filter } from './ledger-table.tsx'
import { Light, useLights } from './light.tsx'
import { addressOf } from './matter.ts'
import { usePeople } from './people.ts'
import { useRoles } from './role-words.ts'
import { useSession } from './session.tsx'
import { UrgeTask } from './urge.tsx'

/** In: what the column of roles is called, and what stands below a role; without it there is no such column. */
const useColumns = (role?: { readonly title: 'home.role' | 'reminder.who'; readonly below?: (row: Task) => ReactNode }): readonly Column<Task>[] => {
  const { t, term, wordsOf } = useWords()
  const lights = useLights()
  const { roleOf, roleWords } = useRoles()
  const nameOf = usePeople()
  return [
    { key: 'dueOn', excel: [{ take: 'dueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('home.due'), sortable: true, width: 160, show: (row) => <><Light light={row.light} remaining={row.remaining} />{row.dueOn !== null && <small className="soft num"><br />{row.dueOn}</small>}</> },
    { key: 'step', excel: { take: 'step', words: wordsOf('step') }, title: t('home.next'), sortable: true, show: (row) => term('step', row.step), width: 130 },
    ...(role ? [{ key: 'role', excel: { take: 'role', words: roleWords }, title: t(role.title), width: 110, show: (row: Task) => <>{row.people.length > 0 ? row.people.map(nameOf).join('、') : roleOf(row.role)}{role.below && <div>{role.below(row)}</div>}</> }] : []),
    { key: 'title', excel: [{ take: 'title' }, { take: 'unitName', title: t('tenure.unit') }], title: t('home.subject'), show: (row) => <span className="clip">{row.title}{row.unitName !== null && <small className="soft">　{row.unitName}</small>}</span> },
    { key: 'sinceOn', excel: [{ take: 'sinceOn' }, { take: 'waitedDays', title: t('board.days') }], title: t('home.since'), sortable: true, width: 130, show: (row) => <span className="num">{row.sinceOn}<br /><small className="soft">{t('home.waited', { days: row.waitedDays, count: row.waitedDays })}</small></span> },
  ]
}

export const MyTasks = () => {
  const { t } = useWords()
  const { account } = useSession()
  const { go } = useGo()
  const columns = useColumns(account.roles.length > 1 ? { title: 'home.role' } : undefined)
  return <LedgerTable<Task> query="ListTasks" fixed={{ role: account.roles, person: account.id }} rowKey={(row) => row.taskId} opened={(row) => go(addressOf(row))} filters={[]} nothing={{ says: t('home.noTasks'), hint: t('home.noTasksHint') }} columns={columns} />
}

/** Every matter that this person may read, whoever it waits for. */
export const OthersTasks = () => {
  const { t } = useWords()
  const { go } = useGo()
  const { roleOf } = useRoles()
  const [urging, urge] = useState<Task>()
  const columns = useColumns({ title: 'reminder.who', below: (row) => <ActButton className="no-print" onClick={(event) => { event.stopPropagation(); urge(row) }} onKeyDown={(event) => event.stopPropagation()}>{t('reminder.urge')}</ActButton> })
  const filters: readonly Filter[] = [
    { parameter: 'light', label: t('home.due'), is: 'choice', options: LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })) },
    { parameter: 'role', label: t('reminder.who'), is: 'choice', several: true, counted: 'role', options: Object.keys(ROLES).filter((role) => role !== 'machine').map((value) => ({ value, label: roleOf(value) })) },
  ]
  return (
    <>
      <LedgerTable<Task> query="ListTasks" prefix="o." rowKey={(row) => row.taskId} opened={(row) => go(addressOf(row))} filters={filters} nothing={{ says: t('reminder.noOthers'), hint: t('reminder.noOthersHint') }} columns={columns} />
      <UrgeTask tasks={urging === undefined ? [] : [urging]} open={urging !== undefined} close={() => urge(undefined)} />
    </>
  )
}
