// How a unit became what it is: registered, renamed, described anew, merged, with the day of each and what stood before.
import { Tag } from 'antd'
import { Link } from 'react-router'
import type { UnitPage } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useGo } from './go.ts'
import { useMoney } from './money.tsx'
import { UNITS, useNames } from './registers.ts'

type Change = UnitPage['changes'][number]
type Character = NonNullable<Change['description']>

export const UnitChanges = ({ changes }: { readonly changes: readonly Change[] }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const nameOf = useNames(UNITS, changes.flatMap(({ unitId, description, formerly }) => [unitId, description?.parentUnitId, formerly?.parentUnitId].filter((id): id is string => typeof id === 'string')))
  const differs = useDifferences(nameOf)
  const byDay = [...changes.entries()].toSorted(([n, one], [m, other]) => (one.on === other.on ? m - n : one.on < other.on ? 1 : -1))
  return (
    <ol className="story">
      {byDay.map(([n, change]) => (
        <li key={`${change.source} ${n}`}>
          <strong>{term('unitChange', change.what)}</strong> <span className="num">{change.on}</span>{' '}
          {change.what === 'renamed' && t('unit.was', { before: change.formerName, after: change.name })}
          {change.unitId !== null && <Link to={to(`/units/${change.unitId}`)}>{nameOf(change.unitId)}</Link>}
          {change.what === 'registered' && change.name}
          {change.formerly !== null && change.description !== null && <div>{differs(change).map((each) => <div key={each}>{each}</div>)}</div>}
          {change.because !== null && <div><Tag color="gold">{t('unit.because')}</Tag>{change.because}</div>}
        </li>
      ))}
    </ol>
  )
}

const FIELDS = ['level', 'type', 'budgetLevel', 'parentUnitId', 'assetsFen', 'fundsFen', 'subordinateUnits'] as const
const TITLES = { level: 'unit.level', type: 'unit.type', budgetLevel: 'unit.budgetLevel', parentUnitId: 'unit.parent', assetsFen: 'unit.assets', fundsFen: 'unit.funds', subordinateUnits: 'unit.countSaid' } as const

/** What a change made different, each in a line: what it was, and what it became. */
const useDifferences = (nameOf: (id: string) => string) => {
  const { t, term } = useWords()
  const { money, inUnit } = useMoney()
  const say = (field: (typeof FIELDS)[number], character: Character): string => {
    const value = character[field]
    if (value === undefined) return t('unit.empty')
    if (field === 'assetsFen' || field === 'fundsFen') return money(Number(value))
    if (field === 'parentUnitId') return nameOf(String(value))
    return field === 'subordinateUnits' ? String(value) : term(field === 'type' ? 'unitType' : field, String(value))
  }
  return ({ name, formerName, description, formerly }: Change): readonly string[] => [
    ...(formerName !== null && name !== formerName ? [`${t('unit.name')}${t('list.colon')}${t('unit.was', { before: formerName, after: name })}`] : []),
    ...FIELDS.filter((field) => description?.[field] !== formerly?.[field]).map((field) => {
      const title = field === 'assetsFen' || field === 'fundsFen' ? inUnit(t(TITLES[field])) : t(TITLES[field])
      return `${title}${t('list.colon')}${t('unit.was', { before: say(field, formerly!), after: say(field, description!) })}`
    }),
  ]
}
