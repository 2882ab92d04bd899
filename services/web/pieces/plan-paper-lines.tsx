// Who is in a recommended plan and who is not, on paper: rank, points, and the reasons in sentences.
import { FORMULAS } from '../../../packages/audit/plan/recommendation/formula.ts'
import { sentencesOf, type Contribution } from '../../../packages/audit/plan/recommendation/score.ts'
import type { RecommendationLine as Line } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

type Listed = { readonly lines: readonly Line[]; readonly formulaVersion: string }

export const ChosenLines = ({ lines, formulaVersion }: Listed) => {
  const { t, term } = useWords()
  return (
    <section className="panel">
      <h2>{t('planPaper.chosen', { n: lines.length })}</h2>
      <table className="heat paper">
        <thead><tr>
          <th>{t('recommend.rank')}</th><th>{t('recommend.who')}</th><th>{t('recommend.standing')}</th><th>{t('recommend.quarter')}</th>
          <th>{t('recommend.division')}</th><th>{t('recommend.personDays')}</th><th>{t('recommend.points')}</th><th>{t('recommend.why')}</th>
        </tr></thead>
        <tbody>{lines.map((line) => (
          <tr key={line.tenureId}>
            <td className="short num">{line.rank}</td>
            <td><Who line={line} /></td>
            <td className="short">{term('candidateStanding', line.standing)}</td>
            <td className="short">{term('quarter', String(line.quarter))}</td>
            <td className="short">{line.divisionId}</td>
            <td className="short num">{line.personDays}</td>
            <td className="short num"><Points line={line} /></td>
            <td><Why line={line} formulaVersion={formulaVersion} /></td>
          </tr>
        ))}</tbody>
      </table>
    </section>
  )
}

export const NotChosenLines = ({ lines, formulaVersion }: Listed) => {
  const { t, term } = useWords()
  return (
    <section className="panel">
      <h2>{t('planPaper.notChosen', { n: lines.length })}</h2>
      <table className="heat paper">
        <thead><tr>
          <th>{t('recommend.rank')}</th><th>{t('recommend.who')}</th><th>{t('recommend.standing')}</th><th>{t('recommend.points')}</th><th>{t('planPaper.whyNot')}</th><th>{t('recommend.bringsIn')}</th>
        </tr></thead>
        <tbody>{lines.map((line) => (
          <tr key={line.tenureId}>
            <td className="short num">{line.rank === 0 ? '—' : line.rank}</td>
            <td><Who line={line} /></td>
            <td className="short">{term('candidateStanding', line.standing)}</td>
            <td className="short num"><Points line={line} /></td>
            <td><Why line={line} formulaVersion={formulaVersion} /></td>
            <td><BringsIn line={line} /></td>
          </tr>
        ))}</tbody>
      </table>
    </section>
  )
}

const Who = ({ line: { officialName, officialId, kind, unitName } }: { readonly line: Line }) => {
  const { term } = useWords()
  return <><strong>{officialName ?? officialId}</strong> {term('kind', kind)}<div className="soft">{unitName}</div></>
}

/** What is not known can still add points: then the most that it could be stands beside. */
const Points = ({ line: { points, highest } }: { readonly line: Line }) => <>{points}{highest > points && <small className="soft"> – {highest}</small>}</>

const Why = ({ line, formulaVersion }: { readonly line: Line; readonly formulaVersion: string }) => {
  const { language } = useWords()
  const sentences = useSentences(formulaVersion)
  return <>{language === 'zh' ? line.whyZh : line.whyEn}<div className="soft">{sentences(line)}</div></>
}

const BringsIn = ({ line: { bringsIn } }: { readonly line: Line }) => {
  const { t, say } = useWords()
  return bringsIn.length === 0 ? <>{t('recommend.nothingBringsIn')}</> : <>{bringsIn.map(({ says }) => <div key={says.zh}>{say(says)}</div>)}</>
}

/** The factors of a score as sentences: those that give something, and those of which nothing is known. */
const useSentences = (formulaVersion: string) => {
  const { say, t } = useWords()
  const formula = FORMULAS.find(({ version }) => version === formulaVersion)
  return ({ factors }: Line): string => {
    if (formula === undefined) return ''
    const told = factors.filter(({ points, value }) => points > 0 || value === null).map((each) => ({ ...each, lowest: each.points })) as unknown as readonly Contribution[]
    return sentencesOf({ contributions: told }, formula).map(say).join(t('list.semicolon'))
  }
}
