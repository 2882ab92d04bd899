// Whether a log that has grown is slower: appends and stream reads on a small and on a large log, in turn.
import pg from 'pg'
import { postgresEventStore } from '../../packages/adapters/event-store.postgres.ts'
import { createEventStoreSchema } from '../../packages/adapters/postgres/schema.ts'
import type { EventStore } from '../../packages/kernel/store.ts'
import { startTestPostgres, type TestPostgres } from '../contract/postgres-for-tests.ts'
import { appendRate, median, type Load } from './appends.ts'
import { benchEvent } from './contender.ts'
import { whole } from './whole.ts'

const SIZES = [100_000, Number(process.env['BENCH_GROWN'] ?? 5_000_000)] as const
const LOADS: readonly Load[] = [{ inFlight: 1, perAppend: 1 }, { inFlight: 64, perAppend: 1 }]
const PER_STREAM = 10
const READS = 1_000

/** Events are made where they are kept, and indexes afterwards: 5 million by the ordinary way in would take the better part of an hour on a slow disk. */
const FILL = `
  alter table event_store.events drop constraint events_id_key, drop constraint events_stream_revision_key;
  alter table event_store.event_objects drop constraint event_objects_pkey;
  insert into event_store.events (position, stream, revision, id, type, recorded_at, data, meta)
  select n, 'finding-' || (n - 1) / ${PER_STREAM}, (n - 1) % ${PER_STREAM}, uuidv7(), $type, '2026-01-05T01:00:00Z', $data, $meta from generate_series(1, $size) as n;
  insert into event_store.event_objects (object_key, type_key, position)
  select hashtextextended(object, 0), hashtext($type), n
  from generate_series(1, $size) as n, unnest(array['project/project-' || n % ($size / 400), 'unit/unit-' || n % 25, 'category/F1']) as object;
  alter table event_store.events add unique (id), add unique (stream, revision);
  alter table event_store.event_objects add primary key (object_key, type_key, position);`

type Grown = { readonly size: number; readonly store: EventStore; readonly owner: pg.Client }

const grown = async (postgres: TestPostgres, size: number): Promise<Grown> => {
  const database = `grown_${size}`
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  await admin.query(`create database ${database} owner jingze_owner`)
  await createEventStoreSchema(postgres.url('jingze_owner', database))
  const owner = new pg.Client({ connectionString: postgres.url('jingze_owner', database) })
  await owner.connect()
  const { id: _, type, data, ...telling } = whole(benchEvent(1))
  const values: Readonly<Record<string, string>> = { size: String(size), type: owner.escapeLiteral(type), data: owner.escapeLiteral(JSON.stringify(data)), meta: owner.escapeLiteral(JSON.stringify(telling)) }
  await owner.query("set maintenance_work_mem = '512MB'")
  await owner.query(FILL.replaceAll(/\$(\w+)/g, (_whole, name: string) => values[name]!))
  await owner.query('vacuum (analyze) event_store.events, event_store.event_objects')
  // What was just made is still being written to the disk otherwise, and the appends pay for it.
  await admin.query('checkpoint')
  await admin.end()
  return { size, owner, store: postgresEventStore({ url: postgres.url('jingze_app', database) }) }
}

const appended = ({ store }: Grown, load: Load, ms: number): Promise<number> => appendRate({
  name: 'grown', close: async () => {},
  append: async (stream, events) => {
    const verdict = await store.append({ stream: `new-${stream}`, expected: 'any', events: events.map(whole) })
    if (!verdict.ok) throw new Error(verdict.because)
  },
}, load, ms)

/** Bytes of write-ahead log for one event: pages touched for the first time since a checkpoint go into it whole, and a larger log has more of them. */
const walBytes = async (log: Grown): Promise<number> => {
  const at = async () => (await log.owner.query<{ at: string; events: string }>("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as at, max(position) as events from event_store.events")).rows[0]!
  const before = await at()
  await appended(log, LOADS[1]!, 500)
  const after = await at()
  return (Number(after.at) - Number(before.at)) / (Number(after.events) - Number(before.events))
}

/** Milliseconds that 99 of 100 reads of one stream take at most; streams from all over the log. */
const readP99 = async ({ store, size }: Grown, round: number): Promise<number> => {
  const took: number[] = []
  for (let n = 0; n < READS; n++) {
    const stream = `finding-${((n + round * READS) * 7_919) % (size / PER_STREAM)}`
    const from = performance.now()
    const events = await store.readStream(stream)
    took.push(performance.now() - from)
    if (events.length < PER_STREAM) throw new Error(`${stream} holds ${events.length} events`)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(READS * 0.99)]!
}

export const growthBench = async (rounds: number, ms: number, say: (line: string) => void): Promise<void> => {
  const postgres = await startTestPostgres()
  const logs: Grown[] = []
  for (const size of SIZES) {
    const from = performance.now()
    logs.push(await grown(postgres, size))
    say(`a log of ${size} events made in ${Math.round((performance.now() - from) / 1000)} s`)
  }
  const compare = async (what: string, unit: string, measure: (log: Grown, round: number) => Promise<number>) => {
    const found = logs.map(() => [] as number[])
    for (let round = 0; round <= rounds; round++) for (const [n, log] of logs.entries()) {
      const value = await measure(log, round)
      // the first round warms up
      if (round > 0) found[n]!.push(value)
    }
    const [small, large] = found.map(median) as [number, number]
    say(`  ${what}: ${small.toFixed(2)} ${unit} at ${SIZES[0]} events, ${large.toFixed(2)} at ${SIZES[1]} (${(large / small).toFixed(2)}×)`)
  }
  say('\ngrowth (ratio: large ÷ small)')
  for (const load of LOADS) await compare(`append, ${load.inFlight} in flight`, 'events/s', (log) => appended(log, load, ms))
  await compare('write-ahead log for one event', 'bytes', walBytes)
  await compare('one stream of 10 events read, p99', 'ms', readP99)
  for (const { store, owner } of logs) await Promise.all([store.close(), owner.end()])
  await postgres.stop()
}
