import { describe, expect, test } from 'vitest'
import { memoryEventStore } from '../../../packages/adapters/event-store.memory.ts'
import { digest, eventId } from '../../../packages/adapters/ids.ts'
import { dissolveUnit } from '../../../packages/audit/unit/dissolve-unit.ts'
import { registerUnit } from '../../../packages/audit/unit/register-unit.ts'
import { tableOf, type Layout, type ReadRow } from '../../../packages/documents/excel/layout.ts'
import { findingsLayout } from '../../../packages/documents/excel/findings-layout.ts'
import { objectsLayout } from '../../../packages/documents/excel/objects-layout.ts'
import type { AnyCommand } from '../../../packages/kernel/command.ts'
import { handle, type World } from '../../../packages/kernel/handle.ts'
import { findingsPlanner } from './findings.ts'
import { inLanes } from './lanes.ts'
import { cite, readBases, type Wordings } from './legal-bases.ts'
import type { KnownOfficial, KnownUnit } from './names.ts'
import { objectsPlanner } from './objects.ts'
import { idsOf, type PlannedRow, type Planner } from './plan.ts'
import type { ProjectAtHand } from './project.ts'
import { rehearsing } from './rehearsal.ts'

describe('a unit', () => {
  test('named twice is registered once, and two rows that differ about it do not agree', () => {
    const [first, second, third] = plan([{ ...bureau }, { 单位名称: '示例局', 职务: '' }, { ...bureau, 单位层级: '事业单位' }])
    expect([asked(first), asked(second), flawed(third)]).toEqual([['RegisterUnit'], [], ['单位层级']])
  })
  test('is compared only in what the row fills in', () => {
    const [same, other] = plan([{ 单位名称: '老局', 预算级次: '市级' }, { 单位名称: '另局', '资产规模(万元)': 3 }], { units: [unit('U-1', '老局'), unit('U-2', '另局')] })
    expect([asked(same), other?.steps]).toEqual([[], [{ command: 'ChangeUnitDescription', id: 'U-2', input: { level: 'municipalDepartment', budgetLevel: 'municipal', assetsFen: 3_000_000 } }]])
  })
  test('lies below another of the library or of the sheet, or of neither', () => {
    const [child, stranger] = plan([{ ...bureau, 主管单位: '上级局' }, { ...bureau, 单位名称: '别局', 主管单位: '没有的局' }, { ...bureau, 单位名称: '上级局' }])
    expect([child!.steps.map(({ input }) => (input as { parentUnitId?: string }).parentUnitId), flawed(stranger)]).toEqual([[idsOf('B')('unit 上级局')], ['主管单位']])
  })
  test('of a former name, of a name that several bear, or gone, is looked at by a person or registered anew', () => {
    const [renamed, several, gone] = plan([{ ...bureau, 单位名称: '旧名' }, { ...bureau, 单位名称: '同名' }, { ...bureau, 单位名称: '撤了' }], {
      units: [{ ...unit('U-1', '新名'), formerNames: ['旧名'] }, unit('U-2', '同名'), unit('U-3', '同名'), { ...unit('U-4', '撤了'), is: 'dissolved' }],
    })
    expect([flawed(renamed), flawed(several), asked(gone), gone?.notes.length]).toEqual([['单位名称'], ['单位名称'], ['RegisterUnit'], 1])
  })
  test('of a flawed row is registered by the next row about it', () => {
    const [flaw, next] = plan([{ ...chief('张三'), 任职起: '' }, chief('李四')])
    expect([flawed(flaw), asked(next)]).toEqual([['任职起'], ['RegisterUnit', 'RegisterOfficial', 'BeginTenure']])
  })
})

