import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, told } from '../../kernel/testing/history.ts'
import { taskK1, taskOff } from '../fieldwork-task/example.ts'
import { MEMBER, projectP1, reportIssued } from '../project/example.ts'
import { nothingIsDatedBeforeWhatItBuildsOn, whatIsRecordedIsNotSaidOtherwise } from '../rules/days.ts'
import { anObjectionToASheetSaysWhat, aSheetIsDueBackAfterItIsSent, aSheetIsSentAgainOnlyAfterAnObjection, onlyAHeldEvidenceSheetIsSent, onlyAnObjectionIsResolved, onlyASheetThatWasSentComesBack, silenceOnASheetCountsAfterItsLastDay } from '../rules/evidence-sheets.ts'
import { evidenceBelongsToAnAuditItemOfThePlan, evidenceOfAnIssuedReportStays, onlyHeldEvidenceChanges } from '../rules/evidence.ts'
import { whatNamesATaskIsOfItsItem } from '../rules/fieldwork-tasks.ts'
import { collectEvidence } from './collect-evidence.ts'
import type { EvidenceEvent } from './events.ts'
import { collected, deemedAgreed, objected, objectionResolved, sheetE1, sheetSent, withdrawn } from './example.ts'
import { expireSheetPeriod } from './expire-sheet-period.ts'
import { recordSheetReturn } from './record-sheet-return.ts'
import { resolveSheetObjection } from './resolve-sheet-objection.ts'
import { sendEvidenceSheet } from './send-evidence-sheet.ts'
import { evidence } from './state.ts'

const by = actor(MEMBER, ['auditor'], { project: ['P-1'] })
const machine = actor('jingze', ['machine'])
const signature = { by: '示例市建设局', on: '2026-03-16' }

test('a sheet goes to its provider until a day', () => {
  const sends = (...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), ...tales).when(sendEvidenceSheet, { id: 'E-1', input: { dueOn: '2026-03-17' }, by, today: '2026-03-12' })
  sends(sheetE1()).then({ type: 'EvidenceSheetSent', data: { projectId: 'P-1', round: 1, sentOn: '2026-03-12', dueOn: '2026-03-17' } })
  sends(history(evidence, 'E-1', collected)).thenRefused(onlyAHeldEvidenceSheetIsSent)
  sends(sheetE1(withdrawn)).thenRefused(onlyAHeldEvidenceSheetIsSent)
  given(projectP1.inFieldwork(), sheetE1()).when(sendEvidenceSheet, { id: 'E-1', input: { dueOn: '2026-03-11' }, by, today: '2026-03-12' }).thenRefused(aSheetIsDueBackAfterItIsSent)
  given(projectP1.inFieldwork(reportIssued), sheetE1()).when(sendEvidenceSheet, { id: 'E-1', input: { dueOn: '2026-05-17' }, by, today: '2026-05-12' }).thenRefused(evidenceOfAnIssuedReportStays)
})

test('it is not sent while it is out; after an objection it can be sent again', () => {
  const again = (...events: EvidenceEvent[]) => given(projectP1.inFieldwork(), sheetE1(...events)).when(sendEvidenceSheet, { id: 'E-1', input: { dueOn: '2026-03-27' }, by, today: '2026-03-24' })
  again(sheetSent).thenRefused(aSheetIsSentAgainOnlyAfterAnObjection)
  again(sheetSent, deemedAgreed).thenRefused(aSheetIsSentAgainOnlyAfterAnObjection)
  again(sheetSent, objected).then({ type: 'EvidenceSheetSent', data: { projectId: 'P-1', round: 2, sentOn: '2026-03-24', dueOn: '2026-03-27' } })
})

test('it comes back with or without an objection, and with its signature', () => {
  const returns = (input: { position: 'noObjection' | 'objects'; says: string; signature?: typeof signature }, today: string, ...events: EvidenceEvent[]) =>
    given(projectP1.inFieldwork(), sheetE1(...events)).when(recordSheetReturn, { id: 'E-1', input, by, today })
  const back = { projectId: 'P-1', round: 1, returnedOn: '2026-03-16', position: 'noObjection' as const, says: '', late: false }
  returns({ position: 'noObjection', says: '' }, '2026-03-16', sheetSent).then({ type: 'EvidenceSheetReturned', data: back })
  returns({ position: 'noObjection', says: '', signature }, '2026-03-16', sheetSent).then({ type: 'EvidenceSheetReturned', data: back }, { type: 'EvidenceSigned', data: { projectId: 'P-1', signature } })
  returns({ position: 'objects', says: '金额有出入' }, '2026-03-16', sheetSent).then({ type: 'EvidenceSheetReturned', data: { ...back, position: 'objects', says: '金额有出入' } })
  returns({ position: 'objects', says: ' ' }, '2026-03-16', sheetSent).thenRefused(anObjectionToASheetSaysWhat)
  returns({ position: 'noObjection', says: '' }, '2026-03-16').thenRefused(onlyASheetThatWasSentComesBack)
  returns({ position: 'noObjection', says: '' }, '2026-03-16', sheetSent, withdrawn).thenRefused(onlyHeldEvidenceChanges)
  returns({ position: 'noObjection', says: '' }, '2026-03-11', sheetSent).thenRefused(nothingIsDatedBeforeWhatItBuildsOn)
})

