// Puts a whole log, made elsewhere, into an empty event store with its positions, bytes and times as they are.
import { makePool } from './connection.ts'
import { objectText, type Kept } from '../stored-event.ts'
import type { NewEvent } from '../../kernel/event.ts'

const CHUNK = 2_000

/** The store already holds events: a log is only imported into an empty one. */
export class LogNotEmpty extends Error {}

/** `ownerUrl` is the owner's address: the application's role may not do this. Throws `LogNotEmpty`, or when positions are not dense from 1; the store stays empty then. */
export const importLog = async (ownerUrl: string, kept: Iterable<Kept>): Promise<void> => {
  const pool = makePool({ url: ownerUrl, name: 'jingze import' }, 1)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('lock table event_store.append_turn in exclusive mode')
    const { rows: [found] } = await client.query<{ filled: boolean }>('select exists (select from event_store.events) as filled')
    if (found?.filled) throw new LogNotEmpty('the event store is not empty')
    for (const chunk of chunksOf(kept)) await writeChunk(client, chunk)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
    await pool.end()
  }
}

function* chunksOf(kept: Iterable<Kept>): Generator<readonly Kept[]> {
  let [chunk, entry] = [[] as Kept[], 0n]
  for (const each of kept) {
    if (each.position !== ++entry) throw new Error(`the log to import has no dense positions: entry ${entry} says ${each.position}`)
    if (chunk.push(each) < CHUNK) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

const writeChunk = async (client: { readonly query: (text: string, values: unknown[]) => Promise<unknown> }, chunk: readonly Kept[]): Promise<void> => {
  const column = (name: keyof Kept) => chunk.map((each) => String(each[name]))
  await client.query(
    `insert into event_store.events (position, stream, revision, id, type, recorded_at, data, meta)
     select * from unnest($1::bigint[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::timestamptz[], $7::text[], $8::text[])`,
    [column('position'), column('stream'), column('revision'), column('id'), column('type'), column('recordedAt'), column('data'), column('meta')],
  )
  const objects = chunk.flatMap(({ position, type, meta }) => [...new Set((JSON.parse(meta) as NewEvent).objects.map(objectText))].map((object) => ({ object, type, position: String(position) })))
  await client.query(
    `insert into event_store.event_objects (object_key, type_key, position)
     select hashtextextended(o.object, 0), hashtext(o.type), o.position from unnest($1::text[], $2::text[], $3::bigint[]) as o(object, type, position) on conflict do nothing`,
    [objects.map(({ object }) => object), objects.map(({ type }) => type), objects.map(({ position }) => position)],
  )
}