describe('a person', () => {
  const zhang = official('O-1', '张三', { 'T-1': tenure({ unitId: 'U-9', post: '局长' }) })

  test('with a namesake in the library is not guessed: the number says who is meant, 新增 that it is somebody new', () => {
    const rows = [chief('张三'), { ...chief('张三'), 单位名称: '二局', 人员编号: 'O-1' }, { ...chief('张三'), 单位名称: '三局', 人员编号: '新增' }, { ...chief('张三'), 单位名称: '四局', 人员编号: 'O-7' }]
    const [unsaid, meant, fresh, wrong] = plan(rows, { officials: [zhang] })
    expect([flawed(unsaid), asked(meant), asked(fresh), flawed(wrong)]).toEqual([['人员编号'], ['RegisterUnit', 'BeginTenure'], ['RegisterUnit', 'RegisterOfficial', 'BeginTenure'], ['人员编号']])
    expect([meant?.steps[1]?.id, unsaid?.flaws[0]?.says.zh]).toEqual(['O-1', expect.stringContaining('O-1（局长 2020-01-01 起）')])
  })
  test('in two units of one sheet is one only if the rows say so', () => {
    const [, second] = plan([chief('张三'), { ...chief('张三'), 单位名称: '二局' }])
    expect(flawed(second)).toEqual(['人员编号'])
    const [one, two] = plan([{ ...chief('张三'), 人员编号: '新增1' }, { ...chief('张三'), 单位名称: '二局', 人员编号: '新增1', 任职起: '2024-01-01' }])
    expect([asked(one), asked(two)]).toEqual([['RegisterUnit', 'RegisterOfficial', 'BeginTenure'], ['RegisterUnit', 'BeginTenure']])
  })
  test('whose tenures were all taken back is used again', () => {
    const [row] = plan([chief('张三')], { officials: [official('O-1', '张三', { 'T-1': tenure({ unitId: 'U-9', post: '局长', until: '2020-01-01' }) })] })
    expect([asked(row), row?.steps[1]?.id]).toEqual([['RegisterUnit', 'BeginTenure'], 'O-1'])
  })
  test('in a known tenure: what is open ends, what differs is corrected, what is the same asks nothing', () => {
    const library = { units: [unit('U-1', '示例局')], officials: [official('O-1', '张三', { 'T-1': tenure({ unitId: 'U-1', post: '局长' }) })] }
    const steps = (row: Said) => plan([row], library)[0]?.steps
    const here = { 单位名称: '示例局', 姓名: '张三', 职务: '局长' }
    expect(steps({ ...here, 任职起: '2020-01-01' })).toEqual([])
    expect(steps({ ...here, 任职止: '2025-06-30', 离任原因: '退休' })).toEqual([{ command: 'EndTenure', id: 'O-1', input: { tenureId: 'T-1', on: '2025-06-30', reason: 'retired' }, occurredOn: '2025-06-30', touches: ['U-1'] }])
    expect(steps({ ...here, 任职起: '2020-02-01', 党政: '党委' })).toEqual([{ command: 'CorrectTenureRecord', id: 'O-1', input: { tenureId: 'T-1', tenure: { ...terms({ unitId: 'U-1', post: '局长' }), from: '2020-02-01', side: 'party' }, because: expect.any(String) } }])
    expect(steps({ ...here, 职务层次: '县处级副职' })?.map(({ command }) => command)).toEqual(['ChangeRank'])
  })
  test('whose tenure was over before it is recorded has its last day at once, with the reason where one is written', () => {
    const last = (row: Said) => plan([row])[0]?.steps.at(-1)
    expect(last({ ...chief('张三'), 任职止: '2025-06-30', 离任原因: '退休' })).toMatchObject({ command: 'BeginTenure', input: { from: '2022-01-01', until: '2025-06-30', endReason: 'retired' } })
    expect(last({ ...chief('张三'), 任职止: '2025-06-30' })?.input).not.toHaveProperty('endReason')
  })
  test('named twice in the same tenure repeats a row', () =>
    expect(flawed(plan([chief('张三'), chief('张三')])[1])).toEqual(['任职起']))
})

describe('legal bases', () => {
  test('are read as people write them', () => {
    expect(readBases('《预算法》第57条、第六十三条第一款；《会计法》第9条第（二）项，《关于修改〈示例法〉的决定》第一百零一条之二')).toEqual([
      ['预算法', '第五十七条'], ['预算法', '第六十三条第一款'], ['会计法', '第九条第（二）项'], ['关于修改〈示例法〉的决定', '第一百零一条之二'],
    ].map(([lawTitle, article]) => ({ lawTitle, article })))
    expect(readBases('《甲》第101条、第110条、第12条、第1004条、第20条')).toEqual(['第一百零一条', '第一百一十条', '第十二条', '第一千零四条', '第二十条'].map((article) => ({ lawTitle: '甲', article })))
    for (const text of ['预算法第五十七条', '《预算法》']) expect(readBases(text)).toHaveProperty('flaw')
  })
  test('cite the wording in force on the last day of the conduct, or the law by name alone', () => {
    const wordings: Wordings = new Map([['监察法', [{ lawId: 'a', title: '中华人民共和国监察法', version: '2018-03-20', from: '2018-03-20', until: '2025-05-31' }, { lawId: 'b', title: '中华人民共和国监察法', version: '2024-12-25', from: '2025-06-01', until: undefined }]]])
    const lawId = (from: string, to: string) => cite({ lawTitle: '监察法', article: '第三条' }, wordings, from, to).basis.lawId
    expect([lawId('2024-01-01', '2025-05-31'), lawId('2024-01-01', '2025-06-01'), lawId('2017-01-01', '2017-06-01')]).toEqual(['a', 'b', undefined])
    expect(cite({ lawTitle: '监察法', article: '第三条' }, wordings, '2017-01-01', '2017-06-01').basis.lawTitle).toBe('中华人民共和国监察法')
  })
})

