// What a sheet holds, cell by cell, and how a cell is read as a day, an amount or a text. Nothing is guessed: what cannot be read is a flaw.
import { isDay } from '../../adapters/clock.ts'
import type { Words } from '../../kernel/rule.ts'

/** A cell as it was kept: a formula counts as the value that was kept with it. */
export type Cell = string | number | boolean | { readonly day: string } | { readonly broken: Words }
export type GridRow = { readonly row: number; readonly cells: readonly (Cell | undefined)[] }
export type Grid = { readonly sheet: string; readonly rows: readonly GridRow[] }

export type Read<Value> = { readonly value: Value | undefined } | { readonly flaw: Words }

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const flaw = (zh: string, en: string): { readonly flaw: Words } => ({ flaw: { zh, en } })

/** The text of a cell, trimmed, with plain line ends; undefined when it is empty. */
export const textOf = (cell: Cell | undefined): Read<string> => {
  if (cell === undefined) return { value: undefined }
  if (typeof cell === 'object') return 'day' in cell ? { value: cell.day } : { flaw: cell.broken }
  const text = (typeof cell === 'number' ? plainNumber(cell) : String(cell)).replace(/\r\n?/g, '\n').trim()
  if (CONTROL.test(text) || !text.isWellFormed()) return flaw('含有不可见的控制字符，请重新输入', 'holds control characters; type it again')
  return { value: text === '' ? undefined : text }
}

/** 12 digits are kept, as Excel shows them: 0.1 + 0.2 reads 0.3. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(12)))

const DAY_FORMS = [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u, /^(\d{4})(\d{2})(\d{2})$/]

/** A day of the years 1900 to 2199: a date cell, or text such as 2022-03-01, 2022/3/1, 2022.3.1, 2022年3月1日, 20220301. A month alone is no day. */
export const dayIn = (cell: Cell | undefined): Read<string> => {
  const read = textOf(cell)
  if ('flaw' in read || read.value === undefined) return read
  const text = read.value.replace(/\s/g, '')
  const parts = DAY_FORMS.map((form) => form.exec(text)).find((found) => found !== null)
  const day = parts && [parts[1], parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-')
  return day && isDay(day) ? { value: day } : flaw('应为日期，精确到日，如 2022-03-01 或 2022年3月1日', 'must be a day, such as 2022-03-01')
}

const FEN_PER_WAN = 1_000_000
const FEN_MAX = Number.MAX_SAFE_INTEGER

/** An amount in 万元, not negative, to the fen (six decimals): 12.5 is 12,500,000 fen. Text may hold thousands separators and the unit. */
export const fenIn = (cell: Cell | undefined): Read<number> => {
  const read = textOf(cell)
  if ('flaw' in read || read.value === undefined) return read as Read<number>
  const text = read.value.replace(/[\s,，]/g, '').replace(/万元$/u, '')
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(text) ?? []
  if (whole === undefined) return flaw('应为万元数，不为负，如 1234.56', 'must be an amount in 10,000 yuan, not negative, such as 1234.56')
  if (/[1-9]/.test(decimals.slice(6))) return flaw('精确到分，即万元数最多 6 位小数', 'must be exact to the fen: six decimals at most')
  const fen = Number(whole) * FEN_PER_WAN + Number(decimals.slice(0, 6).padEnd(6, '0'))
  return fen <= FEN_MAX ? { value: fen } : flaw('金额过大', 'is too large')
}

export const wholeIn = (cell: Cell | undefined): Read<number> => {
  const read = textOf(cell)
  if ('flaw' in read || read.value === undefined) return read as Read<number>
  return /^\d{1,9}$/.test(read.value) ? { value: Number(read.value) } : flaw('应为不为负的整数', 'must be a whole number, not negative')
}
