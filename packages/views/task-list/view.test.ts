import { expect, test } from 'vitest'
import { adjusted, completed, taskK1, taskOff, taskRechecked, taskReviewed } from '../../audit/fieldwork-task/example.ts'
import type { FieldworkTaskEvent } from '../../audit/fieldwork-task/events.ts'
import { agreedBy, allAgreed as allAgreeOnFinding, confirmed, determined, findingF1, judgedF1, overturned } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import {
  allAgreed, closed, deliberated, HEARD_EVENTS, entryMeetingHeld, established, evaluated, fieldworkStarted, noticeServed, officialAgrees, officialAsked, planApproved, planDrafted, projectP1, reportDrafted, reviewed, servedOnOfficial, servedOnUnit,
  surveyed, teamFormed, UNIT, unitAsked, unitObjects,
} from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { accepted, clockStarted, ordered, phased, rectificationF1, reportedBy, submittedBy, UNIT_OFFICER, VOUCHER, whose } from '../../audit/rectification/example.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import type { ResultUseEvent } from '../../audit/result-use/events.ts'
import { resultUseR1, useFedBack, useRecorded, useTakenOff } from '../../audit/result-use/example.ts'
import { resultUses } from '../../audit/result-use/state.ts'
import type { SigningEvent } from '../../audit/signing/events.ts'
import { allSigned, officeSigned, signingS1, started } from '../../audit/signing/example.ts'
import { signings } from '../../audit/signing/state.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { workingPapers } from '../../audit/working-paper/state.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { taskList } from './view.ts'

test('each thing that waits is a row with what must be done next, by whom and since when', () =>
  shows(taskList).given(projectP1.established(told<ProjectEvent>(teamFormed, { occurredOn: '2026-03-02' })), findingF1.raised()).then({
    'project-P-1': { ...row, taskId: 'project-P-1', subjectType: 'project', subjectId: 'P-1', projectId: 'P-1', unitId: 'U-1', title: established.data.title, step: 'RecordPreAuditSurvey', role: 'teamLeader', sinceOn: '2026-03-02', progress: expect.anything() as object },
    'finding-F-1': { ...row, taskId: 'finding-F-1', subjectType: 'finding', subjectId: 'F-1', projectId: 'P-1', title: '专项资金拨付滞后并长期闲置', step: 'DetermineResponsibility', role: 'teamLeader', sinceOn: '2026-01-05', progress: null },
  }))

test('a project waits for its preparation step by step, whatever was done out of turn', () => {
  const next = (...events: ProjectEvent[]) => waits(projectP1.established(...events))
  expect(next()).toBe('FormTeam divisionHead')
  expect(next(teamFormed, surveyed)).toBe('DraftImplementationPlan teamLeader')
  expect(next(teamFormed, surveyed, planDrafted)).toBe('ApproveImplementationPlan director')
  expect(next(teamFormed, surveyed, planDrafted, planApproved)).toBe('ServeNotice committeeOffice')
  expect(next(teamFormed, noticeServed)).toBe('RecordPreAuditSurvey teamLeader 2026-03-10')
  expect(next(teamFormed, noticeServed, surveyed, planDrafted, planApproved)).toBe('HoldEntryMeeting teamLeader 2026-03-10')
  expect(waits(projectP1.prepared(entryMeetingHeld))).toBe('StartFieldwork teamLeader 2026-03-10')
  expect(waits(projectP1.prepared(fieldworkStarted))).toBe('FinishFieldwork teamLeader')
  expect(waits(projectP1.inFieldwork(planDrafted))).toBe('ApproveImplementationPlan director')
  expect(waits(projectP1.inFieldwork(planDrafted, planApproved))).toBe('FinishFieldwork teamLeader')
})