describe('a finding', () => {
  const rows = (...said: readonly Said[]) => planAll(findingsPlanner({ project, units: [], wordings: new Map(), idOf: idsOf('B') }), readBy(findingsLayout, said))
  const led = { 责任: '领导责任', 责任情形: 'LR4', 责任认定理由: '疏于监管' }

  test('says which of the two responsibilities it is, where somebody has told them apart', () => {
    const [told] = rows({ ...late, 责任性质: '财会责任', 区分理由: '由会计机构更正' })
    expect(told!.steps[0]).toMatchObject({ command: 'RaiseFinding', input: { accountability: 'accounting', accountabilityGrounds: '由会计机构更正' } })
    expect(rows({ ...late })[0]!.steps[0]!.input).not.toHaveProperty('accountability')
    expect(flawed(rows({ ...late, 责任性质: '第三种' })[0])).toEqual(['责任性质'])
  })
  test('may be answered for by several officials, one row each', () => {
    const [first, second, again] = rows({ ...late, ...led, 责任人: '甲' }, { 序号: '1', ...led, 责任: '不界定责任', 责任情形: '', 责任人: '乙' }, { 序号: '1', ...led, 责任人: '甲' })
    expect([asked(first), asked(second), flawed(again)]).toEqual([['RaiseFinding', 'DetermineResponsibility'], ['DetermineResponsibility'], ['责任人']])
    expect([first?.steps[1]?.input, second?.steps[0]?.input]).toMatchObject([{ officialId: 'O-1', tenureId: 'T-1', evidenceIds: ['E-1', 'E-2'] }, { officialId: 'O-2', type: 'notAttributed', evidenceIds: [] }])
  })
  test('says whom it needs', () => {
    expect(flawed(rows({ ...late, ...led })[0])).toEqual(['责任人'])
    expect(flawed(rows({ ...late, ...led, 责任人: '丙' })[0])).toEqual(['责任人'])
    expect(flawed(rows({ ...late, 责任情形: 'LR4', 责任人: '甲' })[0])).toEqual(['责任'])
    expect(flawed(rows({ ...late, 原因: '台账不全' })[0])).toEqual(['原因类型'])
    expect(flawed(rows({ ...late, 金额性质: '', 发生起: '' })[0])).toEqual(['发生起', '金额性质'])
  })
  test('of a flawed row takes nobody else’s responsibility with it', () => {
    expect(rows({ ...late, 底稿索引号: '没有' }, { 序号: '1', ...led, 责任人: '甲' }).map(flawed)).toEqual([['底稿索引号'], ['序号']])
    expect(rows({ ...late, ...led, 责任认定理由: '', 责任人: '甲' }, { 序号: '1', ...led, 责任人: '乙' }).map(flawed)).toEqual([['责任认定理由'], ['序号']])
  })
})

test('a rehearsal judges as the real log would, sees what it did itself, and leaves no trace', async () => {
  const real = memoryEventStore()
  const world: World = { store: real, now: () => ({ instant: '2026-03-02T01:00:00.000Z', day: '2026-03-02' }), eventId, digest, rulesVersion: 'test' }
  const trial = { ...world, store: rehearsing(real, () => world.now().instant) }
  const act = (command: unknown, id: string, where: World, input: object = {}) => handle(command as AnyCommand, { id, input, actor: { id: 'gu', roles: ['committeeOffice'], within: {} }, commandId: `${id} ${JSON.stringify(input)} ${where === world}` }, where).then(({ is }) => is)
  const bureauInput = { name: '示例局', level: 'municipalDepartment', budgetLevel: 'municipal' }
  await act(registerUnit, 'U-1', world, bureauInput)
  expect([await act(registerUnit, 'U-1', trial, { ...bureauInput, name: '又' }), await act(registerUnit, 'U-2', trial, bureauInput), await act(dissolveUnit, 'U-2', trial), await act(dissolveUnit, 'U-1', trial)]).toEqual(['refused', 'done', 'done', 'done'])
  const mark = trial.store.mark()
  await act(registerUnit, 'U-3', trial, bureauInput)
  trial.store.back(mark)
  expect([await trial.store.readStream('unit-U-3'), (await trial.store.readByObject([{ type: 'unit', id: 'U-3' }])).length, await act(registerUnit, 'U-3', trial, bureauInput)]).toEqual([[], 0, 'done'])
  expect([(await real.head()).position, (await trial.store.readByObject([{ type: 'unit', id: 'U-1' }])).map(({ type, revision }) => `${type} ${revision}`), (await trial.store.readStream('unit-U-1', 1)).length, (await real.readStream('unit-U-2')).length]).toEqual([1n, ['UnitRegistered 0', 'UnitDissolved 1'], 1, 0])
})

