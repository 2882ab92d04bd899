// Who has an account: the three administrators are kept apart, names are told apart, and what is handed out runs out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, startTestApi, type TestApi } from './api-for-tests.ts'

let api: TestApi
beforeAll(async () => { api = await startTestApi() })
afterAll(() => api?.stop())

const UNIT = { name: '示例市住房局', level: 'municipalDepartment', budgetLevel: 'municipal' }

describe('the three administrators', () => {
  const open = (cookie: string, roles: readonly string[], account = `new${roles.join('')}`) => api.call('POST', '/api/accounts', { cookie, body: { account, name: '新人', roles } })

  test.each([[['systemAdmin', 'securityAdmin']], [['auditAdmin', 'systemAdmin']], [['securityAdmin', 'director']], [['machine']], [['emperor']], [['auditor', 'auditor']]])('%j are not held by one account', async (roles) => {
    const security = await api.as('security', ['securityAdmin'])
    expect((await open(security, roles)).body).toMatchObject({ status: 400, flaws: [{ path: 'roles' }] })
    await api.as('zheng', ['auditor'])
    expect((await api.call('POST', '/api/accounts/account-zheng/roles', { cookie: security, body: { roles } })).status).toBe(400)
  })
  test('nobody changes an account of one’s own', async () => {
    const security = await api.as('security', ['securityAdmin'])
    for (const act of ['disable', 'enable', 'password']) expect((await api.call('POST', `/api/accounts/account-security/${act}`, { cookie: security, body: {} })).status).toBe(403)
    expect((await api.call('POST', '/api/accounts/account-security/roles', { cookie: security, body: { roles: ['director'] } })).status).toBe(403)
  })
  test('a new account begins with a password to be replaced, which expires', async () => {
    const security = await api.as('security', ['securityAdmin'])
    const opened = (await open(security, ['auditor', 'teamLeader'], 'zhou')).body as { id: string; password: string }
    expect((await open(security, ['auditor'], 'ZHOU')).status).toBe(409)
    const signIn = () => api.call('POST', '/api/session', { body: { account: 'zhou', password: opened.password } })
    const cookie = (await signIn()).headers.get('set-cookie')!.split(';')[0]!
    expect((await api.call('GET', '/api/contents', { cookie })).body).toMatchObject({ type: 'urn:jingze:problem:passwordChangeNeeded' })
    expect((await api.call('GET', '/api/session', { cookie })).body).toMatchObject({ account: { mustChange: true } })
    api.wait(25 * 3600)
    expect((await signIn()).status).toBe(401)
  })
  test('where reminders are mailed to is the security administrator’s to set, and take away', async () => {
    const security = await api.as('security', ['securityAdmin'])
    const opened = await api.call('POST', '/api/accounts', { cookie: security, body: { account: 'mailed', name: '新人', roles: ['auditor'], mail: 'mailed@example.test' } })
    const { id } = opened.body as { id: string }
    const mailOf = async () => ((await api.call('GET', '/api/accounts', { cookie: security })).body as { rows: { id: string; mail?: string }[] }).rows.find((row) => row.id === id)!.mail
    expect([opened.status, await mailOf()]).toEqual([201, 'mailed@example.test'])
    const set = (body: object, cookie = security) => api.call('POST', `/api/accounts/${id}/mail`, { cookie, body })
    expect([(await set({ mail: 'other@example.test' })).status < 300, await mailOf()]).toEqual([true, 'other@example.test'])
    for (const mail of ['nobody', 'a@b\r\nBcc: c@d.test', '']) expect((await set({ mail })).status, mail).toBe(400)
    expect((await set({ mail: 'x@example.test' }, await api.as('zheng', ['auditor']))).status).toBe(403)
    expect([(await set({})).status < 300, await mailOf()]).toEqual([true, undefined])
  })
  test('what the security administrator does, the audit administrator reads; and nobody edits it', async () => {
    const [security, audit] = [await api.as('security', ['securityAdmin']), await api.as('audits', ['auditAdmin'])]
    await open(security, ['inspector'], 'feng')
    const { rows } = (await api.call('GET', '/api/access-log', { cookie: audit })).body as { rows: { act: string; target: string; accountId: string }[] }
    expect(rows.find(({ act }) => act === 'account')).toMatchObject({ accountId: 'account-security', target: expect.stringContaining('opened with inspector') })
    expect((await api.call('GET', '/api/accounts', { cookie: audit })).status).toBe(403)
    for (const statement of ["update access.log set result = 'x'", 'delete from access.log', 'truncate access.log']) await expect(api.database.run(statement)).rejects.toThrow(/permission denied/)
  })

  test('a sign-in name is the same in any width and case', async () => {
    const security = await api.as('security', ['securityAdmin'])
    expect((await open(security, ['auditor'], 'cen-bo')).status).toBe(201)
    expect((await open(security, ['auditor'], 'ｃｅｎ-ｂｏ')).status, 'looks the same').toBe(409)
    expect((await open(security, ['auditor'], '㍻')).status, 'two characters, and fit').toBe(201)
    expect((await open(security, ['auditor'], 'ﷺ')).body).toMatchObject({ status: 400, flaws: [{ path: 'account' }] })
    await api.as('wide', ['auditor'])
    expect((await api.call('POST', '/api/session', { body: { account: 'Ｗｉｄｅ', password: PASSWORD } })).status).toBe(200)
  })
  test('an account speaks for a unit that is registered', async () => {
    const security = await api.as('security', ['securityAdmin'])
    const speaking = (unitId: string) => api.call('POST', '/api/accounts', { cookie: security, body: { account: 'speaking', name: '新人', roles: ['auditor'], unitId } })
    expect((await speaking('U-none')).body).toMatchObject({ status: 400, flaws: [{ path: 'unitId' }] })
    await api.call('POST', '/api/commands/RegisterUnit', { cookie: await api.as('office', ['committeeOffice']), body: { id: 'U-1', input: UNIT } })
    expect((await speaking('U-1')).status).toBe(201)
  })
  test('a password that was changed while somebody signed in with it opens nothing', async () => {
    await api.as('racing', ['auditor'])
    const at = api.parts.world.now().instant
    const signedIn = await api.parts.accounts.signIn({ account: 'racing', password: PASSWORD, source: 'desk', at })
    const passwordNumber = await api.parts.accounts.setPassword('account-racing', 'nine loud geese')
    expect(await api.parts.sessions.start('account-racing', { source: 'desk', at, passwordNumber: signedIn!.passwordNumber })).toBeUndefined()
    expect(await api.parts.sessions.start('account-racing', { source: 'desk', at, passwordNumber })).toBeDefined()
  })
})
