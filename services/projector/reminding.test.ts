// What is reminded of, and whom, as days go by on a clock that the test moves.
import { expect, test } from 'vitest'
import { appealA1 } from '../../packages/audit/appeal/example.ts'
import { officialAsked, projectP1, reportDrafted, unitAsked } from '../../packages/audit/project/example.ts'
import type { ProjectEvent } from '../../packages/audit/project/events.ts'
import type { Tale } from '../../packages/kernel/testing/history.ts'
import { raiseReminders } from './reminding.ts'
import { toldWorld } from './told-world.ts'

/** Each look is a program started anew, which remembers nothing. */
const worldOf = async (tale: Tale) => {
  const { parts, clock, lines, facts } = await toldWorld(tale, '2026-04-08')
  const on = async (day: string, times = 1) => {
    clock.day = day
    await Promise.all(Array.from({ length: times }, () => raiseReminders(parts, new Set())))
  }
  const raised = async () => (await facts()).filter(({ type }) => type === 'ReminderRaised').map(({ data, occurredOn }) => { const { level, to, task } = data as { level: string; to: string; task: { step: string } }; return `${occurredOn} ${task.step} ${level} ${to}` })
  return { on, raised, lines }
}

const asked = projectP1.reporting(reportDrafted, officialAsked, unitAsked)

test('as days go by each level reminds once, first whoever acts, then those above', async () => {
  const { on, raised, lines } = await worldOf(asked)
  for (const day of ['2026-04-16', '2026-04-17', '2026-04-20', '2026-04-23', '2026-04-24', '2026-04-27', '2026-04-29', '2026-04-30']) await on(day)
  expect(await raised()).toEqual([
    '2026-04-17 RecordComment dueSoon teamLeader', '2026-04-23 RecordComment overdue teamLeader', '2026-04-27 RecordComment toDivision divisionHead', '2026-04-29 RecordComment toDeputyDirector deputyDirector',
  ])
  expect(lines).toEqual([])
})

test('an appeal that must be decided soon is reminded of, as everything that has a due day', async () => {
  const { on, raised } = await worldOf(appealA1())
  for (const day of ['2026-08-12', '2026-08-13', '2026-08-19']) await on(day)
  expect(await raised()).toEqual(['2026-08-13 AcceptAppeal dueSoon committeeOffice', '2026-08-19 AcceptAppeal overdue committeeOffice'])
})

test('after a downtime all levels reached are told, and two programs at once tell them once', async () => {
  const { on, raised } = await worldOf(asked)
  await on('2026-04-27', 2)
  expect((await raised()).map((each) => each.split(' ')[2]).toSorted()).toEqual(['dueSoon', 'overdue', 'toDivision'])
})

test('what waits for nobody, has no due day, or falls in a year without a calendar is left alone', async () => {
  for (const tale of [
    projectP1.reporting(reportDrafted, officialAsked, unitAsked, { type: 'ProjectTerminated', data: { on: '2026-04-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }),
    projectP1.reporting(), projectP1.reporting(reportDrafted, officialAsked, { ...unitAsked, data: { ...unitAsked.data, dueOn: '2097-01-08' } } as ProjectEvent, { ...officialAsked, data: { ...officialAsked.data, round: 2, dueOn: '2097-01-08' } } as ProjectEvent),
  ]) {
    const { on, raised } = await worldOf(tale)
    await on('2026-05-29')
    expect(await raised()).toEqual([])
  }
})
