// An official from the first record to the last: registered, in a post, about to leave, gone; refused with the rule where it does not fit, and struck out again.
import { describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { Rule } from '../../packages/kernel/rule.ts'
import { anOfficialWithTenuresIsNotWithdrawn, aTenureEndsAfterItBegan, tenuresOfOnePostDoNotOverlap } from '../../packages/audit/rules/officials.ts'
import type { Row } from '../journeys/person.ts'
import type { Visit } from './chromium.ts'
import type { Desk } from './desk.ts'
import { asked, choose, lookAt, settled } from './reading.ts'

const NAME = '倪澜（示例）'
const ID_NUMBER = '000000197001010000'
const [FROM, EXPECTED, LAST] = ['2024-03-01', '2025-07-01', '2025-06-30']

const drawerOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true })
const submit = (drawer: Locator): Promise<void> => drawer.getByRole('button', { name: /提\s*交/ }).click()
const dayIs = async (drawer: Locator, label: string, day: string): Promise<void> => {
  await drawer.getByLabel(label).fill(day)
  await drawer.getByLabel(label).press('Enter')
}
/** The drawer shows the rule in its own words, with its source, and marked where nobody confirmed it. */
const isRefusedBy = async (drawer: Locator, { says, source }: Pick<Rule<never>, 'says' | 'source'>): Promise<void> => {
  const line = drawer.getByRole('alert').first().locator('li').filter({ hasText: says.zh })
  await line.waitFor()
  expect(await line.innerText()).toContain(source.cites)
  expect(await line.getByText('待核实', { exact: true }).count()).toBe(source.confirmed ? 0 : 1)
}

const historyOf = async ({ context, page }: Visit, type: string, id: string): Promise<readonly Row[]> =>
  ((await (await context.request.get(`${new URL(page.url()).origin}/api/history/${type}/${id}`)).json()) as { readonly events: readonly Row[] }).events

type Scene = { officialId: string; taken: Row; readonly page: () => Page; readonly tenures: () => Promise<readonly Row[]>; /** the latest post on the official's own page */ readonly line: () => Locator }

const sceneAt = (desk: Desk): Scene => {
  const page = () => desk.visit().page
  const scene: Scene = {
    officialId: '', taken: {}, page,
    tenures: async () => (await asked(desk.visit(), 'ListTenures', { officialId: scene.officialId })).rows,
    line: () => page().getByRole('list', { name: '任职经历' }).getByRole('listitem').first(),
  }
  return scene
}

const registering = (desk: Desk, scene: Scene): void => {
  const { page } = scene
  test('an official is registered with what is personal sealed, and nothing left out that is needed', async () => {
    await desk.become('gu-wen')
    await desk.open('/portraits')
    await page().getByRole('button', { name: '登记领导干部' }).click()
    const drawer = drawerOf(page(), '登记领导干部')
    await submit(drawer)
    await expect.poll(() => drawer.getByText('必填', { exact: true }).count()).toBe(2)
    await drawer.getByLabel('姓名').fill(NAME)
    await drawer.locator('.ant-radio-button-wrapper').filter({ hasText: '女' }).click()
    await choose(page(), drawer.getByLabel('职级'), '县处级副职')
    await drawer.getByLabel('公民身份号码').fill(ID_NUMBER)
    await submit(drawer)
    await page().getByRole('heading', { name: NAME }).waitFor()
    scene.officialId = new URL(page().url()).pathname.split('/').at(-1)!
    const { rows: [row] } = await asked(desk.visit(), 'ShowPortrait', { officialId: scene.officialId })
    expect(row).toMatchObject({ name: NAME, gender: 'female', rank: 'countyDivisionDeputy', tenures: [] })
    expect(row!['idNumber']).toMatch(/^\d*\*+[\d*]*$/)
    await page().getByText('还没有登记任职').waitFor()
  })
}

