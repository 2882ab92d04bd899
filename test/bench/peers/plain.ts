// Yardsticks without a framework: the plain group commit that the bars are measured by, one insert per append, and a bare group of inserts.
// The plain group commit is what every log needs and nothing more, written as plainly as it goes: one lane that takes what waits; positions dense and
// in commit order, given out under a row lock on the log's head; streams whose revisions are unique; durable; text columns through unnest. It stores
// the same bytes as Jingze (data and the telling) and lacks what Jingze adds: objects, idempotency, expectations, conditions, notification.
// The bare group of inserts lacks the lock, the revisions and the telling too: its sequence skips and reorders under several writers, so it is
// no log, only the floor that the machine allows.
import pg from 'pg'
import { whole } from '../whole.ts'
import { PAGE, type BenchEvent, type Contender, type Entry } from '../contender.ts'

const LOG = `
  create table plain_head (position bigint not null);
  insert into plain_head values (0);
  create table plain_log (position bigint primary key, stream text not null collate "C", revision integer not null, id uuid not null, type text not null,
    recorded_at timestamptz(3) not null default clock_timestamp(), data text not null, meta text not null, unique (stream, revision))`

/** `$6` says for each event how many of the batch went to its stream before it. */
const APPEND = `
  with turn as (update plain_head set position = position + cardinality($1::text[]) returning position - cardinality($1::text[]) as before)
  insert into plain_log (position, stream, revision, id, type, data, meta)
  select turn.before + e.n, e.stream, coalesce((select l.revision from plain_log l where l.stream = e.stream order by l.revision desc limit 1), -1) + 1 + e.earlier, e.id, e.type, e.data, e.meta
  from turn, unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::integer[]) with ordinality as e(stream, id, type, data, meta, earlier, n)`

type Append = { readonly stream: string; readonly events: readonly BenchEvent[] }
type Write = (batch: readonly Append[]) => Promise<unknown>

const intoLog = (pool: pg.Pool): Write => (batch) => {
  const [streams, ids, types, data, meta, earlier]: [string[], string[], string[], string[], string[], number[]] = [[], [], [], [], [], []]
  const counts = new Map<string, number>()
  for (const { stream, events } of batch) for (const event of events) {
    const { id, type, data: own, ...telling } = whole(event)
    const count = counts.get(stream) ?? 0
    counts.set(stream, count + 1)
    streams.push(stream)
    ids.push(id)
    types.push(type)
    data.push(JSON.stringify(own))
    meta.push(JSON.stringify(telling))
    earlier.push(count)
  }
  return pool.query({ name: 'append', text: APPEND, values: [streams, ids, types, data, meta, earlier] })
}

const BARE = 'create table plain_events (position bigserial primary key, stream text not null, type text not null, data text not null, recorded_at timestamptz not null default now())'
const INSERT = 'insert into plain_events (stream, type, data) select * from unnest($1::text[], $2::text[], $3::text[])'

const intoEvents = (pool: pg.Pool): Write => (batch) => {
  const rows = batch.flatMap(({ stream, events }) => events.map(({ type, data, objects }) => [stream, type, JSON.stringify({ ...data, objects })]))
  return pool.query({ name: 'insert', text: INSERT, values: [0, 1, 2].map((column) => rows.map((row) => row[column])) })
}

/** The plain read: the same columns and bytes that Jingze reads, page by page, both texts parsed. */
const catchUp = (pool: pg.Pool) => async (): Promise<number> => {
  let [seen, after] = [0, '0']
  for (;;) {
    const { rows } = await pool.query<{ position: string; data: unknown; meta: unknown }>({
      name: 'read', text: 'select position, stream, revision, id, type, recorded_at, data, meta from plain_log where position > $1 order by position limit $2', values: [after, PAGE],
    })
    if (rows.length === 0) return seen
    for (const row of rows) [row.data, row.meta] = [JSON.parse(row.data as string), JSON.parse(row.meta as string)]
    seen += rows.length
    after = rows[rows.length - 1]!.position
  }
}

/** Sends together what has queued while the last batch was written. */
const grouped = (write: Write): Contender['append'] => {
  let waiting: (Append & { readonly done: () => void; readonly failed: (error: unknown) => void })[] = []
  let running = false
  const run = async () => {
    running = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await write(batch).then(() => { for (const { done } of batch) done() }, (error) => { for (const { failed } of batch) failed(error) })
    }
    running = false
  }
  return (stream, events) => new Promise<void>((done, failed) => {
    waiting.push({ stream, events, done, failed })
    if (!running) void run()
  })
}

const opened = async (url: string, tables: string): Promise<pg.Pool> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query(tables)
  return pool
}

export const plainGroupCommit: Entry = {
  name: 'plain group commit',
  open: async (ownerUrl) => {
    const pool = await opened(ownerUrl, LOG)
    return { name: 'plain group commit', append: grouped(intoLog(pool)), catchUp: catchUp(pool), close: () => pool.end() }
  },
}

export const plainInsert: Entry = {
  name: 'plain insert',
  open: async (ownerUrl) => {
    const pool = await opened(ownerUrl, BARE)
    const write = intoEvents(pool)
    return { name: 'plain insert', append: async (stream, events) => { await write([{ stream, events }]) }, close: () => pool.end() }
  },
}

export const bareGroup: Entry = {
  name: 'bare group of inserts',
  open: async (ownerUrl) => {
    const pool = await opened(ownerUrl, BARE)
    return { name: 'bare group of inserts', append: grouped(intoEvents(pool)), close: () => pool.end() }
  },
}
