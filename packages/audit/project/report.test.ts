import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { confirmed, findingF1, overturned, raised } from '../finding/example.ts'
import { findings } from '../finding/state.ts'
import { aProjectIsClosedWhenReported, everyOneAuditedHasTheReport, onlyAFinishedProjectIsArchived } from '../rules/fieldwork.ts'
import { noDocumentPredatesTheOneBefore, onlyAProjectUnderWayChanges } from '../rules/projects.ts'
import {
  aCommentAnswersARequest, aDraftExistsBeforeItIsRead, aReportIsIssuedAfterAllReviews, aReportIsWrittenAfterFieldwork, aReturnedReportIsDraftedAgain,
  commentsAreAskedOfTheAudited, eachLayerIsReviewedByItsOwn, eachReportGoesToItsOwnReaders, eachReportIsIssuedOnce, evaluationsAreGivenBeforeReview,
  everyObjectionIsResolvedBeforeReview, everyOneAuditedIsEvaluated, everyOneAuditedIsHeardBeforeReview, oneRequestForCommentsAtATime, onlyAnIssuedReportIsServed,
  onlyAReceivedCommentIsResolved, onlyWhatWasAuditedIsEvaluated, reviewLayersKeepTheirOrder, theCommentPeriodRunsItsCourse, theLatestDraftIsReviewed, whoeverDraftedDoesNotReview,
} from '../rules/reports.ts'
import { answerReviewPoint } from './answer-review-point.ts'
import { archiveProject } from './archive-project.ts'
import { closeProject } from './close-project.ts'
import { draftReport } from './draft-report.ts'
import type { ProjectEvent } from './events.ts'
import {
  allAgreed, closed, evaluated, LEAD_AUDITOR, nextAfter, LEADER, OFFICIAL, officialAgrees, officialAsked, projectP1, reportDrafted, reportIssued, reviewed,
  servedOnOfficial, servedOnUnit, UNIT, unitAsked, unitIsSilent, unitObjects,
} from './example.ts'
import { aReviewPointIsAnsweredOnce, everyReviewPointIsAnswered, reviewPointsHaveNamesOfTheirOwn } from '../rules/review-points.ts'
import { aReportIsIssuedAsItWasSigned } from '../rules/signing.ts'
import { allSigned, HASH, OTHER_HASH, signingS1 } from '../signing/example.ts'
import { expireCommentPeriod } from './expire-comment-period.ts'
import { giveEvaluation } from './give-evaluation.ts'
import { issueReport } from './issue-report.ts'
import { recordComment } from './record-comment.ts'
import { requestComments } from './request-comments.ts'
import { resolveComment } from './resolve-comment.ts'
import { reviewReport } from './review-report.ts'
import { serveReport } from './serve-report.ts'
import { terminateProject } from './terminate-project.ts'

test('whoever asks is among the drafters of a report', () =>
  given(projectP1.reporting()).when(draftReport, { id: 'P-1', input: draft, by: leadAuditor, today: '2026-04-07' })
    .then({ type: 'ReportDrafted', data: { ...draft, draftNo: 1, drafters: [LEAD_AUDITOR] } }))

test('a report is not drafted during fieldwork', () =>
  given(projectP1.inFieldwork()).when(draftReport, { id: 'P-1', input: draft, by: leadAuditor, today: '2026-04-01' }).thenRefused(aReportIsWrittenAfterFieldwork))

test('ten working days are given for comments', () =>
  given(projectP1.reporting(reportDrafted)).when(requestComments, { id: 'P-1', input: { addressee: UNIT, documentNo: '示例审（委）办经责征〔2026〕2号' }, by: leader, today: '2026-04-08' })
    .then(unitAsked))

test('comments are asked on a draft, of the audited', () =>
  given(projectP1.reporting()).when(requestComments, { id: 'P-1', input: { addressee: { kind: 'official', id: 'O-9' }, documentNo: '2号' }, by: leader, today: '2026-04-08' })
    .thenRefused(aDraftExistsBeforeItIsRead, commentsAreAskedOfTheAudited))

test('nobody is asked again while a round is open', () =>
  given(projectP1.reporting(reportDrafted, unitAsked)).when(requestComments, { id: 'P-1', input: { addressee: UNIT, documentNo: '3号' }, by: leader, today: '2026-04-09' })
    .thenRefused(oneRequestForCommentsAtATime))

