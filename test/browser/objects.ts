// The object library's ready lists and classes, and a unit's own page: what is read is what the API says, and what is done shows at once.
import { describe, expect, test } from 'vitest'
import type { Row } from '../journeys/person.ts'
import type { Desk } from './desk.ts'
import { asked, columnReads, rowsOf, settled, textsOf } from './reading.ts'

type Proposal = { readonly class: string; readonly reasons: readonly { readonly says: { readonly zh: string }; readonly source: { readonly cites: string } }[] }

export const objectsAndUnits = (desk: Desk) => describe('objects and units', { retry: 0 }, () => {
  test('the lists that are asked for again and again say how many they have, and open', async () => {
    const visit = desk.visit()
    const { page } = visit
    await desk.become('gu-wen')
    await desk.open('/tenures')
    const lists = page.getByRole('navigation', { name: '常用名单' })
    const totals = { 未审满3年: { unauditedYears: 3 }, 任职满5年: { yearsInPost: 5 }, 应审未审: { rotation: 'overdue' }, 分类与规则不符: { differsFrom: 'example-1' }, 按示例修订草案将变动: { movesUnder: 'example-2' } }
    for (const [says, parameters] of Object.entries(totals)) {
      const { total } = await asked(visit, 'ListTenures', { ...parameters, pageSize: 1 })
      await lists.getByRole('link', { name: new RegExp(`^${says}\\s*${total} 条$`) }).waitFor()
    }
    await lists.getByRole('link', { name: '未审满3年' }).click()
    await columnReads(page, 0, textsOf((await asked(visit, 'ListTenures', { unauditedYears: 3, pageSize: 20 })).rows, 'officialName'))
    expect(await lists.locator('[aria-current]').innerText()).toContain('未审满3年')
  })

  test('a class that differs from the rule is explained with its sources, and assigned with grounds', async () => {
    const visit = desk.visit()
    const { page } = visit
    const { rows: [row], total } = await asked(visit, 'ListTenures', { differsFrom: 'example-1', pageSize: 20 })
    await desk.open('/tenures?differsFrom=example-1')
    await columnReads(page, 0, textsOf((await asked(visit, 'ListTenures', { differsFrom: 'example-1', pageSize: 20 })).rows, 'officialName'))
    await page.locator('tr.ant-table-row').first().getByRole('button', { name: /^分类/ }).click()
    const drawer = page.getByRole('dialog', { name: new RegExp(`^分类 · ${String(row!['officialName'])}`) })
    await drawer.waitFor()
    for (const { says, source } of (row!['proposals'] as readonly Proposal[])[0]!.reasons) expect(await drawer.locator('li').filter({ hasText: says.zh }).first().innerText()).toContain(source.cites)
    await drawer.getByRole('button', { name: '确定分类' }).click()
    const form = page.getByRole('dialog', { name: '确定分类' })
    await form.locator('.ant-radio-button-wrapper').filter({ hasText: `${String(row!['proposedClass'])}类` }).click()
    await form.getByLabel('分类依据').fill('按规则建议调整（示例）。')
    await form.getByRole('button', { name: /提\s*交/ }).click()
    await form.waitFor({ state: 'hidden' })
    await drawer.getByText('按规则建议调整（示例）。').first().waitFor()
    const after = await asked(visit, 'ListTenures', { differsFrom: 'example-1', pageSize: 1 })
    expect(after.total).toBe(total - 1)
    expect((await asked(visit, 'ListTenures', { tenureId: String(row!['tenureId']) })).rows[0]).toMatchObject({ subjectClass: row!['proposedClass'], classProposed: row!['proposedClass'], classDiffers: false, classGrounds: '按规则建议调整（示例）。' })
  })

  test('a unit opens from the register to who headed it and what became of it, and a new name joins its history', async () => {
    const visit = desk.visit()
    const { page } = visit
    await desk.open('/units?sort=-audits')
    const { rows: [unit] } = await asked(visit, 'ListUnits', { sort: '-audits', pageSize: 1 })
    await page.locator('tr.ant-table-row').first().click()
    await page.getByRole('heading', { name: String(unit!['name']) }).first().waitFor()
    await settled(page)
    const heads = (await asked(visit, 'ListTenures', { unitId: String(unit!['unitId']), pageSize: 20 })).rows
    await columnReads(page, 0, textsOf(heads, 'officialName'))
    await page.getByRole('tab', { name: /^审计项目/ }).click()
    await expect.poll(async () => (await rowsOf(page.getByRole('tabpanel').filter({ visible: true }))).length).toBe(unit!['audits'])
    await page.getByRole('button', { name: '更名' }).click()
    const form = page.getByRole('dialog', { name: '更名' })
    const name = `${String(unit!['name'])}（新）`
    await form.getByLabel('新名称').fill(name)
    await form.getByRole('button', { name: /提\s*交/ }).click()
    await page.getByRole('heading', { name }).first().waitFor()
    await page.locator('.story li').filter({ hasText: `${String(unit!['name'])} → ${name}` }).waitFor()
    expect((await asked(visit, 'ListUnits', { words: String(unit!['name']) })).rows.map((row: Row) => row['unitId'])).toContain(unit!['unitId'])
  })
})
