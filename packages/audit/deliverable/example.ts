// An example deliverable (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { DeliverableEvent } from './events.ts'
import { deliverables } from './state.ts'

type Happened<Type extends DeliverableEvent['type']> = Extract<DeliverableEvent, { type: Type }>

export const ORGANIZATION = { kind: 'body', id: 'organization' } as const
export const FINANCE = { kind: 'body', id: 'finance' } as const

export const deliverablePlanned: Happened<'DeliverablePlanned'> = { type: 'DeliverablePlanned', data: { projectId: 'P-1', plan: {
  kind: 'specialBriefing', title: '关于自然资源资产管理问题的专报', strandIds: ['S-1'], recipients: [ORGANIZATION], plannedOn: '2026-04-20',
} } }
export const deliverableIssued: Happened<'DeliverableIssued'> = { type: 'DeliverableIssued', data: {
  projectId: 'P-1', kind: 'specialBriefing', title: '关于自然资源资产管理问题的专报', strandIds: ['S-1'], on: '2026-04-18', documentNo: '示例审专报〔2026〕1号',
} }
export const givenToOrganization: Happened<'DeliverableGiven'> = { type: 'DeliverableGiven', data: { projectId: 'P-1', to: ORGANIZATION, on: '2026-04-18' } }
export const deliverableDropped: Happened<'DeliverableDropped'> = { type: 'DeliverableDropped', data: { projectId: 'P-1', reason: '并入综合报告' } }

const ISSUED = [deliverablePlanned, deliverableIssued, givenToOrganization]

/** Deliverable D-1 of project P-1 as planned, or as issued and given to the organisation department, followed by what a test adds. */
export const deliverableD1 = {
  planned: (...more: DeliverableEvent[]): Tale => history(deliverables, 'D-1', deliverablePlanned, ...more),
  issued: (...more: DeliverableEvent[]): Tale => history(deliverables, 'D-1', ...ISSUED, ...more),
}
