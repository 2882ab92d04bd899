import { expect, test } from 'vitest'
import { deliverableD1, ORGANIZATION } from '../../audit/deliverable/example.ts'
import { allAgreed, deliberated, noticeServed, officialAsked, projectP1, reportIssued, servedOnOfficial, servedOnUnit, unitAsked } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { told } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listReadings } from './query.ts'

const toBody: ProjectEvent = { ...servedOnUnit, data: { ...servedOnUnit.data, kind: 'resultReport', documentNo: '结报1号', to: { kind: 'body', id: 'organization' } } }
const read = (by: string, event: { readonly kind: 'erReport' | 'meetingMinutes'; readonly documentNo: string; readonly to: { readonly kind: 'unit' | 'role'; readonly id: string } }): ProjectEvent => told<ProjectEvent>({ type: 'DocumentRead', data: event }, { actor: by, occurredOn: '2026-05-06' })
const report = { kind: 'erReport', documentNo: reportIssued.data.documentNo, to: { kind: 'unit', id: 'U-1' } } as const

test('a unit’s officer sees what was served on the unit, and nothing that went to the official or to a body', () => {
  const by = actor('wei', ['unitOfficer'], { unit: ['U-1'] })
  const asking = (...events: ProjectEvent[]) => asks(listReadings, {}, { by, sort: 'servedOn,documentKind' }).given(projectP1.reported(servedOnOfficial, servedOnUnit, toBody, ...events))
  asking().then(
    { documentKind: 'auditNotice', documentNo: noticeServed.data.documentNo, toKind: 'unit', toId: 'U-1', standing: 'unread', readers: [] },
    { documentKind: 'consultationLetter', documentNo: (unitAsked.data as { documentNo: string }).documentNo }, { documentKind: 'erReport', servedOn: '2026-04-29', standing: 'unread' },
  )
  expect(asking(read('wei', report), read('ma', report)).rows.at(-1)).toMatchObject({ standing: 'read', readers: [{ by: 'wei', on: '2026-05-06' }, { by: 'ma', on: '2026-05-06' }] })
  expect(asking().rows.map(({ documentNo }) => documentNo)).not.toContain((officialAsked.data as { documentNo: string }).documentNo)
})

test('a deliverable that was given to a body is read there, by its title', () => {
  const tao = actor('tao', ['organizationOfficer'], { body: ['organization'] })
  const read: ProjectEvent = told<ProjectEvent>({ type: 'DocumentRead', data: { kind: 'deliverable', documentNo: 'D-1', to: ORGANIZATION } }, { actor: 'tao', occurredOn: '2026-05-06' })
  const asking = (by: ReturnType<typeof actor>, ...events: ProjectEvent[]) => asks(listReadings, {}, { by }).given(deliverableD1.issued(), projectP1.reported(...events))
  asking(tao).then({ documentKind: 'deliverable', projectId: 'P-1', deliverableTitle: '关于自然资源资产管理问题的专报', standing: 'unread', servedOn: '2026-04-18' })
  asking(tao, read).then({ standing: 'read', readers: [{ by: 'tao', on: '2026-05-06' }] })
  asking(actor('yu', ['conferenceMember'], { body: ['finance'] })).then()
})

test('what goes to an official is nobody’s to read here', () =>
  asks(listReadings, {}).given(projectP1.reported(servedOnOfficial)).then({ documentKind: 'consultationLetter', toKind: 'unit' }, { documentKind: 'auditNotice', toKind: 'unit' }))

test('a body sees what was submitted to it, and those who answer for the report the minutes of the meeting', () => {
  const tale = projectP1.heard(...allAgreed, deliberated, toBody)
  asks(listReadings, {}, { by: actor('tao', ['organizationOfficer'], { body: ['organization'] }) }).given(tale).then({ documentKind: 'resultReport', documentNo: '结报1号' })
  asks(listReadings, {}, { by: actor('shi', ['disciplineOfficer'], { body: ['discipline'] }) }).given(tale).then()
  asks(listReadings, { toKind: 'role', toId: ['teamLeader', 'auditor'] }, { by: actor('zhao', ['teamLeader'], { project: ['P-1'] }) }).given(tale).then({ documentKind: 'meetingMinutes', documentNo: deliberated.data.meetingNo, toId: 'teamLeader' })
  asks(listReadings, {}, { by: actor('he', ['researcher']) }).given(tale).thenForbidden()
})
