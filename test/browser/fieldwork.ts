// Fieldwork on the page of a project: the task list from assignment to re-check, an evidence sheet on its way and what became of the objection, a paper, and the trace that leads through all of them.
import { describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { whatATaskFoundRestsOnPapers } from '../../packages/audit/rules/fieldwork-tasks.ts'
import { crewOf, projectIn, type Crew } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked, choose } from './reading.ts'

let [projectId, crew]: [string, Crew?] = ['']
const ITEM = '国有资产管理'
const TASK = '盘点出租房产（示例）'
const SHEET = '取证单：出租合同（示例）'
const PAPER = '房产出租审核（示例）'

const dialog = (page: Page) => page.getByRole('dialog').last()
const lineOf = (page: Page, text: string): Locator => page.locator('tr.ant-table-row').filter({ hasText: text })
const tab = (desk: Desk, name: string) => desk.open(`/projects/${projectId}?tab=${name}`)

const submit = (drawer: Locator) => drawer.getByRole('button', { name: /提\s*交/ }).click()
const done = async (drawer: Locator): Promise<void> => {
  await submit(drawer)
  await drawer.waitFor({ state: 'hidden' })
}
const fill = async (drawer: Locator, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) await drawer.getByLabel(label, { exact: true }).fill(value)
}
const day = async (page: Page, label: string, value: string): Promise<void> => {
  await dialog(page).getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Enter')
}
const acts = async (page: Page, line: string, act: string): Promise<Locator> => {
  await lineOf(page, line).getByRole('button', { name: act, exact: true }).click()
  return dialog(page)
}

const assigning = (desk: Desk) => test('puts a task on the list, for somebody of the team', async () => {
  const { page } = desk.visit()
  await desk.become('gu-wen')
  const project = await projectIn(desk, 'fieldwork', ({ fieldworkFinishedOn }) => fieldworkFinishedOn === null)
  ;[projectId, crew] = [String(project['projectId']), await crewOf(desk, project)]
  await desk.become(crew.leadAuditor)
  await tab(desk, 'fieldwork')
  await page.getByRole('button', { name: /增\s*加/ }).click()
  const drawer = dialog(page)
  await drawer.getByLabel('编号', { exact: true }).fill('RW-示例')
  await choose(page, drawer.getByLabel('审计事项'), ITEM)
  await drawer.getByLabel('具体事项').fill(TASK)
  await day(page, '计划开始', '2026-11-20')
  await day(page, '计划完成', '2026-12-11')
  await choose(page, drawer.getByLabel('负责人员'), crew.nameOf(crew.leadAuditor))
  await done(drawer)
  await lineOf(page, TASK).locator('.light').waitFor()
})

const collecting = (desk: Desk) => test('takes in an evidence sheet for the task, sends it, and records the objection', async () => {
  const { page } = desk.visit()
  await tab(desk, 'evidence')
  await page.getByRole('button', { name: /增\s*加/ }).click()
  const drawer = dialog(page)
  await drawer.getByLabel('证据名称').fill(SHEET)
  await drawer.locator('input[type=file]').setInputFiles({ name: '取证单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% 出租合同取证单（示例）\n%%EOF\n') })
  await drawer.getByText(/取证单[.]pdf（/).waitFor()
  await choose(page, drawer.getByLabel('审计事项'), ITEM)
  await choose(page, drawer.getByLabel('对应任务'), TASK)
  await choose(page, drawer.getByLabel('取证人员'), crew!.nameOf(crew!.leadAuditor))
  await drawer.getByLabel('未签章的原因').fill('送出征求意见（示例）')
  await done(drawer)
  const sending = await acts(page, SHEET, '送出')
  await day(page, '反馈截止日', '2099-12-30')
  await done(sending)
  await lineOf(page, SHEET).getByText('待反馈').waitFor()
  const returning = await acts(page, SHEET, '登记反馈')
  await returning.locator('.ant-radio-button-wrapper').filter({ hasText: '有异议' }).click()
  await returning.getByLabel('意见内容').fill('面积有出入（示例）')
  await done(returning)
  await lineOf(page, SHEET).getByText('面积有出入（示例）').waitFor()
  expect((await asked(desk.visit(), 'ListEvidence', { projectId, words: SHEET })).rows).toMatchObject([{ sheet: 'objected', sheetSays: '面积有出入（示例）', sheetLate: false }])
})

