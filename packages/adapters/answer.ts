// Answers queries: from the tables of views for now, from the log for any past day or position.
import { availableParallelism } from 'node:os'
import { asOf, type AsOf } from '../history/as-of.ts'
import { settle, viewBehind, type Question } from '../history/question.ts'
import type { Flaw } from '../kernel/handle.ts'
import type { Answer, AnyQuery, Query } from '../kernel/query.ts'
import type { EventStore } from '../kernel/store.ts'
import type { AnyView, Row } from '../kernel/view.ts'
import type { Actor } from '../kernel/who.ts'
import { dayOf, endOfDay, isDay, now } from './clock.ts'
import { answerFromTable } from './postgres-views/answer-from-table.ts'
import { knownTallies, type KnownTallies } from './postgres-views/known-tallies.ts'
import { liveTables, type LiveTables } from './postgres-views/live-tables.ts'
import { oneRow, rowFrom } from './postgres-views/row-sql.ts'
import { throwAsViewsError } from './postgres-views/views-error.ts'
import { waitForViews } from './postgres-views/wait-for-views.ts'
import { makePool, type Reach } from './postgres/connection.ts'
import { makeBell, type Bell } from './subscription.ts'

/** More questions at a time than the cores can work on only wait for each other: on two, with twenty readers, four answered a tenth more than eight. */
const CONNECTIONS_MAX = Math.max(4, 2 * availableParallelism())
const WAIT_MS = 5_000
/**
 * Questions look at much or little as they are asked, unlike those of the event store: the planner chooses.
 * One question never takes two cores, of which others wait for the second. Its joins are written in the order that serves, and looking for a better one of a dozen takes a millisecond.
 */
const SETTINGS = ['enable_seqscan=on', 'enable_hashjoin=on', 'enable_mergejoin=on', 'plan_cache_mode=auto', 'max_parallel_workers_per_gather=0', 'join_collapse_limit=1']

/** Page, order and time of a question, beside its own filters. */
export type Asking = {
  readonly page?: number | undefined
  readonly pageSize?: number | undefined
  /** column names, commas between them, '-' in front for descending */
  readonly sort?: string | undefined
  /** as it stood at the end of a day (YYYY-MM-DD, Asia/Shanghai), or when the log reached a position */
  readonly asOf?: { readonly day: string } | { readonly position: bigint } | undefined
  /** wait until the answer reflects this position, as a command gave it; not together with `asOf` */
  readonly after?: bigint | undefined
  readonly waitMs?: number | undefined
}

export type Answered<Output> =
  | { readonly is: 'answered'; readonly answer: Answer<Output> }
  | { readonly is: 'invalid'; readonly flaws: readonly Flaw[] }
  /** the actor holds no role that may ask this; one who may ask but reaches nothing gets an empty page */
  | { readonly is: 'forbidden' }
  /** a view has not caught up for the first time: ask again later */
  | { readonly is: 'building'; readonly view: string; readonly position: string; readonly head: string }
  /** `after` was not reached in time: ask again */
  | { readonly is: 'late' }

export type ViewsApi = {
  /** Answers one query for one actor. Throws `StoreUnavailable` when nobody answers. */
  readonly answer: <Input, R extends object, Output>(query: Query<Input, R, Output>, input: unknown, asking: Asking, actor: Actor) => Promise<Answered<Output>>
  /** The row of a view under a key as it stands now, beyond all rights: for the program itself, as when it asks who works where. Nothing, too, while the view is being built. */
  readonly row: (view: AnyView, key: string) => Promise<Row | undefined>
  /** True once all these views have taken the event at a position; false when that did not come in time. */
  readonly waitFor: (views: readonly AnyView[], position: bigint, timeoutMs: number) => Promise<boolean>
  readonly close: () => Promise<void>
}

export type ViewsWorld = {
  /** where the views are; the application's role suffices */
  readonly views: Reach
  readonly store: EventStore
  readonly now?: () => { readonly day: string }
  /** rung by a projector of the same program, so that nobody needs to look again and again */
  readonly bell?: Bell
  readonly connectionsMax?: number
  /** how many rows of past days are kept in memory */
  readonly pastRowsMax?: number
}

