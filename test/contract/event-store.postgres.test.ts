// The event store in PostgreSQL keeps the promises of every event store, and some that only a database can make.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { StoreBusy, type EventStore } from '../../packages/kernel/store.ts'
import { eventStoreContract } from './event-store.contract.ts'
import { append, event, events, newObject, newStream } from './event-store.events.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startTestPostgres()
  await Promise.all(Array.from({ length: 3 }, () => createEventStoreSchema(postgres.url('jingze_owner'))))
})
afterAll(() => postgres?.stop())

const opened = (options: Partial<Parameters<typeof postgresEventStore>[0]> = {}) => postgresEventStore({ url: postgres.url('jingze_app'), ...options })

const withClient = async <T>(role: 'jingze_app' | 'jingze_owner', work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: postgres.url(role) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const withStore = async <T>(work: (store: EventStore) => Promise<T>, options?: Parameters<typeof opened>[0]): Promise<T> => {
  const store = opened(options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

eventStoreContract('postgres', async () => {
  const store = opened()
  return { store, close: store.close }
})

describe('what is recorded stays', () => {
  const CHANGES = [
    "update event_store.events set data = '{}'", 'delete from event_store.events', 'truncate event_store.events cascade',
    'update event_store.event_objects set position = 1', 'delete from event_store.event_objects', 'truncate event_store.event_objects',
  ]
  test.each(CHANGES)('the application may not %s', (sql) => withClient('jingze_app', (client) => expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })))
  test.each(CHANGES)('the owner is stopped from %s', (sql) => withClient('jingze_owner', (client) => expect(client.query(sql)).rejects.toThrow('events are only ever added')))

  test.each([
    "insert into event_store.events values (1000000, 'a-1', 0, gen_random_uuid(), 'T', now(), '{}', '{}')",
    'insert into event_store.event_objects values (1, 1, 1)', 'begin; lock table event_store.append_turn in exclusive mode',
    'alter table event_store.events disable trigger all', 'drop table event_store.events', 'create table event_store.mine ()',
  ])('the application may not %s', (sql) => withClient('jingze_app', (client) => expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })))
})

