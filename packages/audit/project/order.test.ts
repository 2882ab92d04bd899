import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { entryMeetingsBelongToTheBeginning } from '../rules/fieldwork.ts'
import {
  aTeamHasTwoAuditors, everyMemberDeclaresInterests, noDocumentPredatesTheOneBefore, onlyAProjectUnderWayChanges, preparationComesBeforeFieldwork,
  theImplementationPlanIsMadeBeforeReporting, whoeverHasAnInterestStaysOut,
} from '../rules/projects.ts'
import { aReportIsWrittenAfterFieldwork, reportsAreIssuedBeforeTheProjectCloses } from '../rules/reports.ts'
import { approveImplementationPlan } from './approve-implementation-plan.ts'
import { archiveProject } from './archive-project.ts'
import { changeTeam } from './change-team.ts'
import { closeProject } from './close-project.ts'
import { draftReport } from './draft-report.ts'
import type { ProjectEvent } from './events.ts'
import {
  allAgreed, closed, fieldworkFinished, fieldworkStarted, LEAD_AUDITOR, LEADER, MEMBER, members, noticeServed, OFFICIAL, planApproved, planDrafted, planText, projectP1,
  recusals, reportDrafted, reportIssued, servedOnOfficial, servedOnUnit, surveyed, teamFormed, UNIT, unitAsked, unitObjects,
} from './example.ts'
import { finishFieldwork } from './finish-fieldwork.ts'
import { formTeam } from './form-team.ts'
import { giveEvaluation } from './give-evaluation.ts'
import { holdEntryMeeting } from './hold-entry-meeting.ts'
import { resultReportSigned } from '../signing/example.ts'
import { issueReport } from './issue-report.ts'
import { recordComment } from './record-comment.ts'
import { requestComments } from './request-comments.ts'
import { resolveComment } from './resolve-comment.ts'
import { reviewReport } from './review-report.ts'
import { serveNotice } from './serve-notice.ts'
import { serveReport } from './serve-report.ts'
import { startFieldwork } from './start-fieldwork.ts'
import { terminateProject } from './terminate-project.ts'

test('no step is dated before the one that precedes it', () => {
  const onDay = (occurredOn: string) => ({ today: '2026-05-20', occurredOn })
  given(projectP1.established()).when(serveNotice, { ...onDay('2026-01-04'), id: 'P-1', input: notice, by: leader }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.prepared()).when(holdEntryMeeting, { ...onDay('2026-03-03'), id: 'P-1', input: meeting, by: leader }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.established(teamFormed, surveyed, planDrafted, noticeByException, approvedLater)).when(startFieldwork, { ...onDay('2026-03-05'), id: 'P-1', input: {}, by: leader })
    .thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.inFieldwork()).when(finishFieldwork, { ...onDay('2026-03-09'), id: 'P-1', input: {}, by: leader }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.inFieldwork()).when(terminateProject, { ...onDay('2026-03-09'), id: 'P-1', input: termination, by: office }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.reporting()).when(draftReport, { ...onDay('2026-04-02'), id: 'P-1', input: draft, by: leader }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.reporting(reportDrafted)).when(requestComments, { ...onDay('2026-04-02'), id: 'P-1', input: { addressee: UNIT, documentNo: '2号' }, by: leader }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.reporting(reportDrafted, unitAsked)).when(recordComment, { ...onDay('2026-04-07'), id: 'P-1', input: objection, by: leader }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.heard()).when(reviewReport, { ...onDay('2026-04-22'), id: 'P-1', input: review, by: leader }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.reported()).when(serveReport, { ...onDay('2026-04-27'), id: 'P-1', input: { kind: 'erReport', to: UNIT, receivedBy: '办公室' }, by: office }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.reported(servedOnOfficial, servedOnUnit)).when(closeProject, { ...onDay('2026-04-28'), id: 'P-1', input: {}, by: head }).thenRefused(noDocumentPredatesTheOneBefore)
  given(projectP1.reported(servedOnOfficial, servedOnUnit, closed)).when(archiveProject, { ...onDay('2026-04-29'), id: 'P-1', input: filed, by: head }).thenRefused(noDocumentPredatesTheOneBefore)
})

test('what belongs to preparation is not done later', () => {
  given(projectP1.established(fieldworkStarted)).when(formTeam, { ...later, id: 'P-1', input: { members, recusals }, by: head }).thenRefused(preparationComesBeforeFieldwork)
  given(projectP1.established(teamFormed, fieldworkStarted)).when(serveNotice, { ...later, id: 'P-1', input: { ...notice, startsOn: '2026-06-01' }, by: leader }).thenRefused(preparationComesBeforeFieldwork)
  given(projectP1.reporting()).when(startFieldwork, { ...later, id: 'P-1', input: {}, by: leader }).thenRefused(preparationComesBeforeFieldwork)
  given(projectP1.reporting(secondPlan)).when(approveImplementationPlan, { ...later, id: 'P-1', input: { meetingNo: '第9次', draftNo: 2 }, by: director }).thenRefused(theImplementationPlanIsMadeBeforeReporting)
  given(projectP1.established(noticeServed, fieldworkFinished)).when(holdEntryMeeting, { ...later, id: 'P-1', input: meeting, by: leader }).thenRefused(entryMeetingsBelongToTheBeginning)
})