test('a comment on the last day is in time; one day later it is late, and kept', () => {
  given(projectP1.reporting(reportDrafted, unitAsked)).when(recordComment, { id: 'P-1', input: objection, by: leader, today: '2026-04-23', occurredOn: '2026-04-22' })
    .then({ type: 'CommentReceived', data: { ...objection, round: 1, receivedOn: '2026-04-22', late: false } })
  given(projectP1.reporting(reportDrafted, unitAsked, unitIsSilent)).when(recordComment, { id: 'P-1', input: objection, by: leader, today: '2026-04-23' })
    .then({ type: 'CommentReceived', data: { ...objection, round: 1, receivedOn: '2026-04-23', late: true } })
})

test('a comment that nobody asked for has no request to answer', () =>
  given(projectP1.reporting(reportDrafted, officialAsked)).when(recordComment, { id: 'P-1', input: objection, by: leader, today: '2026-04-15' }).thenRefused(aCommentAnswersARequest))

test('silence means no objection after the last day, not on it', () => {
  given(projectP1.reporting(reportDrafted, unitAsked)).when(expireCommentPeriod, { id: 'P-1', input: { addressee: UNIT }, by: machine, today: '2026-04-23' }).then(bare(unitIsSilent))
  given(projectP1.reporting(reportDrafted, unitAsked)).when(expireCommentPeriod, { id: 'P-1', input: { addressee: UNIT }, by: machine, today: '2026-04-22' }).thenRefused(theCommentPeriodRunsItsCourse)
})

test('whoever has answered is not held to be silent', () =>
  given(projectP1.reporting(reportDrafted, unitAsked, unitObjects)).when(expireCommentPeriod, { id: 'P-1', input: { addressee: UNIT }, by: machine, today: '2026-04-23' }).thenNothing())

test('an objection is resolved with a reason, once it has been received', () => {
  given(projectP1.reporting(reportDrafted, unitAsked, unitObjects)).when(resolveComment, { id: 'P-1', input: resolution, by: leader, today: '2026-04-20' })
    .then({ type: 'CommentResolved', data: { ...resolution, round: 1 } })
  given(projectP1.reporting(reportDrafted, unitAsked)).when(resolveComment, { id: 'P-1', input: resolution, by: leader, today: '2026-04-20' }).thenRefused(onlyAReceivedCommentIsResolved)
})

test('the four layers agree one after another, each by its own reviewer', () => {
  given(projectP1.heard()).when(reviewReport, { id: 'P-1', input: review('team'), by: leader, today: '2026-04-24' }).then(bare(allAgreed[0]!))
  given(projectP1.heard(...allAgreed.slice(0, 1))).when(reviewReport, { id: 'P-1', input: review('division'), by: head, today: '2026-04-24' }).then(bare(allAgreed[1]!))
  given(projectP1.heard(...allAgreed.slice(0, 2))).when(reviewReport, { id: 'P-1', input: review('economicResponsibility'), by: actor('zhou', ['erReviewer']), today: '2026-04-24' }).then(bare(allAgreed[2]!))
  given(projectP1.heard(...allAgreed.slice(0, 3))).when(reviewReport, { id: 'P-1', input: review('legal'), by: legal, today: '2026-04-24' }).then(bare(allAgreed[3]!))
})

test('the legal review does not come before the others', () =>
  given(projectP1.heard(reviewed('team', LEADER))).when(reviewReport, { id: 'P-1', input: review('legal'), by: legal, today: '2026-04-24' }).thenRefused(reviewLayersKeepTheirOrder))

test('a legal reviewer does not review for the division', () =>
  given(projectP1.heard(reviewed('team', LEADER))).when(reviewReport, { id: 'P-1', input: review('division'), by: legal, today: '2026-04-24' }).thenRefused(eachLayerIsReviewedByItsOwn))

test('whoever drafted the report does not review it, whatever their role', () =>
  given(projectP1.heard()).when(reviewReport, { id: 'P-1', input: review('team'), by: actor(LEAD_AUDITOR, ['teamLeader'], { project: ['P-1'] }), today: '2026-04-24' })
    .thenRefused(whoeverDraftedDoesNotReview))

