// A relay's memory in PostgreSQL: an advisory lock says who leads, and the cursor moves over the very connection that holds the lock.
import pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { LeadershipLost, RelayActive, type Leadership, type ParkedKey, type ParkedRecord, type RelayCursor } from './relay-cursor.ts'

const POLL_MS = 1_000
const BEAT_MS = 5_000
const CONNECT_MS = 5_000
const QUERY_MS = 15_000
/** A server that cannot reach a vanished leader ends its session, and frees the lock, after about 25 s. */
const KEEPALIVE = "select set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)"

const TABLES = `
create table if not exists relay_cursor (
  relay text primary key, position bigint not null default 0, term bigint not null default 0, moved_at timestamptz not null default now());
create table if not exists relay_parked (
  relay text not null, topic text not null, key text not null, position bigint not null, event_id text not null, event_type text not null,
  reason text not null, parked_at timestamptz not null default now(), release_asked boolean not null default false,
  primary key (relay, topic, key, position));`

export type RelayCursorOptions = {
  readonly url: string
  /** relays of one name share a cursor, and one of them leads */
  readonly relay?: string
  /** how often to look whether the leader has gone */
  readonly pollMs?: number
}

/** Makes the tables where they are missing, as a role that may. `app` is a role that then uses them. */
export const makeRelayTables = async (url: string, app?: string): Promise<void> => {
  if (app !== undefined && !/^[a-z_]+$/.test(app)) throw new Error('a role name has small letters and underscores only')
  const client = await connected(url)
  try {
    // A role that may not create would be refused even where there is nothing to create.
    const { rows } = await client.query("select to_regclass('relay_cursor') is not null and to_regclass('relay_parked') is not null as there")
    // Two relays that start together would otherwise collide in the catalogue.
    if (!rows[0].there) await client.query(`begin; select pg_advisory_xact_lock(hashtextextended('relay tables', 0)); ${TABLES} commit`)
    if (app) await client.query(`grant select, insert, update, delete on relay_cursor, relay_parked to ${app}`)
  } finally {
    await client.end()
  }
}

export const relayCursorInPostgres = ({ url, relay = 'relay', pollMs = POLL_MS }: RelayCursorOptions): RelayCursor => {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: CONNECT_MS, query_timeout: QUERY_MS })
  pool.on('error', () => {}) // an idle connection was cut; the next query makes another
  pool.on('connect', (client) => void client.on('error', () => {})) // cut while it was being ended
  return {
    lead: async (signal) => {
      while (!signal.aborted) {
        const client = await locked(url, relay, { pollMs, signal }).catch(() => undefined)
        if (client) return led(client, relay).catch(async (error: unknown) => { await client.end().catch(() => {}); throw error })
        await pause(pollMs, undefined, { signal }).catch(() => {})
      }
      return undefined
    },
    standing: async () => {
      const { rows } = await pool.query(`select c.position, c.term, (select count(*)::int from relay_parked where relay = $1) as parked
        from (select 1) as one left join relay_cursor c on c.relay = $1`, [relay])
      return { position: BigInt(rows[0].position ?? 0), parked: rows[0].parked, takeOvers: Number(rows[0].term ?? 0) }
    },
    parked: async () => parkedIn((await pool.query('select * from relay_parked where relay = $1 order by position', [relay])).rows),
    askRelease: async ({ topic, key }) =>
      (await pool.query('update relay_parked set release_asked = true where relay = $1 and topic = $2 and key = $3', [relay, topic, key])).rowCount ?? 0,
    rewind: async (position) => {
      const { rowCount } = await pool.query(`insert into relay_cursor (relay, position) select $1, $2 where pg_try_advisory_xact_lock(${LOCK})
        on conflict (relay) do update set position = excluded.position, moved_at = now()`, [relay, position])
      if (rowCount === 0) throw new RelayActive()
    },
    close: () => pool.end(),
  }
}

