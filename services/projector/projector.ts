// Keeps views up to date with the log: follows what comes, builds new versions beside the old, takes over from a projector that died.
import { setTimeout as pause } from 'node:timers/promises'
import type { Holder } from '../../packages/adapters/postgres-views/holder.ts'
import type { Rows, Status } from '../../packages/adapters/rows.ts'
import { makeBell, type Bell } from '../../packages/adapters/subscription.ts'
import type { Stored } from '../../packages/kernel/event.ts'
import { foldBatch, KEY_UNKNOWN, WAITS, type Parked } from '../../packages/kernel/project.ts'
import { StoreUnavailable, type EventStore } from '../../packages/kernel/store.ts'
import type { AnyView } from '../../packages/kernel/view.ts'
import { logReader, type LogReader } from './log-reader.ts'
import { needsOf, type Needs } from './needs.ts'

/** The more at once, the fewer rows are read and written again and again: a rebuild takes the database a sixth less time than with 5,000. With 20,000 it would need 1 GiB. */
const BATCH_SIZE = 10_000
/** A view that catches up beside others takes smaller steps, so that those others wait a tenth of a second at most. */
const BATCH_SIZE_BESIDE = 1_000
const HOLD_MS = 1_000
const POLL_MS = 1_000
const PAUSE_MS_MAX = 10_000

export type ProjectorParts = {
  readonly store: EventStore
  readonly rows: Rows
  readonly holder: Holder
  readonly views: readonly AnyView[]
  readonly log: (line: string) => void
  /** for what somebody has to see to; `log` where none is given */
  readonly warn?: (line: string) => void
  /** rung after every step, for those who wait for a view in the same program */
  readonly bell?: Bell
  readonly batchSize?: number
  /** how often it looks for new events, and for views to take over, though nothing told it to */
  readonly pollMs?: number
}

export type Projector = {
  /** Resolves when all tables are there; rejects when that can never be (`ViewChanged`, when a row schema changed under its version), and then nothing runs. */
  readonly ready: Promise<void>
  /** What this program moves: the views it holds and why one of them stands still, if it does. */
  readonly holds: () => readonly { readonly view: AnyView; readonly position: bigint; readonly failure: string | undefined }[]
  readonly stop: () => Promise<void>
}

/** Where a held view stands, and until when it rests after a failure of its own. */
type Standing = { position: bigint; status: Status; failures: number; failure: string | undefined; restsUntil: number }

type Run = ProjectorParts & { readonly reader: LogReader; readonly bell: Bell; readonly standing: Map<AnyView, Standing>; prepared?: { readonly facts: readonly Stored[]; readonly needs: Needs } | undefined }

/** Starts at once; lost databases are waited for. */
export const projector = (parts: ProjectorParts): Projector => {
  const run: Run = { ...parts, reader: logReader(parts.store), bell: parts.bell ?? makeBell(), standing: new Map() }
  const stopping = new AbortController()
  let prepared: () => void = () => {}
  let refused: (reason: unknown) => void = () => {}
  const ready = new Promise<void>((resolve, reject) => { prepared = resolve; refused = reject })
  ready.catch(() => {})
  const going = loop(run, stopping.signal, prepared).catch(refused)
  return {
    ready,
    holds: () => [...run.standing].map(([view, { position, failure }]) => ({ view, position, failure })),
    stop: async () => {
      stopping.abort()
      await going
      await run.reader.stop()
      await parts.holder.release()
    },
  }
}

const loop = async (run: Run, signal: AbortSignal, prepared: () => void): Promise<void> => {
  let [retries, heldAt, isPrepared] = [0, -Infinity, false]
  while (!signal.aborted) {
    const heard = run.reader.bell.rings()
    try {
      if (!isPrepared) await prepare(run)
      isPrepared = true
      prepared()
      if (performance.now() - heldAt >= Math.min(HOLD_MS, run.pollMs ?? HOLD_MS)) {
        await hold(run)
        heldAt = performance.now()
      }
      const moved = await round(run)
      retries = 0
      if (!moved) await run.reader.bell.wait(heard, run.pollMs ?? POLL_MS, signal)
    } catch (error) {
      if (error instanceof NotPrepared) throw error.cause
      run.log(`the projector waits: ${(error as Error).message}`)
      // Whatever was known of the views may have changed hands meanwhile.
      run.standing.clear()
      heldAt = -Infinity
      await pause(Math.min(PAUSE_MS_MAX, 100 * 2 ** Math.min(retries++, 10)), undefined, { signal }).catch(() => {})
    }
  }
}

/** Views that cannot have tables, or no longer fit them: nothing that waiting would mend. */
class NotPrepared extends Error {}

const prepare = async ({ rows, views }: Run): Promise<void> => {
  try {
    await rows.prepare(views)
  } catch (error) {
    throw error instanceof StoreUnavailable ? error : new NotPrepared('the views cannot be prepared', { cause: error })
  }
}

const lockName = ({ name, version }: AnyView): string => `jingze.view.${name}.v${version}`

/** Takes the views that nobody else moves, and lets go of those that are lost. */
const hold = async (run: Run): Promise<void> => {
  const held = await run.holder.hold(run.views.map(lockName))
  for (const view of run.standing.keys()) if (!held.has(lockName(view))) run.standing.delete(view)
  const fresh = run.views.filter((view) => held.has(lockName(view)) && !run.standing.has(view))
  if (fresh.length > 0) await look(run, fresh)
}

