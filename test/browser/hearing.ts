// News: what somebody else has recorded appears by itself, and nothing that one is at is disturbed.
import { describe, expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import { asked, rowsOf } from './reading.ts'

const register = async (desk: Desk, name: string): Promise<void> => {
  const response = await desk.visit().context.request.post(`${desk.url()}/api/commands/RegisterOfficial`, { headers: { 'x-jingze': '1' }, data: { input: { name, rank: 'countyDivisionPrincipal' } } })
  expect(response.status(), await response.text()).toBe(200)
}

export const news = (desk: Desk) => describe('news', () => {
  test('appear without anybody asking', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    await desk.open('/portraits?words=新来的')
    await page.getByText('没有符合条件的记录').waitFor()
    await register(desk, '新来的（示例）')
    await expect.poll(async () => (await rowsOf(page)).map(([name]) => name), { timeout: 20_000 }).toEqual(['新来的（示例）'])
  })
  test('leave an open drawer, and what was typed into it, alone', async () => {
    const visit = desk.visit()
    const { page } = visit
    const { rows: [finding] } = await asked(visit, 'ListFindings', { standing: 'confirmed', pageSize: 1 })
    await desk.open(`/findings/${String(finding!['findingId'])}`)
    await page.getByRole('button', { name: '认定责任' }).click()
    await page.getByLabel('认定理由').fill('写到一半')
    const again = page.waitForResponse((response) => response.url().includes('/api/queries/ListFindings'), { timeout: 20_000 })
    await register(desk, '又来的（示例）')
    await again
    expect(await page.getByLabel('认定理由').inputValue()).toBe('写到一半')
  })
})
