import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { evidenceE1, withdrawn } from '../evidence/example.ts'
import { projectP1 } from '../project/example.ts'
import { aHearingIsProvedByEvidenceOfItsProject, aHearingLiesBetweenTheNoticeAndToday, aRecordIsEnteredOnce, hearingsAreHeldOnSite, theTeamHoldsTheInterview } from '../rules/fieldwork-records.ts'
import { interviewed, interviewI1, interviewOff } from './example.ts'
import { recordInterview } from './record-interview.ts'
import { takeOffInterview } from './take-off-interview.ts'

const by = actor('sun', ['auditor'], { project: ['P-1'] })
const records = (input: object, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), evidenceE1(), ...tales).when(recordInterview, { id: 'I-1', input: { ...interviewed.data, ...input }, by, today: '2026-03-13' })

test('an interview is held by two of the team, with its record as evidence', () => {
  records({}).then(interviewed)
  records({ writtenBy: 'qian' }).thenRefused(theTeamHoldsTheInterview)
  records({ askedBy: 'stranger' }).thenRefused(theTeamHoldsTheInterview)
  records({ evidenceId: 'E-9' }).thenRefused(aHearingIsProvedByEvidenceOfItsProject)
  given(projectP1.inFieldwork(), evidenceE1(withdrawn)).when(recordInterview, { id: 'I-1', input: interviewed.data, by, today: '2026-03-13' }).thenRefused(aHearingIsProvedByEvidenceOfItsProject)
  given(projectP1.prepared(), evidenceE1()).when(recordInterview, { id: 'I-1', input: interviewed.data, by, today: '2026-03-13' }).thenRefused(hearingsAreHeldOnSite)
})

test('its day lies after the notice and not in the future; it is recorded once', () => {
  records({ heldOn: '2026-03-03' }).thenRefused(aHearingLiesBetweenTheNoticeAndToday)
  records({ heldOn: '2026-03-14' }).thenRefused(aHearingLiesBetweenTheNoticeAndToday)
  records({ place: '另一处' }, interviewI1()).thenRefused(aRecordIsEnteredOnce)
  records({ topics: [] }).thenInvalid('topics')
  records({ interviewee: '张三' }).thenInvalid('interviewee')
})

test('one recorded by mistake is taken off with a reason', () => {
  given(projectP1.inFieldwork(), interviewI1()).when(takeOffInterview, { id: 'I-1', input: { reason: '重复登记' }, by }).then(interviewOff)
  given(projectP1.reported(), interviewI1()).when(takeOffInterview, { id: 'I-1', input: { reason: '重复登记' }, by }).thenRefused(hearingsAreHeldOnSite)
})
