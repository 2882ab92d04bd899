// Runs in a thread of its own: turns the bytes of each workbook that it is sent into the cells of its first visible sheet, or into word that it cannot.
import { parentPort } from 'node:worker_threads'
import ExcelJS from 'exceljs'
import { unpacksWithin } from './unpacked.ts'
import type { Cell, Grid, GridRow } from './grid.ts'

const UNPACKED_MAX = 48 * 1024 ** 2
const ROWS_MAX = 5_100
const COLUMNS_MAX = 80

export type FromWorker = { readonly grid: Grid } | { readonly why: 'tooMuch' | 'noWorkbook' | 'noSheet' }

const NO_RESULT = { broken: { zh: '公式没有保存计算结果，请在表格软件中重新保存', en: 'is a formula without a kept result; save the workbook again' } }
const ERROR = { broken: { zh: '单元格是错误值', en: 'holds an error' } }

const cellOf = (value: ExcelJS.CellValue): Cell | undefined => {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? ERROR : { day: value.toISOString().slice(0, 10) }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return ERROR
  if ('formula' in value || 'sharedFormula' in value) return value.result === undefined ? NO_RESULT : cellOf(value.result)
  return 'text' in value ? cellOf(value.text as ExcelJS.CellValue) : ERROR
}

const read = async (bytes: Buffer): Promise<FromWorker> => {
  if (!unpacksWithin(bytes, UNPACKED_MAX)) return { why: 'tooMuch' }
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  } catch {
    return { why: 'noWorkbook' }
  }
  const sheet = workbook.worksheets.find(({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0)
  if (!sheet) return { why: 'noSheet' }
  const rows: GridRow[] = []
  sheet.eachRow((row, number) => {
    if (rows.length >= ROWS_MAX) return
    const cells: (Cell | undefined)[] = []
    row.eachCell((cell, column) => { if (column <= COLUMNS_MAX) cells[column - 1] = mergedAway(cell) ? undefined : cellOf(cell.value) })
    rows.push({ row: number, cells: Array.from(cells) })
  })
  return { grid: { sheet: sheet.name, rows } }
}

/** Only the first cell of a merged range says what the range holds. */
const mergedAway = (cell: ExcelJS.Cell): boolean => cell.isMerged && cell.master.address !== cell.address

parentPort!.on('message', (bytes: Uint8Array) => {
  void read(Buffer.from(bytes)).then((answer) => {
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
    parentPort!.postMessage(answer)
  })
})
