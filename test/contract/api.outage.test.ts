// When the database is gone the API says so and loses nothing; when it is back the API works on without a restart.
import { createServer, connect, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from './api-for-tests.ts'

let api: TestApi
let cookie: string
let line: { readonly cut: () => Promise<void>; readonly mend: () => Promise<void>; readonly listen: (to: number) => Promise<number> }
beforeAll(async () => {
  line = cuttable()
  api = await startTestApi({ through: line.listen })
  cookie = await api.as('wang', ['committeeOffice'])
})
afterAll(async () => {
  await line?.mend().catch(() => {})
  await api?.stop()
  await line?.cut()
})

const BUREAU = { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' }
const register = () => api.call('POST', '/api/commands/RegisterUnit', { cookie, body: { id: 'U-1', input: BUREAU }, headers: { 'idempotency-key': 'during-the-outage' } })

test('a lost database is a 503 on every way in, and passes', { timeout: 60_000 }, async () => {
  await line.cut()
  const ways = [register(), api.call('GET', '/api/queries/ListUnits', { cookie }), api.call('GET', '/api/history/unit/U-1', { cookie }), api.call('POST', '/api/session', { body: { account: 'wang', password: 'seven quiet herons' } }), api.call('GET', '/api/session', { cookie })]
  for (const heard of await Promise.all(ways)) {
    expect([heard.status, heard.type, (heard.body as { type: string }).type]).toEqual([503, 'application/problem+json; charset=utf-8', 'urn:jingze:problem:unavailable'])
    expect(Number(heard.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(heard.text).not.toMatch(/ECONN|127\.0\.0\.1|postgres/)
  }
  expect([(await api.call('GET', '/healthz')).status, (await api.call('GET', '/readyz')).status, (await api.call('GET', '/metrics')).status]).toEqual([200, 503, 200])
  await line.mend()
  await expect.poll(async () => (await register()).status, { timeout: 20_000 }).toBe(200)
  expect((await register()).body).toMatchObject({ id: 'U-1', revision: 0, repeated: true })
  await api.project()
  expect((await api.call('GET', '/api/queries/ListUnits', { cookie })).body).toMatchObject({ total: 1 })
  expect((await api.call('GET', '/readyz')).status).toBe(200)
})

/** A connection to a port that can be cut and mended, for what is connected and for what comes. */
function cuttable() {
  const sockets = new Set<Socket>()
  let [server, to, own]: [Server | undefined, number, number] = [undefined, 0, 0]
  const open = (port: number) => new Promise<number>((opened, fail) => {
    server = createServer((near) => {
      const far = connect(to, '127.0.0.1')
      for (const [one, other] of [[near, far], [far, near]] as const) {
        sockets.add(one)
        one.on('error', () => other.destroy()).on('close', () => { sockets.delete(one); other.destroy() }).pipe(other)
      }
    })
    server.once('error', fail).listen(port, '127.0.0.1', () => opened((server!.address() as { port: number }).port))
  })
  return {
    listen: async (port: number) => { to = port; own = await open(0); return own },
    cut: async () => {
      const closing = new Promise<void>((closed) => { if (server?.listening) server.close(() => closed()); else closed() })
      for (const socket of sockets) socket.destroy()
      await closing
    },
    mend: async () => { if (!server?.listening) await open(own) },
  }
}
