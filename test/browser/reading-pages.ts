// Reading the pages: library, portrait, a past day, board and histories say what the API says.
import { describe, expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import { asked, choose, columnReads, lookAt, rowsOf, settled, textsOf, wan } from './reading.ts'

const PAST = '2024-06-28'

export const theObjectLibrary = (desk: Desk) => describe('the object library', () => {
  test('filters, sorts and pages on the server, and keeps it all in the address', async () => {
    const visit = desk.visit()
    const { page } = visit
    await desk.become('an-ping')
    await desk.open('/tenures')
    await choose(page, page.getByRole('combobox', { name: '状态' }), '在任')
    await page.getByRole('columnheader', { name: '任职期间' }).click()
    await page.getByRole('columnheader', { name: '任职期间' }).click()
    await page.locator('.ant-pagination-item-2').click()
    await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ standing: 'inPost', sort: '-fromOn', page: '2' })
    const names = textsOf((await asked(visit, 'ListTenures', { standing: 'inPost', sort: '-fromOn', page: 2, pageSize: 20 })).rows, 'officialName')
    expect(names.length).toBeGreaterThan(1)
    await columnReads(page, 0, names)
    await page.reload()
    await columnReads(page, 0, names)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await columnReads(page, 0, textsOf((await asked(visit, 'ListTenures', { pageSize: 20 })).rows, 'officialName'))
  })
  test('opens the portrait, whose numbers are those of the API', async () => {
    const visit = desk.visit()
    const { page } = visit
    const { rows: [most] } = await asked(visit, 'ListOfficials', { sort: '-confirmedFindings', pageSize: 1 })
    await desk.open('/portraits?sort=-confirmedFindings')
    await page.locator('tr.ant-table-row').first().click()
    await page.getByRole('heading', { name: String(most!['name']) }).waitFor()
    const row = (await asked(visit, 'ShowPortrait', { officialId: String(most!['officialId']) })).rows[0]!
    await expect.poll(async () => Object.fromEntries(await page.locator('.tile').evaluateAll((all) => all.map((tile) => [tile.querySelector('span')!.innerText, tile.querySelector('b')!.innerText])))).toMatchObject({
      历次审计: String(row['auditCount']), 审计发现问题: String(row['confirmedFindings']), 直接责任: String(row['directFindings']), 领导责任: String(row['leadershipFindings']), '任期内金额（万元）': wan(row['amountFen']), 未完成整改: String(row['openRectifications']),
    })
    expect(Number(row['confirmedFindings'])).toBeGreaterThan(0)
    expect(await rowsOf(page)).toHaveLength((row['findings'] as readonly unknown[]).length)
  })
})

export const aPastDay = (desk: Desk) => describe('a past day', () => {
  test('turns the whole page read only, says so, and shows the rows of that day', async () => {
    const visit = desk.visit()
    const { page } = visit
    await desk.open('/findings')
    await lookAt(page, PAST)
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(PAST)
    expect(await page.locator('header').evaluate((header) => getComputedStyle(header).backgroundColor)).toBe('rgb(255, 241, 204)')
    const past = await asked(visit, 'ListFindings', { asOf: PAST, pageSize: 20 })
    expect(past.total).toBeLessThan((await asked(visit, 'ListFindings', { pageSize: 1 })).total)
    await columnReads(page, 1, textsOf(past.rows, 'title'))
    expect(await page.locator('.ledger-foot').innerText()).toContain(`共 ${past.total} 条`)
  })
  test('travels from screen to screen, with every act barred and the reason beside it', async () => {
    const visit = desk.visit()
    const { page } = visit
    await desk.become('gu-wen')
    await desk.open(`/findings?standing=confirmed&asOf=${PAST}`)
    await page.locator('tr.ant-table-row').first().click()
    const act = page.getByRole('button', { name: '认定责任' })
    await act.waitFor()
    expect([await act.isDisabled(), await act.getAttribute('title')]).toEqual([true, '历史视图只读，请先回到今日'])
    await page.getByRole('link', { name: '领导干部画像' }).click()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(PAST)
    await columnReads(page, 5, textsOf((await asked(visit, 'ListOfficials', { asOf: PAST, pageSize: 20 })).rows, 'confirmedFindings'))
    await page.getByRole('button', { name: '回到今日' }).click()
    await expect.poll(() => page.getByText(`正在查看 ${PAST}`).count()).toBe(0)
    await columnReads(page, 5, textsOf((await asked(visit, 'ListOfficials', { pageSize: 20 })).rows, 'confirmedFindings'))
  })
  test('that was yesterday shows yesterday’s rows', async () => {
    const visit = desk.visit()
    const { page } = visit
    const yesterday = new Date(Date.parse((await asked(visit, 'ListProjects')).day) - 86_400_000).toISOString().slice(0, 10)
    await desk.open('/board?shape=table')
    await lookAt(page, yesterday)
    const { rows } = await asked(visit, 'ListProjects', { asOf: yesterday, pageSize: 20 })
    await columnReads(page, 0, textsOf(rows, 'projectNo'))
    await columnReads(page, 5, rows.map(({ holder, heldDays }) => (holder === 'nobody' ? '—' : expect.stringContaining(`停留 ${String(heldDays)} 工作日`) as unknown as string)))
  })
})

