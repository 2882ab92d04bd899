// Publishes records to Kafka and answers when all in-sync replicas have them. Makes missing topics with explicit partitions.
import { Kafka, logLevel, Partitioners, type Admin, type Producer } from 'kafkajs'
import { bytesOf, PublisherUnavailable, RECORD_BYTES_MAX, type PublishedRecord, type Publisher } from './publisher.ts'

const CONNECT_TIMEOUT_MS = 3_000
const REQUEST_TIMEOUT_MS = 10_000
/** Pauses of 0.1, 0.2 … 1.6 s. Who calls decides how often to come back after that. */
const TRIES = { retries: 5, initialRetryTime: 100, maxRetryTime: 2_000 }
const REPLICAS = 3
const PARTITIONS = 6

export type KafkaOptions = {
  /** host:port of some brokers of the cluster */
  readonly brokers: readonly string[]
  /** made when they are missing; those that exist are left as they are, since more partitions would move keys */
  readonly topics: readonly string[]
  /** for topics that are made; 6 unless said otherwise */
  readonly partitions?: number
  readonly tls?: boolean
  /** SASL/SCRAM-SHA-512 */
  readonly login?: { readonly username: string; readonly password: string }
}

/**
 * A publisher to a Kafka cluster. Connects at the first hand-over, so making one never fails.
 *
 * Idempotent, one request in flight, no transactions. Measured against Kafka 4.2: after a broker that was frozen for longer
 * than the tries, a plain producer had written a batch of 5 three times, an idempotent one once. But a producer that gave up and
 * then sends a different batch is refused for ever (OUT_OF_ORDER_SEQUENCE_NUMBER, kafkajs issue 598). So each failure ends
 * the producer, and the next hand-over makes a new one. Across that, and across restarts, records may repeat: readers drop
 * what they have by the event's id. Transactions would not change that, and kafkajs does not speak those that are safe (KIP-890).
 */
export const kafkaPublisher = (options: KafkaOptions): Publisher => {
  const kafka = new Kafka({
    clientId: 'jingze-relay', brokers: [...options.brokers], logLevel: logLevel.NOTHING,
    connectionTimeout: CONNECT_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, retry: TRIES,
    ...(options.tls ? { ssl: true } : {}),
    ...(options.login ? { sasl: { mechanism: 'scram-sha-512' as const, ...options.login } } : {}),
  })
  let producer: Producer | undefined
  let closed = false
  const connected = async (): Promise<Producer> => {
    if (producer) return producer
    await makeTopics(kafka.admin(), options)
    // kafkajs 1 and 2 differ in their default, and a key must never move to another partition.
    const fresh = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false })
    await fresh.connect()
    producer = fresh
    return fresh
  }
  const disconnect = async () => {
    const former = producer
    producer = undefined
    await former?.disconnect().catch(() => {})
  }
  return {
    publish: async (records) => {
      if (closed) throw new PublisherUnavailable('the publisher was closed')
      try {
        for (const part of inParts(records)) await (await connected()).sendBatch({ acks: -1, topicMessages: byTopic(part) })
      } catch (cause) {
        await disconnect()
        throw new PublisherUnavailable(`Kafka did not take the records: ${(cause as Error).message}`, { cause })
      }
    },
    close: async () => {
      closed = true
      await disconnect()
    },
  }
}

const makeTopics = async (admin: Admin, { topics, partitions = PARTITIONS }: KafkaOptions): Promise<void> => {
  await admin.connect()
  try {
    const present = new Set(await admin.listTopics())
    const missing = topics.filter((topic) => !present.has(topic))
    if (missing.length === 0) return
    const { brokers } = await admin.describeCluster()
    const replicationFactor = Math.min(REPLICAS, brokers.length)
    const configEntries = [
      { name: 'cleanup.policy', value: 'delete' },
      // Kept for good, so that a new reader can start at the beginning; no personal data is in it.
      { name: 'retention.ms', value: '-1' },
      { name: 'min.insync.replicas', value: String(Math.min(2, replicationFactor)) },
      { name: 'unclean.leader.election.enable', value: 'false' },
    ]
    // kafkajs answers false, and does not throw, when another relay was faster.
    await admin.createTopics({ waitForLeaders: true, topics: missing.map((topic) => ({ topic, numPartitions: partitions, replicationFactor, configEntries })) })
  } finally {
    await admin.disconnect().catch(() => {})
  }
}

/** Parts that fit one request each: a broker's limit counts all that goes to one partition in a request. */
const inParts = (records: readonly PublishedRecord[]): readonly PublishedRecord[][] => {
  const parts: PublishedRecord[][] = []
  let bytes = Infinity
  for (const record of records) {
    const own = bytesOf(record)
    if (bytes + own > RECORD_BYTES_MAX) {
      parts.push([])
      bytes = 0
    }
    parts[parts.length - 1]!.push(record)
    bytes += own
  }
  return parts
}

const byTopic = (records: readonly PublishedRecord[]) =>
  [...Map.groupBy(records, ({ topic }) => topic)].map(([topic, own]) => ({ topic, messages: own.map(({ key, value, headers }) => ({ key, value, headers: { ...headers } })) }))
