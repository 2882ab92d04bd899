// Kills whoever appends, and the database under it: what was acknowledged is there once, and what is unknown can be asked again.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { newId } from '../../packages/adapters/ids.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import { StoreUnavailable, type Appended, type EventStore } from '../../packages/kernel/store.ts'
import { append, event, newStream } from '../contract/event-store.events.ts'
import { startTestPostgres, type TestPostgres } from '../contract/postgres-for-tests.ts'
import { crash } from './crash.ts'
import { appendAll, nthAppend, type Entry } from './event-store.appender.ts'

const leftOver: (() => unknown)[] = []
afterEach(async () => { for (const end of leftOver.splice(0).reverse()) await end() })
const later = (end: () => unknown) => leftOver.push(end)

const pause = (milliseconds: number) => new Promise((done) => { setTimeout(done, milliseconds) })

const withSchema = async (): Promise<TestPostgres> => {
  const postgres = await startTestPostgres({ keep: true })
  later(() => rm(postgres.dataDir, { recursive: true, force: true }))
  later(postgres.stop)
  await createEventStoreSchema(postgres.url('jingze_owner'))
  return postgres
}

const openStore = (postgres: TestPostgres): EventStore => {
  const store = postgresEventStore({ url: postgres.url('jingze_app') })
  later(store.close)
  return store
}

const wholeLog = async (store: EventStore): Promise<readonly Stored[]> => {
  const log: Stored[] = []
  for (;;) {
    const page = await store.readAll(BigInt(log.length), 5_000)
    if (page.length === 0) return log
    log.push(...page)
  }
}

const expectSound = (log: readonly Stored[]): void => {
  expect(log.every(({ position }, n) => position === BigInt(n + 1)), 'dense positions').toBe(true)
  expect(new Set(log.map(({ id }) => id)).size, 'no event twice').toBe(log.length)
  expect(log.every(({ recordedAt }, n) => n === 0 || recordedAt >= log[n - 1]!.recordedAt), 'recording times never decrease').toBe(true)
  const heads = new Map<string, number>()
  for (const { stream, revision } of log) {
    expect(revision).toBe((heads.get(stream) ?? -1) + 1)
    heads.set(stream, revision)
  }
}

const askAgain = async (store: EventStore, run: string, asked: readonly number[]): Promise<readonly Appended[]> => {
  const answers: Appended[] = []
  for (let at = 0; at < asked.length; at += 200) answers.push(...await Promise.all(asked.slice(at, at + 200).map((n) => store.append(nthAppend(run, n)))))
  return answers
}

/** Every acknowledged append stands where it was said to; every unknown one is resolved by asking again; nothing else is there. */
const reconcile = async (store: EventStore, runs: readonly { run: string; entries: readonly Entry[] }[]): Promise<{ acknowledged: number; unknown: number }> => {
  let [unknown, acknowledged] = [0, 0]
  for (const { run, entries } of runs) {
    const acks = new Map(entries.flatMap((entry) => ('acknowledged' in entry ? [[entry.acknowledged, entry] as const] : [])))
    acknowledged += acks.size
    const asked = entries.flatMap((entry) => ('asked' in entry ? [entry.asked] : []))
    const answers = await askAgain(store, run, asked)
    for (const [at, n] of asked.entries()) {
      const [ack, again] = [acks.get(n), answers[at]!]
      if (!again.ok) throw new Error(`asking ${n} again was refused: ${again.because}`)
      if (ack) expect([again.repeated, String(again.first), again.revision]).toEqual([true, ack.first, ack.revision])
      else unknown++
    }
  }
  const log = await wholeLog(store)
  expectSound(log)
  const wanted = runs.flatMap(({ run, entries }) => entries.flatMap((entry) => ('asked' in entry ? nthAppend(run, entry.asked).events.map(({ id }) => id) : [])))
  expect(new Set(log.map(({ id }) => id))).toEqual(new Set(wanted))
  return { acknowledged, unknown }
}

const ledgerOf = async (file: string): Promise<readonly Entry[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Entry)

