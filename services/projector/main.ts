// Runs the projector, the reactions and the timers alone: `node services/projector/main.ts`, with EVENT_STORE_URL and VIEWS_URL; PROJECTOR_PORT opens /metrics and /health.
import { createServer } from 'node:http'
import { pino } from 'pino'
import { Gauge, Registry } from 'prom-client'
import { now } from '../../packages/adapters/clock.ts'
import { measureViews } from './measure.ts'
import { NotConfigured, partsFrom } from './world.ts'
import { projector } from './projector.ts'
import { runReactions } from './reactions.ts'
import { runTimers } from './timers.ts'
import { runYardsticks } from './yardsticks.ts'

/** Those who stop programs mostly wait ten seconds before they kill. */
const LEAVE_MS_MAX = 8_000

const logger = pino({ name: 'projector' })
const log = (line: string) => logger.info(line)

const fail = (error: unknown): never => {
  console.error(error instanceof NotConfigured ? error.message : `The projector cannot start: ${(error as Error).message}`)
  process.exit(2)
}

const parts = await partsFrom(process.env, log, (line) => logger.warn(line)).catch(fail)
const running = projector(parts.projector)
const working: { readonly stop: () => Promise<void> }[] = [running]
let leaving = false

/** What was under way is kept whole or not at all, so nothing is lost when a database that hangs is not waited for. */
const leave = async () => {
  leaving = true
  setTimeout(() => { log('left a database that does not answer'); process.exit(0) }, LEAVE_MS_MAX)
  await Promise.all(working.map((each) => each.stop()))
  await parts.close()
  log('stopped')
  process.exit(0)
}
// Before the tables are there too: a start may wait long for its database.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave().catch((error: Error) => { logger.error(error.message); process.exit(1) }))

await running.ready.catch(fail)
if (parts.reactions.reactions.length > 0 && !leaving) working.push(runReactions(parts.reactions), runTimers(parts.timers), runYardsticks(parts.timers))
log(`following the log for ${parts.projector.views.length} views and ${parts.reactions.reactions.length} reactions`)

const registry = new Registry()
const gauge = (name: string, help: string) => new Gauge({ name: `jingze_projector_${name}`, help, labelNames: ['view', 'version'], registers: [registry] })
const [events, seconds, parked] = [gauge('lag_events', 'Events that a view has yet to take'), gauge('lag_seconds', 'How long the first of them has been waiting'), gauge('parked_keys', 'Keys of a view that wait because an event could not be folded')]

const measured = async () => {
  const measures = await measureViews(parts.projector, now().instant)
  for (const { name, version, lagEvents, lagSeconds, parked: keys } of measures) {
    const labels = { view: name, version: String(version) }
    events.set(labels, lagEvents)
    seconds.set(labels, lagSeconds)
    parked.set(labels, keys)
  }
  return measures
}

const page = async (path: string): Promise<{ readonly type: string; readonly body: string }> => {
  const measures = await measured()
  if (path === '/metrics') return { type: registry.contentType, body: await registry.metrics() }
  const holds = running.holds().map(({ view, failure }) => ({ view: view.name, failure }))
  return { type: 'application/json', body: JSON.stringify({ views: measures, holds }, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) }
}

const serve = (port: number) => createServer((request, response) => {
  if (request.url !== '/metrics' && request.url !== '/health') return void response.writeHead(404).end()
  page(request.url).then(
    ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
    (error: Error) => { logger.warn(error.message); response.writeHead(503).end() },
  )
}).listen(port, process.env['PROJECTOR_HOST'] ?? '127.0.0.1')

if (process.env['PROJECTOR_PORT']) serve(Number(process.env['PROJECTOR_PORT']))
