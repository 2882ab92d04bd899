// Reads the log page by page for whoever catches up, and from memory what has just been appended for whoever follows.
import { makeBell, type Bell } from '../../packages/adapters/subscription.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import type { EventStore, Subscription } from '../../packages/kernel/store.ts'

const RECENT_MAX = 4_000
/** Beyond that the log itself is asked whether there is really nothing new. */
const TRUSTED_MS = 1_000

export type LogReader = {
  /** Up to `limit` events after a position, in order. With `ahead` the next page is read while this one is worked on. */
  readonly read: (after: bigint, limit: number, ahead: boolean) => Promise<readonly Stored[]>
  /** The page after a position, if it has been read ahead and is here. */
  readonly ahead: (after: bigint) => readonly Stored[] | undefined
  /** rings when something has been appended */
  readonly bell: Bell
  readonly stop: () => Promise<void>
}

type ReadAhead = { readonly after: bigint; readonly limit: number; readonly page: Promise<readonly Stored[]>; here?: readonly Stored[] }

export const logReader = (store: EventStore): LogReader => {
  const bell = makeBell()
  let recent: Stored[] = []
  let seenAt = -Infinity
  let following: Promise<Subscription> | undefined
  let next: ReadAhead | undefined
  const deliver = async (batch: readonly Stored[]) => {
    const goesOn = recent.length > 0 && batch[0]!.position === recent[recent.length - 1]!.position + 1n
    recent = (goesOn ? [...recent, ...batch] : [...batch]).slice(-RECENT_MAX)
    seenAt = performance.now()
    bell.ring()
  }
  const follow = () => {
    following ??= store.head().then(({ position }) => store.subscribe(position, deliver))
    following.catch(() => { following = undefined })
  }
  const page = async (after: bigint, limit: number): Promise<readonly Stored[]> => {
    if (next?.after === after && next.limit >= limit) {
      const events = await next.page
      return events.length > limit ? events.slice(0, limit) : events
    }
    const events = await store.readAll(after, limit)
    if (events.length === 0) seenAt = performance.now()
    return events
  }
  return {
    bell,
    read: async (after, limit, ahead) => {
      follow()
      const known = fromRecent(recent, after, limit)
      if (known && (known.length > 0 || performance.now() - seenAt < TRUSTED_MS)) return known
      const events = await page(after, limit)
      next = undefined
      if (ahead && events.length === limit) {
        const last = events[events.length - 1]!.position
        const reading: ReadAhead = { after: last, limit, page: store.readAll(last, limit) }
        reading.page.then((here) => { reading.here = here }, () => {})
        next = reading
      }
      return events
    },
    ahead: (after) => (next?.after === after ? next.here : undefined),
    stop: async () => { await (await following?.catch(() => undefined))?.stop() },
  }
}

/** What memory knows after a position, if it reaches back that far. Positions have no gaps. */
const fromRecent = (recent: readonly Stored[], after: bigint, limit: number): readonly Stored[] | undefined => {
  const [first, last] = [recent[0]?.position, recent[recent.length - 1]?.position]
  if (first === undefined || last === undefined || first > after + 1n || last < after) return undefined
  const from = Number(after + 1n - first)
  return recent.slice(from, from + limit)
}
