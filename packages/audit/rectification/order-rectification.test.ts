import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import { findingF1 } from '../finding/example.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials } from '../official/state.ts'
import { projectP1, servedOnOfficial, servedOnUnit } from '../project/example.ts'
import {
  aDepartedOfficialIsNotOrderedToRectify, aFindingIsOrderedRectifiedOnce, anUnusualTermIsExplained, onlyAConfirmedFindingIsRectified, onlyAnOverturnedFindingsRectificationIsWithdrawn,
  onlyAnUnfinishedRectificationIsFollowed, phasedRectificationHasStages, rectificationIsHandedOverToASuccessorInPost, theAmountToRectifyIsPartOfTheFinding, theClockStartsOnceOnReceipt,
} from '../rules/rectification.ts'
import { overturned } from '../finding/example.ts'
import { clockStarted, ordered, phased, rectificationF1, stages, usualTerm, whose, type Happened } from './example.ts'
import { handOverRectification } from './hand-over-rectification.ts'
import { orderRectification } from './order-rectification.ts'
import { startRectificationClock } from './start-rectification-clock.ts'
import { rectifications } from './state.ts'
import { withdrawRectification } from './withdraw-rectification.ts'

test('a confirmed finding is ordered to be rectified within the usual term of its class', () =>
  given(...world).when(orderRectification, { id: 'F-1', input: order, by: leader }).then(ordered))

test('when the unit has the report already, the clock starts with the order', () =>
  given(projectP1.reported(servedOnOfficial, servedOnUnit), findingF1.confirmed(), inPost).when(orderRectification, { id: 'F-1', input: order, by: leader, today: '2026-05-06' })
    .then(ordered, clockStarted))

test('it is ordered once, under the id of its finding', () => {
  given(...world, rectificationF1.ordered()).when(orderRectification, { id: 'F-1', input: order, by: leader }).thenRefused(aFindingIsOrderedRectifiedOnce)
  given(...world).when(orderRectification, { id: 'R-1', input: order, by: leader }).thenRefused(aFindingIsOrderedRectifiedOnce)
})

test('a finding that is not confirmed, or of another project, is not ordered to be rectified', () => {
  given(project, findingF1.reviewed(), inPost).when(orderRectification, { id: 'F-1', input: order, by: leader }).thenRefused(onlyAConfirmedFindingIsRectified)
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, projectId: 'P-2' }, by: actor('lu', ['teamLeader'], { project: ['P-2'] }) }).thenRefused(onlyAConfirmedFindingIsRectified)
})

test('an official who has left is not asked to rectify; the unit still is', () => {
  given(...world, left('2026-03-01')).when(orderRectification, { id: 'F-1', input: order, by: leader }).thenRefused(aDepartedOfficialIsNotOrderedToRectify)
  given(...world, left('2026-03-02')).when(orderRectification, { id: 'F-1', input: order, by: leader }).then(ordered)
  given(...world, left('2026-03-01')).when(orderRectification, { id: 'F-1', input: { ...order, officials: [] }, by: leader })
    .then({ type: 'RectificationOrdered', data: { ...ordered.data, officials: [] } })
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, officials: [{ officialId: 'O-2', tenureId: 'T-1' }] }, by: leader }).thenRefused(aDepartedOfficialIsNotOrderedToRectify)
})

test('phased rectification, and only that, has stages', () => {
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, class: 'phased', stages }, by: leader }).then(phased)
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, class: 'phased' }, by: leader }).thenRefused(phasedRectificationHasStages)
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, stages }, by: leader }).thenRefused(phasedRectificationHasStages)
})

test('another term than the usual one is set with its reason', () => {
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, term: { value: 30, because: '金额小，可即时办理' } }, by: leader })
    .then({ type: 'RectificationOrdered', data: { ...ordered.data, term: { ...usualTerm, value: 30, adjustedBecause: '金额小，可即时办理' } } })
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, term: { value: 30 } }, by: leader }).thenRefused(anUnusualTermIsExplained)
})

test('no more is to be rectified than was found', () =>
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, amountToRectifyFen: 800_000_001 }, by: leader }).thenRefused(theAmountToRectifyIsPartOfTheFinding))

test('criteria and stages have ids of their own', () => {
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, criteria: [order.criteria[0]!, order.criteria[0]!] }, by: leader }).thenInvalid('criteria')
  given(...world).when(orderRectification, { id: 'F-1', input: { ...order, class: 'phased', stages: [stages[0]!, stages[0]!] }, by: leader }).thenInvalid('stages')
})

test('the clock starts on the day of receipt, and counts the first return apart', () => {
  given(history(rectifications, 'F-1', ordered)).when(startRectificationClock, { id: 'F-1', input: { receivedOn: '2026-04-29' }, by: machine, today: '2026-05-06' }).then(clockStarted)
  given(history(rectifications, 'F-1', phased)).when(startRectificationClock, { id: 'F-1', input: { receivedOn: '2026-04-29' }, by: machine, today: '2026-05-06' }).then({
    type: 'RectificationClockStarted',
    data: { ...clockStarted.data, dueOn: '2027-04-29', restsOn: { ...clockStarted.data.restsOn, limitId: 'phased-rectification' }, provisional: true },
  })
})

