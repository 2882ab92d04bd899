import { test } from 'vitest'
import { interviewed, interviewI1, interviewOff } from '../../audit/interview/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listInterviews } from './query.ts'
import { interviewList } from './view.ts'

const reviewer = actor('zhou', ['erReviewer'])

test('an interview keeps its topics and its record, and the name as ciphertext', () => {
  shows(interviewList).given(interviewI1()).then({ 'I-1': { interviewId: 'I-1', ...interviewed.data, standing: 'recorded' } })
  shows(interviewList).given(interviewI1(interviewOff)).thenRow('I-1', { standing: 'takenOff' })
})

test('only the team and the reviewers read it', () => {
  asks(listInterviews, {}, { by: reviewer }).given(interviewI1()).then({ interviewId: 'I-1' })
  asks(listInterviews, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(interviewI1()).then()
  asks(listInterviews, {}, { by: actor('wang', ['committeeOffice']) }).given(interviewI1()).thenForbidden()
  asks(listInterviews, {}, { by: reviewer }).given(interviewI1(interviewOff)).then()
  asks(listInterviews, { standing: 'takenOff' }, { by: reviewer }).given(interviewI1(interviewOff)).then({ interviewId: 'I-1' })
})
