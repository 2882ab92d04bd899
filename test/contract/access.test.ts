// Who gets in, how long, and where to: every route has a policy, and every role meets it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import { PASSWORD, startTestApi, type TestApi } from './api-for-tests.ts'

let api: TestApi
beforeAll(async () => { api = await startTestApi() })
afterAll(() => api?.stop())

const PEOPLE = (Object.keys(ROLES) as Role[]).filter((role) => role !== 'machine')
const filled = (path: string): string => path.replace(':type', 'unit').replace(/:\w+/g, 'nothing')

describe('every route', () => {
  test('of the app is one of the list, with its policy', () => {
    const stack = (api.app.router.stack as unknown as { route?: { path: string; methods: Record<string, boolean> } }[]).flatMap(({ route }) => (route ? [{ path: route.path, methods: Object.keys(route.methods) }] : []))
    const answering = stack.filter(({ methods }) => methods.length === 1).map(({ path, methods }) => `${methods[0]} ${path}`)
    expect(answering.toSorted()).toEqual([...api.routes.map(({ method, path }) => `${method} ${path}`), 'get /healthz', 'get /readyz', 'get /metrics'].toSorted())
    expect(api.routes.every(({ who }) => who === 'anybody' || who === 'signedIn' || who === 'signedInWithAnyPassword' || who.roles.length > 0)).toBe(true)
    expect(api.routes.filter(({ who }) => who === 'anybody').map(({ method, path }) => `${method} ${path}`)).toEqual(['post /api/session'])
  })

  test('answers 401 to whoever is not signed in', async () => {
    for (const { method, path, who } of api.routes) {
      if (who === 'anybody') continue
      const heard = await api.call(method.toUpperCase(), filled(path), method === 'get' ? {} : { body: {} })
      expect([path, heard.status, heard.type]).toEqual([path, 401, 'application/problem+json; charset=utf-8'])
    }
  })

  test('with roles turns away each other role, and lets in its own', async () => {
    const guarded = api.routes.filter(({ who }) => typeof who === 'object')
    expect(guarded.length).toBeGreaterThan(5)
    for (const role of PEOPLE) {
      const cookie = await api.as(`matrix-${role}`, [role])
      for (const { method, path, who } of guarded) {
        const { status } = await api.call(method.toUpperCase(), filled(path), { cookie, ...(method === 'get' ? {} : { body: {} }) })
        if ((who as { roles: readonly Role[] }).roles.includes(role)) expect([role, method, path, status]).not.toEqual([role, method, path, 403])
        else expect([role, method, path, status]).toEqual([role, method, path, 403])
      }
    }
  })

  test('says which methods it takes', async () => {
    const heard = await api.call('DELETE', '/api/commands/RegisterUnit')
    expect([heard.status, heard.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await api.call('GET', '/api/nowhere')).status).toBe(404)
  })

  test('is never kept by anybody on the way, and tells browsers what not to do', async () => {
    const { headers } = await api.call('GET', '/api/session')
    expect([headers.get('cache-control'), headers.get('x-content-type-options'), headers.get('x-powered-by')]).toEqual(['no-store', 'nosniff', null])
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

describe('commands and queries', () => {
  test('are refused to roles that do not have them, need-to-know ones as if they were not there', async () => {
    for (const role of PEOPLE) {
      const cookie = await api.as(`matrix-${role}`, [role])
      for (const command of api.parts.commands) {
        const { status } = await api.call('POST', `/api/commands/${command.name}`, { cookie, body: { id: 'nothing', input: {} } })
        const may = command.who.some((grant) => grant.role === role)
        expect([role, command.name, status]).toEqual([role, command.name, may ? status : command.stream.hidden ? 404 : 403])
        if (may) expect([role, command.name, status]).not.toEqual([role, command.name, 401])
      }
      const contents = (await api.call('GET', '/api/contents', { cookie })).body as { commands: { name: string }[]; queries: { name: string }[] }
      expect(contents.commands.map(({ name }) => name)).toEqual(api.parts.commands.filter(({ who }) => who.some((grant) => grant.role === role)).map(({ name }) => name))
      expect(contents.queries.map(({ name }) => name)).toEqual(api.parts.queries.filter(({ who }) => who.some((grant) => grant.role === role)).map(({ name }) => name))
    }
  })
  test('a denial is written down', async () => {
    const rows = await api.parts.accessLog.read({ limit: 5, accountId: 'account-matrix-researcher' })
    expect(rows[0]).toMatchObject({ act: 'denied', result: expect.stringMatching(/forbidden|unknown/) })
  })
})

describe('another site', () => {
  test.each([
    ['without our header', { 'x-jingze': undefined }], ['says it comes from elsewhere', { 'sec-fetch-site': 'cross-site' }], ['says it comes from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['names another origin', { origin: 'https://evil.example' }], ['hides its origin', { origin: 'null' }],
  ])('that %s cannot change anything', async (_, headers) => {
    const cookie = await api.as('wang', ['committeeOffice'])
    for (const path of ['/api/commands/RegisterUnit', '/api/session/password', '/api/session']) {
      const heard = await api.call('POST', path, { cookie, body: {}, headers })
      expect([heard.status, (heard.body as { type: string }).type]).toEqual([403, 'urn:jingze:problem:crossSite'])
    }
    expect((await api.call('GET', '/api/session', { cookie })).status).toBe(200)
  })
  test('our own page can', async () => {
    const cookie = await api.as('wang', ['committeeOffice'])
    const { status } = await api.call('POST', '/api/commands/RegisterUnit', { cookie, body: {}, headers: { origin: api.url, 'sec-fetch-site': 'same-origin' } })
    expect(status).toBe(400)
  })
})

describe('a session', () => {
  const signIn = (account: string, password = PASSWORD) => api.call('POST', '/api/session', { body: { account, password } })
  const stillIn = async (cookie: string) => (await api.call('GET', '/api/session', { cookie })).status === 200

  test('comes in a cookie that scripts and other sites do not get', async () => {
    await api.as('zhao', ['auditor'])
    expect((await signIn('ZHAO')).headers.get('set-cookie')).toMatch(/^jingze=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/)
  })
  test('is stored hashed', async () => {
    const secret = (await api.as('zhao', ['auditor'])).split('=')[1]
    const rows = await api.database.run('select secret_hash from access.sessions')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
  test('ends at signing out', async () => {
    const cookie = await api.as('zhao', ['auditor'])
    expect(await stillIn(cookie)).toBe(true)
    expect((await api.call('DELETE', '/api/session', { cookie })).status).toBe(204)
    expect(await stillIn(cookie)).toBe(false)
  })
  test('ends after half an hour of idleness', async () => {
    const cookie = await api.as('zhao', ['auditor'])
    api.wait(29 * 60)
    expect(await stillIn(cookie)).toBe(true)
    api.wait(29 * 60)
    expect(await stillIn(cookie)).toBe(true)
    api.wait(31 * 60)
    expect(await stillIn(cookie)).toBe(false)
  })
  test('ends after twelve hours whatever happens', async () => {
    const cookie = await api.as('zhao', ['auditor'])
    for (let quarters = 1; quarters < 48; quarters++) {
      api.wait(15 * 60)
      expect(await stillIn(cookie)).toBe(true)
    }
    api.wait(16 * 60)
    expect(await stillIn(cookie)).toBe(false)
  })
  test('ends when the account is disabled, and roles change at once', async () => {
    const [cookie, security] = [await api.as('qian', ['auditor']), await api.as('security', ['securityAdmin'])]
    expect((await api.call('POST', '/api/accounts/account-qian/roles', { cookie: security, body: { roles: ['inspector'] } })).status).toBe(204)
    expect((await api.call('GET', '/api/session', { cookie })).body).toMatchObject({ account: { roles: ['inspector'] } })
    expect((await api.call('POST', '/api/accounts/account-qian/disable', { cookie: security, body: {} })).status).toBe(204)
    expect(await stillIn(cookie)).toBe(false)
    expect((await signIn('qian')).status).toBe(401)
    const lei = await api.as('lei', ['auditor'])
    await api.parts.accounts.setDisabled('account-lei', true)
    expect(await stillIn(lei), 'however it was disabled').toBe(false)
  })
  test('a new password ends the other sessions of the account', async () => {
    const [cookie, other] = [await api.as('sun', ['auditor']), await api.as('sun', ['auditor'])]
    const change = (current: string, next: string) => api.call('POST', '/api/session/password', { cookie, body: { current, next } })
    expect((await change('not the one', 'nine loud geese')).status).toBe(401)
    expect((await change(PASSWORD, 'password123')).body).toMatchObject({ status: 400, flaws: [{ path: 'next' }] })
    const heard = await change(PASSWORD, 'nine loud geese')
    expect(heard.status).toBe(204)
    expect([await stillIn(other), await stillIn(cookie), await stillIn(heard.headers.get('set-cookie')!.split(';')[0]!)]).toEqual([false, false, true])
    expect([(await signIn('sun')).status, (await signIn('sun', 'nine loud geese')).status]).toEqual([401, 200])
  })
  test('passwords count to their last byte', async () => {
    const long = `${'多字节'.repeat(30)}x`
    await api.parts.accounts.create({ id: 'account-long', account: 'long', name: 'l', roles: ['auditor'], password: long, at: api.parts.world.now().instant })
    expect([(await signIn('long', long)).status, (await signIn('long', `${long.slice(0, -1)}y`)).status]).toEqual([200, 401])
  })
})

describe('guessing', () => {
  const guess = async (account: string, password: string, source: string) => api.parts.accounts.signIn({ account, password, source, at: api.parts.world.now().instant })

  test('an unknown name, a wrong password and a locked account look the same', async () => {
    await api.as('li', ['auditor'])
    for (let n = 0; n < 6; n++) await guess('li', 'wrong', 'stranger')
    const answers = await Promise.all(['nobody-at-all', 'zhao', 'li'].map((account) => api.call('POST', '/api/session', { body: { account, password: 'wrong guess' } })))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]!.status).toBe(401)
  })
  test('takes about as long for an unknown name as for a known one', async () => {
    const time = async (account: string) => {
      const since = performance.now()
      await guess(account, 'wrong guess', 'timer')
      return performance.now() - since
    }
    await api.as('timed', ['auditor'])
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let n = 0; n < 15; n++) {
      known.push(await time('timed'))
      unknown.push(await time('nobody'))
    }
    expect(Math.min(...known)).toBeGreaterThan(5)
    expect(median(known) / median(unknown)).toBeGreaterThan(0.5)
    expect(median(known) / median(unknown)).toBeLessThan(2)
  })
  test('shuts out strangers for a while, and never the owner at the usual desk', async () => {
    await api.parts.accounts.create({ id: 'account-wu', account: 'wu', name: 'w', roles: ['auditor'], password: PASSWORD, at: api.parts.world.now().instant })
    expect(await guess('wu', PASSWORD, 'desk')).toBeDefined()
    for (let n = 0; n < 5; n++) await guess('wu', 'wrong', 'stranger')
    expect(await guess('wu', PASSWORD, 'stranger'), 'right, but locked').toBeUndefined()
    expect(await guess('wu', PASSWORD, 'desk')).toBeDefined()
    api.wait(31)
    expect(await guess('wu', PASSWORD, 'stranger'), 'after half a minute').toBeDefined()
  })
  test('of one person shuts nobody else of the office out, who has signed in there before', async () => {
    const own = await startTestApi({ settings: { limits: { ...api.parts.settings.limits!, wrongPassword: { burst: 3, perSecond: 0.001 } } } })
    const signIn = async (account: string, password: string) => (await own.call('POST', '/api/session', { body: { account, password } })).status
    try {
      for (const account of ['careful', 'careless']) await own.as(account, ['auditor'])
      await own.parts.accounts.create({ id: 'account-newcomer', account: 'newcomer', name: 'n', roles: ['auditor'], password: PASSWORD, at: own.parts.world.now().instant })
      const careless: number[] = []
      for (let n = 0; n < 5; n++) careless.push(await signIn('Careless', 'wrong guess'))
      expect(careless, 'one’s own slips end too').toEqual([401, 401, 401, 429, 429])
      expect([await signIn('careful', PASSWORD), await signIn('newcomer', PASSWORD)], 'neither those known here nor the new').toEqual([200, 200])
      for (let n = 0; n < 3; n++) await signIn(`stranger${n}`, 'wrong guess')
      expect(await signIn('nobody', 'wrong guess'), 'guesses at accounts that are strangers here are counted together').toBe(429)
      expect([await signIn('careful', PASSWORD), await signIn('newcomer', PASSWORD)]).toEqual([200, 200])
    } finally {
      await own.stop()
    }
  })
  test('from one address ends with 429, and so does asking without end', async () => {
    const own = await startTestApi({ settings: { limits: { ...api.parts.settings.limits!, wrongPassword: { burst: 3, perSecond: 0.05 }, read: { burst: 5, perSecond: 0.1 } } } })
    try {
      const statuses: number[] = []
      const cookie = await own.as('eager', ['auditor'])
      const asked = []
      for (let n = 0; n < 7; n++) asked.push(await own.call('GET', '/api/contents', { cookie }))
      expect([asked.map(({ status }) => status), asked[6]!.headers.get('retry-after')]).toEqual([[200, 200, 200, 200, 200, 429, 429], '10'])
      for (let n = 0; n < 5; n++) statuses.push((await own.call('POST', '/api/session', { body: { account: `a${n}`, password: 'wrong guess' } })).status)
      expect(statuses).toEqual([401, 401, 401, 429, 429])
    } finally {
      await own.stop()
    }
  })
})
