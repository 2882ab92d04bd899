// What a reader sees on a page, and what the API says of the same, side by side.
import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { Answer, Row } from '../journeys/person.ts'
import { PASSWORD } from '../journeys/product.ts'
import type { Visit } from './chromium.ts'

/** Fills the form in the middle of an empty browser. */
export const signIn = async (page: Page, url: string, account: string, password = PASSWORD): Promise<void> => {
  await page.goto(url)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: /登\s*录/ }).click()
}

/** The same question as the page asks, with the same session. */
export const asked = async ({ page, context }: Visit, query: string, parameters: Readonly<Record<string, string | number | readonly string[]>> = {}): Promise<Answer> => {
  const search = new URLSearchParams(Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)])))
  const response = await context.request.get(`${new URL(page.url()).origin}/api/queries/${query}?${search}`)
  expect(response.status(), `${query}?${search}`).toBe(200)
  return await response.json() as Answer
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The rows of a table as its cells are read. */
export const rowsOf = async (within: Page | Locator): Promise<readonly (readonly string[])[]> =>
  (await within.locator('tr.ant-table-row').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)))).map((cells) => cells.map(words))

/** One column of a table, once it reads as expected; fails showing both when it never does. */
export const columnReads = async (within: Page | Locator, at: number, expected: readonly string[]): Promise<void> =>
  expect.poll(async () => (await rowsOf(within)).map((cells) => cells[at] ?? ''), { timeout: 15_000 }).toEqual(expected)

/** A list that takes one closes; one that takes several marks what was taken. */
const isTaken = async (list: Locator, option: Locator): Promise<boolean> =>
  await list.count() === 0 || await option.evaluate((each) => each.classList.contains('ant-select-item-option-selected'), null, { timeout: 200 }).catch(() => false)

/** Chooses in a select by what stands on it and what the choice says. */
export const choose = async (page: Page, select: Locator, choice: string): Promise<void> => {
  await select.click()
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  const option = list.locator('.ant-select-item-option').filter({ hasText: choice }).first()
  await option.waitFor()
  // a click is lost when the list is drawn anew under it
  await expect.poll(async () => {
    if (!await isTaken(list, option)) await option.click({ timeout: 1_000 }).catch(() => {})
    return isTaken(list, option)
  }, { timeout: 15_000, interval: 300, message: `${choice} was taken` }).toBe(true)
  await page.keyboard.press('Escape')
  // one that is still closing would be taken for the next
  await list.first().waitFor({ state: 'hidden' })
}

/** Looks at a past day, or at today again, by typing it into the header. */
export const lookAt = async (page: Page, day: string): Promise<void> => {
  await page.getByLabel('截至日期').last().fill(day)
  await page.keyboard.press('Enter')
  await page.getByText(`正在查看 ${day}`).waitFor()
}

/** Money as the console writes it, in 万元. */
export const wan = (fen: unknown): string => (Number(fen) / 1_000_000).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const textsOf = (rows: readonly Row[], name: string): readonly string[] => rows.map((row) => words(String(row[name])))

/** Nothing on the page is being waited for. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load')
  // A stream of news stays open as long as the page: what counts is that the page itself waits for nothing, and starts nothing new.
  let quiet = 0
  await expect.poll(async () => {
    const idle = await page.locator('#console > *').count() > 0 && await page.locator('.waiting, .ant-skeleton, .ant-spin-spinning, #page[aria-busy="true"]').count() === 0
    quiet = idle ? quiet + 1 : 0
    return quiet
  }, { timeout: 15_000, interval: 50 }).toBeGreaterThan(2)
}
