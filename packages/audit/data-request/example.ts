// Example lines of the list of data demanded (示例), for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { DataRequestEvent } from './events.ts'
import { dataRequests } from './state.ts'

type Happened<Type extends DataRequestEvent['type']> = Extract<DataRequestEvent, { type: Type }>

export const dataRequested: Happened<'DataRequested'> = { type: 'DataRequested', data: { projectId: 'P-1', line: {
  name: '财务核算数据', system: '会计核算系统', provider: '示例市建设局', ofAuditedUnit: true, periodFrom: '2023-01-01', periodTo: '2025-12-31', fields: '凭证号、日期、科目、金额、摘要', fromPlatform: false, neededOn: '2026-03-16', secrecy: 'workSecret',
} } }
export const dataReceived = told<DataRequestEvent>({ type: 'DataReceived', data: { projectId: 'P-1', on: '2026-03-16', checks: 'passed', says: '与报表核对一致', evidenceIds: [], late: false } }, { actor: 'sun', occurredOn: '2026-03-16' })

/** Line DR-1 of project P-1, followed by what a test adds. */
export const dataRequestD1 = (...more: DataRequestEvent[]): Tale => history(dataRequests, 'DR-1', dataRequested, ...more)
