import { test } from 'vitest'
import { told } from '../../kernel/testing/history.ts'
import { reacts } from '../../kernel/testing/views.ts'
import { projectP1, reportIssued, servedOnUnit, UNIT } from '../project/example.ts'
import { whenReportIssuedRegisterDeliverable } from './when-report-issued-register-deliverable.ts'

const { documentNo } = reportIssued.data

test('a report issued becomes a deliverable of that day; served, it has been given', () => {
  reacts(whenReportIssuedRegisterDeliverable).when(projectP1.heard(told(reportIssued, { occurredOn: '2026-04-28' }))).thenAsks({ command: 'RegisterIssuedReport', id: 'P-1.erReport', input: { projectId: 'P-1', kind: 'erReport', documentNo }, occurredOn: '2026-04-28' })
  reacts(whenReportIssuedRegisterDeliverable).when(projectP1.reported(told(servedOnUnit, { occurredOn: '2026-04-29' }))).thenAsks({ command: 'GiveDeliverable', id: 'P-1.erReport', input: { to: UNIT, receivedBy: '办公室' }, occurredOn: '2026-04-29' })
})
