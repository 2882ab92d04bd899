import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import { findingF1 } from '../finding/example.ts'
import {
  acceptanceIsBySomeoneWhoDidNotEnterIt, acceptanceWaitsForAllStagesAndPeriodReports, everyCriterionIsDecidedOnReportedEvidence, onlyASubmittedRectificationIsDecided, theAmountsRectifiedAddUp,
  whatCannotBeRectifiedIsForTheDirector, whatIsRectifiedMeetsItsCriteria, whatWasSubmittedIsAccepted,
} from '../rules/acceptance.ts'
import { onlyAnAcceptedRectificationIsReopened } from '../rules/rectification.ts'
import { acceptRectification } from './accept-rectification.ts'
import { acceptStage } from './accept-stage.ts'
import type { RectificationEvent } from './events.ts'
import {
  acceptance, accepted, clockStarted, continuous, ordered, phased, progress, rectificationF1, reportedBy, RULE_TEXT, submittedBy, UNIT_OFFICER, VOUCHER, whose, type Happened,
} from './example.ts'
import { reopenRectification } from './reopen-rectification.ts'
import { rectifications } from './state.ts'

test('a rectification is accepted when every criterion is met on reported evidence and the amounts add up', () =>
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).then(accepted))

test('the unit never accepts its own rectification', () =>
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: acceptance, by: actor(UNIT_OFFICER, ['unitOfficer'], { unit: ['U-1'] }) }).thenForbidden())

test('an auditor who entered progress for the unit does not accept it, nor one who submitted it', () => {
  given(tale(ordered, reportedBy('sun'), submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).thenRefused(acceptanceIsBySomeoneWhoDidNotEnterIt)
  given(tale(ordered, reportedBy(UNIT_OFFICER), submittedBy('sun'))).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).thenRefused(acceptanceIsBySomeoneWhoDidNotEnterIt)
})

test('what was not submitted is not accepted', () =>
  given(rectificationF1.reported()).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).thenRefused(onlyASubmittedRectificationIsDecided))

test('a criterion left out, decided twice, or unknown is refused', () => {
  const [first, second] = acceptance.decisions
  for (const decisions of [[first!], [first!, first!, second!], [first!, second!, { ...first!, criterionId: 'K-9' }]])
    given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: { ...acceptance, decisions }, by: auditor }).thenRefused(everyCriterionIsDecidedOnReportedEvidence)
})

test('a decision on a criterion that is not in the order is refused, though all in it are decided', () => {
  const one: Happened<'RectificationOrdered'> = { type: 'RectificationOrdered', data: { ...ordered.data, criteria: [ordered.data.criteria[0]!] } }
  const decisions = [acceptance.decisions[0]!]
  const submitted = tale(one, clockStarted, reportedBy(UNIT_OFFICER, { evidence: [progress.evidence[0]!] }), submittedBy(UNIT_OFFICER))
  given(submitted).when(acceptRectification, { id: 'F-1', input: { ...acceptance, decisions }, by: auditor }).then({ type: 'RectificationAccepted', data: { ...accepted.data, decisions } })
  given(submitted).when(acceptRectification, { id: 'F-1', input: { ...acceptance, decisions: [...decisions, { ...decisions[0]!, criterionId: 'K-9' }] }, by: auditor })
    .thenRefused(everyCriterionIsDecidedOnReportedEvidence)
})

test('each of three criteria has its own decision', () => {
  const three: Happened<'RectificationOrdered'> = { type: 'RectificationOrdered', data: { ...ordered.data, criteria: [...ordered.data.criteria, { criterionId: 'K-3', says: '有关人员已处理', requiredProof: 'ruleText' }] } }
  const decisions = [...acceptance.decisions, { criterionId: 'K-3', decision: 'notApplicable' as const, evidenceHashes: [], reason: '不涉及' }]
  given(tale(three, clockStarted, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: { ...acceptance, decisions }, by: auditor })
    .then({ type: 'RectificationAccepted', data: { ...accepted.data, decisions } })
})

