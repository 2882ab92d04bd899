// The four lists of a project: what should be done, what was done, how it was verified, which data is needed; and a responsibility that rests on them.
import { describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { aResultRestsOnPapers, whatThePlatformGivesIsNotDemandedAgain } from '../../packages/audit/rules/four-lists.ts'
import type { Row } from '../journeys/person.ts'
import { crewOf, projectIn, type Crew } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked, choose } from './reading.ts'

let [projectId, periodFrom, crew]: [string, string, Crew?] = ['', '']

const tab = (desk: Desk, name: string) => desk.open(`/projects/${projectId}?tab=${name}`)
const dialog = (page: Page) => page.getByRole('dialog').last()
const DUTY = '统筹社会保险基金监管（示例）'
const DECISION = '出借结余资金（示例）'
const CHECK = '核对出借程序（示例）'

/** The one line of a list that says so. */
const lineOf = async (desk: Desk, query: string, says: string): Promise<Row> => {
  const { rows } = await asked(desk.visit(), query, { projectId, pageSize: 200 })
  const found = rows.filter((row) => Object.values(row).includes(says))
  expect(found).toHaveLength(1)
  return found[0]!
}

const submit = async (drawer: Locator): Promise<void> => {
  await drawer.getByRole('button', { name: /提\s*交/ }).click()
}

const done = async (drawer: Locator): Promise<void> => {
  await submit(drawer)
  await drawer.waitFor({ state: 'hidden' })
}

const day = async (page: Page, label: string, value: string): Promise<void> => {
  await dialog(page).getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Enter')
}

const addDuty = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '增加' }).click()
  const drawer = dialog(page)
  await drawer.getByLabel('职责或权限', { exact: true }).fill(DUTY)
  await drawer.getByLabel('依据名称').fill('三定规定（示例）')
  await drawer.getByLabel('第一责任人').check()
  await done(drawer)
}

const addDecision = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '增加' }).click()
  const drawer = dialog(page)
  await day(page, '决策日期', '2025-06-10')
  await drawer.getByLabel('会议或文号').fill('局长办公会（示例）')
  await drawer.getByLabel('决策事项').fill(DECISION)
  await choose(page, drawer.getByLabel('决策程序'), '未经程序')
  await choose(page, drawer.getByRole('combobox', { name: /^本人意见/ }), '同意')
  await drawer.getByLabel('金额（元）').fill('1200000')
  await done(drawer)
}

const keeping = (desk: Desk) => {
  test('take a duty, and correct it with the reason', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    const project = await projectIn(desk, 'fieldwork', ({ findings }) => Number(findings) > 0)
    ;[projectId, periodFrom, crew] = [String(project['projectId']), String(project['periodFrom']), await crewOf(desk, project)]
    await desk.become(crew.leadAuditor)
    await tab(desk, 'duties')
    await addDuty(page)
    const row = page.locator('tr.ant-table-row').filter({ hasText: DUTY })
    await row.getByRole('button', { name: '更正' }).click()
    await dialog(page).getByLabel('依据条款').fill('第三条')
    await dialog(page).getByLabel('更正理由').fill('补充条款（示例）。')
    await done(dialog(page))
    await row.getByText('更正 1 次').waitFor()
    expect(await lineOf(desk, 'ListDuties', DUTY)).toMatchObject({ basisArticle: '第三条', firstResponsible: true, corrections: 1 })
  })
  test('take a decision, with its procedure, its amount and what was said', async () => {
    const { page } = desk.visit()
    await tab(desk, 'decisions')
    await addDecision(page)
    const row = page.locator('tr.ant-table-row').filter({ hasText: DECISION })
    await row.getByText('未经程序').waitFor()
    expect(await row.innerText()).toContain('120.00')
    expect(await lineOf(desk, 'ListDecisions', DECISION)).toMatchObject({ procedure: 'none', amountFen: 120_000_000, opinions: [{ opinion: 'agreed' }] })
  })
  test('take a demand for data, and refuse to ask the unit for what the platform gives', async () => {
    const { page } = desk.visit()
    await tab(desk, 'data')
    await page.getByRole('button', { name: '增加' }).click()
    const drawer = dialog(page)
    for (const [label, value] of [['数据名称', '基金收支明细（示例）'], ['所在系统', '社保系统（示例）'], ['所需字段', '日期、金额']] as const) await drawer.getByLabel(label).fill(value)
    await day(page, '需求日期', '2026-12-31')
    await drawer.getByLabel('共享平台可取得').check()
    await submit(drawer)
    await drawer.getByRole('alert').filter({ hasText: whatThePlatformGivesIsNotDemandedAgain.says.zh }).waitFor()
    await drawer.getByLabel('共享平台可取得').uncheck()
    await done(drawer)
    await page.locator('tr.ant-table-row').filter({ hasText: '基金收支明细（示例）' }).locator('.light').waitFor()
  })
}

