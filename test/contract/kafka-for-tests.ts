// Gives a test a real Kafka broker of its own and reads its topics, or says why this machine has none.
import { Kafka, logLevel, type Admin, type Consumer, type KafkaJSProtocolError } from 'kafkajs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startBroker, type Broker } from '../../infra/kafka/broker.ts'
import { kafkaClasspath } from '../../infra/kafka/classpath.ts'
import type { PublishedRecord } from '../../packages/adapters/publisher.ts'

const READ_TIMEOUT_MS = 30_000

const found = await kafkaClasspath()

/** Why no broker can run here; undefined when one can. For `describe.skipIf` and for the name of what is skipped. */
export const noKafka: string | undefined = 'skipped' in found ? found.skipped : undefined

export type TestKafka = Broker & { readonly read: (topic: string) => Promise<readonly ReadRecord[]>; readonly remove: () => Promise<void> }
export type ReadRecord = PublishedRecord & { readonly partition: number }

export const startTestKafka = async (): Promise<TestKafka> => {
  const dir = await mkdtemp(join(tmpdir(), 'jingze-kafka-'))
  const broker = await startBroker({ dir })
  if ('skipped' in broker) throw new Error(broker.skipped)
  const remove = async () => {
    await broker.stop()
    await rm(dir, { recursive: true, force: true })
  }
  return { ...broker, read: (topic) => readTopic(broker.address, topic), remove }
}

/** Everything that a topic holds now, in the order of each partition. */
export const readTopic = async (address: string, topic: string): Promise<readonly ReadRecord[]> => {
  const kafka = new Kafka({ clientId: 'reader', brokers: [address], logLevel: logLevel.NOTHING })
  const expected = await held(kafka.admin(), topic)
  if (expected === 0) return []
  const consumer = kafka.consumer({ groupId: `reader-${topic}-${Math.random()}`, maxWaitTimeInMs: 50 })
  try {
    return await collect(consumer, topic, expected)
  } finally {
    await consumer.disconnect()
  }
}

/** How many records it holds; asked again while a partition has no leader yet, as just after a topic was made. */
const held = async (admin: Admin, topic: string): Promise<number> => {
  await admin.connect()
  try {
    for (const until = Date.now() + READ_TIMEOUT_MS; ; await pause(50)) {
      const ends = await admin.fetchTopicOffsets(topic).catch((error: KafkaJSProtocolError) => {
        if (error.type === 'UNKNOWN_TOPIC_OR_PARTITION') return []
        if (!error.retriable || Date.now() > until) throw error
        return undefined
      })
      if (ends) return ends.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0)
    }
  } finally {
    await admin.disconnect()
  }
}

const collect = async (consumer: Consumer, topic: string, expected: number): Promise<readonly ReadRecord[]> => {
  const read: ReadRecord[] = []
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      for (const { key, value, headers } of batch.messages)
        read.push({ topic, partition: batch.partition, key: String(key), value: String(value), headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)])) })
    },
  })
  for (const until = Date.now() + READ_TIMEOUT_MS; read.length < expected; await pause(20))
    if (Date.now() > until) throw new Error(`read ${read.length} of ${expected} records of ${topic}`)
  return read
}
