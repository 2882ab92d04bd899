// Writes a workbook: headings that stay in view, drop-downs, widths; whatever is text stays text, also when it looks like a formula.
import ExcelJS from 'exceljs'

export type WrittenColumn = { readonly title: string; readonly width: number; /** what the drop-down offers, from the sheet of choices */ readonly offers?: readonly string[]; readonly needed?: boolean; /** how numbers are written, `#,##0.00` say */ readonly format?: string }
export type WrittenSheet = {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
  /** rows, counted from 1 below the headings, that are shown as examples */
  readonly examples?: number
  /** one line above the headings: what this is, of which day, for whom */
  readonly above?: string
  /** the last row holds totals */
  readonly totals?: boolean
}

const OPTIONS_SHEET = '选项'
const TEXT = '@'
const DROP_DOWN_ROWS = 5_001
const LINE_POINTS = 18
const A4 = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
const HEADING = { bold: true, color: { argb: 'FFFFFFFF' } }
const FILL = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

/** The bytes of an .xlsx with these sheets, and a hidden one that holds what drop-downs offer. */
export const writeWorkbook = async (sheets: readonly WrittenSheet[]): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook()
  const drawn = sheets.map((sheet) => ({ sheet, drawn: draw(workbook, sheet) }))
  const offering = drawn.flatMap(({ sheet: { columns }, drawn: to }) => columns.flatMap(({ title, offers }, at) => (offers ? [{ to, title, offers, column: letter(at + 1) }] : [])))
  if (offering.length > 0) {
    const options = workbook.addWorksheet(OPTIONS_SHEET, { state: 'hidden' })
    for (const [at, { to, title, offers, column }] of offering.entries()) {
      for (const [n, text] of [title, ...offers].entries()) put(options.getCell(n + 1, at + 1), text)
      const list = `'${OPTIONS_SHEET}'!$${letter(at + 1)}$2:$${letter(at + 1)}$${offers.length + 1}`
      validationsOf(to).add(`${column}2:${column}${DROP_DOWN_ROWS}`, { type: 'list', allowBlank: true, formulae: [list], showErrorMessage: true, errorStyle: 'warning', errorTitle: title, error: '请从下拉列表中选择' })
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A whole range at once is not in the library's types. */
const validationsOf = (sheet: ExcelJS.Worksheet) => (sheet as unknown as { dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void } }).dataValidations

const draw = (workbook: ExcelJS.Workbook, { name, columns, rows, examples = 0, above, totals = false }: WrittenSheet): ExcelJS.Worksheet => {
  const headings = above === undefined ? 1 : 2
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: headings }], pageSetup: { ...A4, printTitlesRow: `${headings}:${headings}` }, headerFooter: { oddFooter: '&P / &N' } })
  if (above !== undefined) putAbove(sheet, above, columns)
  for (const [at, { title, width, needed }] of columns.entries()) {
    const cell = sheet.getCell(headings, at + 1)
    put(cell, title)
    Object.assign(cell, { font: HEADING, fill: FILL(needed ? 'FFA61B1B' : 'FF595959'), alignment: { vertical: 'middle', wrapText: true } })
    const column = sheet.getColumn(at + 1)
    column.width = width
  }
  for (const [n, row] of rows.entries()) for (const [at, value] of row.entries()) {
    if (value === undefined) continue
    const cell = sheet.getCell(n + headings + 1, at + 1)
    put(cell, value)
    const { format } = columns[at]!
    if (format !== undefined && typeof value === 'number') cell.numFmt = format
    if (totals && n === rows.length - 1) cell.font = { bold: true }
    if (n < examples) Object.assign(cell, { font: { italic: true, color: { argb: 'FF8C8C8C' } } })
    cell.alignment = { vertical: 'top', wrapText: true }
  }
  return sheet
}

/** Across all columns, and as high as its text needs. */
const putAbove = (sheet: ExcelJS.Worksheet, text: string, columns: readonly WrittenColumn[]): void => {
  put(sheet.getCell(1, 1), text)
  sheet.mergeCells(1, 1, 1, columns.length)
  sheet.getCell(1, 1).alignment = { vertical: 'middle', wrapText: true }
  sheet.getRow(1).height = LINE_POINTS * Math.ceil((text.length * 2) / columns.reduce((sum, { width }) => sum + width, 0))
}

/** A text is kept as text in a cell formatted as text: neither opening nor editing makes `=…` a formula. */
const put = (cell: ExcelJS.Cell, value: string | number): void => {
  cell.value = value
  if (typeof value === 'string') cell.numFmt = TEXT
}

/** 1 is A, 27 is AA. */
const letter = (column: number): string => (column > 26 ? letter(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))
