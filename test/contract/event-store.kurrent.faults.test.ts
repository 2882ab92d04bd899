// It is true of the KurrentDB event store, when connections break and servers go, that …
import { describe, expect, test } from 'vitest'
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { kurrentEventStore } from '../../packages/adapters/event-store.kurrent.ts'
import { memoryKurrentIndex } from '../../packages/adapters/kurrent/log-index.memory.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import { StoreUnavailable, type Appended } from '../../packages/kernel/store.ts'
import { again, eachWithADouble, event, numbers, until } from './kurrent-double/for-tests.ts'

const { double, storeOver, kept } = eachWithADouble()

describe('through faults', () => {
  test('a subscription that loses its connection goes on, nothing missed or repeated', async () => {
    const store = storeOver()
    const seen: Stored[] = []
    const subscription = store.subscribe(0n, async (batch) => void seen.push(...batch), { batchSize: 7 })
    const reader = storeOver()
    for (let n = 0; n < 60; n++) {
      if (n === 20 || n === 40) {
        double().down()
        await double().up()
      }
      await again(() => reader.append({ stream: 'finding-1', expected: n === 0 ? 'none' : n - 1, events: [event(n)] }))
    }
    await until(() => seen.length >= 60)
    expect(seen.map((each) => each.position)).toEqual(numbers(1, 60))
    expect(seen.map((each) => each.id)).toEqual(Array.from({ length: 60 }, (_, n) => event(n).id))
    await subscription.stop()
  })

  test('an append that is never answered is given up', async () => {
    const client = EventStoreDBClient.connectionString(double().url)
    client.appendToStream = () => new Promise(() => {})
    const store = kurrentEventStore({ client, jsonEvent, index: memoryKurrentIndex(), answerMs: 100 })
    kept(store)
    await expect(store.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })).rejects.toThrow('did not answer an append within 100 ms')
  })

  test('while connections break again and again, what writers were told and what subscribers were handed agree', async () => {
    const [store, other] = [storeOver(), storeOver()]
    const handed: Stored[] = []
    store.subscribe(0n, async (batch) => void handed.push(...batch), { batchSize: 13 })
    const breaking = setInterval(() => {
      double().down()
      void double().up()
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
    double().down()
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable)
    await double().up()
    await again(() => store.append({ stream: 'finding-1', expected: 0, events: [event(2)] }))
    await until(() => seen.length === 2)
  })

  test('a subscription that died silently is replaced', async () => {
    const [store, writer] = [storeOver(memoryKurrentIndex(), 300), storeOver()]
    const seen: Stored[] = []
    store.subscribe(0n, async (batch) => void seen.push(...batch))
    await writer.append({ stream: 'finding-1', expected: 'none', events: [event(1)] })
    await until(() => seen.length === 1)
    double().deafen()
    await writer.append({ stream: 'finding-1', expected: 0, events: [event(2)] })
    const before = double().asked.filter((each) => each.as === 'subscription').length
    await until(() => seen.length === 2)
    await until(() => double().asked.filter((each) => each.as === 'subscription').length > before)
    await writer.append({ stream: 'finding-1', expected: 1, events: [event(3)] })
    await until(() => seen.length === 3)
  })

  test('a long log is read into a new index whole', async () => {
    const writer = storeOver()
    for (let n = 0; n < 3; n++) await writer.append({ stream: `finding-${n}`, expected: 'none', events: Array.from({ length: 450 }, (_, m) => event(1_000 * n + m)) })
    const reader = storeOver()
    expect(await reader.head()).toMatchObject({ position: 1_350n })
    expect((await reader.readAll(0n, 1_349)).map((each) => each.position)).toEqual(numbers(1, 1_349))
    expect((await reader.readStream('finding-2', 449))[0]).toMatchObject({ position: 1_350n })
  })

  test('after a restart the log is read on from the checkpoint of the index', async () => {
    const index = memoryKurrentIndex()
    const first = storeOver(index)
    for (let n = 0; n < 20; n++) await first.append({ stream: `finding-${n}`, expected: 'none', events: [event(n)] })
    await first.close()
    const { place } = await index.checkpoint()
    double().asked.length = 0
    const second = storeOver(index)
    expect(await second.append({ stream: 'finding-0', expected: 0, events: [event(20)] })).toMatchObject({ first: 21n })
    expect(double().asked.every((each) => each.from !== undefined && each.from >= place!.commit)).toBe(true)
    expect(await second.find(event(3).id)).toMatchObject({ position: 4n })
  })
})
