// What is measured of a recommendation: once, also by two programs and after a restart; and what is said when it cannot be.
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { measureYardstick } from '../../packages/adapters/optimum.highs.ts'
import type { PlanEvent } from '../../packages/audit/plan/events.ts'
import { plans } from '../../packages/audit/plan/state.ts'
import { history } from '../../packages/kernel/testing/history.ts'
import { MACHINE, toldWorld } from './told-world.ts'
import { measureYardsticks, runYardsticks, type YardstickParts } from './yardsticks.ts'

const recorded = JSON.parse(readFileSync(new URL('../../packages/audit/recorded/PlanRecommended.v1.json', import.meta.url), 'utf8')) as Extract<PlanEvent, { type: 'PlanRecommended' }>
const recommended: PlanEvent = { type: 'PlanRecommended', data: recorded.data }
const tale = history(plans, 'PL-1', { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, recommended)

const worldOf = async (measure: YardstickParts['measure']) => {
  const { parts, lines, facts } = await toldWorld(tale, '2026-01-05')
  const told = async () => (await facts()).filter(({ type }) => type.startsWith('PlanYardstick')).map(({ type, data, actor }) => ({ type, ...(data as object), actor }))
  return { parts: { ...parts, ...(measure === undefined ? {} : { measure }) }, lines, told }
}

const fails: YardstickParts['measure'] = () => Promise.reject(new Error('the solver ended without an answer'))

test('a recommendation is measured with the solver, by the machine, and then left alone', { timeout: 120_000 }, async () => {
  const measure = vi.fn(measureYardstick)
  const { parts, lines, told } = await worldOf(measure)
  await measureYardsticks(parts, new Map())
  await measureYardsticks(parts, new Map())
  expect(measure).toHaveBeenCalledTimes(1)
  expect(await told()).toMatchObject([{ type: 'PlanYardstickMeasured', recommendationId: recorded.data.recommendationId, solver: 'HiGHS 1.15.3', actor: MACHINE.id }])
  expect(lines).toEqual([])
})

test('two programs at once record once, though a solver short of time may tell each another bound', async () => {
  let atMost = recorded.data.atMost
  const { parts, lines, told } = await worldOf(({ recommendationId }, seconds) => Promise.resolve({ recommendationId, atMost: atMost--, finished: false, seconds, solver: 'HiGHS 1.15.3' }))
  await Promise.all([measureYardsticks(parts, new Map()), measureYardsticks(parts, new Map())])
  expect(await told()).toHaveLength(1)
  expect(lines).toEqual([])
})

test('a time limit that proves nothing nearer is recorded too, so that it is not tried for ever', async () => {
  const { parts, told } = await worldOf(({ recommendationId, atMost }, seconds) => Promise.resolve({ recommendationId, atMost, finished: false, seconds, solver: 'HiGHS 1.15.3' }))
  await measureYardsticks(parts, new Map())
  await measureYardsticks(parts, new Map())
  expect(await told()).toMatchObject([{ atMost: recorded.data.atMost, finished: false }])
})

test('what could not be measured in three tries says why, aloud each time, and a restart tries anew', async () => {
  const { parts, lines, told } = await worldOf(fails)
  const before = new Map<string, number>()
  await measureYardsticks(parts, before)
  await measureYardsticks(parts, before)
  expect(await told()).toEqual([])
  const afterRestart = new Map<string, number>()
  for (let look = 0; look < 5; look++) await measureYardsticks(parts, afterRestart)
  expect(await told()).toEqual([{ type: 'PlanYardstickUnmeasured', recommendationId: recorded.data.recommendationId, because: 'the solver ended without an answer', solver: 'HiGHS 1.15.3', actor: MACHINE.id }])
  expect(lines).toHaveLength(5)
  expect(lines[0]).toContain('try 1 of 3: the solver ended without an answer')
})

test('running, it goes on after a failure of the question, and stops', async () => {
  const { parts, lines, told } = await worldOf(({ recommendationId, atMost }, seconds) => Promise.resolve({ recommendationId, atMost, finished: false, seconds, solver: 'HiGHS 1.15.3' }))
  let failures = 2
  const flaky = ((...asked: Parameters<YardstickParts['answer']>) => (failures-- > 0 ? Promise.reject(new Error('no answer')) : parts.answer(...asked))) as YardstickParts['answer']
  const running = runYardsticks({ ...parts, answer: flaky, everyMs: 5 })
  await vi.waitFor(async () => expect(await told()).toHaveLength(1), { timeout: 30_000, interval: 5 })
  await running.stop()
  expect(lines).toEqual(['the yardsticks wait: no answer', 'the yardsticks wait: no answer'])
})
