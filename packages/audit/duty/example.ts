// Example lines of the list of duties (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { DutyEvent } from './events.ts'
import { duties } from './state.ts'

type Happened<Type extends DutyEvent['type']> = Extract<DutyEvent, { type: Type }>

export const dutyListed: Happened<'DutyListed'> = { type: 'DutyListed', data: { projectId: 'P-1', line: {
  officialId: 'O-1', kind: 'duty', says: '主持局全面工作，分管财务', basis: { title: '关于局领导分工的通知（示例）', documentNo: '示例〔2023〕5号' }, origin: 'divisionOfWork', firstResponsible: true, from: '2023-01-01', auditItemId: 'A-1',
} } }

/** Line DU-1 of project P-1, followed by what a test adds. */
export const dutyD1 = (...more: DutyEvent[]): Tale => history(duties, 'DU-1', dutyListed, ...more)
