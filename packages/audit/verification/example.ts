// Example lines of the list of verifications (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { VerificationEvent } from './events.ts'
import { verifications } from './state.ts'

type Happened<Type extends VerificationEvent['type']> = Extract<VerificationEvent, { type: Type }>

export const verificationListed: Happened<'VerificationListed'> = { type: 'VerificationListed', data: { projectId: 'P-1', line: {
  auditItemId: 'A-1', says: '出借资金是否按程序决策、是否收回', method: '核对会议记录、拨款凭证和银行流水', assignee: 'sun', dutyIds: ['DU-1'], decisionIds: ['DE-1'],
} } }
export const concluded: Happened<'VerificationConcluded'> = { type: 'VerificationConcluded', data: { projectId: 'P-1', result: { outcome: 'found', says: '资金逾期未收回', paperIds: ['W-1'], findingIds: ['F-1'] } } }

/** Line V-1 of project P-1, followed by what a test adds. */
export const verificationV1 = (...more: VerificationEvent[]): Tale => history(verifications, 'V-1', verificationListed, ...more)
