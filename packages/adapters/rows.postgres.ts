// Keeps the rows of views in PostgreSQL tables, moved forward with their checkpoint in one transaction.
import type { Pool, PoolClient } from 'pg'
import type { AnyView, Row } from '../kernel/view.ts'
import { makePool, type Reach } from './postgres/connection.ts'
import { rememberedRows } from './postgres-views/remembered-rows.ts'
import { rowFrom, rowStatements } from './postgres-views/row-sql.ts'
import { takeStep, writeRows } from './postgres-views/step.ts'
import { analyzeTable, createIndexes, createTable, describeColumns, dropTable, SCHEMA, tableOf } from './postgres-views/tables.ts'
import { transaction } from './postgres-views/transaction.ts'
import { throwAsViewsError } from './postgres-views/views-error.ts'
import { canonical } from './canonical.ts'
import { ViewChanged, type FoldedKey, type ParkedFact, type Progress, type Rows, type Status } from './rows.ts'

const PAGE_ROWS = 5_000
const WRITERS_MAX = 4

export type PostgresRows = Rows & { readonly close: () => Promise<void> }

/** Opens the rows; connections are made when needed. The schema must exist (`createViewsSchema`). Throws `StoreUnavailable` when nobody answers. */
export const postgresRows = (reach: Reach): PostgresRows => {
  const pool = makePool({ name: 'jingze views', ...reach }, WRITERS_MAX)
  const remembered = rememberedRows()
  const ask = async <Found>(text: string, values: readonly unknown[]): Promise<readonly Found[]> =>
    (await pool.query(text, [...values]).catch(throwAsViewsError)).rows as Found[]
  return {
    prepare: (views) => inTransaction(pool, async (client) => { for (const view of views) await prepareOne(client, view) }),
    progress: async (views) => {
      const found = await ask<Checkpoint>(`select view, version, position, status from ${SCHEMA}.view_progress`, [])
      return views.flatMap((view): readonly Progress[] => found.filter((each) => isOf(view, each)).map(({ position, status }) => ({ view, position: BigInt(position), status })))
    },
    advance: async (step) => {
      const remember = await inTransaction(pool, (client) => takeStep(client, step, remembered))
      remember?.()
      return remember !== undefined
    },
    caughtUp: (view) => inTransaction(pool, (client) => caughtUp(client, view)),
    tidy: (view) => vacuum(pool, view),
    makeLive: (view) => inTransaction(pool, (client) => show(client, view)),
    drop: (view) => inTransaction(pool, (client) => drop(client, view)),
    parked: async (view, key) => (await ask<ParkedRecord>(`select view, version, key, position, event_id, reason, at from ${SCHEMA}.view_parked
      where view = $1 and version = $2 and ($3::text is null or key = $3) order by position, key`, [view.name, view.version, key ?? null])).map(parkedFrom),
    parkedCounts: async (views) => {
      const found = await ask<{ view: string; version: number; keys: string; facts: string }>(
        `select view, version, count(distinct key)::text as keys, count(*)::text as facts from ${SCHEMA}.view_parked group by view, version`, [])
      return new Map(views.map((view) => {
        const own = found.find((each) => isOf(view, each))
        return [view, { keys: Number(own?.keys ?? 0), facts: Number(own?.facts ?? 0) }]
      }))
    },
    replace: (view, key, fold) => inTransaction(pool, (client) => replace(client, view, key, fold)),
    all: (view) => pages(view, async (after) => (await ask<{ rows: Given[] | null }>(rowStatements(view).page, [after, PAGE_ROWS]))[0]?.rows ?? []),
    close: () => pool.end(),
  }
}

type Given = Readonly<Record<string, unknown>> & { readonly key: string }
type Checkpoint = { readonly view: string; readonly version: number; readonly position: bigint; readonly status: Status }
type ParkedRecord = { readonly view: string; readonly version: number; readonly key: string; readonly position: bigint; readonly event_id: string; readonly reason: string; readonly at: string }

const isOf = (view: AnyView, { view: name, version }: { readonly view: string; readonly version: number }): boolean => view.name === name && view.version === version

const parkedFrom = ({ event_id: eventId, ...rest }: ParkedRecord): ParkedFact => ({ ...rest, eventId })

/** Rows and checkpoint go back together after a crash, so a commit need not wait for the disk: what is lost is folded again. */
const inTransaction = <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> =>
  transaction(pool, 'begin; set local synchronous_commit = off', work)

