import { test } from 'vitest'
import { SHIPPED_FORMALITIES } from '../../audit/formality/shipped.ts'
import type { FormalityEvent } from '../../audit/formality/events.ts'
import { formalities, type Formalities } from '../../audit/formality/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listFormalities } from './query.ts'

test('every version is a row, the latest first, with its source and whether anybody has confirmed it', () => {
  const tale = history<Formalities, FormalityEvent>(formalities, 'bureau', { type: 'FormalitiesPublished', data: { ...SHIPPED_FORMALITIES, version: 1 } }, { type: 'FormalitiesPublished', data: { demands: ['reportMeeting'], effectiveFrom: '2027-01-01', source: { confirmed: true, cites: '本局制度' }, version: 2 } })
  asks(listFormalities, {}).given(tale).then({ version: 2, demands: ['reportMeeting'], effectiveFrom: '2027-01-01', confirmed: true, cites: '本局制度' }, { version: 1, demands: [], confirmed: false })
  asks(listFormalities, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(tale).thenForbidden()
})