export const theBoard = (desk: Desk) => describe('the board', () => {
  test('shows the same projects as cards and as a table', async () => {
    const { page } = desk.visit()
    await desk.open(`/board?asOf=${PAST}`)
    await page.locator('a.card').first().waitFor()
    const columns = await page.locator('section.column').evaluateAll((all) => all.map((column) => ({ phase: column.getAttribute('aria-label')!, count: column.querySelector<HTMLElement>('h2 .num')!.innerText, titles: [...column.querySelectorAll<HTMLElement>('a.card strong')].map((title) => title.innerText) })))
    for (const { phase, count, titles } of columns) expect([phase, count]).toEqual([phase, String(titles.length)])
    const cards = columns.flatMap(({ phase, titles }) => titles.map((title) => `${phase} ${title}`))
    expect(cards.length).toBeGreaterThan(3)
    await page.getByText('表格', { exact: true }).click()
    await page.locator('.ledger').waitFor()
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('shape'), searchParams.get('asOf')]).toEqual(['table', PAST])
    await desk.open(`/board?shape=table&pageSize=200&asOf=${PAST}`)
    const inTable = async () => (await rowsOf(page)).map((cells) => `${cells[4]} ${cells[1]}`).filter((text) => columns.some(({ phase }) => text.startsWith(`${phase} `))).toSorted()
    await expect.poll(inTable, { timeout: 15_000 }).toEqual(cards.toSorted())
  })
})

export const theHistory = (desk: Desk) => describe('the history across audits', () => {
  test.each([['领导干部', 'official'], ['单位', 'unit'], ['问题类别', 'category']])('of one %s is what the API says', async (label, objectType) => {
    const visit = desk.visit()
    const { page } = visit
    const { rows: [most] } = await asked(visit, 'ShowHistory', { objectType, sort: '-findings', pageSize: 1 })
    const objectId = String(most!['objectId'])
    await desk.open(`/history?type=${objectType}&id=${objectId}`)
    expect(await page.locator('.ant-segmented-item-selected').first().innerText()).toBe(label)
    const { rows, sums } = await asked(visit, 'ShowHistory', { objectType, objectId, pageSize: 20 })
    expect(rows.length).toBeGreaterThan(0)
    const audits = page.locator('tr.ant-table-row td:nth-child(2) a')
    await expect.poll(() => audits.allInnerTexts()).toEqual(textsOf(rows, 'projectTitle'))
    await columnReads(page, 2, textsOf(rows, 'findings'))
    await columnReads(page, 3, textsOf(rows, 'confirmed'))
    expect(await page.locator('.ant-table-summary td').nth(3).innerText()).toBe(String(sums['confirmed']))
    expect(await page.locator('.story li').count()).toBeGreaterThan(0)
  })
})
