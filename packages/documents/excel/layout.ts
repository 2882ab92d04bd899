// A layout of columns as bureaus use them, and how the rows of a sheet are read by it: each cell's value, or what is wrong with it and what is allowed.
import type { Words } from '../../kernel/rule.ts'
import { dayIn, fenIn, textOf, wholeIn, type Cell, type Grid, type GridRow, type Read } from './grid.ts'

export type Choice = { readonly value: string; readonly says: Words; /** understood, but not offered */ readonly silent?: true }

export type Column = {
  readonly key: string
  /** the heading, as bureaus write it */
  readonly title: string
  /** other headings for the same column */
  readonly also?: readonly string[]
  readonly is: 'text' | 'choice' | 'day' | 'amount' | 'whole'
  readonly choices?: readonly Choice[]
  readonly lengthMax?: number
  /** the column must be there */
  readonly needed?: true
  readonly hint: Words
  readonly example?: string | number
  readonly width: number
}

export type Layout = { readonly kind: string; readonly title: Words; readonly columns: readonly Column[] }

export type CellFlaw = { readonly column: string; readonly says: Words }
/** Values by key: text as it stands, a choice by its value, a day YYYY-MM-DD, an amount in fen. */
export type Values = Readonly<Record<string, string | number | undefined>>
export type ReadRow = { readonly row: number; readonly values: Values; readonly flaws: readonly CellFlaw[] }
export type Table = { readonly rows: readonly ReadRow[]; readonly ignored: readonly string[] }

export const ROWS_MAX = 5_000
const HEADING_WITHIN = 15
/** What the first column says of a row that is not meant: an example, a total. */
const NOT_MEANT = /^(示例(行|\d*)|合计|总计|小计)$/u

/** In: a sheet and a layout. Out: its rows below the headings, or why the sheet cannot be read by this layout. */
export const tableOf = (grid: Grid, layout: Layout): Table | { readonly flaw: Words } => {
  const heading = headingOf(grid, layout)
  const found = heading === undefined ? [] : columnsOf(heading, layout)
  const missing = layout.columns.filter((column) => column.needed && !found.some((each) => each?.key === column.key)).map(({ title }) => title)
  if (heading === undefined || missing.length > 0) return { flaw: { zh: `没有找到列：${missing.join('、')}。请使用模板的表头，或核对工作表“${grid.sheet}”的第一行`, en: `columns not found: ${missing.join(', ')}; use the template’s headings` } }
  const below = grid.rows.filter(({ row, cells }) => row > heading.row && cells.some((cell) => cell !== undefined && cell !== '') && !NOT_MEANT.test(plain(cells[0])))
  if (below.length > ROWS_MAX) return { flaw: { zh: `超过 ${ROWS_MAX} 行，请分成几个文件`, en: `more than ${ROWS_MAX} rows; use several files` } }
  return {
    rows: below.map((row) => readRow(row, found)),
    ignored: heading.cells.flatMap((cell, at) => (found[at] === undefined && plain(cell) !== '' ? [plain(cell)] : [])),
  }
}

const plain = (cell: Cell | undefined): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '')
/** Headings are compared without spaces, stars and what stands in brackets, except units. */
const bare = (text: string): string => text.replace(/[\s*＊　]/g, '').replaceAll('（', '(').replaceAll('）', ')').replaceAll('／', '/')

const titlesOf = ({ title, also = [] }: Column): readonly string[] => [title, ...also].map(bare)

/** The row among the first ones that holds most of the headings; a form often has a title above. */
const headingOf = ({ rows }: Grid, layout: Layout): GridRow | undefined => {
  const known = new Set(layout.columns.flatMap(titlesOf))
  const scored = rows.slice(0, HEADING_WITHIN).map((row) => ({ row, score: row.cells.filter((cell) => known.has(bare(plain(cell)))).length }))
  const best = scored.toSorted((one, other) => other.score - one.score)[0]
  return best && best.score > 1 ? best.row : undefined
}

/** For each place in the row of headings, its column; the first one where a heading comes twice. */
const columnsOf = ({ cells }: GridRow, layout: Layout): readonly (Column | undefined)[] => {
  const taken = new Set<string>()
  return cells.map((cell) => {
    const column = layout.columns.find((each) => !taken.has(each.key) && titlesOf(each).includes(bare(plain(cell))))
    if (column) taken.add(column.key)
    return column
  })
}

const readRow = ({ row, cells }: GridRow, columns: readonly (Column | undefined)[]): ReadRow => {
  const [values, flaws]: [Record<string, string | number | undefined>, CellFlaw[]] = [{}, []]
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue
    const read = readCell(cells[at], column)
    if ('flaw' in read) flaws.push({ column: column.title, says: read.flaw })
    else values[column.key] = read.value
  }
  return { row, values, flaws }
}

const readCell = (cell: Cell | undefined, column: Column): Read<string | number> => {
  if (column.is === 'day') return dayIn(cell)
  if (column.is === 'amount') return fenIn(cell)
  if (column.is === 'whole') return wholeIn(cell)
  const text = textOf(cell)
  if ('flaw' in text || text.value === undefined) return text
  if (column.is === 'choice') return chosen(text.value, column.choices ?? [])
  const max = column.lengthMax ?? 200
  return text.value.length > max ? { flaw: { zh: `最多 ${max} 字，现有 ${text.value.length} 字`, en: `must have at most ${max} characters, has ${text.value.length}` } } : text
}

const SHOWN_MAX = 12

/** A choice by its words in either language, by its value, or by the two together as the drop-down shows them. */
const chosen = (text: string, choices: readonly Choice[]): Read<string> => {
  const said = bare(text)
  const fits = choices.filter(({ value, says }) => [value, says.zh, says.en, listed({ value, says })].some((each) => bare(each) === said))
  if (fits.length === 1) return { value: fits[0]!.value }
  const offered = choices.filter(({ silent }) => !silent)
  const [zh, en] = (['zh', 'en'] as const).map((language) => offered.slice(0, SHOWN_MAX).map(({ says }) => says[language]).join(language === 'zh' ? '、' : ', '))
  const more = offered.length > SHOWN_MAX
  return { flaw: { zh: `“${text.slice(0, 30)}”不在可选项中：${zh}${more ? ` 等 ${offered.length} 项，见“选项”工作表` : ''}`, en: `“${text.slice(0, 30)}” is none of: ${en}${more ? `, and others (${offered.length} in all, see the sheet of choices)` : ''}` } }
}

/** A choice as the drop-down shows it: codes that people know (C7) stand before the words. */
export const listed = ({ value, says }: Pick<Choice, 'value' | 'says'>): string => (/^[A-Z]{1,2}\d{0,2}$/.test(value) && value !== says.zh ? `${value} ${says.zh}` : says.zh)
