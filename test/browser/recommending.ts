// 计划一键推荐: one click weighs everybody, says why of each, keeps what people decide, and fills the plan.
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Row } from '../journeys/person.ts'
import type { Desk } from './desk.ts'
import { asked, choose, columnReads, settled } from './reading.ts'

const BECAUSE = '本年度机构改革（示例）'
/** So little of everybody's time that not all can be audited. */
const SHARE = '45'

const submit = async (page: Page, title: string | RegExp): Promise<void> => {
  const drawer = page.getByRole('dialog', { name: title })
  await drawer.getByRole('button', { name: /提\s*交/ }).click()
  await drawer.waitFor({ state: 'hidden' })
}

const recommend = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click()
  const drawer = page.getByRole('dialog', { name: button })
  await drawer.getByLabel('投入比例（%）').first().waitFor()
  // the example city keeps the registers
  await drawer.getByText(/已按名册列入\d+名审计人员/).waitFor()
  for (const share of await drawer.getByLabel('投入比例（%）').all()) await share.fill(SHARE)
  await submit(page, button)
  await settled(page)
}

let planId = ''
const candidates = async (desk: Desk, parameters: Readonly<Record<string, string>>): Promise<readonly Row[]> => (await asked(desk.visit(), 'ListPlanCandidates', { planId, sort: 'rank', pageSize: 200, ...parameters })).rows
const opened = (page: Page, row: Row) => page.locator('tr.ant-table-row').filter({ hasText: String(row['officialName']) }).filter({ hasText: String(row['unitName']) }).first()

const proposing = (desk: Desk) => test('takes what was recommended as its items', async () => {
  const { page } = desk.visit()
  await page.getByRole('button', { name: '列为计划项目' }).click()
  const dialog = page.getByRole('dialog', { name: '列为计划项目' })
  await dialog.getByRole('checkbox').first().uncheck()
  await dialog.getByRole('checkbox').nth(1).check()
  await dialog.getByRole('button', { name: '列入 1 项' }).click()
  await dialog.getByText('已列入 1 项').waitFor()
  await dialog.getByRole('button', { name: '已办理' }).click()
  const { rows } = await asked(desk.visit(), 'ListPlanItems', { planId })
  expect(rows).toMatchObject([{ standing: 'proposed', recommendationId: expect.any(String), quarter: expect.any(Number), divisionId: expect.any(String), reasons: [expect.stringContaining('分')] }])
  await page.getByText('已列为计划项目').first().waitFor()
  await desk.open(`/plans?planId=${planId}`)
  await columnReads(page, 1, [String(rows[0]!['unitName'])])
})

const printing = (desk: Desk) => test('is a paper that says why of everybody, with the digest of its record', async () => {
  const { page } = desk.visit()
  const [run] = (await asked(desk.visit(), 'ListPlanRecommendations', { planId })).rows
  await desk.open(`/plans/paper?planId=${planId}&recommendationId=${String(run!['recommendationId'])}`)
  const { rows } = await asked(desk.visit(), 'ListRecommendationLines', { planId, recommendationId: String(run!['recommendationId']), pageSize: 200 })
  await page.getByText(/内容摘要（SHA-256）：[0-9a-f]{64}/).waitFor()
  const text = await page.locator('body').innerText()
  expect(rows.filter(({ whyZh }) => !text.includes(String(whyZh)))).toEqual([])
  await desk.open(`/plans/recommendation?planId=${planId}`)
})

/** From the answers of both bodies, one of which wants a change, to the meeting that approved it. */
const routing = (desk: Desk) => test('goes its route on screen: answers row by row, the disagreement settled, submitted, approved', { timeout: 180_000 }, async () => {
  const { page } = desk.visit()
  const opens = async (who: string) => { await desk.become(who); await desk.open(`/plans/route?planId=${planId}`) }
  const acts = async (name: string, fill: (drawer: ReturnType<Page['getByRole']>) => Promise<void> = () => Promise.resolve()) => {
    await page.getByRole('button', { name, exact: true }).first().click()
    await fill(page.getByRole('dialog', { name }))
    await submit(page, new RegExp(`^${name}`))
    await settled(page)
  }
  await opens('tao-ran')
  await acts('组织部答复', async (drawer) => {
    await drawer.getByText('调整', { exact: true }).click()
    await drawer.getByRole('textbox', { name: /意见$/ }).fill('宜安排在第四季度（示例）')
  })
  await opens('shi-jian')
  await acts('纪委监委意见')
  await opens('gu-wen')
  await page.getByText('意见待协商处理1项').waitFor()
  await acts('协商处理', async (drawer) => {
    await drawer.getByText('经协商取得一致').click()
    await drawer.getByLabel('处理情况').fill('与组织部沟通，仍按原季度（示例）')
    await drawer.getByLabel('向成员单位说明').fill('列入第二季度（示例）')
  })
  await acts('报审计委员会')
  await acts('登记批准', async (drawer) => { await drawer.getByLabel('审计委员会会议').fill('市委审计委员会第1次会议（示例）') })
  await page.getByText('市委审计委员会第1次会议（示例）').first().waitFor()
  expect((await asked(desk.visit(), 'ListPlanItems', { planId })).rows).toMatchObject([{ standing: 'approved', organizationAnswered: true, outcome: '列入第二季度（示例）', meeting: '市委审计委员会第1次会议（示例）' }])
  expect((await asked(desk.visit(), 'ListPlanSettlements', { planId })).rows).toMatchObject([{ settlement: 'talkedOver' }])
})

