// Lets a console know when there is something new for its user: a stream of positions (server-sent events), so that it asks again only then.
import type { Response } from 'express'
import type { Actor } from '../../packages/kernel/who.ts'
import { loggable } from './logging.ts'
import type { Parts } from './parts.ts'
import { positionsOf } from './positions.ts'
import { problem } from './problems.ts'
import type { Caller, CallOfCaller, Reply, Route } from './route.ts'

const LOOK_MS = 1_000
const SILENCE_LOOKS = 15
/** A session that has ended must not go on listening. */
const SESSION_LOOKS = 10
const OF_ONE_ACCOUNT_MAX = 10
const OF_ALL_MAX = 2_000

/** `seen` is how the log and the views stood when `last` was told. */
type Listener = { readonly response: Response; readonly caller: Caller; seen: string; last: string; looks: number }
type Standing = { readonly head: bigint; readonly views: readonly { readonly name: string; readonly position: bigint }[] }

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
      for (const listener of listeners) await tell(parts, listener, { head: head.position, views })
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
    const own = [...listeners].filter((each) => each.caller.account.id === caller.account.id).length
    if (own >= OF_ONE_ACCOUNT_MAX || listeners.size >= OF_ALL_MAX) return problem('tooMany', {}, SILENCE_LOOKS)
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    response.write(': listening\n\n')
    const listener: Listener = { response, caller, seen: '', last: '', looks: 0 }
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

/** What only others may know of makes no tick: each listener hears how far the log and the views have come in events that it may know of. */
const tell = async (parts: Parts, listener: Listener, standing: Standing): Promise<void> => {
  listener.looks += 1
  if (listener.looks % SESSION_LOOKS === 0 && !await stillIn(parts, listener.caller)) return void listener.response.end()
  const seen = [standing.head, ...standing.views.map(({ position }) => position)].join()
  const tick = seen === listener.seen ? listener.last : await tickFor(parts, listener.caller, standing)
  if (tick !== listener.last) listener.response.write(tick)
  else if (listener.looks % SILENCE_LOOKS === 0) listener.response.write(': still here\n\n')
  Object.assign(listener, { seen, last: tick })
}

const tickFor = async (parts: Parts, caller: Caller, { head, views }: Standing): Promise<string> => {
  const positions = positionsOf(parts)
  let known: Promise<Actor> | undefined
  const token = (position: bigint) => positions.upTo(position, () => (known ??= caller.actor()))
  const told = await Promise.all(views.map(async ({ name, position }) => [name, await token(position)] as const))
  return `event: tick\ndata: ${JSON.stringify({ position: await token(head), views: Object.fromEntries(told) })}\n\n`
}

/** With other roles one hears of other things: then the console connects again. */
const stillIn = async ({ sessions, world }: Parts, { account, secret }: Caller): Promise<boolean> =>
  (await sessions.peek(secret, world.now().instant))?.roles.join() === account.roles.join()
