import { expect, test } from 'vitest'
import { canonical } from '../../../adapters/canonical.ts'
import { memoryEventStore } from '../../../adapters/event-store.memory.ts'
import { eventId } from '../../../adapters/ids.ts'
import type { AnyCommand } from '../../../kernel/command.ts'
import { handle, type Outcome, type World } from '../../../kernel/handle.ts'
import { COMMANDS } from '../../contents.ts'
import { lockCandidate } from '../lock-candidate.ts'
import type { PlanEvent } from '../events.ts'
import { exampleCandidates, exampleScenario } from './example.ts'
import { recommend } from './recommend.ts'
import { recommendPlan } from './recommend-plan.ts'

test('sixty candidates of the records: one locked in, one excluded, the rest by the formula, and items that refer to it', { timeout: 120_000 }, async () => {
  const { does, refused, asked } = await bureau()
  await does('LockCandidate', PLAN, { tenureId: 'tenure-047', because: '信访集中，局长办公会议定' })
  await does('ExcludeCandidate', PLAN, { tenureId: 'tenure-001', because: '本年度机构改革' })
  const { data } = (await does('RecommendPlan', PLAN, asked)) as Recommended
  expect(data.lines).toHaveLength(60)
  expect(lineOf(data, 'tenure-047')).toMatchObject({ is: 'in', standing: 'locked', why: { zh: expect.stringContaining('人工锁定：信访集中') } })
  expect(lineOf(data, 'tenure-001')).toMatchObject({ is: 'out', standing: 'barred', why: { zh: expect.stringContaining('排除理由：本年度机构改革') } })
  for (const line of data.lines) expect(line.is === 'in' ? line.bringsIn : line.bringsIn!.every(({ says }) => says.zh.includes('即可列入')), line.tenureId).toBe(line.is === 'in' ? undefined : true)
  expect(data.lines.filter(({ is, bringsIn }) => is === 'out' && bringsIn!.length > 0).length).toBeGreaterThan(10)
  expect(data.atMost).toBeGreaterThanOrEqual(data.points)
  // what is kept suffices to reckon it all again
  expect(canonical(recommend({ ...data.scenario, raises: [] }).lines.map(({ tenureId, is, why }) => ({ tenureId, is, why })))).toBe(canonical(data.lines.map(({ tenureId, is, why }) => ({ tenureId, is, why }))))

  const [chosen, left] = [data.lines.find(({ is, together }) => is === 'in' && together!.length === 1)!, data.lines.find(({ is }) => is === 'out')!]
  const item = ({ tenureId, officialId, unitId, kind }: typeof chosen) => ({ planItemId: `item-${tenureId}`, unitId, subjects: [{ officialId, tenureId }], kind, reasons: ['推荐列入'], recommendationId: 'rec-1' })
  expect(await refused('ProposePlanItem', item(left))).toContain('what-is-said-to-be-recommended-was')
  expect(await refused('ProposePlanItem', { ...item(chosen), recommendationId: 'rec-9' })).toEqual(['what-is-said-to-be-recommended-was'])
  const proposed = await does('ProposePlanItem', PLAN, { ...item(chosen), quarter: chosen.quarter, divisionId: chosen.divisionId, personDays: chosen.personDays })
  expect(proposed.data).toMatchObject({ recommendationId: 'rec-1' })

  const { data: again } = (await does('RecommendPlan', PLAN, { ...asked, recommendationId: 'rec-2' })) as Recommended
  expect(again.lines.map(({ tenureId }) => tenureId)).not.toContain(chosen.tenureId)
  expect(again.scenario.taken).toEqual([{ divisionId: chosen.divisionId, quarter: chosen.quarter, personDays: chosen.personDays }])
})

test('what the records tell is what is weighed', { timeout: 120_000 }, async () => {
  const { does, asked } = await bureau()
  const { data } = (await does('RecommendPlan', PLAN, asked)) as Recommended
  const told = exampleCandidates(60).map(({ tenureId, subjectClass, assetsFen, leaving, kind, from, cohort }) => ({ tenureId, subjectClass, assetsFen, leaving, kind, from, cohort }))
  expect(data.scenario.candidates.map(({ tenureId, subjectClass, assetsFen, leaving, kind, from, cohort }) => ({ tenureId, subjectClass, assetsFen, leaving, kind, from, cohort }))).toEqual(told)
  // nobody has been audited yet, so past findings are not known, which is not the same as none
  expect(data.scenario.candidates.every((each) => each.pastFindings === undefined && each.openRectifications === 0 && each.auditedTo === undefined)).toBe(true)
  expect(data.lines.every(({ points, highest }) => highest >= points + 10)).toBe(true)
})

test('two bureaus that heard the same recommend the same, byte for byte', { timeout: 120_000 }, async () => {
  const [one, other] = [await bureau(), await bureau()]
  const both = [await one.does('RecommendPlan', PLAN, one.asked), await other.does('RecommendPlan', PLAN, { ...other.asked, candidates: other.asked.candidates.toReversed() })]
  expect(canonical(both[1]!.data)).toBe(canonical(both[0]!.data))
})

