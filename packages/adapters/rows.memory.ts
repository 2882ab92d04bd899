// Keeps the rows of views in memory, for tests and for trying things out: the semantics of the real ones, gone when the program ends.
import { byCodePoint } from '../history/answer-from-rows.ts'
import type { Folded } from '../kernel/project.ts'
import type { AnyView, Row } from '../kernel/view.ts'
import { now } from './clock.ts'
import { describeColumns } from './postgres-views/tables.ts'
import { canonical } from './canonical.ts'
import { ViewChanged, type ParkedFact, type Rows, type Status } from './rows.ts'

type Table = { readonly columns: string; readonly rows: Map<string, Row>; position: bigint; status: Status; parked: ParkedFact[] }

export const memoryRows = (): Rows => {
  const tables = new Map<string, Table>()
  const current = new Map<string, number>()
  const tableOf = (view: Named): Table => {
    const table = tables.get(idOf(view))
    if (!table) throw new Error(`view ${view.name} has no version ${view.version} here`)
    return table
  }
  const show = ({ name, version }: Named) => {
    tableOf({ name, version }).status = 'live'
    for (const [id, table] of tables) if (id.startsWith(`${name} `) && id !== idOf({ name, version }) && table.status === 'live') table.status = 'retired'
    current.set(name, version)
  }
  return {
    prepare: async (views) => {
      for (const view of views) {
        const columns = canonical(describeColumns(view))
        const before = tables.get(idOf(view))
        if (before && before.columns !== columns) throw new ViewChanged(view.name, view.version)
        if (!before) tables.set(idOf(view), { columns, rows: new Map(), position: 0n, status: 'building', parked: [] })
      }
    },
    progress: async (views) => views.flatMap((view) => {
      const table = tables.get(idOf(view))
      return table ? [{ view, position: table.position, status: table.status }] : []
    }),
    advance: async ({ from, to, keys, fold }) => {
      if ([...keys.keys()].some((view) => tables.get(idOf(view))?.position !== from)) return false
      // Everything is folded before anything is kept, so that a throw leaves all as it was.
      const steps = [...keys].map(([view, needed]): [AnyView, Folded] => {
        const { rows, parked } = tableOf(view)
        const loaded = new Map(needed.flatMap((key): [string, Row][] => { const row = rows.get(key); return row ? [[key, row]] : [] }))
        return [view, fold(view, loaded, new Set(parked.map(({ key }) => key)))]
      })
      for (const [view, folded] of steps) {
        keep(view, tableOf(view), folded)
        tableOf(view).position = to
      }
      return true
    },
    tidy: async () => {},
    caughtUp: async (view) => {
      if ((current.get(view.name) ?? 0) > view.version) return (tableOf(view).status = 'retired')
      show(view)
      return 'live'
    },
    makeLive: async (view) => show(view),
    drop: async (view) => {
      if (current.get(view.name) === view.version) throw new Error(`version ${view.version} of view ${view.name} is shown: show another first`)
      tables.delete(idOf(view))
    },
    parked: async (view, key) => tableOf(view).parked.filter((each) => key === undefined || each.key === key).toSorted((a, b) => Number(a.position - b.position) || byCodePoint(a.key, b.key)),
    parkedCounts: async (views) => new Map(views.map((view) => {
      const parked = tables.get(idOf(view))?.parked ?? []
      return [view, { keys: new Set(parked.map(({ key }) => key)).size, facts: parked.length }]
    })),
    replace: async (view, key, fold) => {
      const table = tableOf(view)
      const { row, parked } = await fold(table.position)
      table.parked = table.parked.filter((each) => each.key !== key)
      keep(view, table, { changed: new Map([[key, row]]), parked })
    },
    all: async function* (view) {
      for (const entry of [...tableOf(view).rows].toSorted(([a], [b]) => byCodePoint(a, b))) yield entry
    },
  }
}

type Named = { readonly name: string; readonly version: number }

const idOf = ({ name, version }: Named): string => `${name} ${version}`

const keep = (view: AnyView, table: Table, { changed, parked }: Folded): void => {
  for (const [key, row] of changed) {
    if (row === null) table.rows.delete(key)
    else table.rows.set(key, row)
  }
  table.parked.push(...parked.map((each) => ({ ...each, view: view.name, version: view.version, at: now().instant })))
}
