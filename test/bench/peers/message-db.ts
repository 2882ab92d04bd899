// Message DB: an event store as SQL functions. Its own scripts want psql; its files are run here in the order of its install script.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { whole } from '../whole.ts'
import type { BenchEvent, Entry } from '../contender.ts'

const database = join(import.meta.dirname, '..', 'node_modules', '@eventide', 'message-db', 'database')
const FUNCTIONS = ['message-store-version', 'hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id', 'stream-version', 'write-message', 'get-stream-messages', 'get-category-messages', 'get-last-stream-message']
const PAGE = 1_000

const install = async (pool: pg.Pool): Promise<void> => {
  const run = async (path: string) => { await pool.query(await readFile(join(database, path), 'utf8')) }
  const all = async (folder: string) => { for (const file of (await readdir(join(database, folder))).sort()) await run(join(folder, file)) }
  for (const folder of ['schema', 'extensions', 'types', 'tables']) await all(folder)
  const known = new Set(await readdir(join(database, 'functions')))
  for (const name of FUNCTIONS) if (known.has(`${name}.sql`)) await run(join('functions', `${name}.sql`))
  await all('indexes')
}

export const messageDb: Entry = {
  name: 'message-db',
  open: async (ownerUrl) => {
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 10, options: '-c search_path=message_store,public' })
    await install(pool)
    return {
      name: 'message-db',
      // One message a call; several are several calls in one transaction.
      append: async (stream, events) => {
        const write = (client: pg.Pool | pg.PoolClient, event: BenchEvent) => {
          const { id, type, data, ...telling } = whole(event)
          return client.query({ name: 'write', text: 'select write_message($1, $2, $3, $4::jsonb, $5::jsonb)', values: [id, stream, type, JSON.stringify(data), JSON.stringify(telling)] })
        }
        if (events.length === 1) {
          await write(pool, events[0]!)
          return
        }
        const client = await pool.connect()
        try {
          await client.query('begin')
          for (const event of events) await write(client, event)
          await client.query('commit')
        } finally {
          client.release()
        }
      },
      catchUp: async () => {
        let [seen, after] = [0, 0]
        for (;;) {
          const { rows } = await pool.query<{ global_position: string; data: string; metadata: string }>('select * from get_category_messages($1, $2, $3)', ['finding', after, PAGE])
          if (rows.length === 0) return seen
          for (const { data, metadata } of rows) [data, metadata].map((text) => JSON.parse(text) as object)
          seen += rows.length
          after = Number(rows[rows.length - 1]!.global_position) + 1
        }
      },
      close: () => pool.end(),
    }
  },
}