test('a report waits for comments, evaluation, reviews, issue and service, each in its time', () => {
  const next = (...events: ProjectEvent[]) => waits(projectP1.reporting(...events))
  expect(next()).toBe('DraftReport teamLeader')
  expect(next(reportDrafted)).toBe('RequestComments committeeOffice')
  expect(next(reportDrafted, officialAsked)).toBe('RequestComments committeeOffice 2026-04-22')
  expect(next(reportDrafted, officialAsked, unitAsked, officialAgrees)).toBe('RecordComment teamLeader 2026-04-22')
  expect(next(reportDrafted, officialAsked, unitAsked, officialAgrees, unitObjects)).toBe('ResolveComment teamLeader')
  const heard = [reportDrafted, officialAsked, unitAsked, officialAgrees, { ...officialAgrees, data: { ...officialAgrees.data, addressee: UNIT } } as ProjectEvent]
  expect(next(...heard)).toBe('GiveEvaluation teamLeader')
  expect(next(...heard, evaluated)).toBe('ReviewReport teamLeader')
  expect(next(...heard, evaluated, ...allAgreed.slice(0, 2))).toBe('ReviewReport erReviewer 2026-04-28')
  expect(next(...heard, evaluated, ...allAgreed.slice(0, 3))).toBe('ReviewReport legalReviewer 2026-04-28')
  expect(next(...heard, evaluated, reviewed('team', 'zhao', 'returned'))).toBe('DraftReport teamLeader')
  expect(next(...heard, evaluated, ...allAgreed)).toBe('StartSigning teamLeader')
  expect(waits(projectP1.reported(servedOnOfficial))).toBe('ServeReport committeeOffice')
  expect(waits(projectP1.reported(servedOnOfficial, servedOnUnit))).toBe('CloseProject divisionHead')
  expect(waits(projectP1.reported(servedOnOfficial, servedOnUnit, closed))).toBe('ArchiveProject teamLeader 2026-09-30')
  expect(waits(projectP1.reported(servedOnOfficial, servedOnUnit, closed, archived))).toBe('–')
  expect(waits(projectP1.inFieldwork(terminated))).toBe('ArchiveProject teamLeader')
})

test('a report waits for an answer to every point of a review before it goes on', () => {
  const pointed = { ...allAgreed[0]!, data: { ...allAgreed[0]!.data, points: [{ pointId: 'R-1', says: '口径不一' }] } } as ProjectEvent
  expect(waits(projectP1.heard(pointed))).toBe('AnswerReviewPoint teamLeader')
  expect(waits(projectP1.heard(pointed, { type: 'ReviewPointAnswered', data: { pointId: 'R-1', layer: 'team', adoption: 'adopted', reason: '已改' } }))).toBe('ReviewReport divisionHead 2026-04-28')
})

test('a letter that must be signed is sent to be signed before it is served, and waits as itself meanwhile', () => {
  const letter = (...events: SigningEvent[]) => history(signings, 'S-7', ...events.map((event) => ({ ...event, data: { ...event.data, kind: 'auditNotice' } }) as SigningEvent))
  const demanded: ProjectEvent = { ...established, data: { ...established.data, plannedStartOn: '2026-03-16', pinned: { ...established.data.pinned, demands: ['noticeSigned', 'reportMeeting'] } } }
  const next = (...events: SigningEvent[]) => waits(letter(...events), history(projects, 'P-1', demanded, teamFormed, surveyed, planDrafted, planApproved))
  const after = (...events: SigningEvent[]) => { const task = rowsOf(taskList, factsOf([history(projects, 'P-1', demanded, teamFormed, surveyed, planDrafted, planApproved), letter(...events)])).get('project-P-1')!; return task['open'] ? `${task['step']} ${task['dueOn']}` : '–' }
  expect(next()).toBe('StartSigning teamLeader 2026-03-10')
  expect(after(started)).toBe('–')
  expect(after(started, ...allSigned)).toBe('ServeNotice 2026-03-10')
  expect(after(started, { type: 'SigningAbandoned', data: { projectId: 'P-1', kind: 'auditNotice', reason: '改' } })).toBe('StartSigning 2026-03-10')
})

