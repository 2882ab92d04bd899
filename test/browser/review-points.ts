// Points of a review: made one by one by the reviewer, answered one by one by the team, and the next layer waits for the answers.
import { describe, expect, test } from 'vitest'
import { everyReviewPointIsAnswered } from '../../packages/audit/rules/review-points.ts'
import type { Desk } from './desk.ts'
import { asked, choose } from './reading.ts'

const PROJECT = 'project-2026-4'
const POINTS = `/projects/${PROJECT}?tab=points`

const review = async ({ visit }: Desk, layer: string, opinion: string, points: readonly string[] = []) => {
  const { page } = visit()
  await page.getByRole('button', { name: '复核审理报告' }).click()
  const drawer = page.getByRole('dialog', { name: '复核审理报告' })
  await drawer.locator('.ant-select').filter({ hasText: layer }).waitFor()
  await drawer.getByLabel('综合意见').fill(opinion)
  for (const [n, says] of points.entries()) {
    await drawer.getByRole('button', { name: '增加一条' }).click()
    await drawer.getByLabel(`第 ${n + 1} 条`).fill(says)
  }
  await drawer.getByRole('button', { name: /提\s*交/ }).click()
  return drawer
}

export const reviewing = (desk: Desk) => describe('points of a review', { retry: 0 }, () => {
  test('are made with the review, and wait for the team', async () => {
    const { page } = desk.visit()
    await desk.become('pan-yue')
    await desk.open(POINTS)
    const drawer = await review(desk, '业务处室', '总体同意，两处需核实（示例）。', ['第三条事实补充合同编号（示例）。', '金额与底稿不一致（示例）。'])
    await drawer.waitFor({ state: 'hidden' })
    await page.getByText('金额与底稿不一致（示例）。').waitFor()
    expect((await asked(desk.visit(), 'ListReviewPoints', { projectId: PROJECT, adoption: 'open' })).rows.map(({ layer, saidBy }) => [layer, saidBy])).toEqual([['division', 'pan-yue'], ['division', 'pan-yue']])
  })
  test('stop the next layer until they are answered', async () => {
    await desk.become('qiu-shi')
    await desk.open(POINTS)
    const refusal = (await review(desk, '经责复核', '同意（示例）。')).getByRole('alert').first()
    await refusal.waitFor()
    expect(await refusal.innerText()).toContain(everyReviewPointIsAnswered.says.zh)
  })
  test('are answered with what became of each, and why', async () => {
    const { page } = desk.visit()
    await desk.become('yin-xue')
    await desk.open(POINTS)
    await page.locator('tr.ant-table-row').filter({ hasText: '金额与底稿不一致' }).getByRole('button', { name: '说明采纳情况' }).click()
    const drawer = page.getByRole('dialog', { name: '说明采纳情况' })
    await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: /^部分采纳$/ }).click()
    await drawer.getByLabel('采纳说明').fill('已按底稿更正合计（示例）。')
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    const row = page.locator('tr.ant-table-row').filter({ hasText: '已按底稿更正合计（示例）。' })
    await row.getByText('部分采纳').waitFor()
    expect(await row.innerText()).toContain('殷雪')
    await choose(page, page.getByRole('combobox', { name: '采纳情况' }), '待答复')
    await expect.poll(() => page.locator('.ledger-foot').innerText(), { timeout: 15_000 }).toContain('共 1 条')
  })
})
