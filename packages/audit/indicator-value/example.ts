// Example values of an indicator (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { IndicatorValueEvent } from './events.ts'
import { indicatorValues } from './state.ts'

type Happened<Type extends IndicatorValueEvent['type']> = Extract<IndicatorValueEvent, { type: Type }>

export const valueRecorded: Happened<'IndicatorValueRecorded'> = { type: 'IndicatorValueRecorded', data: { cohortId: 'C-1', indicatorId: 'I-1', projectId: 'P-1', measured: { value: 125, on: '2025-12-31', evidenceId: 'E-1' } } }
export const valueOff: Happened<'IndicatorValueTakenOff'> = { type: 'IndicatorValueTakenOff', data: { cohortId: 'C-1', indicatorId: 'I-1', projectId: 'P-1', reason: '口径不符' } }

/** Value V-1: 12.5 % in project P-1, followed by what a test adds. */
export const valueV1 = (...more: IndicatorValueEvent[]): Tale => history(indicatorValues, 'V-1', valueRecorded, ...more)
/** The same indicator in another project. */
export const valueIn = (projectId: string, value: number): Tale => history(indicatorValues, `V-${projectId}`, { ...valueRecorded, data: { ...valueRecorded.data, projectId, measured: { ...valueRecorded.data.measured, value } } })
