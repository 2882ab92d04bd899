// The forms that end on paper: each opened from its project, filled with what is recorded, in A4, and kept from those who may not read it.
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Row } from '../journeys/person.ts'
import { crewOf } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked, settled } from './reading.ts'

type Ask = (query: string, parameters: Readonly<Record<string, string | number>>) => Promise<Row>

const one = (desk: Desk): Ask => async (query, parameters) => {
  const row = (await asked(desk.visit(), query, { pageSize: 1, ...parameters })).rows[0]
  if (row === undefined) throw new Error(`the example city has no ${query} ${JSON.stringify(parameters)}`)
  return row
}

type Told = { readonly more: boolean; readonly events: readonly { readonly type: string; readonly data: { readonly items: readonly { readonly auditItemId: string; readonly title: string }[] } }[] }

/** What the approved plan calls the first audit item of a row, however long ago it was approved. */
const itemOf = async (desk: Desk, row: Row): Promise<string> => {
  const id = row['auditItemId'] ?? (row['auditItemIds'] as readonly string[])[0]
  for (let page = 1; ; page++) {
    const { events, more } = await (await desk.visit().context.request.get(`${desk.url()}/api/history/project/${String(row['projectId'])}?page=${page}&pageSize=200`)).json() as Told
    const plan = events.find(({ type }) => type === 'ImplementationPlanApproved')
    if (plan !== undefined || !more) return plan!.data.items.find(({ auditItemId }) => auditItemId === id)!.title
  }
}

/** Follows the link of a line, or one among the forms of a list, and reads what it leads to. */
const formBehind = async (page: Page, name?: string): Promise<string> => {
  if (name !== undefined) await page.getByRole('button', { name: '打印文书…' }).click()
  await page.getByRole('link', { name: name ?? '打印…', exact: true }).first().click()
  await page.locator('.form-sheet').waitFor()
  await settled(page)
  return page.locator('.form-sheet').innerText()
}

const says = (form: string, texts: readonly unknown[]): void => {
  for (const text of ['示例格式·待核实', ...texts]) expect(form).toContain(String(text))
}

/** Width and height of the first sheet, in points: A4 is 595 by 842. */
const sheetOf = async (page: Page): Promise<readonly number[]> =>
  /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec((await page.pdf({ preferCSSPageSize: true })).toString('latin1'))!.slice(1).map((side) => Math.round(Number(side)))

const evidenceSheet = (desk: Desk) => test('an evidence sheet with its item, its last day and what came back', async () => {
  const { page } = desk.visit()
  await desk.become('gu-wen')
  const row = await one(desk)('ListEvidence', { kind: 'evidenceSheet', sheet: 'noObjection' })
  await desk.open(`/projects/${row['projectId']}?tab=evidence&e.evidenceId=${row['evidenceId']}`)
  const form = await formBehind(page)
  says(form, ['审计取证单', row['title'], await itemOf(desk, row), row['sheetDueOn'], '逾期未反馈的，视为无异议', '无异议', row['sheetReturnedOn'], row['evidenceId'], row['fileHash']])
  expect(await sheetOf(page)).toEqual([595, 842])
})

const workingPaper = (desk: Desk) => test('a working paper with its number, item, evidence and the opinion on it', async () => {
  const { page } = desk.visit()
  const row = await one(desk)('ListWorkingPapers', { standing: 'approved', sort: '-draftedOn' })
  await desk.open(`/projects/${row['projectId']}?tab=papers&w.paperId=${row['paperId']}`)
  const evidence = await one(desk)('ListEvidence', { evidenceId: (row['evidenceIds'] as readonly string[])[0]! })
  says(await formBehind(page), [row['indexNo'], await itemOf(desk, row), row['conclusion'], '☑ 予以认可', row['opinion'], evidence['title'], evidence['providerUnit']])
  await desk.open(`/papers/working-paper/${row['paperId']}?asOf=2001-01-01`)
  await page.locator('.nothing').waitFor()
  expect(await page.locator('.form-sheet').count()).toBe(0)
})

const taskLists = (desk: Desk) => test('the whole task list, and what became of each task', async () => {
  const { page } = desk.visit()
  const { projectId } = await one(desk)('ListFieldworkTasks', { standing: 'rechecked' })
  const { rows } = await asked(desk.visit(), 'ListFieldworkTasks', { projectId: String(projectId), pageSize: 200 })
  const fieldwork = `/projects/${projectId}?tab=fieldwork&part=tasks`
  await desk.open(fieldwork)
  says(await formBehind(page, '审计任务清单'), rows.flatMap((row) => [row['no'], row['says'], row['plannedTo'], row['execution'] ?? '']))
  expect(await sheetOf(page)).toEqual([842, 595])
  await desk.open(fieldwork)
  says(await formBehind(page, '任务清单完成情况'), rows.flatMap((row) => [row['no'], row['result'] ?? '', row['reviewOpinion'] ?? '', row['recheckOpinion'] ?? '']))
})

