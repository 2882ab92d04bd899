// Arriving at the console: signing in, what waits, the other language, and all of it with the keyboard alone.
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ROLES } from '../../packages/audit/roles.ts'
import { PASSWORD } from '../journeys/product.ts'
import type { Desk } from './desk.ts'
import { asked, columnReads, settled, signIn, textsOf } from './reading.ts'

export const signingIn = (desk: Desk) => describe('signing in', () => {
  test('with a wrong password says so and stays', async () => {
    const { page } = desk.visit()
    await signIn(page, desk.url(), 'gao-ming', 'not the password')
    await page.getByRole('alert').filter({ hasText: '账号或密码不正确' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
  })
  test('with the right one leads home, where the tasks are those of all roles, soonest due first', async () => {
    const { page, context } = desk.visit()
    await signIn(page, desk.url(), 'sec-admin')
    await page.getByRole('navigation').waitFor()
    expect((await context.request.post(`${desk.url()}/api/accounts/gao-ming/roles`, { headers: { 'x-jingze': '1' }, data: { roles: ['committeeOffice', 'teamLeader'] } })).status()).toBe(204)
    await context.clearCookies()
    await signIn(page, desk.url(), 'gao-ming')
    await page.getByRole('heading', { name: '高铭（示例），您好' }).waitFor()
    const ofRole = async (role: string) => (await asked(desk.visit(), 'ListTasks', { role, pageSize: 200 })).rows
    const [office, leading] = [await ofRole('committeeOffice'), await ofRole('teamLeader')]
    expect([office.length > 0, leading.length > 0]).toEqual([true, true])
    const dueOns = [...office, ...leading].map(({ dueOn }) => String(dueOn ?? '9999')).toSorted()
    await expect.poll(() => page.locator('.ledger-foot').innerText(), { timeout: 15_000 }).toContain(`共 ${dueOns.length} 条`)
    const both = (await asked(desk.visit(), 'ListTasks', { role: ['committeeOffice', 'teamLeader'], pageSize: 20 })).rows
    expect(both.map(({ dueOn }) => String(dueOn ?? '9999'))).toEqual(dueOns.slice(0, 20))
    await columnReads(page, 2, both.map(({ role }) => (role === 'committeeOffice' ? ROLES.committeeOffice.zh : ROLES.teamLeader.zh)))
    await columnReads(page, 4, both.map((row) => expect.stringContaining(String(row['sinceOn'])) as unknown as string))
  })
  test('as the office, home counts the lights that the ledger holds', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    for (const light of ['red', 'yellow', 'blue', 'green']) {
      const { total } = await asked(desk.visit(), 'ListRectifications', { light, pageSize: 1 })
      await expect.poll(() => page.locator(`aside p:has(.light-${light}) a`).innerText(), { timeout: 15_000 }).toBe(String(total))
    }
  })
  test('as a unit’s officer, a task opens the ledger at its own matter', async () => {
    const visit = desk.visit()
    const { rows: [open] } = await asked(visit, 'ListTasks', { role: 'unitOfficer', pageSize: 1 })
    await desk.become(`officer-${String(open!['unitId'])}`)
    const { rows: [task] } = await asked(visit, 'ListTasks', { role: 'unitOfficer', pageSize: 1 })
    const all = await asked(visit, 'ListRectifications', { pageSize: 1 })
    await visit.page.locator('tr.ant-table-row').first().click()
    await visit.page.getByRole('heading', { name: '整改台账' }).waitFor()
    const { rows } = await asked(visit, 'ListRectifications', { rectificationId: String(task!['subjectId']) })
    expect([rows.length, all.total > 1]).toEqual([1, true])
    await columnReads(visit.page, 3, [expect.stringContaining(String(rows[0]!['dueOn'])) as unknown as string])
    await visit.page.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => visit.page.locator('.ledger-foot').innerText(), { timeout: 15_000 }).toContain(`共 ${all.total} 条`)
  })
  test('again, when the session has ended meanwhile, leads back to the same page', async () => {
    const { page, context } = desk.visit()
    await context.clearCookies()
    await page.getByRole('link', { name: '跟踪看板' }).click()
    await page.getByLabel('账号').fill('an-ping')
    await page.getByLabel('密码').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '跟踪看板' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/board')
  })
  test('and out ends the session, and leaves nothing on the screen', async () => {
    const { page, context } = desk.visit()
    await page.getByRole('button', { name: /安平/ }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByLabel('账号').waitFor()
    expect((await context.request.get(`${desk.url()}/api/session`)).status()).toBe(401)
    expect(await page.getByText('安平').count()).toBe(0)
  })
})

export const theOtherLanguage = (desk: Desk) => describe('the other language', () => {
  test('is English from menu to table, and is remembered', async () => {
    const { page } = desk.visit()
    await desk.become('an-ping')
    await desk.open('/tenures')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Object library' }).waitFor()
    await page.reload()
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    const said = [...await page.getByRole('navigation').getByRole('link').allInnerTexts(), ...await page.getByRole('columnheader').allInnerTexts()]
    expect(said.length).toBeGreaterThan(12)
    expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { name: '审计对象库' }).waitFor()
  })
})

/** Presses Tab until what is focused fits, as somebody without a mouse does; it must be seen where one is. */
const tabTo = async (page: Page, what: string, fits: string): Promise<void> => {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab')
    if (!await page.evaluate((selector) => document.activeElement?.matches(selector) === true, fits)) continue
    const seen = await page.evaluate(() => { const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!); return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' })
    expect(seen, `the focus on ${what} can be seen`).toBe(true)
    return
  }
  throw new Error(`Tab never reached ${what}`)
}

export const theKeyboard = (desk: Desk) => describe('the keyboard alone', () => {
  test('signs in, finds the library and opens a portrait', async () => {
    const { page, context } = desk.visit()
    await context.clearCookies()
    await page.goto(desk.url())
    await page.getByLabel('账号').waitFor()
    await page.keyboard.type('an-ping')
    await page.keyboard.press('Tab')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    await settled(page)
    await tabTo(page, 'the object library', 'a[href^="/tenures"]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '审计对象库' }).waitFor()
    await settled(page)
    const { rows: [first] } = await asked(desk.visit(), 'ListTenures', { pageSize: 20 })
    await columnReads(page, 0, textsOf((await asked(desk.visit(), 'ListTenures', { pageSize: 20 })).rows, 'officialName'))
    await tabTo(page, 'the first row', 'tr.opens')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: String(first!['officialName']) }).waitFor()
  })
})