test('things that touch the same go one after another, others at the same time, and a failure stops what has not begun', async () => {
  const order: string[] = []
  const act = async (name: string): Promise<string> => {
    order.push(`${name} begins`)
    await new Promise((later) => { setTimeout(later, name === 'a1' ? 20 : 1) })
    if (name === 'fails') throw new Error('broken')
    order.push(`${name} ends`)
    return name
  }
  expect(await inLanes(['a1', 'a2', 'b1'], (name) => [name[0]!], act)).toEqual(['a1', 'a2', 'b1'])
  expect(order).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends'])
  await expect(inLanes(['fails', 'fails later'], () => ['same'], act)).rejects.toThrow('broken')
  expect(order).not.toContain('fails later begins')
})

type Said = Readonly<Record<string, string | number>>
const readBy = (layout: Layout, said: readonly Said[]): readonly ReadRow[] => {
  const titles = layout.columns.map(({ title }) => title)
  const table = tableOf({ sheet: '表', rows: [{ row: 1, cells: titles }, ...said.map((row, at) => ({ row: at + 2, cells: titles.map((title) => row[title]) }))] }, layout)
  if ('flaw' in table) throw new Error(table.flaw.zh)
  return table.rows
}
const plan = (said: readonly Said[], { units = [], officials = [] }: { units?: readonly KnownUnit[]; officials?: readonly KnownOfficial[] } = {}) =>
  planAll(objectsPlanner(readBy(objectsLayout, said), { units, officials }, { idOf: idsOf('B'), today: '2026-03-02' }), readBy(objectsLayout, said))
/** As a trial does: a flawed row is forgotten. */
const planAll = (planner: Planner, rows: readonly ReadRow[]): readonly PlannedRow[] => rows.map((row) => {
  const planned = planner.plan(row)
  if (planned.flaws.length > 0) planner.forget(row.row)
  return planned
})
const asked = (row: PlannedRow | undefined) => row?.steps.map(({ command }) => command)
const flawed = (row: PlannedRow | undefined) => row?.flaws.map(({ column }) => column)

const bureau = { 单位名称: '示例局', 单位层级: '市直部门', 预算级次: '市级' }
const chief = (name: string) => ({ ...bureau, 姓名: name, 职务层次: '县处级正职', 职务: '局长', 对象类别: '部门单位', 任职身份: '正职', 党政: '政府', 干部管理权限: '市管', 任职起: '2022-01-01' })
const late = { 序号: '1', 问题: '拨付滞后', 问题类别: 'C7', 关注领域: 'livelihood', 问题事实: '滞留', '定性依据(法规+条款)': '《甲法》第一条', 发生起: '2024-03-01', 发生止: '2024-12-31', '金额(万元)': 800, 金额性质: '违规金额', 底稿索引号: 'DG-1、DG-2' }

function unit(unitId: string, name: string): KnownUnit {
  return { unitId, name, is: 'active', formerNames: [], intoUnitId: undefined, character: { level: 'municipalDepartment', budgetLevel: 'municipal' } }
}
function terms(at: { unitId: string; post: string }) {
  return { ...at, category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2020-01-01' } as const
}
function tenure({ until, ...at }: { unitId: string; post: string; until?: string }) {
  return { ...terms(at), until, class: undefined, leaving: undefined }
}
function official(officialId: string, name: string, tenures: KnownOfficial['tenures']): KnownOfficial {
  return { officialId, is: 'registered', description: { name, rank: 'countyDivisionPrincipal' }, tenures, withdrawnTenures: [] }
}
const project: ProjectAtHand = {
  projectId: 'P-1', unitId: 'U-1', findings: new Map(),
  officials: [{ officialId: 'O-1', tenureId: 'T-1', name: '甲', from: '2020-01-01', until: undefined }, { officialId: 'O-2', tenureId: 'T-2', name: '乙', from: '2020-01-01', until: undefined }],
  papers: new Map([['DG-1', { paperId: 'W-1', evidenceIds: ['E-1'] }], ['DG-2', { paperId: 'W-2', evidenceIds: ['E-1', 'E-2'] }]]),
}
