// The object library of a year: sixty candidates in fifty-nine units, brought in from the workbook that a bureau keeps.
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import type { Front } from './people.ts'

export type Candidate = { readonly tenureId: string; readonly officialId: string; readonly unitId: string; readonly name: string }

/** Those with a part of their own in the story, by their place in the workbook. */
export const [SECRETARY, CHIEF, LEAVING, EXCLUDED, LOCKED] = [0, 1, 2, 3, 4] as const
export const CANDIDATES = 60

const HEADINGS = ['序号', '单位名称', '单位层级', '预算级次', '资产规模（万元）', '下属单位数', '姓名', '职务层次', '职务', '对象类别', '任职身份', '党政', '干部管理权限', '任职起', '对象分类', '分类依据']

const two = (number: number): string => String(number).padStart(2, '0')

/** The Party secretary and the head of one unit come first; the others have classes and years in post in turn. */
const rowOf = (n: number): readonly unknown[] => {
  const early = n <= EXCLUDED
  const unit = Math.max(1, n)
  const [from, rank] = n === LOCKED ? ['2023-06-01', 'D'] : early ? [`2018-0${n + 1}-01`, 'A'] : [`${2018 + n % 6}-${two(1 + n % 12)}-01`, 'ABCD'[n % 4]]
  return [
    String(n + 1), `示例市${two(unit)}局`, '市直部门', '市级', 8_000 * unit, unit % 9, `示例干部${two(n + 1)}`, '县处级正职', n === SECRETARY ? '党组书记' : '局长', '部门单位', '正职', n === SECRETARY ? '党委' : '政府', '市管',
    from, rank, '示例标准',
  ]
}

const workbook = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('对象库')
  sheet.addRows([HEADINGS, ...Array.from({ length: CANDIDATES }, (_, n) => rowOf(n))].map((row) => [...row]))
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Brings the workbook in and announces who leaves. Gives the candidates in the order of the workbook. */
export const bringIn = async ({ office, organization }: Front['people']): Promise<readonly Candidate[]> => {
  const rows = await office.imports('objects', '审计对象一览表.xlsx', await workbook())
  expect(rows.filter(({ is }) => is !== 'new'), 'every row comes in').toEqual([])
  const listed = await office.asks('ListTenures', { pageSize: 200 })
  expect([listed.total, listed.counts['subjectClass']]).toEqual([CANDIDATES, { A: 17, B: 14, C: 14, D: 15 }])
  const candidates = listed.rows.map((row) => ({ tenureId: String(row['tenureId']), officialId: String(row['officialId']), unitId: String(row['unitId']), name: String(row['officialName']) }))
    .toSorted((one, other) => one.name < other.name ? -1 : 1)
  expect(new Set(candidates.map(({ unitId }) => unitId)).size).toBe(CANDIDATES - 1)
  const { officialId, tenureId } = candidates[LEAVING]!
  await organization.does('AnnounceDeparture', { id: officialId, on: '2024-11-20', input: { tenureId, expectedOn: '2025-06-30' } })
  return candidates
}
