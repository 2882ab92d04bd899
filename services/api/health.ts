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
    if (!mayRead(request, parts.settings)) return send(response, problem('unknown'))
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

/** What a proxy on this machine may add, so that its visitors are not taken for this machine. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/** With the token; or from this machine, where nothing says that a proxy stands in front: for the numbers tell how long the log is. */
const mayRead = (request: Request, { metricsToken: token, publicUrl, trustProxy }: Parts['settings']): boolean => {
  const alone = publicUrl === undefined && trustProxy !== true && FORWARDED.every((name) => request.get(name) === undefined)
  const local = alone && /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '')
  const given = request.get('authorization')
  return local || (token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(`Bearer ${token}`)))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
