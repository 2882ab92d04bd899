// Moves views forward by one step: reads the rows it needs, folds, writes them and the checkpoint, all in one transaction.
import type { PoolClient } from 'pg'
import type { Folded } from '../../kernel/project.ts'
import type { AnyView, Row } from '../../kernel/view.ts'
import type { Step } from '../rows.ts'
import { copyRows } from './copy-rows.ts'
import type { KeysNow, KnownRows, Memory, RememberedRows, Standing } from './remembered-rows.ts'
import { putValues, rowFrom, rowStatements } from './row-sql.ts'
import { named, SCHEMA } from './tables.ts'

type Checkpoint = { readonly view: string; readonly version: number } & Standing
type Given = Readonly<Record<string, unknown>> & { readonly key: string }
type Loaded = { readonly view: AnyView; readonly rows: Map<string, Row | null>; readonly parkedKeys: ReadonlySet<string> }

const PARK = `insert into ${SCHEMA}.view_parked (view, version, key, position, event_id, reason)
  select $1, $2, key, position, id, reason from json_to_recordset($3::json) as x(key text, position bigint, id text, reason text) on conflict do nothing`
/** Each view with so many rows in a step is written by itself, the others together. */
const LARGE_MIN = 200
/** Fewer are written one way, whether they are new or not. */
const COPIED_MIN = 100
/** Whoever has counted the rows of a view may keep the counts for as long as this stays as it is. */
const CHANGED = 'changed = case when view = any($4::text[]) then gen_random_uuid() else changed end'

/**
 * Within a transaction of the caller. Gives what lets it be remembered, to be called when it has been committed; undefined, and nothing is
 * written, when one of the views does not stand where the step begins.
 */
export const takeStep = async (client: PoolClient, step: Step, remembered: RememberedRows): Promise<(() => void) | undefined> => {
  const views = [...step.keys.keys()]
  const [which, names] = named(views)
  // Always in one order, so that two who move the same views wait for each other and never for ever.
  const { rows: checkpoints } = await client.query<Checkpoint>(`select view, version, position, changed from ${SCHEMA}.view_progress where ${which} order by view, version for update`, names)
  if (checkpoints.length < views.length || checkpoints.some(({ position }) => position !== step.from)) return undefined
  const needing = [...step.keys].filter(([, needed]) => needed.length > 0).map(([view, needed]) => ({ view, needed, memory: remembered.of(view, standingOf(view, checkpoints)) }))
  const loaded = await load(client, needing)
  const folded = await foldAndWrite(client, step, loaded)
  const changed = [...folded].filter(([, each]) => each.changed.size > 0).map(([{ name }]) => name)
  const { rows: moved } = await client.query<Checkpoint>(`update ${SCHEMA}.view_progress set position = $3, moved_at = now(), ${CHANGED} where ${which} returning view, version, position, changed`, [...names, step.to, changed])
  return () => {
    const keys = new Map(loaded.map((each) => [each.view, after(each, folded.get(each.view)!)]))
    for (const view of views) remembered.keep(view, standingOf(view, checkpoints), standingOf(view, moved), keys.get(view))
  }
}

const standingOf = (view: AnyView, checkpoints: readonly Checkpoint[]): Standing => checkpoints.find(({ view: name, version }) => name === view.name && version === view.version)!

/** The keys as they are now. */
const after = ({ rows, parkedKeys }: Loaded, { changed, parked }: Folded): KeysNow => {
  for (const [key, row] of changed) rows.set(key, row)
  const all = new Set([...parkedKeys, ...parked.map(({ key }) => key)])
  for (const key of all) rows.delete(key)
  return { rows, parked: all }
}

type Needing = { readonly view: AnyView; readonly needed: readonly string[]; readonly memory: Memory }

/** What each view needs, read where it is not remembered, and which of that is parked, with one statement for all views. */
const load = async (client: PoolClient, needing: readonly Needing[]): Promise<readonly Loaded[]> => {
  const loading = needing.map(({ view, needed, memory }) => {
    const rows = new Map<string, Row | null>()
    const unknown: string[] = []
    for (const key of needed) {
      const row = memory.row(key)
      rows.set(key, row ?? null)
      if (row === undefined) unknown.push(key)
    }
    return { view, rows, unknown }
  })
  const asking = loading.filter(({ unknown }) => unknown.length > 0)
  const { rows: [found] } = asking.length === 0 ? { rows: [] } : await client.query<Record<string, unknown>>(
    `select ${asking.map(({ view }, n) => rowStatements(view).load(n)).join(', ')}`, asking.flatMap(({ view, unknown }) => [unknown, view.name, view.version]))
  return loading.map((each) => {
    const n = asking.indexOf(each)
    for (const given of (found?.[`rows_${n}`] ?? []) as readonly Given[]) each.rows.set(given.key, rowFrom(each.view, given))
    return { view: each.view, rows: each.rows, parkedKeys: new Set((found?.[`parked_${n}`] ?? []) as readonly string[]) }
  })
}

