// A recommended plan and an annual plan as workbooks: what is in them, who gets them, and that the digest can be made again from the history.
import ExcelJS from 'exceljs'
import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../../packages/adapters/canonical.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'
import { bureauIn, enrol, PLAN, type Recommended } from './plan-bureau.ts'

let api: TestApi
let office: string
let told: Recommended['data']

beforeAll(async () => {
  api = await startTestApi()
  office = await api.as('gu', ['committeeOffice'])
  const bureau = bureauIn(api.parts.world.store, 'papers')
  await enrol(bureau)
  await bureau.does('ExcludeCandidate', PLAN, { tenureId: 'tenure-001', because: '本年度机构改革（示例）' })
  told = (await bureau.recommend('rec-1')).data
  const chosen = told.lines.find(({ is, together }) => is === 'in' && together!.length === 1)!
  await bureau.does('ProposePlanItem', PLAN, { planItemId: 'item-1', unitId: chosen.unitId, subjects: [{ officialId: chosen.officialId, tenureId: chosen.tenureId }], kind: chosen.kind, reasons: ['推荐列入'], recommendationId: 'rec-1' })
  await bureau.does('ConsultOrganization', PLAN, { replies: [{ planItemId: 'item-1', reply: 'adjust', text: '宜下半年' }] })
  await bureau.does('SettlePlanItemDisagreement', PLAN, { planItemId: 'item-1', settlement: 'followed', text: '改为第三季度' })
  await api.project()
})
afterAll(() => api?.stop())

const get = (path: string, cookie = office): Promise<Response> => fetch(`${api.url}/api/plan-papers/${path}`, { headers: { cookie, 'accept-language': 'zh' } })

const bookOf = async (response: Response) => {
  expect(response.status, response.status === 200 ? '' : await response.clone().text()).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const rows = (name: string) => (book.getWorksheet(name)!.getSheetValues() as unknown[][]).filter((row) => row !== undefined).map((row) => row.slice(1))
  return { names: book.worksheets.map(({ name }) => name), rows, cell: (sheet: string, first: string) => rows(sheet).find(([each]) => each === first)?.[1] }
}

describe('a recommendation on paper', () => {
  test('has everybody with reason and with what would bring in, each score with its source, capacity, constraints and the digest of the record', async () => {
    const { names, rows, cell } = await bookOf(await get(`${PLAN}/rec-1/workbook`))
    expect(names).toEqual(['推荐方案', '评分依据', '力量负荷', '约束与参数', '说明'])
    const lines = rows('推荐方案').slice(2)
    expect(lines).toHaveLength(told.lines.length)
    expect(lines.map((row) => row[11])).toEqual(told.lines.map(({ why }) => why.zh))
    const out = told.lines.findIndex(({ is, bringsIn }) => is === 'out' && (bringsIn ?? []).length > 0)
    expect(String(lines[out]![12])).toBe(told.lines[out]!.bringsIn!.map(({ says }) => says.zh).join('；'))
    const grounds = rows('评分依据').slice(2)
    expect(grounds).toHaveLength(told.lines.reduce((sum, { factors }) => sum + factors.length, 0))
    expect(grounds.every((row) => String(row[6]).startsWith('【待核实】'))).toBe(true)
    expect(rows('力量负荷').slice(2).map(([quarter, division, , away, all, used, left]) => [quarter, division, away, all, used, left])).toEqual(told.slots.map((slot) => [slot.quarter, slot.divisionId, slot.awayDays, slot.personDays, slot.personDays - slot.left, slot.left]))
    expect(rows('约束与参数')).toEqual(expect.arrayContaining([expect.arrayContaining(['人工排除', '本年度机构改革（示例）']), expect.arrayContaining(['缺勤', 'a-1', '2026-05-11 – 2026-05-22']), expect.arrayContaining(['回避', '处室负责人近亲属任职'])]))
    expect([cell('说明', '评分公式版本'), cell('说明', '方案得分')]).toEqual([told.formulaVersion, told.points])
    expect(cell('说明', '内容摘要（SHA-256，事件数据规范化 JSON）')).toBe(hash('sha256', canonical(told), 'hex'))
  })
  test('tells the same digest to the page that prints it, with what it was reckoned from', async () => {
    const heard = (await (await get(`${PLAN}/rec-1`)).json()) as { digest: string; scenario: { divisions: unknown[] } }
    expect(heard.digest).toBe(hash('sha256', canonical(told), 'hex'))
    expect(heard.scenario.divisions).toEqual(told.scenario.divisions)
  })
  test('is nobody’s who may not see scores, and is written down when it is taken', async () => {
    const [auditor, member] = [await api.as('sun', ['auditor']), await api.as('yu', ['conferenceMember'])]
    for (const cookie of [auditor, member]) for (const path of [`${PLAN}/rec-1`, `${PLAN}/rec-1/workbook`]) expect((await get(path, cookie)).status, path).toBe(403)
    for (const path of [`${PLAN}/rec-9`, `${PLAN}/rec-9/workbook`, 'plan-9']) expect((await get(path)).status, path).toBe(404)
    await get(`${PLAN}/rec-1/workbook`)
    expect((await api.parts.accessLog.read({ limit: 1 }))[0]).toMatchObject({ act: 'export', target: `plan paper ${PLAN}` })
  })
})

describe('an annual plan on paper', () => {
  test('has its items, what each body said and how that was settled, for those who make the plan', async () => {
    const { names, rows, cell } = await bookOf(await get(PLAN))
    expect(names).toEqual(['计划项目', '计划调整', '说明'])
    const [, , item] = rows('计划项目')
    expect(rows('计划项目')[1]!.slice(7, 13)).toEqual(['状态', '组织部意见', '纪委监委意见', '其他成员单位意见', '协商处理', '向成员单位说明'])
    expect([item![8], item![11], item![7]]).toEqual(['调整：宜下半年', '已按意见修改：改为第三季度', '已商组织部'])
    const stream = await api.parts.world.store.readStream(`plan-${PLAN}`)
    expect(cell('说明', '内容摘要（SHA-256，导出人可知悉的本计划事件数据规范化 JSON）')).toBe(hash('sha256', canonical(stream.map(({ data }) => data)), 'hex'))
  })
  test('has no column of opinions for another member, nor for anybody else of the conference', async () => {
    const { names, rows } = await bookOf(await get(PLAN, await api.as('lu', ['inspector'])))
    expect(names).toEqual(['计划项目', '计划调整', '说明'])
    expect(rows('计划项目')[1]!.slice(7, 10)).toEqual(['状态', '向成员单位说明', '批准会议'])
  })
})
