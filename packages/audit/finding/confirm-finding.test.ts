import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { established, projectP1 } from '../project/example.ts'
import { projects } from '../project/state.ts'
import {
  aFindingInTheReportHasARecommendation, aFindingIsConfirmedAfterAllReviews, anExemptedOfficialIsNotHeldResponsible, aProblemNobodyAnswersForIsListedOnly, aReviewerHoldsTheOfficeOfTheLayer,
  aReviewerJudgesTheWorkOfOthers, everyOfficialAuditedHasAConclusion, onlyAConfirmedFindingIsOverturned, onlyAnOpenFindingChanges, theLayersOfReviewAgreeInOrder,
} from '../rules/findings.ts'
import { confirmFinding } from './confirm-finding.ts'
import type { FindingEvent } from './events.ts'
import { agreedBy, allAgreed, conclusions, confirmed, determined, findingF1, judgedF1, notAttributed, overturned, raised } from './example.ts'
import { leaveFindingUnreported } from './leave-finding-unreported.ts'
import { overturnFinding } from './overturn-finding.ts'
import { reviewFinding } from './review-finding.ts'
import { findings } from './state.ts'

test('each layer reviews in its turn', () => {
  given(project, findingF1.determined()).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: leader }).then(reviewed('team'))
  given(project, findingF1.determined(agreedBy('team', 'zhao'))).when(reviewFinding, { id: 'F-1', input: opinion('division'), by: head }).then(reviewed('division'))
  given(project, findingF1.determined(agreedBy('team', 'zhao'))).when(reviewFinding, { id: 'F-1', input: opinion('legal'), by: legal }).thenRefused(theLayersOfReviewAgreeInOrder)
})

test('a finding that was returned starts its reviews again', () => {
  const returned: FindingEvent = { type: 'FindingReviewed', data: { ...opinion('division'), outcome: 'returned' } }
  given(project, findingF1.determined(agreedBy('team', 'zhao'), returned)).when(reviewFinding, { id: 'F-1', input: opinion('economicResponsibility'), by: er }).thenRefused(theLayersOfReviewAgreeInOrder)
  given(project, findingF1.determined(agreedBy('team', 'zhao'), returned)).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: leader }).then(reviewed('team'))
})

test('a layer is reviewed by its own office', () =>
  given(project, findingF1.determined()).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: head }).thenRefused(aReviewerHoldsTheOfficeOfTheLayer))

test('who determined responsibility does not review, and nobody reviews twice', () => {
  given(project, findingF1.determined()).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: actor('qian', ['teamLeader'], { project: ['P-1'] }) }).thenRefused(aReviewerJudgesTheWorkOfOthers)
  given(project, findingF1.determined(agreedBy('team', 'zhao'))).when(reviewFinding, { id: 'F-1', input: opinion('division'), by: actor('zhao', ['divisionHead'], { project: ['P-1'] }) })
    .thenRefused(aReviewerJudgesTheWorkOfOthers)
})

test('a finding without a conclusion for each official is not reviewed', () =>
  given(project, findingF1.raised()).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: leader }).thenRefused(everyOfficialAuditedHasAConclusion))

test('a finding is confirmed into the report after all layers have agreed', () =>
  given(project, findingF1.reviewed()).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director }).then(confirmed))

test('without the dual review, or after a change that nobody reviewed, it is not confirmed', () => {
  given(project, findingF1.determined(...allAgreed.slice(0, 3))).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director }).thenRefused(aFindingIsConfirmedAfterAllReviews)
  const revised: FindingEvent = { type: 'FindingRevised', data: { changed: { title: '另一标题' }, before: { title: raised.data.title }, reason: '更正' } }
  given(project, findingF1.reviewed(revised)).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director }).thenRefused(aFindingIsConfirmedAfterAllReviews)
})

test('it is not confirmed while an official of the project has no conclusion', () =>
  given(bothAudited, findingF1.reviewed()).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director }).thenRefused(everyOfficialAuditedHasAConclusion))

test('a problem nobody answers for goes into the schedule, never into the body', () => {
  const tale = history(findings, 'F-1', raised, notAttributed, ...allAgreed)
  given(project, tale).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director }).thenRefused(aProblemNobodyAnswersForIsListedOnly)
  given(project, tale).when(confirmFinding, { id: 'F-1', input: { disposition: 'scheduleOnly' }, by: director })
    .then({ type: 'FindingConfirmed', data: { disposition: 'scheduleOnly', finding: judgedF1, conclusions: [{ officialId: 'O-1', tenureId: 'T-1', type: 'notAttributed' }] } })
})