const startAppender = async (postgres: TestPostgres, folder: string, name: string): Promise<{ child: ChildProcess; ledger: string; run: string }> => {
  const [run, ledger] = [newId(), join(folder, name)]
  const child = spawn(process.execPath, [new URL('event-store.appender.ts', import.meta.url).pathname, postgres.url('jingze_app'), run, ledger], { stdio: 'inherit' })
  later(() => child.kill('SIGKILL'))
  await acknowledges(ledger, 1)
  return { child, ledger, run }
}

/** Waits until an appender has noted that so many of its appends were acknowledged. */
const acknowledges = async (ledger: string, wanted: number): Promise<void> => {
  for (let tries = 0; tries < 1_200 && (await readFile(ledger, 'utf8').catch(() => '')).split('acknowledged').length <= wanted; tries++) await pause(25)
}

const ended = (child: ChildProcess) => (child.exitCode === null && child.signalCode === null ? new Promise((done) => child.once('exit', done)) : undefined)

test('two programs append at once, are killed in the middle, and nothing is lost or doubled', async () => {
  const [postgres, folder] = [await withSchema(), await mkdtemp(join(tmpdir(), 'jingze-ledger-'))]
  later(() => rm(folder, { recursive: true, force: true }))
  const appenders = [await startAppender(postgres, folder, 'one'), await startAppender(postgres, folder, 'two')]
  for (const { child, ledger } of appenders) {
    await acknowledges(ledger, 60)
    child.kill('SIGKILL')
    await ended(child)
  }
  const store = openStore(postgres)
  const runs = await Promise.all(appenders.map(async ({ run, ledger }) => ({ run, entries: await ledgerOf(ledger) })))
  const { acknowledged, unknown } = await reconcile(store, runs)
  expect(acknowledged).toBeGreaterThan(50)
  expect(unknown, 'the kill came while something was in flight').toBeGreaterThan(0)
})

test('the database is killed under load and started again, and the store goes on by itself', async () => {
  let postgres = await withSchema()
  const [store, run, entries] = [openStore(postgres), newId(), [] as Entry[]]
  const got: bigint[] = []
  const subscription = store.subscribe(0n, async (batch) => { got.push(...batch.map(({ position }) => position)) })
  later(subscription.stop)
  let going = true
  const load = appendAll(store, { run, inFlight: 32, note: (entry) => entries.push(entry), going: () => going })
  for (let kills = 0; kills < 2; kills++) {
    await pause(500)
    const before = entries.length
    await crash(postgres)
    await postgres.stop()
    postgres = await startTestPostgres({ keep: true, dataDir: postgres.dataDir, port: postgres.port })
    later(postgres.stop)
    for (let tries = 0; tries < 400 && entries.length < before + 500; tries++) await pause(25)
    expect(entries.length, 'appends go on after the restart').toBeGreaterThanOrEqual(before + 500)
  }
  going = false
  await load
  const { acknowledged } = await reconcile(store, [{ run, entries }])
  expect(acknowledged).toBe(entries.length / 2)
  const { position } = await store.head()
  for (let tries = 0; tries < 400 && got.length < Number(position); tries++) await pause(25)
  expect(got).toEqual(Array.from({ length: Number(position) }, (_, n) => BigInt(n + 1)))
})

test('without a database every question says that the store is unavailable, and later answers come again', async () => {
  const first = await withSchema()
  const store = openStore(first)
  await append(store, newStream(), event())
  await first.stop()
  const asked = [append(store, newStream(), event()), store.head(), store.readAll(0n, 1), store.find(newId()), store.readByObject([{ type: 'load', id: '1' }]), store.positionAt('2026-01-05T00:00:00.000Z')]
  for (const outcome of await Promise.allSettled<unknown>(asked)) expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) as object })
  const second = await startTestPostgres({ keep: true, dataDir: first.dataDir, port: first.port })
  later(second.stop)
  expect((await append(store, newStream(), event())).first).toBe(2n)
  expect(await store.readAll(0n, 10)).toHaveLength(2)
})
