import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { demandsOn } from '../asks/the-formalities.ts'
import { thereIsOneListOfFormalities } from '../rules/formalities.ts'
import type { FormalityEvent } from './events.ts'
import { publishFormalities } from './publish-formalities.ts'
import { SHIPPED_FORMALITIES } from './shipped.ts'
import { formalities } from './state.ts'

test('the list of formal steps is published version by version, once each', () => {
  const publishes = (input: object, ...events: FormalityEvent[]) => given(history(formalities, 'bureau', ...events)).when(publishFormalities, { id: 'bureau', input, by: office })
  publishes(SHIPPED_FORMALITIES).then(shipped)
  publishes(meeting, shipped).then({ type: 'FormalitiesPublished', data: { ...meeting, version: 2 } })
  publishes({ ...meeting, demands: ['reportMeeting', 'reportMeeting'] }, shipped).thenInvalid('demands')
  given().when(publishFormalities, { id: 'another', input: meeting, by: office }).thenRefused(thereIsOneListOfFormalities)
  given().when(publishFormalities, { id: 'bureau', input: meeting, by: actor('li', ['divisionHead']) }).thenForbidden()
})

test('what ships demands nothing and is no confirmed source; a later version counts from its day', () => {
  expect(SHIPPED_FORMALITIES).toMatchObject({ demands: [], source: { confirmed: false, cites: expect.stringContaining('示例') } })
  const both = { versions: [SHIPPED_FORMALITIES, meeting] }
  expect([demandsOn(both, '2019-07-06'), demandsOn(both, '2026-06-30'), demandsOn(both, '2026-07-01')]).toEqual([[], [], ['reportMeeting']])
})

const office = actor('gu', ['committeeOffice'])
const meeting = { demands: ['reportMeeting' as const], effectiveFrom: '2026-07-01', source: { confirmed: false, cites: '本局会议纪要（示例）' } }
const shipped: FormalityEvent = { type: 'FormalitiesPublished', data: { ...SHIPPED_FORMALITIES, version: 1 } }
