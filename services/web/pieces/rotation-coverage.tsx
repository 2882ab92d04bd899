// How much of each class is audited within its rotation (覆盖率、应审未审), as numbers that open the list behind them.
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { useGo } from './go.ts'

/** Classes that rotate; the others are audited on leaving, or by sample. */
const ROTATING = ['A', 'B'] as const
const IN_POST = { standing: ['inPost', 'leaving'], pageSize: 1 }

export const RotationCoverage = () => {
  const { t } = useWords()
  const { to } = useGo()
  const all = useAnswer<Tenure>('ListTenures', IN_POST).data?.counts['subjectClass']
  const overdue = useAnswer<Tenure>('ListTenures', { ...IN_POST, rotation: 'overdue' }).data?.counts['subjectClass']
  if (all === undefined || overdue === undefined) return <Skeleton active paragraph={false} />
  return (
    <p className="soft" aria-label={t('tenure.coverage')}>
      {t('tenure.coverage')}{t('list.colon')}
      {ROTATING.map((each) => {
        const [total, late] = [all[each] ?? 0, overdue[each] ?? 0]
        return (
          <span key={each} className="num" style={{ marginInlineEnd: 24 }}>
            {t('tenure.coverageOf', { class: each, covered: total - late, total, percent: total === 0 ? '—' : `${Math.floor((100 * (total - late)) / total)}%` })}
            {late > 0 && <> · <Link to={to(`?subjectClass=${each}&rotation=overdue&standing=inPost&standing=leaving`)}>{t('tenure.overdueN', { n: late })}</Link></>}
          </span>
        )
      })}
    </p>
  )
}
