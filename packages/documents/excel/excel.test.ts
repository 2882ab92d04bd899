import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { findingsLayout } from './findings-layout.ts'
import { dayIn, fenIn, textOf, type Cell, type Grid } from './grid.ts'
import { tableOf, type Layout, type Table } from './layout.ts'
import { objectsLayout } from './objects-layout.ts'
import { readWorkbook, WORKBOOK_BYTES_MAX } from './read-workbook.ts'
import { templateOf } from './template.ts'
import { unpacksWithin } from './unpacked.ts'
import { writeWorkbook } from './write-workbook.ts'

describe('a cell', () => {
  test('is a day in the forms that people write, and a month alone is none', () => {
    for (const cell of [{ day: '2022-03-01' }, '2022-03-01', '2022/3/1', '2022.3.1', '2022年3月1日', '20220301', 20_220_301]) expect(dayIn(cell)).toEqual({ value: '2022-03-01' })
    for (const cell of ['2022-02-30', '0001-01-01', '99991231', { day: '1800-01-01' }, '2022.03', '2022年3月', 44_621, 'soon', { broken: { zh: '错误', en: 'error' } }]) expect(dayIn(cell)).toHaveProperty('flaw')
    expect(dayIn(' ')).toEqual({ value: undefined })
  })
  test('is an amount in 万元, exact to the fen', () => {
    expect([12.5, '1,234.56', '800万元', '0', 0.1 + 0.2, '0.000001'].map((cell) => fenIn(cell))).toEqual([12_500_000, 1_234_560_000, 800_000_000, 0, 300_000, 1].map((value) => ({ value })))
    for (const cell of [-1, '800元', '0.0000001', '一百', '99999999999999']) expect(fenIn(cell)).toHaveProperty('flaw')
  })
  test('is text without what cannot be seen', () => {
    expect([' 甲\r\n乙 ', 3, true].map((cell) => textOf(cell))).toEqual([{ value: '甲\n乙' }, { value: '3' }, { value: 'true' }])
    for (const cell of ['甲\u0007', '甲\ud800']) expect(textOf(cell)).toHaveProperty('flaw')
  })
})

describe('a sheet read by a layout', () => {
  test('finds the headings below a title, under their other names, in any order; leaves out examples and totals', () => {
    const table = read(['示例市审计对象一览表'], ['职务 ', '任职单位*', '领导干部', '电话'], ['示例'], ['局长', '示例局', '张三', '123'], [], ['合计', '', '2'])
    expect(table.rows).toEqual([{ row: 4, values: { post: '局长', unit: '示例局', name: '张三' }, flaws: [] }])
    expect(table.ignored).toEqual(['电话'])
  })
  test('names row, column and what is allowed for each flawed cell', () => {
    const [row] = read(['单位名称', '单位层级', '任职起', '职务'], ['示例局', '乡镇', '2022.13', '长'.repeat(61)]).rows
    expect(row!.row).toBe(2)
    expect(row!.flaws.map(({ column, says }) => `${column} ${says.zh}`)).toEqual([
      '单位层级 “乡镇”不在可选项中：市直部门、区县（市）、事业单位、国有企业、功能区', '任职起 应为日期，精确到日，如 2022-03-01 或 2022年3月1日', '职务 最多 60 字，现有 61 字',
    ])
  })
  test('takes a choice by its words, its value, or both', () => {
    const values = (cell: Cell) => read(['序号', '问题', '问题类别', '关注领域', '问题事实', '定性依据', '发生起', '发生止', '金额（万元）', '金额性质', '底稿索引号'], ['1', '', cell]).rows[0]
    for (const cell of ['C7', '专项资金拨付滞后、闲置', 'C7 专项资金拨付滞后、闲置', 'C7专项资金拨付滞后、闲置']) expect(values(cell)?.values['categoryCode']).toBe('C7')
    expect(values('C')?.flaws[0]?.says.zh).toMatch(/等 \d+ 项，见“选项”工作表$/)
  })
  test('says which columns are missing', () =>
    expect(tableOf(grid(['姓名', '职务'], ['张三', '局长']), objectsLayout)).toMatchObject({ flaw: { zh: expect.stringContaining('单位名称') } }))
  test('of too many rows is refused', () =>
    expect(tableOf(grid(['单位名称', '姓名'], ...Array.from({ length: 5_001 }, (_, n) => [`单位${n}`, ''])), objectsLayout)).toMatchObject({ flaw: { zh: expect.stringContaining('5000') } }))
})