test('where a meeting is demanded, the report waits for it before it is signed, and again when it is drafted anew', () => {
  const demanded: ProjectEvent = { ...established, data: { ...established.data, pinned: { ...established.data.pinned, demands: ['reportMeeting'] } } }
  const next = (...events: ProjectEvent[]) => waits(history(projects, 'P-1', demanded, ...HEARD_EVENTS.slice(1), ...allAgreed, ...events))
  expect(next()).toBe('DeliberateReport director')
  expect(next(deliberated)).toBe('StartSigning teamLeader')
  expect(next({ ...deliberated, data: { ...deliberated.data, outcome: 'returned' } })).toBe('DraftReport teamLeader')
  expect(next(deliberated, { ...reportDrafted, data: { ...reportDrafted.data, draftNo: 2 } } as ProjectEvent, ...allAgreed)).toBe('DeliberateReport director')
})

test('a reported project waits for its close once nothing is left to put right; until then its findings and rectifications wait', () => {
  const served = projectP1.reported(servedOnOfficial, servedOnUnit)
  const closing = (...tales: Tale[]) => rowsOf(taskList, factsOf([served, ...tales])).get('project-P-1')!['open']
  expect(closing(findingF1.confirmed())).toBe(false)
  expect(closing(findingF1.confirmed(), rectificationF1.ordered())).toBe(false)
  expect(closing(findingF1.confirmed(), rectificationF1.accepted())).toBe(true)
  expect(closing(findingF1.reviewed(confirmed, overturned))).toBe(true)
  expect(closing(findingF1.confirmed(), rectificationF1.accepted({ type: 'RectificationReopened', data: { ...whose, cause: 'other', reason: '反弹', dueOn: '2026-12-31' } }))).toBe(false)
  expect(closing(findingF1.confirmed(), rectificationF1.ordered({ type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } }))).toBe(true)
})

test('a report that all reviews agreed to waits for each node of its chain, and is then issued', () => {
  const rowOf = (...events: SigningEvent[]) => rowsOf(taskList, factsOf([projectP1.heard(...allAgreed), signingS1(...events)])).get('project-P-1')!
  const says = (...events: SigningEvent[]) => { const { step, role, dueOn } = rowOf(...events); return `${step} ${role} ${dueOn}` }
  expect(says()).toBe('SignDocument bureauOffice 2026-04-28')
  expect(says(...allSigned.slice(0, 3))).toBe('SignDocument director 2026-04-29')
  expect(says(...allSigned)).toBe('IssueReport director null')
  expect(says({ type: 'DocumentReturned', data: { projectId: 'P-1', kind: 'erReport', nodeId: 'office', to: 'drafter', opinion: '改', voided: [] } })).toBe('ReviseDocument teamLeader null')
  expect(rowOf({ type: 'SigningAbandoned', data: { projectId: 'P-1', kind: 'erReport', reason: '终止' } })['step']).toBe('StartSigning')
  expect(rowsOf(taskList, factsOf([signingS1()])).get('signing-S-1')!['open']).toBe(false)
})

test('other documents wait as themselves', () => {
  const notice = (event: SigningEvent): SigningEvent => ({ ...event, data: { ...event.data, kind: 'auditNotice' } }) as SigningEvent
  const next = (...events: SigningEvent[]) => waits(history(signings, 'S-3', ...[started, ...events].map(notice)))
  expect(next()).toBe('SignDocument bureauOffice 2026-04-28')
  expect(next(officeSigned)).toBe('SignDocument chiefAuditor 2026-04-29')
  expect(next(...allSigned)).toBe('–')
  expect(next({ type: 'DocumentReturned', data: { projectId: 'P-1', kind: 'auditNotice', nodeId: 'office', to: 'drafter', opinion: '改', voided: [] } })).toBe('ReviseDocument teamLeader')
})