test('no review begins before everybody was heard, every objection resolved and everybody evaluated', () => {
  given(projectP1.reporting(reportDrafted, officialAsked, officialAgrees)).when(reviewReport, { id: 'P-1', input: review('team'), by: leader, today: '2026-04-24' })
    .thenRefused(everyOneAuditedIsHeardBeforeReview, everyOneAuditedIsEvaluated)
  given(projectP1.reporting(reportDrafted, officialAsked, officialAgrees, unitAsked, unitObjects, evaluated)).when(reviewReport, { id: 'P-1', input: review('team'), by: leader, today: '2026-04-24' })
    .thenRefused(everyObjectionIsResolvedBeforeReview)
})

test('a layer that returns the report hands it to no other layer', () =>
  given(projectP1.heard()).when(reviewReport, { id: 'P-1', input: { ...review('team'), outcome: 'returned' }, by: leader, today: '2026-04-24' }).then({ type: 'ReportReviewed', data: { ...review('team'), outcome: 'returned' } }))

test('a report that was sent back is drafted again, and the reviews start over', () => {
  const sentBack = [reviewed('team', LEADER), reviewed('division', 'li', 'returned')]
  given(projectP1.heard(...sentBack)).when(reviewReport, { id: 'P-1', input: review('team'), by: leader, today: '2026-04-24' }).thenRefused(aReturnedReportIsDraftedAgain)
  given(projectP1.heard(...sentBack)).when(draftReport, { id: 'P-1', input: draft, by: leadAuditor, today: '2026-04-25' })
    .then({ type: 'ReportDrafted', data: { ...draft, draftNo: 2, drafters: [LEAD_AUDITOR] } })
  given(projectP1.heard(...sentBack, secondDraft)).when(reviewReport, { id: 'P-1', input: review('team'), by: leader, today: '2026-04-26' }).thenRefused(theLatestDraftIsReviewed)
  given(projectP1.heard(...sentBack, secondDraft)).when(reviewReport, { id: 'P-1', input: { ...review('team'), draftNo: 2 }, by: leader, today: '2026-04-26' })
    .then({ type: 'ReportReviewed', data: { ...review('team'), draftNo: 2, ...nextAfter('team') } })
})

test('an evaluation is given for a tenure that was audited, before the reviews', () => {
  given(projectP1.reporting()).when(giveEvaluation, { id: 'P-1', input: evaluation, by: leader, today: '2026-04-20' }).then(evaluated)
  given(projectP1.reporting()).when(giveEvaluation, { id: 'P-1', input: { ...evaluation, tenureId: 'T-9' }, by: leader, today: '2026-04-20' }).thenRefused(onlyWhatWasAuditedIsEvaluated)
  given(projectP1.heard(reviewed('team', LEADER))).when(giveEvaluation, { id: 'P-1', input: { ...evaluation, text: '一般' }, by: leader, today: '2026-04-25' }).thenRefused(evaluationsAreGivenBeforeReview)
})

test('an evaluation concerns the official and the tenure', () =>
  expect(factsOf([projectP1.heard()]).at(-1)!.objects).toContainEqual({ type: 'official', id: 'O-1', qualifier: 'audited' }))

test('what is asked of the unit concerns no official, what is asked of an official does', () => {
  const concerned = (event: ProjectEvent) => factsOf([projectP1.reporting(reportDrafted, event)]).at(-1)!.objects.filter(({ type }) => type === 'official' || type === 'tenure').map(({ id }) => id)
  expect(concerned(unitAsked)).toEqual([])
  expect(concerned(officialAsked)).toEqual(['O-1', 'T-1'])
})

