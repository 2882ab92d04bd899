import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { findingF1, overturned } from '../finding/example.ts'
import { projectP1, servedOnOfficial, servedOnUnit } from './example.ts'
import { serveReport } from './serve-report.ts'

test('the full report tells the unit which confirmed findings it is to rectify', () =>
  given(projectP1.reported(), findingF1.confirmed()).when(serveReport, onUnit).then({ type: 'ReportServed', data: { ...servedOnUnit.data, findingIds: ['F-1'] } }))

test('an open or overturned finding is not among them', () => {
  given(projectP1.reported(), findingF1.reviewed()).when(serveReport, onUnit).then(servedOnUnit)
  given(projectP1.reported(), findingF1.confirmed(overturned)).when(serveReport, onUnit).then(servedOnUnit)
})

test('the official is served without them', () =>
  given(projectP1.reported(), findingF1.confirmed()).when(serveReport, { ...onUnit, input: { kind: 'erReport', to: servedOnOfficial.data.to, receivedBy: servedOnOfficial.data.receivedBy } }).then(servedOnOfficial))

const onUnit = {
  id: 'P-1', by: actor('zhao', ['teamLeader'], { project: ['P-1'] }), today: '2026-04-29',
  input: { kind: servedOnUnit.data.kind, to: servedOnUnit.data.to, receivedBy: servedOnUnit.data.receivedBy },
}
