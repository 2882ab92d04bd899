// The lists that are asked for again and again (未审三年、任职满年限、拟离任 …), each with how many it has.
import { Link, useSearchParams } from 'react-router'
import type { Tenure } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { useClassSchemes } from './class-words.ts'
import { useGo } from './go.ts'

type Parameters = Readonly<Record<string, string | readonly string[]>>
type Ready = { readonly says: string; readonly parameters: Parameters }

const STILL_IN_POST = ['inPost', 'leaving']
const searchOf = (parameters: Parameters): string => new URLSearchParams(Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string]))).toString()

export const ReadyLists = () => {
  const { t } = useWords()
  const { inForce, others, versionOf } = useClassSchemes()
  const lists: readonly Ready[] = [
    { says: t('tenure.inPostAll'), parameters: { standing: STILL_IN_POST } },
    ...[3, 5].map((n) => ({ says: t('tenure.unauditedN', { n }), parameters: { unauditedYears: String(n) } })),
    ...[3, 5].map((n) => ({ says: t('tenure.inPostN', { n }), parameters: { yearsInPost: String(n) } })),
    { says: t('tenure.announced'), parameters: { standing: 'leaving' } },
    ...[3, 6].map((n) => ({ says: t('tenure.leavingN', { n }), parameters: { leavingMonths: String(n) } })),
    { says: t('tenure.overdue'), parameters: { rotation: 'overdue' } },
    { says: t('tenure.unclassed'), parameters: { subjectClass: 'none', standing: STILL_IN_POST } },
    { says: t('tenure.differsList'), parameters: { differsFrom: inForce.version } },
    ...others.map(({ version }) => ({ says: t('tenure.movesList', { version: versionOf(version) }), parameters: { movesUnder: version } })),
  ]
  return <nav className="ready-lists no-print" aria-label={t('tenure.readyLists')}>{lists.map((each) => <One key={each.says} {...each} />)}</nav>
}

const One = ({ says, parameters }: Ready) => {
  const { t } = useWords()
  const { to } = useGo()
  const [search] = useSearchParams()
  const { data } = useAnswer<Tenure>('ListTenures', { ...parameters, pageSize: 1 })
  const shown = new URLSearchParams([...search].filter(([name]) => !['asOf', 'page', 'pageSize', 'sort'].includes(name))).toString()
  const here = shown === searchOf(parameters)
  return <Link to={to(`?${searchOf(parameters)}`)} {...(here ? { 'aria-current': 'true' as const } : {})}>{says}<b className="num">{data === undefined ? '…' : t('list.n', { n: data.total })}</b></Link>
}
