import { test } from 'vitest'
import { assessmentA1, recounted } from '../../audit/assessment/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listAssessments } from './query.ts'
import { assessmentList } from './view.ts'

test('an assessment shows its ballots by level, as last corrected', () => {
  shows(assessmentList).given(assessmentA1()).then({ 'AS-1': { assessmentId: 'AS-1', projectId: 'P-1', officialId: 'O-1', heldOn: '2026-03-11', handedOut: 40, ballots: 38, good: 20, fairlyGood: 10, average: 5, poor: 1, unknown: 2, evidenceIds: ['E-1'], corrections: 0 } })
  shows(assessmentList).given(assessmentA1(recounted)).thenRow('AS-1', { good: 19, average: 6, corrections: 1 })
})

test('it is read in its own project', () => {
  asks(listAssessments, { officialId: 'O-1' }).given(assessmentA1()).then({ assessmentId: 'AS-1', officialName: null })
  asks(listAssessments, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(assessmentA1()).then()
})
