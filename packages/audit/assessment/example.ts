// An example democratic assessment (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { AssessmentEvent } from './events.ts'
import { assessments } from './state.ts'

type Happened<Type extends AssessmentEvent['type']> = Extract<AssessmentEvent, { type: Type }>

export const assessed: Happened<'AssessmentRecorded'> = { type: 'AssessmentRecorded', data: {
  projectId: 'P-1', officialId: 'O-1', counted: { heldOn: '2026-03-11', handedOut: 40, ballots: 38, levels: { good: 20, fairlyGood: 10, average: 5, poor: 1, unknown: 2 }, evidenceIds: ['E-1'] },
} }
export const recounted: Happened<'AssessmentCorrected'> = { type: 'AssessmentCorrected', data: {
  projectId: 'P-1', officialId: 'O-1', counted: { ...assessed.data.counted, levels: { ...assessed.data.counted.levels, good: 19, average: 6 } }, before: assessed.data.counted, reason: '复核计票',
} }

/** Assessment AS-1 of project P-1, followed by what a test adds. */
export const assessmentA1 = (...more: AssessmentEvent[]): Tale => history(assessments, 'AS-1', assessed, ...more)