test('candidates are recorded, named once, and the plan not yet submitted; decisions are taken back before others', { timeout: 120_000 }, async () => {
  const { does, refused, asked } = await bureau()
  const [first] = asked.candidates
  expect(await refused('RecommendPlan', { ...asked, candidates: [{ ...first, unitId: 'dept-999' }] })).toEqual(['a-candidate-is-a-tenure-of-its-unit'])
  expect(await refused('RecommendPlan', { ...asked, candidates: [first, first] })).toEqual(['nothing-is-named-twice-in-a-recommendation'])
  expect(await refused('LockCandidate', { tenureId: 'nobody', because: '无' })).toEqual(['a-candidate-is-a-tenure-of-its-unit'])
  await does('ExcludeCandidate', PLAN, { tenureId: 'tenure-001', because: '机构改革' })
  expect(await refused('LockCandidate', { tenureId: 'tenure-001', because: '议定' })).toEqual(['a-decision-is-released-before-another'])
  expect(await refused('ExcludeCandidate', { tenureId: 'tenure-001', because: '另一理由' })).toEqual(['a-decision-is-released-before-another'])
  await does('ReleaseCandidate', PLAN, { tenureId: 'tenure-001', because: '改革推迟' })
  await does('LockCandidate', PLAN, { tenureId: 'tenure-001', because: '议定' })
  await does('RecommendPlan', PLAN, { ...asked, candidates: asked.candidates.slice(0, 3) })
  expect(await refused('RecommendPlan', asked)).toEqual(['a-recommendation-is-made-once'])
})

test('a bound is of a recommendation and only comes closer', { timeout: 120_000 }, async () => {
  const { does, refused, asked } = await bureau()
  const { data: { points, atMost } } = (await does('RecommendPlan', PLAN, asked)) as Recommended
  const measured = { recommendationId: 'rec-1', atMost: points + 1, finished: true, seconds: 2, solver: 'HiGHS 1.15.3' }
  expect(await refused('MeasurePlanYardstick', { ...measured, recommendationId: 'rec-9' })).toEqual(['a-yardstick-is-of-a-recommendation'])
  expect(await refused('MeasurePlanYardstick', { ...measured, atMost: points - 1 })).toEqual(['a-bound-only-comes-closer'])
  expect(await refused('MeasurePlanYardstick', { ...measured, atMost: atMost + 1 })).toEqual(['a-bound-only-comes-closer'])
  expect(await does('MeasurePlanYardstick', PLAN, measured)).toEqual({ type: 'PlanYardstickMeasured', data: measured })
  expect(await refused('MeasurePlanYardstick', { ...measured, atMost: points + 2 })).toEqual(['a-bound-only-comes-closer'])
})

test('only the office decides and recommends', () => {
  for (const { who } of [recommendPlan, lockCandidate]) expect(who).toEqual([{ role: 'committeeOffice' }])
})

type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>
const PLAN = 'plan-2026'
const lineOf = ({ lines }: Recommended['data'], tenureId: string) => lines.find((line) => line.tenureId === tenureId)!

/** A bureau whose records tell of sixty candidates in the proportions of the example city, with the plan of 2026 drafted. */
const bureau = async () => {
  let asks = 0
  const world: World = {
    store: memoryEventStore(() => '2025-11-24T01:00:00.000Z'), now: () => ({ instant: '2025-11-24T01:00:00.000Z', day: '2025-11-24' }), eventId, digest: (value) => JSON.stringify(value), rulesVersion: 'test',
  }
  const send = (name: string, id: string, input: object): Promise<Outcome> => handle(commandOf(name), { id, input, actor: { id: 'gu', roles: ['committeeOffice'], within: {} }, commandId: `c-${asks++}` }, world)
  const does = async (name: string, id: string, input: object) => {
    const outcome = await send(name, id, input)
    expect(outcome, JSON.stringify(outcome, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).toMatchObject({ is: 'done' })
    const [event] = (outcome as Extract<Outcome, { is: 'done' }>).events
    expect(commandOf(name).stream.events.safeParse(event).success).toBe(true)
    return event!
  }
  const refused = async (name: string, input: object) => { const outcome = await send(name, PLAN, input); return outcome.is === 'refused' ? outcome.rules.map(({ id }) => id) : outcome.is }
  const { divisions, recusals } = exampleScenario(60)
  const candidates = exampleCandidates(60)
  for (const each of candidates) await enrol(does, each)
  await does('DraftPlan', PLAN, { year: 2026, level: 'municipal', title: '示例市2026年度经济责任审计项目计划' })
  const named = candidates.map(({ tenureId, officialId, unitId, inspection, cohort, demandedBy }) => ({ tenureId, officialId, unitId, inspection, cohort, demandedBy }))
  return { does, refused, asked: { recommendationId: 'rec-1', title: '方案一', candidates: named, divisions, recusals } }
}

type Does = (name: string, id: string, input: object) => Promise<unknown>

const enrol = async (does: Does, { tenureId, officialId, unitId, from, subjectClass, assetsFen, leaving }: ReturnType<typeof exampleCandidates>[number]): Promise<void> => {
  const [number] = /\d+$/.exec(tenureId)!
  const sharing = Number(number) % 3 === 2
  if (!sharing) await does('RegisterUnit', unitId, { name: `示例单位${number}`, level: 'municipalDepartment', budgetLevel: 'municipal', ...(assetsFen === undefined ? {} : { assetsFen }) })
  await does('RegisterOfficial', officialId, { name: `示例${number}`, rank: 'countyDivisionPrincipal' })
  await does('BeginTenure', officialId, { tenureId, unitId, post: sharing ? '党组书记' : '局长', category: 'department', capacity: 'principal', side: 'neither', managedBy: 'municipal', from })
  if (subjectClass !== undefined) await does('AssignSubjectClass', officialId, { tenureId, class: subjectClass, grounds: '示例' })
  if (leaving) await does('AnnounceDeparture', officialId, { tenureId })
}

const commandOf = (name: string): AnyCommand => COMMANDS.find((each) => each.name === name)!
