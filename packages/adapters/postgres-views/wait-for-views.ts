// Waits until views have taken an event, so that whoever has just done something sees it.
import type { Pool } from 'pg'
import type { AnyView } from '../../kernel/view.ts'
import type { Bell } from '../subscription.ts'
import type { LiveTables } from './live-tables.ts'
import { SCHEMA } from './tables.ts'

/** Looking costs a tenth of a millisecond, and a projector in another program rings no bell here. */
const LOOK_MS = 15

/** True once all these views, in the version that is shown, have reached the position; false after the time-out. */
export const waitForViews = async (
  { pool, tables, bell }: { readonly pool: Pool; readonly tables: LiveTables; readonly bell: Bell }, views: readonly AnyView[], position: bigint, timeoutMs: number,
): Promise<boolean> => {
  const until = performance.now() + timeoutMs
  const ended = new AbortController()
  for (;;) {
    const heard = bell.rings()
    const live = await tables.of(views)
    if ('tables' in live && await reached(pool, [...live.tables].map(([{ name }, { version }]) => ({ name, version }))) >= position) return true
    const left = until - performance.now()
    if (left <= 0) return false
    await bell.wait(heard, Math.min(LOOK_MS, left), ended.signal)
  }
}

const reached = async (pool: Pool, versions: readonly { readonly name: string; readonly version: number }[]): Promise<bigint> => {
  const { rows: [found] } = await pool.query<{ position: bigint | null }>(
    `select min(position) as position from ${SCHEMA}.view_progress where (view, version) in (select * from unnest($1::text[], $2::integer[]))`,
    [versions.map(({ name }) => name), versions.map(({ version }) => version)])
  return found?.position ?? 0n
}
