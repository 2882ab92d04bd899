// The projector with all real views over a real log: killed in the middle of a rebuild, doubled, its database killed. The rows come out the same.
import { spawn, type ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { createViewsSchema } from '../../packages/adapters/postgres-views/schema.ts'
import { makePool } from '../../packages/adapters/postgres/connection.ts'
import { importLog } from '../../packages/adapters/postgres/import-log.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { postgresRows } from '../../packages/adapters/rows.postgres.ts'
import { digestsAgree } from '../../packages/history/digests-agree.ts'
import { VIEWS } from '../../packages/views/contents.ts'
import { event, newStream } from '../contract/event-store.events.ts'
import { startTestPostgres, type TestPostgres } from '../contract/postgres-for-tests.ts'
import { manyCities } from '../load/many-cities.ts'
import { crash, hang } from './crash.ts'

const EVENTS = 8_900
const MAIN = join(import.meta.dirname, '../../services/projector/main.ts')

let server: TestPostgres
const running: ChildProcess[] = []

beforeAll(async () => {
  server = await startTestPostgres({ keep: true })
  await createEventStoreSchema(server.url('jingze_owner'))
  await importLog(server.url('jingze_owner'), await manyCities(EVENTS))
})
afterEach(async () => { for (const each of running.splice(0)) await kill(each, 'SIGKILL') })
afterAll(async () => {
  await server?.stop()
  if (server) await rm(server.dataDir, { recursive: true, force: true })
})

test('killed with -9 again and again in the middle of a rebuild, it goes on and the rows are those of an undisturbed one', async () => {
  await fresh()
  const seen: bigint[] = []
  for (const share of [0.1, 0.35, 0.36, 0.7]) {
    const child = start()
    await soon(async () => expect(await least() >= BigInt(Math.floor(EVENTS * share))).toBe(true))
    await kill(child, 'SIGKILL')
    seen.push(await least())
  }
  expect(seen.filter((position) => position < BigInt(EVENTS)).length, 'most were killed before they had caught up').toBeGreaterThan(1)
  start()
  await arrived()
  await allAgree()
})

test('of two projectors one moves each view; when that one is killed the other goes on', async () => {
  await fresh()
  const first = start()
  await soon(async () => expect(await least() > 0n).toBe(true))
  const second = start()
  await pause(500)
  await kill(first, 'SIGKILL')
  await tell(20)
  await arrived()
  expect(second.exitCode).toBe(null)
  await allAgree()
})

test('when its database is killed in the middle of a rebuild, it waits, and folds again what had not reached the disk', async () => {
  await fresh()
  const child = start()
  await soon(async () => expect(await least() > BigInt(EVENTS / 4)).toBe(true))
  await crash(server)
  await server.stop()
  server = await startTestPostgres({ keep: true, dataDir: server.dataDir, port: server.port })
  await arrived()
  expect(child.exitCode).toBe(null)
  await allAgree()
})

test('asked to stop in the middle of a rebuild it ends in good order, and so when its database is gone or does not answer', async () => {
  await fresh()
  const first = start()
  await soon(async () => expect(await least() > 0n).toBe(true))
  expect(await asked(first, 'SIGTERM')).toBe(0)
  const second = start()
  await follows(second)
  const [goOn, from] = [await hang(server), performance.now()]
  expect(await asked(second, 'SIGTERM').finally(goOn)).toBe(0)
  expect(performance.now() - from, 'it does not wait for the time-outs of its questions').toBeLessThan(30_000)
  const third = start()
  await follows(third)
  await crash(server)
  await server.stop()
  expect(await asked(third, 'SIGINT')).toBe(0)
  server = await startTestPostgres({ keep: true, dataDir: server.dataDir, port: server.port })
  start()
  await arrived()
  await allAgree()
})

const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 20 })
const appUrl = () => server.url('jingze_app')

/** A database without any views. */
const fresh = async () => {
  await ask(server.url('jingze_owner'), 'drop schema if exists views cascade')
  await createViewsSchema(server.url('jingze_owner'))
}

const ask = async <Found>(url: string, text: string): Promise<readonly Found[]> => {
  const pool = makePool({ url }, 1)
  try {
    return (await pool.query(text)).rows as Found[]
  } finally {
    await pool.end()
  }
}

const start = (): ChildProcess => {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, EVENT_STORE_URL: appUrl(), VIEWS_URL: appUrl(), PROJECTOR_BATCH: '200', PROJECTOR_REACTIONS: 'off' }, stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8').resume()
  running.push(child)
  return child
}

const kill = async (child: ChildProcess, signal: NodeJS.Signals) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => { child.once('exit', done) })
  child.kill(signal)
  await ended
}

/** Waits until it says that it follows the log. */
const follows = (child: ChildProcess): Promise<void> => new Promise((resolve, reject) => {
  let said = ''
  child.stdout!.on('data', (text: string) => { if ((said += text).includes('following the log')) resolve() })
  child.once('exit', () => reject(new Error(`the projector ended: ${said}`)))
})

/** Asks it to end, and gives its exit code. */
const asked = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  await kill(child, signal)
  return child.exitCode
}

/** Where the view stands that is furthest behind. */
const least = async (): Promise<bigint> => (await ask<{ least: bigint | null }>(appUrl(), 'select min(position) as least from views.view_progress'))[0]?.least ?? 0n

const arrived = () => soon(async () => {
  const [found] = await ask<{ views: bigint; least: bigint }>(appUrl(), "select count(*) as views, min(position) as least from views.view_progress where status = 'live'")
  const store = postgresEventStore({ url: appUrl() })
  const { position } = await store.head().finally(store.close)
  expect(found).toEqual({ views: BigInt(VIEWS.length), least: position })
})

const tell = async (times: number) => {
  const store = postgresEventStore({ url: appUrl() })
  for (let n = 0; n < times; n++) await store.append({ stream: newStream(), expected: 'none', events: [event({ objects: [{ type: 'unit', id: `U-${n}`, qualifier: 'subject' }] })] })
  await store.close()
}

const allAgree = async () => {
  const [store, rows] = [postgresEventStore({ url: appUrl() }), postgresRows({ url: appUrl() })]
  const compared = await digestsAgree(store, VIEWS, { kept: rows, batchSizes: [500] })
  await Promise.all([store.close(), rows.close()])
  expect(compared.filter(({ agree }) => !agree)).toEqual([])
  expect(compared.reduce((sum, each) => sum + each.rows, 0)).toBeGreaterThan(1_000)
}
