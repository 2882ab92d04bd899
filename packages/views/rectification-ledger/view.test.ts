import { expect, test } from 'vitest'
import { accepted, clockStarted, ordered, phased, rectificationF1, reportedBy, RULE_TEXT, stages, submittedBy, UNIT_OFFICER, VOUCHER, whose, type Happened } from '../../audit/rectification/example.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { rectificationLedger } from './view.ts'

test('an order is a row with its demand and criteria; the audit side holds it until the unit has the report', () =>
  shows(rectificationLedger).given(tale(ordered), history(rectifications, 'F-2', { ...phased, data: { ...phased.data, findingId: 'F-2' } }, clockStarted)).then({
    'F-1': { ...row, holder: 'audit' },
    'F-2': {
      ...row, rectificationId: 'F-2', findingId: 'F-2', class: 'phased', stages: stages.map((stage) => ({ ...stage, acceptedOn: null })), standing: 'running', holder: 'unit', receivedOn: '2026-04-29', dueOn: '2026-06-29', firstReportDueOn: '2026-06-29',
    },
  }))

test('the clock does not take a rectification back that the unit has submitted already', () => {
  shows(rectificationLedger).given(tale(ordered, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER), clockStarted)).thenRow('F-1', { standing: 'submitted', holder: 'audit', dueOn: '2026-06-29' })
  shows(rectificationLedger).given(tale(ordered, planned)).thenRow('F-1', { standing: 'running', holder: 'unit', dueOn: null, measures: planned.data.measures })
})

test('reports add up, each with its proofs, by criterion too', () =>
  shows(rectificationLedger).given(rectificationF1.reported(told<RectificationEvent>({ type: 'ProgressReported', data: { ...whose, progressId: 'G-2', text: '补充', rectifiedFen: 5, evidence: [{ evidenceHash: VOUCHER, fileName: '凭证.pdf', kind: 'voucher', criterionId: 'K-1' }] } }, { actor: 'sun', occurredOn: '2026-06-01' }))).thenRow('F-1', {
    standing: 'running', rectifiedFen: 800_000_005, accountablePersons: 1, rulesMade: 1, proofHashes: [VOUCHER, RULE_TEXT], criteria: [{ criterionId: 'K-1', proofs: 2, decision: null }, { criterionId: 'K-2', proofs: 1 }],
    progress: [{ progressId: 'G-1', by: UNIT_OFFICER, proofs: 2, struck: false }, { progressId: 'G-2', on: '2026-06-01', by: 'sun', rectifiedFen: 5, accountablePersons: 0, stageId: null }],
  }))

test('what was submitted waits for the audit side: it accepts, accepts a stage, or sends it back with the reason', () => {
  shows(rectificationLedger).given(rectificationF1.reported(on(submittedBy(UNIT_OFFICER), '2026-06-10'))).thenRow('F-1', { standing: 'submitted', holder: 'audit', heldSince: '2026-06-10', submittedOn: '2026-06-10', submittedStageId: null })
  shows(rectificationLedger).given(rectificationF1.submitted(returned)).thenRow('F-1', { standing: 'running', holder: 'unit', submittedOn: null, returns: 1, lastReason: '佐证不足' })
  shows(rectificationLedger).given(rectificationF1.submitted(on(accepted, '2026-06-20'))).thenRow('F-1', { standing: 'accepted', holder: 'nobody', closedOn: '2026-06-20', rectifiedFen: 800_000_000, criteria: [{ decision: 'met' }, { decision: 'met' }] })
  const impossible = [{ criterionId: 'K-1', decision: 'cannotBeMet' as const, evidenceHashes: [], reason: '对方已注销' }, { criterionId: 'K-2', decision: 'met' as const, evidenceHashes: [RULE_TEXT] }]
  shows(rectificationLedger).given(rectificationF1.submitted({ ...accepted, data: { ...accepted.data, result: 'cannotRectify', rectifiedFen: 0, decisions: impossible } }))
    .thenRow('F-1', { standing: 'cannotRectify', holder: 'nobody', rectifiedFen: 0, criteria: [{ criterionId: 'K-1', decision: 'cannotBeMet' }, { criterionId: 'K-2', decision: 'met' }] })
  const staged = tale(phased, clockStarted, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER, 'S-1'))
  shows(rectificationLedger).given(staged).thenRow('F-1', { submittedStageId: 'S-1' })
  shows(rectificationLedger).given(staged, tale(on({ type: 'StageAccepted', data: { ...whose, stageId: 'S-1', opinion: '完成', evidenceHashes: [VOUCHER] } }, '2026-06-20')))
    .thenRow('F-1', { standing: 'running', holder: 'unit', submittedOn: null, submittedStageId: null, stages: [{ stageId: 'S-1', acceptedOn: '2026-06-20' }, { stageId: 'S-2', acceptedOn: null }] })
})

