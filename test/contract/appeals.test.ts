// The last steps of a report over HTTP: an appeal from its filing to the decision served, what a unit reads, what everybody has done, and formal steps pinned.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingF1 } from '../../packages/audit/finding/example.ts'
import { established, LEADER, projectP1, reportIssued, servedOnOfficial, servedOnUnit } from '../../packages/audit/project/example.ts'
import { factsOf } from '../../packages/kernel/testing/history.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'

let [api, office, reexaminer, officer, leader]: [TestApi, string, string, string, string] = [undefined, '', '', '', ''] as never

beforeAll(async () => {
  api = await startTestApi({ start: '2026-05-20T01:00:00.000Z' })
  for (const [n, { stream, type, data, objects, occurredOn, actor }] of factsOf([projectP1.reported(servedOnOfficial, servedOnUnit), findingF1.confirmed()]).entries())
    await api.parts.world.store.append({ stream, expected: 'any', events: [{ id: api.parts.newId(), type, schemaVersion: 1, data, objects, occurredOn, actor, commandId: `told ${n}`, commandDigest: '', correlationId: `told ${n}`, rulesVersion: '' }] })
  office = await api.as('gu', ['committeeOffice'])
  reexaminer = await api.as('han', ['erReviewer'])
  officer = await api.as('wei', ['unitOfficer'], { unitId: 'U-1' })
  leader = await api.as(LEADER, ['teamLeader'], { within: { project: ['P-1'] } })
  await api.project()
})
afterAll(() => api?.stop())

const does = async (cookie: string, command: string, input: object, id = 'A-1') => {
  const { status, body } = await api.call('POST', `/api/commands/${command}`, { cookie, body: { id, input } })
  await api.project()
  return status === 200 ? 200 : { status, rules: ((body as { rules?: { id: string }[] }).rules ?? []).map((rule) => rule.id) }
}
const asks = async (cookie: string, query: string) => (await api.call('GET', `/api/queries/${query}`, { cookie })).body as { readonly total: number; readonly rows: readonly Record<string, unknown>[]; readonly counts: Record<string, Record<string, number>> }

describe('an appeal', () => {
  test('is filed by the committee office, and waits there until it must be decided', async () => {
    expect(await does(office, 'FileAppeal', { projectId: 'P-1', officialId: 'O-1', grounds: '责任界定有异议', findingIds: ['F-1'] })).toBe(200)
    expect((await asks(office, 'ListTasks?subjectType=appeal')).rows).toMatchObject([{ step: 'AcceptAppeal', role: 'committeeOffice', dueOn: '2026-08-18', light: 'green' }])
    expect((await asks(leader, 'ListAppeals')).rows).toMatchObject([{ appealId: 'A-1', standing: 'filed', reviewDueOn: '2026-08-18' }])
    expect((await api.call('GET', '/api/queries/ListAppeals', { cookie: officer })).status).toBe(403)
  })
  test('is re-examined by others than those who audited, decided, and served once the decision is carried out', async () => {
    const enrols = (id: string) => does(office, 'EnrolAuditor', { name: `${id}（示例）`, divisionId: 'er-1', sharePercent: 20, from: '2024-01-01' }, id)
    expect([await enrols(LEADER), await does(office, 'AcceptAppeal', { reexaminers: ['account-han'] })]).toEqual([200, { status: 422, rules: ['a-reexaminer-is-on-the-register'] }])
    expect(await enrols('account-han')).toBe(200)
    expect(await does(office, 'AcceptAppeal', { reexaminers: [LEADER] })).toEqual({ status: 422, rules: ['whoever-audited-does-not-reexamine'] })
    expect(await does(office, 'AcceptAppeal', { reexaminers: ['account-han'] })).toBe(200)
    expect((await asks(reexaminer, 'ListTasks?subjectType=appeal&role=erReviewer&person=account-han')).rows).toMatchObject([{ step: 'ReexamineAppeal', people: ['account-han'] }])
    expect((await asks(office, 'ListTasks?subjectType=appeal&role=committeeOffice&person=somebody')).total).toBe(0)
    expect(await does(reexaminer, 'ReexamineAppeal', { opinion: '依据不足', proposes: 'changed' })).toBe(200)
    expect(await does(office, 'DecideAppeal', { decisionNo: '复查1号', committeeMeetingNo: '第12次会议', outcome: 'changed', changes: [{ findingId: 'F-1', change: 'overturned', says: '依据不足' }], reason: '经复查' })).toBe(200)
    expect(await does(office, 'ServeAppealDecision', { receivedBy: '本人' })).toEqual({ status: 422, rules: ['a-decision-is-served-once-carried-out'] })
    expect(await does(office, 'OverturnFinding', { decisionNo: '复查1号', reason: '依据不足' }, 'F-1')).toBe(200)
    expect(await does(office, 'ServeAppealDecision', { receivedBy: '本人' })).toBe(200)
    expect((await asks(office, 'ListAppeals?standing=served')).rows).toMatchObject([{ outcome: 'changed', decidedLate: false, officialName: null }])
    expect((await asks(office, 'ListTasks?subjectType=appeal')).total).toBe(0)
  })
})

describe('what is served', () => {
  test('is read by an officer of the unit, who sees what went to the unit alone', async () => {
    const { rows } = await asks(officer, 'ListReadings?standing=unread&documentKind=erReport')
    expect(rows).toMatchObject([{ documentNo: reportIssued.data.documentNo, toKind: 'unit', toId: 'U-1', title: established.data.title }])
    expect(await does(officer, 'ReadDocument', { kind: 'erReport', documentNo: reportIssued.data.documentNo, to: { kind: 'unit', id: 'U-1' } }, 'P-1')).toBe(200)
    expect((await asks(officer, 'ListReadings?standing=read')).rows).toMatchObject([{ documentKind: 'erReport', readers: [{ by: 'account-wei' }] }])
    expect(await does(leader, 'ReadDocument', { kind: 'erReport', documentNo: reportIssued.data.documentNo, to: { kind: 'unit', id: 'U-1' } }, 'P-1')).toEqual({ status: 422, rules: ['a-document-is-read-by-those-it-is-addressed-to'] })
  })
})

describe('what one has done', () => {
  test('is one’s own to see, each thing and day a line', async () => {
    expect((await asks(office, 'ListDone?subjectType=appeal&subjectType=finding')).rows.toSorted((one, other) => (String(one['subject']) < String(other['subject']) ? -1 : 1))).toMatchObject([{ subject: 'appeal-A-1', acts: 4, title: '示例市建设局局长任期经济责任审计' }, { subject: 'finding-F-1', types: ['FindingOverturned'] }])
    expect((await asks(reexaminer, 'ListDone')).rows).toMatchObject([{ subject: 'appeal-A-1', types: ['AppealReexamined'] }])
    expect((await asks(leader, 'ListDone')).total).toBe(0)
  })
})

describe('formal steps', () => {
  test('are published version by version', async () => {
    expect(await does(office, 'PublishFormalities', { demands: ['reportMeeting'], effectiveFrom: '2026-06-01', source: { confirmed: false, cites: '示例' } }, 'bureau')).toBe(200)
    expect((await asks(office, 'ListFormalities')).rows).toMatchObject([{ version: 1, demands: ['reportMeeting'], confirmed: false }])
  })
})
