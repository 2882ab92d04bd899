// Excel comes in: a trial that writes nothing, a run as one batch through the real commands, and its reversal.
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digest, eventId } from '../../packages/adapters/ids.ts'
import { projectP1 } from '../../packages/audit/project/example.ts'
import { laws } from '../../packages/audit/law/state.ts'
import { officials } from '../../packages/audit/official/state.ts'
import { units } from '../../packages/audit/unit/state.ts'
import { workingPapers } from '../../packages/audit/working-paper/state.ts'
import { evidence } from '../../packages/audit/evidence/state.ts'
import type { NewEvent } from '../../packages/kernel/event.ts'
import { factsOf, history, type Tale } from '../../packages/kernel/testing/history.ts'
import { startTestApi, type Heard, type TestApi } from '../contract/api-for-tests.ts'

let api: TestApi
const cookies: Record<'office' | 'organization' | 'auditor' | 'leader' | 'stranger', string> = { office: '', organization: '', auditor: '', leader: '', stranger: '' }
beforeAll(async () => {
  api = await startTestApi({ start: '2026-03-20T01:00:00.000Z' })
  await tell(...SEED)
  cookies.office = await api.as('gu', ['committeeOffice'])
  cookies.organization = await api.as('tao', ['organizationOfficer'])
  cookies.auditor = await api.as('qian', ['auditor'], { within: { project: ['P-1'] } })
  cookies.leader = await api.as('zhao', ['teamLeader', 'auditor'], { within: { project: ['P-1'] } })
  cookies.stranger = await api.as('hu', ['auditor'], { within: { project: ['P-2'] } })
})
afterAll(() => api?.stop())