test('a criterion is met only on evidence that was reported and is of the required kind', () => {
  for (const evidenceHashes of [[], ['e'.repeat(64)], [VOUCHER, 'e'.repeat(64)], [RULE_TEXT]])
    given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: { ...acceptance, decisions: [{ ...acceptance.decisions[0]!, evidenceHashes }, acceptance.decisions[1]!] }, by: auditor })
      .thenRefused(everyCriterionIsDecidedOnReportedEvidence)
})

test('what does not apply has a reason', () => {
  const notApplicable = { criterionId: 'K-2', decision: 'notApplicable' as const, evidenceHashes: [] }
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: { ...acceptance, decisions: [acceptance.decisions[0]!, notApplicable] }, by: auditor })
    .thenRefused(everyCriterionIsDecidedOnReportedEvidence)
  const explained = { ...acceptance, decisions: [acceptance.decisions[0]!, { ...notApplicable, reason: '上级已统一制定' }] }
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: explained, by: auditor }).then({ type: 'RectificationAccepted', data: { ...accepted.data, ...explained } })
})

test('the amount accepted is the one reported, covers what was to be rectified, and has a voucher', () => {
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: { ...acceptance, rectifiedFen: 799_999_999 }, by: auditor }).thenRefused(theAmountsRectifiedAddUp)
  given(tale(ordered, reportedBy(UNIT_OFFICER, { rectifiedFen: 5 }), submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: { ...acceptance, rectifiedFen: 5 }, by: auditor })
    .thenRefused(theAmountsRectifiedAddUp)
  given(tale(ordered, reportedBy(UNIT_OFFICER, { evidence: [{ ...progress.evidence[0]!, kind: 'reply' }, progress.evidence[1]!] }), submittedBy(UNIT_OFFICER)))
    .when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).thenRefused(theAmountsRectifiedAddUp, everyCriterionIsDecidedOnReportedEvidence)
})

test('several reports add up', () => {
  const parts = [reportedBy(UNIT_OFFICER, { rectifiedFen: 300_000_000 }), reportedBy(UNIT_OFFICER, { progressId: 'G-2', rectifiedFen: 500_000_000, accountablePersons: 2, rulesMade: 0 })]
  given(tale(ordered, clockStarted, ...parts, submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor })
    .then({ type: 'RectificationAccepted', data: { ...accepted.data, accountablePersons: 3, rulesMade: 1 } })
})

test('that it cannot be rectified is accepted by the director, and is not “rectified”', () => {
  const cannot = { ...acceptance, result: 'cannotRectify' as const, decisions: [acceptance.decisions[0]!, { criterionId: 'K-2', decision: 'cannotBeMet' as const, evidenceHashes: [], reason: '主管部门已撤销' }] }
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: cannot, by: auditor }).thenRefused(whatCannotBeRectifiedIsForTheDirector)
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: cannot, by: director }).then({ type: 'RectificationAccepted', data: { ...accepted.data, ...cannot } })
  given(rectificationF1.submitted()).when(acceptRectification, { id: 'F-1', input: { ...cannot, result: 'rectified' }, by: director }).thenRefused(whatIsRectifiedMeetsItsCriteria)
})

test('a continuous rectification is never accepted without period reports', () => {
  given(tale(continuous, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).thenRefused(acceptanceWaitsForAllStagesAndPeriodReports)
  const { dueOn: _, ...undated } = accepted.data
  given(tale(continuous, reportedBy(UNIT_OFFICER, { period: { from: '2026-04-01', to: '2026-06-30' } }), submittedBy(UNIT_OFFICER)))
    .when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).then({ type: 'RectificationAccepted', data: undated })
})

test('a phased rectification is accepted stage by stage, and as a whole after the last', () => {
  const first = tale(phased, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER, 'S-1'))
  given(first).when(acceptStage, { id: 'F-1', input: stage, by: auditor }).then({ type: 'StageAccepted', data: { ...stage, ...whose } })
  given(first).when(acceptStage, { id: 'F-1', input: { ...stage, stageId: 'S-2' }, by: auditor }).thenRefused(whatWasSubmittedIsAccepted)
  given(first).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor }).thenRefused(whatWasSubmittedIsAccepted, acceptanceWaitsForAllStagesAndPeriodReports)
  given(tale(phased, reportedBy(UNIT_OFFICER), stageAccepted('S-1'), submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor })
    .thenRefused(acceptanceWaitsForAllStagesAndPeriodReports)
  const { dueOn: _, ...undated } = accepted.data
  given(tale(phased, reportedBy(UNIT_OFFICER), stageAccepted('S-1'), stageAccepted('S-2'), submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor })
    .then({ type: 'RectificationAccepted', data: undated })
})

