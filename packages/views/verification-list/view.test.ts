import { test } from 'vitest'
import { concluded, verificationV1 } from '../../audit/verification/example.ts'
import { told } from '../../kernel/testing/history.ts'
import type { VerificationEvent } from '../../audit/verification/events.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listVerifications } from './query.ts'
import { verificationList } from './view.ts'

const result = told<VerificationEvent>(concluded, { actor: 'sun', occurredOn: '2026-03-20' })

test('a verification is open until it is concluded, and then names its papers and findings', () => {
  shows(verificationList).given(verificationV1()).thenRow('V-1', { projectId: 'P-1', auditItemId: 'A-1', assignee: 'sun', dutyIds: ['DU-1'], decisionIds: ['DE-1'], outcome: 'open', result: null, concludedOn: null, standing: 'listed' })
  shows(verificationList).given(verificationV1(result)).thenRow('V-1', { outcome: 'found', result: '资金逾期未收回', paperIds: ['W-1'], findingIds: ['F-1'], concludedBy: 'sun', concludedOn: '2026-03-20' })
})

test('verifications are found by outcome, assignee and words, and counted by outcome', () => {
  const asking = (input: object) => asks(listVerifications, input).given(verificationV1(result))
  asking({ outcome: 'found', assignee: 'sun' }).then({ verificationId: 'V-1' })
  asking({ outcome: 'open' }).then()
  asking({ words: '逾期' }).thenCounts({ outcome: { found: 1 } })
  asks(listVerifications, {}).given(verificationV1({ type: 'VerificationTakenOff', data: { projectId: 'P-1', reason: '并入' } })).then()
})
