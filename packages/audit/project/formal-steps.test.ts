// The formal steps that a bureau may demand: a meeting on the report, signed letters; the meeting on the results; who has read what.
import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import { deliverableD1, ORGANIZATION } from '../deliverable/example.ts'
import { findingF1 } from '../finding/example.ts'
import type { PlanItemTerms } from '../plan/events.ts'
import { plans } from '../plan/state.ts'
import type { FormalityEvent } from '../formality/events.ts'
import { formalities } from '../formality/state.ts'
import { rectificationF1 } from '../rectification/example.ts'
import {
  aDocumentIsReadByThoseItIsAddressedTo, aLetterForCommentsIsSignedWhereDemanded, aMeetingConsidersTheLatestDraft, aMeetingFollowsTheReviews, aMeetingOnADraftIsRecordedOnce, aNoticeIsSignedWhereDemanded, aReportIsConsideredByAMeetingWhereDemanded,
  everyConfirmedFindingIsOrderedBeforeTheProjectCloses, resultsAreFedBackOnceReported,
} from '../rules/formalities.ts'
import { aReportIsWrittenAfterFieldwork } from '../rules/reports.ts'
import { allSigned, signingS1, started } from '../signing/example.ts'
import type { SigningEvent } from '../signing/events.ts'
import { signings } from '../signing/state.ts'
import { closeProject } from './close-project.ts'
import { deliberateReport } from './deliberate-report.ts'
import { establishProject } from './establish-project.ts'
import { allAgreed, closed, deliberated, established, feedbackHeld, HEARD_EVENTS, LEADER, noticeServed, projectP1, reportDrafted, reportIssued, servedOnOfficial, servedOnUnit, UNIT, unitAsked } from './example.ts'
import type { ProjectEvent } from './events.ts'
import { holdResultFeedbackMeeting } from './hold-result-feedback-meeting.ts'
import { issueReport } from './issue-report.ts'
import { readDocument } from './read-document.ts'
import { requestComments } from './request-comments.ts'
import { serveNotice } from './serve-notice.ts'
import { projects } from './state.ts'

test('what is demanded on the day on which a project is established is pinned for it', () => {
  const published = history(formalities, 'bureau', demanding('reportMeeting', '2026-03-02'), demanding('noticeSigned', '2026-03-03'))
  given(approvedPlan, published).when(establishProject, { id: 'P-1', input: plannedInput, by: office }).then(demands('reportMeeting'))
  given(approvedPlan, history(formalities, 'bureau', demanding('noticeSigned', '2026-03-03'))).when(establishProject, { id: 'P-1', input: plannedInput, by: office }).then(established)
})

test('a meeting considers the latest draft that all reviews agreed to, and approves it or returns it', () => {
  const meets = (tale: Tale, change: object = {}) => given(tale).when(deliberateReport, { id: 'P-1', input: { ...input, ...change }, by: director, today: '2026-04-27' })
  meets(projectP1.heard(...allAgreed)).then(deliberated)
  meets(projectP1.heard(...allAgreed.slice(0, 3))).thenRefused(aMeetingFollowsTheReviews)
  meets(projectP1.heard(...allAgreed), { draftNo: 2 }).thenRefused(aMeetingConsidersTheLatestDraft)
  meets(projectP1.inFieldwork()).thenRefused(aReportIsWrittenAfterFieldwork, aMeetingConsidersTheLatestDraft, aMeetingFollowsTheReviews)
  const returned = { ...deliberated, data: { ...deliberated.data, outcome: 'returned' } } as ProjectEvent
  meets(projectP1.heard(...allAgreed), { outcome: 'returned' }).then(returned)
  expect(stateOf(projectP1.heard(...allAgreed, returned))).toMatchObject({ agreed: [], returned: true })
  meets(projectP1.heard(...allAgreed, deliberated), { outcome: 'returned' }).thenRefused(aMeetingOnADraftIsRecordedOnce)
})

