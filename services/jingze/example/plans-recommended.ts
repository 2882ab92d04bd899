// A plan as a larger bureau makes it: recommended with a lock and an exclusion, consulted on, approved, adjusted by the original route, one item terminated.
import { addWorkingDays } from '../../../packages/audit/calendar/working-days.ts'
import type { PlanEvent } from '../../../packages/audit/plan/events.ts'
import type { Fact } from '../../../packages/kernel/event.ts'
import type { EventStore } from '../../../packages/kernel/store.ts'
import { acting, person } from './people.ts'
import { candidatesOf, decidePlan, draftPlan, itemOf, projectOf, proposeItem, type Candidate, type PlanItem, type Planning } from './plans.ts'

const CANDIDATES_MAX = 120
const office = acting(person('gu-wen'))

/** Drafts the plan on its day, recommends, and puts down what becomes of it. The last item is terminated before anything begins; one more comes in by adjustment. */
export const planRecommended = async (planning: Planning, store: EventStore, year: number): Promise<void> => {
  const { agenda, dice, city, divisions, projectsPerYear, taken, established } = planning
  await draftPlan(agenda, year)
  const today = `${year - 1}-12-31`
  const candidates = dice.some(candidatesOf(city, year, taken).filter(({ subjects }) => subjects.every(({ from }) => from < today)), CANDIDATES_MAX)
  if (candidates.length < 4) return
  await decideOnTwo(planning, year, candidates)
  const chosen = await recommended(planning, store, year, candidates)
  const wanted = [...chosen, ...candidates.filter((each) => !chosen.includes(each))].slice(0, projectsPerYear + 2)
  const items = wanted.map((candidate, n): PlanItem => ({ candidate, planItemId: `item-${year}-${n + 1}`, divisionId: divisions[n % divisions.length]!.id, personDays: 60 + 10 * candidate.subjects.length, quarter: 1 + (n % 4), ...(chosen.includes(candidate) ? { recommendationId: `rec-${year}` } : {}) }))
  const [added, terminated, ...kept] = items.toReversed()
  if (added === undefined || terminated === undefined) return
  const planned = [...kept.toReversed(), terminated]
  for (const { candidate: { subjects } } of planned) for (const { tenureId } of subjects) taken.add(tenureId)
  agenda.on(addWorkingDays(`${year - 1}-12-01`, 1), async () => { for (const item of planned) await proposeItem(agenda, year, item) })
  decidePlan(agenda, year, planned)
  for (const [n, { candidate }] of kept.toReversed().entries()) established(projectOf(planning, { year, n, candidate }))
  afterApproval(planning, year, { added, terminated })
}

/** One candidate is locked in and one is excluded, each with its reason. */
const decideOnTwo = async ({ agenda }: Planning, year: number, [first, second]: readonly Candidate[]): Promise<void> => {
  const on = { id: `plan-${year}`, by: office }
  await agenda.act({ ...on, command: 'LockCandidate', input: { tenureId: first!.subjects[0]!.tenureId, because: '审计委员会交办（示例）' } })
  await agenda.act({ ...on, command: 'ExcludeCandidate', input: { tenureId: second!.subjects[0]!.tenureId, because: '同年接受巡察，次年再列（示例）' } })
}

/** Out: whom the recommendation brought in, in its order. */
const recommended = async ({ agenda, divisions }: Planning, store: EventStore, year: number, candidates: readonly Candidate[]): Promise<readonly Candidate[]> => {
  const id = `plan-${year}`
  const subjects = candidates.flatMap(({ unit, subjects: all }) => all.map(({ tenureId, officialId }) => ({ tenureId, officialId, unitId: unit.id, inspection: 'none' })))
  const share = Math.floor(100 / divisions.length)
  await agenda.act({ command: 'RecommendPlan', id, by: office, input: {
    recommendationId: `rec-${year}`, title: `${year}年度推荐方案`, candidates: subjects, divisions: divisions.map(({ id: divisionId, teams }) => ({ divisionId, auditorIds: [...new Set(teams.flat())], sharePercent: share })),
  } })
  const [event] = (await store.readByObject([{ type: 'plan', id }], { types: ['PlanRecommended'] })) as readonly Fact<Extract<PlanEvent, { type: 'PlanRecommended' }>>[]
  const lines = new Map(event!.data.lines.map((line) => [line.tenureId, line]))
  const rank = ({ subjects: all }: Candidate) => lines.get(all[0]!.tenureId)!.rank
  return candidates.filter(({ subjects: all }) => all.every(({ tenureId }) => lines.get(tenureId)?.is === 'in')).toSorted((one, other) => rank(one) - rank(other))
}

/** In January one item is given up; in March one comes in by the committee's task, and its project begins in May. */
const afterApproval = (planning: Planning, year: number, { added, terminated }: { readonly added: PlanItem; readonly terminated: PlanItem }): void => {
  const { agenda, taken, established } = planning
  const on = { id: `plan-${year}`, by: office }
  const adjustmentId = `adjustment-${year}-1`
  const { recommendationId: _, ...item } = added
  const replies = [{ planItemId: item.planItemId, reply: 'agree' }]
  for (const { tenureId } of item.candidate.subjects) taken.add(tenureId)
  agenda.on(`${year}-01-20`, () => agenda.act({ ...on, command: 'TerminatePlanItem', input: { planItemId: terminated.planItemId, reason: 'otherUnsuitable', explanation: '机构撤并（示例）', meeting: `市委审计委员会${year}年第1次会议` } }))
  agenda.on(`${year}-03-10`, () => agenda.act({ ...on, command: 'ProposePlanAdjustment', input: { adjustmentId, reason: 'committeeTask', explanation: '审计委员会临时交办（示例）', changes: [{ change: 'add', item: itemOf(item) }] } }))
  agenda.on(`${year}-03-12`, () => agenda.act({ ...on, by: acting(person('tao-ran')), command: 'ConsultOnPlanAdjustment', input: { adjustmentId, replies } }))
  agenda.on(`${year}-03-16`, () => agenda.act({ ...on, by: acting(person('shi-jian')), command: 'GiveOpinionOnPlanAdjustment', input: { adjustmentId, opinions: replies } }))
  agenda.on(`${year}-03-18`, () => agenda.act({ ...on, command: 'SubmitPlanAdjustment', input: { adjustmentId } }))
  agenda.on(`${year}-03-30`, () => agenda.act({ ...on, command: 'ApprovePlanAdjustment', input: { adjustmentId, meeting: `市委审计委员会${year}年第2次会议` } }))
  agenda.on(`${year}-03-31`, async () => established(projectOf(planning, { year, n: Number(item.planItemId.split('-')[2]) - 1, candidate: item.candidate, from: addWorkingDays(`${year}-05-10`, 0) })))
  agenda.on(`${year}-12-28`, () => agenda.act({ ...on, command: 'ClosePlan', input: {} }))
}
