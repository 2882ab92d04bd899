// What is amiss with one finding, beside it: each gap in a sentence, how grave, and an earlier finding that shows it.
import { Link } from 'react-router'
import type { Gaps } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer, useContents } from './asking.ts'
import { useGo } from './go.ts'
import { mendPath } from './mend-path.ts'
import { Severity } from './severity.tsx'

export const GapsOfFinding = ({ findingId }: { readonly findingId: string }) => {
  const { t, say } = useWords()
  const { to } = useGo()
  const { mayAsk } = useContents()
  const row = useAnswer<Gaps>('ListGaps', { findingId, pageSize: 1 }, mayAsk('ListGaps')).data?.rows[0]
  if (row === undefined || row.gaps.length === 0) return null
  const here = `/findings/${findingId}`
  return (
    <section className="panel">
      <h2>{t('finding.gaps')}</h2>
      <ul className="reasons">
        {row.gaps.map((gap, n) => {
          const path = mendPath({ mendedBy: gap.mendedBy, projectId: row.projectId, findingId })
          return (
            <li key={`${gap.check} ${n}`}>
              <Severity severity={gap.severity} /> {say(gap.says)}{gap.about !== null && <span className="soft">{t('list.colon')}{gap.about}</span>}
              {gap.showsIn !== null && <> <Link to={to(`/findings/${gap.showsIn}`)}>{t('finding.earlier')}</Link></>}
              {' '}<small className="soft">{t('gaps.mend')}{t('list.colon')}{path === here ? say(gap.mends) : <Link to={to(path)}>{say(gap.mends)}</Link>}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
