// Example pieces of evidence (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { EvidenceEvent } from './events.ts'
import { evidence } from './state.ts'

type Happened<Type extends EvidenceEvent['type']> = Extract<EvidenceEvent, { type: Type }>

export const collected: Happened<'EvidenceCollected'> = { type: 'EvidenceCollected', data: {
  projectId: 'P-1', kind: 'document', title: '会议记录', fileHash: 'c'.repeat(64), fileName: '记录.pdf', bytes: 100, mediaType: 'application/pdf', original: true, providerUnit: '示例市建设局', outsideParty: false, collectors: ['sun'],
  provesFrom: '2024-03-12', provesTo: '2024-03-12', unsignedReason: '复印件', secrecy: 'workSecret', obtainedOn: '2026-03-12',
} }
export const withdrawn: Happened<'EvidenceWithdrawn'> = { type: 'EvidenceWithdrawn', data: { projectId: 'P-1', reason: '误收' } }

/** Evidence E-1 of project P-1, followed by what a test adds. */
export const evidenceE1 = (...more: EvidenceEvent[]): Tale => history(evidence, 'E-1', collected, ...more)
