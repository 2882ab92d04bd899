// What surrounds commands and queries over HTTP: news, the document, people, health, and a log without anybody's words.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mountHealth } from '../../services/api/health.ts'
import { startTestApi, type TestApi } from '../contract/api-for-tests.ts'
import { listenTo } from '../contract/news-for-tests.ts'

let api: TestApi
let office: string
beforeAll(async () => {
  api = await startTestApi({ fileBytesMax: 100_000, start: new Date().toISOString() })
  office = await api.as('wang', ['committeeOffice'])
})
afterAll(() => api?.stop())

const BUREAU = { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } as const
const command = (name: string, body: unknown, { cookie = office, key }: { cookie?: string; key?: string } = {}) =>
  api.call('POST', `/api/commands/${name}`, { cookie, body, headers: { 'idempotency-key': key } })

describe('the rest', () => {
  test('news come as they happen, and end with the session', { timeout: 120_000 }, async () => {
    const cookie = await api.as('reader', ['auditor'])
    const { text, ended } = await listenTo(api.url, cookie)
    const { position } = (await command('RegisterUnit', { input: BUREAU })).body as { position: string }
    await expect.poll(text, { timeout: 30_000 }).toContain(`"position":"${position}"`)
    await api.call('DELETE', '/api/session', { cookie })
    await expect.poll(ended, { timeout: 60_000 }).toBe(true)
  })
  test('the document describes every command and query, with each status that it may give', async () => {
    const document = (await api.call('GET', '/api/openapi.json', { cookie: office })).body as { openapi: string; paths: Record<string, Record<string, { responses: object }>> }
    expect(document.openapi).toBe('3.1.0')
    for (const { name } of api.parts.commands) expect(Object.keys(document.paths[`/api/commands/${name}`]?.['post']?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '409', '413', '415', '422', '429', '503']))
    for (const { name } of api.parts.queries) expect(document.paths[`/api/queries/${name}`]?.['get']).toBeDefined()
    expect(JSON.stringify(document)).not.toContain('$enc')
  })
  test('the page that shows it needs nothing from elsewhere', async () => {
    const page = await api.call('GET', '/api/docs', { cookie: office })
    expect(page.type).toBe('text/html; charset=utf-8')
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) expect((await api.call('GET', path!, { cookie: office })).status).toBe(200)
    expect(page.text).not.toMatch(/https?:|<script>|style=/)
  })
  test('people are named to those who work with them', async () => {
    expect((await api.call('GET', '/api/people', { cookie: office })).body).toMatchObject({ rows: expect.arrayContaining([{ id: 'account-wang', name: 'wang 某', roles: ['committeeOffice'], disabled: false }]) })
    expect((await api.call('GET', '/api/people', { cookie: await api.as('unit1', ['unitOfficer'], { unitId: 'U-1' }) })).status).toBe(403)
  })
  test('health, readiness and numbers are told', async () => {
    expect([(await api.call('GET', '/healthz')).status, (await api.call('GET', '/readyz')).status]).toEqual([200, 200])
    const { text } = await api.call('GET', '/metrics')
    for (const name of ['jingze_http_seconds_bucket{', 'route="/api/commands/:name"', 'jingze_view_lag_events{view="unit_library"}', 'jingze_log_position ', 'jingze_lane_queue ']) expect(text).toContain(name)
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) expect((await api.call('GET', '/metrics', { headers: { [name]: '10.0.0.1' } })).status, name).toBe(404)
  })
  test('numbers are for operators: behind a proxy nobody has them without the token', async () => {
    const token = 'm'.repeat(32)
    for (const behind of [{ publicUrl: 'https://jingze.example' }, { trustProxy: true }]) {
      const app = express()
      mountHealth(app, { ...api.parts, settings: { ...behind, metricsToken: token } })
      const server = createServer(app).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const statusWith = async (authorization?: string) => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`, authorization === undefined ? {} : { headers: { authorization } })).status
      expect([await statusWith(), await statusWith(`Bearer ${token}x`), await statusWith(`Bearer ${token}`)], JSON.stringify(behind)).toEqual([404, 404, 200])
      server.closeAllConnections()
      server.close()
    }
  })
})