test('a working paper waits for its review, and for what the reviewer asked for', () => {
  const text = { title: '专项资金', procedure: '抽查', summary: '滞留', conclusion: '拨付滞后', evidenceIds: ['E-1'], projectId: 'P-1' }
  const paper = (...more: WorkingPaperEvent[]) => history(workingPapers, 'W-1', { type: 'WorkingPaperDrafted', data: { ...text, indexNo: '1', auditItemId: 'A-1' } }, ...more)
  const review = (outcome: 'approved' | 'moreEvidence'): WorkingPaperEvent => ({ type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome, opinion: '意见' } })
  expect(waits(paper())).toBe('ReviewWorkingPaper teamLeader')
  expect(waits(paper(review('moreEvidence')))).toBe('ReviseWorkingPaper auditor')
  const revised: WorkingPaperEvent = { type: 'WorkingPaperRevised', data: { ...text, title: '专项资金管理', followUp: '已补', droppedEvidenceIds: [] } }
  expect(waits(paper(review('moreEvidence'), revised))).toBe('ReviewWorkingPaper teamLeader')
  expect(waits(paper(review('approved')))).toBe('–')
  shows(taskList).given(paper()).thenRow('workingPaper-W-1', { projectId: 'P-1', title: '专项资金' })
  shows(taskList).given(paper(review('moreEvidence'), revised)).thenRow('workingPaper-W-1', { projectId: 'P-1', title: '专项资金管理' })
})

test('a finding waits for a conclusion, every layer, confirmation and the order to put it right', () => {
  const tolerated: FindingEvent = { type: 'ToleranceAssessed', data: { officialId: 'O-1', distinction: 1, applies: false, reasoning: '不属于', evidenceIds: [], effect: 'none' } }
  const revised: FindingEvent = { type: 'FindingRevised', data: { changed: { title: '改题' }, before: { title: '原题' }, reason: '核实' } }
  const returned: FindingEvent = { type: 'FindingReviewed', data: { layer: 'division', opinion: '证据不足', outcome: 'returned' } }
  expect(waits(findingF1.raised(revised))).toBe('DetermineResponsibility teamLeader')
  expect(waits(findingF1.determined())).toBe('ReviewFinding teamLeader')
  const first: FindingEvent = { ...determined, data: { ...determined.data, undetermined: ['O-2'] } } as FindingEvent
  const second: FindingEvent = { ...determined, data: { ...determined.data, officialId: 'O-2', tenureId: 'T-2' } } as FindingEvent
  expect(waits(findingF1.raised(first))).toBe('DetermineResponsibility teamLeader')
  expect(waits(findingF1.raised(first, revised))).toBe('DetermineResponsibility teamLeader')
  expect(waits(findingF1.raised(first, second))).toBe('ReviewFinding teamLeader')
  expect(waits(findingF1.determined(agreedBy('team', 'zhao')))).toBe('ReviewFinding divisionHead')
  expect(waits(findingF1.determined(...allAgreeOnFinding.slice(0, 3)))).toBe('ReviewFinding legalReviewer')
  expect(waits(findingF1.determined(agreedBy('team', 'zhao'), returned))).toBe('ReviseFinding teamLeader')
  expect(waits(findingF1.determined(agreedBy('team', 'zhao'), returned, revised))).toBe('ReviewFinding teamLeader')
  for (const change of [tolerated, revised, determined]) expect(waits(findingF1.reviewed(change))).toBe('ReviewFinding teamLeader')
  expect(waits(findingF1.reviewed())).toBe('ConfirmFinding director')
  expect(waits(findingF1.confirmed())).toBe('OrderRectification teamLeader')
  expect(waits(findingF1.confirmed(determined))).toBe('OrderRectification teamLeader')
  expect(waits(findingF1.reviewed(confirmed, overturned))).toBe('–')
  expect(waits(findingF1.raised({ type: 'FindingLeftUnreported', data: { reason: '金额很小', finding: judgedF1 } }))).toBe('–')
  shows(taskList).given(findingF1.raised(revised)).thenRow('finding-F-1', { title: '改题' })
})

