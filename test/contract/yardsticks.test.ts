// A recommendation is measured by the machine over real views, once, whoever restarts in between.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runYardsticks } from '../../services/projector/yardsticks.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'
import { bureauIn, enrol, PLAN } from './plan-bureau.ts'

let api: TestApi
let office: string
beforeAll(async () => {
  api = await startTestApi()
  office = await api.as('gu', ['committeeOffice'])
  const bureau = bureauIn(api.parts.world.store, 'yardsticks')
  await enrol(bureau)
  await bureau.recommend('rec-1')
  await api.project()
})
afterAll(() => api?.stop())

const MACHINE = { id: 'jingze', roles: ['machine'], within: {} }
const lines: string[] = []
const program = () => runYardsticks({ answer: api.parts.answer, world: api.parts.world, actor: MACHINE, log: (line) => lines.push(line), everyMs: 20, seconds: 60 })
const measured = async () => (await api.parts.world.store.readByObject([{ type: 'plan', id: PLAN }], { types: ['PlanYardstickMeasured', 'PlanYardstickUnmeasured'] })).map(({ type, actor }) => [type, actor])
const shown = async () => ((await api.call('GET', `/api/queries/ListPlanRecommendations?planId=${PLAN}`, { cookie: office })).body as { rows: readonly { yardstick: string; solver: string | null; gapPermille: number; finished: boolean }[] }).rows[0]!

test('two programs at once measure it once; the page shows the gap and the solver; a program started later leaves it alone', { timeout: 180_000 }, async () => {
  const loose = await shown()
  expect(loose).toMatchObject({ yardstick: 'waiting', solver: null })
  const programs = [program(), program()]
  await expect.poll(measured, { timeout: 150_000 }).toEqual([['PlanYardstickMeasured', 'jingze']])
  for (const each of programs) await each.stop()
  await api.project()
  const exact = await shown()
  expect(exact).toMatchObject({ yardstick: 'measured', solver: expect.stringContaining('HiGHS'), finished: true })
  expect(exact.gapPermille).toBeLessThanOrEqual(loose.gapPermille)
  const later = program()
  await new Promise((over) => { setTimeout(over, 300) })
  await later.stop()
  expect(await measured()).toHaveLength(1)
  expect(lines).toEqual([])
})