const takingUpAPost = (desk: Desk, scene: Scene): void => {
  const { page, tenures, line } = scene
  test('a post that is held by another is refused with the rule, and a free one is recorded from the day it was taken up', async () => {
    scene.taken = (await asked(desk.visit(), 'ListTenures', { standing: 'inPost', capacity: 'principal', sort: 'fromOn', pageSize: 1 })).rows[0]!
    await page().getByRole('button', { name: '登记任职' }).click()
    const drawer = drawerOf(page(), '登记任职')
    await drawer.getByLabel('单位').fill(String(scene.taken['unitName']))
    await choose(page(), drawer.getByLabel('单位'), String(scene.taken['unitName']))
    await drawer.getByLabel('职务').fill(String(scene.taken['post']))
    await choose(page(), drawer.getByLabel('对象类别'), '部门单位')
    await choose(page(), drawer.getByLabel('任职身份'), '主持工作副职')
    await dayIs(drawer, '任职起', String(scene.taken['fromOn']))
    await submit(drawer)
    await isRefusedBy(drawer, tenuresOfOnePostDoNotOverlap)
    expect(await tenures()).toEqual([])
    await drawer.getByLabel('职务').fill('副主任（示例）')
    await dayIs(drawer, '任职起', FROM)
    await submit(drawer)
    await expect.poll(() => line().innerText()).toContain('副主任（示例）')
    const [tenure] = await tenures()
    expect(tenure).toMatchObject({ unitId: scene.taken['unitId'], capacity: 'deputyInCharge', fromOn: FROM, standing: 'inPost' })
    expect(await historyOf(desk.visit(), 'tenure', String(tenure!['tenureId']))).toMatchObject([{ type: 'TenureBegan', occurredOn: FROM }])
  })
}

const leavingIt = (desk: Desk, scene: Scene): void => {
  const { page, tenures, line } = scene
  test('a departure is announced, called off where the unit tells who headed it, and announced again', async () => {
    const announce = async (on: Locator) => {
      await on.getByRole('button', { name: '拟离任', exact: true }).click()
      const drawer = drawerOf(page(), '拟离任')
      expect(await drawer.getByLabel('预计离任日期').inputValue(), 'nothing of an earlier form').toBe('')
      await dayIs(drawer, '预计离任日期', EXPECTED)
      await submit(drawer)
      await drawer.waitFor({ state: 'hidden' })
    }
    await announce(line())
    await expect.poll(() => line().innerText()).toContain(`预计离任 ${EXPECTED}`)
    await desk.open(`/units/${String(scene.taken['unitId'])}`)
    const row = page().locator('tr.ant-table-row').filter({ hasText: NAME })
    await row.getByRole('button', { name: '取消拟离任' }).click()
    await submit(drawerOf(page(), '取消拟离任'))
    await announce(row)
    expect(await tenures()).toMatchObject([{ standing: 'leaving', expectedLeaveOn: EXPECTED }])
  })
  test('a tenure does not end before it began; it ends on the day that is given', async () => {
    await desk.open(`/portraits/${scene.officialId}`)
    await line().getByRole('button', { name: '免职/离任' }).click()
    const drawer = drawerOf(page(), '免职/离任')
    await dayIs(drawer, '离任日期', '2024-02-01')
    await choose(page(), drawer.getByLabel('离任原因'), '交流转任')
    await submit(drawer)
    await isRefusedBy(drawer, aTenureEndsAfterItBegan)
    await dayIs(drawer, '离任日期', LAST)
    await submit(drawer)
    await expect.poll(() => line().innerText()).toContain(`${FROM} — ${LAST}`)
    expect(await tenures()).toMatchObject([{ standing: 'left', untilOn: LAST, expectedLeaveOn: null }])
  })
}