test('a line of the task list waits for those responsible until its planned day, for the leader and for the head of division', () => {
  const next = (...events: FieldworkTaskEvent[]) => waits(taskK1(...events))
  expect(next()).toBe('CompleteFieldworkTask auditor 2026-03-20')
  expect(next(adjusted)).toBe('CompleteFieldworkTask auditor 2026-03-27')
  expect(next(adjusted, completed)).toBe('ReviewFieldworkTask teamLeader 2026-03-27')
  expect(next(completed, taskReviewed('returned'))).toBe('CompleteFieldworkTask auditor 2026-03-20')
  expect(next(completed, taskReviewed('agreed'))).toBe('RecheckFieldworkTask divisionHead 2026-03-20')
  expect(next(completed, taskReviewed('agreed'), taskRechecked('returned'))).toBe('CompleteFieldworkTask auditor 2026-03-20')
  expect(next(completed, taskReviewed('agreed'), taskRechecked('agreed'))).toBe('–')
  expect(next(taskOff)).toBe('–')
  shows(taskList).given(taskK1()).thenRow('fieldworkTask-K-1', { title: 'RW-1 核查专项资金拨付进度', projectId: 'P-1', subjectType: 'fieldworkTask', subjectId: 'K-1' })
})

test('the use of a deliverable waits for what its body says of it', () => {
  const by = (body: string) => waits(history(resultUses, 'R-1', { ...useRecorded, data: { ...useRecorded.data, body } } as ResultUseEvent))
  expect(by('organization')).toBe('FeedBackResultUse organizationOfficer 2026-08-06')
  expect(by('municipal-discipline')).toBe('FeedBackResultUse disciplineOfficer 2026-08-06')
  expect(by('finance')).toBe('FeedBackResultUse committeeOffice 2026-08-06')
  expect([waits(resultUseR1(useFedBack)), waits(resultUseR1(useTakenOff))]).toEqual(['–', '–'])
  shows(taskList).given(resultUseR1()).thenRow('resultUse-R-1', { title: '干部考核、任免、奖惩', projectId: 'P-1' })
})

test('once the unit has the report, its findings are to be ordered put right within five working days', () => {
  const served = { ...servedOnUnit, data: { ...servedOnUnit.data, findingIds: ['F-1'] } } as ProjectEvent
  const dueOf = (...tales: Tale[]) => { const row = rowsOf(taskList, factsOf(tales)).get('finding-F-1')!; return row['open'] ? `${row['step']} ${row['dueOn']}` : '–' }
  expect(dueOf(findingF1.confirmed(), projectP1.reported(served))).toBe('OrderRectification 2026-05-09')
  expect(dueOf(findingF1.confirmed(), rectificationF1.ordered(), projectP1.reported(served))).toBe('–')
})

test('an order to rectify ends what the finding waited for', () => {
  const rows = rowsOf(taskList, factsOf([findingF1.confirmed(), rectificationF1.ordered()]))
  expect([rows.get('finding-F-1')!['open'], rows.get('rectification-F-1')!['open']]).toEqual([false, true])
})

test('a rectification waits for the unit and for the audit side in turn, each until its own deadline', () => {
  const next = (...events: RectificationEvent[]) => waits(history(rectifications, 'F-1', ...events))
  const later: RectificationEvent = { ...clockStarted, data: { ...clockStarted.data, dueOn: '2027-04-29' } }
  const planned: RectificationEvent = { type: 'MeasuresPlanned', data: { ...whose, measures: [{ measureId: 'M-1', text: '拨付', responsiblePerson: '财务科科长', dueOn: '2026-06-01' }] } }
  expect(next(ordered)).toBe('StartRectificationClock teamLeader')
  expect(next(ordered, later)).toBe('PlanMeasures unitOfficer 2026-06-29')
  expect(next(ordered, later, planned)).toBe('ReportProgress unitOfficer 2026-06-29')
  expect(next(ordered, planned)).toBe('ReportProgress unitOfficer')
  expect(next(ordered, later, planned, reportedBy(UNIT_OFFICER))).toBe('SubmitRectification unitOfficer 2027-04-29')
  expect(next(ordered, later, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER))).toBe('AcceptRectification teamLeader 2027-04-29')
  expect(next(ordered, later, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER), accepted)).toBe('–')
  expect(next(ordered, later, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER), { type: 'RectificationReturned', data: { ...whose, reason: '佐证不足', criterionIds: [] } })).toBe('ReportProgress unitOfficer 2027-04-29')
  expect(next(ordered, later, reportedBy(UNIT_OFFICER), submittedBy(UNIT_OFFICER), accepted, { type: 'RectificationReopened', data: { ...whose, cause: 'other', reason: '反弹', dueOn: '2027-12-31' } })).toBe('ReportProgress unitOfficer 2027-12-31')
  expect(next(ordered, later, { type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } })).toBe('–')
})

