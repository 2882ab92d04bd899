import { test } from 'vitest'
import { cohortC1, p1Joined } from '../../audit/cohort/example.ts'
import { evidenceE1 } from '../../audit/evidence/example.ts'
import { valueOff, valueRecorded, valueV1 } from '../../audit/indicator-value/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listIndicatorValues } from './query.ts'
import { indicatorValueList } from './view.ts'

const { measured } = valueRecorded.data
const row = { indicatorValueId: 'V-1', cohortId: 'C-1', indicatorId: 'I-1', comparisonId: 'C-1/I-1', projectId: 'P-1', value: measured.value, measuredOn: measured.on, evidenceId: measured.evidenceId, note: null, recordedBy: 'someone', recordedOn: '2026-01-05', corrections: 0, reason: null, standing: 'recorded' }

test('a value keeps its evidence; a correction counts and says why', () => {
  shows(indicatorValueList).given(valueV1()).then({ 'V-1': row })
  shows(indicatorValueList).given(valueV1({ type: 'IndicatorValueCorrected', data: { ...valueRecorded.data, measured: { ...measured, value: 118 }, before: measured, reason: '剔除往来款' } })).then({ 'V-1': { ...row, value: 118, corrections: 1, reason: '剔除往来款' } })
})

test('values are listed with the names of indicator and evidence, for those who audit there', () => {
  asks(listIndicatorValues, { projectId: 'P-1' }).given(cohortC1(p1Joined), evidenceE1(), valueV1()).then({ indicatorName: '结转资金占比', unit: '%', evidenceTitle: '会议记录' })
  asks(listIndicatorValues, {}).given(valueV1(valueOff)).then()
  asks(listIndicatorValues, {}, { by: actor('hu', ['auditor'], { project: ['P-2'] }) }).given(valueV1()).then()
})
