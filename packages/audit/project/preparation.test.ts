import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { fieldworkFollowsAnApprovedImplementationPlan, fieldworkFollowsTheNotice, fieldworkIsDoneByATeam, fieldworkStartsNoEarlierThanNoticed, onlyFieldworkUnderWayIsFinished, theEntryMeetingFollowsTheNotice, theEntryMeetingIsHeldOnce } from '../rules/fieldwork.ts'
import {
  aTeamHasOneLeader, aTeamHasTwoAuditors, aTeamIsFormedBeforeItChanges, aTeamIsFormedOnce, everyAuditItemIsNamedOnce, everyMemberDeclaresInterests, everyMemberIsNamedOnce,
  noDocumentPredatesTheOneBefore, preparationComesBeforeFieldwork, theImplementationPlanIsMadeBeforeReporting, theImplementationPlanRestsOnASurvey,
  theMeetingApprovesTheLatestDraft, theNoticeGoesToThePersonAndTheUnit, theNoticeIsServedInGoodTime, theNoticeIsServedOnce, whoeverHasAnInterestStaysOut,
} from '../rules/projects.ts'
import { approveImplementationPlan } from './approve-implementation-plan.ts'
import { changeTeam } from './change-team.ts'
import { draftImplementationPlan } from './draft-implementation-plan.ts'
import {
  auditItems, entryMeetingHeld, established, fieldworkFinished, fieldworkStarted, LEADER, MEMBER, members, noticeServed, OFFICIAL, planApproved, planDrafted, planText,
  projectP1, recusals, survey, surveyed, teamFormed, UNIT,
} from './example.ts'
import { completed, taskK1, taskOff, taskReviewed } from '../fieldwork-task/example.ts'
import { openTasksAreExplainedWhenFieldworkFinishes } from '../rules/fieldwork-tasks.ts'
import { finishFieldwork } from './finish-fieldwork.ts'
import { formTeam } from './form-team.ts'
import { holdEntryMeeting } from './hold-entry-meeting.ts'
import { recordPreAuditSurvey } from './record-pre-audit-survey.ts'
import { serveNotice } from './serve-notice.ts'
import { startFieldwork } from './start-fieldwork.ts'
import { projects } from './state.ts'

test('a team is formed when everybody has declared to have no interest', () =>
  given(projectP1.established()).when(formTeam, { id: 'P-1', input: { members, recusals }, by: head }).then(teamFormed))

test('a team without leader, with one person who declared nothing, is refused by each rule', () =>
  given(projectP1.established()).when(formTeam, { id: 'P-1', input: { members: [{ userId: MEMBER, role: 'member' }], recusals: [] }, by: head })
    .thenRefused(aTeamHasOneLeader, aTeamHasTwoAuditors, everyMemberDeclaresInterests))

test('whoever is kin to the audited stays out of the team', () =>
  given(projectP1.established()).when(formTeam, { id: 'P-1', input: { members, recusals: recusals.map((each) => (each.userId === MEMBER ? { ...each, interest: 'kinship' } : each)) }, by: head })
    .thenRefused(whoeverHasAnInterestStaysOut))

test('a team names nobody twice and is formed once', () =>
  given(projectP1.established(teamFormed)).when(formTeam, { id: 'P-1', input: { members: [...members, { userId: MEMBER, role: 'deputyLeader' }], recusals }, by: head })
    .thenRefused(aTeamIsFormedOnce, everyMemberIsNamedOnce))

test('the head of another division does not form the team', () =>
  given(projectP1.established()).when(formTeam, { id: 'P-1', input: { members, recusals }, by: actor('ma', ['divisionHead'], { project: ['P-2'] }) }).thenForbidden())

test('a member leaves and another joins, in one change', () =>
  given(projectP1.inFieldwork()).when(changeTeam, { id: 'P-1', input: swap, by: head, today: '2026-03-20' })
    .then({ type: 'TeamChanged', data: { ...swap, from: '2026-03-20', members: [members[0], members[1], ...swap.joined] } }))

test('the only leader does not leave without a successor', () =>
  given(projectP1.inFieldwork()).when(changeTeam, { id: 'P-1', input: { ...swap, left: [LEADER] }, by: head }).thenRefused(aTeamHasOneLeader))

test('a team that was never formed is not changed', () =>
  given(projectP1.established()).when(changeTeam, { id: 'P-1', input: { ...swap, joined: members, recusals, left: [] }, by: head }).thenRefused(aTeamIsFormedBeforeItChanges))

