// What must hold on every page: nothing wider than the window, no word without its translation, no error, nothing from elsewhere.
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'
import { asked } from './reading.ts'

const SIZES = [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }] as const
/** A key of the catalogue that was shown instead of its words. */
const KEY = /\b(unit|nav|list|problem|act|light|home|tenure|portrait|board|finding|history|story|plan|project|rectification|clue|law|page|signIn|asOf|signing|file|points|lists|reminder|planPaper|route|register|compare|recommend|desk|appeal|meeting|formality|fusion|catalogue|gaps|field|sheet|paper|trace|printed)\.[a-z][A-Za-z]+\b/

const pathsOf = async (desk: Desk): Promise<readonly string[]> => {
  const first = async (query: string, name: string, sort: string) => String((await asked(desk.visit(), query, { pageSize: 1, sort })).rows[0]![name])
  const [official, project, finding, signing] = [await first('ListOfficials', 'officialId', '-confirmedFindings'), await first('ListProjects', 'projectId', 'phase'), await first('ListFindings', 'findingId', '-amountTotalFen'), await first('ListSignings', 'signingId', 'dueOn')]
  const unit = await first('ListUnits', 'unitId', '-audits')
  const [deliverable, cohort] = [await first('ListDeliverables', 'deliverableId', '-issuedOn'), await first('ListCohorts', 'cohortId', '-year')]
  const [sheet, paper] = [String((await asked(desk.visit(), 'ListEvidence', { kind: 'evidenceSheet', pageSize: 1 })).rows[0]!['evidenceId']), await first('ListWorkingPapers', 'paperId', '-draftedOn')]
  const reviewed = await first('ListReviewPoints', 'projectId', 'saidOn')
  const forms = [`evidence-sheet/${sheet}`, `working-paper/${paper}`, ...['task-list', 'task-results', 'findings', 'unreported', 'review-team', 'review-division', 'review-responsibility', 'review-legal'].map((form) => `${form}/${reviewed}`)].map((form) => `/papers/${form}`)
  return [...forms, '/', '/?box=reading', '/?box=reminded', '/?box=done', '/?box=others', '/appeals', '/tenures', '/units', `/units/${unit}`, '/plans', '/plans/recommendation', '/plans/route', '/plans/registers', '/plans/registers?tab=inspections', '/board', '/board?shape=table', '/deliverables', '/deliverables?shows=uses', `/deliverables?deliverable=${deliverable}`, '/cohorts', `/cohorts/${cohort}`, '/signings', `/signings?opened=${signing}`, '/findings', '/gaps', '/rectifications', '/clues', '/portraits', `/history?type=official&id=${official}`, '/history?type=category&id=C4', '/laws', '/catalogues', '/catalogues?kind=listColumns', '/catalogues?kind=sixDemands', `/portraits/${official}`, `/projects/${project}`, ...['points', 'duties', 'decisions', 'verifications', 'data', 'evidence', 'papers', 'trace', 'fieldwork', 'fieldwork&part=checklist', 'fieldwork&part=materials', 'fieldwork&part=assessments', 'gaps', 'fusion', 'fusion&part=deliverables', 'fusion&part=uses', 'fusion&part=compared'].map((tab) => `/projects/${project}?tab=${tab}`), `/findings/${finding}`, '/no-such-page']
}

/** What stands on the page in letters smaller than 12 px, and how large. */
const tooSmall = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const small: string[] = []
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode
    const size = parentElement === null || textContent?.trim() === '' ? 12 : Number.parseFloat(getComputedStyle(parentElement).fontSize)
    if (size < 12 && parentElement!.getClientRects().length > 0) small.push(`${size} ${textContent}`)
  }
  return small
})

/** What is wider than the frame that it stands in: a table that scrolls sideways, or anything that reaches over the edge of its panel. */
const outOfFrame = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const scrolls = [...document.querySelectorAll('#page .ant-table-content, #page .columns')].filter((frame) => frame.scrollWidth > frame.clientWidth + 1).map((frame) => `scrolls by ${frame.scrollWidth - frame.clientWidth}: ${frame.textContent!.slice(0, 40)}`)
  const over = [...document.querySelectorAll('#page .panel, #page .ledger')].flatMap((frame) => [...frame.querySelectorAll('table, svg, button, .light')]
    .filter((each) => each.closest('.ant-table-content') === null && each.getBoundingClientRect().right > frame.getBoundingClientRect().right + 1).map((each) => `over the edge: ${each.textContent!.slice(0, 40)}`))
  const cut = [...document.querySelectorAll('nav .ant-menu-title-content')].filter((entry) => entry.scrollWidth > entry.clientWidth + 1).map((entry) => `cut off: ${entry.textContent}`)
  return [...scrolls, ...over, ...cut]
})

/** An id of the example city in the place of a name. */
const RAW_ID = /\b(official|project|dept|dist|soe|cohort|item|rec)-\d[\w-]*|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/

const looks = async (page: Page, path: string): Promise<void> => {
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expect.poll(() => outOfFrame(page), { message: `${path} at ${size.width}` }).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: `${path} at ${size.width}` }).toBeLessThanOrEqual(0)
  }
  expect(await page.locator('body').innerText(), path).not.toMatch(KEY)
  // a form on paper names its record
  if (!path.startsWith('/papers/')) await expect.poll(() => page.locator('#page').innerText(), { message: path }).not.toMatch(RAW_ID)
  expect(await tooSmall(page), path).toEqual([])
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('14px')
}

export const everyPage = (desk: Desk) => describe('every page', () => {
  test('fits both sizes of screen in both languages', { timeout: 300_000 }, async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    for (const path of await pathsOf(desk)) {
      await desk.open(path)
      await looks(page, path)
      // an open drawer lies over the button
      await page.getByRole('button', { name: 'English' }).dispatchEvent('click')
      await page.getByRole('link', { name: 'Tracking board' }).waitFor()
      await looks(page, `${path} in English`)
      await page.getByRole('button', { name: '中文' }).dispatchEvent('click')
    }
    await page.setViewportSize(SIZES[0])
  })
  test('threw nothing and fetched nothing from elsewhere', () => {
    expect(desk.visit().wrongs).toEqual([])
    expect([...desk.visit().hosts]).toEqual([new URL(desk.url()).host])
  })
  test('that is not the reader’s says so, with a way back', async () => {
    const { page } = desk.visit()
    await desk.become('officer-dept-01')
    for (const path of ['/plans', '/plans/recommendation', '/imports', '/clues', '/portraits/nobody']) {
      await desk.open(path)
      await page.getByText('没有找到，或您无权查看。').waitFor()
      await page.getByRole('link', { name: '回到首页' }).click()
      await expect.poll(() => new URL(page.url()).pathname, { message: path }).toBe('/')
    }
  })
})
