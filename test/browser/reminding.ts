// Reminders and urging: somebody urges from a card, whoever has to act hears of it on every page, goes to the matter, and marks it read.
import { describe, expect, test } from 'vitest'
import { TERMS } from '../../services/web/words/terms.ts'
import type { Row } from '../journeys/person.ts'
import { crewOf, projectIn } from './at-work.ts'
import type { Desk } from './desk.ts'
import { asked } from './reading.ts'

const SAYS = '请本周内办结（示例）。'

let [project, task, leader]: [Row?, Row?, string?] = []

const unread = async (desk: Desk, level?: string) => (await asked(desk.visit(), 'ListReminders', { to: ['teamLeader', 'auditor'], standing: 'unread', pageSize: 200, ...(level === undefined ? {} : { level }) })).total

export const reminding = (desk: Desk) => describe('urging', { retry: 0 }, () => {
  test('goes from the card of a project to whoever has to act', async () => {
    const { page } = desk.visit()
    await desk.become('gu-wen')
    project = await projectIn(desk, 'fieldwork')
    leader = (await crewOf(desk, project)).leader
    ;[task] = (await asked(desk.visit(), 'ListTasks', { projectId: String(project['projectId']), subjectType: 'project' })).rows
    expect(task).toMatchObject({ role: 'teamLeader' })
    await desk.open('/board')
    const card = page.locator('.card-box').filter({ hasText: String(project['title']) })
    await card.getByRole('button', { name: '催办' }).click()
    const drawer = page.getByRole('dialog', { name: '催办' })
    await drawer.getByText('催办对象：审计组组长').waitFor()
    expect(await drawer.locator('.ant-select').first().innerText()).toContain(TERMS.step[task!['step'] as 'FinishFieldwork'].zh)
    await drawer.getByLabel('催办意见').fill(SAYS)
    await drawer.getByRole('button', { name: /提\s*交/ }).click()
    await drawer.waitFor({ state: 'hidden' })
  })
  test('is counted on every page, and leads to its matter', async () => {
    const { page } = desk.visit()
    await desk.become(leader!)
    await desk.open('/laws')
    const urged = await unread(desk, 'urged')
    expect(urged).toBeGreaterThan(0)
    await page.getByRole('link', { name: `催办 ${urged}` }).click()
    const row = page.locator('tr.ant-table-row').filter({ hasText: SAYS })
    expect(await row.innerText()).toContain('顾文')
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: String(project!['title']) }).waitFor()
  })
  test('is unread until its reader says so, and then counts no more', async () => {
    const { page } = desk.visit()
    const before = await unread(desk)
    await desk.open('/?box=urged&n.standing=unread')
    await page.locator('tr.ant-table-row').filter({ hasText: SAYS }).getByRole('button', { name: '阅知' }).click()
    await expect.poll(() => page.locator('tr.ant-table-row').filter({ hasText: SAYS }).count()).toBe(0)
    expect(await unread(desk)).toBe(before - 1)
    const { rows } = await asked(desk.visit(), 'ListReminders', { level: 'urged', standing: 'read', projectId: String(project!['projectId']) })
    expect(rows).toMatchObject([{ says: SAYS, readBy: leader }])
  })
  test('is only for those who may: an inspector’s board has no such button', async () => {
    const { page } = desk.visit()
    await desk.become('an-ping')
    await desk.open('/board')
    expect([await page.locator('.card-box').count() > 0, await page.getByRole('button', { name: '催办' }).count()]).toEqual([true, 0])
  })
})
