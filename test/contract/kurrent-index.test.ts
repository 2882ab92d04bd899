// It is true of every index over KurrentDB's log that …
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../packages/adapters/access.database.ts'
import { kurrentEventStoreAt } from '../../packages/adapters/event-store.kurrent.ts'
import { memoryKurrentIndex } from '../../packages/adapters/kurrent/log-index.memory.ts'
import { makeKurrentIndexTables, postgresKurrentIndex } from '../../packages/adapters/kurrent/log-index.postgres.ts'
import { IndexGap, type KurrentIndex, type Stretch } from '../../packages/adapters/kurrent/log-index.ts'
import { newId } from '../../packages/adapters/ids.ts'
import type { ObjectKey } from '../../packages/kernel/event.ts'
import { EVERYTHING, eventStoreContract } from './event-store.contract.ts'
import { append, event, newStream } from './event-store.events.ts'
import { startKurrentDouble } from './kurrent-double/server.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'

let postgres: TestPostgres
const databases: ReturnType<typeof openDatabase>[] = []
const database = (role: 'jingze_owner' | 'jingze_app' = 'jingze_app') => {
  const opened = openDatabase({ url: postgres.url(role) })
  databases.push(opened)
  return opened
}
/** As after a fresh start: no number given yet. */
const emptyTables = () => database('jingze_owner').run('drop schema if exists kurrent_index cascade').then(() => makeKurrentIndexTables(database('jingze_owner')))

beforeAll(async () => {
  postgres = await startTestPostgres({ fsync: false })
  await emptyTables()
})
afterAll(async () => {
  await Promise.all(databases.map((each) => each.close()))
  await postgres?.stop()
})

const kinds: Record<string, () => Promise<KurrentIndex>> = {
  memory: async () => memoryKurrentIndex(),
  postgres: () => emptyTables().then(() => postgresKurrentIndex(database())),
}

describe.each(Object.entries(kinds))('an index in %s', (_, open) => {
  test('it numbers events in the order of the log, from 1, and knows them by place, id and stream', async () => {
    const index = await open()
    const [one, two, three] = [entry(100n), entry(250n, { stream: 'unit-2' }), entry(400n, { revision: 1 })]
    expect(await index.checkpoint()).toEqual({ position: 0n, recordedAt: undefined, place: undefined })
    expect(await index.extend({ from: undefined, to: at(300n), events: [one, two] })).toEqual({ position: 2n, recordedAt: two.recordedAt, place: at(300n) })
    expect(await index.extend({ from: at(300n), to: at(400n), events: [three] })).toEqual({ position: 3n, recordedAt: three.recordedAt, place: at(400n) })
    expect([await index.placeOf(2n), await index.placeOf(4n), await index.placeOf(0n)]).toEqual([at(250n), undefined, undefined])
    expect((await index.find([three.id, newId(), one.id])).map((each) => each.position)).toEqual([1n, 3n])
    const { objects: __, ...kept } = two
    expect(await index.find([two.id])).toEqual([{ ...kept, position: 2n }])
    expect(await index.numbersOf('unit-1', 0)).toEqual(new Map([[0, 1n], [1, 3n]]))
    expect(await index.numbersOf('unit-1', 1)).toEqual(new Map([[1, 3n]]))
  })

  test('what it has seen already is skipped, also a part of a stretch, and nothing is lost between stretches', async () => {
    const index = await open()
    const [one, two, three] = [entry(100n), entry(200n, { revision: 1 }), entry(300n, { revision: 2 })]
    await index.extend({ from: undefined, to: at(200n), events: [one, two] })
    await index.extend({ from: at(100n), to: at(300n), events: [two, three] })
    await index.extend({ from: undefined, to: at(200n), events: [one, two] })
    expect(await index.checkpoint()).toEqual({ position: 3n, recordedAt: three.recordedAt, place: at(300n) })
    await expect(index.extend({ from: at(350n), to: at(500n), events: [entry(400n)] })).rejects.toBeInstanceOf(IndexGap)
    expect(await index.checkpoint()).toMatchObject({ position: 3n, place: at(300n) })
    expect(await index.extend({ from: at(300n), to: at(360n), events: [] })).toEqual({ position: 3n, recordedAt: three.recordedAt, place: at(360n) })
  })

  test('events that share a commit place are told apart by the other one', async () => {
    const index = await open()
    const events = [1n, 2n, 3n].map((prepare, n) => ({ ...entry(100n, { revision: n }), place: { commit: 100n, prepare } }))
    await index.extend({ from: undefined, to: events[1]!.place, events: events.slice(0, 2) })
    expect(await index.extend({ from: events[0]!.place, to: events[2]!.place, events: events.slice(1) })).toMatchObject({ position: 3n, place: { commit: 100n, prepare: 3n } })
    await expect(index.extend({ from: { commit: 100n, prepare: 4n }, to: at(200n), events: [] })).rejects.toBeInstanceOf(IndexGap)
  })

  test('of an id that was written twice the first event is found', async () => {
    const index = await open()
    const one = entry(100n)
    await index.extend({ from: undefined, to: at(200n), events: [one, { ...entry(200n, { stream: 'unit-2' }), id: one.id }] })
    expect((await index.find([one.id])).map((each) => each.stream)).toEqual(['unit-1'])
  })

  test('events about objects come in order and each once, of some types, after one number and up to another', async () => {
    const index = await open()
    const [project, unit]: ObjectKey[] = [{ type: 'project', id: 'P' }, { type: 'unit', id: 'U' }]
    const events = [entry(100n, { objects: [project!, unit!] }), entry(200n, { revision: 1, objects: [{ type: 'unit', id: 'P' }] }), entry(300n, { revision: 2, type: 'Closed', objects: [unit!, unit!] }), entry(400n, { revision: 3, objects: [project!] })]
    await index.extend({ from: undefined, to: at(400n), events })
    const about = async (...asked: Parameters<KurrentIndex['about']>) => (await index.about(...asked)).map((each) => each.position)
    expect(await about([project!])).toEqual([1n, 4n])
    expect(await about([unit!, project!])).toEqual([1n, 3n, 4n])
    expect(await about([unit!, project!], { types: ['Closed'] })).toEqual([3n])
    expect(await about([unit!, project!], { after: 1n, upTo: 3n })).toEqual([3n])
    expect(await about([unit!, project!], { types: [] })).toEqual([])
    expect(await about([])).toEqual([])
  })

  test('an instant has the number of the event recorded last until then', async () => {
    const index = await open()
    const times = ['2026-01-05T01:00:00.000Z', '2026-01-05T01:00:00.000Z', '2026-01-05T02:00:00.000Z']
    await index.extend({ from: undefined, to: at(300n), events: times.map((recordedAt, n) => entry(BigInt(100 * (n + 1)), { revision: n, recordedAt })) })
    expect(await Promise.all(['2026-01-05T00:59:59.999Z', '2026-01-05T01:00:00.000Z', '2026-01-05T09:00:00+08:00', '2026-01-05T03:00:00.000Z'].map(index.positionAt))).toEqual([0n, 2n, 2n, 3n])
  })
})

