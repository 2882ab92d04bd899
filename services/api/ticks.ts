// Lets a console know when there is something new: a stream of log positions (server-sent events), so that it asks again only then.
import type { Response } from 'express'
import { loggable } from './logging.ts'
import type { Parts } from './parts.ts'
import { problem } from './problems.ts'
import type { CallOfCaller, Reply, Route } from './route.ts'

const LOOK_MS = 1_000
const SILENCE_LOOKS = 15
/** A session that has ended must not go on listening. */
const SESSION_LOOKS = 10
const OF_ONE_ACCOUNT_MAX = 10
const OF_ALL_MAX = 2_000

type Listener = { readonly response: Response; readonly accountId: string; readonly secret: string; last: string; looks: number }

export type Ticks = { readonly routes: readonly Route[]; readonly stop: () => void }

/** One look each second serves everybody, and nobody listening means no looks. */
export const ticksOf = (parts: Parts): Ticks => {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    try {
      const [head, views] = await Promise.all([parts.world.store.head(), parts.views()])
      const tick = `event: tick\ndata: ${JSON.stringify({ position: String(head.position), views: Object.fromEntries(views.map(({ name, position }) => [name, String(position)])) })}\n\n`
      for (const listener of listeners) await tell(parts, listener, tick)
    } catch (error) {
      parts.log.warn({ error: loggable(error) }, 'no news could be had')
    } finally {
      looking = false
    }
  }
  const settle = () => {
    if (listeners.size > 0) timer ??= setInterval(() => { void look() }, LOOK_MS)
    else {
      clearInterval(timer)
      timer = undefined
    }
  }
  const listen = async ({ caller, response }: CallOfCaller): Promise<Reply> => {
    const own = [...listeners].filter(({ accountId }) => accountId === caller.account.id).length
    if (own >= OF_ONE_ACCOUNT_MAX || listeners.size >= OF_ALL_MAX) return problem('tooMany', {}, SILENCE_LOOKS)
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    response.write(': listening\n\n')
    const listener: Listener = { response, accountId: caller.account.id, secret: caller.secret, last: '', looks: 0 }
    listeners.add(listener)
    response.on('close', () => { listeners.delete(listener); settle() })
    settle()
    void look()
    return 'sent'
  }
  return {
    routes: [{ method: 'get', path: '/api/events/stream', who: 'signedIn', cost: 'read', does: { zh: '更新通知', en: 'Hear of news' }, answer: listen }],
    stop: () => { for (const { response } of listeners) response.end(); clearInterval(timer) },
  }
}

const tell = async ({ sessions, world }: Parts, listener: Listener, tick: string): Promise<void> => {
  listener.looks += 1
  if (listener.looks % SESSION_LOOKS === 0 && !await sessions.peek(listener.secret, world.now().instant)) listener.response.end()
  else if (tick !== listener.last) listener.response.write(tick)
  else if (listener.looks % SILENCE_LOOKS === 0) listener.response.write(': still here\n\n')
  listener.last = tick
}
