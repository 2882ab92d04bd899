import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf } from '../../kernel/testing/history.ts'
import { deliverableD1 } from '../deliverable/example.ts'
import { aBodyUsesWhatItWasGiven, aMemberRecordsUsesByItsOwnBody, aUseHasAKnownPurpose, aUseIsRecordedOnce, onlyAWaitingUseIsFedBack } from '../rules/result-uses.ts'
import type { ResultUseEvent } from './events.ts'
import { resultUseR1, useFedBack, useRecorded, useTakenOff } from './example.ts'
import { feedBackResultUse } from './feed-back-result-use.ts'
import { recordResultUse } from './record-result-use.ts'
import { takeOffResultUse } from './take-off-result-use.ts'

const organization = actor('tao', ['organizationOfficer'], { body: ['organization'] })
const finance = actor('yu', ['conferenceMember'], { body: ['finance'] })
const office = actor('wang', ['committeeOffice'])
const input = { deliverableId: 'D-1', body: 'organization', purpose: 'appointment', says: '年度考核参考' }
const records = (change: object, by = organization, tales: Parameters<typeof given> = [deliverableD1.issued()], today = '2026-05-06') => given(...tales).when(recordResultUse, { id: 'R-1', input: { ...input, ...change }, by, today })

test('a body records its own use of what it was given, and owes feedback by the limit of that day', () => {
  records({}).then(useRecorded)
  records({}, office).then(useRecorded)
  records({}, actor('he', ['bureauOffice'])).then(useRecorded)
  records({}, finance).thenRefused(aMemberRecordsUsesByItsOwnBody)
  records({ body: 'finance' }, finance).thenRefused(aBodyUsesWhatItWasGiven)
  records({}, organization, [deliverableD1.planned()]).thenRefused(aBodyUsesWhatItWasGiven)
  records({}, organization, [deliverableD1.issued()], '2026-04-17').thenRefused(aBodyUsesWhatItWasGiven)
  records({ purpose: 'nothing' }).thenRefused(aUseHasAKnownPurpose)
  records({}, actor('sun', ['auditor'], { project: ['P-1'] })).thenForbidden()
})

test('a use is recorded once, and again for the same purpose only after feedback', () => {
  const again = (...more: ResultUseEvent[]) => given(deliverableD1.issued(), resultUseR1(...more)).when(recordResultUse, { id: 'R-2', input, by: organization, today: '2026-07-02' })
  again().thenRefused(aUseIsRecordedOnce)
  again(useFedBack).then({ ...useRecorded, data: { ...useRecorded.data, usedOn: '2026-07-02', feedbackDueOn: '2026-10-08' } })
  again(useTakenOff).then({ ...useRecorded, data: { ...useRecorded.data, usedOn: '2026-07-02', feedbackDueOn: '2026-10-08' } })
  records({ purpose: 'dossier' }, organization, [deliverableD1.issued(), resultUseR1()]).thenRefused(aUseIsRecordedOnce)
})

test('the body feeds back once; what comes after the last day is marked late', () => {
  const feeds = (today: string, by = organization, ...more: ResultUseEvent[]) => given(resultUseR1(...more)).when(feedBackResultUse, { id: 'R-1', input: { says: '已作为年度考核参考' }, by, today })
  feeds('2026-07-01').then(useFedBack)
  feeds('2026-08-06').then({ ...useFedBack, data: { ...useFedBack.data, on: '2026-08-06' } })
  feeds('2026-08-07').then({ ...useFedBack, data: { ...useFedBack.data, on: '2026-08-07', late: true } })
  feeds('2026-07-01', finance).thenForbidden()
  feeds('2026-07-02', organization, useFedBack).thenRefused(onlyAWaitingUseIsFedBack)
})

test('one recorded by mistake is taken off, unless it was fed back', () => {
  const takesOff = (...more: ResultUseEvent[]) => given(resultUseR1(...more)).when(takeOffResultUse, { id: 'R-1', input: { reason: '重复登记' }, by: organization, today: '2026-07-02' })
  takesOff().then(useTakenOff)
  takesOff(useFedBack).thenRefused(onlyAWaitingUseIsFedBack)
})

test('a use concerns its deliverable and its project', () => expect(factsOf([resultUseR1()])[0]!.objects.map(({ type, id }) => `${type} ${id}`)).toEqual(['resultUse R-1', 'deliverable D-1', 'project P-1']))
