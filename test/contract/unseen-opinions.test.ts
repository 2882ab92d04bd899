// What a body says of a plan item is in no answer to anybody but that body and those who make the plan: not in a list, a count, a history, a past day or a workbook.
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanEvent } from '../../packages/audit/plan/events.ts'
import { plans } from '../../packages/audit/plan/state.ts'
import { ROLES, type Role } from '../../packages/audit/roles.ts'
import { history } from '../../packages/kernel/testing/history.ts'
import { startTestApi, type TestApi } from './api-for-tests.ts'
import { everythingFor, pathsOf, record, withoutPositions } from './whole-answers.ts'

const IDS = { plan: 'PL-1', planItem: 'PI-1', unit: 'U-1', official: 'O-1' }
const ROLES_OF_PEOPLE = (Object.keys(ROLES) as Role[]).filter((role) => role !== 'machine')
const MAKERS: readonly Role[] = ['committeeOffice', 'director', 'deputyDirector', 'chiefAuditor']

let api: TestApi
const people = new Map<Role, string>()
let finance: string

beforeAll(async () => {
  api = await startTestApi()
  for (const role of ROLES_OF_PEOPLE) people.set(role, await api.as(`near-${role}`, [role], { unitId: 'U-1', within: { project: ['P-1'], body: ['staffing'] } }))
  finance = await api.as('finance', ['conferenceMember'], { within: { body: ['finance'] } })
  const office = people.get('committeeOffice')!
  for (const [name, body] of [['RegisterUnit', { id: 'U-1', input: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } }], ['RegisterOfficial', { id: 'O-1', input: { name: '张某', rank: 'countyDivisionPrincipal' } }]] as const)
    expect((await api.call('POST', `/api/commands/${name}`, { cookie: office, body })).status, name).toBe(200)
  await record(api, plan())
})
afterAll(() => api?.stop())

test('what the discipline body, a member and the office say of an item changes nothing for others', async () => {
  const others = all((role) => !MAKERS.includes(role) && role !== 'disciplineOfficer')
  const before = await everything(others)
  await record(api, plan(opined(...unsuitable), member(...unsuitable), settled))
  expect(await everything(others)).toEqual(before)
})

test('what the organisation department says changes nothing for others, nor what is said of an adjustment', async () => {
  const [others, outside] = [all((role) => !MAKERS.includes(role) && role !== 'organizationOfficer'), all((role) => !MAKERS.includes(role) && role !== 'disciplineOfficer')]
  const before = await everything(others)
  await record(api, plan(opined(...unsuitable), member(...unsuitable), settled, consulted(...unsuitable)))
  expect(await everything(others)).toEqual(before)
  await record(api, plan(...later, adjustmentOpined('agree')))
  const adjusted = await everything(outside)
  await record(api, plan(...later, adjustmentOpined('agree'), adjustmentOpined('unsuitable', SECRET), adjustmentSettled))
  expect(await everything(outside)).toEqual(adjusted)
})

test('those who may, read it: a body its own words, those who make the plan all', async () => {
  const told = async (cookie: string) => {
    const answers = await Promise.all(['/api/queries/ListOrganizationOpinions', '/api/queries/ListDisciplineOpinions', '/api/queries/ListMemberOpinions', '/api/queries/ListPlanSettlements', '/api/history/planItem/PI-1', '/api/history/plan/PL-1'].map((path) => api.call('GET', path, { cookie })))
    return answers.map(({ text }) => text.includes(SECRET))
  }
  for (const maker of MAKERS) expect(await told(people.get(maker)!), maker).toEqual([true, true, true, true, true, true])
  expect(await told(people.get('disciplineOfficer')!)).toEqual([false, true, false, false, true, true])
  expect(await told(people.get('organizationOfficer')!)).toEqual([true, false, false, false, true, true])
  expect(await told(finance)).toEqual([false, false, true, false, false, false])
  for (const role of ROLES_OF_PEOPLE.filter((each) => ![...MAKERS, 'disciplineOfficer', 'organizationOfficer'].includes(each))) expect(await told(people.get(role)!), role).toEqual([false, false, false, false, false, false])
})

