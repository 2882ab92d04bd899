// Says how far views are behind the log and what is parked, in numbers.
import type { Rows, Status } from '../../packages/adapters/rows.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { AnyView } from '../../packages/kernel/view.ts'

export type ViewMeasure = {
  readonly name: string
  readonly version: number
  readonly status: Status
  readonly position: bigint
  /** events that the view has yet to take */
  readonly lagEvents: number
  /** how long the first of them has been waiting; 0 when there is none */
  readonly lagSeconds: number
  /** keys that wait because an event could not be folded, and how many events they have not taken */
  readonly parked: number
  readonly parkedEvents: number
}

/** `instant` is the present, ISO 8601 UTC. Views that were never prepared are left out. */
export const measureViews = async ({ store, rows, views }: { readonly store: EventStore; readonly rows: Rows; readonly views: readonly AnyView[] }, instant: string): Promise<readonly ViewMeasure[]> => {
  const [progress, counts, head] = await Promise.all([rows.progress(views), rows.parkedCounts(views), store.head()])
  const waitingSince = new Map<bigint, string | undefined>()
  for (const { position } of progress) if (position < head.position && !waitingSince.has(position)) waitingSince.set(position, (await store.readAll(position, 1))[0]?.recordedAt)
  return progress.map(({ view, position, status }) => {
    const since = waitingSince.get(position)
    const { keys = 0, facts = 0 } = counts.get(view) ?? {}
    return {
      name: view.name, version: view.version, status, position, lagEvents: Math.max(0, Number(head.position - position)),
      lagSeconds: since === undefined ? 0 : Math.max(0, (Date.parse(instant) - Date.parse(since)) / 1000), parked: keys, parkedEvents: facts,
    }
  })
}
