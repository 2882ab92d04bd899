import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { LEADER, projectP1, reportIssued } from '../project/example.ts'
import { nothingIsDatedBeforeWhatItBuildsOn, whatIsRecordedIsNotSaidOtherwise } from '../rules/days.ts'
import { aSealingIsApprovedOnce, aSealingIsExtendedBeforeItRunsOut, aSealingIsNoLongerThanTheLaw, onlyAnAuditAtWorkSeals, onlyWhatIsSealedIsExtendedOrLifted } from '../rules/sealings.ts'
import { approveSealing } from './approve-sealing.ts'
import type { SealingEvent } from './events.ts'
import { extendSealing } from './extend-sealing.ts'
import { liftSealing } from './lift-sealing.ts'
import { sealings } from './state.ts'

const director = actor('cen', ['director'])
const leader = actor(LEADER, ['teamLeader'], { project: ['P-1'] })
const input = { projectId: 'P-1', matter: 'papers', what: '2024年账簿三册', place: '示例市建设局财务室', reason: '有转移、隐匿的可能（示例）', documentNo: '示例审封〔2026〕1号', workingDays: 7 } as const
const restsOn = { limitId: 'sealing', limitVersion: '2010-05-01', calendarVersion: '2021–2026', provisional: false }
// seven working days after Tuesday 10 March, and after Thursday 19 March
const approved: SealingEvent = { type: 'SealingApproved', data: { ...input, on: '2026-03-10', dueOn: '2026-03-19', restsOn } }
const extended: SealingEvent = { type: 'SealingExtended', data: { projectId: 'P-1', reason: '尚未核对完毕', formerDueOn: '2026-03-19', on: '2026-03-18', workingDays: 7, dueOn: '2026-03-30', restsOn } }
const lifted = (on: string, late: boolean): SealingEvent => ({ type: 'SealingLifted', data: { projectId: 'P-1', on, receivedBy: '示例签收人', late } })
const sealed = (...events: SealingEvent[]) => history(sealings, 'S-1', ...[approved, ...events].map((event) => told<SealingEvent>(event, { occurredOn: event.data.on })))

test('the head of the bureau approves a sealing of at most seven working days, while the audit is at work', () => {
  const approves = (change: object, project = projectP1.inFieldwork(), by = director) => given(project).when(approveSealing, { id: 'S-1', input: { ...input, ...change }, by, today: '2026-03-10' })
  approves({}).then(approved)
  approves({ workingDays: 2 }).then({ ...approved, data: { ...approved.data, workingDays: 2, dueOn: '2026-03-12' } })
  approves({ workingDays: 8 }).thenRefused(aSealingIsNoLongerThanTheLaw)
  for (const project of [projectP1.prepared(), projectP1.reported(reportIssued)]) approves({}, project).thenRefused(onlyAnAuditAtWorkSeals)
  approves({}, projectP1.inFieldwork(), leader).thenForbidden()
  given(projectP1.inFieldwork()).when(approveSealing, { id: 'S-1', input, by: director, today: '2026-03-10', occurredOn: '2019-01-01' }).thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
  given(projectP1.inFieldwork(), sealed()).when(approveSealing, { id: 'S-1', input: { ...input, what: '另一批' }, by: director, today: '2026-03-10' }).thenRefused(aSealingIsApprovedOnce)
})

test('it is extended once, by at most seven working days, before it has run out', () => {
  const extends_ = (change: object, today: string, ...events: SealingEvent[]) => given(projectP1.inFieldwork(), sealed(...events)).when(extendSealing, { id: 'S-1', input: { workingDays: 7, reason: '尚未核对完毕', ...change }, by: director, today })
  extends_({}, '2026-03-18').then(extended)
  extends_({}, '2026-03-20').thenRefused(aSealingIsExtendedBeforeItRunsOut)
  extends_({ workingDays: 8 }, '2026-03-18').thenRefused(aSealingIsNoLongerThanTheLaw)
  extends_({ reason: '另一理由' }, '2026-03-23', extended).thenRefused(whatIsRecordedIsNotSaidOtherwise)
  extends_({}, '2026-03-19', lifted('2026-03-19', false)).thenRefused(onlyWhatIsSealedIsExtendedOrLifted)
})

test('it is lifted against a signature; after the last day that is late', () => {
  const lifts = (today: string, ...events: SealingEvent[]) => given(sealed(...events)).when(liftSealing, { id: 'S-1', input: { receivedBy: '示例签收人' }, by: leader, today })
  lifts('2026-03-19').then(lifted('2026-03-19', false))
  lifts('2026-03-20').then(lifted('2026-03-20', true))
  lifts('2026-03-30', extended).then(lifted('2026-03-30', false))
  lifts('2026-03-09').thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
  given(sealed(lifted('2026-03-19', false))).when(liftSealing, { id: 'S-1', input: { receivedBy: '另一人' }, by: leader, today: '2026-03-19' }).thenRefused(whatIsRecordedIsNotSaidOtherwise)
})

test('it belongs to the story of its project', () => expect(factsOf([sealed()])[0]!.objects).toContainEqual({ type: 'project', id: 'P-1', qualifier: 'sealed in' }))
