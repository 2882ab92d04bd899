// It is true of the KurrentDB event store that …
import { describe, expect, test } from 'vitest'
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { kurrentEventStore, kurrentEventStoreAt } from '../../packages/adapters/event-store.kurrent.ts'
import { memoryKurrentIndex } from '../../packages/adapters/kurrent/log-index.memory.ts'
import { NotStorable } from '../../packages/adapters/stored-event.ts'
import { StoreUnavailable } from '../../packages/kernel/store.ts'
import { EVERYTHING, eventStoreContract } from './event-store.contract.ts'
import { eachWithADouble, event, numbers, until } from './kurrent-double/for-tests.ts'
import { startKurrentDouble } from './kurrent-double/server.ts'

// Conditions are atomic within one program, and the suite is one.
eventStoreContract('kurrent, against the double', async () => {
  const server = await startKurrentDouble()
  const store = kurrentEventStoreAt(server.url, memoryKurrentIndex())
  return { store, close: () => store.close().then(server.stop) }
}, { ...EVERYTHING, loadEvents: 5_000, histories: 40 })

const { double, storeOver, kept } = eachWithADouble()

describe('appending', () => {
  test('numbers are dense although the places of the log are not', async () => {
    const store = storeOver()
    for (let n = 0; n < 10; n++)
      expect(await store.append({ stream: `finding-${n}`, expected: 'none', events: [event(n)] })).toMatchObject({ ok: true, first: BigInt(n + 1), last: BigInt(n + 1), revision: 0, repeated: false })
    expect(double().log.records.length).toBeGreaterThan(10)
    expect((await store.readAll(0n, 100)).map((each) => each.position)).toEqual(numbers(1, 10))
  })

  test('an answer that was lost is given when the same ids are sent again', async () => {
    const store = storeOver()
    const request = { stream: 'finding-1', expected: 'none' as const, events: [event(1), event(2)] }
    double().loseNextAnswer()
    await expect(store.append(request)).rejects.toBeInstanceOf(StoreUnavailable)
    await double().up()
    expect(await store.append(request)).toMatchObject({ ok: true, first: 1n, last: 2n, revision: 1, repeated: true })
    expect((await store.readAll(0n, 10)).length).toBe(2)
  })

  test('two programs that send the same ids at the same moment write them once', async () => {
    const [one, other] = [storeOver(), storeOver()]
    const request = { stream: 'finding-1', expected: 'none' as const, events: [event(1)] }
    const answers = await Promise.all([one.append(request), other.append(request)])
    expect(answers.map((answer) => answer.ok && [answer.first, answer.repeated])).toEqual(expect.arrayContaining([[1n, false], [1n, true]]))
  })

  test('a program sees at once what another has written, even when nothing has rung', async () => {
    const [one, other] = [storeOver(), storeOver()]
    await Promise.all([one.head(), other.head()])
    await until(() => double().asked.filter((each) => each.as === 'subscription').length === 2)
    double().deafen()
    const write = (n: number) => one.append({ stream: `finding-${n}`, expected: 'none', events: [event(n)] })
    await write(1)
    expect(await other.find(event(1).id)).toMatchObject({ position: 1n, stream: 'finding-1' })
    await write(2)
    expect(await other.readByObject([{ type: 'finding', id: 'F-2' }])).toHaveLength(1)
    await write(3)
    expect(await other.readStream('finding-3')).toMatchObject([{ position: 3n }])
    await write(4)
    expect(await other.readAll(4n, 10)).toEqual([])
    await write(5)
    expect(await other.head()).toMatchObject({ position: 5n })
    await write(6)
    expect(await other.append({ stream: 'finding-7', expected: 'none', events: [event(6)] })).toEqual({ ok: false, because: 'overlap', revision: undefined })
  })

  test('of two appends that use one id in two streams at the same moment, one is refused', async () => {
    const store = storeOver()
    const answers = await Promise.all([1, 2].map((n) => store.append({ stream: `finding-${n}`, expected: 'none', events: [event(7)] })))
    expect(answers.map((answer) => answer.ok || answer.because)).toEqual([true, 'overlap'])
  })

  test('an append that KurrentDB finds too big is refused for good', async () => {
    const events = Array.from({ length: 3 }, (_, n) => ({ ...event(n), data: { note: 'x'.repeat(400_000) } }))
    await expect(storeOver().append({ stream: 'finding-1', expected: 'none', events })).rejects.toBeInstanceOf(NotStorable)
  })

  test('a follower that points to the leader is not the end', async () => {
    const store = storeOver()
    await store.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    double().notLeader(2)
    expect(await store.append({ stream: 'finding-1', expected: 0, events: [event(2)] })).toMatchObject({ ok: true, revision: 1 })
  })

  test('over one long stream of appends, as without credentials, the answers are the same', async () => {
    const store = kurrentEventStore({ client: EventStoreDBClient.connectionString(double().url), jsonEvent, index: memoryKurrentIndex() })
    kept(store)
    expect(await store.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })).toMatchObject({ ok: true, revision: 0 })
    expect(await store.append({ stream: 'finding-1', expected: 'none', events: [event(2)] })).toEqual({ ok: false, because: 'conflict', revision: 0 })
  })
})

