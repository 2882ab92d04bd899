import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf } from '../../kernel/testing/history.ts'
import { projectP1 } from '../project/example.ts'
import { aLineIsEnteredOnce, aListSpeaksOfTheOfficialsAudited, listsAreKeptWhileTheAuditIsUnderWay, onlyALineThatStandsChanges } from '../rules/four-lists.ts'
import { correctDuty } from './correct-duty.ts'
import type { DutyEvent } from './events.ts'
import { dutyD1, dutyListed } from './example.ts'
import { listDuty } from './list-duty.ts'
import { takeOffDuty } from './take-off-duty.ts'

const { line } = dutyListed.data
const offList: DutyEvent = { type: 'DutyTakenOff', data: { projectId: 'P-1', officialId: 'O-1', reason: '分工已调整' } }

test('a duty of an audited official is listed, from the start of the project to its report', () => {
  given(projectP1.established()).when(listDuty, { id: 'DU-1', input: dutyListed.data, by: auditor }).then(dutyListed)
  given(projectP1.reported()).when(listDuty, { id: 'DU-1', input: dutyListed.data, by: auditor }).thenRefused(listsAreKeptWhileTheAuditIsUnderWay)
  given(projectP1.established()).when(listDuty, { id: 'DU-1', input: { ...dutyListed.data, line: { ...line, officialId: 'O-9' } }, by: auditor }).thenRefused(aListSpeaksOfTheOfficialsAudited)
  given(projectP1.established(), dutyD1()).when(listDuty, { id: 'DU-1', input: { ...dutyListed.data, line: { ...line, says: '另一项' } }, by: auditor }).thenRefused(aLineIsEnteredOnce)
  given(projectP1.established()).when(listDuty, { id: 'DU-1', input: { ...dutyListed.data, line: { ...line, to: '2022-01-01' } }, by: auditor }).thenInvalid('line.to')
  given(projectP1.established()).when(listDuty, { id: 'DU-1', input: dutyListed.data, by: actor('feng', ['auditor'], { project: ['P-2'] }) }).thenForbidden()
})

test('a correction keeps what the line said before; a line that was taken off changes no more', () => {
  const corrected = { ...line, firstResponsible: false }
  given(projectP1.established(), dutyD1()).when(correctDuty, { id: 'DU-1', input: { line: corrected, reason: '核对分工文件' }, by: auditor })
    .then({ type: 'DutyCorrected', data: { projectId: 'P-1', line: corrected, before: line, reason: '核对分工文件' } })
  given(projectP1.established(), dutyD1()).when(correctDuty, { id: 'DU-1', input: { line, reason: '无' }, by: auditor }).thenNothing()
  given(projectP1.established(), dutyD1(offList)).when(correctDuty, { id: 'DU-1', input: { line: corrected, reason: '核对' }, by: auditor }).thenRefused(onlyALineThatStandsChanges)
  given(projectP1.established(), dutyD1()).when(takeOffDuty, { id: 'DU-1', input: { reason: '分工已调整' }, by: auditor }).then(offList)
})

test('a duty concerns its project and its official', () =>
  expect(factsOf([dutyD1()])[0]!.objects).toEqual([{ type: 'duty', id: 'DU-1', qualifier: 'subject' }, { type: 'project', id: 'P-1', qualifier: 'listed in' }, { type: 'official', id: 'O-1', qualifier: 'duty of' }]))

const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
