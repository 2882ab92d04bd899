import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told, type Tale } from '../../kernel/testing/history.ts'
import type { AuditorEvent } from '../auditor/events.ts'
import { auditors } from '../auditor/state.ts'
import { determined, findingF1, overturned } from '../finding/example.ts'
import type { FindingEvent } from '../finding/events.ts'
import { LEAD_AUDITOR, LEADER, MEMBER, members, projectP1, servedOnOfficial, servedOnUnit } from '../project/example.ts'
import type { ProjectEvent } from '../project/events.ts'
import {
  aChangingDecisionNamesWhatItChanges, aDecisionIsServedOnceCarriedOut, anAppealContestsWhatTheReportSays, anAppealIsFiledOnce, anAppealIsTakenStepByStep, aReexaminerIsOnTheRegister, oneAppealAgainstAReport, onlyALateAppealIsRefusedAsLate,
  onlyAnAppealInTimeIsAccepted, theNamedReexaminersReexamine, whoeverAuditedDoesNotReexamine, whoeverIsRecusedDoesNotReexamine, whoeverHasTheReportAppeals,
} from '../rules/appeals.ts'
import { nothingIsDatedBeforeWhatItBuildsOn } from '../rules/days.ts'
import { noDocumentPredatesTheOneBefore } from '../rules/projects.ts'
import { acceptAppeal } from './accept-appeal.ts'
import { decideAppeal } from './decide-appeal.ts'
import type { AppealEvent } from './events.ts'
import { appealA1, appealAccepted, decided, decisionServed, filed, reexamined, REEXAMINER, refused, withdrawn } from './example.ts'
import { fileAppeal } from './file-appeal.ts'
import { reexamineAppeal } from './reexamine-appeal.ts'
import { refuseAppeal } from './refuse-appeal.ts'
import { serveAppealDecision } from './serve-appeal-decision.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

test('an official who has the report appeals within thirty days; ninety days later it must be decided', () => {
  files('2026-05-20', served, findingF1.confirmed()).then(filed)
  const last = { ...filed, data: { ...filed.data, on: '2026-05-29', reviewDueOn: '2026-08-27' } }
  files('2026-05-29', served, findingF1.confirmed()).then(last)
  files('2026-06-01', served, findingF1.confirmed()).then({ ...filed, data: { ...filed.data, on: '2026-06-01', late: true, reviewDueOn: '2026-08-31' } })
})

test('nobody appeals without the report, before having it, about what it does not say, or twice', () => {
  files('2026-05-20', projectP1.reported(servedOnUnit), findingF1.confirmed()).thenRefused(whoeverHasTheReportAppeals)
  files('2026-04-28', served, findingF1.confirmed()).thenRefused(noDocumentPredatesTheOneBefore)
  files('2026-05-20', served, findingF1.reviewed()).thenRefused(anAppealContestsWhatTheReportSays)
  files('2026-05-20', served, findingF1.confirmed(), { ...appealA1(), id: 'A-0' }).thenRefused(oneAppealAgainstAReport)
  files('2026-05-27', served, findingF1.confirmed(), { ...appealA1(refused), id: 'A-0' }).then({ ...filed, data: { ...filed.data, on: '2026-05-27', reviewDueOn: '2026-08-25' } })
  given(served, findingF1.confirmed(), appealA1()).when(fileAppeal, { id: 'A-1', input: { ...input, grounds: '另一理由' }, by: office, today: '2026-05-21' }).thenRefused(anAppealIsFiledOnce)
  given(served, findingF1.confirmed(), appealA1()).when(fileAppeal, { id: 'A-1', input: { ...input, findingIds: input.findingIds.length > 0 ? [] : ['F-1'] }, by: office, today: '2026-05-21' }).thenRefused(anAppealIsFiledOnce)
  given(served).when(fileAppeal, { id: 'A-1', input, by: actor(LEADER, ['teamLeader'], { project: ['P-1'] }), today: '2026-05-20' }).thenForbidden()
})

