// What must hold on every page: nothing wider than the window, no word without its translation, no error, nothing from elsewhere.
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'
import { asked } from './reading.ts'

const SIZES = [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }] as const
/** A key of the catalogue that was shown instead of its words. */
const KEY = /\b(nav|list|problem|act|light|home|tenure|portrait|board|finding|history|story|plan|project|rectification|clue|law|page|signIn|asOf)\.[a-z][A-Za-z]+\b/

const pathsOf = async (desk: Desk): Promise<readonly string[]> => {
  const first = async (query: string, name: string, sort: string) => String((await asked(desk.visit(), query, { pageSize: 1, sort })).rows[0]![name])
  const [official, project, finding] = [await first('ListOfficials', 'officialId', '-confirmedFindings'), await first('ListProjects', 'projectId', 'phase'), await first('ListFindings', 'findingId', '-amountTotalFen')]
  return ['/', '/tenures', '/plans', '/board', '/board?shape=table', '/findings', '/rectifications', '/clues', '/portraits', `/history?type=official&id=${official}`, '/history?type=category&id=C4', '/laws', `/portraits/${official}`, `/projects/${project}`, `/findings/${finding}`, '/no-such-page']
}

const looks = async (page: Page, path: string): Promise<void> => {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: `${path} at ${size.width}` }).toBeLessThanOrEqual(0)
  }
  expect(await page.locator('body').innerText(), path).not.toMatch(KEY)
}

export const everyPage = (desk: Desk) => describe('every page', () => {
  test('fits both sizes of screen in both languages', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    for (const path of await pathsOf(desk)) {
      await desk.open(path)
      await looks(page, path)
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('link', { name: 'Tracking board' }).waitFor()
      await looks(page, `${path} in English`)
      await page.getByRole('button', { name: '中文' }).click()
    }
    await page.setViewportSize(SIZES[0])
  })
  test('threw nothing and fetched nothing from elsewhere', () => {
    expect(desk.visit().wrongs).toEqual([])
    expect([...desk.visit().hosts]).toEqual([new URL(desk.url()).host])
  })
})
