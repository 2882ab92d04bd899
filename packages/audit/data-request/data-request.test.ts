import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { projectP1 } from '../project/example.ts'
import { aLineIsEnteredOnce, aLineIsLinkedWithinItsProject, dataIsReceivedOnce, listsAreKeptWhileTheAuditIsUnderWay, whatThePlatformGivesIsNotDemandedAgain } from '../rules/four-lists.ts'
import type { DataRequestEvent } from './events.ts'
import { dataReceived, dataRequestD1, dataRequested } from './example.ts'
import { receiveData } from './receive-data.ts'
import { requestData } from './request-data.ts'
import { takeOffDataRequest } from './take-off-data-request.ts'

const { line } = dataRequested.data
const offList: DataRequestEvent = { type: 'DataRequestTakenOff', data: { projectId: 'P-1', reason: '已由平台取得' } }

test('data is demanded of whoever holds it; what the platform gives is not demanded of the unit', () => {
  const asks = (input: object) => given(projectP1.prepared()).when(requestData, { id: 'DR-1', input: { ...dataRequested.data, line: { ...line, ...input } }, by: auditor })
  asks({}).then(dataRequested)
  asks({ fromPlatform: true }).thenRefused(whatThePlatformGivesIsNotDemandedAgain)
  asks({ fromPlatform: true, ofAuditedUnit: false, provider: '政务数据平台' }).then({ type: 'DataRequested', data: { projectId: 'P-1', line: { ...line, fromPlatform: true, ofAuditedUnit: false, provider: '政务数据平台' } } })
  asks({ periodTo: '2022-01-01' }).thenInvalid('line.periodTo')
  given(projectP1.reported()).when(requestData, { id: 'DR-1', input: dataRequested.data, by: auditor }).thenRefused(listsAreKeptWhileTheAuditIsUnderWay)
  given(projectP1.prepared(), dataRequestD1()).when(requestData, { id: 'DR-1', input: { ...dataRequested.data, line: { ...line, name: '资产卡片' } }, by: auditor }).thenRefused(aLineIsEnteredOnce)
})

test('flawed data is received again, data that passed is not; late data is marked', () => {
  const receives = (today: string, checks: 'passed' | 'flawed', ...before: DataRequestEvent[]) =>
    given(projectP1.prepared(), dataRequestD1(...before)).when(receiveData, { id: 'DR-1', input: { checks, says: '与报表核对一致', evidenceIds: [] }, by: auditor, today })
  const received = (on: string, checks: 'passed' | 'flawed', late: boolean): DataRequestEvent => ({ type: 'DataReceived', data: { projectId: 'P-1', on, checks, says: '与报表核对一致', evidenceIds: [], late } })
  receives('2026-03-16', 'passed').then(received('2026-03-16', 'passed', false))
  receives('2026-03-17', 'flawed').thenEachTime(received('2026-03-17', 'flawed', true))
  receives('2026-03-18', 'passed', received('2026-03-17', 'flawed', true)).then(received('2026-03-18', 'passed', true))
  receives('2026-03-18', 'passed', dataReceived).thenRefused(dataIsReceivedOnce)
  receives('2026-03-18', 'passed', offList).thenRefused(dataIsReceivedOnce)
  given(projectP1.prepared(), dataRequestD1()).when(receiveData, { id: 'DR-1', input: { checks: 'passed', says: '一致', evidenceIds: ['E-9'] }, by: auditor }).thenRefused(aLineIsLinkedWithinItsProject)
})

test('a demand is taken off with a reason, once', () =>
  given(projectP1.prepared(), dataRequestD1()).when(takeOffDataRequest, { id: 'DR-1', input: { reason: '已由平台取得' }, by: auditor }).then(offList))

const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