const answering = (desk: Desk) => test('says on the sheet what became of the objection', async () => {
  const { page } = desk.visit()
  await tab(desk, 'evidence')
  const drawer = await acts(page, SHEET, '采纳说明')
  await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: '部分采纳' }).click()
  await drawer.getByLabel('采纳说明', { exact: true }).fill('面积已按产权证更正（示例）')
  await done(drawer)
  await lineOf(page, SHEET).getByText('部分采纳：面积已按产权证更正（示例）').waitFor()
  expect((await asked(desk.visit(), 'ListEvidence', { projectId, words: SHEET })).rows).toMatchObject([{ sheet: 'objected', sheetAdoption: 'partlyAdopted', sheetAdoptionReason: '面积已按产权证更正（示例）' }])
})

const writing = (desk: Desk) => test('writes a paper on the item, and the leader accepts it', async () => {
  const { page } = desk.visit()
  await tab(desk, 'papers')
  await page.getByRole('button', { name: /增\s*加/ }).click()
  const drawer = dialog(page)
  await drawer.getByLabel('索引号').fill('SL-01')
  await choose(page, drawer.getByLabel('审计事项'), ITEM)
  await choose(page, drawer.getByLabel('对应任务'), TASK)
  await fill(drawer, { 标题: PAPER, 审计过程: '现场盘点（示例）', 事实摘要: '三处房产未入账（示例）', 结论: '资产账实不符（示例）' })
  await choose(page, drawer.getByLabel('审计证据'), SHEET)
  await done(drawer)
  await desk.become(crew!.leader)
  await tab(desk, 'papers')
  const reviewing = await acts(page, PAPER, '审核')
  await reviewing.getByLabel('意见内容').fill('予以认可（示例）')
  await done(reviewing)
  await lineOf(page, PAPER).getByText('予以认可', { exact: true }).waitFor()
})

const completing = (desk: Desk) => test('completes the task with its paper only; leader and division head look at it', async () => {
  const { page } = desk.visit()
  await tab(desk, 'fieldwork')
  const drawer = await acts(page, TASK, '登记完成')
  await drawer.getByLabel('执行情况').fill('已盘点（示例）')
  await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: /^发现问题/ }).click()
  await drawer.getByLabel('发现的问题').fill('三处房产未入账（示例）')
  await drawer.getByText(PAPER).waitFor()
  await drawer.getByLabel('底稿').press('Backspace')
  await submit(drawer)
  await drawer.getByRole('alert').filter({ hasText: whatATaskFoundRestsOnPapers.says.zh }).waitFor()
  await choose(page, drawer.getByLabel('底稿'), PAPER)
  await done(drawer)
  const reviewing = await acts(page, TASK, '审核')
  await reviewing.getByLabel('意见内容').fill('执行到位（示例）')
  await done(reviewing)
  await desk.become(crew!.head)
  await tab(desk, 'fieldwork')
  const rechecking = await acts(page, TASK, '复核')
  await rechecking.getByLabel('意见内容').fill('同意（示例）')
  await done(rechecking)
  await lineOf(page, TASK).getByText('已复核').waitFor()
  expect((await asked(desk.visit(), 'ListFieldworkTasks', { projectId, words: TASK })).rows).toMatchObject([{ standing: 'rechecked', outcome: 'found', reviewedBy: crew!.leader, recheckedBy: crew!.head }])
})

const tracing = (desk: Desk) => test('leads from the item over task, sheet and paper, and says that no finding was raised', async () => {
  const { page } = desk.visit()
  await tab(desk, 'trace')
  const line = lineOf(page, TASK)
  for (const each of [SHEET, PAPER]) await line.getByRole('link', { name: each }).waitFor()
  expect(await line.innerText()).toContain('取证单反馈有异议')
  await line.getByRole('link', { name: SHEET }).click()
  await page.locator('.ant-segmented-item-selected').filter({ hasText: '审计证据' }).waitFor()
  await expect.poll(() => page.locator('tr.ant-table-row').count()).toBe(1)
})

export const fieldwork = (desk: Desk) => describe('fieldwork', { retry: 0 }, () => {
  for (const part of [assigning, collecting, answering, writing, completing, tracing]) part(desk)
})
