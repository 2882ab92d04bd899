// What the machine holds of evidence sheets when their last day has passed, on a clock that the test moves.
import { expect, test } from 'vitest'
import { objected, sheetE1, sheetSent, withdrawn } from '../../packages/audit/evidence/example.ts'
import type { EvidenceEvent } from '../../packages/audit/evidence/events.ts'
import { projectP1, reportDrafted } from '../../packages/audit/project/example.ts'
import type { ProjectEvent } from '../../packages/audit/project/events.ts'
import type { Tale } from '../../packages/kernel/testing/history.ts'
import { expireSheetPeriods } from './sheet-periods.ts'
import { toldWorld } from './told-world.ts'

const DUE = '2026-03-17'

const worldOf = async (project: ProjectEvent[] | Tale, ...sheet: EvidenceEvent[]) => {
  const { parts, clock, lines } = await toldWorld([Array.isArray(project) ? projectP1.inFieldwork(...project) : project as Tale, sheetE1(...sheet)], DUE)
  const on = async (day: string) => { clock.day = day; await expireSheetPeriods(parts) }
  const held = async () => (await parts.world.store.readStream('evidence-E-1')).filter(({ type }) => type === 'EvidenceSheetPeriodExpired').map(({ data, occurredOn, actor }) => ({ ...data, occurredOn, actor }))
  return { on, held, parts, lines }
}

const silence = { projectId: 'P-1', round: 1, dueOn: DUE, occurredOn: '2026-03-18', actor: 'jingze' }

test('on its last day a sheet may still come back; on the day after, silence is held to be no objection, once', async () => {
  const { on, held, parts, lines } = await worldOf([], sheetSent)
  await on(DUE)
  expect([await held(), lines]).toEqual([[], []])
  await on('2026-03-18')
  await Promise.all([expireSheetPeriods(parts), expireSheetPeriods(parts)])
  expect([await held(), lines]).toEqual([[silence], []])
})

test('after a time in which nothing ran, it happened on the day on which it fell', async () => {
  const { on, held } = await worldOf([reportDrafted], sheetSent)
  await on('2026-04-20')
  expect(await held()).toEqual([silence])
})

test('what came back, what was withdrawn, and the sheets of an issued report or a terminated audit are left alone, without a word', async () => {
  const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-16', ground: 'deceased', reason: '去世', committeeMeetingNo: '第3次' } }
  for (const { on, held, lines } of await Promise.all([worldOf([], sheetSent, objected), worldOf([], sheetSent, withdrawn), worldOf([terminated], sheetSent), worldOf(projectP1.reported(), sheetSent)])) {
    await on('2026-06-30')
    expect([await held(), lines]).toEqual([[], []])
  }
})

test('a sheet that was sent again runs until its new day', async () => {
  const { on, held } = await worldOf([], sheetSent, objected, { ...sheetSent, data: { ...sheetSent.data, round: 2, sentOn: '2026-03-24', dueOn: '2026-03-27' } })
  await on('2026-03-24')
  expect(await held()).toEqual([])
  await on('2026-03-30')
  expect(await held()).toEqual([{ ...silence, round: 2, dueOn: '2026-03-27', occurredOn: '2026-03-28' }])
})