const onlyReading = (desk: Desk, scene: Scene): void => {
  const { page, line } = scene
  test('a past day is read only, and those who only read are offered nothing', async () => {
    await desk.open(`/portraits/${String(scene.taken['officialId'])}`)
    await lookAt(page(), '2025-06-30')
    await settled(page())
    await line().waitFor()
    for (const name of ['职级变动', '登记任职', '更正任职']) expect(await page().getByRole('button', { name }).first().isDisabled(), name).toBe(true)
    await desk.become('an-ping')
    await desk.open(`/portraits/${scene.officialId}`)
    await line().waitFor()
    for (const name of ['职级变动', '登记任职', '更正任职']) expect(await page().getByRole('button', { name }).count(), name).toBe(0)
  })
}

const strikingOut = (desk: Desk, scene: Scene): void => {
  const { page, line } = scene
  test('the rank changes and the record is corrected; what should never have been recorded is struck out, the post first', async () => {
    await desk.become('tao-ran')
    await desk.open(`/portraits/${scene.officialId}`)
    await page().getByRole('button', { name: '职级变动' }).click()
    const rank = drawerOf(page(), '职级变动')
    await choose(page(), rank.getByLabel('新职级'), '县处级正职')
    await submit(rank)
    await rank.waitFor({ state: 'hidden' })
    await page().getByRole('button', { name: '更正登记' }).click()
    const correct = drawerOf(page(), '更正登记')
    await correct.getByLabel('姓名').fill('倪岚（示例）')
    await correct.getByLabel('更正理由').fill('姓名用字有误（示例）。')
    await submit(correct)
    await page().getByRole('heading', { name: '倪岚（示例）' }).waitFor()
    const { rows: [row] } = await asked(desk.visit(), 'ShowPortrait', { officialId: scene.officialId })
    expect(row).toMatchObject({ rank: 'countyDivisionPrincipal', formerNames: [NAME] })
    expect(row!['idNumber'], 'kept where nothing was written').not.toBeNull()

    const strikeOut = async (button: Locator): Promise<Locator> => {
      await button.click()
      const drawer = drawerOf(page(), '撤销误登')
      await drawer.getByLabel('撤销理由').fill('本不应登记（示例）。')
      await submit(drawer)
      return drawer
    }
    const withdraw = page().locator('.page-head').getByRole('button', { name: '撤销误登' })
    const refused = await strikeOut(withdraw)
    await isRefusedBy(refused, anOfficialWithTenuresIsNotWithdrawn)
    await refused.getByRole('button', { name: /取\s*消/ }).click()
    await refused.waitFor({ state: 'hidden' })
    const struck = await strikeOut(line().getByRole('button', { name: '撤销误登' }))
    await page().getByText('还没有登记任职').waitFor()
    await struck.waitFor({ state: 'hidden' })
    await strikeOut(withdraw)
    await expect.poll(() => new URL(page().url()).pathname).toBe('/portraits')
    expect((await asked(desk.visit(), 'ListOfficials', { officialId: scene.officialId })).total).toBe(0)
  })
}

const freeingAUnit = (desk: Desk, scene: Scene): void => {
  const { page } = scene
  test('a unit is freed of its supervisor from the keyboard', async () => {
    await desk.become('gu-wen')
    await desk.open('/units')
    // another part of the suite has entered hundreds of units that stand before those of the city
    const { rows } = await asked(desk.visit(), 'ListUnits', { pageSize: 200, standing: 'active', sort: '-name' })
    const unit = rows.find((row) => row['parentUnitId'] !== null)!
    await desk.open(`/units/${String(unit['unitId'])}`)
    await page().getByRole('button', { name: '变更情况' }).click()
    const drawer = drawerOf(page(), '变更情况')
    await drawer.getByLabel('主管单位').press('Delete')
    await submit(drawer)
    await drawer.waitFor({ state: 'hidden' })
    expect((await asked(desk.visit(), 'ListUnits', { unitId: String(unit['unitId']) })).rows[0]).toMatchObject({ name: unit['name'], parentUnitId: null })
  })
}

export const officialsAndPosts = (desk: Desk) => describe('officials and their posts', { retry: 0 }, () => {
  const scene = sceneAt(desk)
  for (const part of [registering, takingUpAPost, leavingIt, onlyReading, strikingOut, freeingAUnit]) part(desk, scene)
})
