// What the planning of an object library knows: what is registered under the names of the sheet, and what its earlier rows have said.
import type { Values } from '../../../packages/documents/excel/layout.ts'
import type { KnownOfficial, KnownUnit } from './names.ts'
import type { IdOf } from './plan.ts'

export type Library = { readonly units: readonly KnownUnit[]; readonly officials: readonly KnownOfficial[] }

export type PlannedOfficial = {
  readonly officialId: string
  readonly known: KnownOfficial | undefined
  /** the unit of the first row about this person, and that row */
  readonly unitId: string
  readonly row: number
  readonly values: Values
  /** the tenures that earlier rows gave, with their rows */
  readonly tenures: { readonly unitId: string; readonly post: string; readonly from: string; readonly row: number }[]
}

export type Planning = {
  readonly library: Library
  readonly idOf: IdOf
  readonly today: string
  /** every unit name of the sheet */
  readonly sheetUnits: ReadonlySet<string>
  readonly units: Map<string, { readonly unitId: string; readonly row: number; readonly values: Values }>
  readonly officials: Map<string, PlannedOfficial>
}

/** The unit that a row speaks of, and what the row says. */
export type Place = { readonly unitId: string; readonly values: Values }
