// A document on its way to being signed: sent with its file, signed on its hash, and every signature struck out when the content changes.
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { oneSigningOfAKindAtATime } from '../../packages/audit/rules/signing.ts'
import { crewOf, projectIn, type Crew } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked, choose } from './reading.ts'

let [projectId, crew]: [string, Crew?] = ['']

const handIn = (page: Page, words: string) =>
  page.getByRole('dialog').last().locator('input[type=file]').setInputFiles({ name: '审计通知书（示例）.txt', mimeType: 'text/plain', buffer: Buffer.from(words) })

const submit = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').last().getByRole('button', { name: /提\s*交/ }).click()
}

/** Fills the form that sends the notice of the project. */
const sendNotice = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('button', { name: '送审签' }).click()
  const drawer = page.getByRole('dialog', { name: '送审签' })
  await choose(page, drawer.getByLabel('文书种类'), '审计通知书')
  await drawer.getByLabel('文书标题').fill('审计通知书（示例）')
  await handIn(page, words)
  await drawer.getByText('审计通知书（示例）.txt').waitFor()
  await submit(page)
}

const signing = async (desk: Desk) => (await asked(desk.visit(), 'ListSignings', { projectId, kind: 'auditNotice' })).rows[0]!

export const signingDocuments = (desk: Desk) => describe('a document to be signed', { retry: 0 }, () => {
  test('is sent from its project with its file, whose hash is what is signed', async () => {
    const { page, context } = desk.visit()
    await desk.become('gu-wen')
    const project = await projectIn(desk, 'preparing')
    crew = await crewOf(desk, project)
    projectId = String(project['projectId'])
    await desk.become(crew.leadAuditor)
    await desk.open(`/projects/${projectId}`)
    await sendNotice(page, '第一稿')
    await page.locator('.signing-line').filter({ hasText: '审计通知书' }).getByText('业务处室', { exact: false }).first().waitFor()
    const { contentHash, nodeId } = await signing(desk)
    expect(nodeId).toBe('division')
    expect(await (await context.request.get(`${desk.url()}/api/files/${String(contentHash)}`)).text()).toBe('第一稿')
  })
  test('is not sent twice: the refusal says why', async () => {
    const { page } = desk.visit()
    await sendNotice(page, '第一稿')
    const refusal = page.getByRole('dialog', { name: '送审签' }).getByRole('alert').first()
    await refusal.waitFor()
    expect(await refusal.innerText()).toContain(oneSigningOfAKindAtATime.says.zh)
  })
  test('is signed by whoever’s turn it is, and by nobody else', async () => {
    const { page } = desk.visit()
    const { signingId } = await signing(desk)
    await desk.become(crew!.oneWhoIs('erReviewer'))
    await desk.open(`/signings?opened=${String(signingId)}`)
    await page.getByRole('dialog').getByText('审签流程 A').waitFor()
    expect(await page.getByRole('dialog').getByRole('button', { name: '审签' }).count()).toBe(0)
    await desk.become(crew!.head)
    await desk.open(`/signings?opened=${String(signingId)}`)
    await page.getByRole('dialog').getByRole('button', { name: '审签' }).click()
    await page.getByLabel('审签意见').fill('同意（示例）。')
    await submit(page)
    await page.locator('.chain-full q').filter({ hasText: '同意（示例）。' }).waitFor()
    expect(await signing(desk)).toMatchObject({ nodeId: 'economicResponsibility', signatures: [{ nodeId: 'division', by: crew!.head }] })
  })
  test('loses its signatures visibly when its content changes', async () => {
    const { page } = desk.visit()
    const { signingId } = await signing(desk)
    await desk.become(crew!.leadAuditor)
    await desk.open(`/signings?opened=${String(signingId)}`)
    await page.getByRole('dialog').getByRole('button', { name: '换稿' }).click()
    await page.getByText('已有的 1 个签字全部失效').waitFor()
    await handIn(page, '第二稿')
    await page.getByLabel('换稿理由').fill('更正送达日期（示例）。')
    await submit(page)
    const void_ = page.locator('.chain-full del').filter({ hasText: crew!.nameOf(crew!.head) })
    await void_.waitFor()
    expect(await void_.evaluate((shown) => [getComputedStyle(shown).textDecorationLine, shown.parentElement!.innerText.includes('换稿后失效')])).toEqual(['line-through', true])
    expect(await signing(desk)).toMatchObject({ versionNo: 2, nodeId: 'division', signatures: [], voided: [{ by: crew!.head, because: 'revised' }] })
  })
})
