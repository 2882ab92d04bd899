import { test } from 'vitest'
import { decisionD1, decisionListed } from '../../audit/decision/example.ts'
import { verificationV1 } from '../../audit/verification/example.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listDecisions } from './query.ts'
import { decisionList } from './view.ts'

test('a decision says who decided how, what the audited said, and which verifications are about it', () => {
  const { line } = decisionListed.data
  shows(decisionList).given(decisionD1(), verificationV1()).thenRow('DE-1', {
    projectId: 'P-1', decidedOn: '2024-03-12', meeting: '局党组会2024年第5次', kind: 'largeFunds', amountFen: 800_000_000, procedure: 'majorityAgreed', opinions: [{ officialId: 'O-1', opinion: 'agreed', words: null }], effect: null,
    evidenceIds: ['E-1'], corrections: 0, standing: 'listed', verificationIds: ['V-1'],
  })
  const { amountFen: _, ...withoutAmount } = line
  shows(decisionList).given(decisionD1({ type: 'DecisionCorrected', data: { projectId: 'P-1', line: { ...withoutAmount, procedure: 'none' }, before: line, reason: '核对' } })).thenRow('DE-1', { procedure: 'none', amountFen: 0, corrections: 1 })
  shows(decisionList).given(decisionD1(), verificationV1({ type: 'VerificationTakenOff', data: { projectId: 'P-1', reason: '并入' } })).thenRow('DE-1', { verificationIds: [] })
})

test('decisions are found by procedure, time and words, and their amounts add up', () => {
  const asking = (input: object) => asks(listDecisions, input).given(decisionD1())
  asking({ procedure: 'majorityAgreed', from: '2024-03-12', to: '2024-03-12' }).then({ decisionId: 'DE-1' })
  asking({ from: '2024-03-13' }).then()
  asking({ words: '出借' }).thenSums({ amountFen: 800_000_000 })
  asks(listDecisions, {}).given(decisionD1({ type: 'DecisionTakenOff', data: { projectId: 'P-1', reason: '无关' } })).then()
})
