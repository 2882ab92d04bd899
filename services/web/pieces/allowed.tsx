// A screen for those whose screen it is; others are told so, with a way back.
import { Button, Result } from 'antd'
import { Link } from 'react-router'
import type { Screen } from '../screens.ts'
import { useWords } from '../words/i18n.ts'
import { useContents } from './asking.ts'
import { useGo } from './go.ts'

/** The same words whether there is nothing or it is not for the reader: neither tells of the other. */
export const Allowed = ({ screen: { asks, does, draw: Draw } }: { readonly screen: Screen }) => {
  const { t } = useWords()
  const { to } = useGo()
  const { known, mayAsk, mayDo } = useContents()
  const allowed = (asks === undefined || mayAsk(asks)) && (does === undefined || does.some(mayDo))
  if (known && !allowed) return <Result status="404" title={t('problem.unknown')} extra={<Link to={to('/')}><Button>{t('page.goHome')}</Button></Link>} />
  return <Draw />
}