const prepareOne = async (client: PoolClient, view: AnyView): Promise<void> => {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`views.prepare.${view.name}`])
  const columns = describeColumns(view)
  const { rows: [before] } = await client.query<{ columns: object }>(`select columns from ${SCHEMA}.view_progress where view = $1 and version = $2`, [view.name, view.version])
  if (before && canonical(before.columns) !== canonical(columns)) throw new ViewChanged(view.name, view.version)
  if (before) return
  await client.query(createTable(view))
  await client.query(`insert into ${SCHEMA}.view_progress (view, version, columns) values ($1, $2, $3)`, [view.name, view.version, JSON.stringify(columns)])
}

/**
 * Counts and sums are read from indexes alone where the table has been vacuumed, and the server does so by itself only minutes after a rebuild.
 * By itself, since no transaction may hold it.
 */
const vacuum = async (pool: Pool, view: AnyView): Promise<void> => {
  const client = await pool.connect().catch(throwAsViewsError)
  try {
    await client.query('set statement_timeout = 0')
    // What has not reached the disk yet counts as unseen, and the steps before did not wait for that.
    await client.query(`update ${SCHEMA}.view_progress set moved_at = now() where view = $1 and version = $2`, [view.name, view.version])
    await client.query({ text: `vacuum ${tableOf(view)}`, query_timeout: 0 } as { text: string })
    await client.query('reset statement_timeout')
    client.release()
  } catch (error) {
    client.release(true)
    throwAsViewsError(error)
  }
}

const caughtUp = async (client: PoolClient, view: AnyView): Promise<Status> => {
  await client.query('set local statement_timeout = 0')
  // A table that has just been filled has no statistics yet, and the first questions would be planned blindly.
  for (const text of [...createIndexes(view), ...analyzeTable(view)]) await client.query({ text, query_timeout: 0 } as { text: string })
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`views.current.${view.name}`])
  const { rows: [current] } = await client.query<{ version: number }>(`select version from ${SCHEMA}.view_current where view = $1`, [view.name])
  if (current && current.version > view.version) {
    await client.query(`update ${SCHEMA}.view_progress set status = 'retired' where view = $1 and version = $2`, [view.name, view.version])
    return 'retired'
  }
  await show(client, view)
  return 'live'
}

const show = async (client: PoolClient, { name, version }: { readonly name: string; readonly version: number }): Promise<void> => {
  const { rowCount } = await client.query(`update ${SCHEMA}.view_progress set status = 'live' where view = $1 and version = $2`, [name, version])
  if (rowCount === 0) throw new Error(`view ${name} has no version ${version} here`)
  await client.query(`update ${SCHEMA}.view_progress set status = 'retired' where view = $1 and version <> $2 and status = 'live'`, [name, version])
  await client.query(`insert into ${SCHEMA}.view_current (view, version) values ($1, $2) on conflict (view) do update set version = excluded.version, since = now()`, [name, version])
}

const drop = async (client: PoolClient, { name, version }: { readonly name: string; readonly version: number }): Promise<void> => {
  const { rowCount } = await client.query(`select from ${SCHEMA}.view_current where view = $1 and version = $2 for update`, [name, version])
  if (rowCount !== 0) throw new Error(`version ${version} of view ${name} is shown: show another first`)
  for (const table of ['view_parked', 'view_progress']) await client.query(`delete from ${SCHEMA}.${table} where view = $1 and version = $2`, [name, version])
  await client.query(dropTable({ name, version }))
}

const replace = async (client: PoolClient, view: AnyView, key: string, fold: (upTo: bigint) => Promise<FoldedKey>): Promise<void> => {
  const { rows: [checkpoint] } = await client.query<Checkpoint>(`select position from ${SCHEMA}.view_progress where view = $1 and version = $2 for update`, [view.name, view.version])
  if (!checkpoint) throw new Error(`view ${view.name} has no version ${view.version} here`)
  const { row, parked } = await fold(checkpoint.position)
  await client.query(`delete from ${SCHEMA}.view_parked where view = $1 and version = $2 and key = $3`, [view.name, view.version, key])
  await writeRows(client, view, { changed: new Map([[key, row]]), parked })
  await client.query(`update ${SCHEMA}.view_progress set changed = gen_random_uuid() where view = $1 and version = $2`, [view.name, view.version])
}

async function* pages(view: AnyView, read: (after: string) => Promise<readonly Given[]>): AsyncGenerator<readonly [string, Row]> {
  let after = ''
  for (;;) {
    const found = await read(after)
    for (const given of found) yield [given.key, rowFrom(view, given)]
    if (found.length < PAGE_ROWS) return
    after = found[found.length - 1]!.key
  }
}
