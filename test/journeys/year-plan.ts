// The plan of a year over HTTP: recommended, proposed from the recommendation, answered row by row by three bodies, approved, adjusted, and one audit given up.
import { expect } from 'vitest'
import { CHIEF, EXCLUDED, LEAVING, LOCKED, SECRETARY, type Candidate } from './candidates.ts'
import type { People } from './people.ts'
import type { Told } from './person.ts'

export type Line = {
  readonly tenureId: string; readonly officialId: string; readonly unitId: string; readonly kind: string; readonly is: 'in' | 'out'; readonly standing: string; readonly quarter?: number; readonly divisionId?: string
  readonly personDays?: number; readonly together?: readonly string[]; readonly why: { readonly zh: string }; readonly bringsIn?: readonly { readonly change: string }[]
}
export type PlanItem = { readonly planItemId: string; readonly unitId: string; readonly subjects: readonly { readonly officialId: string; readonly tenureId: string }[]; readonly kind: string; readonly divisionId: string; readonly personDays: number; readonly quarter: number }
/** The items by their part in the story; `rest` is what nothing happens to but approval. */
export type YearPlan = { readonly planId: string; readonly joint: PlanItem; readonly leaving: PlanItem; readonly rest: readonly PlanItem[] }

export const BECAUSE = { lock: '委员会第三次会议议定（示例）', exclusion: '机构改革在即，推迟一年（示例）' }

/** Drafts the plan and decides about two candidates. */
export const draft = async ({ office }: People, candidates: readonly Candidate[]): Promise<string> => {
  const { id } = await office.does('DraftPlan', { on: '2024-12-02', input: { year: 2025, level: 'municipal', title: '示例市2025年度经济责任审计项目计划' } })
  await office.does('LockCandidate', { id, on: '2024-12-03', input: { tenureId: candidates[LOCKED]!.tenureId, because: BECAUSE.lock } })
  await office.does('ExcludeCandidate', { id, on: '2024-12-03', input: { tenureId: candidates[EXCLUDED]!.tenureId, because: BECAUSE.exclusion } })
  expect(await office.isRefused('LockCandidate', { id, on: '2024-12-03', input: { tenureId: candidates[EXCLUDED]!.tenureId, because: '改锁定' } })).toEqual(['a-decision-is-released-before-another'])
  return id
}