test('a stage is accepted on reported evidence, by another, after it was submitted', () => {
  given(tale(phased, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER, 'S-1'))).when(acceptStage, { id: 'F-1', input: { ...stage, evidenceHashes: ['e'.repeat(64)] }, by: auditor }).thenRefused(whatWasSubmittedIsAccepted)
  given(tale(phased, reportedBy('sun'), submittedBy(UNIT_OFFICER, 'S-1'))).when(acceptStage, { id: 'F-1', input: stage, by: auditor }).thenRefused(acceptanceIsBySomeoneWhoDidNotEnterIt)
  given(tale(phased, reportedBy(UNIT_OFFICER))).when(acceptStage, { id: 'F-1', input: stage, by: auditor }).thenRefused(onlyASubmittedRectificationIsDecided, whatWasSubmittedIsAccepted)
})

test('an accepted rectification is reopened with its cause and a new deadline', () => {
  given(rectificationF1.accepted()).when(reopenRectification, { id: 'F-1', input: reopening, by: head }).then(reopened)
  given(rectificationF1.submitted()).when(reopenRectification, { id: 'F-1', input: reopening, by: head }).thenRefused(onlyAnAcceptedRectificationIsReopened)
  given(rectificationF1.accepted()).when(reopenRectification, { id: 'F-1', input: { ...reopening, dueOn: '2026-03-02' }, by: head }).thenRefused(onlyAnAcceptedRectificationIsReopened)
})

test('a recurrence names the later finding that shows it', () => {
  const recurrence = { ...reopening, cause: 'recurrence' as const }
  given(rectificationF1.accepted()).when(reopenRectification, { id: 'F-1', input: recurrence, by: head }).thenRefused(onlyAnAcceptedRectificationIsReopened)
  given(rectificationF1.accepted()).when(reopenRectification, { id: 'F-1', input: { ...recurrence, recurredInFindingId: 'F-9' }, by: head }).thenRefused(onlyAnAcceptedRectificationIsReopened)
  given(rectificationF1.accepted(), later).when(reopenRectification, { id: 'F-1', input: { ...recurrence, recurredInFindingId: 'F-9' }, by: head })
    .then({ type: 'RectificationReopened', data: { ...recurrence, recurredInFindingId: 'F-9', ...whose } })
})

test('after a false report nothing of it counts, after a failed check what was true does', () => {
  const again = (cause: Happened<'RectificationReopened'>['data']['cause']) =>
    given(rectificationF1.accepted({ ...reopened, data: { ...reopened.data, cause } }, submittedBy(UNIT_OFFICER))).when(acceptRectification, { id: 'F-1', input: acceptance, by: auditor })
  again('falseReport').thenRefused(theAmountsRectifiedAddUp, everyCriterionIsDecidedOnReportedEvidence)
  again('spotCheckFailed').then({ type: 'RectificationAccepted', data: { ...accepted.data, dueOn: reopened.data.dueOn } })
})

const auditor = actor('sun', ['auditor'], { project: ['P-1'] })
const head = actor('li', ['divisionHead'], { project: ['P-1'] })
const director = actor('he', ['director'])

const tale = (...events: RectificationEvent[]): Tale => history(rectifications, 'F-1', ...events)
const stage = { stageId: 'S-1', opinion: '第一阶段完成', evidenceHashes: [VOUCHER] }
const stageAccepted = (stageId: string): RectificationEvent => told<Happened<'StageAccepted'>>({ type: 'StageAccepted', data: { ...whose, ...stage, stageId } }, { actor: 'sun' })
const reopening = { cause: 'spotCheckFailed' as const, reason: '抽查未达标', dueOn: '2026-09-30' }
const reopened: Happened<'RectificationReopened'> = { type: 'RectificationReopened', data: { ...reopening, ...whose } }
const later: Tale = { ...findingF1.confirmed(), id: 'F-9' }