describe('a workbook', () => {
  test('made as a template reads back: same headings, the example left out, drop-downs and a frozen first row', async () => {
    for (const layout of [objectsLayout, findingsLayout]) {
      const bytes = await templateOf(layout)
      const table = tableOf(await gridOf(bytes), layout) as Table
      expect([table.rows, table.ignored]).toEqual([[], []])
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      const sheet = workbook.worksheets[0]!
      expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(layout.columns.map(({ title }) => title))
      expect([sheet.views[0], sheet.getCell(2, 1).value]).toMatchObject([{ state: 'frozen', ySplit: 1 }, '示例'])
      for (const [at, { choices }] of layout.columns.entries()) expect(sheet.getCell(3, at + 1).dataValidation?.type).toBe(choices ? 'list' : undefined)
    }
  })
  test('with its example row meant to be read has no flaw in it', async () => {
    for (const layout of [objectsLayout, findingsLayout]) {
      const filled = layout.columns.map((column, at) => (at === 0 ? '1' : column.example))
      expect((tableOf(grid(layout.columns.map(({ title }) => title), filled), layout) as Table).rows[0]?.flaws).toEqual([])
    }
  })
  test('keeps what looks like a formula as text', async () => {
    const bytes = await writeWorkbook([{ name: '表', columns: [{ title: '甲', width: 10 }], rows: [['=HYPERLINK("http://example.invalid")'], ['+1'], ['@a']] }])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const cells = [2, 3, 4].map((row) => workbook.worksheets[0]!.getCell(row, 1))
    expect(cells.map(({ type, numFmt }) => [type, numFmt])).toEqual(Array.from({ length: 3 }, () => [ExcelJS.ValueType.String, '@']))
  })
  test('gives formulas as the values kept with them, dates as days, and errors as flaws', async () => {
    const bytes = await workbookOf([['甲', { formula: '1+1', result: 2 }, { formula: 'A1', result: { error: '#REF!' } }, { formula: '1+1' }, new Date(Date.UTC(2022, 2, 1)), { richText: [{ text: '张' }, { text: '三' }] }]])
    const [row] = (await gridOf(bytes)).rows
    expect(row!.cells).toEqual(['甲', 2, { broken: expect.anything() }, { broken: expect.anything() }, { day: '2022-03-01' }, '张三'])
  })
  test('that is none, too large, or unpacks to too much is refused with the reason', async () => {
    const why = async (bytes: Buffer) => (await readWorkbook(bytes) as { flaw: { zh: string } }).flaw.zh
    expect(await why(Buffer.from('PK not really'))).toContain('不是')
    expect(await why(Buffer.alloc(WORKBOOK_BYTES_MAX + 1))).toContain('5 MiB')
    expect(await why(zipOf({ 'xl/workbook.xml': Buffer.from('<workbook') }))).toContain('不是')
    expect(await why(zipOf({ 'xl/workbook.xml': Buffer.alloc(60 * 1024 ** 2) }, 1_000))).toContain('解压后过大')
  })
  test('is measured by what it unpacks to, not by what it declares', () => {
    const lying = zipOf({ a: Buffer.alloc(1_000_000), b: Buffer.alloc(1_000_000) }, 10)
    expect([unpacksWithin(lying, 2_000_000), unpacksWithin(lying, 1_999_999), unpacksWithin(Buffer.from('none'), 10)]).toEqual([true, false, false])
  })
})

const grid = (...rows: readonly (readonly (Cell | undefined)[])[]): Grid => ({ sheet: '表', rows: rows.map((cells, at) => ({ row: at + 1, cells })) })
const layoutOf = (rows: readonly (readonly (Cell | undefined)[])[]): Layout => (rows.flat().includes('问题类别') ? findingsLayout : objectsLayout)
const read = (...rows: readonly (readonly (Cell | undefined)[])[]): Table => {
  const table = tableOf(grid(...rows), layoutOf(rows))
  if ('flaw' in table) throw new Error(table.flaw.zh)
  return table
}

const gridOf = async (bytes: Buffer): Promise<Grid> => {
  const read = await readWorkbook(bytes)
  if ('flaw' in read) throw new Error(read.flaw.zh)
  return read
}

const workbookOf = async (rows: readonly (readonly unknown[])[]): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表')
  for (const row of rows) sheet.addRow(row)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A zip archive of deflated entries; `declared` is the size that its directory gives for each. */
const zipOf = (files: Readonly<Record<string, Buffer>>, declared?: number): Buffer => {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [name, plain] of Object.entries(files)) {
    const packed = deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared ?? plain.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    entries.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