describe('an object library', () => {
  const HEADINGS = ['序号', '单位名称', '单位层级', '预算级次', '主管单位', '资产规模（万元）', '下属单位数', '姓名', '人员编号', '性别', '职务层次', '职务', '对象类别', '任职身份', '党政', '干部管理权限', '任职起', '任职止', '离任原因', '对象分类', '分类依据']
  const tenure = ['局长', '部门单位', '正职', '政府', '市管']
  const fresh = (unit: string, name: string, ...more: readonly unknown[]) => ['1', unit, '市直部门', '市级', '', 1_280.5, 6, name, '', '男', '县处级正职', ...tenure, ...more]

  test('is tried first: flaws by row and column, differences by name, and nothing is written', async () => {
    const { position } = await api.parts.world.store.head()
    const heard = await send('objects', { cookie: cookies.office, dryRun: true }, [
      ['示例市审计对象一览表'], HEADINGS, ['示例', '示例市示例局'],
      fresh('示例市教育局', '李四', new Date(Date.UTC(2022, 2, 1)), '', '', 'A', '掌握资金分配（示例）'),
      fresh('示例市交通局', '王五', '2021年5月6日', '2025-12-31', '交流转任'),
      ['3', '示例市建设局', '事业单位', '', '', '', '', '', ''],
      ['4', '示例市建设局', '', '', '', '', '', '示例干部甲', '', '', '', '局长', '', '', '', '', '2020-01-01', '2026-02-28', '提拔'],
      ['5', '示例市水务局', '乡镇', '', '', -3, '', '赵六', '', '', '', '局长', '', '', '', '', '2022.13'],
      fresh('示例市民政局', '孙七', '2027-01-01'),
      fresh('示例市卫健局', '示例干部甲', '2022-01-01'),
    ])
    expect(rowsOf(heard)).toEqual([
      [4, 'new', '示例市教育局 李四 局长', ['新增单位 示例市教育局 市直部门', '新增领导干部 李四 县处级正职', '新增任职 局长 2022-03-01 至 今', '对象分类 A']],
      [5, 'new', '示例市交通局 王五 局长', ['新增单位 示例市交通局 市直部门', '新增领导干部 王五 县处级正职', '新增任职 局长 2021-05-06 至 2025-12-31']],
      [6, 'changed', '示例市建设局', ['单位层级 市直部门→事业单位']],
      [7, 'changed', '示例市建设局 示例干部甲 局长', ['任职止 在任→2026-02-28']],
      [8, 'flawed', '示例市水务局 赵六 局长', ['单位层级', '资产规模(万元)', '任职起', '预算级次', '职务层次', '对象类别', '任职身份', '党政', '干部管理权限']],
      [9, 'refused', '示例市民政局 孙七 局长', ['a-tenure-is-recorded-when-it-has-happened']],
      [10, 'flawed', '示例市卫健局 示例干部甲 局长', ['人员编号']],
    ])
    expect([heard.body['counts'], heard.body['dryRun']]).toEqual([{ new: 2, changed: 2, unchanged: 0, flawed: 2, refused: 1 }, true])
    expect((await api.parts.world.store.head()).position).toBe(position)
  })

  test('comes in as one batch, once, and is taken back as far as nothing was built on it', async () => {
    const sheet = [HEADINGS, fresh('示例市教育局', '李四', '2022-03-01', '', '', 'A', '掌握资金分配（示例）'), ['2', '示例市教育局', '', '', '', '', '', '周八', '', '', '县处级副职', '书记', '部门单位', '正职', '党委', '市管', '2023-01-01'], ['3', '示例市建设局', '', '', '', 9_000], fresh('示例市信访局', '冯二', '2027-01-01'), ['5', '示例市信访局', '事业单位', '市级']]
    const { batchId } = (await send('objects', { cookie: cookies.office, dryRun: true }, sheet)).body as unknown as { batchId: string }
    const run = await send('objects', { cookie: cookies.office, batchId }, sheet)
    expect(rowsOf(run).map(([, is]) => is)).toEqual(['new', 'new', 'changed', 'refused', 'new'])
    await api.project()
    expect(await ask('ListOfficials', cookies.office)).not.toContainEqual(expect.objectContaining({ name: '冯二' }))
    const tenures = await ask('ListTenures', cookies.office)
    expect(tenures.map((row) => [row['unitName'], row['officialName'], row['post'], row['fromOn'], row['subjectClass']])).toEqual(expect.arrayContaining([['示例市教育局', '李四', '局长', '2022-03-01', 'A'], ['示例市教育局', '周八', '书记', '2023-01-01', null]]))
    const events = (await api.parts.world.store.readAll(0n, 10_000)).filter(({ correlationId }) => correlationId === batchId)
    expect([events.length, new Set(events.map(({ actor }) => actor)), events.find(({ data }) => (data as { name?: string }).name === '李四')?.reason]).toEqual([8, new Set(['account-gu']), 'Excel 导入 名册.xlsx 第 2 行'])

    const { position } = await api.parts.world.store.head()
    const again = await send('objects', { cookie: cookies.office, batchId }, sheet)
    expect([again.status, (await api.parts.world.store.head()).position]).toEqual([200, position])
    expect((await send('objects', { cookie: cookies.office, batchId }, [...sheet, fresh('示例市民政局', '吴九', '2022-01-01')])).status).toBe(422)
    expect((await send('objects', { cookie: cookies.organization, batchId }, sheet)).status).toBe(422)
    expect((await send('objects', { cookie: cookies.office, batchId: 'account-gu' }, sheet)).status, 'an account is no batch').toBe(400)

    const known = tenures.find(({ officialName }) => officialName === '周八')!
    await command('AnnounceDeparture', cookies.organization, known['officialId'] as string, { tenureId: known['tenureId'] })
    expect((await list(cookies.office))[0]).toMatchObject({ id: batchId, kind: 'objects', fileName: '名册.xlsx', rows: 5, accountId: 'account-gu' })
    const taken = (await api.call('POST', `/api/imports/${batchId}/reverse`, { cookie: cookies.office })).body as unknown as { undone: { event: string }[]; left: { event: string; name: string; why: { zh: string } }[] }
    expect(taken.undone.map(({ event }) => event).toSorted()).toEqual(['OfficialRegistered', 'TenureBegan', 'UnitDescriptionChanged', 'UnitRegistered'])
    expect(taken.left.map(({ event, name, why }) => [event, name, why.zh.slice(0, 8)].join(' ')).toSorted()).toEqual(['OfficialRegistered 周八 此后已有 1 项', 'TenureBegan 书记 此后已有 1 项', 'UnitRegistered 示例市教育局 此后已有 1 项'])
    await api.project()
    expect((await ask('ListTenures', cookies.office)).filter(({ officialName }) => officialName === '李四')).toEqual([])
    expect((await ask('ListOfficials', cookies.office)).map((row) => row['name'])).not.toContain('李四')
    const { position: after } = await api.parts.world.store.head()
    const twice = (await api.call('POST', `/api/imports/${batchId}/reverse`, { cookie: cookies.office })).body as unknown as typeof taken
    expect([twice.undone.length, (await api.parts.world.store.head()).position]).toEqual([4, after])
    expect((await send('objects', { cookie: cookies.office, batchId }, sheet)).status).toBe(400)
  })

  test('whose class is not for the organisation department says so in the row', async () => {
    const heard = await send('objects', { cookie: cookies.organization, dryRun: true }, [HEADINGS, fresh('示例市司法局', '郑十', '2022-03-01', '', '', 'A', '示例')])
    expect(heard.body['rows']).toMatchObject([{ is: 'refused', why: { zh: '您没有“确定对象分类”的权限' } }])
  })
})

