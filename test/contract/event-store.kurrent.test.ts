// It is true of the KurrentDB event store that …
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { eventId } from '../../packages/adapters/ids.ts'
import { kurrentEventStore, kurrentEventStoreAt } from '../../packages/adapters/event-store.kurrent.ts'
import { memoryKurrentIndex } from '../../packages/adapters/kurrent/log-index.memory.ts'
import type { KurrentIndex } from '../../packages/adapters/kurrent/log-index.ts'
import { NotStorable, type EventLog } from '../../packages/adapters/stored-event.ts'
import type { NewEvent, Stored } from '../../packages/kernel/event.ts'
import { StoreUnavailable, type Appended } from '../../packages/kernel/store.ts'
import { EVERYTHING, eventStoreContract } from './event-store.contract.ts'
import { startKurrentDouble, type KurrentDouble } from './kurrent-double/server.ts'

eventStoreContract('kurrent, against the double', async () => {
  const server = await startKurrentDouble()
  const store = kurrentEventStoreAt(server.url, memoryKurrentIndex())
  return { store, close: () => store.close().then(server.stop) }
}, { ...EVERYTHING, loadEvents: 5_000, histories: 40 })

let double: KurrentDouble
const open: EventLog[] = []

const storeOver = (index: KurrentIndex = memoryKurrentIndex(), silenceMs?: number): EventLog => {
  const store = silenceMs === undefined ? kurrentEventStoreAt(double.url, index)
    : kurrentEventStore({ client: EventStoreDBClient.connectionString(double.url), jsonEvent, index, silenceMs, credentials: { username: 'nobody', password: '' } })
  open.push(store)
  return store
}

beforeEach(async () => {
  double = await startKurrentDouble()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()))
  double.stop()
})

describe('appending', () => {
  test('numbers are dense although the places of the log are not', async () => {
    const store = storeOver()
    for (let n = 0; n < 10; n++)
      expect(await store.append({ stream: `finding-${n}`, expected: 'none', events: [event(n)] })).toMatchObject({ ok: true, first: BigInt(n + 1), last: BigInt(n + 1), revision: 0, repeated: false })
    expect(double.log.records.length).toBeGreaterThan(10)
    expect((await store.readAll(0n, 100)).map((each) => each.position)).toEqual(numbers(1, 10))
  })

  test('an answer that was lost is given when the same ids are sent again', async () => {
    const store = storeOver()
    const request = { stream: 'finding-1', expected: 'none' as const, events: [event(1), event(2)] }
    double.loseNextAnswer()
    await expect(store.append(request)).rejects.toBeInstanceOf(StoreUnavailable)
    await double.up()
    expect(await store.append(request)).toMatchObject({ ok: true, first: 1n, last: 2n, revision: 1, repeated: true })
    expect((await store.readAll(0n, 10)).length).toBe(2)
  })

  test('two programs that send the same ids at the same moment write them once', async () => {
    const [one, other] = [storeOver(), storeOver()]
    const request = { stream: 'finding-1', expected: 'none' as const, events: [event(1)] }
    const answers = await Promise.all([one.append(request), other.append(request)])
    expect(answers.map((answer) => answer.ok && [answer.first, answer.repeated])).toEqual(expect.arrayContaining([[1n, false], [1n, true]]))
  })

  test('a program sees at once what another has written', async () => {
    const [one, other] = [storeOver(), storeOver()]
    await one.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    expect(await other.find(event(1).id)).toMatchObject({ position: 1n, stream: 'finding-1' })
    expect(await other.readByObject([{ type: 'finding', id: 'F-1' }])).toHaveLength(1)
    expect(await other.append({ stream: 'finding-2', expected: 'none', events: [event(1)] })).toMatchObject({ ok: false, because: 'overlap' })
  })

  test('an id that another program has just used elsewhere is refused, even when nothing has rung', async () => {
    const [one, other] = [storeOver(), storeOver()]
    await Promise.all([one.head(), other.head()])
    await until(() => double.asked.filter((each) => each.as === 'subscription').length === 2)
    double.deafen()
    await one.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    expect(await other.append({ stream: 'finding-2', expected: 'none', events: [event(1)] })).toEqual({ ok: false, because: 'overlap', revision: undefined })
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
    double.notLeader(2)
    expect(await store.append({ stream: 'finding-1', expected: 0, events: [event(2)] })).toMatchObject({ ok: true, revision: 1 })
  })

  test('over one long stream of appends, as without credentials, the answers are the same', async () => {
    const store = kurrentEventStore({ client: EventStoreDBClient.connectionString(double.url), jsonEvent, index: memoryKurrentIndex() })
    open.push(store)
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
    const record = double.log.ofStream('finding-1')[0]!
    expect(Buffer.from(record.data).toString()).toBe(kept?.data)
    expect(JSON.parse(Buffer.from(record.metadata).toString())).toMatchObject({ $correlationId: told.correlationId, envelope: 1 })
  })

  test('events of the server and of other applications get no number', async () => {
    const store = storeOver()
    await store.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    await EventStoreDBClient.connectionString(double.url).appendToStream('shop-1', [jsonEvent({ type: 'Sold', data: { n: 1 } })], { credentials: { username: 'nobody', password: '' } })
    await store.append({ stream: 'finding-2', expected: 'none', events: [event(2)] })
    expect((await store.readAll(0n, 10)).map((each) => [each.position, each.stream])).toEqual([[1n, 'finding-1'], [2n, 'finding-2']])
    expect((await store.readAll(1n, 10)).map((each) => each.stream)).toEqual(['finding-2'])
  })
})