/** One lock a relay name, in the database that holds its cursor. */
const LOCK = "hashtextextended('relay ' || $1::text, 0)"

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS, query_timeout: QUERY_MS, keepAlive: true, application_name: 'jingze-relay' })
  client.on('error', () => {}) // told by 'end' and by the next query
  await client.connect()
  return client
}

/** A connection that holds the lock; undefined when the signal aborts first. */
const locked = async (url: string, relay: string, { pollMs, signal }: { pollMs: number; signal: AbortSignal }): Promise<pg.Client | undefined> => {
  const client = await connected(url)
  try {
    await client.query(KEEPALIVE)
    while (!signal.aborted) {
      const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK}) as mine`, [relay])
      if (rows[0].mine) return client
      await pause(pollMs, undefined, { signal }).catch(() => {})
    }
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  await client.end()
  return undefined
}

const led = async (client: pg.Client, relay: string): Promise<Leadership> => {
  const { rows: [cursor] } = await client.query(`insert into relay_cursor as c (relay, term) values ($1, 1)
    on conflict (relay) do update set term = c.term + 1 returning position, term`, [relay])
  const { rows: parkedKeys } = await client.query('select distinct topic, key from relay_parked where relay = $1', [relay])
  const beat = setInterval(() => void client.query('select 1').catch(() => void client.end().catch(() => {})), BEAT_MS)
  const ended = new Promise<void>((resolve) => client.once('end', resolve)).then(() => clearInterval(beat))
  return { ...asLeader(client, relay, cursor.term), position: BigInt(cursor.position), parkedKeys, ended, release: () => client.end().catch(() => {}) }
}

/** The term is checked too: behind a connection pooler that shares sessions, the lock alone would not tell two leaders apart. */
const asLeader = (client: pg.Client, relay: string, term: string): Pick<Leadership, 'move' | 'asked' | 'unpark' | 'keepParked'> => {
  const query = async (text: string, values: readonly unknown[]) => {
    try {
      return await client.query(text, [relay, ...values])
    } catch (cause) {
      await client.end().catch(() => {})
      throw new LeadershipLost(`the relay's database did not answer: ${(cause as Error).message}`, { cause })
    }
  }
  return {
    move: async (position, parked) => {
      const column = (pick: (each: ParkedRecord) => unknown) => parked.map(pick)
      const { rowCount } = await query(`with moved as (update relay_cursor set position = $2, moved_at = now() where relay = $1 and term = $3 returning 1),
        put as (insert into relay_parked (relay, topic, key, position, event_id, event_type, reason)
          select $1, r.* from moved, unnest($4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[]) as r on conflict do nothing)
        select 1 from moved`, [position, term, column((each) => each.topic), column((each) => each.key), column((each) => each.position), column((each) => each.eventId), column((each) => each.eventType), column((each) => each.reason)])
      if (rowCount === 0) throw new LeadershipLost('another relay has taken over')
    },
    asked: async () => parkedIn((await query('select * from relay_parked where relay = $1 and (topic, key) in (select topic, key from relay_parked where relay = $1 and release_asked) order by position', [])).rows),
    unpark: async ({ topic, key }, upTo) => { await query('delete from relay_parked where relay = $1 and topic = $2 and key = $3 and position <= $4', [topic, key, upTo]) },
    keepParked: async ({ topic, key, position, reason }) => {
      await query(`update relay_parked set release_asked = false, reason = case when position = $4 then $5 else reason end
        where relay = $1 and topic = $2 and key = $3`, [topic, key, position, reason])
    },
  }
}

type ParkedRow = ParkedKey & { readonly position: string; readonly event_id: string; readonly event_type: string; readonly reason: string }

const parkedIn = (rows: readonly ParkedRow[]): readonly ParkedRecord[] =>
  rows.map(({ topic, key, position, event_id, event_type, reason }) => ({ topic, key, position: BigInt(position), eventId: event_id, eventType: event_type, reason }))