describe('a notice of appointments and removals', () => {
  const HEADINGS = ['文号', '事项', '姓名', '人员编号', '单位名称', '职务', '日期', '职务层次', '对象类别', '任职身份', '党政', '干部管理权限', '离任原因']
  const NO = '示组干〔2026〕8号'
  const chief = (name: string, mark: string, unit: string, on: string) => [NO, '任职', name, mark, unit, '局长', on, '县处级正职', '部门单位', '正职', '政府', '市管', '']
  const sheet = [HEADINGS, chief('陈接任', '', '示例市文旅局', '2026-03-10'), [NO, '免职', '何前任', '', '示例市文旅局', '局长', '2026-03-10', '', '', '', '', '', '交流转任'], chief('何前任', '', '示例市体育局', '2026-03-11'), [NO, '拟离任', '白留任', '', '示例市体育局', '书记', '2026-08-31', '', '', '', '', '', ''], [NO, '免职', '没有此人', '', '示例市体育局', '局长', '2026-03-10', '', '', '', '', '', ''], [NO, '任职', '陈接任', '', '没有的局', '局长', '2026-03-10', '', '', '', '', '', '']]

  test('is tried, carried out with removals first, changes nothing a second time, and is taken back', async () => {
    await send('objects', { cookie: cookies.office, batchId: 'notices-library' }, [['序号', '单位名称', '单位层级', '预算级次', '姓名', '职务层次', '职务', '对象类别', '任职身份', '党政', '干部管理权限', '任职起', '任职止'],
      ['1', '示例市文旅局', '市直部门', '市级', '何前任', '县处级正职', '局长', '部门单位', '正职', '政府', '市管', '2021-05-01', ''], ['2', '示例市文旅局', '', '', '更早任', '县处级正职', '局长', '部门单位', '正职', '政府', '市管', '2016-01-01', '2021-05-01'], ['3', '示例市体育局', '市直部门', '市级', '白留任', '县处级正职', '书记', '部门单位', '正职', '党委', '市管', '2022-01-01', '']])
    await api.project()
    const tried = await send('notices', { cookie: cookies.organization, dryRun: true }, sheet)
    expect(rowsOf(tried).map(([row, is, name]) => [row, is, name])).toEqual([[2, 'new', '任职 陈接任 示例市文旅局 局长'], [3, 'changed', '免职 何前任 示例市文旅局 局长'], [4, 'new', '任职 何前任 示例市体育局 局长'], [5, 'changed', '拟离任 白留任 示例市体育局 书记'], [6, 'flawed', '免职 没有此人 示例市体育局 局长'], [7, 'flawed', '任职 陈接任 没有的局 局长']])
    const { batchId } = tried.body as unknown as { batchId: string }
    expect(rowsOf(await send('notices', { cookie: cookies.organization, batchId }, sheet)).map(([, is]) => is)).toEqual(['new', 'changed', 'new', 'changed', 'flawed', 'flawed'])
    await api.project()
    expect((await ask('ListTenures', cookies.office)).filter(({ unitName }) => unitName === '示例市文旅局' || unitName === '示例市体育局').map((row) => [row['unitName'], row['officialName'], row['fromOn'], row['untilOn'], row['standing']].join(' ')).toSorted()).toEqual(['示例市体育局 何前任 2026-03-11  inPost', '示例市体育局 白留任 2022-01-01  leaving', '示例市文旅局 何前任 2021-05-01 2026-03-10 left', '示例市文旅局 更早任 2016-01-01 2021-05-01 left', '示例市文旅局 陈接任 2026-03-10  inPost'])
    const { position } = await api.parts.world.store.head()
    expect((await api.parts.world.store.readAll(0n, 10_000)).filter(({ correlationId }) => correlationId === batchId).map(({ type, data }) => [type, (data as { documentNo?: string }).documentNo]).toSorted()).toEqual([['DepartureAnnounced', NO], ['OfficialRegistered', undefined], ['TenureBegan', NO], ['TenureBegan', NO], ['TenureEnded', NO]])
    await send('notices', { cookie: cookies.organization, batchId }, sheet)
    expect((await api.parts.world.store.head()).position).toBe(position)
    expect(rowsOf(await send('notices', { cookie: cookies.office, dryRun: true }, sheet)).slice(0, 4).map(([, is]) => is)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
    expect((await list(cookies.organization)).find(({ id }) => id === batchId)).toMatchObject({ kind: 'notices' })
    expect((await send('notices', { cookie: cookies.auditor, dryRun: true }, sheet)).status).toBe(403)
    const back = (await api.call('POST', `/api/imports/${batchId}/reverse`, { cookie: cookies.office })).body as unknown as { undone: { event: string }[]; left: unknown[] }
    expect([back.undone.map(({ event }) => event).toSorted(), back.left]).toEqual([['DepartureAnnounced', 'OfficialRegistered', 'TenureBegan', 'TenureBegan', 'TenureEnded'], []])
  })
})

describe('a schedule of findings', () => {
  const HEADINGS = ['序号', '问题', '问题类别', '关注领域', '问题事实', '定性依据(法规+条款)', '发生起', '发生止', '金额(万元)', '任期内金额(万元)', '金额性质', '底稿索引号', '审计建议', '责任人', '责任', '责任情形', '责任认定理由', '造成后果', '责任单位']
  const finding = (no: string, change: Readonly<Record<string, unknown>> = {}) => HEADINGS.map((heading) => change[heading] ?? ({
    序号: no, 问题: '专项资金拨付滞后', 问题类别: 'C7', 关注领域: '重大民生事项保障和完善', 问题事实: '某专项资金800万元滞留未拨。', '定性依据(法规+条款)': '《示例法》第2条第一款', 发生起: '2024-03-01', 发生止: '2024-12-31', '金额(万元)': 800, 金额性质: '管理不规范金额', 底稿索引号: 'DG-01', 审计建议: '及时拨付',
  } as Readonly<Record<string, unknown>>)[heading] ?? '')
  const led = { 责任: '领导责任', 责任情形: 'LR4', 责任认定理由: '未及时督促拨付', 造成后果: '公共资金、国有资产、国有资源损失浪费', 责任单位: '示例市建设局' }

  test('is tried first: the wording in force is cited, the rules speak, nothing is written', async () => {
    const { position } = await api.parts.world.store.head()
    const heard = await send('findings', { cookie: cookies.auditor, dryRun: true, projectId: 'P-1' }, [
      HEADINGS, finding('1', led), finding('2', { 发生起: '2025-07-01', 发生止: '2025-08-01' }), finding('3', { 问题类别: 'I3' }), finding('4', { 底稿索引号: 'DG-99', '定性依据(法规+条款)': '示例法第二条' }), finding('5', { '定性依据(法规+条款)': '《没有的法》第一条' }), finding('6', { '定性依据(法规+条款)': '《示例法》第九条' }),
    ])
    expect(rowsOf(heard)).toEqual([
      [2, 'new', '1 专项资金拨付滞后', ['新增问题 1 专项资金拨付滞后（800 万元）', '界定责任 示例干部甲 领导责任 LR4']],
      [3, 'new', '2 专项资金拨付滞后', ['新增问题 2 专项资金拨付滞后（800 万元）']],
      [4, 'refused', '3 专项资金拨付滞后', ['a-restricted-matter-is-recorded-as-a-clue']],
      [5, 'flawed', '4 专项资金拨付滞后', ['定性依据(法规+条款)', '底稿索引号']],
      [6, 'new', '5 专项资金拨付滞后', ['新增问题 5 专项资金拨付滞后（800 万元）']],
      [7, 'refused', '6 专项资金拨付滞后', ['the-article-cited-is-in-the-law']],
    ])
    expect((heard.body['rows'] as { notes: { zh: string }[] }[]).map(({ notes }) => notes.map(({ zh }) => zh)).slice(0, 2)).toEqual([['《中华人民共和国示例法》引用 2018-03-20 版本（2018-03-20 至 2025-05-31）'], ['《中华人民共和国示例法》引用 2024-12-25 版本（2025-06-01 至 今）']])
    expect((await api.parts.world.store.head()).position).toBe(position)
  })

  test('comes in as one batch; a second sheet changes what differs; the leader takes the batch back', async () => {
    const sheet = [HEADINGS, finding('1', led), finding('2')]
    const { batchId } = (await send('findings', { cookie: cookies.auditor, dryRun: true, projectId: 'P-1' }, sheet)).body as unknown as { batchId: string }
    expect(rowsOf(await send('findings', { cookie: cookies.auditor, batchId, projectId: 'P-1' }, sheet)).map(([, is]) => is)).toEqual(['new', 'new'])
    await api.project()
    const rows = await ask('ListFindings', cookies.auditor)
    expect(rows.map((row) => [row['no'], row['amountTotalFen'], (row['legalBases'] as { lawId?: string }[])[0]?.lawId, (row['responsibilities'] as unknown[]).length])).toEqual(expect.arrayContaining([['1', 800_000_000, 'L-2018', 1], ['2', 800_000_000, 'L-2018', 0]]))

    const second = await send('findings', { cookie: cookies.auditor, batchId: 'second-batch', projectId: 'P-1' }, [HEADINGS, finding('1', led), finding('2', { '金额(万元)': 700 }), finding('1', { ...led, 责任: '直接责任', 责任情形: 'DR1' })])
    expect(rowsOf(second)).toEqual([[2, 'unchanged', '1 专项资金拨付滞后', []], [3, 'changed', '2 专项资金拨付滞后', ['金额 800 万元→700 万元']], [4, 'flawed', '1 专项资金拨付滞后', ['序号']]])
    expect(rowsOf(await send('findings', { cookie: cookies.auditor, dryRun: true, projectId: 'P-1' }, [HEADINGS, finding('1', { ...led, 责任: '直接责任', 责任情形: 'DR1' })])).map(([, is, , said]) => [is, said])).toEqual([['flawed', ['责任']]])

    const secondBack = (await api.call('POST', '/api/imports/second-batch/reverse', { cookie: cookies.leader })).body as unknown as { undone: { event: string }[] }
    expect(secondBack.undone.map(({ event }) => event)).toEqual(['FindingRevised'])
    const auditorsTry = (await api.call('POST', `/api/imports/${batchId}/reverse`, { cookie: cookies.auditor })).body as unknown as { undone: unknown[]; left: { why: { zh: string } }[] }
    expect([auditorsTry.undone.length, auditorsTry.left.length]).toEqual([0, 2])
    expect(auditorsTry.left.map(({ why }) => why.zh)).toEqual([expect.stringContaining('此后已有'), '您没有“列为未反映问题”的权限'])
    await api.call('POST', `/api/imports/${batchId}/reverse`, { cookie: cookies.leader })
    await api.project()
    expect((await ask('ListFindings', cookies.auditor)).map((row) => [row['no'], row['standing']]).toSorted()).toEqual([['1', 'unreported'], ['2', 'open']])
  })

  test('of another project is nobody else’s', async () => {
    expect((await send('findings', { cookie: cookies.stranger, dryRun: true, projectId: 'P-1' }, [HEADINGS])).status).toBe(403)
    expect((await send('findings', { cookie: cookies.office, dryRun: true, projectId: 'P-1' }, [HEADINGS])).status).toBe(403)
    expect(await list(cookies.stranger)).toEqual([])
    expect((await api.call('POST', '/api/imports/second-batch/reverse', { cookie: cookies.stranger })).status).toBe(404)
    expect((await send('findings', { cookie: cookies.auditor, dryRun: true }, [HEADINGS])).status).toBe(400)
  })
})

describe('what is handed in', () => {
  test('as a template can be fetched by those who may import', async () => {
    const heard = await api.call('GET', '/api/imports/objects/template', { cookie: cookies.organization })
    expect([heard.status, heard.headers.get('content-disposition')]).toEqual([200, expect.stringContaining(encodeURIComponent('审计对象库模板.xlsx'))])
    expect((await api.call('GET', '/api/imports/findings/template', { cookie: cookies.organization })).status).toBe(403)
    expect((await api.call('GET', '/api/imports/clues/template', { cookie: cookies.organization })).status).toBe(404)
  })
  test('and is too large, no workbook, or without a batch is turned away', async () => {
    const post = (search: string, body: Uint8Array) => api.call('POST', `/api/imports/objects?${search}`, { cookie: cookies.office, body })
    expect([(await post('dryRun=true', new Uint8Array(5 * 1024 ** 2 + 1))).status, (await post('dryRun=true', new Uint8Array(10))).status, (await post('', await workbookOf([['单位名称', '姓名']]))).status]).toEqual([413, 400, 400])
  })
})

type Told = { readonly row: number; readonly is: string; readonly name: string; readonly changes: { what: { zh: string }; before?: string; after: string }[]; readonly flaws: { column: string }[]; readonly rules: { id: string }[] }
type Answer = Omit<Heard, 'body'> & { readonly body: Readonly<Record<string, unknown>> }

/** Each row with how it went and, according to that, its differences, its flawed columns, or the rules that refused it. */
const rowsOf = ({ body, text }: Answer) => {
  if (!Array.isArray(body['rows'])) throw new Error(text)
  return (body['rows'] as Told[]).map(({ row, is, name, changes, flaws, rules }) => [
    row, is, name, is === 'flawed' ? flaws.map(({ column }) => column) : is === 'refused' ? rules.map(({ id }) => id) : changes.map(({ what, before, after }) => (before === undefined ? `${what.zh} ${after}` : `${what.zh} ${before}→${after}`)),
  ] as const)
}

const send = async (kind: string, { cookie, ...search }: { cookie: string; dryRun?: boolean; batchId?: string; projectId?: string }, rows: readonly (readonly unknown[])[]): Promise<Answer> => {
  await api.project()
  const parameters = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)]))
  return await api.call('POST', `/api/imports/${kind}?${parameters}`, { cookie, body: await workbookOf(rows), headers: { 'x-file-name': encodeURIComponent('名册.xlsx') } }) as Answer
}

