// Acting in the console: a responsibility is refused with the rules' own words and sources, then determined, and every page shows it.
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { aConclusionRestsOnEvidenceOfTheProject, leadershipResponsibilityNamesTheUnitsResponsible } from '../../packages/audit/rules/responsibility.ts'
import type { Row } from '../journeys/person.ts'
import type { Desk } from './desk.ts'
import { asked, choose, settled } from './reading.ts'

type Responsibility = { readonly officialId: string; readonly type: string; readonly version: number }
const conclusionsOf = (finding: Row) => finding['responsibilities'] as readonly Responsibility[]

/** A confirmed finding for which one official answers, as for another of its area: its conclusion changes on appeal, whatever day it is. */
const findingToAppeal = async (desk: Desk): Promise<Row> => {
  const { rows } = await asked(desk.visit(), 'ListFindings', { standing: 'confirmed', responsibility: 'leadership', pageSize: 200 })
  const placeOf = (row: Row) => `${conclusionsOf(row).map(({ officialId }) => officialId).join()} ${String(row['focusArea'])}`
  return rows.find((row) => conclusionsOf(row).length === 1 && rows.filter((other) => placeOf(other) === placeOf(row)).length > 1)!
}

const drawerOf = (page: Page) => page.getByRole('dialog', { name: '认定责任' })

const fillIn = async (page: Page, type: string): Promise<void> => {
  await page.getByRole('button', { name: '认定责任' }).click()
  const drawer = drawerOf(page)
  await drawer.waitFor()
  await choose(page, drawer.getByLabel('领导干部', { exact: true }), '')
  await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: type }).click()
  await drawer.getByLabel('认定理由').fill('申诉复查后重新认定（示例）。')
  await choose(page, drawer.getByLabel('改变结论的缘由'), '申诉复查')
  await drawer.getByLabel('改变结论的理由').fill('复查认定的事实（示例）。')
}

export const aFinding = (desk: Desk) => describe('a finding', { retry: 0 }, () => {
  let finding: Row

  test('refuses a responsibility by the words and sources of every rule that it breaks', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    finding = await findingToAppeal(desk)
    await desk.open(`/findings/${String(finding['findingId'])}`)
    await fillIn(page, '领导责任')
    const drawer = drawerOf(page)
    await choose(page, drawer.getByLabel('情形'), 'LR4')
    await choose(page, drawer.getByLabel('造成后果'), '损失浪费')
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    const refusal = drawer.getByRole('alert').first()
    await refusal.waitFor()
    // it stands above the form, whose end is where one submits: it must come into view by itself, uncut
    await expect.poll(() => refusal.evaluate((shown) => { const { top } = shown.getBoundingClientRect(); return top >= 0 && top < innerHeight / 2 && shown.closest('.refusal') === document.activeElement })).toBe(true)
    expect(await refusal.locator('.source').first().evaluate((cited) => cited.scrollWidth <= cited.clientWidth)).toBe(true)
    for (const { says, source } of [leadershipResponsibilityNamesTheUnitsResponsible, aConclusionRestsOnEvidenceOfTheProject]) {
      const line = refusal.locator('li').filter({ hasText: says.zh })
      expect(await line.innerText()).toContain(source.cites)
      expect(await line.getByText('待核实', { exact: true }).count(), says.en).toBe(source.confirmed ? 0 : 1)
    }
    expect(conclusionsOf((await asked(desk.visit(), 'ListFindings', { findingId: String(finding['findingId']) })).rows[0]!)).toEqual(conclusionsOf(finding))
  })
  test('takes the one that breaks none, and shows it where the finding is told', async () => {
    const { page } = desk.visit()
    const drawer = drawerOf(page)
    await drawer.getByLabel('责任单位').fill(String(finding['unitName']))
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: String(finding['unitName']) }).first().click()
    await page.keyboard.press('Escape')
    await choose(page, drawer.getByLabel('佐证'), '审计取证单')
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    await page.getByText('已办理').waitFor()
    await drawer.waitFor({ state: 'hidden' })
    const version = conclusionsOf(finding)[0]!.version + 1
    await page.getByText(`第 ${version} 次认定`).waitFor()
    await expect.poll(() => page.locator('.story li').first().innerText(), { timeout: 15_000 }).toContain('责任')
    expect(conclusionsOf((await asked(desk.visit(), 'ListFindings', { findingId: String(finding['findingId']) })).rows[0]!)).toMatchObject([{ type: 'leadership', version }])
  })
  test('that nobody answers for any more leaves the counts of the portrait', async () => {
    const { page } = desk.visit()
    const { officialId } = conclusionsOf(finding)[0]!
    const answeredFor = async () => Number((await asked(desk.visit(), 'ShowPortrait', { officialId })).rows[0]!['confirmedFindings'])
    const before = await answeredFor()
    await fillIn(page, '不界定责任')
    await drawerOf(page).getByRole('button', { name: /提\s*交/ }).click()
    await drawerOf(page).waitFor({ state: 'hidden' })
    await page.getByRole('cell', { name: '不界定责任' }).waitFor()
    await desk.open(`/portraits/${officialId}`)
    await settled(page)
    expect(await answeredFor()).toBe(before - 1)
    expect(await page.locator('.tile').nth(1).locator('b').innerText()).toBe(String(before - 1))
    const heat = (await page.locator('.heat td').allInnerTexts()).reduce((sum, text) => sum + (Number(text) || 0), 0)
    expect(heat, 'focus areas add up to what the official answers for').toBe(before - 1)
  })
})