test('a request for more time waits for the audit side, and the answer gives the matter back to whoever had it', () => {
  const standing = (...events: RectificationEvent[]) => rowsOf(rectificationLedger, factsOf([tale(...events)])).get('F-1')
  const running = [ordered, { ...clockStarted, data: { ...clockStarted.data, provisional: true } } satisfies RectificationEvent, reportedBy(UNIT_OFFICER)]
  expect(standing(...running)).toMatchObject({ provisional: true })
  expect(standing(...running, asked)).toMatchObject({ holder: 'audit', extensionAskedTo: '2026-08-31', dueOn: '2026-06-29' })
  expect(standing(...running, asked, granted)).toMatchObject({ holder: 'unit', extensionAskedTo: null, dueOn: '2026-08-31', extensions: 1, provisional: false })
  expect(standing(...running, asked, refused)).toMatchObject({ holder: 'unit', extensionAskedTo: null, dueOn: '2026-06-29', extensions: 0, lastReason: '理由不足' })
  expect(standing(...running, asked, submittedBy(UNIT_OFFICER), granted)).toMatchObject({ standing: 'submitted', holder: 'audit', dueOn: '2026-08-31' })
  expect(standing(...running, submittedBy(UNIT_OFFICER), asked, accepted)).toMatchObject({ holder: 'nobody', extensionAskedTo: null })
})

test('what was reported falsely counts no longer but stays to be seen; what relapsed still counts, and every criterion is decided again', () => {
  const reopened = (cause: 'falseReport' | 'other'): RectificationEvent => ({ type: 'RectificationReopened', data: { ...whose, cause, reason: '抽查发现', dueOn: '2026-12-31' } })
  shows(rectificationLedger).given(rectificationF1.accepted(reopened('falseReport'))).thenRow('F-1', {
    standing: 'running', holder: 'unit', closedOn: null, submittedOn: null, dueOn: '2026-12-31', reopened: 1, rectifiedFen: 0, accountablePersons: 0, rulesMade: 0, lastReason: '抽查发现', proofHashes: [],
    progress: [{ progressId: 'G-1', struck: true }], criteria: [{ decision: null, proofs: 0 }, { decision: null, proofs: 0 }],
  })
  shows(rectificationLedger).given(rectificationF1.accepted(reopened('other'))).thenRow('F-1', { rectifiedFen: 800_000_000, rulesMade: 1, progress: [{ struck: false }], criteria: [{ decision: null, proofs: 1 }, { decision: null, proofs: 1 }] })
  shows(rectificationLedger).given(rectificationF1.accepted(reopened('falseReport'), reportedBy('sun', { progressId: 'G-2', rectifiedFen: 7, evidence: [] }))).thenRow('F-1', { rectifiedFen: 7, progress: [{ struck: true }, { struck: false }] })
  const staged = tale(phased, clockStarted, { type: 'StageAccepted', data: { ...whose, stageId: 'S-1', opinion: '完成', evidenceHashes: [VOUCHER] } })
  shows(rectificationLedger).given(staged, tale(reopened('falseReport'))).thenRow('F-1', { stages: [{ acceptedOn: null }, { acceptedOn: null }] })
  shows(rectificationLedger).given(staged, tale(reopened('other'))).thenRow('F-1', { stages: [{ acceptedOn: '2026-01-05' }, { acceptedOn: null }] })
})

test('letters and talks are counted, and a successor takes the predecessor’s place', () => {
  const letter: RectificationEvent = { type: 'RectificationUrged', data: { ...whose, by: 'letter', text: '请抓紧整改' } }
  const handedOver: RectificationEvent = { type: 'RectificationHandedOver', data: { ...whose, from: { officialId: 'O-1', tenureId: 'T-1' }, to: { officialId: 'O-2', tenureId: 'T-2' }, reason: '接续整改' } }
  shows(rectificationLedger).given(rectificationF1.ordered(letter, letter, handedOver)).thenRow('F-1', { urged: 2, officialIds: ['O-2'], holder: 'unit' })
})

test('the rectification of an overturned finding is withdrawn, and nobody holds it', () =>
  shows(rectificationLedger).given(rectificationF1.submitted(asked, on({ type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } }, '2026-07-01')))
    .thenRow('F-1', { standing: 'withdrawn', holder: 'nobody', closedOn: '2026-07-01', extensionAskedTo: null, lastReason: '问题已撤销' }))

const tale = (...events: RectificationEvent[]) => history(rectifications, 'F-1', ...events)
const on = (event: RectificationEvent, occurredOn: string): RectificationEvent => told<RectificationEvent>(event, { occurredOn })
const planned: Happened<'MeasuresPlanned'> = { type: 'MeasuresPlanned', data: { ...whose, measures: [{ measureId: 'M-1', text: '拨付滞留资金', responsiblePerson: '财务科科长', dueOn: '2026-06-20' }] } }
const returned: RectificationEvent = { type: 'RectificationReturned', data: { ...whose, reason: '佐证不足', criterionIds: ['K-1'] } }
const asked: RectificationEvent = { type: 'ExtensionRequested', data: { ...whose, dueOn: '2026-08-31', reason: '诉讼未结' } }
const granted: RectificationEvent = { type: 'ExtensionGranted', data: { ...whose, dueOn: '2026-08-31', formerDueOn: '2026-06-29', reason: '属实' } }
const refused: RectificationEvent = { type: 'ExtensionRefused', data: { ...whose, reason: '理由不足' } }
const row = {
  ...rectificationLedger.initial('') as object, rectificationId: 'F-1', ...whose, officialIds: ['O-1'], categoryCode: 'C7', class: 'immediate', demand: ordered.data.demand, amountToRectifyFen: 800_000_000, orderedOn: '2026-01-05', heldSince: '2026-01-05',
  criteria: [{ criterionId: 'K-1', says: '滞留资金全部拨付', requiredProof: 'voucher', decision: null, proofs: 0 }, { criterionId: 'K-2', says: '拨付制度已建立', requiredProof: 'ruleText', decision: null, proofs: 0 }],
}