test('every point that a reviewer makes is answered before the next layer, once, by the team', () => {
  const pointed = told<ProjectEvent>({ ...allAgreed[0]!, data: { ...allAgreed[0]!.data, points: [{ pointId: 'R-1', says: '金额口径不一' }] } } as ProjectEvent, { actor: LEADER, occurredOn: '2026-04-24' })
  const answer = { pointId: 'R-1', adoption: 'adopted' as const, reason: '已统一口径' }
  const answered: ProjectEvent = { type: 'ReviewPointAnswered', data: { ...answer, layer: 'team' } }
  given(projectP1.heard()).when(reviewReport, { id: 'P-1', input: { ...review('team'), points: [{ pointId: 'R-1', says: '金额口径不一' }] }, by: leader, today: '2026-04-24' }).then(bare(pointed))
  given(projectP1.heard(pointed)).when(reviewReport, { id: 'P-1', input: review('division'), by: head, today: '2026-04-24' }).thenRefused(everyReviewPointIsAnswered)
  given(projectP1.heard(pointed, answered)).when(reviewReport, { id: 'P-1', input: { ...review('division'), points: [{ pointId: 'R-1', says: '又一条' }] }, by: head, today: '2026-04-24' }).thenRefused(reviewPointsHaveNamesOfTheirOwn)
  given(projectP1.heard(pointed, answered)).when(reviewReport, { id: 'P-1', input: review('division'), by: head, today: '2026-04-24' }).then(bare(allAgreed[1]!))
  given(projectP1.heard(pointed)).when(answerReviewPoint, { id: 'P-1', input: answer, by: leadAuditor, today: '2026-04-24' }).then(answered)
  given(projectP1.heard(pointed, answered)).when(answerReviewPoint, { id: 'P-1', input: answer, by: leadAuditor, today: '2026-04-24' }).thenRefused(aReviewPointIsAnsweredOnce)
})

test('a report is issued after all four layers, by the director', () => {
  given(projectP1.heard(...allAgreed), signingS1(...allSigned)).when(issueReport, { id: 'P-1', input: issue, by: director, today: '2026-04-28' }).then(reportIssued)
  given(projectP1.heard(...allAgreed.slice(0, 3)), signingS1(...allSigned)).when(issueReport, { id: 'P-1', input: issue, by: director, today: '2026-04-28' }).thenRefused(aReportIsIssuedAfterAllReviews)
  given(projectP1.heard(...allAgreed), signingS1(...allSigned)).when(issueReport, { id: 'P-1', input: issue, by: leader, today: '2026-04-28' }).thenForbidden()
})

test('a report is issued when every node has signed its latest draft, and as it was signed', () => {
  const issues = (tales: Tale[], more = {}) => given(...tales).when(issueReport, { id: 'P-1', input: { ...issue, ...more }, by: director, today: '2026-04-28' })
  issues([projectP1.heard(...allAgreed)]).thenRefused(aReportIsIssuedAsItWasSigned)
  issues([projectP1.heard(...allAgreed), signingS1(...allSigned.slice(0, 3))]).thenRefused(aReportIsIssuedAsItWasSigned)
  issues([projectP1.heard(...allAgreed), signingS1(...allSigned)], { fileHash: OTHER_HASH }).thenRefused(aReportIsIssuedAsItWasSigned)
  issues([projectP1.heard(...allAgreed, { ...reportDrafted, data: { ...reportDrafted.data, draftNo: 2 } } as ProjectEvent, ...allAgreed), signingS1(...allSigned)]).thenRefused(aReportIsIssuedAsItWasSigned)
  issues([projectP1.heard(...allAgreed), signingS1(...allSigned)], { fileHash: HASH }).then({ ...reportIssued, data: { ...reportIssued.data, fileHash: HASH } })
})

test('a report is not dated before its last review, and not issued twice', () => {
  given(projectP1.heard(...allAgreed), signingS1(...allSigned)).when(issueReport, { id: 'P-1', input: issue, by: director, today: '2026-04-28', occurredOn: '2026-04-23' }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.reported(), signingS1(...allSigned)).when(issueReport, { id: 'P-1', input: { ...issue, documentNo: '示例审（委）办经责报〔2026〕2号' }, by: director, today: '2026-04-29' }).thenRefused(eachReportIsIssuedOnce)
})

test('for the official, service opens thirty days for an appeal', () =>
  given(projectP1.reported()).when(serveReport, { id: 'P-1', input: { kind: 'erReport', to: OFFICIAL, receivedBy: '示例干部甲' }, by: office, today: '2026-04-29' }).then(servedOnOfficial))

test('for the unit, service opens no appeal', () =>
  given(projectP1.reported()).when(serveReport, { id: 'P-1', input: { kind: 'erReport', to: UNIT, receivedBy: '办公室' }, by: office, today: '2026-04-29' }).then(servedOnUnit))

