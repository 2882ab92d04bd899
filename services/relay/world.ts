// What a relay that runs alone is connected to, read from the environment, with one clear sentence for each thing that is missing.
import { openEventStore } from '../../packages/adapters/event-store.open.ts'
import { kafkaPublisher, type KafkaOptions } from '../../packages/adapters/publisher.kafka.ts'
import { makeRelayTables, relayCursorInPostgres } from '../../packages/adapters/relay-cursor.postgres.ts'
import type { RelayCursor } from '../../packages/adapters/relay-cursor.ts'
import { topicsOf, type Published } from '../../packages/views/published/published.ts'
import type { RelayParts } from './relay.ts'

/** Something is not configured, or wrongly; the message is for the person who starts the program. */
export class NotConfigured extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>

/** The cursor alone, for looking and for rewinding. Its tables are made by OWNER_URL where that is set, else by the role of VIEWS_URL. */
export const cursorFrom = async (environment: Environment): Promise<RelayCursor> => {
  const url = needed(environment, 'VIEWS_URL', 'the address of the database that keeps how far was published, postgres://…')
  const owner = environment['OWNER_URL']
  await (owner ? makeRelayTables(owner, 'jingze_app') : makeRelayTables(url))
  return relayCursorInPostgres({ url })
}

/** Everything that a relay of this table needs. Throws `NotConfigured`. */
export const partsFrom = async (environment: Environment, table: Published): Promise<RelayParts> => {
  const kafka = kafkaFrom(environment, table)
  const eventStoreUrl = needed(environment, 'EVENT_STORE_URL', 'the address of the event log, postgres://… or kurrentdb://…')
  const cursor = await cursorFrom(environment)
  const store = openEventStore(eventStoreUrl, { indexUrl: environment['VIEWS_URL']!, name: 'jingze-relay' })
  return { store, cursor, table, publisher: kafkaPublisher(kafka) }
}

/** How to reach Kafka: `KAFKA_BROKERS`, and `KAFKA_TLS=true`, `KAFKA_USERNAME`, `KAFKA_PASSWORD`, `KAFKA_PARTITIONS` where they are wanted. */
export const kafkaFrom = (environment: Environment, table: Published): KafkaOptions => {
  const brokers = needed(environment, 'KAFKA_BROKERS', 'host:port of one or more brokers, separated by commas').split(',').map((each) => each.trim()).filter(Boolean)
  const { KAFKA_USERNAME: username, KAFKA_PASSWORD: password, KAFKA_TLS: tls, KAFKA_PARTITIONS: partitions } = environment
  if (!username !== !password) throw new NotConfigured('KAFKA_USERNAME and KAFKA_PASSWORD belong together: set both or neither.')
  if (partitions !== undefined && !/^[1-9]\d{0,3}$/.test(partitions)) throw new NotConfigured('KAFKA_PARTITIONS must be a number from 1 to 9999.')
  return {
    brokers, topics: topicsOf(table), tls: tls === 'true',
    ...(partitions ? { partitions: Number(partitions) } : {}),
    ...(username && password ? { login: { username, password } } : {}),
  }
}

const needed = (environment: Environment, name: string, what: string): string => {
  const value = environment[name]?.trim()
  if (!value) throw new NotConfigured(`${name} is not set: it must hold ${what}.`)
  return value
}
