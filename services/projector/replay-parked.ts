// Puts right what was parked: folds the keys anew from the log, once the fold can take what it could not.
import type { Rows } from '../../packages/adapters/rows.ts'
import { foldKey } from '../../packages/history/fold-key.ts'
import { isKey, KEY_UNKNOWN, type Parked } from '../../packages/kernel/project.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import { keysOf, type AnyView } from '../../packages/kernel/view.ts'

export type Replayed = { readonly key: string; readonly is: 'replayed' } | { readonly key: string; readonly is: 'stillParked'; readonly reason: string }

type Parts = { readonly store: EventStore; readonly rows: Rows }

/**
 * Replays one key of a view. The view may be moved meanwhile; it waits for the last part. What still fails stays parked, with the new reason.
 * The key '' stands for events whose keys could not be told: every key that they turn out to have is replayed.
 */
export const replayParked = async ({ store, rows }: Parts, view: AnyView, key: string): Promise<readonly Replayed[]> =>
  key === KEY_UNKNOWN ? replayUnknown({ store, rows }, view) : [await replayKey({ store, rows }, view, key)]

/** Replays all keys of a view that have something parked. */
export const replayAllParked = async (parts: Parts, view: AnyView): Promise<readonly Replayed[]> => {
  const keys = new Set((await parts.rows.parked(view)).map(({ key }) => key))
  const replayed: Replayed[] = []
  for (const key of keys) replayed.push(...await replayParked(parts, view, key))
  return replayed
}

const replayKey = async ({ store, rows }: Parts, view: AnyView, key: string): Promise<Replayed> => {
  const [standing] = await rows.progress([view])
  if (!standing) throw new Error(`view ${view.name} has no version ${view.version} here`)
  // Most of the work is done while the view moves on; only the rest is folded while it waits.
  const most = await foldKey(store, view, key, standing.position)
  let left: readonly Parked[] = []
  await rows.replace(view, key, async (upTo) => {
    const { row, parked } = await foldKey(store, view, key, upTo, most)
    left = parked
    return { row, parked }
  })
  return left.length === 0 ? { key, is: 'replayed' } : { key, is: 'stillParked', reason: left[0]!.reason }
}

const replayUnknown = async ({ store, rows }: Parts, view: AnyView): Promise<readonly Replayed[]> => {
  const before = await rows.parked(view, KEY_UNKNOWN)
  const keys = new Set<string>()
  const left: Parked[] = []
  for (const { position, eventId } of before) {
    const [fact] = await store.readAll(position - 1n, 1)
    try {
      const own = fact ? keysOf(view, fact) : []
      if (!own.every(isKey)) throw new Error('no row can have its key')
      for (const key of own) keys.add(key)
    } catch (error) {
      left.push({ key: KEY_UNKNOWN, position, eventId, reason: (error as Error).message })
    }
  }
  const replayed: Replayed[] = []
  for (const key of keys) replayed.push(await replayKey({ store, rows }, view, key))
  await rows.replace(view, KEY_UNKNOWN, async () => {
    // Those that came meanwhile are looked at with the next replay.
    const newer = (await rows.parked(view, KEY_UNKNOWN)).filter(({ position }) => before.every((each) => each.position !== position))
    return { row: null, parked: [...left, ...newer] }
  })
  return [...replayed, ...(left[0] ? [{ key: KEY_UNKNOWN, is: 'stillParked', reason: left[0].reason } as const] : [])]
}