test('where a meeting is demanded, no report is issued that it has not approved', () => {
  const { on: _, draftNo: __, ...issue } = reportIssued.data
  const issues = (...events: ProjectEvent[]) => given(history(projects, 'P-1', demands('reportMeeting'), ...HEARD_EVENTS.slice(1), ...allAgreed, ...events), signingS1(...allSigned)).when(issueReport, { id: 'P-1', input: issue, by: director, today: '2026-04-28' })
  issues().thenRefused(aReportIsConsideredByAMeetingWhereDemanded)
  issues({ ...deliberated, data: { ...deliberated.data, draftNo: 2 } }).thenRefused(aReportIsConsideredByAMeetingWhereDemanded)
  issues(deliberated).then(reportIssued)
  const returnedLater: ProjectEvent = { ...deliberated, data: { ...deliberated.data, meetingNo: '下一次会议', outcome: 'returned' } }
  issues(deliberated, returnedLater, ...allAgreed).thenRefused(aReportIsConsideredByAMeetingWhereDemanded)
})

test('where signatures are demanded, notice and letter are served when every node has signed', () => {
  const signed = (kind: string, ...events: SigningEvent[]) => history(signings, 'S-7', ...[started, ...events].map((event) => ({ ...event, data: { ...event.data, kind } }) as SigningEvent))
  const { servedOn: _, leadDays: __, requiredDays: ___, restsOn: ____, ...notice } = noticeServed.data
  const serves = (...tales: Tale[]) => given(history(projects, 'P-1', demands('noticeSigned')), ...tales).when(serveNotice, { id: 'P-1', input: notice, by: office, today: '2026-03-04' })
  serves().thenRefused(aNoticeIsSignedWhereDemanded)
  serves(signed('auditNotice', allSigned[0]!)).thenRefused(aNoticeIsSignedWhereDemanded)
  serves(signed('auditNotice', ...allSigned)).then(noticeServed)
  const asks = (...tales: Tale[]) => given(history(projects, 'P-1', demands('consultationLetterSigned'), ...HEARD_EVENTS.slice(1, HEARD_EVENTS.indexOf(reportDrafted) + 1)), ...tales).when(requestComments, { id: 'P-1', input: { addressee: UNIT, documentNo: '示例审（委）办经责征〔2026〕2号' }, by: office, today: '2026-04-08' })
  asks(signed('auditNotice', ...allSigned)).thenRefused(aLetterForCommentsIsSignedWhereDemanded)
  asks(signed('consultationLetter', ...allSigned)).then(unitAsked)
})

test('results are fed back at a meeting once the report is issued', () => {
  const { on: _, ...meeting } = feedbackHeld.data
  const holds = (tale: Tale) => given(tale).when(holdResultFeedbackMeeting, { id: 'P-1', input: meeting, by: office, today: '2026-05-06' })
  holds(projectP1.reported(servedOnOfficial, servedOnUnit)).then(feedbackHeld)
  holds(projectP1.heard()).thenRefused(resultsAreFedBackOnceReported)
})