const findings = (desk: Desk) => test('the table of findings with basis, responsibility and what must be put right', async () => {
  const { page } = desk.visit()
  const { projectId } = await one(desk)('ListFindings', { standing: 'confirmed', rectification: 'ordered' })
  const project = { projectId: String(projectId), pageSize: 200 }
  const { rows } = await asked(desk.visit(), 'ListFindings', { ...project, standing: ['open', 'confirmed'] })
  const orders = (await asked(desk.visit(), 'ListRectifications', project)).rows
  await desk.open(`/projects/${projectId}?tab=findings`)
  const form = await formBehind(page, '审计发现问题情况表')
  says(form, ['其他问题', ...rows.flatMap((row) => [`${row['no']} ${row['title']}`, (row['legalBases'] as readonly { readonly article: string }[])[0]!.article]), ...orders.flatMap(({ demand, dueOn }) => [demand, dueOn ?? ''])])
  await desk.open(`/projects/${projectId}?tab=findings`)
  const left = (await asked(desk.visit(), 'ListFindings', { ...project, standing: 'unreported' })).rows
  says(await formBehind(page, '未在审计报告中反映的问题清单'), left.length === 0 ? ['无'] : left.map(({ because }) => because))
})

const reviews = (desk: Desk) => test('the opinion of the legal review, and whether each point was adopted', async () => {
  const { page } = desk.visit()
  const { projectId } = await one(desk)('ListReviewPoints', { layer: 'legal', adoption: 'adopted' })
  const { rows } = await asked(desk.visit(), 'ListReviewPoints', { projectId: String(projectId), layer: 'legal', pageSize: 200 })
  await desk.open(`/projects/${projectId}?tab=points`)
  says(await formBehind(page, '审理意见书'), ['采纳情况', '主送单位', ...rows.flatMap(({ says: point, reason }) => [point, reason ?? ''])])
})

const kept = (desk: Desk) => test('not from those who may not ask for what is on it', async () => {
  const { page } = desk.visit()
  const row = await one(desk)('ListWorkingPapers', {})
  const crew = await crewOf(desk, await one(desk)('ListProjects', { projectId: String(row['projectId']) }))
  await desk.become(crew.oneWhoIs('organizationOfficer'))
  await desk.open(`/papers/working-paper/${row['paperId']}`)
  await page.getByRole('alert').first().waitFor()
  expect(await page.locator('.form-sheet').count()).toBe(0)
})

/** The text of the first file of that name in an archive, without its tags. */
const textIn = (archive: Buffer, wanted: string): string => {
  for (let at = archive.readUInt32LE(archive.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16); archive.readUInt32LE(at) === 0x02014b50;) {
    const [size, name, local] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)]
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    if (archive.toString('utf8', at + 46, at + 46 + name) === wanted) return inflateRawSync(archive.subarray(from, from + size)).toString('utf8').replaceAll(/<[^>]+>/g, '')
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  throw new Error(`the archive has no ${wanted}`)
}

const asWord = (desk: Desk) => test('the Word document says what the page says, of the same day, and is not offered before the page is there', async () => {
  const { page } = desk.visit()
  const row = await one(desk)('ListWorkingPapers', { standing: 'approved', sort: '-draftedOn' })
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/api/queries/ListProjects?*', async (route) => { await held; await route.continue() })
  await page.goto(`${desk.url()}/papers/working-paper/${row['paperId']}`)
  await page.locator('.ant-skeleton').first().waitFor()
  expect(await page.getByRole('button', { name: /下载 Word|打 ?印/ }).count()).toBe(0)
  release()
  await page.locator('.form-sheet').waitFor()
  await page.unroute('**/api/queries/ListProjects?*')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word' }).click()])
  expect(download.suggestedFilename()).toMatch(new RegExp(`^审计工作底稿 .+ ${String(row['indexNo'])}\\.docx$`))
  const document = textIn(await readFile(await download.path()), 'word/document.xml')
  const shown = (await page.locator('.form-sheet h1, .form-sheet th, .form-sheet td p, .form-record').allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '')
  expect(shown.length).toBeGreaterThan(15)
  for (const text of shown) for (const line of text.split('\n')) expect(document).toContain(line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
})

export const printing = (desk: Desk) => describe('forms on paper', () => {
  for (const part of [evidenceSheet, workingPaper, taskLists, findings, reviews, asWord, kept]) part(desk)
})
