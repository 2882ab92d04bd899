import { test } from 'vitest'
import { strandAdded, strandOff, strandS1 } from '../../audit/audit-strand/example.ts'
import { projectP1 } from '../../audit/project/example.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listAuditStrands } from './query.ts'
import { auditStrandList } from './view.ts'

const { strand } = strandAdded.data
const row = { auditStrandId: 'S-1', projectId: 'P-1', kind: 'naturalResources', title: strand.title, divisionId: null, auditItemIds: [], note: null, addedOn: '2026-01-05', addedBy: 'someone', changes: 0, standing: 'added', reason: null }

test('a strand keeps what it is; a change counts and says why', () => {
  shows(auditStrandList).given(strandS1()).then({ 'S-1': row })
  const changed = { ...strand, divisionId: 'D-2', note: '与自然资源处联合实施' }
  shows(auditStrandList).given(strandS1({ type: 'AuditStrandChanged', data: { projectId: 'P-1', strand: changed, before: strand, reason: '联合实施' } })).then({ 'S-1': { ...row, divisionId: 'D-2', note: '与自然资源处联合实施', changes: 1, reason: '联合实施' } })
})

test('those that stand are listed with their project, to whoever may read it', () => {
  asks(listAuditStrands, {}).given(projectP1.established(), strandS1()).then({ auditStrandId: 'S-1', projectTitle: '示例市建设局局长任期经济责任审计' })
  asks(listAuditStrands, {}).given(strandS1(strandOff)).then()
  asks(listAuditStrands, { standing: 'takenOff' }).given(strandS1(strandOff)).then({ reason: '改由专门项目实施' })
  asks(listAuditStrands, { kind: 'special' }).given(strandS1()).then()
  asks(listAuditStrands, {}, { by: actor('hu', ['auditor'], { project: ['P-2'] }) }).given(strandS1()).then()
  asks(listAuditStrands, {}, { by: actor('yu', ['conferenceMember'], { body: ['finance'] }) }).given(strandS1()).thenForbidden()
})
