// Focus areas against tenures: counts of confirmed findings that the official answers for, darker where there are more. A table, so that it prints and reads aloud.
import type { Portrait } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { TERMS } from '../words/terms.ts'
import { unitsOf } from './portrait-units.ts'
import { UNITS, useNames } from './registers.ts'

const AREAS = Object.keys(TERMS.focusArea)

export const AreaHeat = ({ portrait }: { readonly portrait: Portrait }) => {
  const { t, term } = useWords()
  const nameOf = useNames(UNITS, unitsOf(portrait))
  const counting = portrait.findings.filter(({ standing, type, accountability }) => standing === 'confirmed' && type !== 'notAttributed' && accountability !== 'accounting')
  if (counting.length === 0) return <p className="soft">{t('portrait.noFindings')}</p>
  const count = (area: string, tenureId: string) => counting.filter((each) => each.focusArea === area && each.tenureId === tenureId).length
  const most = Math.max(1, ...AREAS.flatMap((area) => portrait.tenures.map(({ tenureId }) => count(area, tenureId))))
  return (
    <table className="heat">
      <thead><tr><th scope="col"> </th>{portrait.tenures.map(({ tenureId, unitId, post }) => <th key={tenureId} scope="col">{nameOf(unitId)}<br />{post}</th>)}</tr></thead>
      <tbody>
        {AREAS.filter((area) => (portrait.byFocusArea[area] ?? 0) > 0).map((area) => (
          <tr key={area}>
            <th scope="row">{term('focusArea', area)}</th>
            {portrait.tenures.map(({ tenureId }) => {
              const n = count(area, tenureId)
              return <td key={tenureId} style={{ background: n === 0 ? undefined : `rgba(143, 29, 29, ${0.1 + 0.35 * (n / most)})` }}>{n === 0 ? '·' : n}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
