// Home: what waits for me in any of my roles, what I am to read, reminded of or urged to do, what I have done, what waits for others, and how the lights stand.
import { Tabs } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAnswer, useContents } from '../pieces/asking.ts'
import { LIGHTS } from '../pieces/choices.ts'
import { useGo } from '../pieces/go.ts'
import { Light } from '../pieces/light.tsx'
import { DoneTable } from '../pieces/done-table.tsx'
import { ReadingTable, useUnreadDocuments } from '../pieces/reading-table.tsx'
import { ReminderTable, useUnread, type Box } from '../pieces/reminder-table.tsx'
import { useSession } from '../pieces/session.tsx'
import { MyTasks, OthersTasks } from '../pieces/task-table.tsx'
import type { Project, Rectification, Task } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

/** In the order of the work, as on the board. */
const PHASES = ['preparing', 'fieldwork', 'comments', 'review', 'issuing', 'rectification', 'closed'] as const

type Tab = 'mine' | 'reading' | Box | 'done' | 'others'

/** Which list is open, kept in the address; the lists of documents and reminders open with what is unread. */
const useTab = () => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('box')
  const tab: Tab = asked === 'reading' || asked === 'reminded' || asked === 'urged' || asked === 'done' || asked === 'others' ? asked : 'mine'
  return { tab, choose: (next: string) => setSearch((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'asOf'), ...(next === 'mine' ? [] : [['box', next]]), ...(next === 'reminded' || next === 'urged' ? [['n.standing', 'unread']] : next === 'reading' ? [['d.standing', 'unread']] : [])])) }
}

export const Home = () => {
  const { t } = useWords()
  const { account } = useSession()
  const { mayAsk, mayDo, known } = useContents()
  const unread = useUnread()
  const documents = useUnreadDocuments()
  const waiting = useAnswer<Task>('ListTasks', { role: account.roles, person: account.id, pageSize: 1 }, mayAsk('ListTasks')).data?.total ?? 0
  const { tab, choose } = useTab()
  const counted = (label: string, n: number) => <span>{label}{n > 0 && <> <strong className="num warns">{n}</strong></>}</span>
  return (
    <>
      <h1>{t('home.hello', { name: account.name })}</h1>
      <div className="grid home">
        <section className="panel" aria-label={t('reminder.tabs')}>
          <Tabs destroyOnHidden size="small" activeKey={tab} onChange={choose} items={[
            { key: 'mine', label: counted(t('home.tasks'), waiting), children: known && !mayAsk('ListTasks') ? <div className="nothing"><p>{t('home.noTasks')}</p></div> : <MyTasks /> },
            ...(mayAsk('ListReadings') ? [{ key: 'reading', label: counted(t('desk.reading'), documents), children: <ReadingTable /> }] : []),
            ...(mayAsk('ListReminders') ? [{ key: 'reminded', label: counted(t('reminder.reminded'), unread.reminded), children: <ReminderTable box="reminded" /> }, { key: 'urged', label: counted(t('reminder.urged'), unread.urged), children: <ReminderTable box="urged" /> }] : []),
            ...(mayAsk('ListDone') ? [{ key: 'done', label: t('desk.done'), children: <DoneTable /> }] : []),
            ...(mayDo('UrgeTask') && mayAsk('ListTasks') ? [{ key: 'others', label: t('reminder.others'), children: <OthersTasks /> }] : []),
          ]} />
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
      {data !== undefined && phases.length === 0 && <p className="soft">{t('portrait.none')}</p>}
      {phases.map(([phase, count]) => <p key={phase} style={{ display: 'flex', justifyContent: 'space-between', margin: '4px 0' }}><span>{term('phase', phase)}</span><Link to={to(`/board?phase=${phase}`)} className="num">{count}</Link></p>)}
    </section>
  )
}