export const recommending = (desk: Desk) => describe('a plan', { retry: 0 }, () => {
  test('is recommended in one click, with a place, a score and a reason for everybody', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    await desk.open('/plans')
    await page.getByRole('button', { name: '计划推荐' }).click()
    await page.getByRole('button', { name: '起草年度计划' }).click()
    await submit(page, '起草年度计划')
    await expect.poll(() => new URL(page.url()).searchParams.get('planId')).not.toBe(null)
    planId = new URL(page.url()).searchParams.get('planId')!
    await recommend(page, '一键推荐')
    const rows = await candidates(desk, { outcome: 'out' })
    expect(rows.length).toBeGreaterThan(3)
    await choose(page, page.getByRole('combobox', { name: '结果' }), '未列入')
    const first = (await asked(desk.visit(), 'ListPlanCandidates', { planId, outcome: 'out', pageSize: 20 })).rows
    await columnReads(page.locator('.ledger'), 2, first.map(({ points }) => expect.stringContaining(`${String(points)} 分`) as unknown as string))
    await columnReads(page.locator('.ledger'), 5, first.map(({ whyZh }) => expect.stringContaining(String(whyZh).slice(0, 20)) as unknown as string))
  })
  test('says in sentences how a score is made up, why somebody is out, and what would bring in', async () => {
    const { page } = desk.visit()
    const row = (await asked(desk.visit(), 'ListPlanCandidates', { planId, outcome: 'out', pageSize: 20 })).rows.find(({ bringsIn }) => (bringsIn as readonly unknown[]).length > 0)!
    await opened(page, row).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText(String(row['whyZh'])).waitFor()
    for (const { says } of row['bringsIn'] as readonly { says: { zh: string } }[]) expect(await drawer.getByText(says.zh).count()).toBe(1)
    const known = (row['factors'] as readonly { factorId: string; value: unknown; points: number }[]).find(({ factorId, value }) => factorId === 'tenureMonths' && value !== null)!
    await drawer.getByText(`任职满${String(known.value)}个月（+${known.points}）`).waitFor()
    await page.keyboard.press('Escape')
  })
  test('shows the load of every division and quarter, as bars and as the same numbers', async () => {
    const { page } = desk.visit()
    const { rows: [run] } = await asked(desk.visit(), 'ListPlanRecommendations', { planId })
    const slots = run!['slots'] as readonly { personDays: number; left: number }[]
    const loads = slots.map(({ personDays, left }) => `${personDays - left} / ${personDays} 人日`).toSorted()
    expect((await page.locator('.load small').allInnerTexts()).map((text) => text.split(' · ')[1]).toSorted()).toEqual(loads)
    const panel = page.locator('section').filter({ hasText: '各处室各季度负荷' })
    await panel.getByText('表格', { exact: true }).click()
    expect((await panel.locator('tr.ant-table-row').evaluateAll((rows) => rows.map((each) => [...each.querySelectorAll('td')].map((cell) => cell.innerText)))).map(([, , used, all]) => `${used} / ${all} 人日`).toSorted()).toEqual(loads)
    expect(await page.locator('section').filter({ hasText: '推荐方案' }).first().innerText()).toContain(`≤ ${(Number(run!['gapPermille']) / 10).toFixed(1)}%`)
  })
  test('keeps out whom people exclude, with the reason, when it is recommended anew', async () => {
    const { page } = desk.visit()
    await desk.open(`/plans/recommendation?planId=${planId}&c.outcome=in`)
    const [out] = (await asked(desk.visit(), 'ListPlanCandidates', { planId, outcome: 'in', pageSize: 20 })).rows
    await opened(page, out!).click()
    await page.getByRole('dialog').getByRole('button', { name: '排除' }).click()
    await page.getByRole('dialog').last().getByLabel('理由').fill(BECAUSE)
    await submit(page, /^排除/)
    await page.getByRole('dialog').getByText(`理由：${BECAUSE}`).waitFor()
    await page.locator('.ant-drawer-open .ant-drawer-close').first().click()
    await page.getByRole('dialog').first().waitFor({ state: 'hidden' })
    await recommend(page, '换参数再推荐')
    expect((await candidates(desk, { tenureId: String(out!['tenureId']) }))[0]).toMatchObject({ outcome: 'out', change: 'leaving', decision: 'excluded', decidedBecause: BECAUSE })
    expect((await asked(desk.visit(), 'ListPlanRecommendations', { planId })).total).toBe(2)
    // side by side with the former one, with words why
    const comparison = page.locator('section').filter({ hasText: '方案对比' })
    const changed = comparison.locator('tr.ant-table-row').filter({ hasText: String(out!['officialName']) }).filter({ hasText: String(out!['unitName']) }).first()
    await changed.getByText(/性质由“.+”变为“不列入”/).waitFor()
    expect(await changed.innerText()).toContain('由列入变为未列入')
    // the latest is the one that is shown
    await expect.poll(() => page.locator('tr.ant-table-row-selected').innerText()).toContain('方案 2')
  })
  printing(desk)
  proposing(desk)
  routing(desk)
})
