// What a relay's memory must do, in memory and in PostgreSQL: one leader, a cursor that only it moves, parked records kept until released.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memoryRelayCursor } from '../../packages/adapters/relay-cursor.memory.ts'
import { makeRelayTables, relayCursorInPostgres } from '../../packages/adapters/relay-cursor.postgres.ts'
import { LeadershipLost, RelayActive, type Leadership, type ParkedRecord, type RelayCursor } from '../../packages/adapters/relay-cursor.ts'
import { startTestPostgres, type TestPostgres } from './postgres-for-tests.ts'

/** Two programs that share one cursor, and a way to cut off whoever leads. */
type World = { readonly one: RelayCursor; readonly other: RelayCursor; readonly cut: () => Promise<void> }

const never = new AbortController().signal
const lead = async (cursor: RelayCursor): Promise<Leadership> => (await cursor.lead(never))!
const A = { topic: 't', key: 'A' }
const record = (position: bigint, key = 'A', reason = 'waits'): ParkedRecord => ({ topic: 't', key, position, eventId: `e-${position}`, eventType: 'Counted', reason })

const contract = (name: string, start: () => Promise<World>) => describe(`a relay's cursor in ${name}`, () => {
  test('begins at 0, moves, and is where it was for the next leader', async () => {
    const { one, other } = await start()
    const first = await lead(one)
    expect([first.position, first.parkedKeys]).toEqual([0n, []])
    await first.move(7n, [])
    await first.release()
    await first.ended
    expect((await lead(other)).position).toBe(7n)
    expect(await one.standing()).toEqual({ position: 7n, parked: 0, takeOvers: 2 })
  })

  test('one leads and the other waits, until the first gives up', async () => {
    const { one, other } = await start()
    const first = await lead(one)
    let second: Leadership | undefined
    const waiting = lead(other).then((led) => { second = led })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(second).toBeUndefined()
    await first.release()
    await waiting
    expect(second).toBeDefined()
  })

  test('who waits can give up waiting', async () => {
    const { one, other } = await start()
    await lead(one)
    expect(await other.lead(AbortSignal.timeout(50))).toBeUndefined()
  })

  test('who was cut off moves nothing any more, and hears of it', async () => {
    const { one, other, cut } = await start()
    const first = await lead(one)
    await first.move(1n, [])
    await cut()
    await first.ended
    const second = await lead(other)
    await second.move(5n, [])
    await expect(first.move(2n, [record(2n)])).rejects.toThrow(LeadershipLost)
    await expect(first.unpark(A, 9n)).rejects.toThrow(LeadershipLost)
    expect(await one.standing()).toMatchObject({ position: 5n, parked: 0 })
  })

  test('parks with the move, and the next leader knows which keys; the same again changes nothing', async () => {
    const { one, other } = await start()
    const first = await lead(one)
    await first.move(3n, [record(1n, 'A', 'because'), record(2n), record(3n, 'B')])
    await first.move(3n, [record(3n, 'B')])
    await first.release()
    const second = await lead(other)
    expect([...second.parkedKeys].sort((a, b) => a.key.localeCompare(b.key))).toEqual(expect.arrayContaining([A, { topic: 't', key: 'B' }]))
    expect(await one.parked()).toEqual([record(1n, 'A', 'because'), record(2n), record(3n, 'B')])
  })

  test('gives out what someone asked to release, takes out what was published, and keeps what was not with its reason', async () => {
    const { one, other } = await start()
    const leader = await lead(one)
    await leader.move(4n, [record(1n), record(2n), record(3n), record(4n, 'B')])
    expect(await leader.asked()).toEqual([])
    expect([await other.askRelease({ topic: 't', key: 'C' }), await other.askRelease(A)]).toEqual([0, 3])
    expect(await leader.asked()).toEqual([record(1n), record(2n), record(3n)])
    await leader.unpark(A, 1n)
    await leader.keepParked({ ...record(2n), reason: 'still not' })
    expect(await leader.asked()).toEqual([])
    expect(await other.parked()).toEqual([{ ...record(2n), reason: 'still not' }, record(3n), record(4n, 'B')])
  })

  test('is rewound only while nobody leads', async () => {
    const { one, other } = await start()
    const leader = await lead(one)
    await leader.move(9n, [])
    await expect(other.rewind(2n)).rejects.toThrow(RelayActive)
    await leader.release()
    await leader.ended
    await other.rewind(2n)
    expect((await lead(one)).position).toBe(2n)
  })
})

contract('memory', async () => {
  const cursor = memoryRelayCursor()
  return { one: cursor, other: cursor, cut: async () => cursor.lose() }
})

describe('PostgreSQL', () => {
  let server: TestPostgres
  let count = 0
  const open: RelayCursor[] = []
  beforeAll(async () => {
    server = await startTestPostgres({ fsync: false })
    await makeRelayTables(server.url('jingze_owner'), 'jingze_app')
    await makeRelayTables(server.url('jingze_app'))
  })
  afterAll(async () => {
    await Promise.all(open.map((cursor) => cursor.close()))
    await server?.stop()
  })

  const run = async (text: string, values: readonly unknown[] = []) => {
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    try {
      return await client.query(text, [...values])
    } finally {
      await client.end()
    }
  }

  const make = (relay: string): RelayCursor => {
    const cursor = relayCursorInPostgres({ url: server.url('jingze_app'), relay, pollMs: 20 })
    open.push(cursor)
    return cursor
  }

  contract('PostgreSQL', async () => {
    const relay = `relay-${count++}`
    const cut = async () => {
      await run(`select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.granted
        and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('relay ' || $1::text, 0)`, [relay])
    }
    return { one: make(relay), other: make(relay), cut }
  })

  test('a leader whose term is over moves nothing, even if its lock seems to hold, as behind a pooler that shares sessions', async () => {
    const leader = await lead(make('pooled'))
    await run("update relay_cursor set term = term + 1 where relay = 'pooled'")
    await expect(leader.move(3n, [record(3n)])).rejects.toThrow(LeadershipLost)
    const { rows } = await run("select position from relay_cursor where relay = 'pooled'")
    expect([rows, await make('pooled').parked()]).toEqual([[{ position: '0' }], []])
  })

  test('two programs may make the tables at the same moment', async () => {
    await run('create database fresh')
    const url = server.url('postgres', 'fresh')
    await Promise.all([1, 2, 3, 4].map(() => makeRelayTables(url)))
    const cursor = relayCursorInPostgres({ url })
    open.push(cursor)
    expect(await cursor.standing()).toEqual({ position: 0n, parked: 0, takeOvers: 0 })
  })
})
