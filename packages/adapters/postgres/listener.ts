// Hears that the log has grown, through one LISTEN connection for all subscriptions of a store.
import { setTimeout as pause } from 'node:timers/promises'
import type { Bell } from '../subscription.ts'
import { makeLine, type Reach } from './connection.ts'

const RETRY_MS_MAX = 10_000

export type Listener = { readonly start: () => void; readonly stop: () => Promise<void> }

/** Rings the bell at each notification and after each reconnection. Without a connection, subscriptions poll. */
export const makeListener = (reach: Reach, bell: Bell): Listener => {
  const stopping = new AbortController()
  let going: Promise<void> | undefined
  let lost = () => {}
  const line = makeLine(reach, () => lost())
  const listen = async () => {
    for (let retries = 0; !stopping.signal.aborted; retries++) {
      try {
        const ended = new Promise<void>((done) => { lost = done; stopping.signal.addEventListener('abort', () => done(), { once: true }) })
        const client = await line.client()
        client.on('notification', bell.ring)
        await client.query('listen event_store')
        bell.ring()
        retries = 0
        await ended
      } catch {
        line.drop()
      }
      if (!stopping.signal.aborted) await pause(Math.min(RETRY_MS_MAX, 100 * 2 ** retries), undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  return {
    start: () => { going ??= listen() },
    stop: async () => {
      stopping.abort()
      await line.close()
      await going
    },
  }
}
