// Keeps the index level with KurrentDB's log: reads what is new whenever the log stirs, and on request.
import { setTimeout as pause } from 'node:timers/promises'
import type { Bell } from '../subscription.ts'
import type { KurrentIndex, Stretch } from './log-index.ts'
import type { KurrentClient, Recorded } from './client.ts'
import { ignore, readPage } from './reading.ts'
import { isOurs, objectsOf, placeOf, recordedAtOf, writingOf } from './record.ts'

/** The regular expression of the client's own `excludeSystemEvents`. */
const NOT_OF_THE_SYSTEM = '^[^$].*'
const RETRY_MS_MAX = 5_000

export type Level = {
  /** Resolves when the index has seen all that had been written before the call, and rings the bell if that was more than before. */
  readonly catchUp: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type Levelling = { readonly client: KurrentClient; readonly index: KurrentIndex; readonly bell: Bell; readonly silenceMs: number }

/**
 * A subscription to $all rings, and the index is then read on from its own checkpoint. So there is one way into the index, and a lost or
 * repeated ring costs a read and nothing else. `catchUp` throws what a store throws.
 */
export const keepLevel = ({ client, index, bell, silenceMs }: Levelling): Level => {
  const closing = new AbortController()
  let known = 0n
  const catchUp = sharedTurn(async () => {
    const position = await level(client, index)
    if (position <= known) return
    known = position
    bell.ring()
  })
  const listening = listen({ client, index, silenceMs, catchUp, signal: closing.signal })
  return {
    catchUp,
    stop: async () => {
      closing.abort()
      await listening
    },
  }
}

/** Callers that come while a turn runs share the next one, which begins after they asked. */
const sharedTurn = (turn: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= running.catch(ignore).then(() => {
      running = next!
      next = undefined
      return turn()
    })
    return next
  }
}

/** Brings the index to the end of the log; gives the last number. */
const level = async (client: KurrentClient, index: KurrentIndex): Promise<bigint> => {
  let at = await index.checkpoint()
  for (;;) {
    const { records, more } = await readPage(client, at.place)
    const last = records.at(-1)
    if (last) at = await index.extend({ from: at.place, to: placeOf(last), events: records.filter(isOurs).map(indexed) })
    if (!more) return at.position
  }
}

const indexed = (record: Recorded): Stretch['events'][number] => ({
  place: placeOf(record), id: record.id, stream: record.streamId, revision: Number(record.revision), type: record.type,
  recordedAt: recordedAtOf(record), writing: writingOf(record), objects: objectsOf(record),
})

type Listening = {
  readonly client: KurrentClient
  readonly index: KurrentIndex
  /** a subscription that has been silent for so long is replaced, since one that died silently looks just like an idle one */
  readonly silenceMs: number
  readonly catchUp: () => Promise<void>
  readonly signal: AbortSignal
}

/** Catches up at every sign of life of a subscription to $all, and replaces the subscription whenever it errs, ends, closes or falls silent. */
const listen = async ({ client, index, silenceMs, catchUp, signal }: Listening): Promise<void> => {
  let failures = 0
  const rung = () => {
    catchUp().catch(ignore) // the next ring, read or append tries again
  }
  while (!signal.aborted) {
    try {
      await catchUp()
      const { place } = await index.checkpoint()
      const subscription = client.subscribeToAll({ fromPosition: place ?? 'start', filter: { filterOn: 'eventType', regex: NOT_OF_THE_SYSTEM, checkpointInterval: 1 } })
      subscription.on('error', ignore)
      subscription.on('confirmation', () => {
        failures = 0
        rung()
      })
      const end = () => {
        subscription.destroy()
        subscription.unsubscribe().catch(ignore)
      }
      const silence = setTimeout(end, silenceMs)
      signal.addEventListener('abort', end)
      try {
        for await (const _ of subscription) {
          silence.refresh()
          rung()
        }
      } finally {
        clearTimeout(silence)
        signal.removeEventListener('abort', end)
        end()
      }
    } catch {
      // Whatever it was, the answer is a new subscription.
    }
    await pause(Math.min(RETRY_MS_MAX, 50 * 2 ** failures++), undefined, { signal }).catch(ignore)
  }
}
