// What the machine asks for when a day has passed, on a clock that the test moves.
import { expect, test, vi } from 'vitest'
import type { ViewsApi } from '../../packages/adapters/answer.ts'
import { expireCommentPeriod } from '../../packages/audit/project/expire-comment-period.ts'
import { OFFICIAL, officialAgrees, officialAsked, projectP1, reportDrafted, UNIT, unitAsked } from '../../packages/audit/project/example.ts'
import type { ProjectEvent } from '../../packages/audit/project/events.ts'
import { recordComment } from '../../packages/audit/project/record-comment.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import { handle } from '../../packages/kernel/handle.ts'
import type { Tale } from '../../packages/kernel/testing/history.ts'
import { expireCommentPeriods, runTimers } from './timers.ts'
import { toldWorld } from './told-world.ts'

/** The last day for comments of both, as example.ts has it: a Wednesday. */
const DUE = '2026-04-22'

const worldOf = async (tale: Tale) => {
  const { parts, clock, lines } = await toldWorld(tale, DUE)
  const { world } = parts
  const on = async (day: string) => { clock.day = day; await expireCommentPeriods(parts) }
  const expired = async () => (await world.store.readStream('project-P-1')).filter(({ type }) => type === 'CommentPeriodExpired').map(({ data, occurredOn, actor }) => ({ ...(data as Extract<ProjectEvent, { type: 'CommentPeriodExpired' }>['data']), occurredOn, actor }))
  return { on, expired, parts, lines, world, clock }
}

const silence = (addressee: typeof OFFICIAL | typeof UNIT) => ({ round: 1, addressee, dueOn: DUE, occurredOn: '2026-04-23', actor: 'jingze' })

test('on its last day a comment period still runs; on the day after, silence is held to be no objection, once', async () => {
  const { on, expired, lines } = await worldOf(projectP1.reporting(reportDrafted, officialAsked, unitAsked))
  await on(DUE)
  expect([await expired(), lines]).toEqual([[], []])
  await on('2026-04-23')
  await on('2026-04-23')
  await on('2026-04-24')
  expect(await expired()).toEqual([silence(OFFICIAL), silence(UNIT)])
})

test('after a time in which nothing ran, it happened on the day on which it fell', async () => {
  const { on, expired } = await worldOf(projectP1.reporting(reportDrafted, unitAsked))
  await on('2026-06-30')
  expect(await expired()).toEqual([silence(UNIT)])
})

test('who answered is not held silent, and a comment that is recorded later still counts', async () => {
  const { on, expired, world, clock } = await worldOf(projectP1.reporting(reportDrafted, officialAsked, unitAsked, officialAgrees))
  await on('2026-04-23')
  expect(await expired()).toEqual([silence(UNIT)])
  clock.day = '2026-04-24'
  const comment = { addressee: UNIT, position: 'objects', text: '金额有误' }
  expect(await handle(recordComment as AnyCommand, { id: 'P-1', input: comment, actor: { id: 'gu', roles: ['committeeOffice'], within: {} }, commandId: 'late', occurredOn: DUE }, world))
    .toMatchObject({ is: 'done', events: [{ type: 'CommentReceived', data: { late: false } }] })
})

test('what people held meanwhile, or two programs at once, is held once', async () => {
  const { on, expired, parts, world, clock } = await worldOf(projectP1.reporting(reportDrafted, officialAsked, unitAsked))
  clock.day = '2026-04-23'
  await handle(expireCommentPeriod as AnyCommand, { id: 'P-1', input: { addressee: UNIT }, actor: { id: 'gu', roles: ['committeeOffice'], within: {} }, commandId: 'by hand' }, world)
  await Promise.all([expireCommentPeriods(parts), expireCommentPeriods(parts)])
  await on('2026-04-23')
  expect((await expired()).map(({ addressee, actor }) => [addressee.kind, actor])).toEqual([['unit', 'gu'], ['official', 'jingze']])
})

test('a terminated project, and a last day whose year has no calendar yet, are left alone', async () => {
  const over = await worldOf(projectP1.reporting(reportDrafted, unitAsked, terminated))
  await over.on('2026-06-30')
  expect(await over.expired()).toEqual([])
  const beyond = { ...unitAsked, data: { ...unitAsked.data, dueOn: '2097-01-08' } } as ProjectEvent
  const open = await worldOf(projectP1.reporting(reportDrafted, beyond))
  await open.on('2097-02-01')
  expect(await open.expired()).toEqual([])
})

test('running, it looks at once and goes on after a failure', async () => {
  const { expired, parts, clock, lines } = await worldOf(projectP1.reporting(reportDrafted, unitAsked))
  clock.day = '2026-04-23'
  let failures = 2
  const flaky = ((...asked: Parameters<ViewsApi['answer']>) => (failures-- > 0 ? Promise.reject(new Error('no answer')) : parts.answer(...asked))) as ViewsApi['answer']
  const running = runTimers({ ...parts, answer: flaky, everyMs: 5 })
  await vi.waitFor(async () => expect(await expired()).toEqual([silence(UNIT)]), { timeout: 10_000, interval: 5 })
  await running.stop()
  expect(lines).toEqual(['the timers wait: no answer', 'the timers wait: no answer'])
})

const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-04-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
