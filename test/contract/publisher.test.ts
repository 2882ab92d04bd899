// Runs the contract of a publisher against memory and against a real Kafka broker.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kafkaPublisher } from '../../packages/adapters/publisher.kafka.ts'
import { memoryPublisher } from '../../packages/adapters/publisher.memory.ts'
import { noKafka, startTestKafka, type TestKafka } from './kafka-for-tests.ts'
import { publisherContract } from './publisher.ts'

publisherContract('memory', async () => {
  const publisher = memoryPublisher()
  // One memory is one broker: another publisher to it is the same one with an end of its own.
  const another = () => {
    let closed = false
    return { publish: async (records: Parameters<typeof publisher.publish>[0]) => closed ? publisherOfNothing.publish(records) : publisher.publish(records), close: async () => { closed = true } }
  }
  return { publisher, another, read: async (topic) => publisher.arrived.filter((record) => record.topic === topic), stop: publisher.close }
})
const publisherOfNothing = memoryPublisher()
await publisherOfNothing.close()

describe.skipIf(noKafka)(noKafka ? `Kafka (skipped: ${noKafka})` : 'Kafka', () => {
  let kafka: TestKafka
  beforeAll(async () => { kafka = await startTestKafka() })
  afterAll(() => kafka?.remove())

  publisherContract('Kafka', async () => {
    const make = () => kafkaPublisher({ brokers: [kafka.address], topics: ['jingze.first.v1', 'jingze.second.v1'] })
    const publisher = make()
    const read = async (topic: string) => (await kafka.read(topic)).map(({ partition: _, ...record }) => record)
    return { publisher, another: make, read, stop: publisher.close }
  })

  test('a key lies where Java clients put it: murmur2 of its bytes, over the partitions of the topic', async () => {
    // The hashes are those of Kafka's own UtilsTest.testMurmur2.
    const hashes = { '21': -973932308, foobar: -790332482, 'a-little-bit-long-string': -985981536, 'a-little-bit-longer-string': -1486304829, abc: 479470107 }
    const publisher = kafkaPublisher({ brokers: [kafka.address], topics: ['jingze.keys.v1'], partitions: 7 })
    await publisher.publish(Object.keys(hashes).map((key) => ({ topic: 'jingze.keys.v1', key, value: '', headers: {} })))
    await publisher.close()
    const places = Object.fromEntries((await kafka.read('jingze.keys.v1')).map(({ key, partition }) => [key, partition]))
    expect(places).toEqual(Object.fromEntries(Object.entries(hashes).map(([key, hash]) => [key, (hash & 0x7fffffff) % 7])))
  })

  test('a topic that exists keeps its partitions', async () => {
    const more = kafkaPublisher({ brokers: [kafka.address], topics: ['jingze.keys.v1'], partitions: 20 })
    await more.publish(Array.from({ length: 60 }, (_, n) => ({ topic: 'jingze.keys.v1', key: `K-${n}`, value: '', headers: {} })))
    await more.close()
    expect(new Set((await kafka.read('jingze.keys.v1')).map(({ partition }) => partition)).size).toBe(7)
  })
})
