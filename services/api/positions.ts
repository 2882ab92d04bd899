// Says how far the log has been read without telling how long it is: a token, of the last event that this reader may know of.
import type { PositionTokens } from '../../packages/adapters/position-tokens.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { Actor } from '../../packages/kernel/who.ts'
import type { Parts } from './parts.ts'
import { readersOf, sight, streamTypeOf, type Readers } from './sight.ts'

export type Positions = {
  /** The token of a position that its reader knows of: of an own act, or of an event that is shown. */
  readonly of: (position: bigint) => string
  /** The token of the last event at or before a position that the reader may know of: events of hidden streams count for those on their lists only. */
  readonly upTo: (position: bigint, actor: () => Promise<Actor>) => Promise<string>
  /** The position behind a token; nothing when it is none. */
  readonly read: PositionTokens['read']
}

type Needed = Pick<Parts, 'world' | 'streams' | 'queries' | 'tokens'>

const known = new WeakMap<Needed, Positions>()

/** Always the same for the same parts, so that what was looked up once serves everybody. */
export const positionsOf = (parts: Needed): Positions => {
  const before = known.get(parts)
  if (before) return before
  const [readers, { tokens }] = [readersOf(parts), parts]
  const runAt = runsOf(parts.world.store, readers)
  const positions: Positions = {
    of: tokens.write, read: tokens.read,
    upTo: async (position, actor) => {
      const { hidden, open } = await runAt(position)
      if (hidden.length === 0) return tokens.write(open)
      const maySee = sight(parts, readers, await actor())
      for (const each of hidden) if (await maySee(each)) return tokens.write(each.position)
      return tokens.write(open)
    },
  }
  known.set(parts, positions)
  return positions
}

/** The events of hidden streams that lie, the last one first, between a position and the last event before it that is no secret. */
type Run = { readonly hidden: readonly Pick<Stored, 'position' | 'stream' | 'type'>[]; readonly open: bigint }

const RUNS_MAX = 1_000
const PAGE = 64n

/** What lies at a position never changes, so it is kept; the position asked for longest ago is forgotten first. */
const runsOf = (store: EventStore, readers: Readers): ((position: bigint) => Promise<Run>) => {
  const kept = new Map<bigint, Promise<Run>>()
  return (position) => {
    const run = kept.get(position) ?? readRun(store, readers, position)
    kept.delete(position)
    kept.set(position, run)
    run.catch(() => kept.delete(position))
    if (kept.size > RUNS_MAX) kept.delete(kept.keys().next().value!)
    return run
  }
}

const readRun = async (store: EventStore, readers: Readers, position: bigint): Promise<Run> => {
  const hidden: Pick<Stored, 'position' | 'stream' | 'type'>[] = []
  // Nearly always the first event is no secret: so one, then pages.
  for (let [end, size] = [position, 1n]; end > 0n; [end, size] = [end - size, PAGE]) {
    const start = end > size ? end - size : 0n
    for (const { position: at, stream, type } of (await store.readAll(start, Number(end - start))).toReversed()) {
      if (readers.get(streamTypeOf(stream))?.stream.hidden !== true) return { hidden, open: at }
      hidden.push({ position: at, stream, type })
    }
  }
  return { hidden, open: 0n }
}
