import { test } from 'vitest'
import { deliverableD1 } from '../../audit/deliverable/example.ts'
import { resultUseR1, useFedBack, useTakenOff } from '../../audit/result-use/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listResultUses } from './query.ts'
import { resultUseList } from './view.ts'

const row = {
  resultUseId: 'R-1', deliverableId: 'D-1', projectId: 'P-1', body: 'organization', purpose: 'appointment', usedOn: '2026-05-06', says: '年度考核参考', documentNo: null, feedbackDueOn: '2026-08-06', limitId: 'result-use-feedback', limitVersion: '2019-07-07',
  fedBackOn: null, feedback: null, feedbackFileHash: null, late: false, standing: 'waiting', recordedBy: 'someone', takenOffReason: null,
}

test('a use waits for feedback, is fed back or taken off', () => {
  shows(resultUseList).given(resultUseR1()).then({ 'R-1': row })
  shows(resultUseList).given(resultUseR1(useFedBack)).then({ 'R-1': { ...row, standing: 'fedBack', fedBackOn: '2026-07-01', feedback: '已作为年度考核参考' } })
  shows(resultUseList).given(resultUseR1(useTakenOff)).thenRow('R-1', { standing: 'takenOff', takenOffReason: '重复登记' })
})

test('what waits has a light; what was fed back has none, whatever its deadline was', () => {
  const tales = [deliverableD1.issued(), resultUseR1()] as const
  asks(listResultUses, {}, { day: '2026-08-07' }).given(...tales).then({ deliverableTitle: '关于自然资源资产管理问题的专报', deliverableKind: 'specialBriefing', light: 'red', remaining: -1 })
  asks(listResultUses, { light: 'red' }, { day: '2026-08-07' }).given(...tales).then({ resultUseId: 'R-1' })
  asks(listResultUses, { light: 'green' }, { day: '2026-08-07' }).given(...tales).then()
  asks(listResultUses, {}, { day: '2026-08-07' }).given(resultUseR1(useFedBack)).then({ light: 'grey', remaining: null })
  asks(listResultUses, { light: 'red' }, { day: '2026-08-07' }).given(resultUseR1(useFedBack)).then()
  asks(listResultUses, {}).given(resultUseR1(useTakenOff)).then()
})

test('a body reads its own uses alone', () => {
  asks(listResultUses, {}, { by: actor('tao', ['organizationOfficer'], { body: ['organization'] }) }).given(resultUseR1()).then({ resultUseId: 'R-1' })
  asks(listResultUses, {}, { by: actor('yu', ['conferenceMember'], { body: ['finance'] }) }).given(resultUseR1()).then()
  asks(listResultUses, {}, { by: actor('he', ['bureauOffice']) }).given(resultUseR1()).then({ resultUseId: 'R-1' })
  asks(listResultUses, { purpose: 'inspection' }).given(resultUseR1()).then()
  asks(listResultUses, { words: '考核' }).given(resultUseR1()).then({ resultUseId: 'R-1' })
})
