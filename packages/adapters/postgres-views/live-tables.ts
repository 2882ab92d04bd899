// Tells which table answers for a view: the version that is shown if its rows fit the program, else the program's own once it is built.
import type { Pool } from 'pg'
import type { AnyView } from '../../kernel/view.ts'
import { canonical } from '../canonical.ts'
import { describeColumns, SCHEMA, tableOf } from './tables.ts'

export type LiveTable = { readonly table: string; readonly version: number }

export type LiveTables = {
  /** The table of each view, or how far the first one is that has none yet. */
  readonly of: (views: readonly AnyView[]) => Promise<{ readonly tables: ReadonlyMap<AnyView, LiveTable> } | { readonly building: AnyView; readonly position: bigint }>
}

/** A switch of versions is seen after a moment; the table before it is still being moved forward. */
const REMEMBERED_MS = 1_000

export const liveTables = (pool: Pool): LiveTables => {
  const known = new Map<AnyView, LiveTable & { readonly until: number }>()
  return {
    of: async (views) => {
      const moment = performance.now()
      if (!views.every((view) => (known.get(view)?.until ?? 0) > moment)) {
        const versions = await versionsOf(pool, views)
        for (const view of views) {
          const version = chosen(view, versions.filter(({ name }) => name === view.name))
          if (version === undefined) return { building: view, position: versions.find((each) => each.name === view.name && each.version === view.version)?.position ?? 0n }
          known.set(view, { table: tableOf({ name: view.name, version }), version, until: moment + REMEMBERED_MS })
        }
      }
      return { tables: new Map(views.map((view) => [view, known.get(view)!])) }
    },
  }
}

type Version = { readonly name: string; readonly version: number; readonly status: string; readonly position: bigint; readonly columns: Readonly<Record<string, string>>; readonly shown: boolean }

const versionsOf = async (pool: Pool, views: readonly AnyView[]): Promise<readonly Version[]> =>
  (await pool.query<Version>(`select p.view as name, p.version, p.status, p.position, p.columns, c.version is not null as shown
    from ${SCHEMA}.view_progress p left join ${SCHEMA}.view_current c on c.view = p.view and c.version = p.version where p.view = any($1::text[])`, [views.map(({ name }) => name)])).rows

const chosen = (view: AnyView, versions: readonly Version[]): number | undefined => {
  const shown = versions.find((each) => each.shown)
  if (shown && (shown.version === view.version || fits(view, shown.columns))) return shown.version
  const own = versions.find(({ version }) => version === view.version)
  return own && own.status !== 'building' ? own.version : undefined
}

/** True when every column of the view is in the other table, of the same type. */
const fits = (view: AnyView, columns: Readonly<Record<string, string>>): boolean => {
  const needed = describeColumns(view)
  return canonical(needed) === canonical(Object.fromEntries(Object.entries(columns).filter(([name]) => name in needed)))
}
