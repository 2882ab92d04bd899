// What a recommended plan was bound by, on paper: divisions, absences, recusals, who was put in or kept out by hand, and what was there already.
import type { PlanEvent } from '../../../packages/audit/plan/events.ts'
import type { RecommendationLine as Line } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { usePeople } from './people.ts'
import { OFFICIALS, UNITS, useNames } from './registers.ts'

export type Scenario = Extract<PlanEvent, { type: 'PlanRecommended' }>['data']['scenario']
type Terms = { readonly scenario: Scenario; readonly lines: readonly Line[] }
type Titled = { readonly title: string; readonly says: readonly string[] }

export const PlanPaperTerms = ({ scenario, lines }: Terms) => {
  const { t } = useWords()
  const groups = [...useWorkforce(scenario), ...useDecided({ scenario, lines }), ...useLoads(scenario)]
  return (
    <section className="panel">
      <h2>{t('planPaper.constraints')}</h2>
      {groups.map(({ title, says }) => (
        <div key={title}>
          <strong>{title}</strong>
          {says.length === 0 ? <span className="soft">　{t('planPaper.nothing')}</span> : <ul className="reasons">{says.map((each, n) => <li key={`${n} ${each}`}>{each}</li>)}</ul>}
        </div>
      ))}
    </section>
  )
}

/** Who audits, when not, and whom not. */
const useWorkforce = ({ divisions, absences = [], recusals }: Scenario): readonly Titled[] => {
  const { t } = useWords()
  const nameOf = usePeople()
  const unitName = useNames(UNITS, recusals.flatMap(({ unitId }) => unitId ?? []))
  const officialName = useNames(OFFICIALS, recusals.flatMap(({ officialId }) => officialId ?? []))
  return [
    { title: t('recommend.divisions'), says: divisions.map(({ divisionId, auditorIds, sharePercent }) => `${divisionId}${t('list.colon')}${auditorIds.map(nameOf).join(t('list.comma'))} (${sharePercent}%)`) },
    { title: t('register.absences'), says: absences.map(({ auditorId, from, to }) => `${nameOf(auditorId)} ${from} – ${to}`) },
    { title: t('register.recusals'), says: recusals.map(({ auditorId, divisionId, unitId, officialId, because }) => {
      const who = auditorId === undefined ? divisionId ?? '' : nameOf(auditorId)
      const whom = unitId === undefined ? officialName(officialId ?? '') : unitName(unitId)
      return `${who} → ${whom}${t('list.colon')}${because}`
    }) },
  ]
}

/** Whom somebody put in or kept out, and what was said of a candidate before the run. */
const useDecided = ({ scenario: { locks, exclusions, candidates }, lines }: Terms): readonly Titled[] => {
  const { t, term } = useWords()
  const who = new Map(lines.map(({ tenureId, officialName, officialId }) => [tenureId, officialName ?? officialId]))
  const because = (each: { readonly tenureId: string; readonly because: string }) => `${who.get(each.tenureId) ?? each.tenureId}${t('list.colon')}${each.because}`
  const said = ({ demandedBy, inspection, cohort }: Scenario['candidates'][number]): string => [
    demandedBy === undefined ? '' : term('demandedBy', demandedBy),
    inspection === undefined || inspection === 'none' ? '' : term('inspection', inspection),
    cohort === undefined ? '' : `${t('recommend.cohort')} ${cohort}`,
  ].filter((each) => each !== '').join(t('list.comma'))
  return [
    { title: t('recommend.lock'), says: locks.map(because) },
    { title: t('recommend.exclude'), says: exclusions.map(because) },
    { title: t('recommend.named'), says: candidates.flatMap((each) => (said(each) === '' ? [] : [because({ tenureId: each.tenureId, because: said(each) })])) },
  ]
}

/** The person-days that were seconded to a division, and those that the plan had taken already. */
const useLoads = ({ added, taken }: Scenario): readonly Titled[] => {
  const { t, term } = useWords()
  const placed = ({ divisionId, quarter, personDays }: Scenario['added'][number]) => t('recommend.placed', { quarter: term('quarter', String(quarter)), division: divisionId, days: personDays })
  return [{ title: t('recommend.added'), says: added.map(placed) }, { title: t('planPaper.taken'), says: taken.map(placed) }]
}
