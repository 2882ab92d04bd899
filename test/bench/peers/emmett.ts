// Emmett's PostgreSQL event store, through its public functions only.
import { whole } from '../whole.ts'
import { PAGE, type BenchEvent, type Entry } from '../contender.ts'

/** Names, not literals: the packages are only there once the bench has installed them, and types must not depend on that. */
const [STORE, CONNECTIONS]: readonly [string, string] = ['@event-driven-io/emmett-postgresql', '@event-driven-io/dumbo']

export const emmett: Entry = {
  name: 'emmett',
  open: async (ownerUrl) => {
    const { getPostgreSQLEventStore, readMessagesBatch } = await import(STORE) as unknown as EmmettModule
    const store = getPostgreSQLEventStore(ownerUrl)
    await store.schema.migrate()
    const { dumbo } = await import(CONNECTIONS) as unknown as { dumbo: (options: object) => { readonly execute: unknown; readonly close: () => Promise<void> } }
    const pool = dumbo({ connectionString: ownerUrl })
    return {
      name: 'emmett',
      append: async (stream, events) => { await store.appendToStream(stream, events.map(written)) },
      catchUp: async () => {
        let [seen, after] = [0, 0n as unknown]
        for (;;) {
          const { messages, currentGlobalPosition, currentCheckpoint } = await readMessagesBatch(pool.execute, { after, batchSize: PAGE })
          if (messages.length === 0) return seen
          seen += messages.length
          after = currentCheckpoint ?? currentGlobalPosition
        }
      },
      close: async () => { await store.close(); await pool.close() },
    }
  },
}

const written = (event: BenchEvent): object => {
  const { type, data, ...telling } = whole(event)
  return { type, data, metadata: telling }
}

type EmmettModule = {
  readonly getPostgreSQLEventStore: (url: string) => { readonly appendToStream: (stream: string, events: object[]) => Promise<unknown>; readonly close: () => Promise<void>; readonly schema: { readonly migrate: () => Promise<unknown> } }
  readonly readMessagesBatch: (execute: unknown, options: object) => Promise<{ readonly messages: readonly unknown[]; readonly currentGlobalPosition: unknown; readonly currentCheckpoint?: unknown }>
}
