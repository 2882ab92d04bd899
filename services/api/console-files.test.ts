// The console: one page for every address of its own, hashed files for ever, nothing outside its folder.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mountConsole } from './console-files.ts'
import { protectiveHeaders } from './protective-headers.ts'

let [folder, url, server]: [string, string, Server | undefined] = ['', '', undefined]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingze-console-'))
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true })
  for (const [name, text] of [['dist/index.html', '<title>经责</title>'], ['dist/assets/app-1a2b.js', 'run()'], ['dist/.secret', 'no'], ['outside.txt', 'no']] as const) await writeFile(join(folder, name), text)
  const app = express().use(protectiveHeaders('https://jingze.example'))
  mountConsole(app, join(folder, 'dist'))
  app.use((_, response) => { response.status(404).end('nothing') })
  server = createServer(app)
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server?.closeAllConnections()
  await new Promise((closed) => server?.close(closed))
  await rm(folder, { recursive: true })
})

const get = async (path: string, accept = 'text/html') => {
  const response = await fetch(url + path, { headers: { accept } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test.each(['/', '/projects/P-1', '/clues?light=red'])('%s is the page', async (path) => {
  const { status, text, headers } = await get(path)
  expect([status, text, headers.get('cache-control')]).toEqual([200, '<title>经责</title>', 'no-cache'])
})
test('a hashed file is kept for ever', async () => expect((await get('/assets/app-1a2b.js', '*/*')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable'))
test.each(['/assets/gone.js', '/api/nothing', '/metrics', '/.secret/x', '/%2e%2e/outside.txt', '/..%2foutside.txt'])('%s is no page', async (path) => {
  const { status, text } = await get(path, '*/*')
  expect(text).not.toBe('no')
  if (!path.includes('%') && !path.startsWith('/.')) expect([status, text]).toEqual([404, 'nothing'])
})
test('only https is asked for in future, when people come by it', async () => expect((await get('/')).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains'))
