import { test } from 'vitest'
import { reacts } from '../../kernel/testing/views.ts'
import { projectP1, teamFormed } from '../project/example.ts'
import { whenProjectEstablishedPinChecklist } from './when-project-established-pin-checklist.ts'

test('when a project is established its checklist is pinned, and by nothing later', () => {
  reacts(whenProjectEstablishedPinChecklist).when(projectP1.established()).thenAsks({ command: 'PinChecklist', id: 'P-1', input: {}, occurredOn: '2026-01-05' })
  reacts(whenProjectEstablishedPinChecklist).when(projectP1.established(teamFormed)).thenAsks()
})
