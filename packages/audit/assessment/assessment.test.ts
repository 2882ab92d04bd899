import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { evidenceE1, withdrawn } from '../evidence/example.ts'
import { projectP1 } from '../project/example.ts'
import { aHearingIsProvedByEvidenceOfItsProject, aHearingLiesBetweenTheNoticeAndToday, aRecordIsEnteredOnce, hearingsAreHeldOnSite, theAssessedIsAuditedAndAssessedOnce, theLevelsAddUpToTheBallots } from '../rules/fieldwork-records.ts'
import { correctAssessment } from './correct-assessment.ts'
import { assessed, assessmentA1, recounted } from './example.ts'
import { recordAssessment } from './record-assessment.ts'

const by = actor('sun', ['auditor'], { project: ['P-1'] })
const { counted } = assessed.data
const records = (change: object, id = 'AS-1', ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), evidenceE1(), ...tales).when(recordAssessment, { id, input: { ...assessed.data, ...change }, by, today: '2026-03-13' })

test('the five levels add up to the ballots, for an audited official, once', () => {
  records({}).then(assessed)
  records({ counted: { ...counted, ballots: 37 } }).thenRefused(theLevelsAddUpToTheBallots)
  records({ counted: { ...counted, handedOut: 37 } }).thenRefused(theLevelsAddUpToTheBallots)
  records({ officialId: 'O-9' }).thenRefused(theAssessedIsAuditedAndAssessedOnce)
  records({}, 'AS-2', assessmentA1()).thenRefused(theAssessedIsAuditedAndAssessedOnce)
  records({ counted: recounted.data.counted }, 'AS-1', assessmentA1()).thenRefused(aRecordIsEnteredOnce)
})

test('it is held on site and proved by its tally', () => {
  records({ counted: { ...counted, heldOn: '2026-03-14' } }).thenRefused(aHearingLiesBetweenTheNoticeAndToday)
  records({ counted: { ...counted, evidenceIds: ['E-1', 'E-9'] } }).thenRefused(aHearingIsProvedByEvidenceOfItsProject)
  given(projectP1.inFieldwork(), evidenceE1(withdrawn)).when(recordAssessment, { id: 'AS-1', input: assessed.data, by, today: '2026-03-13' }).thenRefused(aHearingIsProvedByEvidenceOfItsProject)
  given(projectP1.prepared(), evidenceE1()).when(recordAssessment, { id: 'AS-1', input: assessed.data, by, today: '2026-03-13' }).thenRefused(hearingsAreHeldOnSite)
})

test('a count is corrected with a reason, and must add up again', () => {
  const corrects = (input: object, ...tales: Parameters<typeof given>) => given(...tales, evidenceE1(), assessmentA1()).when(correctAssessment, { id: 'AS-1', input: { counted: recounted.data.counted, reason: '复核计票', ...input }, by, today: '2026-03-13' })
  corrects({}, projectP1.inFieldwork()).then(recounted)
  corrects({ counted: { ...counted, heldOn: '2026-03-14' } }, projectP1.inFieldwork()).thenRefused(aHearingLiesBetweenTheNoticeAndToday)
  corrects({ counted: { ...counted, ballots: 39 } }, projectP1.inFieldwork()).thenRefused(theLevelsAddUpToTheBallots)
  corrects({ counted: { ...counted, evidenceIds: ['E-9'] } }, projectP1.inFieldwork()).thenRefused(aHearingIsProvedByEvidenceOfItsProject)
  corrects({}, projectP1.reported()).thenRefused(hearingsAreHeldOnSite)
})
