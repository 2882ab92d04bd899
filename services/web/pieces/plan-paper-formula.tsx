// The scoring formula on paper: each factor with its scale and where it comes from.
import { FORMULAS, type Factor } from '../../../packages/audit/plan/recommendation/formula.ts'
import { useWords } from '../words/i18n.ts'
import { FormulaName } from './formula-name.tsx'

type Steps = readonly (readonly [atLeast: number, points: number])[]

export const PlanPaperFormula = ({ version }: { readonly version: string }) => {
  const { t, say, term } = useWords()
  const formula = FORMULAS.find((each) => each.version === version)
  if (formula === undefined) return null
  const scaleOf = ({ points }: Factor): string => (Array.isArray(points)
    ? (points as Steps).map(([atLeast, gives]) => `≥${atLeast}${t('list.colon')}${gives}`)
    : Object.entries(points).map(([value, gives]) => `${term('factorValue', value)}${t('list.colon')}${gives}`)).join(t('list.semicolon'))
  return (
    <section className="panel">
      <h2><span>{t('recommend.formula')}　<FormulaName version={version} /></span></h2>
      <p className="soft">{t('recommend.source')}{t('list.colon')}{formula.source.cites}</p>
      <table className="heat paper">
        <thead><tr><th>{t('planPaper.factor')}</th><th>{t('planPaper.scale')}</th><th>{t('recommend.source')}</th></tr></thead>
        <tbody>{formula.factors.map((factor) => <tr key={factor.id}><td>{say(factor.says)}</td><td>{scaleOf(factor)}</td><td>{factor.source.cites}</td></tr>)}</tbody>
      </table>
    </section>
  )
}
