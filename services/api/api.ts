// The API as an Express app: what surrounds every request, and the list of all routes.
import { randomUUID } from 'node:crypto'
import express, { type Express, type RequestHandler } from 'express'
import { accessLogRoutes } from './access-log.ts'
import { accountRoutes } from './accounts.ts'
import { commandRoutes } from './commands.ts'
import { mountConsole } from './console-files.ts'
import { contentsRoutes } from './contents.ts'
import { docsRoutes } from './docs.ts'
import { exportRoutes } from './exports.ts'
import { fileRoutes } from './files.ts'
import { mount, type Known } from './guard.ts'
import { mountHealth } from './health.ts'
import { historyRoutes } from './history.ts'
import { importRoutes } from './imports.ts'
import { bucketsOf, LIMITS, type Buckets } from './limits.ts'
import { loggable } from './logging.ts'
import { paperRoutes } from './papers.ts'
import type { Parts } from './parts.ts'
import { peopleRoutes } from './people.ts'
import { planPaperRoutes } from './plan-papers.ts'
import { problem } from './problems.ts'
import { protectiveHeaders } from './protective-headers.ts'
import { queryRoutes } from './queries.ts'
import type { Route } from './route.ts'
import { answerErrors, send } from './send.ts'
import { signInRoutes } from './sign-in.ts'
import { ticksOf, type Ticks } from './ticks.ts'

const SWEEP_MS = 3_600_000

export type Api = {
  readonly app: Express
  /** every route of /api, with its policy */
  readonly routes: readonly Route[]
  /** Ends what is open for long: the streams of news. */
  readonly stop: () => void
}

export const api = (parts: Parts): Api => {
  const { settings } = parts
  const app = express()
  const buckets = bucketsOf(settings.limits ?? LIMITS)
  const ticks = ticksOf(parts)
  const routes = routesOf(parts, buckets, ticks)
  app.disable('x-powered-by').set('query parser', false).set('etag', false).set('trust proxy', settings.trustProxy ? 1 : false)
  app.use(accompany(parts), protectiveHeaders(settings.publicUrl))
  app.use('/api', (_, response, next) => { response.setHeader('cache-control', 'no-store'); next() })
  mountHealth(app, parts)
  mount(app, routes, parts, buckets)
  app.use('/api', (_, response) => send(response, problem('unknown')))
  if (settings.consoleFolder !== undefined) mountConsole(app, settings.consoleFolder)
  app.use((_, response) => send(response, problem('unknown')))
  app.use(answerErrors(parts.log))
  const sweeping = setInterval(() => { parts.sessions.sweep(parts.world.now().instant).catch((error: unknown) => parts.log.warn({ error: loggable(error) }, 'ended sessions could not be removed')) }, SWEEP_MS).unref()
  return { app, routes, stop: () => { clearInterval(sweeping); ticks.stop() } }
}

const routesOf = (parts: Parts, buckets: Buckets, ticks: Ticks): readonly Route[] => {
  const routes = [
    ...signInRoutes(parts, buckets), ...commandRoutes(parts), ...queryRoutes(parts), ...exportRoutes(parts), ...contentsRoutes(parts), ...historyRoutes(parts),
    ...ticks.routes, ...fileRoutes(parts), ...accountRoutes(parts), ...accessLogRoutes(parts), ...peopleRoutes(parts), ...importRoutes(parts), ...planPaperRoutes(parts), ...paperRoutes(parts),
  ]
  return [...routes, ...docsRoutes(parts, routes)]
}

/** Gives each request a number, and writes down at its end how it went: never what it said. */
const accompany = ({ log, metrics }: Parts): RequestHandler => (request, response, next) => {
  const known = response.locals as Known
  const since = performance.now()
  known.requestId = randomUUID()
  response.setHeader('x-request-id', known.requestId)
  response.on('close', () => {
    const [route, ms] = [known.route ?? 'other', performance.now() - since]
    // A stream of news lasts as long as somebody looks: that is no measure of anything.
    if (!String(response.getHeader('content-type')).startsWith('text/event-stream')) metrics.took({ method: request.method, route, status: response.statusCode }, ms / 1000)
    log.info({ requestId: known.requestId, method: request.method, route, status: response.statusCode, ms: Math.round(ms * 10) / 10, ...(known.accountId === undefined ? {} : { account: known.accountId }), ...(response.writableFinished ? {} : { brokenOff: true }) }, 'request')
  })
  next()
}
