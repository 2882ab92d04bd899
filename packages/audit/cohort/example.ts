// An example cohort programme (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { CohortEvent } from './events.ts'
import { cohorts } from './state.ts'

type Happened<Type extends CohortEvent['type']> = Extract<CohortEvent, { type: Type }>

export const carryOver = { indicatorId: 'I-1', name: '结转资金占比', unit: '%', decimals: 1, measured: '年末结转资金÷当年预算支出（示例）', better: 'lower' as const }
export const staff = { indicatorId: 'I-2', name: '编制人数', unit: '人', decimals: 0, measured: '年末在编人数（示例）', better: 'neither' as const }

export const cohortOpened: Happened<'CohortOpened'> = { type: 'CohortOpened', data: {
  year: 2026, title: '2026年市直部门预算管理同步审', unitLevel: 'municipalDepartment', purpose: '比较同类单位的预算管理水平（示例）', indicators: [carryOver, staff],
} }
export const joined = (projectId: string, unitId: string, unitName: string): Happened<'CohortProjectJoined'> =>
  ({ type: 'CohortProjectJoined', data: { projectId, unitId, unitName, year: 2026, unitLevel: 'municipalDepartment', indicatorIds: ['I-1', 'I-2'] } })
export const p1Joined = joined('P-1', 'U-1', '示例市建设局')
export const p1Left: Happened<'CohortProjectLeft'> = { type: 'CohortProjectLeft', data: { projectId: 'P-1', reason: '项目调整', indicatorIds: ['I-1', 'I-2'] } }
export const cohortClosed: Happened<'CohortClosed'> = { type: 'CohortClosed', data: { conclusion: '结转资金占比差异较大（示例）' } }

/** Cohort C-1 as opened, followed by what a test adds. */
export const cohortC1 = (...more: CohortEvent[]): Tale => history(cohorts, 'C-1', cohortOpened, ...more)
