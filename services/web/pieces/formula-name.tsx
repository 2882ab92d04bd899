// A version of the scoring formula as people call it, and that it is an example where nobody has confirmed it.
import { Tag } from 'antd'
import { FORMULAS } from '../../../packages/audit/plan/recommendation/formula.ts'
import { useWords } from '../words/i18n.ts'

export const FormulaName = ({ version }: { readonly version: string }) => {
  const { say, t } = useWords()
  const formula = FORMULAS.find((each) => each.version === version)
  if (formula === undefined) return <>{version}</>
  return <>{say(formula.says)} {!formula.source.confirmed && <Tag color="gold" title={formula.source.cites}>{t('problem.unconfirmed')}</Tag>}</>
}