const ask = async (name: string, cookie: string) => ((await api.call('GET', `/api/queries/${name}?pageSize=200`, { cookie })).body as unknown as { rows: Readonly<Record<string, unknown>>[] }).rows
const list = async (cookie: string) => ((await api.call('GET', '/api/imports', { cookie })).body as unknown as { rows: Readonly<Record<string, unknown>>[] }).rows
const command = async (name: string, cookie: string, id: string, input: object): Promise<void> => {
  const heard = await api.call('POST', `/api/commands/${name}`, { cookie, body: { id, input } })
  expect(heard.status, heard.text).toBe(200)
}

/** The same rows give the same bytes, as the same file does. */
const workbooks = new Map<string, Uint8Array>()
const workbookOf = async (rows: readonly (readonly unknown[])[]): Promise<Uint8Array> => {
  const key = digest(JSON.parse(JSON.stringify(rows)))
  if (!workbooks.has(key)) {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Sheet1')
    for (const row of rows) sheet.addRow(row)
    workbooks.set(key, new Uint8Array(await workbook.xlsx.writeBuffer() as ArrayBuffer))
  }
  return workbooks.get(key)!
}

const tell = async (...tales: readonly Tale[]): Promise<void> => {
  for (const { position, stream, revision, ...fact } of factsOf(tales)) {
    const event = { ...fact, id: eventId(`seed ${position}`, 0) } as NewEvent
    await api.parts.world.store.append({ stream, expected: revision === 0 ? 'none' : revision - 1, events: [event] })
  }
}

