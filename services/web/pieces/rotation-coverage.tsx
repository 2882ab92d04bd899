// How much of each class is audited within its rotation (覆盖率、应审未审), as numbers that open the list behind them.
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { CLASSES } from '../../../packages/audit/class-schemes.ts'
import { limitOn } from '../../../packages/audit/limits.ts'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useAnswer } from './asking.ts'
import { useGo } from './go.ts'
import { dayOf } from './minute.ts'

/** Classes that rotate; the others are audited on leaving, or by sample. */
const ROTATION = { A: 'rotation-class-a', B: 'rotation-class-b' } as const
const IN_POST = { standing: ['inPost', 'leaving'], pageSize: 1 }
const MONTHS_OF_YEAR = 12

export const RotationCoverage = () => {
  const { t } = useWords()
  const { day } = useAsOf()
  const all = useAnswer<Tenure>('ListTenures', IN_POST).data?.counts['subjectClass']
  const overdue = useAnswer<Tenure>('ListTenures', { ...IN_POST, rotation: 'overdue' }).data?.counts['subjectClass']
  const thisYear = useAnswer<Tenure>('ListTenures', { ...IN_POST, rotation: 'thisYear' }).data?.counts['subjectClass']
  if (all === undefined || overdue === undefined || thisYear === undefined) return <Skeleton active paragraph={{ rows: 3 }} title={false} />
  const years = (each: string): number | undefined => each in ROTATION ? limitOn(ROTATION[each as keyof typeof ROTATION], day ?? dayOf(new Date().toISOString())).value / MONTHS_OF_YEAR : undefined
  return (
    <table className="heat slim" aria-label={t('tenure.coverage')}>
      <thead><tr><th>{t('tenure.coverage')}</th><th>{t('tenure.inPostAll')}</th><th>{t('tenure.cycle')}</th><th>{t('tenure.covered')}</th><th>{t('tenure.overdue')}</th><th>{t('tenure.restOfYear')}</th></tr></thead>
      <tbody>
        {CLASSES.map((each) => <Line key={each} name={each} years={years(each)} total={all[each] ?? 0} late={overdue[each] ?? 0} soon={(thisYear[each] ?? 0) - (overdue[each] ?? 0)} />)}
        <Line name="none" years={undefined} total={all[''] ?? 0} late={0} soon={0} />
      </tbody>
    </table>
  )
}

type Numbers = { readonly name: string; readonly years: number | undefined; readonly total: number; readonly late: number; readonly soon: number }

const Line = ({ name, years, total, late, soon }: Numbers) => {
  const { t } = useWords()
  const { to } = useGo()
  const list = (more: string) => to(`?subjectClass=${name}${more}&standing=inPost&standing=leaving`)
  const number = (n: number, more: string) => n === 0 ? '0' : <Link to={list(more)}>{n}</Link>
  return (
    <tr>
      <th scope="row">{name === 'none' ? t('tenure.unclassed') : t('tenure.classN', { class: name })}</th>
      <td>{number(total, '')}</td>
      <td>{years === undefined ? <span className="soft">{t(name === 'none' ? 'tenure.noClassNoCycle' : 'tenure.noCycle')}</span> : t('tenure.years', { n: years })}</td>
      <td>{years === undefined ? '—' : t('tenure.coverageOf', { covered: total - late, total, percent: total === 0 ? '—' : `${Math.floor((100 * (total - late)) / total)}%` })}</td>
      <td className={late > 0 ? 'warns' : ''}>{years === undefined ? '—' : number(late, '&rotation=overdue')}</td>
      <td>{years === undefined ? '—' : number(soon, '&rotation=thisYear')}</td>
    </tr>
  )
}