test('several programs may extend one index in PostgreSQL at once', async () => {
  await emptyTables()
  const index = postgresKurrentIndex(database())
  const events = Array.from({ length: 200 }, (_, n) => entry(BigInt(10 * (n + 1)), { revision: n }))
  const reader = async (size: number) => {
    for (let n = 0; n < events.length; n += size)
      await index.extend({ from: n === 0 ? undefined : events[n - 1]!.place, to: events[Math.min(n + size, events.length) - 1]!.place, events: events.slice(n, n + size) })
  }
  await Promise.all([reader(7), reader(11), reader(13)])
  expect(await index.checkpoint()).toMatchObject({ position: 200n, place: at(2000n) })
  expect((await index.find(events.map((each) => each.id))).map((each) => each.id)).toEqual(events.map((each) => each.id))
})

test('a restart goes on from the checkpoint kept in PostgreSQL, and an index built again has the same numbers', async () => {
  await emptyTables()
  const server = await startKurrentDouble()
  const first = kurrentEventStoreAt(server.url, postgresKurrentIndex(database()))
  const stream = newStream()
  for (let n = 0; n < 30; n++) await append(first, stream, event())
  await first.close()
  const { place } = await postgresKurrentIndex(database()).checkpoint()
  server.asked.length = 0
  const second = kurrentEventStoreAt(server.url, postgresKurrentIndex(database()))
  expect(await append(second, stream, event())).toMatchObject({ first: 31n, revision: 30 })
  expect(server.asked.every((each) => each.from !== undefined && each.from >= place!.commit)).toBe(true)
  const numbers = (await second.readStream(stream)).map((each) => [each.id, each.position])
  await second.close()
  await emptyTables()
  const third = kurrentEventStoreAt(server.url, postgresKurrentIndex(database()))
  expect((await third.readStream(stream)).map((each) => [each.id, each.position])).toEqual(numbers)
  await third.close()
  server.stop()
})

eventStoreContract('kurrent, against the double, with its index in PostgreSQL', async () => {
  await emptyTables()
  const server = await startKurrentDouble()
  const store = kurrentEventStoreAt(server.url, postgresKurrentIndex(database()))
  return { store, close: () => store.close().then(server.stop) }
}, { ...EVERYTHING, loadEvents: 2_000, histories: 10 })

type Entry = Stretch['events'][number]

const at = (commit: bigint) => ({ commit, prepare: commit })

const entry = (commit: bigint, change: Partial<Entry> = {}): Entry => ({
  place: at(commit), id: newId(), stream: 'unit-1', revision: 0, type: 'UnitRenamed', recordedAt: '2026-01-05T01:00:00.123Z', writing: newId(), objects: [], ...change,
})