describe('several at once', () => {
  test('two stores append at the same time, and positions stay dense', () => withStore((one) => withStore(async (two) => {
    const { position } = await one.head()
    const verdicts = await Promise.all(Array.from({ length: 400 }, (_, n) => (n % 2 ? one : two).append({ stream: newStream(), expected: 'none', events: events(1 + (n % 3)) })))
    expect(verdicts.every(({ ok }) => ok)).toBe(true)
    const log = await one.readAll(position, 2_000)
    expect(log.map((stored) => stored.position)).toEqual(log.map((_, n) => position + BigInt(n + 1)))
    expect(log.map(({ recordedAt }) => recordedAt)).toEqual(log.map(({ recordedAt }) => recordedAt).toSorted())
  })))

  test('of two stores that race for one revision, one wins', () => withStore((one) => withStore(async (two) => {
    for (let round = 0; round < 20; round++) {
      const stream = newStream()
      const verdicts = await Promise.all([one, two].map((store) => store.append({ stream, expected: 'none', events: events(1) })))
      expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })))

  test('a transaction left open elsewhere stalls nobody', () => withClient('jingze_owner', (sleeper) => withStore(async (store) => {
    await sleeper.query('begin isolation level repeatable read')
    await sleeper.query('create table left_open (n integer)')
    await sleeper.query('select count(*) from event_store.events')
    const { position } = await store.head()
    let got = 0
    const subscription = store.subscribe(position, async (batch) => { got += batch.length })
    const since = performance.now()
    for (let n = 0; n < 300; n++) await append(store, newStream(), event())
    while (got < 300) await new Promise((done) => { setTimeout(done, 5) })
    expect(performance.now() - since).toBeLessThan(8_000)
    await subscription.stop()
  })), 20_000)

  test('conditions on objects whose keys collide are judged by the objects themselves', () => withStore(async (store) => {
    const [project, other] = [newObject(), newObject()]
    const { first } = await append(store, newStream(), event({ objects: [project] }))
    await withClient('jingze_owner', (owner) => owner.query('insert into event_store.event_objects select hashtextextended($1, 0), $2, hashtext($3)', [`project/${other.id}`, String(first), 'UnitRenamed']))
    const unless = [{ about: [other], types: ['UnitRenamed'], after: 0n }]
    expect(await store.append({ stream: newStream(), expected: 'none', events: events(1), unless })).toMatchObject({ ok: true })
    expect(await store.readByObject([other])).toEqual([])
  }))
})

test('conditions on a busy object do not read its whole past', () => withStore(async (store) => {
  const [project, { position }] = [newObject(), await store.head()]
  await withClient('jingze_owner', async (owner) => {
    await owner.query(`insert into event_store.events select $1::bigint + n, 'busy-' || n, 0, gen_random_uuid(), 'UnitRenamed', (select max(recorded_at) from event_store.events), '{}', '{"objects":[]}' from generate_series(1, 40000) n`, [String(position)])
    await owner.query(`insert into event_store.event_objects select hashtextextended($2, 0), $1::bigint + n, hashtext('UnitRenamed') from generate_series(1, 40000) n`, [String(position), `project/${project.id}`])
  })
  const since = performance.now()
  const unless = [{ about: [project, newObject('unit')], types: ['ProjectStarted', 'ProjectClosed'], after: 0n }]
  const verdicts = await Promise.all(Array.from({ length: 128 }, () => store.append({ stream: newStream(), expected: 'none', events: events(1), unless })))
  expect(verdicts.every(({ ok }) => ok)).toBe(true)
  expect(await store.readByObject([project], { types: ['ProjectStarted'] })).toEqual([])
  expect(performance.now() - since, 'reading it all takes seconds').toBeLessThan(800)
}))

describe('limits', () => {
  test('when too much waits, who comes last is told when to come again, and nothing is lost', () => withStore(async (store) => {
    const { position } = await store.head()
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => store.append({ stream: newStream(), expected: 'none', events: events(1) })))
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(refused).toHaveLength(6)
    expect(refused.every((reason) => reason instanceof StoreBusy && reason.retryAfterSeconds >= 1)).toBe(true)
    expect((await store.head()).position).toBe(position + 4n)
    await append(store, newStream(), event())
  }, { limits: { waitingMax: 4 } }))

  test('bytes that wait are counted too, but a single append always fits', () => withStore(async (store) => {
    const big = { data: { note: 'x'.repeat(1_000) } }
    const asked = await Promise.allSettled([1, 2].map(() => append(store, newStream(), event(big))))
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  }, { limits: { waitingBytesMax: 1_500 } }))

  test('a batch is cut at its limits', () => withStore(async (store) => {
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => append(store, newStream(), ...events(3))))
    expect(new Set(verdicts.map(({ first }) => first)).size).toBe(20)
  }, { limits: { batchEventsMax: 4, batchBytesMax: 1_000 } }))

  test('what the database cannot read fails alone', () => withStore(async (store) => {
    const asked = await Promise.allSettled(['none', 5_000_000_000, 'none'].map((expected) => store.append({ stream: newStream(), expected: expected as number, events: events(1) })))
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  }))
})

test('recording times never decrease, even when the clock is set back', () => withStore(async (store) => {
  const { last } = await append(store, newStream(), event())
  const ahead = new Date(Date.now() + 60_000).toISOString()
  await withClient('jingze_owner', (owner) => owner.query("insert into event_store.events values ($1, 'clock-1', 0, gen_random_uuid(), 'T', $2, '{}', '{}')", [String(last + 1n), ahead]))
  expect((await append(store, newStream(), event())).recordedAt).toBe(ahead)
}))

test('a store without its schema says what is missing', async () => {
  const store = postgresEventStore({ url: postgres.url('postgres', 'postgres') })
  await expect(store.head()).rejects.toThrow('event_store.events')
  await store.close()
})