test('with the report the unit receives the findings to rectify, without those overturned', () =>
  given(projectP1.reported(), findingF1.confirmed(), history(findings, 'F-2', raised, confirmed, overturned)).when(serveReport, { id: 'P-1', input: { kind: 'erReport', to: UNIT, receivedBy: '办公室' }, by: office, today: '2026-04-29' })
    .then({ ...servedOnUnit, data: { ...servedOnUnit.data, findingIds: ['F-1'] } }))

test('a result report that was not issued is not served, and never on the unit', () =>
  given(projectP1.reported()).when(serveReport, { id: 'P-1', input: { kind: 'resultReport', to: UNIT, receivedBy: '办公室' }, by: office, today: '2026-04-29' })
    .thenRefused(onlyAnIssuedReportIsServed, eachReportGoesToItsOwnReaders))

test('a project is closed when everybody has the report; then it is to be archived', () => {
  given(projectP1.reported(servedOnOfficial, servedOnUnit)).when(closeProject, { id: 'P-1', input: {}, by: head, today: '2026-04-30' }).then(closed)
  given(projectP1.reported(servedOnOfficial)).when(closeProject, { id: 'P-1', input: {}, by: head, today: '2026-04-30' }).thenRefused(everyOneAuditedHasTheReport)
  given(projectP1.heard()).when(closeProject, { id: 'P-1', input: {}, by: head, today: '2026-04-30' }).thenRefused(aProjectIsClosedWhenReported, everyOneAuditedHasTheReport)
})

test('only a finished project is archived', () => {
  given(projectP1.reported(servedOnOfficial, servedOnUnit, closed)).when(archiveProject, { id: 'P-1', input: filed, by: head, today: '2026-05-06' })
    .then({ type: 'ProjectArchived', data: { ...filed, on: '2026-05-06' } })
  given(projectP1.reported()).when(archiveProject, { id: 'P-1', input: filed, by: head, today: '2026-05-06' }).thenRefused(onlyAFinishedProjectIsArchived)
})

test('a project under way is terminated by decision of the committee, a closed one is not', () => {
  given(projectP1.inFieldwork()).when(terminateProject, { id: 'P-1', input: termination, by: office, today: '2026-03-20' })
    .then({ type: 'ProjectTerminated', data: { ...termination, on: '2026-03-20' } })
  given(projectP1.reported(servedOnOfficial, servedOnUnit, closed)).when(terminateProject, { id: 'P-1', input: termination, by: office, today: '2026-05-06' }).thenRefused(onlyAProjectUnderWayChanges)
})

const leader = actor(LEADER, ['teamLeader'], { project: ['P-1'] })
const leadAuditor = actor(LEAD_AUDITOR, ['auditor'], { project: ['P-1'] })
const head = actor('li', ['divisionHead'], { project: ['P-1'] })
const legal = actor('wu', ['legalReviewer'])
const director = actor('chen', ['director'])
const office = actor('wang', ['committeeOffice'])
const machine = actor('jingze', ['machine'])
const draft = { summary: '审计组报告第一稿', drafters: [], unreported: [] }
const secondDraft = told<ProjectEvent>({ type: 'ReportDrafted', data: { ...draft, draftNo: 2, drafters: [LEAD_AUDITOR] } }, { actor: LEAD_AUDITOR, occurredOn: '2026-04-25' })
const objection = { addressee: UNIT, position: 'partlyObjects' as const, text: '第3项金额有出入' }
const resolution = { addressee: UNIT, adoption: 'partlyAdopted' as const, reason: '经核实调整第3项金额' }
const review = (layer: 'team' | 'division' | 'economicResponsibility' | 'legal') => ({ layer, draftNo: 1, outcome: 'agreed' as const, opinion: '事实清楚，证据适当充分' })
const bare = ({ type, data }: ProjectEvent) => ({ type, data })
const evaluation = { officialId: 'O-1', tenureId: 'T-1', text: '较好地履行了经济责任', grade: 'fairlyGood' as const }
const issue = { kind: 'erReport' as const, documentNo: '示例审（委）办经责报〔2026〕1号' }
const filed = { fileNo: '2026-JZ-01', retention: 'years30' as const }
const termination = { ground: 'supervisionInvestigation' as const, reason: '被审计领导干部被监察调查', committeeMeetingNo: '市委审计委员会第10次会议' }
