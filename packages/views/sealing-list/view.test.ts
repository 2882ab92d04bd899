import { test } from 'vitest'
import { projectP1 } from '../../audit/project/example.ts'
import type { SealingEvent } from '../../audit/sealing/events.ts'
import { sealings } from '../../audit/sealing/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listTasks } from '../task-list/query.ts'
import { listSealings } from './query.ts'

const restsOn = { limitId: 'sealing', limitVersion: '2010-05-01', calendarVersion: '2021–2026', provisional: false }
const approved: SealingEvent = { type: 'SealingApproved', data: { projectId: 'P-1', matter: 'papers', what: '账簿', place: '财务室', reason: '示例', documentNo: '示例1号', workingDays: 7, on: '2026-03-10', dueOn: '2026-03-19', restsOn } }
const extended: SealingEvent = { type: 'SealingExtended', data: { projectId: 'P-1', reason: '尚未核对完毕', formerDueOn: '2026-03-19', on: '2026-03-18', workingDays: 7, dueOn: '2026-03-30', restsOn } }
const lifted = (late: boolean): SealingEvent => ({ type: 'SealingLifted', data: { projectId: 'P-1', on: '2026-03-20', receivedBy: '签收人', late } })
const on = (day: string, ...events: SealingEvent[]) => asks(listSealings, { projectId: 'P-1' }, { day }).given(history(sealings, 'S-1', approved, ...events))

test('a sealing has the light of its last day, is overdue after it, and late for good when it was lifted so', () => {
  on('2026-03-19').then({ sealingId: 'S-1', standing: 'sealed', dueOn: '2026-03-19', light: 'yellow', remaining: 0, overdue: false })
  on('2026-03-20').then({ light: 'red', overdue: true })
  on('2026-03-20', extended).then({ dueOn: '2026-03-30', extendedBecause: '尚未核对完毕', overdue: false })
  on('2026-03-23', lifted(false)).then({ standing: 'lifted', light: 'grey', overdue: false, receivedBy: '签收人' })
  on('2026-03-23', lifted(true)).then({ standing: 'lifted', overdue: true })
  asks(listSealings, {}, { by: actor('hu', ['auditor'], { project: ['P-9'] }) }).given(history(sealings, 'S-1', approved)).then()
})

test('what is sealed waits for the leader of the team until it is lifted, even where the audit was given up', () => {
  const waits = (...events: SealingEvent[]) => asks(listTasks, { subjectType: 'sealing' }, { day: '2026-03-20' }).given(projectP1.inFieldwork({ type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }), history(sealings, 'S-1', approved, ...events))
  waits().then({ taskId: 'sealing-S-1', step: 'LiftSealing', role: 'teamLeader', dueOn: '2026-03-19', light: 'red' })
  waits(extended).then({ dueOn: '2026-03-30' })
  waits(lifted(true)).then()
})
