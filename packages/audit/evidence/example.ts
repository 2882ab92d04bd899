// Example pieces of evidence (示例), for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { EvidenceEvent } from './events.ts'
import { evidence } from './state.ts'

type Happened<Type extends EvidenceEvent['type']> = Extract<EvidenceEvent, { type: Type }>

export const collected: Happened<'EvidenceCollected'> = { type: 'EvidenceCollected', data: {
  projectId: 'P-1', kind: 'document', title: '会议记录', fileHash: 'c'.repeat(64), fileName: '记录.pdf', bytes: 100, mediaType: 'application/pdf', original: true, providerUnit: '示例市建设局', outsideParty: false, collectors: ['sun'],
  provesFrom: '2024-03-12', provesTo: '2024-03-12', unsignedReason: '复印件', secrecy: 'workSecret', obtainedOn: '2026-03-12',
} }
export const withdrawn: Happened<'EvidenceWithdrawn'> = { type: 'EvidenceWithdrawn', data: { projectId: 'P-1', reason: '误收' } }

export const sheetSent: Happened<'EvidenceSheetSent'> = { type: 'EvidenceSheetSent', data: { projectId: 'P-1', round: 1, sentOn: '2026-03-12', dueOn: '2026-03-17' } }
export const objected: Happened<'EvidenceSheetReturned'> = { type: 'EvidenceSheetReturned', data: { projectId: 'P-1', round: 1, returnedOn: '2026-03-16', position: 'objects', says: '金额有出入', late: false } }
export const objectionResolved: Happened<'EvidenceSheetObjectionResolved'> = { type: 'EvidenceSheetObjectionResolved', data: { projectId: 'P-1', round: 1, adoption: 'partlyAdopted', reason: '经核对凭证，更正其中一笔金额' } }
export const deemedAgreed: Happened<'EvidenceSheetPeriodExpired'> = { type: 'EvidenceSheetPeriodExpired', data: { projectId: 'P-1', round: 1, dueOn: '2026-03-17' } }

/** Evidence sheet E-1 of project P-1, sent on 12 March where a test says so, followed by what a test adds. */
export const sheetE1 = (...more: EvidenceEvent[]): Tale =>
  history(evidence, 'E-1', { ...collected, data: { ...collected.data, kind: 'evidenceSheet', title: '审计取证单1' } }, ...more.map((event) => (event.type === 'EvidenceSheetSent' ? told<EvidenceEvent>(event, { occurredOn: event.data.sentOn }) : event)))

/** Evidence E-1 of project P-1, followed by what a test adds. */
export const evidenceE1 = (...more: EvidenceEvent[]): Tale => history(evidence, 'E-1', collected, ...more)
