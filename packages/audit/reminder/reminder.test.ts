import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { levelsReached, REMINDER_LEVELS, type LevelId } from '../calendar/reminder-levels.ts'
import { ROLES } from '../roles.ts'
import { aReminderComesWhenItsLevelIsReached, eachLevelRemindsOnce, whoIsRemindedReads } from '../rules/reminders.ts'
import { raisedSoon, readBy, reminderR1, task, urged } from './example.ts'
import { raiseReminder } from './raise-reminder.ts'
import { readReminder } from './read-reminder.ts'
import { reminders } from './state.ts'
import { urgeTask } from './urge-task.ts'

test('levels are reached one after another, counted in working days', () => {
  const on = (today: string) => levelsReached('2026-04-22', today).map(({ id }) => id)
  expect(on('2026-04-16')).toEqual([])
  expect(on('2026-04-17')).toEqual(['dueSoon'])
  expect(on('2026-04-22')).toEqual(['dueSoon'])
  expect(on('2026-04-23')).toEqual(['dueSoon', 'overdue'])
  expect(on('2026-04-27')).toEqual(['dueSoon', 'overdue', 'toDivision'])
  expect(on('2026-04-29')).toEqual(['dueSoon', 'overdue', 'toDivision', 'toDeputyDirector'])
})

test('levels tell whom they reach, are worded twice, and nobody has confirmed them', () => {
  for (const { to, says, source } of REMINDER_LEVELS) {
    expect(to === 'actor' || to in ROLES).toBe(true)
    expect(says.zh.endsWith('。') && says.en.endsWith('.')).toBe(true)
    expect(source.confirmed).toBe(false)
  }
})

test('a reminder is raised when its level is reached, once, to whoever acts or to somebody above', () => {
  const raises = (level: LevelId, today: string, ...tales: Parameters<typeof given>) => given(...tales).when(raiseReminder, { id: 'R-1', input: { task, role: 'teamLeader', level }, by: machine, today })
  raises('dueSoon', '2026-04-17').then(raisedSoon)
  raises('dueSoon', '2026-04-16').thenRefused(aReminderComesWhenItsLevelIsReached)
  raises('toDivision', '2026-04-27').then({ type: 'ReminderRaised', data: { ...raisedSoon.data, to: 'divisionHead', level: 'toDivision', remaining: -3 } })
  raises('dueSoon', '2026-04-20', reminderR1()).thenNothing()
  given(reminderR1()).when(raiseReminder, { id: 'R-1', input: { task: { ...task, dueOn: '2026-05-22' }, role: 'teamLeader', level: 'dueSoon' }, by: machine, today: '2026-05-21' }).thenRefused(eachLevelRemindsOnce)
  given().when(raiseReminder, { id: 'R-1', input: { task, role: 'teamLeader', level: 'dueSoon' }, by: actor('gu', ['committeeOffice']), today: '2026-04-17' }).thenForbidden()
})

test('somebody above urges in words, within what is theirs', () => {
  const urges = (by: ReturnType<typeof actor>) => given().when(urgeTask, { id: 'R-2', input: { task, role: 'teamLeader', says: urged.data.says }, by })
  urges(actor('gu', ['committeeOffice'])).then(urged)
  urges(actor('li', ['divisionHead'], { project: ['P-1'] })).then(urged)
  urges(actor('li', ['divisionHead'], { project: ['P-2'] })).thenForbidden()
  given(reminderR1()).when(urgeTask, { id: 'R-1', input: { task: { ...task, step: 'DraftReport' }, role: 'teamLeader', says: '请办' }, by: actor('gu', ['committeeOffice']) }).thenRefused(eachLevelRemindsOnce)
})

test('urging belongs to the story of a project, what the machine repeats does not', () => {
  expect(factsOf([reminderR1()])[0]!.objects).toEqual([{ type: 'reminder', id: 'R-1', qualifier: 'subject' }])
  expect(factsOf([history(reminders, 'R-2', urged)])[0]!.objects).toContainEqual({ type: 'project', id: 'P-1', qualifier: 'urged in' })
})

test('whoever is reminded reads it, once', () => {
  const reads = (by: ReturnType<typeof actor>, ...tales: Parameters<typeof given>) => given(...tales).when(readReminder, { id: 'R-1', input: {}, by })
  reads(actor('zhao', ['teamLeader'], { project: ['P-1'] }), reminderR1()).then({ type: 'ReminderRead', data: { projectId: 'P-1' } })
  reads(actor('zhao', ['teamLeader'], { project: ['P-1'] }), reminderR1(readBy('zhao'))).thenNothing()
  reads(actor('zhang', ['director']), reminderR1()).thenRefused(whoIsRemindedReads)
  reads(actor('zhao', ['teamLeader'], { project: ['P-2'] }), reminderR1()).thenForbidden()
  reads(actor('gu', ['committeeOffice']), history(reminders, 'R-1', { ...urged, data: { ...urged.data, to: 'committeeOffice', task: { taskId: 'plan-PL-1', step: 'SubmitPlan', title: '计划' } } })).then({ type: 'ReminderRead', data: {} })
})

const machine = actor('jingze', ['machine'])