const DIVISIONS = [{ divisionId: 'er-1', auditorIds: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'], sharePercent: 60 }, { divisionId: 'er-2', auditorIds: ['b1', 'b2', 'b3'], sharePercent: 50 }]

/** What the recommendation is asked from: the second division keeps away from the two units whose audits the story tells, and the department wants who leaves audited. */
export const asking = (candidates: readonly Candidate[]) => ({
  candidates: candidates.map(({ name: _, ...each }, n) => (n === LEAVING ? { ...each, demandedBy: 'organization' } : each)), divisions: DIVISIONS,
  recusals: [CHIEF, LEAVING].map((n) => ({ unitId: candidates[n]!.unitId, divisionId: 'er-2', because: '近亲属任职（示例）' })),
})

/** Asks for the recommendation under a number of its own. Gives the event as it is told. */
export const recommend = async ({ office }: People, planId: string, recommendationId: string, from: ReturnType<typeof asking>): Promise<Told> => {
  await office.does('RecommendPlan', { id: planId, on: '2024-12-04', input: { recommendationId, title: '2025年度推荐方案', ...from } })
  return (await office.hears('plan', planId)).findLast(({ type, data }) => type === 'PlanRecommended' && data['recommendationId'] === recommendationId)!
}

/** Proposes an item for every audit that the recommendation brought in. */
export const propose = async ({ office }: People, planId: string, recommendationId: string, candidates: readonly Candidate[], lines: readonly Line[]): Promise<YearPlan> => {
  const items: PlanItem[] = []
  for (const { tenureId, unitId, kind, divisionId, quarter, personDays, together, is } of lines) {
    if (is === 'out' || together![0] !== tenureId) continue
    const subjects = together!.map((each) => lines.find((line) => line.tenureId === each)!).map((line) => ({ officialId: line.officialId, tenureId: line.tenureId }))
    const item = { planItemId: `item-2025-${String(items.length + 1).padStart(2, '0')}`, unitId, subjects, kind, divisionId: divisionId!, personDays: personDays!, quarter: quarter! }
    await office.does('ProposePlanItem', { id: planId, on: '2024-12-05', input: { ...item, recommendationId, reasons: ['一键推荐列入'] } })
    items.push(item)
  }
  const out = lines.find(({ is }) => is === 'out')!
  const invented = { planItemId: 'item-2025-x', unitId: out.unitId, subjects: [{ officialId: out.officialId, tenureId: out.tenureId }], kind: out.kind, reasons: [], recommendationId }
  expect(await office.isRefused('ProposePlanItem', { id: planId, on: '2024-12-05', input: invented })).toEqual(['what-is-said-to-be-recommended-was'])
  const of = (n: number) => items.find(({ subjects }) => subjects.some(({ tenureId }) => tenureId === candidates[n]!.tenureId))!
  expect(of(SECRETARY)).toBe(of(CHIEF))
  const own = [of(CHIEF), of(LEAVING)]
  return { planId, joint: own[0]!, leaving: own[1]!, rest: items.filter((each) => !own.includes(each)) }
}

/** Who of the rest is: moved at the department's wish, taken back, advised against, left out by the committee, removed by the adjustment, given up. */
export const [MOVED, WITHDRAWN, ADVISED, LEFT_OUT, REMOVED, GIVEN_UP] = [0, 1, 2, 3, 4, 5] as const

type Reply = { readonly planItemId: string; readonly reply: string; readonly text?: string }

/** Three bodies answer row by row; what one finds unsuitable goes back, what another wants moved is moved. */
export const consult = async ({ office, organization, discipline, member }: People, { planId: id, joint, leaving, rest }: YearPlan): Promise<void> => {
  const about = (n: number) => rest[n]!.planItemId
  const answers = (...but: readonly Reply[]): readonly Reply[] => [joint, leaving, ...rest].map(({ planItemId }) => but.find((each) => each.planItemId === planItemId) ?? { planItemId, reply: 'agree' })
  const opinions = answers({ planItemId: about(WITHDRAWN), reply: 'unsuitable', text: '另有安排' })
  expect(await discipline.isRefused('GiveDisciplineOpinion', { id, on: '2024-12-06', input: { opinions } })).toEqual(['the-organization-department-is-consulted-first'])
  await organization.does('ConsultOrganization', { id, on: '2024-12-09', input: { replies: answers({ planItemId: about(MOVED), reply: 'adjust', text: '宜安排在第四季度' }) } })
  await discipline.does('GiveDisciplineOpinion', { id, on: '2024-12-12', input: { opinions } })
  const advice = answers({ planItemId: about(ADVISED), reply: 'unsuitable', text: '资金规模小' }, { planItemId: about(MOVED), reply: 'adjust', text: '与决算错开' })
  expect(await member.isRefused('GiveMemberOpinion', { id, on: '2024-12-12', input: { body: 'staffing', opinions: advice } })).toEqual(['a-member-speaks-for-its-own-body'])
  await member.does('GiveMemberOpinion', { id, on: '2024-12-12', input: { body: 'finance', opinions: advice } })
  expect(await office.isRefused('SubmitPlan', { id, on: '2024-12-13' })).toEqual(['an-unsuitable-item-is-not-submitted', 'a-disagreement-is-settled-before-submission'])
  await office.does('FirmUpPlanItem', { id, on: '2024-12-13', input: { planItemId: about(MOVED), quarter: 4 } })
  await office.does('WithdrawPlanItem', { id, on: '2024-12-13', input: { planItemId: about(WITHDRAWN), because: '纪委监委认为不宜' } })
  expect(await office.isRefused('SubmitPlan', { id, on: '2024-12-13' })).toEqual(['a-disagreement-is-settled-before-submission'])
  await office.does('SettlePlanItemDisagreement', { id, on: '2024-12-13', input: { planItemId: about(MOVED), settlement: 'followed', text: '改为第四季度', outcome: '列入第四季度' } })
  await office.does('SettlePlanItemDisagreement', { id, on: '2024-12-13', input: { planItemId: about(ADVISED), settlement: 'putToCommittee', text: '资金规模小但三年未审，提请委员会决定' } })
}

/** The committee takes the plan but one item; later an item is exchanged for another candidate, and one is given up. */
export const decide = async ({ office, organization, discipline }: People, { planId: id, rest }: YearPlan, instead: Line): Promise<void> => {
  await office.does('SubmitPlan', { id, on: '2024-12-16' })
  await office.does('ApprovePlan', { id, on: '2024-12-23', input: { meeting: '示例市委审计委员会2024年第4次会议', leftOutPlanItemIds: [rest[LEFT_OUT]!.planItemId] } })
  const [adjustmentId, added, removed] = ['adjustment-1', 'item-2025-a', rest[REMOVED]!.planItemId]
  const item = { planItemId: added, unitId: instead.unitId, subjects: [{ officialId: instead.officialId, tenureId: instead.tenureId }], kind: instead.kind, reasons: ['审计委员会交办'], divisionId: 'er-1', personDays: 60, quarter: 3 }
  await office.does('ProposePlanAdjustment', { id, on: '2025-01-06', input: { adjustmentId, reason: 'committeeTask', explanation: '按交办事项调整（示例）', changes: [{ change: 'replace', planItemId: removed, item }] } })
  expect(await office.isRefused('SubmitPlanAdjustment', { id, on: '2025-01-06', input: { adjustmentId } })).toEqual(['both-bodies-answer-before-submission'])
  const agree = [removed, added].map((planItemId) => ({ planItemId, reply: 'agree' }))
  await organization.does('ConsultOnPlanAdjustment', { id, on: '2025-01-08', input: { adjustmentId, replies: agree } })
  await discipline.does('GiveOpinionOnPlanAdjustment', { id, on: '2025-01-09', input: { adjustmentId, opinions: agree } })
  await office.does('SubmitPlanAdjustment', { id, on: '2025-01-10', input: { adjustmentId } })
  await office.does('ApprovePlanAdjustment', { id, on: '2025-01-17', input: { adjustmentId, meeting: '示例市委审计委员会2025年第1次会议' } })
  await office.does('TerminatePlanItem', { id, on: '2025-01-24', input: { planItemId: rest[GIVEN_UP]!.planItemId, reason: 'otherUnsuitable', explanation: '单位撤并（示例）', meeting: '示例市委审计委员会2025年第1次会议' } })
}
