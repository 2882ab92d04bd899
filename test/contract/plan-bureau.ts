// A bureau whose records tell of sixty candidates, recorded through the real commands in any event store, with the plan of 2026 drafted.
import { expect } from 'vitest'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import { COMMANDS } from '../../packages/audit/contents.ts'
import type { PlanEvent } from '../../packages/audit/plan/events.ts'
import { exampleCandidates, exampleScenario } from '../../packages/audit/plan/recommendation/example.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import { handle, type World } from '../../packages/kernel/handle.ts'
import type { EventStore } from '../../packages/kernel/store.ts'

export const PLAN = 'plan-2026'
export type Recommended = Extract<PlanEvent, { type: 'PlanRecommended' }>

const commandOf = (name: string): AnyCommand => COMMANDS.find((each) => each.name === name)!

/** Asks for things to be done in a store, as the committee office; each must be done. */
export const bureauIn = (store: EventStore, run: string) => {
  let asks = 0
  const world: World = { store, now: () => ({ instant: '2025-11-24T01:00:00.000Z', day: '2025-11-24' }), eventId, digest, rulesVersion: 'test' }
  const does = async (name: string, id: string, input: object): Promise<void> => {
    const outcome = await handle(commandOf(name), { id, input, actor: { id: 'gu-wen', roles: ['committeeOffice'], within: {} }, commandId: `${run} ${asks++}` }, world)
    expect(outcome.is, `${name} ${JSON.stringify(outcome, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`).toBe('done')
  }
  const recommend = async (recommendationId: string): Promise<Fact<Recommended>> => {
    const { divisions, recusals } = exampleScenario(60)
    const candidates = exampleCandidates(60).map(({ tenureId, officialId, unitId, inspection, cohort, demandedBy }) => JSON.parse(JSON.stringify({ tenureId, officialId, unitId, inspection, cohort, demandedBy })) as object)
    const absences = [{ auditorId: 'a-1', from: '2026-05-11', to: '2026-05-22' }]
    await does('RecommendPlan', PLAN, { recommendationId, title: '方案一', candidates, divisions, recusals, absences })
    return (await recommended(store, recommendationId))!
  }
  return { does, recommend }
}

/** A recommendation as the store gives it back. */
export const recommended = async (store: EventStore, recommendationId: string): Promise<Fact<Recommended> | undefined> =>
  ((await store.readByObject([{ type: 'plan', id: PLAN }], { types: ['PlanRecommended'] })) as readonly Fact<Recommended>[]).find(({ data }) => data.recommendationId === recommendationId)

/** Units, officials, posts, classes and departures of the sixty, and the plan. */
export const enrol = async ({ does }: ReturnType<typeof bureauIn>): Promise<void> => {
  for (const { tenureId, officialId, unitId, from, subjectClass, assetsFen, leaving } of exampleCandidates(60)) {
    const [number] = /\d+$/.exec(tenureId)!
    const sharing = Number(number) % 3 === 2
    if (!sharing) await does('RegisterUnit', unitId, { name: `示例单位${number}`, level: 'municipalDepartment', budgetLevel: 'municipal', ...(assetsFen === undefined ? {} : { assetsFen }) })
    await does('RegisterOfficial', officialId, { name: `示例${number}`, rank: 'countyDivisionPrincipal' })
    await does('BeginTenure', officialId, { tenureId, unitId, post: sharing ? '党组书记' : '局长', category: 'department', capacity: 'principal', side: 'neither', managedBy: 'municipal', from })
    if (subjectClass !== undefined) await does('AssignSubjectClass', officialId, { tenureId, class: subjectClass, grounds: '示例' })
    if (leaving) await does('AnnounceDeparture', officialId, { tenureId })
  }
  await does('DraftPlan', PLAN, { year: 2026, level: 'municipal', title: '示例市2026年度经济责任审计项目计划' })
}
