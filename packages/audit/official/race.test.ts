import { expect, test } from 'vitest'
import { memoryEventStore } from '../../adapters/event-store.memory.ts'
import { digest, eventId } from '../../adapters/ids.ts'
import type { AnyCommand } from '../../kernel/command.ts'
import { handle, type World } from '../../kernel/handle.ts'
import { draftPlan } from '../plan/draft-plan.ts'
import { proposePlanItem } from '../plan/propose-plan-item.ts'
import { registerUnit } from '../unit/register-unit.ts'
import { beginTenure } from './begin-tenure.ts'
import { registerOfficial } from './register-official.ts'

test('of two officials appointed to one post at the same moment one is recorded', async () => {
  const { send } = await library()
  const outcomes = await Promise.all(['P-1', 'P-2', 'P-3'].map((id) => send(beginTenure, id, { tenureId: `T-${id}`, ...chief })))
  expect(outcomes.filter(({ is }) => is === 'done')).toHaveLength(1)
  expect(outcomes.flatMap((outcome) => (outcome.is === 'refused' ? outcome.rules.map(({ id }) => id) : []))).toEqual(['tenures-of-one-post-do-not-overlap', 'tenures-of-one-post-do-not-overlap'])
})

test('of two plans for one year one is drafted, and items are proposed in it', async () => {
  const { send } = await library()
  const plans = await Promise.all(['plan-a', 'plan-b'].map((id) => send(draftPlan, id, { year: 2026, level: 'municipal', title: '2026年度计划' })))
  expect(plans.map(({ is }) => is).sort()).toEqual(['done', 'refused'])
  const drafted = plans[0]!.is === 'done' ? 'plan-a' : 'plan-b'
  await send(beginTenure, 'P-1', { tenureId: 'T-1', ...chief })
  const proposed = await send(proposePlanItem, drafted, { planItemId: 'I-1', unitId: 'U-1', subjects: [{ officialId: 'P-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: [] })
  expect(proposed.is).toBe('done')
})

const chief = { unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2022-01-01' }

/** A library with one unit and three officials, over a real store. */
const library = async () => {
  const world: World = { store: memoryEventStore(), now: () => ({ instant: '2026-03-02T01:00:00.000Z', day: '2026-03-02' }), eventId, digest, rulesVersion: 'test' }
  const actor = { id: 'wang', roles: ['committeeOffice'], within: {} }
  const send = (command: AnyCommand, id: string, input: object) => handle(command, { id, input, actor, commandId: `${command.name} ${id}` }, world)
  await send(registerUnit, 'U-1', { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' })
  for (const id of ['P-1', 'P-2', 'P-3']) await send(registerOfficial, id, { name: id, rank: 'countyDivisionPrincipal' })
  return { send }
}