test('the pre-audit survey is recorded with its three parts', () =>
  given(projectP1.established(teamFormed)).when(recordPreAuditSurvey, { id: 'P-1', input: survey, by: leader }).then(surveyed))

test('a survey is not recorded once fieldwork has started', () =>
  given(projectP1.inFieldwork()).when(recordPreAuditSurvey, { id: 'P-1', input: { ...survey, unitFacts: '补记' }, by: leader }).thenRefused(preparationComesBeforeFieldwork))

test('the implementation plan is drafted after the survey', () =>
  given(projectP1.established(teamFormed, surveyed)).when(draftImplementationPlan, { id: 'P-1', input: planText, by: leader }).then(planDrafted))

test('a plan without a survey, naming an audit item twice, is refused', () =>
  given(projectP1.established(teamFormed)).when(draftImplementationPlan, { id: 'P-1', input: { ...planText, items: [auditItems[0]!, auditItems[0]!] }, by: leader })
    .thenRefused(theImplementationPlanRestsOnASurvey, everyAuditItemIsNamedOnce))

test('an adjusted plan is the next draft, also during fieldwork', () =>
  given(projectP1.inFieldwork()).when(draftImplementationPlan, { id: 'P-1', input: { ...planText, scope: '追溯至2022年' }, by: leader })
    .then({ type: 'ImplementationPlanDrafted', data: { ...planText, scope: '追溯至2022年', draftNo: 2 } }))

test('a plan is not adjusted after fieldwork', () =>
  given(projectP1.reporting()).when(draftImplementationPlan, { id: 'P-1', input: { ...planText, scope: '追溯至2022年' }, by: leader }).thenRefused(theImplementationPlanIsMadeBeforeReporting))

test('the director’s meeting approves the plan', () =>
  given(projectP1.established(teamFormed, surveyed, planDrafted)).when(approveImplementationPlan, { id: 'P-1', input: { meetingNo: '局长办公会2026年第6次', draftNo: 1 }, by: director, today: '2026-03-04' })
    .then(planApproved))

test('the meeting does not approve a draft that is no longer the latest, nor on a day before the project', () =>
  given(history(projects, 'P-1', established, teamFormed, surveyed, planDrafted, { ...planDrafted, data: { ...planText, draftNo: 2 } } as typeof planDrafted))
    .when(approveImplementationPlan, { id: 'P-1', input: { meetingNo: '局长办公会2026年第6次', draftNo: 1 }, by: director, occurredOn: '2026-01-04' })
    .thenRefused(theMeetingApprovesTheLatestDraft, noDocumentPredatesTheOneBefore))

test('a notice with three full working days before the start is in good time', () =>
  given(projectP1.established(teamFormed)).when(serveNotice, { id: 'P-1', input: notice, by: leader, today: '2026-03-04' }).then(noticeServed))

test('one working day less is too late', () =>
  given(projectP1.established(teamFormed)).when(serveNotice, { id: 'P-1', input: { ...notice, startsOn: '2026-03-09' }, by: leader, today: '2026-03-04' }).thenRefused(theNoticeIsServedInGoodTime))

test('holidays are no lead: twelve days over Spring Festival 2026 hold two working days', () =>
  given(projectP1.established(teamFormed)).when(serveNotice, { id: 'P-1', input: { ...notice, startsOn: '2026-02-24' }, by: leader, today: '2026-02-12' }).thenRefused(theNoticeIsServedInGoodTime))

test('a recorded exception lets the audit start the same day', () =>
  given(projectP1.established(teamFormed)).when(serveNotice, { id: 'P-1', input: { ...notice, startsOn: '2026-03-04', exception }, by: leader, today: '2026-03-04' })
    .then({ type: 'NoticeServed', data: { ...noticeServed.data, startsOn: '2026-03-04', leadDays: 0, exception } }))

test('by exception too, the audit does not start before its notice', () =>
  given(projectP1.established(teamFormed)).when(serveNotice, { id: 'P-1', input: { ...notice, startsOn: '2026-03-03', exception }, by: leader, today: '2026-03-04' }).thenRefused(noDocumentPredatesTheOneBefore))

test('a notice served on the unit alone is not enough, and one notice is', () =>
  given(projectP1.prepared()).when(serveNotice, { id: 'P-1', input: { ...notice, to: [UNIT] }, by: leader, today: '2026-03-04' }).thenRefused(theNoticeGoesToThePersonAndTheUnit, theNoticeIsServedOnce))

