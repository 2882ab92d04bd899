// How the event store talks to PostgreSQL: connections with guards, and which errors mean that nobody answered.
import { Client, Pool, types, type ClientConfig } from 'pg'
import { StoreUnavailable } from '../../kernel/store.ts'

const BIGINT = 20
const TIMESTAMP = 1184
const CONNECT_MS = 5_000
/** A server that is alive answers long before; this one is gone or cut off. Above the statement time-out, so that its answer wins. */
const SILENCE_MS = 35_000

/**
 * Nobody waits for ever: for a lock, for a statement, or behind a transaction that somebody left open.
 * Every question of the store follows an index; a plan made while the log was small must not read all of it when it has grown.
 */
const SETTINGS = ['statement_timeout=30000', 'lock_timeout=10000', 'idle_in_transaction_session_timeout=10000',
  'synchronous_commit=on', 'default_transaction_isolation=read\\ committed', 'timezone=UTC', 'datestyle=ISO',
  'enable_seqscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off', 'plan_cache_mode=force_generic_plan', 'jit=off']

/** A way to reach the database: an address `postgres://…`, and a name that its administrators see. */
export type Reach = { readonly url: string; readonly name?: string }

const configOf = ({ url, name }: Reach, settings: readonly string[] = []): ClientConfig => ({
  connectionString: url, application_name: name ?? 'jingze event store',
  options: [...SETTINGS, ...settings].map((each) => `-c ${each}`).join(' '),
  connectionTimeoutMillis: CONNECT_MS, query_timeout: SILENCE_MS, keepAlive: true,
  types: { getTypeParser: (oid, format) => parser(oid) ?? types.getTypeParser(oid, format as never) },
})

const parser = (oid: number) => (oid === BIGINT ? BigInt : oid === TIMESTAMP ? isoInstant : undefined)

/** From `2026-01-05 01:00:00.12+00` to ISO 8601. Events of one batch share their instant, so the last answer is often the next. */
const isoInstant = (() => {
  let last = ''
  let iso = ''
  return (text: string): string => {
    if (text !== last) [last, iso] = [text, new Date(text).toISOString()]
    return iso
  }
})()

/** `settings` are for this pool alone, as `name=value`, and go before the usual ones. */
export const makePool = (reach: Reach, connectionsMax: number, settings: readonly string[] = []): Pool => {
  const pool = new Pool({ ...configOf(reach, settings), max: connectionsMax })
  // A connection that breaks while idle is replaced on its next use; one that breaks at work fails the statement, which is told enough.
  pool.on('error', () => {})
  pool.on('connect', (client) => { client.on('error', () => {}) })
  return pool
}

/** One connection that is made when needed and made again when lost. */
export type Line = {
  readonly client: () => Promise<Client>
  /** Cuts the connection, whatever it is doing; the next use makes another. */
  readonly drop: () => void
  readonly close: () => Promise<void>
}

export const makeLine = (reach: Reach, onLost: () => void = () => {}): Line => {
  let current: Promise<Client> | undefined
  const connect = async (): Promise<Client> => {
    const client = new Client(configOf(reach))
    const mine = current
    const lost = () => {
      if (current === mine) current = undefined
      onLost()
    }
    client.on('error', lost)
    client.on('end', lost)
    await client.connect()
    return client
  }
  const drop = () => {
    const client = current
    current = undefined
    void client?.then(cut, () => {})
  }
  return {
    client: () => {
      current ??= Promise.resolve().then(connect)
      const mine = current
      mine.catch(() => { if (current === mine) current = undefined })
      return mine
    },
    drop,
    close: async () => {
      const client = current
      current = undefined
      await client?.then((open) => open.end()).catch(() => {})
    },
  }
}

/** Ends without a farewell, which a connection that hangs would never send. */
const cut = (client: Client): void => {
  (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy()
}

/** What the server says when it is the one that cannot, not the request: connection, resources, shut-down, time-outs. */
const UNAVAILABLE = /^(08|53|57|58|28|25P03|55P03|3D000)/

/** An error as the port tells it: `StoreUnavailable` when nobody answered, else the error itself. */
export const asStoreError = (error: unknown): unknown => {
  const code = (error as { code?: unknown }).code
  const sqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
  if (sqlState && !UNAVAILABLE.test(sqlState)) return error
  if (error instanceof StoreUnavailable || error instanceof TypeError) return error
  return new StoreUnavailable(`the event store does not answer: ${(error as Error).message}`, { cause: error })
}
