// An example strand (示例), for the tests of all that depend on one.
import { history, type Tale } from '../../kernel/testing/history.ts'
import type { AuditStrandEvent } from './events.ts'
import { auditStrands } from './state.ts'

type Happened<Type extends AuditStrandEvent['type']> = Extract<AuditStrandEvent, { type: Type }>

export const strandAdded: Happened<'AuditStrandAdded'> = { type: 'AuditStrandAdded', data: { projectId: 'P-1', strand: { kind: 'naturalResources', title: '自然资源资产管理和生态环境保护', auditItemIds: [] } } }
export const strandOff: Happened<'AuditStrandTakenOff'> = { type: 'AuditStrandTakenOff', data: { projectId: 'P-1', reason: '改由专门项目实施' } }

/** Strand S-1 of project P-1, followed by what a test adds. */
export const strandS1 = (...more: AuditStrandEvent[]): Tale => history(auditStrands, 'S-1', strandAdded, ...more)
