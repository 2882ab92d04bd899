// The posts that an official holds and held, one in a line, the latest first, each with what may be done about it.
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer, useContents } from './asking.ts'
import { useGo } from './go.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { useTenureActs } from './tenure-acts.tsx'

/** More than anybody holds in a life. */
const POSTS_MAX = 100

export const TenureLines = ({ officialId }: { readonly officialId: string }) => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const { data, error, refetch } = useAnswer<Tenure>('ListTenures', { officialId, sort: '-fromOn', pageSize: POSTS_MAX }, mayAsk('ListTenures'))
  const { lineActs, drawers } = useTenureActs()
  if (!data) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null
  return (
    <>
      {data.rows.length === 0 ? <p className="soft">{t('official.noTenures')}</p> : <ul className="tenure-lines" aria-label={t('portrait.tenures')}>{data.rows.map((row) => <Line key={row.tenureId} row={row}>{lineActs(row)}</Line>)}</ul>}
      {drawers}
    </>
  )
}

const Line = ({ row, children }: { readonly row: Tenure; readonly children: ReactNode }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  return (
    <li>
      <span className="num soft">{row.fromOn} — {row.untilOn ?? t('tenure.now')}</span>
      <span><Link to={to(`/units/${row.unitId}`)}>{row.unitName ?? row.unitId}</Link> <strong>{row.post}</strong> <span className="soft">{term('capacity', row.capacity)}</span></span>
      <span><Tag>{term('standing', row.standing)}</Tag>{row.standing === 'leaving' && <span className="soft num">{t('tenure.expected')} {row.expectedLeaveOn ?? t('tenure.dayUnknown')}</span>}</span>
      {children}
    </li>
  )
}
