// Runs the relay alone: `node services/relay/main.ts`, with EVENT_STORE_URL, VIEWS_URL and KAFKA_BROKERS; RELAY_PORT opens /metrics and /health.
import { createServer } from 'node:http'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { published } from '../../packages/views/published/contents.ts'
import { measureRelay } from './metrics.ts'
import { startRelay, type Relay, type RelayParts } from './relay.ts'
import { NotConfigured, partsFrom } from './world.ts'

const log = pino({ name: 'relay' })

const parts = await partsFrom(process.env, published).catch((error: unknown): never => {
  console.error(error instanceof NotConfigured ? error.message : `The relay cannot start: ${(error as Error).message}`)
  process.exit(2)
})

const relay = startRelay({ ...parts, log: (line) => log.info(line) })
log.info('relaying the log to Kafka')

const serve = (relay: Relay, port: number) => {
  const registry = new Registry()
  measureRelay(relay, registry)
  const answer = async (path: string | undefined) => {
    if (path === '/metrics') return { type: registry.contentType, body: await registry.metrics() }
    const standing = await relay.standing(new Date())
    return { type: 'application/json', body: JSON.stringify(standing, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) }
  }
  return createServer((request, response) => {
    if (request.url !== '/metrics' && request.url !== '/health') return void response.writeHead(404).end()
    answer(request.url).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      (error: Error) => { log.warn(error.message); response.writeHead(503).end() },
    )
  }).listen(port, process.env['RELAY_HOST'] ?? '127.0.0.1')
}

const server = process.env['RELAY_PORT'] ? serve(relay, Number(process.env['RELAY_PORT'])) : undefined

const leave = async ({ publisher, cursor, store }: RelayParts) => {
  server?.close()
  await relay.stop()
  await Promise.all([publisher.close(), cursor.close(), store.close()])
  log.info('stopped')
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave(parts))
