// Forms as Word documents over HTTP: what is in them, of which day, under which name, and that nobody gets more on paper than by asking.
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetE1, sheetSent } from '../../packages/audit/evidence/example.ts'
import { findingF1 } from '../../packages/audit/finding/example.ts'
import { projectP1 } from '../../packages/audit/project/example.ts'
import type { WorkingPaperEvent } from '../../packages/audit/working-paper/events.ts'
import { workingPapers } from '../../packages/audit/working-paper/state.ts'
import { PAPER_FORMS } from '../../packages/documents/forms/contents.ts'
import { factsOf, history } from '../../packages/kernel/testing/history.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'

let api: TestApi
let leader: string

const tell = async (facts: ReturnType<typeof factsOf>): Promise<void> => {
  for (const { stream, type, data, objects, occurredOn, actor } of facts)
    await api.parts.world.store.append({ stream, expected: 'any', events: [{ id: api.parts.newId(), type, schemaVersion: 1, data, objects, occurredOn, actor, commandId: 'told', commandDigest: '', correlationId: 'told', rulesVersion: '' }] })
  await api.project()
}
const drafted: WorkingPaperEvent = { type: 'WorkingPaperDrafted', data: { title: '专项资金拨付', procedure: '抽查凭证', summary: '滞留800万元', conclusion: '拨付滞后', evidenceIds: ['E-1'], projectId: 'P-1', indexNo: 'A-01', auditItemId: 'A-1' } }
const reviewed: WorkingPaperEvent = { type: 'WorkingPaperReviewed', data: { projectId: 'P-1', outcome: 'moreEvidence', opinion: '再补两张凭证' } }
const paperW1 = (...more: WorkingPaperEvent[]) => history(workingPapers, 'W-1', drafted, ...more)

beforeAll(async () => {
  api = await startTestApi({ start: '2026-05-20T01:00:00.000Z' })
  await tell(factsOf([projectP1.reported(), findingF1.confirmed(), sheetE1(sheetSent), paperW1()]))
  leader = await api.as('leader', ['teamLeader', 'auditor'], { within: { project: ['P-1'] } })
})
afterAll(() => api?.stop())

const get = (path: string, cookie = leader, language = 'zh'): Promise<Response> => fetch(`${api.url}/api/papers/${path}`, { headers: { cookie, 'accept-language': language } })
const idFor = (name: string): string => ({ 'evidence-sheet': 'E-1', 'working-paper': 'W-1' })[name] ?? 'P-1'
const ALL = PAPER_FORMS.map(({ name }) => `${name}/${idFor(name)}.docx`)

/** What the document says, from the first entry of that name in the archive. */
const textIn = async (response: Response): Promise<string> => {
  expect(response.status, response.status === 200 ? '' : await response.clone().text()).toBe(200)
  const archive = Buffer.from(await response.arrayBuffer())
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  for (let at = archive.readUInt32LE(end + 16); archive.readUInt32LE(at) === 0x02014b50;) {
    const [size, name, local] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)]
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    if (archive.toString('utf8', at + 46, at + 46 + name) === 'word/document.xml') return inflateRawSync(archive.subarray(from, from + size)).toString('utf8').replaceAll(/<[^>]+>/g, ' ')
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  throw new Error('the archive has no document')
}

describe('a form as a Word document', () => {
  test.each(ALL)('%s is there for the team, the same bytes each time', async (path) => {
    const [first, again] = [await get(path), await get(path)]
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'])
    expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(await first.arrayBuffer()))).toBe(true)
  })
  test('has what the record has, in the language and unit asked for, and a name to file it by', async () => {
    const row = ((await api.call('GET', '/api/queries/ListFindings?projectId=P-1', { cookie: leader })).body as { rows: { title: string; amountTotalFen: number }[] }).rows[0]!
    const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2 }).format(row.amountTotalFen / 100)
    expect(await textIn(await get('findings/P-1.docx?money=yuan'))).toMatch(new RegExp(`审计发现问题情况表.*${row.title}.*${yuan} 元`, 's'))
    expect(await textIn(await get('working-paper/W-1.docx', leader, 'en'))).toMatch(/Audit working paper.*拨付滞后/s)
    const response = await get('working-paper/W-1.docx')
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toMatch(/^attachment; filename\*=UTF-8''审计工作底稿 .+ A-01\.docx$/)
    expect(await textIn(response)).toContain('专项资金管理使用')
  })
  test('speaks of a past day when one is asked for, and of what is recorded since when not', async () => {
    expect((await get('working-paper/W-1.docx?asOf=2001-01-01')).status).toBe(404)
    const { position } = (await api.call('GET', '/api/queries/ListWorkingPapers', { cookie: leader })).body as { position: string }
    await tell(factsOf([paperW1(reviewed)]).slice(1))
    expect(await textIn(await get('working-paper/W-1.docx'))).toContain('再补两张凭证')
    const before = await textIn(await get(`working-paper/W-1.docx?asOf=${position}`))
    expect(before).not.toContain('再补两张凭证')
    expect(before).toMatch(/截至日期：\d{4}-\d{2}-\d{2}/)
  })
  test('is refused with the path of what is wrong, and unknown when there is no such form or thing', async () => {
    for (const [asked, path] of [['money=dollars', 'money'], ['asOf=tomorrow', 'asOf'], ['asOf=2190-01-01', 'asOf'], ['colour=red', 'colour']]) {
      const refused = await get(`findings/P-1.docx?${asked}`)
      expect([refused.status, ((await refused.json()) as { flaws: { path: string }[] }).flaws.map((flaw) => flaw.path)], asked).toEqual([400, [path]])
    }
    for (const path of ['minutes/P-1.docx', 'findings/P-9.docx', 'evidence-sheet/W-1.docx', 'findings/P-1', 'constructor/P-1.docx', 'findings/%00.docx']) expect((await get(path)).status, path).toBe(404)
  })
  test('is written down when it is taken', async () => {
    await get('findings/P-1.docx')
    expect((await api.parts.accessLog.read({ limit: 1 }))[0]).toMatchObject({ act: 'export', accountId: 'account-leader', target: 'paper findings P-1', result: 'done' })
  })
})

describe('nobody gets on paper what no query tells', () => {
  test('an auditor of another project finds none of it', async () => {
    const colleague = await api.as('colleague', ['teamLeader', 'auditor'], { within: { project: ['P-2'] } })
    for (const path of ALL) expect((await get(path, colleague)).status, path).toBe(404)
  })
  test('an officer of the audited unit, who may see the project, may have none of its forms', async () => {
    const officer = await api.as('officer', ['unitOfficer'], { unitId: 'U-1', within: { unit: ['U-1'] } })
    expect(((await api.call('GET', '/api/queries/ListProjects?projectId=P-1', { cookie: officer })).body as { total: number }).total).toBe(1)
    for (const path of ALL) expect((await get(path, officer)).status, path).toBe(403)
  })
  test('the organisation department may have the findings, with nobody’s name of the bureau that it may not know and no opinion of a review', async () => {
    const organization = await api.as('organization', ['organizationOfficer'])
    expect((await get('findings/P-1.docx', organization)).status).toBe(200)
    for (const path of ALL.filter((each) => !/findings|unreported/.test(each))) expect((await get(path, organization)).status, path).toBe(403)
  })
  test('nor anybody who is not signed in', async () => {
    for (const path of ALL) expect((await get(path, '')).status, path).toBe(401)
  })
})