test('an official exempted by a distinction is not held responsible', () => {
  const exempt: FindingEvent = { type: 'ToleranceAssessed', data: { officialId: 'O-1', distinction: 1, applies: true, reasoning: '先行先试', evidenceIds: [], effect: 'exempt' } }
  given(project, findingF1.determined(exempt, ...allAgreed)).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director }).thenRefused(anExemptedOfficialIsNotHeldResponsible)
})

test('a finding in the body of the report has a recommendation', () => {
  const { recommendation: _, ...without } = raised.data
  given(project, history(findings, 'F-1', { type: 'FindingRaised', data: without }, determined, ...allAgreed)).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director })
    .thenRefused(aFindingInTheReportHasARecommendation)
})

test('what is confirmed stays as it is', () => {
  given(project, findingF1.confirmed()).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: director }).thenNothing()
  given(project, findingF1.confirmed()).when(confirmFinding, { id: 'F-1', input: { disposition: 'scheduleOnly' }, by: director }).thenRefused(onlyAnOpenFindingChanges)
})

test('an opinion given already is given once; the same words by another are another opinion', () => {
  given(project, findingF1.determined(agreedBy('team', 'zhao'))).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: leader }).thenNothing()
  given(project, findingF1.determined(agreedBy('team', 'zhao'))).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: actor('feng', ['teamLeader'], { project: ['P-1'] }) })
    .thenRefused(theLayersOfReviewAgreeInOrder)
})

test('an auditor confirms nothing', () =>
  given(project, findingF1.reviewed()).when(confirmFinding, { id: 'F-1', input: { disposition: 'reportBody' }, by: actor('qian', ['auditor'], { project: ['P-1'] }) }).thenForbidden())

test('a finding is left unreported with its reason, and then stays as it is', () => {
  const left: FindingEvent = { type: 'FindingLeftUnreported', data: { reason: '审计期间已整改', finding: judgedF1 } }
  given(project, findingF1.raised()).when(leaveFindingUnreported, { id: 'F-1', input: { reason: '审计期间已整改' }, by: leader }).then(left)
  given(project, findingF1.determined(left)).when(leaveFindingUnreported, { id: 'F-1', input: { reason: '审计期间已整改' }, by: leader }).thenNothing()
  given(project, findingF1.determined(left)).when(reviewFinding, { id: 'F-1', input: opinion('team'), by: leader }).thenRefused(onlyAnOpenFindingChanges)
  given(project, findingF1.confirmed()).when(leaveFindingUnreported, { id: 'F-1', input: { reason: '审计期间已整改' }, by: leader }).thenRefused(onlyAnOpenFindingChanges)
})

test('a confirmed finding is overturned by a re-examination, and no other', () => {
  const input = { decisionNo: overturned.data.decisionNo, reason: overturned.data.reason }
  given(project, findingF1.confirmed()).when(overturnFinding, { id: 'F-1', input, by: office }).then({ type: 'FindingOverturned', data: { ...input, finding: judgedF1, conclusions } })
  given(project, findingF1.confirmed(overturned)).when(overturnFinding, { id: 'F-1', input, by: office }).thenNothing()
  given(project, findingF1.reviewed()).when(overturnFinding, { id: 'F-1', input, by: office }).thenRefused(onlyAConfirmedFindingIsOverturned)
})

const leader = actor('zhao', ['teamLeader'], { project: ['P-1'] })
const head = actor('li', ['divisionHead'], { project: ['P-1'] })
const er = actor('zhou', ['erReviewer'])
const legal = actor('wu', ['legalReviewer'])
const director = actor('he', ['director'])
const office = actor('hu', ['committeeOffice'])

type Layer = 'team' | 'division' | 'economicResponsibility' | 'legal'
const opinion = (layer: Layer) => ({ layer, opinion: '定性定责恰当', outcome: 'agreed' as const })
const reviewed = (layer: Layer): FindingEvent => ({ type: 'FindingReviewed', data: opinion(layer) })
const project = projectP1.reporting()
const bothAudited = history(projects, 'P-1', { ...established, data: { ...established.data, officials: [{ officialId: 'O-1', tenureId: 'T-1' }, { officialId: 'O-2', tenureId: 'T-2' }] } })
