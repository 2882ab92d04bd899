import { test } from 'vitest'
import { reacts } from '../../kernel/testing/views.ts'
import { projectP1, servedOnOfficial, servedOnUnit } from '../project/example.ts'
import { whenReportServedStartRectificationClocks } from './when-report-served-start-rectification-clocks.ts'

test('when the full report is served on the unit, the clock of each of its findings starts', () =>
  reacts(whenReportServedStartRectificationClocks).when(projectP1.reported({ type: 'ReportServed', data: { ...servedOnUnit.data, findingIds: ['F-1', 'F-2'] } })).thenAsks(
    { command: 'StartRectificationClock', id: 'F-1', input: { receivedOn: servedOnUnit.data.on }, occurredOn: servedOnUnit.data.on }, { command: 'StartRectificationClock', id: 'F-2', input: { receivedOn: servedOnUnit.data.on }, occurredOn: servedOnUnit.data.on }))

test('a report without findings, and one served on the official, start none', () => {
  reacts(whenReportServedStartRectificationClocks).when(projectP1.reported(servedOnUnit)).thenAsks()
  reacts(whenReportServedStartRectificationClocks).when(projectP1.reported({ type: 'ReportServed', data: { ...servedOnOfficial.data, findingIds: ['F-1'] } })).thenAsks()
})

test('the short report to the leaders starts none', () =>
  reacts(whenReportServedStartRectificationClocks).when(projectP1.reported({ type: 'ReportServed', data: { ...servedOnUnit.data, kind: 'resultReport', findingIds: ['F-1'] } })).thenAsks())
