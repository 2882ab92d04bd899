// Points of a review: made one by one by the reviewer, answered one by one by the team, and the next layer waits for the answers.
import { describe, expect, test } from 'vitest'
import { everyReviewPointIsAnswered } from '../../packages/audit/rules/review-points.ts'
import type { Row } from '../journeys/person.ts'
import { crewOf, projectIn, type Crew } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked, choose } from './reading.ts'

/** The layers in their order, what they are called on the screen, and who reviews in them. */
const LAYERS = [['team', '审计组'], ['division', '业务处室'], ['economicResponsibility', '经责复核'], ['legal', '法规审理']] as const
const reviewer = ({ leader, head, oneWhoIs }: Crew, layer: number): string => [leader, head, oneWhoIs('erReviewer'), oneWhoIs('legalReviewer')][layer]!

let [projectId, crew, due]: [string, Crew | undefined, number] = ['', undefined, 0]
const points = () => `/projects/${projectId}?tab=points`

const review = async ({ visit }: Desk, layer: string, opinion: string, says: readonly string[] = []) => {
  const { page } = visit()
  await page.getByRole('button', { name: '复核审理报告' }).click()
  const drawer = page.getByRole('dialog', { name: '复核审理报告' })
  await drawer.locator('.ant-select').filter({ hasText: layer }).waitFor()
  await drawer.getByLabel('综合意见').fill(opinion)
  for (const [n, point] of says.entries()) {
    await drawer.getByRole('button', { name: '增加一条' }).click()
    await drawer.getByLabel(`第 ${n + 1} 条`).fill(point)
  }
  await drawer.getByRole('button', { name: /提\s*交/ }).click()
  return drawer
}

/** The points of the layers before, so that those of this test are the only open ones. */
const answerAll = async (desk: Desk, leader: string): Promise<void> => {
  await desk.become(leader)
  const { context } = desk.visit()
  for (const { pointId } of (await asked(desk.visit(), 'ListReviewPoints', { projectId, adoption: 'open', pageSize: 200 })).rows) {
    const answer = await context.request.post(`${desk.url()}/api/commands/AnswerReviewPoint`, { headers: { 'x-jingze': '1', 'idempotency-key': String(pointId) }, data: { id: projectId, input: { pointId, adoption: 'adopted', reason: '已修改（示例）。' } } })
    expect(answer.status(), await answer.text()).toBe(200)
  }
}

export const reviewing = (desk: Desk) => describe('points of a review', { retry: 0 }, () => {
  test('are made with the review, and wait for the team', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    const layers = new Map((await asked(desk.visit(), 'ListReportStandings', { pageSize: 200 })).rows.map((row) => [row['projectId'], row['reviewedLayers'] as readonly string[]]))
    const agreed = ({ projectId: id }: Row) => layers.get(id)?.length ?? 0
    const project = await projectIn(desk, 'review', (row) => agreed(row) < LAYERS.length - 1)
    ;[projectId, crew, due] = [String(project['projectId']), await crewOf(desk, project), agreed(project)]
    await answerAll(desk, crew.leader)
    await desk.become(reviewer(crew, due))
    await desk.open(points())
    const drawer = await review(desk, LAYERS[due]![1], '总体同意，两处需核实（示例）。', ['第三条事实补充合同编号（示例）。', '金额与底稿不一致（示例）。'])
    await drawer.waitFor({ state: 'hidden' })
    await page.getByText('金额与底稿不一致（示例）。').waitFor()
    expect((await asked(desk.visit(), 'ListReviewPoints', { projectId, adoption: 'open' })).rows.map(({ layer, saidBy }) => `${String(layer)} ${String(saidBy)}`)).toEqual([0, 1].map(() => `${LAYERS[due]![0]} ${reviewer(crew!, due)}`))
  })
  test('stop the next layer until they are answered', async () => {
    await desk.become(reviewer(crew!, due + 1))
    await desk.open(points())
    const refusal = (await review(desk, LAYERS[due + 1]![1], '同意（示例）。')).getByRole('alert').first()
    await refusal.waitFor()
    expect(await refusal.innerText()).toContain(everyReviewPointIsAnswered.says.zh)
  })
  test('are answered with what became of each, and why', async () => {
    const { page } = desk.visit()
    await desk.become(crew!.leader)
    await desk.open(points())
    await page.locator('tr.ant-table-row').filter({ hasText: '金额与底稿不一致' }).getByRole('button', { name: '说明采纳情况' }).click()
    const drawer = page.getByRole('dialog', { name: '说明采纳情况' })
    await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: /^部分采纳$/ }).click()
    await drawer.getByLabel('采纳说明').fill('已按底稿更正合计（示例）。')
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    const row = page.locator('tr.ant-table-row').filter({ hasText: '已按底稿更正合计（示例）。' })
    await row.getByText('部分采纳').waitFor()
    expect(await row.innerText()).toContain(crew!.nameOf(crew!.leader))
    await choose(page, page.getByRole('combobox', { name: '采纳情况' }), '待答复')
    await expect.poll(() => page.locator('.ledger-foot').innerText(), { timeout: 15_000 }).toContain('共 1 条')
  })
})
