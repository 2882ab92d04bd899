// An example use of a deliverable (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { ResultUseEvent } from './events.ts'
import { resultUses } from './state.ts'

type Happened<Type extends ResultUseEvent['type']> = Extract<ResultUseEvent, { type: Type }>

const OF = { deliverableId: 'D-1', projectId: 'P-1', body: 'organization' } as const

export const useRecorded: Happened<'ResultUseRecorded'> = { type: 'ResultUseRecorded', data: {
  ...OF, purpose: 'appointment', usedOn: '2026-05-06', says: '年度考核参考', feedbackDueOn: '2026-08-06', restsOn: { limitId: 'result-use-feedback', limitVersion: '2019-07-07', calendarVersion: '2021–2026', provisional: false },
} }
export const useFedBack: Happened<'ResultUseFedBack'> = { type: 'ResultUseFedBack', data: { ...OF, on: '2026-07-01', says: '已作为年度考核参考', late: false } }
export const useTakenOff: Happened<'ResultUseTakenOff'> = { type: 'ResultUseTakenOff', data: { ...OF, reason: '重复登记' } }

/** Use R-1 of deliverable D-1 by the organisation department, followed by what a test adds. */
export const resultUseR1 = (...more: ResultUseEvent[]): Tale => history(resultUses, 'R-1', useRecorded, ...more)