test('a document is read by somebody of the unit, body or role to which it is addressed, once each', () => {
  const toBody: ProjectEvent = { ...servedOnUnit, data: { ...servedOnUnit.data, to: { kind: 'body', id: 'organization' } } }
  const reads = (to: object, by: ReturnType<typeof actor>, kind = 'erReport', documentNo = servedOnUnit.data.documentNo) => given(projectP1.reported(servedOnUnit, toBody)).when(readDocument, { id: 'P-1', input: { kind, documentNo, to }, by, today: '2026-05-06' })
  const officer = actor('wei', ['unitOfficer'], { unit: ['U-1'] })
  reads(UNIT, officer).then({ type: 'DocumentRead', data: { kind: 'erReport', documentNo: servedOnUnit.data.documentNo, to: UNIT } })
  reads({ kind: 'body', id: 'organization' }, actor('tao', ['organizationOfficer'], { body: ['organization'] })).then({ type: 'DocumentRead', data: { kind: 'erReport', documentNo: servedOnUnit.data.documentNo, to: { kind: 'body', id: 'organization' } } })
  reads({ kind: 'body', id: 'organization' }, actor('shi', ['disciplineOfficer'], { body: ['discipline'] })).thenRefused(aDocumentIsReadByThoseItIsAddressedTo)
  reads({ kind: 'body', id: 'organization' }, actor('shi', ['disciplineOfficer'])).thenRefused(aDocumentIsReadByThoseItIsAddressedTo)
  const ofDeliverable = (by: ReturnType<typeof actor>, projectId = 'P-1') => given(projectP1.reported(), history(projects, 'P-2', established), deliverableD1.issued()).when(readDocument, { id: projectId, input: { kind: 'deliverable', documentNo: 'D-1', to: ORGANIZATION }, by, today: '2026-05-06' })
  ofDeliverable(actor('tao', ['organizationOfficer'], { body: ['organization'] })).then({ type: 'DocumentRead', data: { kind: 'deliverable', documentNo: 'D-1', to: ORGANIZATION } })
  ofDeliverable(actor('tao', ['organizationOfficer'], { body: ['organization'] }), 'P-2').thenRefused(aDocumentIsReadByThoseItIsAddressedTo)
  ofDeliverable(actor('yu', ['conferenceMember'], { body: ['finance'] })).thenRefused(aDocumentIsReadByThoseItIsAddressedTo)
  reads(UNIT, officer, 'resultReport').thenRefused(aDocumentIsReadByThoseItIsAddressedTo)
  reads(UNIT, actor('wei', ['unitOfficer'], { unit: ['U-2'] })).thenForbidden()
  given(projectP1.heard(...allAgreed, deliberated)).when(readDocument, { id: 'P-1', input: { kind: 'meetingMinutes', documentNo: deliberated.data.meetingNo, to: { kind: 'role', id: 'teamLeader' } }, by: actor(LEADER, ['teamLeader'], { project: ['P-1'] }), today: '2026-04-28' })
    .then({ type: 'DocumentRead', data: { kind: 'meetingMinutes', documentNo: deliberated.data.meetingNo, to: { kind: 'role', id: 'teamLeader' } } })
})

test('a project is closed when every confirmed finding has its order, whether or not it is put right', () => {
  const closes = (...tales: Tale[]) => given(projectP1.reported(servedOnOfficial, servedOnUnit), ...tales).when(closeProject, { id: 'P-1', input: {}, by: actor('li', ['divisionHead'], { project: ['P-1'] }), today: '2026-04-30' })
  closes(findingF1.confirmed()).thenRefused(everyConfirmedFindingIsOrderedBeforeTheProjectCloses)
  closes(findingF1.confirmed(), rectificationF1.ordered()).then(closed)
  closes(findingF1.reviewed()).then(closed)
})

const office = actor('wang', ['committeeOffice'])
const director = actor('zhang', ['director'])
const { on: _, ...input } = deliberated.data
const demands = (demand: 'reportMeeting' | 'noticeSigned' | 'consultationLetterSigned'): ProjectEvent => ({ ...established, data: { ...established.data, pinned: { ...established.data.pinned, demands: [demand] } } })
const demanding = (demand: 'reportMeeting' | 'noticeSigned', effectiveFrom: string): FormalityEvent => ({ type: 'FormalitiesPublished', data: { demands: [demand], effectiveFrom, source: { confirmed: false, cites: '示例' }, version: 1 } })
const stateOf = (tale: Tale) => factsOf([tale]).reduce((state, fact) => projects.evolve[fact.type as 'ReportDeliberated'](state as never, fact as never, 'P-1'), projects.initial)
const plannedInput = { projectNo: established.data.projectNo, title: established.data.title, planItemId: 'PI-1', officials: established.data.officials, periodFrom: '2023-01-01', periodTo: '2025-12-31' }
const terms: PlanItemTerms = { planItemId: 'PI-1', unitId: 'U-1', subjects: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: ['三年未审'], divisionId: 'D-1' }
const approvedPlan = history(plans, 'PL-1', { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, { type: 'PlanApproved', data: { meeting: '第9次会议', year: 2026, items: [terms], leftOutPlanItemIds: [] } })
