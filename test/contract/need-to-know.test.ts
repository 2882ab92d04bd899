// Who is let in on a clue can use it, and the record of who read the desk does not say what was there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from './api-for-tests.ts'

let api: TestApi
let leader: string
beforeAll(async () => {
  api = await startTestApi()
  leader = await api.as('leader', ['teamLeader', 'auditor'], { within: { project: ['P-1'], clue: ['C-1', 'C-2'] } })
})
afterAll(() => api?.stop())

describe('access to a clue', () => {
  const grant = async (userId: string) => api.call('POST', '/api/commands/GrantClueAccess', { cookie: leader, body: { id: 'C-1', input: { userId, reason: '按职责知悉' } } })

  test('is given to an account that is there and whose role can use it', async () => {
    await api.as('director', ['director'])
    expect((await grant('account-director')).status, 'there is no such clue').toBe(404)
  })
  test.each([['nobody', []], ['a unit’s officer', ['unitOfficer']], ['a system administrator', ['systemAdmin']], ['a researcher', ['researcher']]] as const)('is not given to %s', async (_, roles) => {
    const [role] = roles
    if (role !== undefined) await api.as(role, [role])
    const heard = await grant(`account-${role ?? 'nobody-at-all'}`)
    expect([heard.status, (heard.body as { flaws: { path: string }[] }).flaws?.map(({ path }) => path)]).toEqual([400, ['input.userId']])
  })
  test('is not given to an account that is disabled', async () => {
    await api.as('gone', ['director'])
    await api.parts.accounts.setDisabled('account-gone', true)
    expect((await grant('account-gone')).status).toBe(400)
  })
})

test('the access log says who read the clue desk, and neither how much was there nor whether anything was', async () => {
  await api.parts.world.store.append({ stream: 'clue-C-2', expected: 'none', events: [{
    id: '0b0c5a0e-5b5e-4c39-9d0b-0f6d5a0a0001', type: 'ClueRecorded', schemaVersion: 1, occurredOn: '2026-03-02', actor: 'account-leader', commandId: 'c', commandDigest: '', correlationId: 'c', rulesVersion: 'test',
    data: { no: '1', projectId: 'P-1', officialIds: [], kind: 'suspicion', level: 'municipal', concernsIntegrity: true, summary: { $enc: { k: 'clue-C-2/summary', n: 'a', c: 'b', t: 'c' } }, attachmentHashes: [] },
    objects: [{ type: 'clue', id: 'C-2', qualifier: 'subject' }, { type: 'clueReader', id: 'account-leader', qualifier: 'mayKnow' }],
  }] })
  await api.project()
  const noted = async (cookie: string, account: string) => {
    for (const path of ['ListClues', 'ListClues?clueId=C-2']) expect((await api.call('GET', `/api/queries/${path}`, { cookie })).status).toBe(200)
    await api.call('POST', '/api/exports/ListClues', { cookie, body: { search: '', columns: [{ take: 'clueId', title: 'id' }] } })
    const rows = await api.parts.accessLog.read({ limit: 3, accountId: account })
    return rows.map(({ act, target, result }) => [act, target, result])
  }
  const stranger = await api.as('stranger', ['teamLeader', 'auditor'])
  const [knowing, other] = [await noted(leader, 'account-leader'), await noted(stranger, 'account-stranger')]
  expect(knowing).toEqual([['sensitiveRead', 'export ListClues', 'done'], ['sensitiveRead', 'query ListClues', 'done'], ['sensitiveRead', 'query ListClues', 'done']])
  expect(other).toEqual(knowing)
  await api.call('GET', '/api/history/clue/C-2', { cookie: leader })
  expect((await api.parts.accessLog.read({ limit: 1 }))[0]).toMatchObject({ act: 'sensitiveRead', target: 'history clue', result: 'done' })
})