/** The database writes some views while others are folded here. */
const foldAndWrite = async (client: PoolClient, { fold, meanwhile }: Step, loaded: readonly Loaded[]): Promise<ReadonlyMap<AnyView, Folded>> => {
  const done = new Map<AnyView, Folded>()
  let writing: Promise<unknown> = Promise.resolve()
  let gathered: Statement[] = []
  const send = (write: () => Promise<unknown>) => {
    writing = writing.then(write)
    writing.catch(() => {})
  }
  const sendGathered = () => {
    if (gathered.length > 0) send(together(client, gathered))
    gathered = []
  }
  try {
    for (const { view, rows, parkedKeys } of inTurn(loaded)) {
      const folded = fold(view, rows, parkedKeys)
      done.set(view, folded)
      await heard()
      const { copied, statements } = writesOf(view, folded, rows)
      if (copied.length > 0) send(copyRows(client, view, copied))
      gathered.push(...statements)
      if (rows.size >= LARGE_MIN) sendGathered()
      await heard()
    }
    sendGathered()
    await heard()
    meanwhile?.()
  } finally {
    await writing
  }
  return done
}

/** Half of the small views first, so that the database soon has work, and half last, so that little is left to write when all is folded; between them the large ones, the largest first. */
const inTurn = (loaded: readonly Loaded[]): readonly Loaded[] => {
  const [large, small] = [loaded.filter(({ rows }) => rows.size >= LARGE_MIN), loaded.filter(({ rows }) => rows.size < LARGE_MIN)]
  const half = Math.ceil(small.length / 2)
  return [...small.slice(0, half), ...large.toSorted((a, b) => b.rows.size - a.rows.size), ...small.slice(half)]
}

/** Answers of the database are heard, and the next text goes out to it, only where this program pauses. */
const heard = () => new Promise(setImmediate)

type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** What is to be written of a view: rows to copy, and statements that touch other rows. */
const writesOf = (view: AnyView, { changed, parked }: Folded, before: KnownRows): { readonly copied: readonly (readonly [string, Row])[]; readonly statements: readonly Statement[] } => {
  const there = [...changed].filter((entry): entry is [string, Row] => entry[1] !== null)
  const gone = [...changed].filter(([, row]) => row === null)
  const fresh = there.filter(([key]) => before.get(key) === null)
  const copied = fresh.length >= COPIED_MIN ? fresh : []
  const put = copied.length > 0 ? there.filter(([key]) => before.get(key) !== null) : there
  const statements: Statement[] = []
  if (put.length > 0) statements.push({ text: rowStatements(view).put, values: putValues(view, put) })
  if (gone.length > 0) statements.push({ text: rowStatements(view).take, values: [gone.map(([key]) => key)] })
  if (parked.length > 0) statements.push({ text: PARK, values: [view.name, view.version, JSON.stringify(parked.map(({ key, position, eventId, reason }) => ({ key, position: String(position), id: eventId, reason })))] })
  return { copied, statements }
}

/** Many statements as one, which is answered once; each touches rows of its own. */
const together = (client: PoolClient, statements: readonly Statement[]) => (): Promise<unknown> => {
  const values: unknown[] = []
  const parts = statements.map(({ text, values: own }, n) => {
    const numbered = text.replace(/\$(\d+)/g, (_, each: string) => `$${Number(each) + values.length}`)
    values.push(...own)
    return `written_${n} as (${numbered})`
  })
  return client.query(`with ${parts.join(', ')} select`, values)
}

/** Writes rows of a view that are there or not, and what is parked of it. */
export const writeRows = async (client: PoolClient, view: AnyView, folded: Folded): Promise<void> => {
  const { statements } = writesOf(view, folded, new Map())
  if (statements.length > 0) await together(client, statements)()
}
