import { expect, test } from 'vitest'
import { confirmed, findingF1, judgedF1, overturned } from '../../audit/finding/example.ts'
import {
  allAgreed, closed, deliberated, entryMeetingHeld, established, evaluated, feedbackHeld, fieldworkFinished, fieldworkStarted, LEAD_AUDITOR, LEADER, MEMBER, noticeServed, officialAgrees, officialAsked, planApproved, planDrafted, projectP1, reportDrafted,
  reportIssued, reviewed, servedOnOfficial, servedOnUnit, surveyed, teamFormed, unitAsked, unitIsSilent, unitObjects,
} from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { clockStarted, ordered, rectificationF1, submittedBy, UNIT_OFFICER, whose } from '../../audit/rectification/example.ts'
import type { RectificationEvent } from '../../audit/rectification/events.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { allSigned, officeSigned, signingS1 } from '../../audit/signing/example.ts'
import type { SigningEvent } from '../../audit/signing/events.ts'
import { projectRegister } from './view.ts'

test('each project is a row with what it is about and the rules it is counted by', () =>
  shows(projectRegister).given(projectP1.established(), history(projects, 'P-2', { ...established, data: { ...established.data, projectNo: '2026-经责-02', plannedStartOn: '2026-04-01' } } as ProjectEvent)).then({
    'P-1': { ...blank, ...described, projectId: 'P-1', projectNo: '2026-经责-01', progress: expect.anything() as object },
    'P-2': { ...blank, ...described, projectId: 'P-2', projectNo: '2026-经责-02', dueOn: '2026-04-01', dueWhat: 'start', progress: expect.anything() as object },
  }))

test('the team is that of today, with its leader and lead auditor', () => {
  const changed: ProjectEvent = { type: 'TeamChanged', data: { joined: [{ userId: 'feng', role: 'leadAuditor' }], left: [LEAD_AUDITOR], recusals: [], reason: '工作调整', from: '2026-03-05', members: [{ userId: LEADER, role: 'leader' }, { userId: 'feng', role: 'leadAuditor' }] } }
  shows(projectRegister).given(projectP1.established(teamFormed)).thenRow('P-1', { teamUserIds: [LEADER, LEAD_AUDITOR, MEMBER], leaderUserId: LEADER, leadAuditorUserId: LEAD_AUDITOR })
  shows(projectRegister).given(projectP1.established(teamFormed, changed)).thenRow('P-1', { teamUserIds: [LEADER, 'feng'], leadAuditorUserId: 'feng' })
})

test('preparation passes from the division to the team, to the director, to the committee office, and back to the team', () => {
  expect(where(established)).toBe('preparing division – –')
  expect(where(planned)).toBe('preparing division 2026-03-16 start')
  expect(where(planned, teamFormed, surveyed)).toBe('preparing team 2026-03-16 start')
  expect(where(planned, teamFormed, surveyed, planDrafted)).toBe('preparing director 2026-03-16 start')
  expect(where(planned, teamFormed, surveyed, planDrafted, planApproved)).toBe('preparing office 2026-03-10 notice')
  expect(where(planned, teamFormed, surveyed, planDrafted, planApproved, noticeServed)).toBe('preparing team 2026-03-10 start')
  expect(where(planned, teamFormed, surveyed, planDrafted, planApproved, planDrafted)).toBe('preparing director 2026-03-16 start')
})

test('in fieldwork the team holds the project until its planned end, or the planned report; an adjusted plan stops nobody', () => {
  const until: ProjectEvent = { ...fieldworkStarted, data: { on: '2026-03-10', plannedFinishOn: '2026-04-03' } }
  expect(where(planned, ...PREPARED, until)).toBe('fieldwork team 2026-04-03 fieldworkFinish')
  expect(where(planned, ...PREPARED, fieldworkStarted)).toBe('fieldwork team 2026-05-15 report')
  expect(where(planned, ...PREPARED, until, planDrafted)).toBe('fieldwork team 2026-04-03 fieldworkFinish')
  expect(where(planned, ...PREPARED, until, fieldworkFinished)).toBe('fieldwork team 2026-05-15 report')
  shows(projectRegister).given(projectP1.inFieldwork(fieldworkFinished)).thenRow('P-1', { fieldworkStartedOn: '2026-03-10', fieldworkFinishedOn: '2026-04-03', entryMeetingOn: '2026-03-10', noticeNo: noticeServed.data.documentNo, startsOn: '2026-03-10' })
})

