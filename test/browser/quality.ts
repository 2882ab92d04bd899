// The bureau's own catalogues in versions, the quality guide where a step is done, and the standing list of gaps.
import { describe, expect, test } from 'vitest'
import { projectIn } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked, rowsOf } from './reading.ts'

const KIND = 'rectificationRulings'
const ADDED = '核查意见书（示例）'

type Gap = { readonly severity: string; readonly says: { readonly zh: string } }
const gapsIn = async (desk: Desk, parameters: Readonly<Record<string, string>> = {}): Promise<readonly Gap[]> =>
  (await asked(desk.visit(), 'ListGaps', { pageSize: 200, ...parameters })).rows.flatMap(({ gaps }) => gaps as readonly Gap[])

export const quality = (desk: Desk) => describe('quality', { retry: 0 }, () => {
  test('a catalogue whose wording nobody found is empty, and says so', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    await desk.open('/catalogues?kind=sixDemands')
    await page.getByText('未见原文，没有条目').waitFor()
    await page.getByText('待核实', { exact: true }).waitFor()
  })

  test('a version is published with its reason, and compared with the one before', async () => {
    const { page } = desk.visit()
    await desk.open(`/catalogues?kind=${KIND}`)
    const [former] = (await asked(desk.visit(), 'ListCatalogues', { kind: KIND })).rows
    await page.getByRole('button', { name: '发布新版本' }).click()
    const drawer = page.getByRole('dialog', { name: /发布新版本/ })
    await drawer.getByLabel('修订理由').fill('增列佐证（示例）')
    await drawer.getByRole('button', { name: '删除第 1 条', exact: true }).click()
    await drawer.getByRole('button', { name: '增加一条' }).click()
    await drawer.locator('.entry-row').last().locator('textarea').first().fill(ADDED)
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    await drawer.waitFor({ state: 'hidden' })
    const { rows: [latest] } = await asked(desk.visit(), 'ListCatalogues', { kind: KIND })
    expect(latest).toMatchObject({ version: Number(former!['version']) + 1, entryCount: former!['entryCount'], reason: '增列佐证（示例）', confirmed: false })
    await desk.open(`/catalogues?kind=${KIND}&version=${String(latest!['version'])}&against=${String(former!['version'])}`)
    await page.getByText('增加 1', { exact: true }).waitFor()
    const changes = (await rowsOf(page)).filter(([is]) => is !== '未变')
    expect(changes.map(([is]) => is)).toEqual(['增加', '删除'])
    expect(changes[0]![2]).toContain(ADDED)
  })

  test('the quality guide stands where the step is done, in the version in force', async () => {
    const { page } = desk.visit()
    const project = await projectIn(desk, 'review', () => true)
    await desk.become('qiu-shi')
    await desk.open(`/projects/${String(project['projectId'])}?tab=points`)
    await page.getByRole('button', { name: '复核审理报告' }).click()
    const guide = page.getByRole('dialog', { name: '复核审理报告' }).locator('.guide')
    await guide.waitFor()
    expect(await guide.innerText()).toContain('依次审核、复核、经济责任复核、审理')
    expect(await guide.innerText()).toContain('示例 · 待核实')
  })

  test('gaps are counted by how grave they are, as the API tells them, and lead to where they are mended', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    await desk.open('/gaps')
    const gaps = await gapsIn(desk)
    for (const [severity, words] of [['block', '错误'], ['warn', '警告'], ['advise', '提示']] as const)
      await page.getByRole('button', { name: `${words} ${gaps.filter((gap) => gap.severity === severity).length}` }).waitFor()
    await page.getByRole('button', { name: /^提示/ }).click()
    await expect.poll(async () => [...new Set((await rowsOf(page)).map(([severity]) => severity))]).toEqual(['提示'])
    const mend = page.locator('tr.ant-table-row').first().getByRole('link').last()
    await mend.click()
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/(findings|projects)\//)
  })
})