test('each stage has its own deadline, until it is accepted', () => {
  const next = (...events: RectificationEvent[]) => waits(history(rectifications, 'F-1', phased, { ...clockStarted, data: { ...clockStarted.data, dueOn: '2027-04-29' } }, reportedBy(UNIT_OFFICER), ...events))
  expect(next()).toBe('SubmitRectification unitOfficer 2026-06-30')
  expect(next(submittedBy(UNIT_OFFICER, 'S-1'))).toBe('AcceptStage teamLeader 2026-06-30')
  expect(next(submittedBy(UNIT_OFFICER, 'S-1'), { type: 'StageAccepted', data: { ...whose, stageId: 'S-1', opinion: '完成', evidenceHashes: [VOUCHER] } })).toBe('ReportProgress unitOfficer 2026-12-31')
})

test('a request for more time is decided first; then the matter waits for what it waited for', () => {
  const asked: RectificationEvent = { type: 'ExtensionRequested', data: { ...whose, dueOn: '2026-08-31', reason: '诉讼未结' } }
  const granted: RectificationEvent = { type: 'ExtensionGranted', data: { ...whose, dueOn: '2026-08-31', formerDueOn: '2026-06-29', reason: '属实' } }
  expect(waits(rectificationF1.reported(asked))).toBe('GrantExtension divisionHead 2026-06-29')
  expect(waits(rectificationF1.submitted(asked, granted))).toBe('AcceptRectification teamLeader 2026-08-31')
  expect(waits(rectificationF1.reported(asked, { type: 'ExtensionRefused', data: { ...whose, reason: '理由不足' } }))).toBe('SubmitRectification unitOfficer 2026-06-29')
})

test('a matter waits since the day on which its step came up, not since the last thing that happened', () => {
  const on = (event: ProjectEvent, occurredOn: string) => told<ProjectEvent>(event, { occurredOn })
  shows(taskList).given(projectP1.reporting(on(reportDrafted, '2026-04-07'), on(officialAsked, '2026-04-08'))).thenRow('project-P-1', { step: 'RequestComments', sinceOn: '2026-04-07' })
  shows(taskList).given(projectP1.reporting(reportDrafted, officialAsked, on(unitAsked, '2026-04-08'), on(officialAgrees, '2026-04-15'))).thenRow('project-P-1', { step: 'RecordComment', sinceOn: '2026-04-08' })
  shows(taskList).given(projectP1.heard(on(reviewed('team', 'zhao'), '2026-04-24'), on(reviewed('division', 'li'), '2026-04-27'))).thenRow('project-P-1', { step: 'ReviewReport', role: 'erReviewer', sinceOn: '2026-04-27' })
})

/** Step, role and due day that the last of these things waits for. */
const waits = (...tales: Tale[]): string => {
  const { stream, id } = tales.at(-1)!
  const task = rowsOf(taskList, factsOf(tales)).get(`${stream.name}-${id}`)!
  return task['open'] ? [task['step'], task['role'], task['dueOn']].filter((each) => each !== null).join(' ') : '–'
}

const archived: ProjectEvent = { type: 'ProjectArchived', data: { on: '2026-06-30', fileNo: '2026-JZ-01', retention: 'years30' } }
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
const row = { people: [], unitId: null, askedUnitId: null, open: true, dueOn: null }