describe('through faults', () => {
  test('a subscription that loses its connection goes on, nothing missed or repeated', async () => {
    const store = storeOver()
    const seen: Stored[] = []
    const subscription = store.subscribe(0n, async (batch) => void seen.push(...batch), { batchSize: 7 })
    const reader = storeOver()
    for (let n = 0; n < 60; n++) {
      if (n === 20 || n === 40) {
        double.down()
        await double.up()
      }
      await again(() => reader.append({ stream: 'finding-1', expected: n === 0 ? 'none' : n - 1, events: [event(n)] }))
    }
    await until(() => seen.length >= 60)
    expect(seen.map((each) => each.position)).toEqual(numbers(1, 60))
    expect(seen.map((each) => each.id)).toEqual(Array.from({ length: 60 }, (_, n) => event(n).id))
    await subscription.stop()
  })

  test('an append that is never answered is given up', async () => {
    const client = EventStoreDBClient.connectionString(double.url)
    client.appendToStream = () => new Promise(() => {})
    const store = kurrentEventStore({ client, jsonEvent, index: memoryKurrentIndex(), answerMs: 100 })
    open.push(store)
    await expect(store.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })).rejects.toThrow('did not answer an append within 100 ms')
  })

  test('while connections break again and again, what writers were told and what subscribers were handed agree', async () => {
    const [store, other] = [storeOver(), storeOver()]
    const handed: Stored[] = []
    store.subscribe(0n, async (batch) => void handed.push(...batch), { batchSize: 13 })
    const breaking = setInterval(() => {
      double.down()
      void double.up()
    }, 60)
    const told = await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
      const answers: Appended[] = []
      for (let n = 0; n < 12; n++)
        answers.push(await again(() => (writer % 2 === 0 ? store : other).append({ stream: `unit-${writer}`, expected: n === 0 ? 'none' : n - 1, events: [event(writer * 100 + n)] })))
      return answers
    }))
    clearInterval(breaking)
    await until(() => handed.length >= 96)
    expect(handed.map((each) => each.position)).toEqual(numbers(1, 96))
    for (const [writer, answers] of told.entries())
      expect(answers.map((answer) => answer.ok && answer.first), 'the positions a writer was told').toEqual(handed.filter((each) => each.stream === `unit-${writer}`).map((each) => each.position))
  })

  test('a subscription waits out a server that is away', async () => {
    const store = storeOver()
    const seen: Stored[] = []
    store.subscribe(0n, async (batch) => void seen.push(...batch))
    await store.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    await until(() => seen.length === 1)
    double.down()
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable)
    await double.up()
    await again(() => store.append({ stream: 'finding-1', expected: 0, events: [event(2)] }))
    await until(() => seen.length === 2)
  })

  test('a subscription that died silently is replaced', async () => {
    const [store, writer] = [storeOver(memoryKurrentIndex(), 300), storeOver()]
    const seen: Stored[] = []
    store.subscribe(0n, async (batch) => void seen.push(...batch))
    await writer.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    await until(() => seen.length === 1)
    double.deafen()
    await writer.append({ stream: 'finding-1', expected: 0, events: [event(2)] })
    const before = double.asked.filter((each) => each.as === 'subscription').length
    await until(() => seen.length === 2)
    await until(() => double.asked.filter((each) => each.as === 'subscription').length > before)
    await writer.append({ stream: 'finding-1', expected: 1, events: [event(3)] })
    await until(() => seen.length === 3)
  })

  test('after a restart the log is read on from the checkpoint of the index', async () => {
    const index = memoryKurrentIndex()
    const first = storeOver(index)
    for (let n = 0; n < 20; n++) await first.append({ stream: `finding-${n}`, expected: 'none', events: [event(n)] })
    await first.close()
    const { place } = await index.checkpoint()
    double.asked.length = 0
    const second = storeOver(index)
    expect(await second.append({ stream: 'finding-0', expected: 0, events: [event(20)] })).toMatchObject({ first: 21n })
    expect(double.asked.every((each) => each.from !== undefined && each.from >= place!.commit)).toBe(true)
    expect(await second.find(event(3).id)).toMatchObject({ position: 4n })
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

const event = (n: number): NewEvent => ({
  id: eventId('0192f3a4-0000-7000-8000-000000000001', n), type: 'FindingRaised', schemaVersion: 1, data: { n }, objects: [{ type: 'finding', id: `F-${n}`, qualifier: 'subject' }],
  occurredOn: '2026-03-01', actor: 'P-1', commandId: `C-${n}`, commandDigest: 'd', correlationId: `C-${n}`, rulesVersion: '1',
})

const numbers = (from: number, to: number): bigint[] => Array.from({ length: to - from + 1 }, (_, n) => BigInt(from + n))

/** What a caller does when the store did not answer: the same again. */
const again = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempt === 20) throw error
      await new Promise((wake) => setTimeout(wake, 50))
    }
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; !holds(); await new Promise((wake) => setTimeout(wake, 10)))
    if (Date.now() > end) throw new Error('it did not come true within 10 s')
}
