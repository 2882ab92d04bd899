// The frame around every screen: menu, the day looked at, the person signed in, and a watermark that names the reader.
import { ApartmentOutlined, AuditOutlined, BarChartOutlined, BookOutlined, EditOutlined, FileSearchOutlined, FolderOpenOutlined, ExceptionOutlined, FundOutlined, HistoryOutlined, HomeOutlined, IdcardOutlined, ImportOutlined, SafetyOutlined, ScheduleOutlined, SolutionOutlined, TeamOutlined, ToolOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { useIsFetching } from '@tanstack/react-query'
import { Button, Dropdown, Layout, Menu, Watermark } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import { Link, Outlet, useLocation } from 'react-router'
import { ROLES } from '../../../packages/audit/roles.ts'
import { SCREENS, type Screen } from '../screens.ts'
import { useWords } from '../words/i18n.ts'
import { AsOfBanner, AsOfPicker, useAsOf } from './as-of.tsx'
import { useContents } from './asking.ts'
import { ChangePassword } from './change-password.tsx'
import { dayOf, minute } from './minute.ts'
import { useNews } from './news.ts'
import { PageBoundary } from './page-boundary.tsx'
import { useUnreadDocuments } from './reading-table.tsx'
import { useUnread } from './reminder-table.tsx'
import { useSession } from './session.tsx'

const ICONS: Readonly<Record<string, ReactNode>> = {
  '/': <HomeOutlined />, '/tenures': <TeamOutlined />, '/units': <ApartmentOutlined />, '/plans': <ScheduleOutlined />, '/board': <FundOutlined />, '/signings': <EditOutlined />, '/deliverables': <FolderOpenOutlined />, '/cohorts': <BarChartOutlined />, '/findings': <FileSearchOutlined />, '/rectifications': <ToolOutlined />, '/appeals': <SolutionOutlined />, '/clues': <SafetyOutlined />,
  '/portraits': <IdcardOutlined />, '/history': <HistoryOutlined />, '/laws': <BookOutlined />, '/imports': <ImportOutlined />, '/gaps': <ExceptionOutlined />, '/catalogues': <UnorderedListOutlined />,
}

const GROUPS = ['plan', 'work', 'result', 'person', 'ground'] as const

export const Shell = () => {
  const { t } = useWords()
  const { pathname } = useLocation()
  const { readOnly, day } = useAsOf()
  const { mayAsk, mayDo } = useContents()
  const { account } = useSession()
  const asking = useIsFetching() > 0
  useNews()
  // only the day travels from screen to screen; filters belong to the screen they were made on
  const kept = day === undefined ? '' : `?asOf=${day}`
  const shown = SCREENS.filter(({ inner, asks, does }) => inner !== true && (asks === undefined || mayAsk(asks)) && (does === undefined || does.some(mayDo)))
  // a project is reached from the board
  const at = pathname.replace(/^\/projects\//, '/board/')
  const here = shown.filter(({ path }) => path === at || (path !== '/' && at.startsWith(`${path}/`))).at(-1)?.path ?? '/'
  const entry = ({ path, name, first }: Screen) => ({ key: path, icon: ICONS[path] ?? <AuditOutlined />, label: <Link to={`${path}?${[first, day === undefined ? undefined : `asOf=${day}`].filter(Boolean).join('&')}`}>{t(name)}</Link> })
  return (
    <Layout className="shell">
      <a className="skip" href="#page">{t('nav.skip')}</a>
      <Layout.Sider width={196} theme="light" className="no-print" breakpoint="lg" collapsedWidth={56}>
        <Link to={`/${kept}`} className="brand"><img src="/seal.svg" alt="" width={30} height={30} /><span>{t('product')}<small>{t('productOther')}</small></span></Link>
        <nav aria-label={t('nav.menu')}>
          <Menu mode="inline" selectedKeys={[here]} items={[...shown.filter(({ group }) => group === undefined).map(entry), ...GROUPS.map((group) => ({ key: group, type: 'group' as const, label: t(`nav.groups.${group}`), children: shown.filter((each) => each.group === group).map(entry) })).filter(({ children }) => children.length > 0)]} />
        </nav>
      </Layout.Sider>
      <Layout>
        <Layout.Header className={readOnly ? 'top past no-print' : 'top no-print'}>
          <AsOfPicker />
          <Unread kept={kept} />
          <Person />
        </Layout.Header>
        <AsOfBanner />
        <Watermark content={[account.name, dayOf(new Date().toISOString())]} font={{ color: 'rgba(0,0,0,.05)', fontSize: 13 }} gap={[180, 140]}>
          <Layout.Content id="page" className="page" aria-busy={asking}>
            <PrintHead />
            <PageBoundary key={pathname}>
              <Suspense fallback={<p className="waiting">{t('page.loading')}</p>}><Outlet /></Suspense>
            </PageBoundary>
          </Layout.Content>
        </Watermark>
      </Layout>
    </Layout>
  )
}

/** What a sheet of paper must say by itself: who printed it, when, and of which day it speaks. */
const PrintHead = () => {
  const { t } = useWords()
  const { day } = useAsOf()
  const { account } = useSession()
  const now = minute(new Date().toISOString())
  return <p className="print-only">{t('product')}　{t('list.printed', { name: account.name, at: now, day: day ?? now.slice(0, 10) })}</p>
}

/** How many reminders and how much urging I have not read, on every page. */
const Unread = ({ kept }: { readonly kept: string }) => {
  const { t } = useWords()
  const unread = useUnread()
  const documents = useUnreadDocuments()
  const to = (box: string, list = 'n') => `/?${[kept.slice(1), `box=${box}`, `${list}.standing=unread`].filter(Boolean).join('&')}`
  return (
    <span className="unread-counts" role="status">
      {unread.urged > 0 && <Link className="warns" to={to('urged')}>{t('reminder.bellUrged', { n: unread.urged })}</Link>}
      {documents > 0 && <Link to={to('reading', 'd')}>{t('desk.bell', { n: documents })}</Link>}
      {unread.reminded > 0 && <Link to={to('reminded')}>{t('reminder.bell', { n: unread.reminded })}</Link>}
    </span>
  )
}

const Person = () => {
  const { t, say, switchLanguage } = useWords()
  const { account, signOut, again } = useSession()
  const [changing, setChanging] = useState(false)
  const roles = account.roles.map((name) => (name in ROLES ? say(ROLES[name as keyof typeof ROLES]) : name)).join(t('list.comma'))
  return (
    <span className="person">
      <Button type="text" size="small" onClick={switchLanguage}>{t('nav.language')}</Button>
      <Dropdown trigger={['click']} menu={{ items: [{ key: 'password', label: t('signIn.change'), onClick: () => setChanging(true) }, { key: 'out', label: t('nav.signOut'), onClick: () => void signOut() }] }}>
        <Button type="text" size="small"><strong>{account.name}</strong>&nbsp;<small>{roles}</small></Button>
      </Dropdown>
      <ChangePassword open={changing || account.mustChange === true} forced={account.mustChange === true} close={() => { setChanging(false); again() }} />
    </span>
  )
}
