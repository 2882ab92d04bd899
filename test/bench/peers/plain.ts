// Two yardsticks without a framework: one insert per append, and a lane that groups what waits into one insert. No objects, no idempotency, no expectations.
import pg from 'pg'
import { PAGE, type BenchEvent, type Contender, type Entry } from '../contender.ts'

const TABLE = `create table if not exists plain_events (position bigserial primary key, stream text not null, type text not null, data text not null, recorded_at timestamptz not null default now())`
const INSERT = 'insert into plain_events (stream, type, data) select * from unnest($1::text[], $2::text[], $3::text[])'

const opened = async (url: string): Promise<{ readonly pool: pg.Pool; readonly write: (rows: readonly Row[]) => Promise<void> }> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query(TABLE)
  return { pool, write: async (rows) => { await pool.query({ name: 'insert', text: INSERT, values: [rows.map(({ stream }) => stream), rows.map(({ type }) => type), rows.map(({ data }) => data)] }) } }
}

type Row = { readonly stream: string; readonly type: string; readonly data: string }
const rowsOf = (stream: string, events: readonly BenchEvent[]): Row[] => events.map(({ type, data, objects }) => ({ stream, type, data: JSON.stringify({ ...data, objects }) }))

const catchUp = (pool: pg.Pool) => async (): Promise<number> => {
  let [seen, after] = [0, '0']
  for (;;) {
    const { rows } = await pool.query<{ position: string; data: string }>('select position, stream, type, data, recorded_at from plain_events where position > $1 order by position limit $2', [after, PAGE])
    if (rows.length === 0) return seen
    for (const row of rows) JSON.parse(row.data)
    seen += rows.length
    after = rows[rows.length - 1]!.position
  }
}

export const plainInsert: Entry = {
  name: 'plain insert',
  open: async (ownerUrl) => {
    const { pool, write } = await opened(ownerUrl)
    return { name: 'plain insert', append: (stream, events) => write(rowsOf(stream, events)), catchUp: catchUp(pool), close: () => pool.end() }
  },
}

export const plainGroupCommit: Entry = {
  name: 'plain group commit',
  open: async (ownerUrl): Promise<Contender> => {
    const { pool, write } = await opened(ownerUrl)
    let waiting: { readonly rows: readonly Row[]; readonly done: () => void; readonly failed: (error: unknown) => void }[] = []
    let running = false
    const run = async () => {
      running = true
      while (waiting.length > 0) {
        const batch = waiting
        waiting = []
        await write(batch.flatMap(({ rows }) => rows)).then(() => { for (const { done } of batch) done() }, (error) => { for (const { failed } of batch) failed(error) })
      }
      running = false
    }
    return {
      name: 'plain group commit',
      append: (stream, events) => new Promise<void>((done, failed) => {
        waiting.push({ rows: rowsOf(stream, events), done, failed })
        if (!running) void run()
      }),
      close: () => pool.end(),
    }
  },
}
