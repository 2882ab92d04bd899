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
