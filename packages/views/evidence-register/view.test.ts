import { test } from 'vitest'
import type { EvidenceEvent } from '../../audit/evidence/events.ts'
import { deemedAgreed, objected, objectionResolved, sheetSent } from '../../audit/evidence/example.ts'
import { evidence } from '../../audit/evidence/state.ts'
import type { WorkingPaperEvent } from '../../audit/working-paper/events.ts'
import { workingPapers } from '../../audit/working-paper/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history, told } from '../../kernel/testing/history.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listEvidence } from './query.ts'
import { evidenceRegister } from './view.ts'

test('each piece of evidence says what it is, whence it came, who obtained it and what it proves', () =>
  shows(evidenceRegister).given(piece('E-1'), history(evidence, 'E-2', { type: 'EvidenceCollected', data: { ...collected.data, title: '会议纪要', signature: { by: '办公室', on: '2026-03-12' }, unsignedReason: undefined } } as never)).then({
    'E-1': row,
    'E-2': { ...row, evidenceId: 'E-2', title: '会议纪要', signedBy: '办公室', signedOn: '2026-03-12', unsignedReason: null, collectedBy: 'someone', recordedAt: '2026-01-05T01:00:00.000Z' },
  }))

test('a signature that comes later takes the place of the reason why there was none', () =>
  shows(evidenceRegister).given(piece('E-1', signed)).thenRow('E-1', { signedBy: '财务科', signedOn: '2026-03-20', unsignedReason: null }))

test('a sheet says where it is on its way to the provider and back, and whether it came late', () => {
  const sheet = (...more: EvidenceEvent[]) => shows(evidenceRegister).given(piece('E-1', sheetSent, ...more))
  sheet().thenRow('E-1', { sheet: 'sent', sheetSentOn: '2026-03-12', sheetDueOn: '2026-03-17', sheetRounds: 1 })
  sheet(deemedAgreed).thenRow('E-1', { sheet: 'deemedNoObjection', sheetReturnedOn: null })
  sheet(objected).thenRow('E-1', { sheet: 'objected', sheetReturnedOn: '2026-03-16', sheetSays: '金额有出入', sheetLate: false })
  sheet(objected, objectionResolved).thenRow('E-1', { sheet: 'objected', sheetAdoption: 'partlyAdopted', sheetAdoptionReason: '经核对凭证，更正其中一笔金额' })
  sheet(objected, objectionResolved, { ...sheetSent, data: { ...sheetSent.data, round: 2 } }).thenRow('E-1', { sheetAdoption: null, sheetAdoptionReason: null })
  sheet(deemedAgreed, { ...objected, data: { ...objected.data, position: 'noObjection', says: '', late: true, fileHash: 'd'.repeat(64) } }).thenRow('E-1', { sheet: 'noObjection', sheetSays: null, sheetLate: true, sheetFileHash: 'd'.repeat(64) })
  sheet(objected, { ...sheetSent, data: { ...sheetSent.data, round: 2, dueOn: '2026-03-27' } }).thenRow('E-1', { sheet: 'sent', sheetDueOn: '2026-03-27', sheetSays: null, sheetReturnedOn: null, sheetRounds: 2 })
})

test('a sheet that is out has the light of its last day, and is found by its items', () => {
  const asking = (input: object, ...more: EvidenceEvent[]) => asks(listEvidence, input, { by: actor('zhou', ['erReviewer']), day: '2026-03-18' }).given(piece('E-1', ...more))
  asking({ sheet: 'sent' }, sheetSent).then({ evidenceId: 'E-1', light: 'red', remaining: -1 })
  asking({ sheet: 'sent' }, sheetSent, deemedAgreed).then()
  asking({ auditItemId: 'A-1' }).then({ evidenceId: 'E-1', light: 'grey' })
  asking({ auditItemId: 'A-2' }).then()
})

test('what was withdrawn stays to be seen, with the reason', () =>
  shows(evidenceRegister).given(piece('E-1', { type: 'EvidenceWithdrawn', data: { projectId: 'P-1', reason: '内容重复' } })).thenRow('E-1', { withdrawnReason: '内容重复', title: '拨款凭证' }))