export const viewsApi = (world: ViewsWorld): ViewsApi => {
  const pool = makePool({ name: 'jingze queries', ...world.views }, world.connectionsMax ?? CONNECTIONS_MAX, SETTINGS)
  const past = asOf(world.store, world.pastRowsMax === undefined ? {} : { rowsMax: world.pastRowsMax })
  const inner: Inner = { pool, past, store: world.store, tables: liveTables(pool), known: knownTallies(), today: () => (world.now ?? now)().day, bell: world.bell ?? makeBell() }
  return {
    answer: (query, input, asking, actor) => answer(inner, query as unknown as AnyQuery, { input, asking, actor }).catch(throwAsViewsError) as Promise<never>,
    row: (view, key) => rowOf(inner, view, key).catch(throwAsViewsError),
    waitFor: (views, position, timeoutMs) => waitForViews(inner, views, position, timeoutMs).catch(throwAsViewsError),
    close: () => pool.end(),
  }
}

type Inner = { readonly pool: ReturnType<typeof makePool>; readonly past: AsOf; readonly store: EventStore; readonly tables: LiveTables; readonly known: KnownTallies; readonly today: () => string; readonly bell: Bell }
type Request = { readonly input: unknown; readonly asking: Asking; readonly actor: Actor }

const answer = async (inner: Inner, query: AnyQuery, { input, asking, actor }: Request): Promise<Answered<unknown>> => {
  const { page, pageSize, sort } = asking
  const today = inner.today()
  const at = asking.asOf ? await pastOf(inner.store, today, asking.asOf) : undefined
  if (at && 'flaw' in at) return { is: 'invalid', flaws: [{ path: 'asOf', says: at.flaw }] }
  const settled = settle(query, { input, actor, day: at?.day ?? today, page, pageSize, sort })
  if (settled.is !== 'question') return settled
  const { question } = settled
  return at ? { is: 'answered', answer: await inner.past.answer(question, at.position) } : answerNow(inner, question, asking)
}

const answerNow = async (inner: Inner, question: Question, { after, waitMs = WAIT_MS }: Asking): Promise<Answered<unknown>> => {
  const { query } = question
  const views = [...new Set([viewBehind(query), ...Object.values(query.lookups ?? {}).map(({ from }) => from)])]
  if (after !== undefined && !await waitForViews(inner, views, after, waitMs)) return { is: 'late' }
  const live = await inner.tables.of(views)
  if ('building' in live) return { is: 'building', view: live.building.name, position: String(live.position), head: String((await inner.store.head()).position) }
  return { is: 'answered', answer: await answerFromTable(inner.pool, question, (view) => live.tables.get(view)!, inner.known) }
}

/** The position that a past day or position means, and the day to speak of. */
const pastOf = async (store: EventStore, today: string, at: NonNullable<Asking['asOf']>): Promise<{ readonly position: bigint; readonly day: string } | { readonly flaw: string }> => {
  if ('day' in at) {
    if (!isDay(at.day)) return { flaw: 'must be a day, YYYY-MM-DD, of the years 1900 to 2199' }
    return at.day > today ? { flaw: `must not be after today, ${today}` } : { position: await store.positionAt(endOfDay(at.day)), day: at.day }
  }
  if (at.position < 0n || at.position > (await store.head()).position) return { flaw: 'must be a position that the log has reached' }
  const [event] = at.position === 0n ? [] : await store.readAll(at.position - 1n, 1)
  return { position: at.position, day: event ? dayOf(event.recordedAt) : today }
}

const rowOf = async ({ pool, tables }: Inner, view: AnyView, key: string): Promise<Row | undefined> => {
  const live = await tables.of([view])
  if ('building' in live) return undefined
  const { rows: [found] } = await pool.query<{ row: Readonly<Record<string, unknown>> }>(oneRow(view, live.tables.get(view)!.table), [key])
  return found && rowFrom(view, found.row)
}
