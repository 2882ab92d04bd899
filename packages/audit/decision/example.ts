// Example lines of the list of decisions (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { DecisionEvent } from './events.ts'
import { decisions } from './state.ts'

type Happened<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>

export const decisionListed: Happened<'DecisionListed'> = { type: 'DecisionListed', data: { projectId: 'P-1', line: {
  decidedOn: '2024-03-12', meeting: '局党组会2024年第5次', says: '出借专项资金用于平台公司周转', kind: 'largeFunds', amountFen: 800_000_000, procedure: 'majorityAgreed',
  opinions: [{ officialId: 'O-1', opinion: 'agreed' }], execution: '当月拨付', evidenceIds: ['E-1'],
} } }

/** Line DE-1 of project P-1, followed by what a test adds. */
export const decisionD1 = (...more: DecisionEvent[]): Tale => history(decisions, 'DE-1', decisionListed, ...more)
