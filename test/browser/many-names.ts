// A register longer than any list: what is picked is searched for, and names stand where ids would.
import { describe, expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import { asked, settled } from './reading.ts'

const MANY = 205

/** Units whose names come before all others, so that those of the example are far down the list. */
const registerMany = async (desk: Desk): Promise<void> => {
  const { context } = desk.visit()
  for (let n = 1; n <= MANY; n++) {
    const response = await context.request.post(`${desk.url()}/api/commands/RegisterUnit`, {
      headers: { 'x-jingze': '1' }, data: { id: `many-${n}`, input: { name: `阿${n}中心（示例）`, level: 'publicInstitution', budgetLevel: 'municipal' } },
    })
    expect(response.status(), await response.text()).toBe(200)
  }
}

export const manyNames = (desk: Desk) => describe('a register of more units than a list holds', () => {
  test('is picked from by typing', { timeout: 180_000 }, async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    await registerMany(desk)
    await desk.open('/history?type=unit')
    await page.getByLabel('选择对象').click()
    await page.getByText(/已列 20 个，共 \d+ 个/).waitFor()
    await page.keyboard.type('示例市水务集')
    await page.locator('.ant-select-item-option').filter({ hasText: '示例市水务集团' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('id')).toMatch(/^soe-/)
    await page.locator('.ant-select').filter({ hasText: '示例市水务集团' }).waitFor()
  })
  test('shows more of it at its end, and the name of what was picked before', async () => {
    const { page } = desk.visit()
    await page.reload()
    await settled(page)
    await page.locator('.ant-select').filter({ hasText: '示例市水务集团' }).waitFor()
    await page.getByLabel('选择对象').click()
    await page.getByText('已列 20 个').waitFor()
    await page.locator('.ant-select-item-option').first().hover()
    await page.mouse.wheel(0, 5_000)
    await page.getByText('已列 40 个').waitFor()
    await page.keyboard.press('Escape')
  })
  test('is named on a portrait, never by its ids', async () => {
    const visit = desk.visit()
    const { rows: [most] } = await asked(visit, 'ListOfficials', { sort: '-confirmedFindings', pageSize: 1 })
    const { rows: [portrait] } = await asked(visit, 'ShowPortrait', { officialId: String(most!['officialId']) })
    await desk.open(`/portraits/${String(most!['officialId'])}`)
    for (const { unitId } of portrait!['tenures'] as readonly { readonly unitId: string }[]) {
      const { rows: [unit] } = await asked(visit, 'ListUnits', { unitId })
      await visit.page.locator('.heat').getByText(String(unit!['name'])).first().waitFor()
      expect(await visit.page.locator('#page').innerText()).not.toContain(unitId)
    }
  })
})