test('evidence names the working papers that rest on it, and no longer those that dropped it', () => {
  const revised = (evidenceIds: string[], droppedEvidenceIds: string[]): WorkingPaperEvent => ({ type: 'WorkingPaperRevised', data: { ...text, evidenceIds, projectId: 'P-1', followUp: '已补充', droppedEvidenceIds } })
  shows(evidenceRegister).given(piece('E-1'), piece('E-2'), paper('W-1'), paper('W-2')).thenRow('E-1', { paperIds: ['W-1', 'W-2'] })
  shows(evidenceRegister).given(piece('E-1'), piece('E-2'), paper('W-1', revised(['E-2'], ['E-1']))).thenRow('E-1', { paperIds: [] })
  shows(evidenceRegister).given(piece('E-1'), piece('E-2'), paper('W-1', revised(['E-1', 'E-2'], []))).thenRow('E-2', { paperIds: ['W-1'] })
})

test('evidence is found by its words, kind or the digest of its file, by those of the project', () => {
  const sheet = history(evidence, 'E-2', { ...collected, data: { ...collected.data, kind: 'evidenceSheet', title: '取证单3', fileName: '取证单.pdf', fileHash: 'b'.repeat(64), projectId: 'P-2' } })
  const asking = (input: object) => asks(listEvidence, input).given(piece('E-1'), sheet)
  asking({ words: '凭证' }).then({ evidenceId: 'E-1' })
  asking({ kind: 'evidenceSheet' }).then({ evidenceId: 'E-2' })
  asking({ fileHash: 'a'.repeat(64) }).then({ evidenceId: 'E-1' })
  asking({}).thenCounts({ kind: { document: 1, evidenceSheet: 1 } })
  asks(listEvidence, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(piece('E-1'), sheet).then({ evidenceId: 'E-2' })
  asks(listEvidence, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(piece('E-1')).thenForbidden()
})

const collected: Extract<EvidenceEvent, { type: 'EvidenceCollected' }> = { type: 'EvidenceCollected', data: {
  projectId: 'P-1', auditItemId: 'A-1', kind: 'document', title: '拨款凭证', fileHash: 'a'.repeat(64), fileName: '凭证.pdf', bytes: 1024, mediaType: 'application/pdf', original: false, providerUnit: '示例市建设局', providerPerson: '示例会计',
  outsideParty: true, collectors: ['qian', 'sun'], provesFrom: '2024-01-01', provesTo: '2024-12-31', unsignedReason: '提供单位负责人出差', secrecy: 'workSecret', obtainedOn: '2026-03-11',
} }
const signed: EvidenceEvent = { type: 'EvidenceSigned', data: { projectId: 'P-1', signature: { by: '财务科', on: '2026-03-20' } } }
const piece = (id: string, ...more: EvidenceEvent[]) => history(evidence, id, told<EvidenceEvent>(collected, { actor: 'qian', occurredOn: '2026-03-12', recordedAt: '2026-03-12T02:00:00.000Z' }), ...more)
const text = { title: '专项资金', procedure: '抽查凭证', summary: '滞留', conclusion: '拨付滞后' }
const paper = (id: string, ...more: WorkingPaperEvent[]) => history(workingPapers, id, { type: 'WorkingPaperDrafted', data: { ...text, evidenceIds: ['E-1'], projectId: 'P-1', indexNo: id, auditItemId: 'A-1' } }, ...more)
const { signature: _s, unsignedReason, auditItemId, outsideParty, ...described } = collected.data
const noSheet = { sheet: 'none', sheetDueOn: null, sheetSentOn: null, sheetReturnedOn: null, sheetSays: null, sheetLate: false, sheetFileHash: null, sheetRounds: 0, sheetAdoption: null, sheetAdoptionReason: null }
const row = { ...described, ...noSheet, auditItemId, auditItemIds: ['A-1'], taskIds: [], outsideParty, evidenceId: 'E-1', signedBy: null, signedOn: null, unsignedReason, supplementReason: null, collectedBy: 'qian', recordedAt: '2026-03-12T02:00:00.000Z', withdrawnReason: null, paperIds: [] }
