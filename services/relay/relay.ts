// Publishes the log: in order, at least once, by one relay at a time. The cursor moves only after the broker's acknowledgement.
import { setTimeout as pause } from 'node:timers/promises'
import { PublisherUnavailable, type PublishedRecord, type Publisher } from '../../packages/adapters/publisher.ts'
import { LeadershipLost, type Leadership, type RelayCursor } from '../../packages/adapters/relay-cursor.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { Published } from '../../packages/views/published/published.ts'
import { nameOf, outgoing } from './outgoing.ts'
import { releaseAsked } from './release.ts'

const RETRY_MS = 250
const RETRY_MS_MAX = 5_000
const RELEASE_MS = 2_000

export type RelayParts = {
  readonly store: EventStore
  readonly publisher: Publisher
  readonly cursor: RelayCursor
  readonly table: Published
  /** hears of trouble once when it begins, and of its end */
  readonly log?: (line: string) => void
  /** how often to look whether someone asked to release a parked key */
  readonly releaseMs?: number
}

export type Standing = {
  /** whether this relay is the one that publishes */
  readonly active: boolean
  readonly position: bigint
  /** events of the log that are not yet published or parked */
  readonly behind: bigint
  /** how long the first of them has waited, in seconds; 0 when there is none */
  readonly behindSeconds: number
  readonly parked: number
  readonly takeOvers: number
  /** records that this relay has published since it started */
  readonly published: number
  /** what keeps it from publishing */
  readonly trouble: string | undefined
}

export type Relay = {
  /** Throws what the store or the cursor throws when they do not answer. */
  readonly standing: (now: Date) => Promise<Standing>
  /** Lets a hand-over that is under way finish, then gives up leadership. */
  readonly stop: () => Promise<void>
}

/** Starts relaying and goes on, through any outage, until it is stopped. */
export const startRelay = (parts: RelayParts): Relay => {
  const stopping = new AbortController()
  const doing: Doing = { active: false, published: 0, trouble: undefined }
  const going = keepRelaying(parts, doing, stopping.signal)
  return {
    standing: async (now) => ({ ...doing, ...await howFar(parts, now) }),
    stop: async () => {
      stopping.abort()
      await going
    },
  }
}

type Doing = { active: boolean; published: number; trouble: string | undefined }

const keepRelaying = async (parts: RelayParts, doing: Doing, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    try {
      const lead = await parts.cursor.lead(signal)
      if (lead) await relayAs(lead, { parts, doing, signal })
    } catch (error) {
      note({ parts, doing }, (error as Error).message)
      await pause(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
}

type Work = { readonly parts: RelayParts; readonly doing: Doing; readonly signal: AbortSignal }

/** Relays until leadership ends or the relay is stopped; throws what else ended it. */
const relayAs = async (lead: Leadership, { parts, doing, signal }: Work): Promise<void> => {
  doing.active = true
  const over = new AbortController()
  const end = () => over.abort()
  signal.addEventListener('abort', end)
  const ended = lead.ended.then(end)
  const work: Work = { parts, doing, signal: over.signal }
  const stuck = new Set(lead.parkedKeys.map(nameOf))
  const inTurn = oneAtATime()
  const subscription = parts.store.subscribe(lead.position, (batch) => inTurn(() => relayBatch(batch, { lead, stuck, work })))
  const releasing = setInterval(() => void inTurn(() => releaseAsked({ ...parts, lead, stuck, publish: (records) => untilTaken(records, work) })).catch((error: unknown) => { if (!(error instanceof LeadershipLost)) note(work, (error as Error).message); end() }), parts.releaseMs ?? RELEASE_MS)
  try {
    await Promise.race([subscription.failed, ended, aborted(over.signal)])
  } catch (error) {
    if (!(error instanceof LeadershipLost)) throw error
  } finally {
    clearInterval(releasing)
    end()
    await subscription.stop()
    await inTurn(async () => {})
    await lead.release()
    signal.removeEventListener('abort', end)
    doing.active = false
  }
}

const relayBatch = async (batch: readonly Stored[], { lead, stuck, work }: { lead: Leadership; stuck: Set<string>; work: Work }): Promise<void> => {
  const { records, parked } = outgoing(work.parts.table, batch, stuck)
  await untilTaken(records, work)
  await lead.move(batch[batch.length - 1]!.position, parked)
  for (const each of parked) {
    if (!stuck.has(nameOf(each))) work.parts.log?.(`parked ${each.key} of ${each.topic} at position ${each.position}: ${each.reason}`)
    stuck.add(nameOf(each))
  }
}

/** Hands the records over again and again, with growing pauses. Throws `LeadershipLost` when this relay may not publish any more. */
const untilTaken = async (records: readonly PublishedRecord[], work: Work): Promise<void> => {
  const { parts, doing, signal } = work
  for (let wait = RETRY_MS; records.length > 0; wait = Math.min(2 * wait, RETRY_MS_MAX)) {
    if (signal.aborted) throw new LeadershipLost('this relay was stopped')
    try {
      await parts.publisher.publish(records)
      doing.published += records.length
      return note(work, undefined)
    } catch (error) {
      if (!(error instanceof PublisherUnavailable)) throw error
      note(work, error.message)
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  }
}

const note = ({ parts, doing }: Pick<Work, 'parts' | 'doing'>, trouble: string | undefined): void => {
  if (trouble !== doing.trouble) parts.log?.(trouble ?? 'published again')
  doing.trouble = trouble
}

const howFar = async ({ store, cursor }: RelayParts, now: Date): Promise<Omit<Standing, keyof Doing>> => {
  const [{ position, parked, takeOvers }, head] = [await cursor.standing(), await store.head()]
  const [next] = head.position > position ? await store.readAll(position, 1) : []
  return { position, parked, takeOvers, behind: head.position - position, behindSeconds: next ? Math.max(0, now.getTime() - Date.parse(next.recordedAt)) / 1000 : 0 }
}

/** Keeps batches and releases from overtaking each other. */
const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
}

const aborted = (signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal.aborted) resolve()
  else signal.addEventListener('abort', () => resolve(), { once: true })
})
