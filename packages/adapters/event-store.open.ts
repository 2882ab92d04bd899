// Opens the event store that an address names: PostgreSQL, or KurrentDB with its index in a PostgreSQL.
import { openDatabase } from './access.database.ts'
import { kurrentEventStoreAt } from './event-store.kurrent.ts'
import { postgresEventStore } from './event-store.postgres.ts'
import { postgresKurrentIndex } from './kurrent/log-index.postgres.ts'
import type { EventLog } from './stored-event.ts'

const INDEX_CONNECTIONS = 4

/**
 * The store at `postgres://…`, or at `kurrentdb://…` or `esdb://…`, whose positions are kept in the database at `indexUrl`
 * (with the tables of `makeKurrentIndexTables`).
 * Throws when the address is of another kind.
 */
export const openEventStore = (url: string, options: { readonly indexUrl: string; readonly name?: string }): EventLog => {
  if (/^postgres(ql)?:/.test(url)) return postgresEventStore({ url, ...(options.name ? { name: options.name } : {}) })
  if (!/^(esdb|kurrentdb)(\+discover)?:/.test(url)) throw new Error('EVENT_STORE_URL must begin with postgres://, kurrentdb:// or esdb://')
  const database = openDatabase({ url: options.indexUrl, ...(options.name ? { name: options.name } : {}) }, INDEX_CONNECTIONS)
  const store = kurrentEventStoreAt(url, postgresKurrentIndex(database))
  return { ...store, close: async () => { await store.close(); await database.close() } }
}
