// 计划一键推荐: recommends whom to audit this year, from what the records tell, and keeps the whole reckoning.
import { z } from 'zod'
import { command } from '../../../kernel/command.ts'
import { allow, unmet } from '../../../kernel/rule.ts'
import { candidateFacts, factsOfCandidate, type CandidateFacts } from '../../asks/candidate-facts.ts'
import { tenuresNamed, type KnownTenures } from '../../asks/tenures.ts'
import { role } from '../../roles.ts'
import { onlyWhatIsNotYetSubmittedChanges } from '../../rules/planning.ts'
import { aCandidateIsATenureOfItsUnit, aRecommendationIsMadeOnce, nothingIsNamedTwiceInARecommendation, someCandidateIsNotYetPlanned } from '../../rules/planning-recommendation.ts'
import { CandidateNamed, PlanAbsence, PlanDivision, PlanLoad, PlanRecusal, RecommendationId, type PlanEvent } from '../events.ts'
import { plannedTenures, plans, repeats, type Plan } from '../state.ts'
import { changeInWords } from './bring-in.ts'
import { FORMULAS, formulaOn } from './formula.ts'
import { recommend, type Line } from './recommend.ts'
import { inOrder, type Candidate, type Load, type Scenario } from './scenario.ts'
import { looseBound, packingOf } from './yardstick.ts'

const Input = z.strictObject({
  recommendationId: RecommendationId, title: z.string().min(1).max(120),
  /** the one in force unless said */
  formulaVersion: z.enum(FORMULAS.map(({ version }) => version)).optional(),
  candidates: z.array(CandidateNamed).min(1).max(300), divisions: z.array(PlanDivision).min(1).max(12),
  recusals: z.array(PlanRecusal).max(300).optional(), absences: z.array(PlanAbsence).max(500).optional(), added: z.array(PlanLoad).max(48).optional(),
})
type Input = z.infer<typeof Input>

export const recommendPlan = command('RecommendPlan', plans, {
  does: { zh: '计划一键推荐', en: 'Recommend a plan' },
  input: Input,
  who: [role('committeeOffice')],
  asks: {
    tenures: tenuresNamed<Input, Plan>(({ input }) => input.candidates.map(({ tenureId }) => tenureId)),
    facts: candidateFacts<Input, Plan>(({ input }) => input.candidates),
  },
  decide: (input, plan, { asked: { tenures, facts } }) => {
    const planned = plannedTenures(plan)
    const named = input.candidates.filter(({ tenureId }) => !planned.includes(tenureId))
    const broken = unmet({
      is: plan.is, recommendation: plan.recommendations[input.recommendationId] === undefined ? 'absent' : 'made', candidates: named.length,
      strangers: input.candidates.filter(({ tenureId, officialId, unitId }) => tenures[tenureId]?.officialId !== officialId || tenures[tenureId].unitId !== unitId).length,
      namedTwice: repeats(input.candidates.map(({ tenureId }) => tenureId)) + repeats(input.divisions.map(({ divisionId }) => divisionId)),
    }, [onlyWhatIsNotYetSubmittedChanges, aRecommendationIsMadeOnce, aCandidateIsATenureOfItsUnit, nothingIsNamedTwiceInARecommendation, someCandidateIsNotYetPlanned])
    return allow(broken, () => [recommended(input, scenarioOf(input, plan, named.map((each) => candidateOf(each, tenures, facts))))])
  },
})

/** The first day of the plan's year decides on formula and limits, so that the day of asking changes nothing. */
const scenarioOf = (input: Input, plan: Plan, candidates: readonly Candidate[]): Scenario => {
  const yearFrom = `${plan.year}-01-01`
  const decided = (is: 'locked' | 'excluded') => Object.entries(plan.decided).flatMap(([tenureId, each]) => (each.is === is && candidates.some((other) => other.tenureId === tenureId) ? [{ tenureId, because: each.because }] : []))
  return inOrder({
    year: plan.year, formulaVersion: input.formulaVersion ?? formulaOn(yearFrom).version, limitsOn: yearFrom, candidates, divisions: input.divisions, recusals: input.recusals ?? [], ...(input.absences === undefined ? {} : { absences: input.absences }),
    taken: takenBy(plan), added: input.added ?? [], locks: decided('locked'), exclusions: decided('excluded'), raises: [],
  })
}

/** What the items in hand take of which division and quarter, as far as that is decided. */
const takenBy = (plan: Plan): readonly Load[] => Object.values(plan.items).flatMap(({ is, terms: { divisionId, quarter, personDays } }) =>
  is !== 'proposed' || divisionId === undefined || quarter === undefined || personDays === undefined ? [] : [{ divisionId, quarter, personDays }])

const candidateOf = (named: Input['candidates'][number], tenures: KnownTenures, facts: CandidateFacts): Candidate => {
  const tenure = tenures[named.tenureId]!
  const { expectedOn, ...known } = factsOfCandidate(facts, named)
  return { ...named, ...known, kind: tenure.until !== undefined || tenure.leaving ? 'departure' : 'inOffice', from: tenure.from, until: tenure.until ?? (tenure.leaving ? expectedOn : undefined), leaving: tenure.leaving }
}

type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>

const recommended = ({ recommendationId, title }: Input, scenario: Scenario): Recommended => {
  const { lines, slots, score, personDays } = recommend(scenario)
  const { raises: _, ...reckonedFrom } = scenario
  return told({ type: 'PlanRecommended', data: {
    recommendationId, title, year: scenario.year, formulaVersion: scenario.formulaVersion, scenario: reckonedFrom as Recommended['data']['scenario'],
    lines: lines.map((line) => lineToKeep(line, scenario)), slots: [...slots], points: score, personDays, atMost: looseBound(packingOf(scenario).packing),
  } })
}

/** Without members that are undefined: an event is plain JSON. */
const told = (event: Recommended): Recommended => JSON.parse(JSON.stringify(event)) as Recommended

const lineToKeep = ({ tenureId, officialId, unitId, kind, standing, is, rank, score, quarter, divisionId, engagement, why, bringsIn }: Line, scenario: Scenario): Recommended['data']['lines'][number] => ({
  tenureId, officialId, unitId, kind, standing, is, rank, points: score.total, highest: score.highest,
  factors: score.contributions.map(({ factorId, value, points, highest }) => ({ factorId, value, points, highest })),
  quarter, divisionId, personDays: engagement?.personDays, together: engagement === undefined ? undefined : [...engagement.tenureIds], why,
  bringsIn: bringsIn?.map((change) => ({ ...change, says: changeInWords(change, scenario) })),
})