test('the audited hold the project until every one of them has been heard or has let the time pass', () => {
  expect(where(...DRAFTED)).toBe('comments office 2026-05-15 report')
  expect(where(...DRAFTED, officialAsked)).toBe('comments office 2026-04-22 comments')
  expect(where(...DRAFTED, officialAsked, unitAsked)).toBe('comments audited 2026-04-22 comments')
  expect(where(...DRAFTED, officialAsked, unitAsked, officialAgrees)).toBe('comments audited 2026-04-22 comments')
  expect(where(...DRAFTED, officialAsked, unitAsked, officialAgrees, unitObjects)).toBe('comments team 2026-05-15 report')
  expect(where(...DRAFTED, officialAsked, unitAsked, unitObjects)).toBe('comments team 2026-04-22 comments')
  expect(where(...DRAFTED, officialAsked, unitAsked, unitObjects, resolved)).toBe('comments audited 2026-04-22 comments')
  expect(where(...DRAFTED, officialAsked, unitAsked, officialAgrees, unitIsSilent)).toBe('comments team 2026-05-15 report')
})

test('where two are audited together, both and their unit are heard and served', () => {
  const both: ProjectEvent = { ...planned, data: { ...planned.data, officials: [...established.data.officials, { officialId: 'O-2', tenureId: 'T-2' }] } } as ProjectEvent
  const rest = [...HEARD.slice(1)]
  expect(where(both, ...rest)).toBe('comments office 2026-05-15 report')
  expect(where(both, ...rest, { ...officialAsked, data: { ...officialAsked.data, addressee: { kind: 'official', id: 'O-2' } } } as ProjectEvent)).toBe('comments audited 2026-04-22 comments')
  expect(where(both, ...rest, ...allAgreed, reportIssued, servedOnOfficial, servedOnUnit)).toBe('rectification office – –')
})

test('a report that all reviews agreed to is held by each node of its chain in turn, until its own day', () => {
  const held = (...events: SigningEvent[]) => {
    const { phase, holder, dueOn, dueWhat } = rowsOf(projectRegister, factsOf([projectP1.heard(...allAgreed), signingS1(...events)])).get('P-1')!
    return `${phase} ${holder} ${dueOn} ${dueWhat}`
  }
  expect(held()).toBe('issuing bureauOffice 2026-04-28 signing')
  expect(held(officeSigned)).toBe('issuing chiefAuditor 2026-04-29 signing')
  expect(held(...allSigned)).toMatch(/^issuing director/)
})

test('the report goes through its layers of review in turn, and a layer that returns it gives it back to the team', () => {
  const [team, division, economic, legal] = allAgreed as [ProjectEvent, ProjectEvent, ProjectEvent, ProjectEvent]
  expect(where(...HEARD, team)).toBe('review division 2026-04-28 review')
  expect(where(...HEARD, team, division)).toBe('review economicResponsibility 2026-04-28 review')
  expect(where(...HEARD, team, division, economic)).toBe('review legal 2026-04-28 review')
  expect(where(...HEARD, team, division, economic, legal)).toBe('issuing team 2026-05-15 report')
  expect(where(...HEARD, team, reviewed('division', 'li', 'returned'))).toBe('review team 2026-05-15 report')
  expect(where(...HEARD, team, reviewed('division', 'li', 'returned'), reportDrafted)).toBe('review team 2026-05-15 report')
  expect(where(...HEARD, ...allAgreed, reportDrafted)).toBe('review team 2026-05-15 report')
  expect(where(...HEARD, team, unitObjects)).toBe('comments team 2026-05-15 report')
  expect(where(...HEARD, team, unitObjects, resolved)).toBe('review division 2026-04-28 review')
  shows(projectRegister).given(projectP1.heard(team, division)).thenRow('P-1', { reviewedLayers: ['team', 'division'] })
  shows(projectRegister).given(projectP1.heard(team, division, reportDrafted)).thenRow('P-1', { reviewedLayers: [] })
})

