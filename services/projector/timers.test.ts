// What the machine asks for when a day has passed, on a clock that the test moves.
import { expect, test, vi } from 'vitest'
import type { Answered, ViewsApi } from '../../packages/adapters/answer.ts'
import { memoryEventStore } from '../../packages/adapters/event-store.memory.ts'
import { digest, eventId, newId } from '../../packages/adapters/ids.ts'
import { expireCommentPeriod } from '../../packages/audit/project/expire-comment-period.ts'
import { OFFICIAL, officialAgrees, officialAsked, projectP1, reportDrafted, UNIT, unitAsked } from '../../packages/audit/project/example.ts'
import type { ProjectEvent } from '../../packages/audit/project/events.ts'
import { recordComment } from '../../packages/audit/project/record-comment.ts'
import { answerFromRows } from '../../packages/history/answer-from-rows.ts'
import { settle } from '../../packages/history/question.ts'
import type { AnyCommand } from '../../packages/kernel/command.ts'
import type { Fact } from '../../packages/kernel/event.ts'
import { handle, type World } from '../../packages/kernel/handle.ts'
import type { AnyQuery } from '../../packages/kernel/query.ts'
import { factsOf, type Tale } from '../../packages/kernel/testing/history.ts'
import { rowsOf } from '../../packages/kernel/testing/views.ts'
import type { AnyView } from '../../packages/kernel/view.ts'
import { expireCommentPeriods, runTimers } from './timers.ts'

const MACHINE = { id: 'jingze', roles: ['machine'], within: {} }
/** The last day for comments of both, as example.ts has it: a Wednesday. */
const DUE = '2026-04-22'

/** A log with this history, its views always caught up, and a clock that stands where it is put. */
const worldOf = async (tale: Tale) => {
  const store = memoryEventStore()
  for (const [n, { stream, type, data, objects, occurredOn, actor }] of factsOf([tale]).entries())
    await store.append({ stream, expected: 'any', events: [{ id: newId(), type, schemaVersion: 1, data, objects, occurredOn, actor, commandId: `told ${n}`, commandDigest: '', correlationId: `told ${n}`, rulesVersion: '' }] })
  const clock = { day: DUE }
  const world: World = { store, now: () => ({ instant: `${clock.day}T01:00:00.000Z`, day: clock.day }), eventId, digest, rulesVersion: 'test' }
  const answer = (async (query: AnyQuery, input: unknown, { pageSize }: { pageSize?: number }, actor: typeof MACHINE): Promise<Answered<unknown>> => {
    const settled = settle(query, { input, actor, day: clock.day, pageSize })
    if (settled.is !== 'question') return settled
    return { is: 'answered', answer: answerFromRows(settled.question, rowsOf(query.from as unknown as AnyView, (await store.readAll(0n, 1_000)) as readonly Fact[]), () => undefined, 0n) }
  }) as ViewsApi['answer']
  const [parts, lines]: [Parameters<typeof expireCommentPeriods>[0], string[]] = [{ answer, world, actor: MACHINE, log: (line) => lines.push(line) }, []]
  const on = async (day: string) => { clock.day = day; await expireCommentPeriods(parts) }
  const expired = async () => (await store.readStream('project-P-1')).filter(({ type }) => type === 'CommentPeriodExpired').map(({ data, occurredOn, actor }) => ({ ...(data as Extract<ProjectEvent, { type: 'CommentPeriodExpired' }>['data']), occurredOn, actor }))
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
