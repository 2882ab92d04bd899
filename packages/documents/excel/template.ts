// A layout as an empty workbook to fill in: headings, drop-downs, one example row, and a sheet that explains each column.
import { listed, type Column, type Layout } from './layout.ts'
import { writeWorkbook } from './write-workbook.ts'

const KINDS: Readonly<Record<Column['is'], string>> = { text: '文字', choice: '从下拉列表中选择', day: '日期，精确到日，如 2022-03-01', amount: '万元，最多 6 位小数', whole: '整数' }

/** The bytes of the template. Rows whose first cell says 示例 are not imported. */
export const templateOf = ({ title, columns }: Layout): Promise<Buffer> => writeWorkbook([
  {
    name: title.zh, examples: 1,
    columns: columns.map((column) => ({ title: column.title, width: column.width, ...(column.needed ? { needed: true } : {}), ...(column.choices ? { offers: offered(column) } : {}) })),
    rows: [columns.map((column, at) => (at === 0 ? '示例' : column.example))],
  },
  {
    name: '填写说明', columns: [{ title: '列', width: 18 }, { title: '是否必须有此列', width: 16 }, { title: '填写方式', width: 34 }, { title: '说明', width: 80 }],
    rows: columns.map((column) => [column.title, column.needed ? '是' : '否', KINDS[column.is], column.hint.zh]),
  },
])

const offered = ({ choices = [] }: Column): readonly string[] => choices.filter(({ silent }) => !silent).map(listed)