test('the phase of rectification begins when the unit has the report, whatever reports are issued beside it', () => {
  const result: ProjectEvent = { type: 'ReportIssued', data: { ...reportIssued.data, kind: 'resultReport', documentNo: '结报1号', on: '2026-05-06' } }
  expect(where(...ISSUED)).toBe('issuing office – –')
  expect(where(...ISSUED, servedOnOfficial)).toBe('issuing office – –')
  expect(where(...ISSUED, servedOnUnit)).toBe('rectification office – –')
  expect(where(...ISSUED, servedOnUnit, servedOnOfficial, result)).toBe('rectification division – –')
  expect(where(...ISSUED, { ...servedOnUnit, data: { ...servedOnUnit.data, to: { kind: 'body', id: 'B-1' } } })).toBe('issuing office – –')
  shows(projectRegister).given(projectP1.reported({ ...servedOnOfficial, data: { ...servedOnOfficial.data, on: '2026-04-28' } }, { ...servedOnUnit, data: { ...servedOnUnit.data, kind: 'resultReport', on: '2026-04-27' } })).thenRow('P-1', { reportServedOn: null })
  shows(projectRegister).given(projectP1.reported(servedOnOfficial, servedOnUnit, result)).thenRow('P-1', { reportNo: reportIssued.data.documentNo, reportIssuedOn: '2026-04-28', reportServedOn: '2026-04-29', resultReportNo: '结报1号', resultReportIssuedOn: '2026-05-06' })
})

test('while the unit rectifies it holds the project, up to the earliest deadline that is still open', () => {
  const second = (...more: RectificationEvent[]) => history(rectifications, 'F-2', { ...ordered, data: { ...ordered.data, findingId: 'F-2' } }, { ...clockStarted, data: { ...clockStarted.data, dueOn: '2026-09-30' } }, ...more)
  const standing = (...tales: Tale[]) => line(projectP1.reported(servedOnOfficial, servedOnUnit), findingF1.reviewed(confirmed), ...tales)
  expect(standing()).toBe('rectification team – –')
  expect(standing(rectificationF1.ordered(), second())).toBe('rectification audited 2026-06-29 rectification')
  expect(standing(rectificationF1.submitted(), second())).toBe('rectification audited 2026-06-29 rectification')
  expect(standing(rectificationF1.submitted(), second(submittedBy(UNIT_OFFICER)))).toBe('rectification team 2026-06-29 rectification')
  expect(standing(rectificationF1.submitted({ type: 'RectificationReturned', data: { ...whose, reason: '佐证不足', criterionIds: [] } }))).toBe('rectification audited 2026-06-29 rectification')
  expect(standing(rectificationF1.submitted({ type: 'StageAccepted', data: { ...whose, stageId: 'S-1', opinion: '完成', evidenceHashes: [] } }))).toBe('rectification audited 2026-06-29 rectification')
  expect(standing(rectificationF1.accepted(), second({ type: 'ExtensionGranted', data: { ...whose, dueOn: '2026-10-31', formerDueOn: '2026-09-30', reason: '诉讼' } }))).toBe('rectification audited 2026-10-31 rectification')
  expect(standing(rectificationF1.accepted())).toBe('rectification division – –')
  expect(standing(rectificationF1.accepted({ type: 'RectificationReopened', data: { ...whose, cause: 'other', reason: '反弹', dueOn: '2026-12-31' } }))).toBe('rectification audited 2026-12-31 rectification')
})

test('it says until when may be appealed, what a meeting made of the report, and when the results were fed back', () => {
  shows(projectRegister).given(projectP1.reported(servedOnOfficial, servedOnUnit, feedbackHeld)).thenRow('P-1', { appealDueOn: '2026-05-29', feedbackMeetingOn: '2026-05-06', demands: [], meetingNo: null })
  shows(projectRegister).given(projectP1.heard(...allAgreed, deliberated)).thenRow('P-1', { meetingNo: deliberated.data.meetingNo, deliberatedOn: '2026-04-27', meetingOutcome: 'approved' })
  expect(where(...HEARD, ...allAgreed, { ...deliberated, data: { ...deliberated.data, outcome: 'returned' } })).toBe('review team 2026-05-15 report')
})

test('the last request for comments, the close and the archive leave their days', () => {
  shows(projectRegister).given(projectP1.reporting(reportDrafted, officialAsked)).thenRow('P-1', { commentsDueOn: '2026-04-22' })
  shows(projectRegister).given(projectP1.reported(servedOnOfficial, servedOnUnit, closed, archived)).thenRow('P-1', { closedOn: '2026-04-30', archivedOn: '2026-06-30' })
})

test('a closed project is due in the archive, an archived one nowhere, and rectifications that go on move neither', () => {
  expect(line(projectP1.reported(servedOnOfficial, servedOnUnit, closed), rectificationF1.ordered())).toBe('closed team 2026-09-30 archive')
  expect(line(projectP1.reported(servedOnOfficial, servedOnUnit, closed, archived), rectificationF1.accepted())).toBe('archived nobody – –')
  expect(where(...ISSUED.slice(0, 9), terminated)).toBe('terminated team – –')
  expect(where(established, terminated, archived)).toBe('terminated nobody – –')
})

