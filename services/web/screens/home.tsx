// Home: what waits for me in any of my roles, soonest due first, and how the lights stand.
import { Link } from 'react-router'
import { ROLES } from '../../../packages/audit/roles.ts'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { LIGHTS } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light, useLights } from '../pieces/light.tsx'
import { useSession } from '../pieces/session.tsx'
import type { Project, Rectification, Task } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

/** In the order of the work, as on the board. */
const PHASES = ['preparing', 'fieldwork', 'comments', 'review', 'issuing', 'rectification', 'closed'] as const

const ADDRESS: Readonly<Record<string, string>> = { project: '/projects/', finding: '/findings/' }

/** Where the matter of a task is dealt with. */
const addressOf = (task: Task): string => {
  const base = ADDRESS[task.subjectType]
  if (base !== undefined) return base + task.subjectId
  if (task.subjectType === 'plan') return `/plans?planId=${task.subjectId}`
  if (task.subjectType === 'signing') return `/signings?opened=${task.subjectId}`
  if (task.subjectType === 'rectification') return `/rectifications?rectificationId=${task.subjectId}`
  return task.projectId === null ? '/' : `/projects/${task.projectId}`
}

export const Home = () => {
  const { t, language, say } = useWords()
  const { account } = useSession()
  const lights = useLights()
  const roleOf = (role: string): string => (role in ROLES ? say(ROLES[role as keyof typeof ROLES]) : role)
  const { mayAsk, nameOf, wordsOfActs, known } = useContents()
  const [roleWords, stepWords] = [Object.fromEntries(Object.entries(ROLES).map(([role, words]) => [role, say(words)])), wordsOfActs(language)]
  const { go } = useGo()
  return (
    <>
      <h1>{t('home.hello', { name: account.name })}</h1>
      <div className="grid home">
        <section className="panel" aria-labelledby="tasks">
          <h2 id="tasks">{t('home.tasks')}</h2>
          {known && !mayAsk('ListTasks') ? <div className="nothing"><p>{t('home.noTasks')}</p></div> : (
            <LedgerTable<Task> query="ListTasks" fixed={{ role: account.roles }} rowKey={(row) => row.taskId} opened={(row) => go(addressOf(row))} filters={[]} nothing={{ says: t('home.noTasks'), hint: t('home.noTasksHint') }}
              columns={[
                { key: 'dueOn', excel: [{ take: 'dueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('home.due'), sortable: true, width: 170, show: (row) => <><Light light={row.light} remaining={row.remaining} />{row.dueOn !== null && <small className="soft num"><br />{row.dueOn}</small>}</> },
                { key: 'step', excel: { take: 'step', words: stepWords }, title: t('home.next'), sortable: true, show: (row) => nameOf(row.step, language), width: 130 },
                ...(account.roles.length > 1 ? [{ key: 'role', excel: { take: 'role', words: roleWords }, title: t('home.role'), width: 110, show: (row: Task) => roleOf(row.role) }] : []),
                { key: 'title', excel: [{ take: 'title' }, { take: 'unitName', title: t('tenure.unit') }], title: t('home.subject'), show: (row) => <span className="clip">{row.title}{row.unitName !== null && <small className="soft">　{row.unitName}</small>}</span> },
                { key: 'sinceOn', excel: [{ take: 'sinceOn' }, { take: 'waitedDays', title: t('board.days') }], title: t('home.since'), sortable: true, width: 130, show: (row) => <span className="num">{row.sinceOn}<br /><small className="soft">{t('home.waited', { days: row.waitedDays })}</small></span> },
              ]} />
          )}
        </section>
        <aside>
          {mayAsk('ListRectifications') && <Lights />}
          {mayAsk('ListProjects') && <Running />}
        </aside>
      </div>
    </>
  )
}

const Lights = () => {
  const { t } = useWords()
  const { to } = useGo()
  return (
    <section className="panel">
      <h2>{t('home.lights')}</h2>
      {LIGHTS.filter((light) => light !== 'grey').map((light) => <LightCount key={light} light={light} to={to(`/rectifications?light=${light}`)} />)}
    </section>
  )
}

const LightCount = ({ light, to }: { readonly light: (typeof LIGHTS)[number]; readonly to: string }) => {
  const { data } = useAnswer<Rectification>('ListRectifications', { light, pageSize: 1 })
  return <p style={{ display: 'flex', justifyContent: 'space-between', margin: '4px 0' }}><Light light={light} remaining={null} /><Link to={to} className="num">{data?.total ?? '…'}</Link></p>
}

const Running = () => {
  const { t, term } = useWords()
  const { to } = useGo()
  const { data } = useAnswer<Project>('ListProjects', { pageSize: 1 })
  const counts = data?.counts['phase'] ?? {}
  const phases = PHASES.flatMap((phase) => (counts[phase] === undefined ? [] : [[phase, counts[phase]] as const]))
  return (
    <section className="panel">
      <h2>{t('home.running')}<Link to={to('/board')}>{t('home.goBoard')}</Link></h2>
      {data?.total === 0 && <p className="soft">{t('portrait.none')}</p>}
      {phases.map(([phase, count]) => <p key={phase} style={{ display: 'flex', justifyContent: 'space-between', margin: '4px 0' }}><span>{term('phase', phase)}</span><Link to={to(`/board?phase=${phase}`)} className="num">{count}</Link></p>)}
    </section>
  )
}