test('an appeal in time is accepted, with people to re-examine it who took no part in the audit', () => {
  const accepts = (reexaminers: string[], ...tales: Tale[]) => given(served, enrolled(REEXAMINER), ...tales).when(acceptAppeal, { id: 'A-1', input: { reexaminers }, by: office, today: '2026-05-22' })
  accepts([REEXAMINER], appealA1()).then(appealAccepted)
  accepts([REEXAMINER, LEADER], appealA1(), enrolled(LEADER)).thenRefused(whoeverAuditedDoesNotReexamine)
  accepts([LEAD_AUDITOR], appealA1(), enrolled(LEAD_AUDITOR)).thenRefused(whoeverAuditedDoesNotReexamine)
  const left = (userId: string): ProjectEvent => ({ type: 'TeamChanged', data: { joined: [], left: [userId], recusals: [], reason: '调离', from: '2026-05-04', members: members.filter((each) => each.userId !== userId) } })
  for (const former of [LEAD_AUDITOR, MEMBER])
    given(projectP1.reported(servedOnOfficial, servedOnUnit, left(former)), enrolled(former), appealA1()).when(acceptAppeal, { id: 'A-1', input: { reexaminers: [former] }, by: office, today: '2026-05-22' }).thenRefused(whoeverAuditedDoesNotReexamine)
  accepts([REEXAMINER], lateA1()).thenRefused(onlyAnAppealInTimeIsAccepted)
  accepts([REEXAMINER], appealA1(refused)).thenRefused(anAppealIsTakenStepByStep)
})

test('whoever re-examines is on the register that day, and keeps away from nobody concerned', () => {
  const accepts = (reexaminers: string[], ...tales: Tale[]) => given(served, appealA1(), ...tales).when(acceptAppeal, { id: 'A-1', input: { reexaminers }, by: office, today: '2026-05-22' })
  accepts(['nobody']).thenRefused(aReexaminerIsOnTheRegister)
  accepts([REEXAMINER, 'nobody'], enrolled(REEXAMINER)).thenRefused(aReexaminerIsOnTheRegister)
  accepts([REEXAMINER], enrolled(REEXAMINER, { type: 'AuditorLeft', data: { on: '2026-05-21', because: '调离' } })).thenRefused(aReexaminerIsOnTheRegister)
  accepts([REEXAMINER], enrolled(REEXAMINER, { type: 'AuditorLeft', data: { on: '2026-05-22', because: '调离' } })).then(appealAccepted)
  for (const from of [{ officialId: 'O-1' }, { unitId: 'U-1' }])
    accepts([REEXAMINER], enrolled(REEXAMINER, { type: 'AuditorRecusalDeclared', data: { recusalId: 'R-1', ...from, ground: 'kinship', says: '近亲属（示例）' } })).thenRefused(whoeverIsRecusedDoesNotReexamine)
})

test('an appeal is refused with a ground that is true, or withdrawn before it is decided', () => {
  const refuses = (ground: string, tale: Tale) => given(tale).when(refuseAppeal, { id: 'A-1', input: { ground, reason: refused.data.reason }, by: office, today: '2026-05-22' })
  refuses('notAboutTheReport', appealA1()).then(refused)
  refuses('late', appealA1()).thenRefused(onlyALateAppealIsRefusedAsLate)
  refuses('late', lateA1()).then({ ...refused, data: { ...refused.data, ground: 'late' } })
  refuses('other', appealA1(appealAccepted)).thenRefused(anAppealIsTakenStepByStep)
  const withdraws = (tale: Tale, today = '2026-05-25') => given(tale).when(withdrawAppeal, { id: 'A-1', input: { reason: withdrawn.data.reason }, by: office, today })
  withdraws(appealA1(appealAccepted)).then(withdrawn)
  withdraws(appealA1(appealAccepted, reexamined, decided), '2026-07-11').thenRefused(anAppealIsTakenStepByStep)
})

test('those named re-examine, and nobody else', () => {
  const reexamines = (by: ReturnType<typeof actor>, tale: Tale, today = '2026-06-22') => given(tale).when(reexamineAppeal, { id: 'A-1', input: { opinion: '依据不足', proposes: 'changed' }, by, today })
  reexamines(actor(REEXAMINER, ['erReviewer']), appealA1(appealAccepted)).then(reexamined)
  reexamines(office, appealA1(appealAccepted)).thenRefused(theNamedReexaminersReexamine)
  reexamines(actor(REEXAMINER, ['erReviewer']), appealA1()).thenRefused(anAppealIsTakenStepByStep, theNamedReexaminersReexamine)
  reexamines(actor(REEXAMINER, ['erReviewer']), appealA1(appealAccepted), '2026-05-21').thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
})

