import { test } from 'vitest'
import { strandAdded, strandOff, strandS1 } from '../../audit/audit-strand/example.ts'
import { projectP1 } from '../../audit/project/example.ts'
import { shows } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listProjects } from './query.ts'
import { projectRegister } from './view.ts'

test('a project is an economic-responsibility audit, and whatever its strands add', () => {
  const changed = { ...strandAdded.data.strand, kind: 'special' }
  shows(projectRegister).given(projectP1.established()).thenRow('P-1', { strandKinds: ['economicResponsibility'] })
  shows(projectRegister).given(projectP1.established(), strandS1()).thenRow('P-1', { strandKinds: ['economicResponsibility', 'naturalResources'] })
  shows(projectRegister).given(projectP1.established(), strandS1({ type: 'AuditStrandChanged', data: { projectId: 'P-1', strand: changed, before: strandAdded.data.strand, reason: '改类别' } })).thenRow('P-1', { strandKinds: ['economicResponsibility', 'special'] })
  shows(projectRegister).given(projectP1.established(), strandS1(strandOff)).thenRow('P-1', { strandKinds: ['economicResponsibility'] })
})

test('projects are found by the audits that they carry', () => {
  asks(listProjects, { strandKind: 'naturalResources' }).given(projectP1.established(), strandS1()).then({ projectId: 'P-1' })
  asks(listProjects, { strandKind: 'budgetExecution' }).given(projectP1.established(), strandS1()).then()
  asks(listProjects, { strandKind: 'naturalResources' }).given(projectP1.established(), strandS1(strandOff)).then()
  asks(listProjects, { strandKind: 'economicResponsibility' }).given(projectP1.established()).then({ projectId: 'P-1' })
})
