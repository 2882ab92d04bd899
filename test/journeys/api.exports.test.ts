// A list taken away as a workbook: all its rows as filtered and ordered, with who took it, of which day, and by whose rights.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../packages/documents/excel/read-workbook.ts'
import { startTestApi, type TestApi } from '../contract/api-for-tests.ts'

const MANY = 230
let api: TestApi
let office: string
beforeAll(async () => {
  api = await startTestApi({ start: new Date().toISOString() })
  office = await api.as('wang', ['committeeOffice'])
  for (let n = 1; n <= MANY; n++) {
    const input = { name: n === 1 ? '=1+1' : `示例单位${n}`, level: n % 2 === 0 ? 'district' : 'municipalDepartment', budgetLevel: 'municipal', assetsFen: n * 1_000_000 }
    expect((await api.call('POST', '/api/commands/RegisterUnit', { cookie: office, body: { id: `U-${n}`, input } })).status).toBe(200)
  }
  await api.project()
})
afterAll(() => api?.stop())

const COLUMNS = [{ title: '单位', take: 'name' }, { title: '层级', take: 'level', words: { district: '区县', municipalDepartment: '市直部门' } }, { title: '资产（万元）', take: 'assetsFen', fen: 'wan' }]
const take = (name: string, body: object, cookie = office): Promise<Response> =>
  fetch(`${api.url}/api/exports/${name}`, { method: 'POST', headers: { cookie, 'x-jingze': '1', 'content-type': 'application/json', 'accept-language': 'zh' }, body: JSON.stringify({ search: '', columns: COLUMNS, ...body }) })
const cellsOf = async (response: Response) => {
  expect(response.status, response.status === 200 ? '' : await response.clone().text()).toBe(200)
  const read = await readWorkbook(Buffer.from(await response.arrayBuffer()))
  if ('flaw' in read) throw new Error(read.flaw.zh)
  return read.rows.map(({ cells }) => cells)
}
const lastNoted = async () => (await api.parts.accessLog.read({ limit: 1 }))[0]

describe('an exported list', () => {
  test('holds every row, more than any page does, in the order asked for, in the words and units of the screen', async () => {
    const [head, titles, ...rows] = await cellsOf(await take('ListUnits', { search: 'sort=-assetsFen&page=3&pageSize=20' }))
    expect(titles).toEqual(['单位', '层级', '资产（万元）'])
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([MANY, ['示例单位230', '区县', 230], ['=1+1', '市直部门', 1]])
    expect(head![0]).toMatch(/^单位库　截至 \d{4}-\d\d-\d\d　筛选：未筛选　共 230 条　导出人：wang 某　导出时间：/)
    expect(await lastNoted()).toMatchObject({ act: 'export', target: 'export ListUnits', accountId: 'account-wang', result: '230 rows, 0 values' })
  })
  test('says how it was filtered, under the names of the screen', async () => {
    const [head, , ...rows] = await cellsOf(await take('ListUnits', { search: 'level=district', labels: { level: { says: '层级', words: { district: '区县' } } } }))
    expect([rows.length, head![0]]).toEqual([MANY / 2, expect.stringContaining('筛选：层级 = 区县　共 115 条')])
  })
  test('of a past day is that day’s', async () => {
    const [head, , ...rows] = await cellsOf(await take('ListUnits', { search: 'asOf=2025-01-01' }))
    expect([rows.length, head![0]]).toEqual([0, expect.stringContaining('截至 2025-01-01')])
  })
  test('is a file with a name that says what it is and of which day', async () => {
    const { headers } = await take('ListUnits', { search: 'level=district' })
    expect([headers.get('content-type'), decodeURIComponent(headers.get('content-disposition')!)]).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', expect.stringMatching(/单位库_\d{4}-\d\d-\d\d\.xlsx$/)])
  })
})

describe('whoever may not ask', () => {
  test('is denied the workbook as they are denied the list, and it is written down', async () => {
    const researcher = await api.as('liu', ['researcher'])
    expect((await take('ListUnits', {}, researcher)).status).toBe(403)
    expect(await lastNoted()).toMatchObject({ act: 'denied', target: 'query ListUnits', result: 'forbidden' })
    expect((await take('ListClues', {}, researcher)).status).toBe(404)
    expect((await take('NoSuchList', {})).status).toBe(404)
  })
  test('with a flaw in it is told where', async () => {
    expect(await (await take('ListUnits', { search: 'secret=1' })).json()).toMatchObject({ status: 400, flaws: [{ path: 'secret' }] })
    expect(await (await take('ListUnits', { columns: [{ title: 'x', take: '__proto__' }] })).json()).toMatchObject({ status: 400, flaws: [{ path: 'columns.0.take' }] })
  })
  test('sees only the rows within their own', async () => {
    const officer = await api.as('qian', ['unitOfficer'], { unitId: 'U-7' })
    const [, , ...rows] = await cellsOf(await take('ListUnits', {}, officer))
    expect(rows).toEqual([['示例单位7', '市直部门', 7]])
  })
})