describe('what is kept', () => {
  test('data and all that was told come back as canonical text', async () => {
    const store = storeOver()
    const told = { ...event(1), reason: '补录', onBehalfOf: 'P-9', causationId: event(0).id, data: { z: 1, a: { y: [1, 2], x: '经责' } } }
    await store.append({ stream: 'finding-1', expected: 'none', events: [told] })
    const [kept] = await store.readKept(0n, 1)
    expect(kept?.data).toBe('{"a":{"x":"经责","y":[1,2]},"z":1}')
    expect(kept?.meta.startsWith('{"actor":"P-1","causationId":')).toBe(true)
    expect((await store.readAll(0n, 1))[0]).toEqual({ ...told, position: 1n, stream: 'finding-1', revision: 0, recordedAt: kept?.recordedAt })
    const record = double().log.ofStream('finding-1')[0]!
    expect(Buffer.from(record.data).toString()).toBe(kept?.data)
    expect(JSON.parse(Buffer.from(record.metadata).toString())).toMatchObject({ $correlationId: told.correlationId, envelope: 1 })
  })

  test('events of the server and of other applications get no number', async () => {
    const store = storeOver()
    await store.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    await EventStoreDBClient.connectionString(double().url).appendToStream('shop-1', [jsonEvent({ type: 'Sold', data: { n: 1 } })], { credentials: { username: 'nobody', password: '' } })
    await store.append({ stream: 'finding-2', expected: 'none', events: [event(2)] })
    expect((await store.readAll(0n, 10)).map((each) => [each.position, each.stream])).toEqual([[1n, 'finding-1'], [2n, 'finding-2']])
    expect((await store.readAll(1n, 10)).map((each) => each.stream)).toEqual(['finding-2'])
  })
})

describe('conditions over objects', () => {
  test('of many conditional appends in one program one is written', async () => {
    const store = storeOver()
    const about = [{ type: 'official', id: 'O-1' }]
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => store.append({
      stream: `project-${n}`, expected: 'none', events: [{ ...event(n), objects: [{ type: 'official', id: 'O-1', qualifier: 'audited' }] }],
      unless: [{ about, types: ['FindingRaised'], after: 0n }],
    })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.because === 'condition')).toHaveLength(11)
  })

  test('a conditional append is judged after those that were asked before it', async () => {
    const store = storeOver()
    for (let n = 0; n < 20; n++) {
      const official = { type: 'official', id: `O-${n}`, qualifier: 'audited' }
      const plain = (m: number) => ({ stream: `plain-${n}-${m}`, expected: 'none' as const, events: [{ ...event(100 * n + m), objects: [official] }] })
      const conditional = { stream: `asks-${n}`, expected: 'none' as const, events: [event(100 * n + 50)], unless: [{ about: [official], types: ['FindingRaised'], after: 0n }] }
      const [, asked] = await Promise.all([store.append(plain(1)), store.append(conditional), store.append(plain(2))])
      expect(asked).toMatchObject({ ok: false, because: 'condition' })
    }
  })

  test('what comes after a conditional append waits for it', async () => {
    const store = storeOver()
    for (let n = 0; n < 20; n++) {
      const official = { type: 'official', id: `O-${n}`, qualifier: 'audited' }
      const conditional = { stream: `asks-${n}`, expected: 'none' as const, events: [event(10 * n)], unless: [{ about: [official], types: ['FindingRaised'], after: 0n }] }
      const [asked, plain] = await Promise.all([store.append(conditional), store.append({ stream: `plain-${n}`, expected: 'none', events: [{ ...event(10 * n + 1), objects: [official] }] })])
      expect([asked!.ok && asked!.first, plain!.ok && plain!.first]).toEqual([BigInt(2 * n + 1), BigInt(2 * n + 2)])
    }
  })
})