test('the clock starts once, and on no day to come', () => {
  given(rectificationF1.ordered()).when(startRectificationClock, { id: 'F-1', input: { receivedOn: '2026-04-29' }, by: machine, today: '2026-05-06' }).thenNothing()
  given(rectificationF1.ordered()).when(startRectificationClock, { id: 'F-1', input: { receivedOn: '2026-04-30' }, by: machine, today: '2026-05-06' }).thenRefused(theClockStartsOnceOnReceipt)
  given(history(rectifications, 'F-1', ordered)).when(startRectificationClock, { id: 'F-1', input: { receivedOn: '2026-05-07' }, by: machine, today: '2026-05-06' }).thenRefused(theClockStartsOnceOnReceipt)
})

test('the clock of a withdrawn rectification does not start', () => {
  const withdrawn: Happened<'RectificationWithdrawn'> = { type: 'RectificationWithdrawn', data: { ...whose, reason: '撤销' } }
  given(history(rectifications, 'F-1', ordered, withdrawn)).when(startRectificationClock, { id: 'F-1', input: { receivedOn: '2026-04-29' }, by: machine, today: '2026-05-06' })
    .thenRefused(onlyAnUnfinishedRectificationIsFollowed)
})

test('when the finding is overturned, and only then, the rectification is withdrawn', () => {
  given(findingF1.confirmed(overturned), rectificationF1.reported()).when(withdrawRectification, { id: 'F-1', input: { reason: '复查撤销' }, by: machine })
    .then({ type: 'RectificationWithdrawn', data: { ...whose, reason: '复查撤销' } })
  given(findingF1.confirmed(), rectificationF1.reported()).when(withdrawRectification, { id: 'F-1', input: { reason: '复查撤销' }, by: machine }).thenRefused(onlyAnOverturnedFindingsRectificationIsWithdrawn)
})

test('a rectification is handed over to the successor in post at the same unit', () => {
  given(rectificationF1.ordered(), inPost, left('2026-03-01'), successor('U-1')).when(handOverRectification, { id: 'F-1', input: handOver, by: head }).then(handedOver)
  given(rectificationF1.ordered(handedOver), inPost, successor('U-1')).when(handOverRectification, { id: 'F-1', input: handOver, by: head }).thenNothing()
  given(rectificationF1.ordered(), inPost, left('2026-03-01'), successor('U-2')).when(handOverRectification, { id: 'F-1', input: handOver, by: head }).thenRefused(rectificationIsHandedOverToASuccessorInPost)
  given(rectificationF1.ordered(), inPost, left('2026-03-01')).when(handOverRectification, { id: 'F-1', input: handOver, by: head }).thenRefused(rectificationIsHandedOverToASuccessorInPost)
  given(rectificationF1.accepted(), inPost, left('2026-03-01'), successor('U-1')).when(handOverRectification, { id: 'F-1', input: handOver, by: head }).thenRefused(onlyAnUnfinishedRectificationIsFollowed)
})

test('after the hand-over it concerns the successor, and that one event both', () =>
  expect(factsOf([rectificationF1.ordered(handedOver)]).at(-1)!.objects.filter(({ type }) => type === 'official')).toEqual([
    { type: 'official', id: 'O-2', qualifier: 'concerns' }, { type: 'official', id: 'O-1', qualifier: 'handsOver' },
  ]))

test('an auditor does not order, and a unit officer neither', () => {
  for (const by of [actor('qian', ['auditor'], { project: ['P-1'] }), actor('wei', ['unitOfficer'], { unit: ['U-1'] })])
    given(...world).when(orderRectification, { id: 'F-1', input: order, by }).thenForbidden()
})

const leader = actor('zhao', ['teamLeader'], { project: ['P-1'] })
const head = actor('li', ['divisionHead'], { project: ['P-1'] })
const machine = actor('machine', ['machine'])

const { categoryCode: _, term: __, ...order } = ordered.data
const handOver = { from: { officialId: 'O-1', tenureId: 'T-1' }, to: { officialId: 'O-2', tenureId: 'T-2' }, reason: '局长职务调整' }
const handedOver: Happened<'RectificationHandedOver'> = { type: 'RectificationHandedOver', data: { ...whose, ...handOver } }

const began = (tenureId: string, unitId: string, from: string): OfficialEvent =>
  ({ type: 'TenureBegan', data: { tenureId, unitId, post: '局长', category: 'department', capacity: 'principal', side: 'neither', managedBy: 'municipal', from } })
const inPost: Tale = history(officials, 'O-1', began('T-1', 'U-1', '2023-01-01'))
const left = (on: string): Tale => history(officials, 'O-1', { type: 'TenureEnded', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', on, reason: 'transferred' } })
const successor = (unitId: string): Tale => history(officials, 'O-2', began('T-2', unitId, '2026-03-02'))
const project = projectP1.reported()
const world = [project, findingF1.confirmed(), inPost]