const paper = (id: string, indexNo: string): Tale => history(workingPapers, id,
  { type: 'WorkingPaperDrafted', data: { projectId: 'P-1', indexNo, auditItemId: 'A-1', title: '专项资金', procedure: '抽查', summary: '滞留', conclusion: '存在问题', evidenceIds: ['E-1'] } },
  { type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome: 'approved', opinion: '予以认可' } })
const law = (id: string, version: string, effectiveFrom: string) => ({ type: 'LawRecorded' as const, data: { title: '中华人民共和国示例法', version, effectiveFrom, source: '示例', articles: [{ no: '第一条', text: '甲' }, { no: '第二条', text: `乙 ${id}` }] } })

const SEED: readonly Tale[] = [
  history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } }),
  history(officials, 'O-1', { type: 'OfficialRegistered', data: { name: '示例干部甲', rank: 'countyDivisionPrincipal' } },
    { type: 'TenureBegan', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2020-01-01' } }),
  projectP1.inFieldwork(), paper('W-1', 'DG-01'),
  history(evidence, 'E-1', { type: 'EvidenceCollected', data: { projectId: 'P-1', kind: 'document', title: '拨款凭证', fileHash: 'a'.repeat(64), fileName: 'a.pdf', bytes: 10, mediaType: 'application/pdf', original: true, providerUnit: '示例市建设局', outsideParty: false, collectors: ['sun'], provesFrom: '2024-03-01', provesTo: '2024-12-31', secrecy: 'none', unsignedReason: '系统导出', obtainedOn: '2026-03-11' } }),
  history(laws, 'L-2018', law('L-2018', '2018-03-20', '2018-03-20'), { type: 'LawSuperseded', data: { effectiveTo: '2025-05-31', byLawId: 'L-2024' } }), history(laws, 'L-2024', law('L-2024', '2024-12-25', '2025-06-01')),
]
