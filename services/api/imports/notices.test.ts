import { expect, test } from 'vitest'
import { tableOf, type ReadRow } from '../../../packages/documents/excel/layout.ts'
import { noticesLayout } from '../../../packages/documents/excel/notices-layout.ts'
import type { KnownOfficial, KnownUnit } from './names.ts'
import { leavingFirst, noticesPlanner } from './notices.ts'
import { idsOf, type PlannedRow } from './plan.ts'

test('somebody new is registered and takes up the post, with the document’s number', () =>
  expect(plan([appointed('李四')])[0]?.steps).toEqual([
    { command: 'RegisterOfficial', id: idsOf('B')('official 李四 '), input: { name: '李四', rank: 'countyDivisionPrincipal' } },
    { command: 'BeginTenure', id: idsOf('B')('official 李四 '), occurredOn: '2026-02-01', input: { tenureId: expect.any(String), unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2026-02-01', documentNo: NO } },
  ]))

test('leaving a post is found by name and unit; the reason is what is written, or removal, or retirement', () => {
  const left = (more: Said) => plan([{ ...base, 事项: '免职', 姓名: '张三', 日期: '2026-02-01', ...more }])[0]
  expect(left({})?.steps).toEqual([{ command: 'EndTenure', id: 'O-1', input: { tenureId: 'T-1', on: '2026-02-01', reason: 'removed', documentNo: NO }, touches: ['U-1'], occurredOn: '2026-02-01' }])
  expect(left({ 离任原因: '交流转任', 备注: '另有任用' })?.steps[0]?.input).toMatchObject({ reason: 'transferred', note: '另有任用' })
  expect(left({ 事项: '退休' })?.steps[0]?.input).toMatchObject({ reason: 'retired' })
  expect([left({ 职务: '书记' }), left({ 单位名称: '没有的局' }), left({ 日期: '' }), left({ 文号: '' }), left({ 姓名: '王五' })].map(flawed)).toEqual([['职务'], ['单位名称'], ['日期'], ['文号'], ['姓名']])
})

test('what has been recorded already asks nothing, and an end on another day is looked at by a person', () => {
  const over = (day: string) => plan([{ ...base, 事项: '免职', 姓名: '赵六', 日期: day }])[0]
  expect([over('2025-06-30')?.steps, over('2025-06-30')?.notes.length, flawed(over('2025-07-01'))]).toEqual([[], 1, ['职务']])
  const [again] = plan([{ ...appointed('张三'), 日期: '2020-01-01' }])
  expect([again?.steps, again?.notes.map(({ zh }) => zh)]).toEqual([[], ['该任职已登记']])
})

test('with a namesake elsewhere somebody must say who is meant, unless the same document removes exactly one of them', () => {
  const there: Said = { ...appointed('张三'), 单位名称: '二局' }
  expect(flawed(plan([there])[0])).toEqual(['人员编号'])
  expect(plan([there])[0]?.flaws[0]?.says.zh).toContain('O-1（局长 2020-01-01 起）')
  expect(plan([{ ...there, 人员编号: 'O-1' }])[0]?.steps.map(({ command, id }) => [command, id])).toEqual([['BeginTenure', 'O-1']])
  expect(plan([{ ...there, 人员编号: '新增' }])[0]?.steps.map(({ command }) => command)).toEqual(['RegisterOfficial', 'BeginTenure'])
  expect(flawed(plan([{ ...there, 人员编号: 'O-9' }])[0])).toEqual(['人员编号'])
  const moved = plan([there, { ...base, 事项: '免职', 姓名: '张三', 日期: '2026-01-31' }])
  expect(moved.map(({ row, steps }) => [row, ...steps.map(({ command, id }) => `${command} ${id}`)])).toEqual([[3, 'EndTenure O-1'], [2, 'BeginTenure O-1']])
  expect(flawed(plan([there, { ...base, 文号: '另一文号', 事项: '免职', 姓名: '张三', 日期: '2026-01-31' }])[1])).toEqual(['人员编号'])
})

test('of two people of one name in one unit somebody must say which leaves, and of two posts which', () => {
  expect(flawed(plan([{ ...base, 单位名称: '三局', 事项: '免职', 姓名: '孙七', 日期: '2026-02-01' }])[0])).toEqual(['人员编号'])
  expect(flawed(plan([{ ...base, 单位名称: '三局', 人员编号: 'O-4', 事项: '免职', 姓名: '孙七', 日期: '2026-02-01' }])[0])).toEqual(['职务'])
  expect(plan([{ ...base, 单位名称: '三局', 人员编号: 'O-4', 职务: '书记', 事项: '免职', 姓名: '孙七', 日期: '2026-02-01' }])[0]?.steps[0]?.input).toMatchObject({ tenureId: 'T-4b' })
})

test('about to leave, with a day or without; another rank by name alone', () => {
  const leaving = (day: string) => plan([{ ...base, 事项: '拟离任', 姓名: '张三', 日期: day }])[0]?.steps
  expect([leaving('2026-09-01'), leaving('')]).toEqual([
    [{ command: 'AnnounceDeparture', id: 'O-1', input: { tenureId: 'T-1', expectedOn: '2026-09-01', documentNo: NO }, touches: ['U-1'] }], [{ command: 'AnnounceDeparture', id: 'O-1', input: { tenureId: 'T-1', documentNo: NO }, touches: ['U-1'] }]])
  expect(plan([{ 文号: NO, 事项: '职务层次变动', 姓名: '张三', 日期: '2026-02-01', 职务层次: '厅局级副职' }])[0]?.steps).toEqual([{ command: 'ChangeRank', id: 'O-1', input: { rank: 'bureauDeputy', documentNo: NO }, occurredOn: '2026-02-01' }])
  expect(flawed(plan([{ 文号: NO, 事项: '职务层次变动', 姓名: '孙七', 日期: '2026-02-01', 职务层次: '厅局级副职' }])[0])).toEqual(['人员编号'])
})

test('one new person in two posts of a document is registered once; a flawed row leaves it to the next', () => {
  const [first, second] = plan([appointed('李四'), { ...appointed('李四'), 职务: '党组书记', 党政: '党委' }])
  expect([first, second].map((row) => row?.steps.map(({ command }) => command))).toEqual([['RegisterOfficial', 'BeginTenure'], ['BeginTenure']])
  const [flaw, next] = plan([{ ...appointed('李四'), 党政: '' }, appointed('李四')])
  expect([flawed(flaw), next?.steps.map(({ command }) => command)]).toEqual([['党政'], ['RegisterOfficial', 'BeginTenure']])
})

type Said = Readonly<Record<string, string>>
const NO = '示组干〔2026〕3号'
const base: Said = { 文号: NO, 单位名称: '一局' }
const appointed = (name: string): Said => ({ ...base, 事项: '任职', 姓名: name, 职务: '局长', 日期: '2026-02-01', 职务层次: '县处级正职', 对象类别: '部门单位', 任职身份: '正职', 党政: '政府', 干部管理权限: '市管' })
const unit = (unitId: string, name: string): KnownUnit => ({ unitId, name, is: 'active', formerNames: [], intoUnitId: undefined, character: { level: 'municipalDepartment', budgetLevel: 'municipal' } })
const tenure = (unitId: string, post: string, until?: string) => ({ unitId, post, category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2020-01-01', until, class: undefined, leaving: undefined } as const)
const official = (officialId: string, name: string, tenures: KnownOfficial['tenures']): KnownOfficial => ({ officialId, is: 'registered', description: { name, rank: 'countyDivisionPrincipal' }, tenures, withdrawnTenures: [] })
const LIBRARY = {
  units: [unit('U-1', '一局'), unit('U-2', '二局'), unit('U-3', '三局')],
  officials: [
    official('O-1', '张三', { 'T-1': tenure('U-1', '局长') }), official('O-2', '赵六', { 'T-2': tenure('U-1', '局长', '2025-06-30') }),
    official('O-3', '孙七', { 'T-3': tenure('U-3', '主任') }), official('O-4', '孙七', { 'T-4': tenure('U-3', '局长'), 'T-4b': tenure('U-3', '书记') }),
  ],
}
/** As a trial does: those who leave first, and a flawed row is forgotten. */
const plan = (said: readonly Said[]): readonly PlannedRow[] => {
  const titles = noticesLayout.columns.map(({ title }) => title)
  const table = tableOf({ sheet: '表', rows: [{ row: 1, cells: titles }, ...said.map((row, at) => ({ row: at + 2, cells: titles.map((title) => row[title]) }))] }, noticesLayout)
  if ('flaw' in table) throw new Error(table.flaw.zh)
  const rows: readonly ReadRow[] = leavingFirst(table.rows)
  const planner = noticesPlanner(rows, LIBRARY, { idOf: idsOf('B'), today: '2026-03-02' })
  return rows.map((row) => {
    const planned = planner.plan(row)
    if (planned.flaws.length > 0) planner.forget(row.row)
    return planned
  })
}
const flawed = (row: PlannedRow | undefined) => row?.flaws.map(({ column }) => column)