const linking = (desk: Desk) => {
  test('tie a verification to both, and lead from one to the other', async () => {
    const { page } = desk.visit()
    await tab(desk, 'verifications')
    await page.getByRole('button', { name: '增加' }).click()
    const drawer = dialog(page)
    await choose(page, drawer.getByLabel('审计事项'), '')
    await drawer.getByLabel('核查内容').fill(CHECK)
    await drawer.getByLabel('核查方法').fill('查阅会议纪要（示例）')
    await choose(page, drawer.getByLabel('核查人', { exact: true }), crew!.nameOf(crew!.leadAuditor))
    await choose(page, drawer.getByLabel('所核查的职责权限'), '统筹社会保险基金监管')
    await choose(page, drawer.getByLabel('所核查的决策事项'), '出借结余资金')
    await done(drawer)
    await page.locator('.linked a').filter({ hasText: DECISION }).click()
    await page.locator('.ant-segmented-item-selected').filter({ hasText: '重要决策事项' }).waitFor()
    await page.locator('.linked a').filter({ hasText: CHECK }).waitFor()
  })
  test('end a verification with papers and findings only', async () => {
    const { page } = desk.visit()
    await tab(desk, 'verifications')
    await page.locator('tr.ant-table-row').filter({ hasText: CHECK }).getByRole('button', { name: '登记核查结果' }).click()
    const drawer = dialog(page)
    await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: '已发现问题' }).click()
    await drawer.getByLabel('结果说明').fill('出借未经集体研究（示例）。')
    await submit(drawer)
    await drawer.getByRole('alert').filter({ hasText: aResultRestsOnPapers.says.zh }).waitFor()
    await choose(page, drawer.getByLabel('底稿'), '')
    await choose(page, drawer.getByLabel('发现的问题'), '')
    await done(drawer)
    await page.locator('td').filter({ hasText: '出借未经集体研究（示例）。' }).waitFor()
    expect(await lineOf(desk, 'ListVerifications', CHECK)).toMatchObject({ outcome: 'found', concludedBy: crew!.leadAuditor, paperIds: [expect.any(String)], findingIds: [expect.any(String)] })
  })
}

const relying = (desk: Desk) => test('are what a conclusion of responsibility rests on', async () => {
  const { page, context } = desk.visit()
  // nobody answers directly for what ended before his time
  const finding = (await asked(desk.visit(), 'ListFindings', { projectId, standing: 'open', pageSize: 200 })).rows.find(({ conductTo }) => String(conductTo) >= periodFrom)
  const findingId = String(finding!['findingId'])
  await desk.open(`/findings/${findingId}`)
  await page.getByRole('button', { name: '认定责任' }).click()
  const drawer = dialog(page)
  await choose(page, drawer.getByLabel('领导干部', { exact: true }), '')
  await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: '直接责任' }).click()
  await choose(page, drawer.getByLabel('情形'), 'DR5')
  await choose(page, drawer.getByLabel('造成后果'), '损失浪费')
  await drawer.getByLabel('认定理由').fill('未经集体研究直接决定（示例）。')
  await choose(page, drawer.getByLabel('佐证'), '')
  await choose(page, drawer.getByLabel('所依据的决策事项'), '出借结余资金')
  if ((finding!['responsibilities'] as readonly unknown[]).length > 0) {
    await choose(page, drawer.getByLabel('改变结论的缘由'), '补充证据')
    await drawer.getByLabel('改变结论的理由').fill('依据清单（示例）。')
  }
  await done(drawer)
  const { events } = await (await context.request.get(`${desk.url()}/api/history/finding/${findingId}`)).json() as { events: { type: string; data: Row }[] }
  expect(events[0]).toMatchObject({ type: 'ResponsibilityDetermined', data: { code: 'DR5', decisionIds: [(await lineOf(desk, 'ListDecisions', DECISION))['decisionId']] } })
})

export const theFourLists = (desk: Desk) => describe('the four lists', { retry: 0 }, () => {
  keeping(desk)
  linking(desk)
  relying(desk)
})