test('the workbook of the plan has the words of those only whom its reader may know of, and its digest tells of nothing else', async () => {
  const cells = async (cookie: string) => JSON.stringify(await workbook(cookie))
  const before = await Promise.all((['conferenceMember', 'inspector'] as const).map((role) => cells(people.get(role)!)))
  await record(api, plan(...last, consulted('adjust', '再议此项')))
  expect(await Promise.all((['conferenceMember', 'inspector'] as const).map((role) => cells(people.get(role)!)))).toEqual(before)
  const [office, organization, discipline] = await Promise.all((['committeeOffice', 'organizationOfficer', 'disciplineOfficer'] as const).map((role) => cells(people.get(role)!)))
  expect([office!.includes('再议此项'), organization!.includes('再议此项'), discipline!.includes('再议此项')]).toEqual([true, true, false])
  expect([office!.includes(SECRET), organization!.includes(SECRET), discipline!.includes(SECRET), before.join().includes(SECRET)]).toEqual([true, false, true, false])
})

const all = (fits: (role: Role) => boolean): ReadonlyMap<string, string> => new Map([...people].filter(([role]) => fits(role)))
const everything = async (of: ReadonlyMap<string, string>) => withoutPositions(await everythingFor(api, of, pathsOf(api, IDS, ['tenure', 'planYear', 'file'])))

const workbook = async (cookie: string): Promise<unknown> => {
  const response = await fetch(`${api.url}/api/plan-papers/PL-1`, { headers: { cookie, 'accept-language': 'zh' } })
  expect(response.status).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return book.worksheets.map((sheet) => sheet.getSheetValues())
}

const SECRET = '另有考虑暂不宜安排'
type Answer = readonly ['agree' | 'adjust' | 'unsuitable', string?]
const unsuitable: Answer = ['unsuitable', SECRET]
const answer = ([reply, text]: Answer) => [{ planItemId: 'PI-1', reply, ...(text === undefined ? {} : { text }) }]
const consulted = (...said: Answer): PlanEvent => ({ type: 'OrganizationConsulted', data: { replies: answer(said) } })
const opined = (...said: Answer): PlanEvent => ({ type: 'DisciplineOpinionGiven', data: { opinions: answer(said) } })
const member = (...said: Answer): PlanEvent => ({ type: 'MemberOpinionGiven', data: { body: 'finance', opinions: answer(said) } })
const settled: PlanEvent = { type: 'PlanItemDisagreementSettled', data: { planItemId: 'PI-1', settlement: 'putToCommittee', text: `纪委监委：${SECRET}` } }
const item = { planItemId: 'PI-1', unitId: 'U-1', subjects: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: ['三年未审'] } as const
const later: readonly PlanEvent[] = [
  opined(...unsuitable), member(...unsuitable), settled, consulted(...unsuitable), { type: 'PlanItemOutcomeStated', data: { planItemId: 'PI-1', text: '列入第四季度' } }, { type: 'PlanSubmitted', data: { planItemIds: ['PI-1'] } },
  { type: 'PlanApproved', data: { meeting: '第4次会议', year: 2026, items: [{ ...item, subjects: [...item.subjects], reasons: [...item.reasons] }], leftOutPlanItemIds: [] } },
  { type: 'PlanAdjustmentProposed', data: { adjustmentId: 'A-1', reason: 'other', explanation: '调出', changes: [{ change: 'remove', planItemId: 'PI-1' }], year: 2026 } }, { type: 'PlanAdjustmentConsulted', data: { adjustmentId: 'A-1', replies: answer(['agree']) } },
]
const adjustmentOpined = (...said: Answer): PlanEvent => ({ type: 'PlanAdjustmentOpinionGiven', data: { adjustmentId: 'A-1', opinions: answer(said) } })
const adjustmentSettled: PlanEvent = { type: 'PlanItemDisagreementSettled', data: { planItemId: 'PI-1', adjustmentId: 'A-1', settlement: 'talkedOver', text: SECRET } }
const last: readonly PlanEvent[] = [...later, adjustmentOpined('agree'), adjustmentOpined(...unsuitable), adjustmentSettled]
const plan = (...more: readonly PlanEvent[]) => history(plans, 'PL-1', { type: 'PlanDrafted', data: { year: 2026, level: 'municipal', title: '2026年度计划' } }, { type: 'PlanItemProposed', data: { ...item, subjects: [...item.subjects], reasons: [...item.reasons], year: 2026 } }, consulted('agree'), opined('agree'), member('agree'), ...more)
