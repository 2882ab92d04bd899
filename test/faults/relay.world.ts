// A PostgreSQL, a Kafka broker and relays as programs of their own, to be killed; and the check of what came of it.
import { spawn, execFile, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { freePort } from '../../infra/kafka/broker.ts'
import { openEventStore } from '../../packages/adapters/event-store.open.ts'
import { newId } from '../../packages/adapters/ids.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import { makeRelayTables, relayCursorInPostgres } from '../../packages/adapters/relay-cursor.postgres.ts'
import { published } from '../../packages/views/published/contents.ts'
import { topicOf } from '../../packages/views/published/published.ts'
import { Envelope } from '../../services/relay/cloud-event.ts'
import { startTestKafka, type ReadRecord } from '../contract/kafka-for-tests.ts'
import { startTestPostgres } from '../contract/postgres-for-tests.ts'

const MAIN = join(import.meta.dirname, '../../services/relay/main.ts')
const COMMAND_LINE = join(import.meta.dirname, '../../services/relay/command-line.ts')
const PROJECTS = 12
export const TOPIC = topicOf('rectification')

export type Program = { readonly child: ChildProcess; readonly health: () => Promise<Health>; readonly metrics: () => Promise<string>; readonly kill: (signal: NodeJS.Signals) => Promise<number | null> }
export type Health = { readonly active: boolean; readonly position: string; readonly behind: string; readonly trouble?: string; readonly takeOvers: number }

export const startRelayWorld = async () => {
  const postgres = await startTestPostgres({ fsync: false })
  const kafka = await startTestKafka()
  await createEventStoreSchema(postgres.url('jingze_owner'))
  await makeRelayTables(postgres.url('jingze_owner'), 'jingze_app')
  const url = postgres.url('jingze_app')
  const store = openEventStore(url, { indexUrl: url })
  const cursor = relayCursorInPostgres({ url })
  const environment = { ...process.env, EVENT_STORE_URL: url, VIEWS_URL: url, KAFKA_BROKERS: kafka.address, KAFKA_PARTITIONS: '3', NODE_OPTIONS: '' }
  const programs: Program[] = []
  let told = 0

  /** So many more events: a public one of each project in turn, and now and then one that is nobody else's business. */
  const tell = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const projectId = `P-${told % PROJECTS}`
      const isPublic = told % 10 !== 9
      const data = isPublic ? { findingId: 'F-1', projectId, unitId: 'U-1', statement: 'stays here', rectifiedFen: told } : { findingId: 'F-1', projectId, unitId: 'U-1', measures: [] }
      await store.append({ stream: `rectification-R${projectId}`, expected: 'any', events: [{
        id: newId(), type: isPublic ? 'RectificationSubmitted' : 'MeasuresPlanned', schemaVersion: 1, data, objects: [{ type: 'project', id: projectId, qualifier: 'in' }],
        occurredOn: '2026-01-05', actor: 'someone', commandId: `c-${told++}`, commandDigest: '', correlationId: 'c', rulesVersion: 'test',
      }] })
    }
  }

  const relay = async (): Promise<Program> => {
    const program = await startProgram(environment)
    programs.push(program)
    return program
  }
  const command = async (...args: string[]) => (await promisify(execFile)(process.execPath, [COMMAND_LINE, ...args], { env: environment })).stdout.trim()
  const stop = async () => {
    await Promise.all(programs.map(({ kill }) => kill('SIGKILL')))
    await Promise.all([store.close(), cursor.close()])
    await Promise.all([kafka.remove(), postgres.stop()])
  }
  return { postgres, kafka, store, cursor, tell, relay, command, stop, check: async () => checkTopic(await kafka.read(TOPIC), store) }
}

const startProgram = async (environment: NodeJS.ProcessEnv): Promise<Program> => {
  const port = await freePort()
  const child = spawn(process.execPath, [MAIN], { env: { ...environment, RELAY_PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] })
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5_000) })
  return {
    child,
    health: async () => (await get('/health')).json() as Promise<Health>,
    metrics: async () => (await get('/metrics')).text(),
    kill: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal)
        await once(child, 'exit')
      }
      return child.exitCode
    },
  }
}

/**
 * Every public event of the log is on the topic and nothing else is; repeats have equal ids and equal bytes; a key lies in one partition;
 * and the first time that each is seen, they come in the order of the log. Answers how many records are repeats.
 */
const checkTopic = async (records: readonly ReadRecord[], store: { readonly readAll: (after: bigint, limit: number) => Promise<readonly { id: string; type: string; position: bigint }[]> }): Promise<{ readonly events: number; readonly repeats: number }> => {
  const events = (await store.readAll(0n, 1_000_000)).filter(({ type }) => type in published)
  const positions = new Map(events.map(({ id, position }) => [id, position]))
  const first = new Map<string, string>()
  const placeOf = new Map<string, number>()
  const lastOf = new Map<string, bigint>()
  for (const { key, value, partition } of records) {
    const message = JSON.parse(value) as { readonly data: object }
    const { id } = Envelope.parse(message)
    const position = positions.get(id)
    published['RectificationSubmitted']!.schema.strict().parse(message.data)
    expect(placeOf.get(key) ?? partition).toBe(partition)
    placeOf.set(key, partition)
    if (first.has(id)) expect(value, 'a repeat is the same, byte for byte').toBe(first.get(id))
    else {
      expect(position, 'an event of the log').toBeDefined()
      expect(position! > (lastOf.get(key) ?? 0n), `in order of ${key}`).toBe(true)
      lastOf.set(key, position!)
      first.set(id, value)
    }
  }
  expect([...first.keys()].sort(), 'nothing lost, nothing invented').toEqual(events.map(({ id }) => id).sort())
  return { events: events.length, repeats: records.length - first.size }
}