test('a project is held since the day on which phase or holder last changed', () => {
  const on = (event: ProjectEvent, day: string) => told<ProjectEvent>(event, { occurredOn: day })
  const tale = projectP1.established(on(teamFormed, '2026-03-02'), on(surveyed, '2026-03-03'), on(planDrafted, '2026-03-04'), on(planApproved, '2026-03-05'))
  shows(projectRegister).given(tale).thenRow('P-1', { holder: 'office', heldSince: '2026-03-05', phaseSince: '2026-01-05' })
  shows(projectRegister).given(projectP1.established(on(teamFormed, '2026-03-02'), on(surveyed, '2026-03-03'))).thenRow('P-1', { holder: 'team', heldSince: '2026-03-02' })
  shows(projectRegister).given(projectP1.prepared(on(fieldworkStarted, '2026-03-10'))).thenRow('P-1', { holder: 'team', heldSince: '2026-03-10', phaseSince: '2026-03-10' })
})

test('findings count when raised, no more when left unreported, and their amounts only while confirmed', () => {
  const counts = (...tales: Tale[]) => { const row = rowsOf(projectRegister, factsOf([projectP1.inFieldwork(), ...tales])).get('P-1')!; return [row['findings'], row['confirmedFindings'], row['amountTotalFen']] }
  expect(counts(findingF1.raised(), { ...findingF1.raised(), id: 'F-2' })).toEqual([2, 0, 0])
  expect(counts(findingF1.confirmed(), { ...findingF1.raised(), id: 'F-2' })).toEqual([2, 1, 800_000_000])
  expect(counts(findingF1.raised({ type: 'FindingLeftUnreported', data: { reason: '金额很小', finding: judgedF1 } }))).toEqual([0, 0, 0])
  expect(counts(findingF1.reviewed(confirmed, overturned))).toEqual([1, 0, 0])
})

test('rectifications count from their order, and those of overturned findings no more', () => {
  const counts = (...tales: Tale[]) => { const row = rowsOf(projectRegister, factsOf([projectP1.reported(), ...tales])).get('P-1')!; return [row['rectifications'], row['acceptedRectifications']] }
  expect(counts(rectificationF1.ordered())).toEqual([1, 0])
  expect(counts(rectificationF1.accepted(), { ...rectificationF1.ordered(), id: 'F-2' })).toEqual([2, 1])
  expect(counts(rectificationF1.submitted({ type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } }))).toEqual([0, 0])
  expect(counts(rectificationF1.accepted({ type: 'RectificationReopened', data: { ...whose, cause: 'other', reason: '反弹', dueOn: '2026-12-31' } }))).toEqual([1, 0])
  expect(counts(rectificationF1.accepted({ type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } }))).toEqual([0, 0])
})

/** Phase, holder, due day and what is due after these events of P-1. */
const where = (...events: ProjectEvent[]): string => line(history(projects, 'P-1', ...events))
const line = (...tales: Tale[]): string => { const row = rowsOf(projectRegister, factsOf(tales)).get('P-1')!; return [row['phase'], row['holder'], row['dueOn'] ?? '–', row['dueWhat'] ?? '–'].join(' ') }

const planned: ProjectEvent = { ...established, data: { ...established.data, plannedStartOn: '2026-03-16', plannedReportOn: '2026-05-15' } }
const PREPARED = [teamFormed, surveyed, planDrafted, planApproved, noticeServed, entryMeetingHeld]
const DRAFTED = [planned, ...PREPARED, fieldworkStarted, fieldworkFinished, reportDrafted]
const HEARD = [...DRAFTED, officialAsked, unitAsked, officialAgrees, unitIsSilent, evaluated]
const ISSUED = [...HEARD, ...allAgreed, reportIssued]
const resolved: ProjectEvent = { type: 'CommentResolved', data: { round: 1, addressee: { kind: 'unit', id: 'U-1' }, adoption: 'partlyAdopted', reason: '金额已核实' } }
const archived: ProjectEvent = { type: 'ProjectArchived', data: { on: '2026-06-30', fileNo: '2026-JZ-01', retention: 'years30' } }
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
const described = {
  title: '示例市建设局局长任期经济责任审计', year: 2026, unitId: 'U-1', officialIds: ['O-1'], tenureIds: ['T-1'], divisionId: 'D-1', planId: 'PL-1', planItemId: 'PI-1', periodFrom: '2023-01-01', periodTo: '2025-12-31',
  limitsOn: '2026-03-02', calendarVersion: '2021–2026', phaseSince: '2026-01-05', heldSince: '2026-01-05', holder: 'division',
}
const blank = projectRegister.initial('') as object