const look = async (run: Run, views: readonly AnyView[]): Promise<void> => {
  // One that is not there any more, because somebody removed it, is not moved either.
  for (const view of views) run.standing.delete(view)
  for (const { view, position, status } of await run.rows.progress(views)) {
    run.standing.set(view, { position, status, failures: 0, failure: undefined, restsUntil: 0 })
  }
}

type Group = { readonly position: bigint; readonly views: readonly AnyView[] }

/** Views that stand at the same place are moved together, by one reading of the log; those behind come first, and join the others. */
const groupsOf = ({ standing }: Run): readonly Group[] => {
  const groups = new Map<bigint, AnyView[]>()
  const moment = performance.now()
  for (const [view, { position, restsUntil }] of standing) if (restsUntil <= moment) groups.set(position, [...groups.get(position) ?? [], view])
  return [...groups].map(([position, views]) => ({ position, views })).toSorted((a, b) => Number(a.position - b.position))
}

/** One step of every group. False when there was nothing to do. */
const round = async (run: Run): Promise<boolean> => {
  const groups = groupsOf(run)
  let moved = false
  for (const [n, { position, views }] of groups.entries()) {
    const next = groups[n + 1]
    const size = next ? Math.min(run.batchSize ?? BATCH_SIZE, BATCH_SIZE_BESIDE) : run.batchSize ?? BATCH_SIZE
    const limit = next ? Math.min(size, Number(next.position - position)) : size
    const facts = await run.reader.read(position, limit, groups.length === 1)
    if (facts.length > 0) {
      await move(run, { position, views }, facts)
      run.bell.ring()
      moved = true
    }
    if (facts.length < limit) await settle(run, views)
  }
  return moved
}

/** Shows what has caught up, then tidies it. */
const settle = async (run: Run, views: readonly AnyView[]): Promise<void> => {
  const shown: AnyView[] = []
  await twoAtATime(views, async (view) => { if (await settleIn(run, view)) shown.push(view) })
  await twoAtATime(shown, (view) => run.rows.tidy(view))
}

/** Two at a time: filling indexes takes the database much time and this program none. */
const twoAtATime = async (views: readonly AnyView[], work: (view: AnyView) => Promise<void>): Promise<void> => {
  const left = [...views]
  const next = async (): Promise<void> => { for (let view = left.shift(); view; view = left.shift()) await work(view) }
  const failed = (await Promise.allSettled([next(), next()])).find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
}

/** True when it has caught up just now. */
const settleIn = async (run: Run, view: AnyView): Promise<boolean> => {
  const standing = run.standing.get(view)
  if (standing?.status !== 'building' || standing.restsUntil > performance.now()) return false
  try {
    standing.status = await run.rows.caughtUp(view)
    run.bell.ring()
    run.log(`view ${view.name} v${view.version} has caught up at ${standing.position} and is ${standing.status}`)
    return true
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    rest(run, view, error as Error)
    return false
  }
}

/** Moves a group; when that fails for a reason of one view, that view alone stays behind and tries again later. */
const move = async (run: Run, { position, views }: Group, facts: readonly Stored[]): Promise<void> => {
  try {
    await step(run, { position, views }, facts)
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    if (views.length > 1) for (const view of views) await move(run, { position, views: [view] }, facts)
    else rest(run, views[0]!, error as Error)
  }
}

const rest = (run: Run, view: AnyView, { message }: Error): void => {
  const standing = run.standing.get(view)
  if (!standing) return
  standing.failures += 1
  standing.failure = message
  standing.restsUntil = performance.now() + Math.min(PAUSE_MS_MAX, 500 * 2 ** standing.failures)
  run.log(`view ${view.name} v${view.version} stands still at ${standing.position}: ${message}`)
}

/** What has been found out while the step before was written, if it is about these views and this page. */
const preparedFor = ({ prepared }: Run, views: readonly AnyView[], facts: readonly Stored[]): Needs | undefined =>
  prepared?.facts === facts && prepared.needs.size === views.length && views.every((view) => prepared.needs.has(view)) ? prepared.needs : undefined

const step = async (run: Run, { position, views }: Group, facts: readonly Stored[]): Promise<void> => {
  const to = facts[facts.length - 1]!.position
  const needs = preparedFor(run, views, facts) ?? needsOf(views, facts)
  const parked: (readonly [AnyView, Parked])[] = []
  const moved = await run.rows.advance({
    from: position, to, keys: new Map([...needs].map(([view, { keys }]) => [view, [...keys]])),
    fold: (view, rows, parkedKeys) => {
      const folded = foldBatch(view, rows, needs.get(view)!.facts, parkedKeys, needs.get(view)!.keysOfFacts)
      parked.push(...folded.parked.map((each) => [view, each] as const))
      return folded
    },
    meanwhile: () => {
      const soon = run.reader.ahead(to)
      run.prepared = soon && { facts: soon, needs: needsOf(views, soon) }
    },
  })
  if (!moved) return look(run, views)
  for (const [{ name, version }, { key, eventId, position: at, reason }] of parked) {
    if (reason !== WAITS) (run.warn ?? run.log)(`view ${name} v${version} has parked ${key === KEY_UNKNOWN ? 'an event without a key' : `the row ${key}`}: event ${eventId} at ${at} could not be folded: ${reason}`)
  }
  for (const view of views) {
    const standing = run.standing.get(view)
    if (standing) Object.assign(standing, { position: to, failures: 0, failure: undefined })
  }
}