test('what comes after its last day, even after silence was held to agree, is kept and marked late', () => {
  const late = { type: 'EvidenceSheetReturned', data: { projectId: 'P-1', round: 1, returnedOn: '2026-03-20', position: 'objects', says: '金额有出入', late: true } }
  for (const events of [[sheetSent], [sheetSent, deemedAgreed]]) given(projectP1.inFieldwork(), sheetE1(...events)).when(recordSheetReturn, { id: 'E-1', input: { position: 'objects', says: '金额有出入' }, by, today: '2026-03-20' }).then(late)
})

test('silence counts as no objection after the last day, not on it, and not where there was an answer', () => {
  const expires = (today: string, ...events: EvidenceEvent[]) => given(projectP1.inFieldwork(), sheetE1(...events)).when(expireSheetPeriod, { id: 'E-1', input: {}, by: machine, today })
  expires('2026-03-18', sheetSent).then({ type: 'EvidenceSheetPeriodExpired', data: { projectId: 'P-1', round: 1, dueOn: '2026-03-17' } })
  expires('2026-03-17', sheetSent).thenRefused(silenceOnASheetCountsAfterItsLastDay)
  expires('2026-03-18').thenRefused(silenceOnASheetCountsAfterItsLastDay)
  expires('2026-03-18', sheetSent, objected).thenNothing()
  expires('2026-03-18', sheetSent, withdrawn).thenNothing()
  given(projectP1.inFieldwork(), sheetE1(sheetSent)).when(expireSheetPeriod, { id: 'E-1', input: {}, by, today: '2026-03-18' }).thenForbidden()
})

test('one sheet covers several items of the plan, and the tasks that it was collected for', () => {
  const input = { ...collected.data, obtainedOn: undefined, kind: 'evidenceSheet' as const, auditItemIds: ['A-1', 'A-2'], taskIds: ['K-1'] }
  const collects = (more: object, ...tales: Parameters<typeof given>) => given(projectP1.inFieldwork(), ...tales).when(collectEvidence, { id: 'E-1', input: described({ ...input, ...more }), by, today: '2026-03-12' })
  collects({}, taskK1()).then({ type: 'EvidenceCollected', data: { ...described(input), obtainedOn: '2026-03-12' } })
  collects({ auditItemIds: ['A-1', 'A-9'] }, taskK1()).thenRefused(evidenceBelongsToAnAuditItemOfThePlan)
  collects({ auditItemIds: ['A-2'] }, taskK1()).thenRefused(whatNamesATaskIsOfItsItem)
  collects({}).thenRefused(whatNamesATaskIsOfItsItem)
  collects({}, taskK1(taskOff)).thenRefused(whatNamesATaskIsOfItsItem)
})

test('evidence concerns the tasks that it was collected for', () => {
  const event = told<EvidenceEvent>({ ...collected, data: { ...collected.data, taskIds: ['K-1'], auditItemIds: ['A-1'] } }, {})
  expect(factsOf([history(evidence, 'E-1', event)])[0]!.objects).toContainEqual({ type: 'fieldworkTask', id: 'K-1', qualifier: 'collected for' })
})

/** What is asked for, without the day that the command adds. */
test('what became of an objection is said once, with the reason, and anew when another comes', () => {
  const resolves = (input: object, ...events: EvidenceEvent[]) => given(projectP1.inFieldwork(), sheetE1(...events)).when(resolveSheetObjection, { id: 'E-1', input: { adoption: 'partlyAdopted', reason: objectionResolved.data.reason, ...input }, by, today: '2026-03-18' })
  resolves({}, sheetSent, objected).then(objectionResolved)
  for (const events of [[], [sheetSent], [sheetSent, deemedAgreed]]) resolves({}, ...events).thenRefused(onlyAnObjectionIsResolved)
  resolves({ adoption: 'notAdopted' }, sheetSent, objected, objectionResolved).thenRefused(whatIsRecordedIsNotSaidOtherwise)
  const again = { ...sheetSent, data: { ...sheetSent.data, round: 2, sentOn: '2026-03-17' } }
  resolves({ adoption: 'notAdopted' }, sheetSent, objected, objectionResolved, again, { ...objected, data: { ...objected.data, round: 2 } }).then({ ...objectionResolved, data: { ...objectionResolved.data, round: 2, adoption: 'notAdopted' } })
  resolves({}, sheetSent, objected, withdrawn).thenRefused(onlyHeldEvidenceChanges)
  given(projectP1.reported(reportIssued), sheetE1(sheetSent, objected)).when(resolveSheetObjection, { id: 'E-1', input: { adoption: 'adopted', reason: '更正' }, by, today: '2026-05-18' }).thenRefused(evidenceOfAnIssuedReportStays)
})

const described = <Value extends { obtainedOn?: unknown }>({ obtainedOn: _, ...rest }: Value) => rest
