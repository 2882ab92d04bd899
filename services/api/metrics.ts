// Counts and times what the API does, in the form that Prometheus reads.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { EventStore } from '../../packages/kernel/store.ts'
import type { ViewProgress } from './view-progress.ts'

export type Metrics = {
  readonly took: (request: { readonly method: string; readonly route: string; readonly status: number }, seconds: number) => void
  /** All of it as text, with its media type. */
  readonly text: () => Promise<{ readonly type: string; readonly text: string }>
  /** For whoever else has something to tell. */
  readonly registry: Registry
}

/** What is looked at when somebody asks for the numbers. A look that fails leaves its number out. */
export type Watched = {
  readonly head: () => Promise<{ readonly position: bigint }>
  readonly views: () => Promise<readonly ViewProgress[]>
  /** requests that wait to be appended */
  readonly laneQueue?: () => number
}

/** The same store, and how many appends it has not answered yet. */
export const countWaiting = <Store extends EventStore>(store: Store): { readonly store: Store; readonly waiting: () => number } => {
  let count = 0
  const append: EventStore['append'] = async (request) => {
    count += 1
    try {
      return await store.append(request)
    } finally {
      count -= 1
    }
  }
  return { store: { ...store, append }, waiting: () => count }
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export const makeMetrics = (watched: Watched): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'jingze_' })
  const durations = new Histogram({ name: 'jingze_http_seconds', help: 'How long answers took, by route', labelNames: ['method', 'route', 'status'], buckets: BUCKETS, registers })
  const lag = new Gauge({ name: 'jingze_view_lag_events', help: 'Events that a view has yet to read', labelNames: ['view'], registers })
  const parked = new Gauge({ name: 'jingze_view_parked_keys', help: 'Rows of a view that wait because an event could not be folded', labelNames: ['view'], registers })
  const position = new Gauge({ name: 'jingze_log_position', help: 'Events in the log', registers })
  const queue = new Gauge({ name: 'jingze_lane_queue', help: 'Requests that wait to be appended', registers })
  const look = async () => {
    queue.set(watched.laneQueue?.() ?? 0)
    const [head, views] = await Promise.all([watched.head(), watched.views()])
    position.set(Number(head.position))
    for (const view of views) {
      lag.set({ view: view.name }, Math.max(0, Number(head.position - view.position)))
      parked.set({ view: view.name }, view.parked)
    }
  }
  return {
    registry,
    took: ({ method, route, status }, seconds) => durations.observe({ method, route, status: String(status) }, seconds),
    text: async () => {
      await look().catch(() => { for (const each of [lag, parked, position]) each.reset() })
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}
