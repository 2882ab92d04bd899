import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { cohortC1, cohortClosed, p1Joined, p1Left } from '../cohort/example.ts'
import { collected, evidenceE1, withdrawn } from '../evidence/example.ts'
import { evidence } from '../evidence/state.ts'
import { projectP1 } from '../project/example.ts'
import { aProjectHasOneValueForAnIndicator, aValueIsOfAProjectThatStands, aValueIsOfTheCohort, aValueSpeaksOfADayThatHasCome, aValueRestsOnEvidenceOfItsProject, onlyAnOpenCohortChanges, onlyAValueThatStandsChanges } from '../rules/cohorts.ts'
import { correctIndicatorValue } from './correct-indicator-value.ts'
import { valueOff, valueRecorded, valueV1 } from './example.ts'
import { recordIndicatorValue } from './record-indicator-value.ts'
import { takeOffIndicatorValue } from './take-off-indicator-value.ts'

const by = actor('sun', ['auditor'], { project: ['P-1'] })
const records = (change: object, ...tales: Parameters<typeof given>) => given(projectP1.established(), ...tales).when(recordIndicatorValue, { id: 'V-1', input: { ...valueRecorded.data, ...change }, by })
const { measured } = valueRecorded.data
const terminated = projectP1.established({ type: 'ProjectTerminated', data: { ground: 'deceased', reason: '死亡', committeeMeetingNo: '第9次会议', on: '2026-03-02' } })

test('a value is recorded by the team of a project of the cohort, with evidence that the project holds', () => {
  records({}, cohortC1(p1Joined), evidenceE1()).then(valueRecorded)
  records({}, cohortC1(p1Joined, p1Left), evidenceE1()).thenRefused(aValueIsOfTheCohort)
  records({ indicatorId: 'I-9' }, cohortC1(p1Joined), evidenceE1()).thenRefused(aValueIsOfTheCohort)
  records({}, cohortC1(p1Joined)).thenRefused(aValueRestsOnEvidenceOfItsProject)
  records({}, cohortC1(p1Joined), evidenceE1(withdrawn)).thenRefused(aValueRestsOnEvidenceOfItsProject)
  records({}, cohortC1(p1Joined), history(evidence, 'E-1', { ...collected, data: { ...collected.data, projectId: 'P-2' } })).thenRefused(aValueRestsOnEvidenceOfItsProject)
  records({}, cohortC1(p1Joined, cohortClosed), evidenceE1()).thenRefused(onlyAnOpenCohortChanges)
  given(cohortC1(p1Joined), evidenceE1()).when(recordIndicatorValue, { id: 'V-1', input: valueRecorded.data, by: actor('hu', ['auditor'], { project: ['P-2'] }) }).thenForbidden()
})

test('nothing is measured any more in a project that was terminated, nor of a day to come', () => {
  given(terminated, cohortC1(p1Joined), evidenceE1()).when(recordIndicatorValue, { id: 'V-1', input: valueRecorded.data, by }).thenRefused(aValueIsOfAProjectThatStands)
  given(terminated, cohortC1(p1Joined), evidenceE1(), valueV1()).when(correctIndicatorValue, { id: 'V-1', input: { measured: { ...measured, value: 1 }, reason: '更正' }, by }).thenRefused(aValueIsOfAProjectThatStands)
  records({ measured: { ...measured, on: '2026-03-03' } }, cohortC1(p1Joined), evidenceE1()).thenRefused(aValueSpeaksOfADayThatHasCome)
  given(projectP1.established(), cohortC1(p1Joined), evidenceE1(), valueV1()).when(correctIndicatorValue, { id: 'V-1', input: { measured: { ...measured, on: '2026-03-03' }, reason: '更正' }, by }).thenRefused(aValueSpeaksOfADayThatHasCome)
})

test('a project has one value for an indicator', () => {
  const second = (...tales: Parameters<typeof given>) => given(projectP1.established(), cohortC1(p1Joined), evidenceE1(), ...tales).when(recordIndicatorValue, { id: 'V-2', input: valueRecorded.data, by })
  second(valueV1()).thenRefused(aProjectHasOneValueForAnIndicator)
  second(valueV1(valueOff)).then(valueRecorded)
  records({ measured: { ...measured, value: 1 } }, cohortC1(p1Joined), evidenceE1(), valueV1()).thenRefused(aProjectHasOneValueForAnIndicator)
})

test('it is corrected with a reason, or taken off, while the programme is open', () => {
  const corrected = { ...measured, value: 118 }
  const corrects = (...tales: Parameters<typeof given>) => given(projectP1.established(), ...tales).when(correctIndicatorValue, { id: 'V-1', input: { measured: corrected, reason: '剔除往来款' }, by })
  corrects(cohortC1(p1Joined), evidenceE1(), valueV1()).then({ type: 'IndicatorValueCorrected', data: { cohortId: 'C-1', indicatorId: 'I-1', projectId: 'P-1', measured: corrected, before: measured, reason: '剔除往来款' } })
  corrects(cohortC1(p1Joined), evidenceE1(), valueV1(valueOff)).thenRefused(onlyAValueThatStandsChanges)
  corrects(cohortC1(p1Joined, cohortClosed), evidenceE1(), valueV1()).thenRefused(onlyAnOpenCohortChanges)
  given(cohortC1(p1Joined), valueV1()).when(takeOffIndicatorValue, { id: 'V-1', input: { reason: '口径不符' }, by }).then(valueOff)
  given(cohortC1(p1Joined, cohortClosed), valueV1()).when(takeOffIndicatorValue, { id: 'V-1', input: { reason: '口径不符' }, by }).thenRefused(onlyAnOpenCohortChanges)
})
