// What an import would do, row by row: the commands it would ask, what they would change in words, and what stands against them.
import { createHash } from 'node:crypto'
import type { CellFlaw, Choice, ReadRow, Values } from '../../../packages/documents/excel/layout.ts'
import type { Words } from '../../../packages/kernel/rule.ts'

/** One command that a row asks. */
export type Step = { readonly command: string; readonly id: string; readonly input: object; readonly occurredOn?: string; /** what it writes to or asks about, beside what its input names by id */ readonly touches?: readonly string[] }

/** One difference, in words; without `before` it is something new. */
export type Change = { readonly what: Words; readonly before?: string; readonly after: string }

export type PlannedRow = {
  readonly row: number
  readonly name: string
  readonly flaws: readonly CellFlaw[]
  /** what a reader should know although nothing is wrong */
  readonly notes: readonly Words[]
  readonly changes: readonly Change[]
  readonly steps: readonly Step[]
}

/** Plans rows in order. A row that will not be carried out is forgotten, so that later rows do not rely on it. */
export type Planner = { readonly plan: (row: ReadRow) => PlannedRow; readonly forget: (row: number) => void }

/** A row while it is being planned. */
export type Draft = { readonly row: number; readonly flaws: CellFlaw[]; readonly notes: Words[]; readonly changes: Change[]; readonly steps: Step[] }

export const draftOf = ({ row, flaws }: { readonly row: number; readonly flaws: readonly CellFlaw[] }): Draft => ({ row, flaws: [...flaws], notes: [], changes: [], steps: [] })
/** A row with a flaw asks nothing. */
export const planned = (name: string, draft: Draft): PlannedRow => (draft.flaws.length > 0 ? { ...draft, name, changes: [], steps: [] } : { ...draft, name })

export const text = (values: Values, key: string): string | undefined => values[key] as string | undefined

/** Says what is wrong with a cell, unless something is already. */
export const against = (draft: Draft, column: string, says: Words): void => {
  if (!draft.flaws.some((flaw) => flaw.column === column)) draft.flaws.push({ column, says })
}

export const words = (zh: string, en: string): Words => ({ zh, en })
export const NEEDED_WHEN_NEW = words('新登记时必填', 'is needed for something new')

/** The id of what a batch opens follows from the batch and from what it is, so that a repeated run speaks of the same things. */
export const idsOf = (batchId: string) => (what: string): string => createHash('sha256').update(`${batchId} ${what}`).digest('hex').slice(0, 32)
export type IdOf = ReturnType<typeof idsOf>

export const labelOf = (choices: readonly Choice[], value: string | undefined): string => choices.find((each) => each.value === value)?.says.zh ?? value ?? ''
export const wanOf = (fen: number | undefined): string => (fen === undefined ? '' : `${fen / 1_000_000} 万元`)

/** An object without its undefined members: input schemas are strict. */
export const filled = <T extends object>(value: T): { readonly [Name in keyof T]?: Exclude<T[Name], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as { readonly [Name in keyof T]?: Exclude<T[Name], undefined> }

/** The day on which something happened, unless it lies ahead: then the rules judge the day, not the machine. */
export const happenedOn = (day: string, today: string): { readonly occurredOn?: string } => (day <= today ? { occurredOn: day } : {})