test('comments, evaluations and reviews are neither early nor late', () => {
  given(projectP1.inFieldwork()).when(giveEvaluation, { ...later, id: 'P-1', input: evaluation, by: leader }).thenRefused(aReportIsWrittenAfterFieldwork)
  given(projectP1.reported()).when(requestComments, { ...later, id: 'P-1', input: { addressee: UNIT, documentNo: '3号' }, by: leader }).thenRefused(aReportIsWrittenAfterFieldwork)
  given(projectP1.reporting(reportDrafted, unitAsked, reportIssued)).when(recordComment, { ...later, id: 'P-1', input: objection, by: leader }).thenRefused(aReportIsWrittenAfterFieldwork)
  given(projectP1.reporting(reportDrafted, unitAsked, unitObjects, reportIssued)).when(resolveComment, { ...later, id: 'P-1', input: { addressee: UNIT, adoption: 'adopted', reason: '采纳' }, by: leader })
    .thenRefused(aReportIsWrittenAfterFieldwork)
  given(projectP1.heard(reportIssued)).when(reviewReport, { ...later, id: 'P-1', input: review, by: leader }).thenRefused(aReportIsWrittenAfterFieldwork)
  given(projectP1.reported(servedOnOfficial, servedOnUnit, closed), resultReportSigned()).when(issueReport, { ...later, id: 'P-1', input: { kind: 'resultReport', documentNo: '1号' }, by: director })
    .thenRefused(reportsAreIssuedBeforeTheProjectCloses)
})

test('the result report follows the same reviews and leaves the phase alone', () =>
  given(projectP1.heard(...allAgreed), resultReportSigned()).when(issueReport, { id: 'P-1', input: { kind: 'resultReport', documentNo: '示例审（委）办经责结报〔2026〕1号' }, by: director, today: '2026-04-28' })
    .then({ type: 'ReportIssued', data: { kind: 'resultReport', documentNo: '示例审（委）办经责结报〔2026〕1号', on: '2026-04-28', draftNo: 1 } }))

test('whoever joins later declares and is free of interest too, and the team stays two', () => {
  given(projectP1.inFieldwork()).when(changeTeam, { ...later, id: 'P-1', input: { ...joins, recusals: [] }, by: head }).thenRefused(everyMemberDeclaresInterests)
  given(projectP1.inFieldwork()).when(changeTeam, { ...later, id: 'P-1', input: { ...joins, recusals: [{ userId: 'feng', interest: 'economic' }] }, by: head }).thenRefused(whoeverHasAnInterestStaysOut)
  given(projectP1.inFieldwork()).when(changeTeam, { ...later, id: 'P-1', input: { ...joins, joined: [], recusals: [], left: [LEAD_AUDITOR, MEMBER] }, by: head }).thenRefused(aTeamHasTwoAuditors)
  given(projectP1.reported(servedOnOfficial, servedOnUnit, closed)).when(changeTeam, { ...later, id: 'P-1', input: joins, by: head }).thenRefused(onlyAProjectUnderWayChanges)
})

test('asking again for what is so already changes nothing', () => {
  given(projectP1.inFieldwork()).when(changeTeam, { ...later, id: 'P-1', input: { joined: [members[2]!], left: [MEMBER], recusals: [], reason: '工作调整' }, by: head }).thenNothing()
  given(projectP1.inFieldwork()).when(startFieldwork, { ...later, id: 'P-1', input: {}, by: leader }).thenNothing()
  given(projectP1.reporting()).when(finishFieldwork, { ...later, id: 'P-1', input: {}, by: leader }).thenNothing()
  given(projectP1.reported()).when(issueReport, { ...later, id: 'P-1', input: { kind: 'erReport', documentNo: reportIssued.data.documentNo }, by: director }).thenNothing()
  given(projectP1.reported(closed)).when(closeProject, { ...later, id: 'P-1', input: {}, by: head }).thenNothing()
  given(projectP1.inFieldwork(terminated)).when(terminateProject, { ...later, id: 'P-1', input: termination, by: office }).thenNothing()
})

const later = { today: '2026-05-20' }
const leader = actor(LEADER, ['teamLeader'], { project: ['P-1'] })
const head = actor('li', ['divisionHead'], { project: ['P-1'] })
const director = actor('chen', ['director'])
const office = actor('wang', ['committeeOffice'])

const notice = { documentNo: '1号', startsOn: '2026-03-10', to: [OFFICIAL, UNIT] }
const meeting = { attendees: ['审计组'], publicNoticePosted: true }
const termination = { ground: 'deceased' as const, reason: '被审计领导干部去世', committeeMeetingNo: '市委审计委员会第10次会议' }
const draft = { summary: '审计组报告第一稿', drafters: [], unreported: [] }
const objection = { addressee: UNIT, position: 'objects' as const, text: '不同意' }
const review = { layer: 'team' as const, draftNo: 1, outcome: 'agreed' as const, opinion: '同意' }
const evaluation = { officialId: 'O-1', tenureId: 'T-1', text: '较好地履行了经济责任' }
const filed = { fileNo: '2026-JZ-01', retention: 'years30' as const }
const joins = { joined: [{ userId: 'feng', role: 'member' as const }], left: [], recusals: [{ userId: 'feng', interest: 'none' as const }], reason: '工作需要' }
const noticeByException: ProjectEvent = { type: 'NoticeServed', data: { ...noticeServed.data, startsOn: '2026-03-04', leadDays: 0, exception: { ground: 'urgent', reason: '情况紧急', approvedBy: 'chen' } } }
const approvedLater: ProjectEvent = { type: 'ImplementationPlanApproved', data: { ...planApproved.data, on: '2026-03-06' } }
const secondPlan: ProjectEvent = { type: 'ImplementationPlanDrafted', data: { ...planText, draftNo: 2 } }
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { ...termination, on: '2026-03-20' } }
