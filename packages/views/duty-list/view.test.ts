import { test } from 'vitest'
import { dutyD1, dutyListed } from '../../audit/duty/example.ts'
import { verificationV1 } from '../../audit/verification/example.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listDuties } from './query.ts'
import { dutyList } from './view.ts'

test('a duty says what it rests on, how often it was corrected, and which verifications are about it', () => {
  const { line } = dutyListed.data
  shows(dutyList).given(dutyD1(), verificationV1()).thenRow('DU-1', {
    projectId: 'P-1', officialId: 'O-1', kind: 'duty', basisTitle: line.basis.title, basisNo: '示例〔2023〕5号', basisArticle: null, origin: 'divisionOfWork', firstResponsible: true, from: '2023-01-01', to: null, auditItemId: 'A-1',
    corrections: 0, standing: 'listed', verificationIds: ['V-1'],
  })
  shows(dutyList).given(dutyD1({ type: 'DutyCorrected', data: { projectId: 'P-1', line: { ...line, firstResponsible: false }, before: line, reason: '核对' } })).thenRow('DU-1', { firstResponsible: false, corrections: 1 })
  shows(dutyList).given(dutyD1(), verificationV1({ type: 'VerificationTakenOff', data: { projectId: 'P-1', reason: '并入' } })).thenRow('DU-1', { verificationIds: [] })
})

test('a list shows the lines that stand, unless those taken off are asked for', () => {
  const off = dutyD1({ type: 'DutyTakenOff', data: { projectId: 'P-1', officialId: 'O-1', reason: '误列' } })
  asks(listDuties, { projectId: 'P-1' }).given(dutyD1()).then({ dutyId: 'DU-1' })
  asks(listDuties, { words: '分管财务', origin: 'divisionOfWork' }).given(dutyD1()).then({ dutyId: 'DU-1' })
  asks(listDuties, { officialId: 'O-1' }).given(off).then()
  asks(listDuties, { standing: 'takenOff' }).given(off).then({ dutyId: 'DU-1' })
})