test('a decision changes what it names, or upholds the report; after ninety days it is late, and counts', () => {
  const { decisionNo, committeeMeetingNo, outcome, changes, reason } = decided.data
  const decides = (change: object, today = '2026-07-10', ...tales: Tale[]) => given(findingF1.confirmed(), ...tales, appealA1(appealAccepted, reexamined)).when(decideAppeal, { id: 'A-1', input: { decisionNo, committeeMeetingNo, outcome, changes, reason, ...change }, by: office, today })
  decides({}).then(decided)
  decides({ outcome: 'upheld', changes: [] }, '2026-08-19').then({ ...decided, data: { ...decided.data, on: '2026-08-19', outcome: 'upheld', changes: [], late: true } })
  decides({ changes: [] }).thenRefused(aChangingDecisionNamesWhatItChanges)
  given(findingF1.confirmed(), appealA1(appealAccepted, reexamined, decided)).when(decideAppeal, { id: 'A-1', input: { decisionNo, committeeMeetingNo, outcome: 'upheld', changes: [], reason }, by: office, today: '2026-07-10' }).thenRefused(anAppealIsTakenStepByStep)
  decides({ changes: [{ findingId: 'F-9', change: 'overturned', says: '无' }] }).thenRefused(anAppealContestsWhatTheReportSays)
})

test('a decision is served once what it changes has been changed', () => {
  const serves = (decision: AppealEvent, ...events: FindingEvent[]) => given(findingF1.confirmed(...events), appealA1(appealAccepted, reexamined, decision))
    .when(serveAppealDecision, { id: 'A-1', input: { receivedBy: '示例干部甲' }, by: office, today: '2026-07-13' })
  serves(decided).thenRefused(aDecisionIsServedOnceCarriedOut)
  serves(decided, told<FindingEvent>(overturned, { occurredOn: '2026-07-10' })).then(decisionServed)
  const otherwise = { ...decided, data: { ...decided.data, changes: [{ findingId: 'F-1', change: 'responsibilityChanged', says: '改为领导责任' }] } } as AppealEvent
  const changedOn = (occurredOn: string) => told<FindingEvent>({ ...determined, data: { ...determined.data, version: 2, supersedes: { version: 1, type: 'direct', ground: 'appeal', reason: '复查' } } } as FindingEvent, { occurredOn })
  serves(otherwise, told<FindingEvent>(overturned, { occurredOn: '2026-07-10' })).thenRefused(aDecisionIsServedOnceCarriedOut)
  serves(otherwise, changedOn('2026-07-12')).then(decisionServed)
  serves(otherwise, changedOn('2026-07-01')).thenRefused(aDecisionIsServedOnceCarriedOut)
})

test('an appeal belongs to the story of its project, its official and the findings that it contests or changes', () => {
  const [first, , , last] = factsOf([appealA1(appealAccepted, reexamined, decided)])
  expect(first!.objects).toEqual(expect.arrayContaining([{ type: 'project', id: 'P-1', qualifier: 'appealed in' }, { type: 'official', id: 'O-1', qualifier: 'appeals' }, { type: 'finding', id: 'F-1', qualifier: 'contested' }]))
  expect(last!.objects).toContainEqual({ type: 'finding', id: 'F-1', qualifier: 'changed on appeal' })
})

const enrolled = (id: string, ...events: AuditorEvent[]): Tale => history(auditors, id, { type: 'AuditorEnrolled', data: { name: `${id}（示例）`, divisionId: 'er-1', sharePercent: 20, from: '2024-01-01' } }, ...events)
const office = actor('gu', ['committeeOffice'])
const served = projectP1.reported(servedOnOfficial, servedOnUnit)
const input = { projectId: 'P-1', officialId: 'O-1', grounds: filed.data.grounds, findingIds: ['F-1'] }
const files = (today: string, ...tales: Tale[]) => given(...tales).when(fileAppeal, { id: 'A-1', input, by: office, today })
const lateA1 = (): Tale => { const tale = appealA1(); return { ...tale, events: tale.events.map((event) => ({ ...event, data: { ...event.data, late: true } })) } }
