// An example signing (示例): the audit report of the example project on its way to being issued, for the tests of all that depend on one.
import { history, told, type Tale } from '../../kernel/testing/history.ts'
import type { SigningEvent } from './events.ts'
import { signings } from './state.ts'

type Happened<Type extends SigningEvent['type']> = Extract<SigningEvent, { type: Type }>

export const HASH = 'a'.repeat(64)
export const OTHER_HASH = 'b'.repeat(64)

export const restsOn = { limitId: 'review-node', limitVersion: '2016-01-01', calendarVersion: '2021–2026', provisional: false }

/** The chain of reports as an event keeps it. */
export const chainB: Happened<'SigningStarted'>['data']['chain'] = { id: 'B', version: '2016-01-01', nodes: [
  { nodeId: 'division', role: 'divisionHead' }, { nodeId: 'economicResponsibility', role: 'erReviewer' }, { nodeId: 'legal', role: 'legalReviewer' }, { nodeId: 'office', role: 'bureauOffice' },
  { nodeId: 'chiefAuditor', role: 'chiefAuditor' }, { nodeId: 'deputyDirector', role: 'deputyDirector' }, { nodeId: 'director', role: 'director' },
] }

export const taken: Happened<'SigningStarted'>['data']['taken'] = [
  { nodeId: 'division', by: 'li', on: '2026-04-24' }, { nodeId: 'economicResponsibility', by: 'zhou', on: '2026-04-24' }, { nodeId: 'legal', by: 'wu', on: '2026-04-24' },
]

export const started: Happened<'SigningStarted'> = { type: 'SigningStarted', data: {
  projectId: 'P-1', kind: 'erReport', title: '审计报告（示例）', contentHash: HASH, draftedBy: 'qian', draftNo: 1, chain: chainB, taken, next: { nodeId: 'office', dueOn: '2026-04-28', restsOn },
} }

type SignedData = Happened<'DocumentSigned'>['data']
const signature = (nodeId: SignedData['nodeId'], by: string, next?: SignedData['next']): SigningEvent =>
  told<SigningEvent>({ type: 'DocumentSigned', data: { projectId: 'P-1', kind: 'erReport', nodeId, contentHash: HASH, late: false, ...(next ? { next } : {}) } }, { actor: by, occurredOn: '2026-04-27' })

export const officeSigned = signature('office', 'he', { nodeId: 'chiefAuditor', dueOn: '2026-04-29', restsOn })
export const chiefSigned = signature('chiefAuditor', 'lv', { nodeId: 'deputyDirector', dueOn: '2026-04-29', restsOn })
export const deputySigned = signature('deputyDirector', 'shi', { nodeId: 'director', dueOn: '2026-04-29', restsOn })
export const headSigned = signature('director', 'zhang')
export const allSigned = [officeSigned, chiefSigned, deputySigned, headSigned]

/** Signing S-1 of the report of project P-1, started on Friday 2026-04-24, followed by what a test adds. */
export const signingS1 = (...more: SigningEvent[]): Tale => history(signings, 'S-1', told<SigningEvent>(started, { actor: 'qian', occurredOn: '2026-04-24' }), ...more)

/** Signing S-2: the result report of project P-1, signed by all. */
export const resultReportSigned = (): Tale => history(signings, 'S-2', ...[started, ...allSigned].map((event) => ({ ...event, data: { ...event.data, kind: 'resultReport' } }) as SigningEvent))
