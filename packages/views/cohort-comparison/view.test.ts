import { expect, test } from 'vitest'
import { carryOver, cohortC1, cohortOpened, joined, p1Joined, p1Left, staff } from '../../audit/cohort/example.ts'
import { projectP1, terminatedIn } from '../../audit/project/example.ts'
import { valueIn, valueOff, valueRecorded, valueV1 } from '../../audit/indicator-value/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listCohortComparisons } from './query.ts'
import { cohortComparison } from './view.ts'

const p2Joined = joined('P-2', 'U-2', '示例市财政局')
const p3Joined = joined('P-3', 'U-3', '示例市水利局')
const inAll = cohortC1(p1Joined, p2Joined, p3Joined)

test('every indicator is a row, with the values of its projects', () => {
  shows(cohortComparison).given(cohortC1(p1Joined), valueV1()).then({
    'C-1/I-1': {
      comparisonId: 'C-1/I-1', cohortId: 'C-1', year: 2026, title: cohortOpened.data.title, unitLevel: 'municipalDepartment', ...carryOver, place: 0, members: [{ projectId: 'P-1', unitId: 'U-1', unitName: '示例市建设局' }], projectIds: ['P-1'],
      values: [{ projectId: 'P-1', indicatorValueId: 'V-1', value: 125, on: '2025-12-31', evidenceId: 'E-1', note: null, corrections: 0 }],
    },
    'C-1/I-2': { comparisonId: 'C-1/I-2', cohortId: 'C-1', year: 2026, title: cohortOpened.data.title, unitLevel: 'municipalDepartment', ...staff, place: 1, members: [{ projectId: 'P-1', unitId: 'U-1', unitName: '示例市建设局' }], projectIds: ['P-1'], values: [] },
  })
  const measured = { ...valueRecorded.data.measured, value: 118 }
  shows(cohortComparison).given(cohortC1(p1Joined), valueV1({ type: 'IndicatorValueCorrected', data: { ...valueRecorded.data, measured, before: valueRecorded.data.measured, reason: '剔除往来款' } })).thenRow('C-1/I-1', { values: [{ value: 118, corrections: 1 }] })
  shows(cohortComparison).given(cohortC1(p1Joined), valueV1(valueOff)).thenRow('C-1/I-1', { values: [] })
})

test('an indicator that is added knows who is compared; one that is removed is gone', () => {
  const debt = { ...carryOver, indicatorId: 'I-3', name: '往来款占比' }
  const set = { type: 'CohortIndicatorsSet' as const, data: {
    year: 2026, title: cohortOpened.data.title, unitLevel: 'municipalDepartment' as const, indicators: [debt, carryOver], removedIndicatorIds: ['I-2'], members: [{ projectId: 'P-1', unitId: 'U-1', unitName: '示例市建设局' }], reason: '补充',
  } }
  asks(listCohortComparisons, {}).given(cohortC1(p1Joined, set), valueV1()).then({ indicatorId: 'I-3', missing: 1, lines: [{ unitName: '示例市建设局', value: null }] }, { indicatorId: 'I-1', known: 1 })
})

test('values are ranked with how far what is missing could move them', () => {
  asks(listCohortComparisons, { indicatorId: 'I-1' }).given(inAll, valueV1(), valueIn('P-2', 80)).then({
    known: 2, missing: 1, median: 102.5, medianShown: '10.25', lowestShown: '8.0', highestShown: '12.5', spreadShown: '4.5',
    lines: [{ unitName: '示例市建设局', value: 125, rank: 2, rankAtWorst: 3, valueShown: '12.5', rankShown: '2–3', evidenceId: 'E-1' }, { value: 80, rank: 1, rankAtWorst: 2 }, { unitName: '示例市水利局', value: null, rank: null, valueShown: '—', rankShown: '—' }],
  })
  asks(listCohortComparisons, { indicatorId: 'I-1' }).given(inAll, valueV1(), valueIn('P-2', 80), valueIn('P-3', 80)).then({ missing: 0, lines: [{ rankShown: '3' }, { rankShown: '1' }, { rankShown: '1' }] })
})

test('a project that left is not compared', () => {
  const { rows } = asks(listCohortComparisons, { indicatorId: 'I-1' }).given(cohortC1(p1Joined, p2Joined, p1Left), valueV1(), valueIn('P-2', 80))
  expect(rows).toMatchObject([{ known: 1, missing: 0, median: 80, lines: [{ projectId: 'P-2', rank: 1, rankAtWorst: 1 }] }])
})

test('a project that was terminated stays in sight and is not compared, nor is its value missed', () => {
  const { rows } = asks(listCohortComparisons, { indicatorId: 'I-1' }).given(inAll, projectP1.established(terminatedIn('C-1')), valueV1(), valueIn('P-2', 80))
  expect(rows).toMatchObject([{ known: 1, missing: 1, median: 80, lines: [
    { projectId: 'P-1', terminatedOn: '2026-03-20', value: null, rank: null, valueShown: '—', rankShown: '—' }, { projectId: 'P-2', terminatedOn: null, value: 80, rank: 1, rankAtWorst: 2 }, { projectId: 'P-3', terminatedOn: null, value: null },
  ] }])
})

test('it is read by those who audit in it', () => {
  asks(listCohortComparisons, { indicatorId: 'I-1' }, { by: actor('sun', ['auditor'], { project: ['P-1'] }) }).given(inAll).then({ indicatorId: 'I-1' })
  asks(listCohortComparisons, {}, { by: actor('hu', ['auditor'], { project: ['P-9'] }) }).given(inAll).then()
})