test('the entry meeting is held after the notice, once', () => {
  given(projectP1.prepared()).when(holdEntryMeeting, { id: 'P-1', input: meeting, by: leader, today: '2026-03-10' }).then(entryMeetingHeld)
  given(projectP1.established(teamFormed)).when(holdEntryMeeting, { id: 'P-1', input: meeting, by: leader }).thenRefused(theEntryMeetingFollowsTheNotice)
  given(projectP1.inFieldwork()).when(holdEntryMeeting, { id: 'P-1', input: meeting, by: leader, today: '2026-03-11' }).thenRefused(theEntryMeetingIsHeldOnce)
})

test('fieldwork starts on the day that the notice names', () =>
  given(projectP1.prepared()).when(startFieldwork, { id: 'P-1', input: {}, by: leader, today: '2026-03-10' }).then(fieldworkStarted))

test('fieldwork does not start a day early', () =>
  given(projectP1.prepared()).when(startFieldwork, { id: 'P-1', input: {}, by: leader, today: '2026-03-09' }).thenRefused(fieldworkStartsNoEarlierThanNoticed))

test('fieldwork does not start without team, approved plan and notice', () =>
  given(projectP1.established()).when(startFieldwork, { id: 'P-1', input: {}, by: leader }).thenRefused(fieldworkIsDoneByATeam, fieldworkFollowsAnApprovedImplementationPlan, fieldworkFollowsTheNotice))

test('a plan that is only drafted does not open the way to fieldwork', () =>
  given(projectP1.established(teamFormed, surveyed, planDrafted, noticeServed)).when(startFieldwork, { id: 'P-1', input: {}, by: leader, today: '2026-03-10' })
    .thenRefused(fieldworkFollowsAnApprovedImplementationPlan))

test('fieldwork that was started is finished', () => {
  given(projectP1.inFieldwork()).when(finishFieldwork, { id: 'P-1', input: {}, by: leader, today: '2026-04-03' }).then(fieldworkFinished)
  given(projectP1.prepared()).when(finishFieldwork, { id: 'P-1', input: {}, by: leader, today: '2026-04-03' }).thenRefused(onlyFieldworkUnderWayIsFinished)
})

test('fieldwork finishes with tasks still open only when the reason is given; those that are complete do not matter', () => {
  const finishes = (input: object, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), ...tales).when(finishFieldwork, { id: 'P-1', input, by: leader, today: '2026-04-03' })
  finishes({}, taskK1()).thenRefused(openTasksAreExplainedWhenFieldworkFinishes)
  finishes({}, taskK1(completed, taskReviewed('returned'))).thenRefused(openTasksAreExplainedWhenFieldworkFinishes)
  finishes({}, taskK1(completed)).then(fieldworkFinished)
  finishes({}, taskK1(taskOff)).then(fieldworkFinished)
  finishes({ openTasksBecause: '转入下一阶段核实' }, taskK1()).then({ type: 'FieldworkFinished', data: { on: '2026-04-03', openTasks: { taskIds: ['K-1'], because: '转入下一阶段核实' } } })
  finishes({ openTasksBecause: '无' }, taskK1(completed)).then(fieldworkFinished)
})

test('a leader of another project does not start fieldwork here', () =>
  given(projectP1.prepared()).when(startFieldwork, { id: 'P-1', input: {}, by: actor('zhao', ['teamLeader'], { project: ['P-2'] }), today: '2026-03-10' }).thenForbidden())

test('what happens to a project concerns its unit, official, tenure, plan and plan item', () =>
  expect(factsOf([projectP1.established(teamFormed)])[1]!.objects.map(({ type, id }) => `${type} ${id}`))
    .toEqual(['project P-1', 'unit U-1', 'official O-1', 'tenure T-1', 'plan PL-1', 'planItem PI-1']))

const head = actor('li', ['divisionHead'], { project: ['P-1'] })
const leader = actor(LEADER, ['teamLeader'], { project: ['P-1'] })
const director = actor('chen', ['director'])
const swap = { joined: [{ userId: 'feng', role: 'member' as const }], left: [MEMBER], recusals: [{ userId: 'feng', interest: 'none' as const }], reason: '工作调整' }
const notice = { documentNo: '示例审（委）办经责通〔2026〕1号', startsOn: '2026-03-10', to: [OFFICIAL, UNIT] }
const exception = { ground: 'urgent' as const, reason: '情况紧急', approvedBy: 'chen' }
const meeting = { attendees: ['审计组', '示例市建设局领导班子'], publicNoticePosted: true }
