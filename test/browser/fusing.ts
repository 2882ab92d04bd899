// Audits fused: another audit added to a project, the library of deliverables with what others made of it, and units of one kind compared.
import { describe, expect, test } from 'vitest'
import { theProjectItselfIsTheEconomicResponsibilityAudit } from '../../packages/audit/rules/audit-strands.ts'
import { crewOf, projectIn } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked, choose, columnReads, rowsOf, textsOf } from './reading.ts'

const TITLE = '专项资金绩效审计（示例）'

export const fusing = (desk: Desk) => describe('audits fused', { retry: 0 }, () => {
  test('carry another audit, by which the project is found', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    const project = await projectIn(desk, 'fieldwork', (row) => row['leaderUserId'] !== null)
    const { leader } = await crewOf(desk, project)
    const projectId = String(project['projectId'])
    await desk.become(leader)
    await desk.open(`/projects/${projectId}?tab=fusion`)
    await page.getByRole('button', { name: /增\s*加/ }).click()
    const drawer = page.getByRole('dialog', { name: '增加审计项' })
    await choose(page, drawer.getByRole('combobox', { name: '审计类别' }), '专项审计')
    await drawer.getByLabel('审计项名称').fill(TITLE)
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    await page.locator('tr.ant-table-row').filter({ hasText: TITLE }).waitFor()
    expect(textsOf((await asked(desk.visit(), 'ListProjects', { strandKind: 'special', projectId })).rows, 'projectId')).toEqual([projectId])
    // what the list offers is what may be added
    await page.getByRole('button', { name: /增\s*加/ }).click()
    await page.getByRole('combobox', { name: '审计类别' }).last().click()
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().waitFor()
    expect(await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').allInnerTexts(), theProjectItselfIsTheEconomicResponsibilityAudit.says.en).not.toContain('经济责任审计')
  })
  test('are in the library with the reports that were issued, filtered on the server', async () => {
    const visit = desk.visit()
    await desk.become('gu-wen')
    await desk.open('/deliverables')
    await choose(visit.page, visit.page.getByRole('combobox', { name: '成果种类' }), '专报')
    const { rows, total } = await asked(visit, 'ListDeliverables', { kind: 'specialBriefing', pageSize: 20 })
    expect(total).toBeGreaterThan(1)
    await columnReads(visit.page, 1, rows.map(() => '专报'))
    expect(await visit.page.locator('.ledger-foot').innerText()).toContain(`共 ${total} 条`)
    expect((await asked(visit, 'ListDeliverables', { kind: 'erReport', pageSize: 1 })).total).toBe((await asked(visit, 'ListProjects', { pageSize: 200 })).rows.filter(({ reportNo }) => reportNo !== null).length)
  })
  test('are fed back on by the body that used them, which sees its own uses alone', async () => {
    const visit = desk.visit()
    const { page } = visit
    await desk.become('yu-qing')
    const { rows: [waiting], counts } = await asked(visit, 'ListResultUses', { standing: 'waiting', pageSize: 1 })
    expect(Object.keys(counts['body']!)).toEqual(['finance'])
    await desk.open('/deliverables?shows=uses&us.standing=waiting')
    await page.locator('tr.ant-table-row').first().getByRole('button', { name: /反\s*馈/ }).click()
    const drawer = page.getByRole('dialog', { name: '反馈运用情况' })
    await drawer.getByLabel('反馈内容').fill('已据此完善制度两项（示例）。')
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    await drawer.waitFor({ state: 'hidden' })
    await expect.poll(async () => (await asked(visit, 'ListResultUses', { standing: 'fedBack', words: '完善制度两项' })).total, { timeout: 15_000 }).toBe(1)
    expect(waiting).toBeDefined()
  })
  test('compare units of one kind, with what is missing shown as missing', async () => {
    const visit = desk.visit()
    await desk.become('gu-wen')
    const { rows } = await asked(visit, 'ListCohorts', { pageSize: 50 })
    const cohort = rows.find((row) => Number(row['missing']) > 0 && (row['members'] as readonly unknown[]).length > 1)!
    await desk.open(`/cohorts/${String(cohort['cohortId'])}`)
    const compared = (await asked(visit, 'ListCohortComparisons', { cohortId: String(cohort['cohortId']), sort: 'place', pageSize: 100 })).rows
    const table = visit.page.getByRole('region', { name: '指标对比' })
    const lines = (row: (typeof compared)[number]) => row['lines'] as readonly { readonly value: number | null; readonly valueShown: string; readonly rank: number | null; readonly rankShown: string }[]
    await expect.poll(async () => (await rowsOf(table)).map((cells) => cells.slice(1, -3)), { timeout: 15_000 }).toEqual(compared.map((row) => lines(row).map(({ value, valueShown, rank, rankShown }) => (value === null ? '缺' : rank === null ? valueShown : `${valueShown} 第 ${rankShown} 名`))))
    expect(compared.flatMap(lines).some(({ value }) => value === null)).toBe(true)
  })
})
