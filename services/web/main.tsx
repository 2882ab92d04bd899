// Starts the console: words first, then the frame with all screens.
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, Button, ConfigProvider, Result } from 'antd'
import { enUS, zhCN } from './words/antd.ts'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Link, Route, Routes } from 'react-router'
import { ProblemError } from './ask.ts'
import { Allowed } from './pieces/allowed.tsx'
import { AsOfProvider } from './pieces/as-of.tsx'
import { MoneyProvider } from './pieces/money.tsx'
import { SessionGate } from './pieces/session.tsx'
import { Shell } from './pieces/shell.tsx'
import { SCREENS } from './screens.ts'
import './style.css'
import { startWords, useWords } from './words/i18n.ts'

// Whatever page finds that the session has ended, the person signs in again and is back on that page.
const queryCache = new QueryCache({ onError: (error) => { if (error instanceof ProblemError && error.problem.status === 401) client.setQueryData(['session'], null) } })
const client: QueryClient = new QueryClient({ queryCache, defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } } })
const THEME = {
  token: { colorPrimary: '#8f1d1d', colorInfo: '#2c5f8a', borderRadius: 4, fontSize: 14, colorLink: '#8f1d1d', colorTextPlaceholder: '#767672', colorTextDisabled: '#8a8a86', colorTextDescription: '#6b6b68', colorTextTertiary: '#6b6b68' },
  components: { Layout: { headerBg: '#ffffff', headerHeight: 44, bodyBg: '#f5f5f3' }, Table: { headerBg: '#f0efec', rowSelectedBg: '#f6eaea', rowSelectedHoverBg: '#f1dede', cellPaddingBlockSM: 6 }, Menu: { itemSelectedBg: '#f6eaea' }, Descriptions: { itemPaddingBottom: 6 } },
}
/** Two letters of a button stay together. */
const BUTTON = { autoInsertSpace: false }

const Console = () => {
  const { language, t } = useWords()
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={THEME} button={BUTTON}>
      <App>
        <SessionGate>
          <BrowserRouter>
            <AsOfProvider>
              <MoneyProvider>
                <Routes>
                  <Route element={<Shell />}>
                    {SCREENS.map((screen) => <Route key={screen.path} path={screen.path} element={<Allowed screen={screen} />} />)}
                    <Route path="*" element={<Result status="404" title={t('page.notFound')} extra={<Link to="/"><Button>{t('page.goHome')}</Button></Link>} />} />
                  </Route>
                </Routes>
              </MoneyProvider>
            </AsOfProvider>
          </BrowserRouter>
        </SessionGate>
      </App>
    </ConfigProvider>
  )
}

await startWords()
createRoot(document.getElementById('console')!).render(<StrictMode><QueryClientProvider client={client}><Console /></QueryClientProvider></StrictMode>)
