// Tells machines whether the API is up, whether it can work, and how it fares.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Express, Request } from 'express'
import type { Parts } from './parts.ts'
import { problem } from './problems.ts'
import { ok } from './route.ts'
import { send } from './send.ts'

const READY_MS = 2_000

export const mountHealth = (app: Express, parts: Parts): void => {
  app.get('/healthz', (_, response) => send(response, ok({ up: true })))
  app.get('/readyz', async (_, response) => send(response, await ready(parts) ? ok({ ready: true }) : problem('unavailable', {}, 1)))
  app.get('/metrics', async (request, response) => {
    if (!mayRead(request, parts.settings.metricsToken)) return send(response, problem('unknown'))
    const { type, text } = await parts.metrics.text()
    response.setHeader('content-type', type)
    return response.end(text)
  })
}

/** Ready when the store and the views answer; how far the views lag is told by /metrics only. */
const ready = async ({ world, views }: Parts): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((tell) => { timer = setTimeout(() => tell(false), READY_MS) })
  const both = Promise.all([world.store.head(), views()]).then(() => true, () => false)
  return Promise.race([both, late]).finally(() => clearTimeout(timer))
}

/** From this machine, not through a proxy; or with the token. */
const mayRead = (request: Request, token: string | undefined): boolean => {
  const local = /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '') && request.get('x-forwarded-for') === undefined
  const given = request.get('authorization')
  return local || (token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(`Bearer ${token}`)))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
