import { test } from 'vitest'
import { officials } from '../../audit/official/state.ts'
import { plans } from '../../audit/plan/state.ts'
import { established, projectP1 } from '../../audit/project/example.ts'
import { projects } from '../../audit/project/state.ts'
import { units } from '../../audit/unit/state.ts'
import { history, type Tale } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listTenures } from './query.ts'

test('years in post are counted up to the day that is asked about, and those who left are not in post', () => {
  const of = (day: string) => asks(listTenures, { yearsInPost: 3 }, { day }).given(...world)
  of('2025-12-31').then({ tenureId: 'T-old' })
  of('2026-03-01').then({ tenureId: 'T-old' }, { tenureId: 'T-1' })
  of('2026-02-28').then({ tenureId: 'T-old' })
})

test('months in post stop when the post was left, and are those of the day that is asked about', () => {
  asks(listTenures, { tenureId: ['T-1', 'T-left'] }, { day: '2026-03-02' }).given(...world).then({ tenureId: 'T-left', monthsInPost: 12 }, { tenureId: 'T-1', monthsInPost: 36 })
  asks(listTenures, { tenureId: 'T-1' }, { day: '2024-03-15' }).given(...world).then({ monthsInPost: 12 })
})

test('unaudited for three years are those whose last audit period ended so long ago, or who have been in post so long without one', () => {
  const unaudited = (day: string) => asks(listTenures, { unauditedYears: 3 }, { day }).given(...world)
  unaudited('2025-12-30').then()
  unaudited('2025-12-31').then({ tenureId: 'T-old', auditedTo: '2022-12-31', neverAudited: false })
  unaudited('2026-03-01').then({ tenureId: 'T-old' }, { tenureId: 'T-1', neverAudited: true })
})

test('whose rotation has run out should be audited and is not; the rest of the year shows who comes next', () => {
  const classed = history(officials, 'O-9', { type: 'TenureBegan', data: { tenureId: 'T-9', unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2022-06-01' } },
    { type: 'SubjectClassAssigned', data: { tenureId: 'T-9', unitId: 'U-1', post: '局长', class: 'A', grounds: '资金分配权重大' } })
  const on = (rotation: 'overdue' | 'thisYear', day: string) => asks(listTenures, { rotation }, { day }).given(classed)
  on('overdue', '2025-06-01').then()
  on('overdue', '2025-06-02').then({ tenureId: 'T-9', rotationDueOn: '2025-06-01', rotationOverdue: true })
  on('thisYear', '2025-01-01').then({ tenureId: 'T-9', rotationOverdue: false })
  on('thisYear', '2024-12-31').then()
})

test('a new audit ends the years without one', () => {
  asks(listTenures, { unauditedYears: 3 }).given(...world, projectP1.established()).then({ tenureId: 'T-old' })
  asks(listTenures, { projectId: 'P-1' }).given(...world, projectP1.established()).then({ tenureId: 'T-1', lastAuditYear: 2026 })
})

test('a tenure is found in every year for which it is planned', () => {
  const approved = (year: number) => ({ type: 'PlanApproved', data: { meeting: '第9次会议', year, items: [{ planItemId: `PI-${year}`, unitId: 'U-1', subjects: [{ officialId: 'O-1', tenureId: 'T-1' }], kind: 'inOffice', reasons: [] }], leftOutPlanItemIds: [] } }) as const
  const proposed = (year: number) => ({ type: 'PlanItemProposed', data: { year, ...approved(year).data.items[0]! } }) as const
  const plan = (year: number) => history(plans, `PL-${year}`, proposed(year) as never, approved(year) as never)
  for (const plannedYear of [2024, 2026]) asks(listTenures, { plannedYear }).given(...world, plan(2024), plan(2026)).then({ tenureId: 'T-1', plannedYear: 2026 })
  asks(listTenures, { plannedYear: 2025 }).given(...world, plan(2024), plan(2026)).then()
})

test('names of officials and units are looked up', () =>
  asks(listTenures, { tenureId: 'T-1' }).given(...world).then({ officialName: '示例干部甲', unitName: '示例市建设局', post: '局长' }))

test('about to leave are those announced, within the months asked for or on a day not yet known', () => {
  const announced = (tenureId: string, expectedOn?: string) => ({ type: 'DepartureAnnounced', data: { tenureId, unitId: 'U-1', post: '局长', ...(expectedOn === undefined ? {} : { expectedOn }) } }) as const
  const leaving = (leavingMonths: number, day: string) => asks(listTenures, { leavingMonths }, { day, sort: 'expectedLeaveOn' }).given(...world, history(officials, 'O-1', announced('T-1', '2026-06-02')), history(officials, 'O-3', announced('T-old')))
  leaving(3, '2026-03-01').then({ tenureId: 'T-old', standing: 'leaving', expectedLeaveOn: null })
  leaving(3, '2026-03-02').then({ tenureId: 'T-1', expectedLeaveOn: '2026-06-02' }, { tenureId: 'T-old' })
  leaving(6, '2026-03-01').then({ tenureId: 'T-1' }, { tenureId: 'T-old' })
})

test('those without a class are found, alone or with a class', () => {
  const classed = history(officials, 'O-1', { type: 'SubjectClassAssigned', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', class: 'A', grounds: '资金分配权重大' } })
  asks(listTenures, { subjectClass: 'none', standing: 'inPost' }).given(...world, classed).then({ tenureId: 'T-old' })
  asks(listTenures, { subjectClass: ['none', 'A'], standing: 'inPost' }).given(...world, classed).then({ tenureId: 'T-old' }, { tenureId: 'T-1' })
})

test('unaudited for five years counts to the day, also from the end of an audit period in the middle of a month', () => {
  const unaudited = (day: string) => asks(listTenures, { unauditedYears: 5 }, { day }).given(...world)
  unaudited('2027-12-30').then()
  unaudited('2027-12-31').then({ tenureId: 'T-old' })
  unaudited('2028-02-29').then({ tenureId: 'T-old' })
  unaudited('2028-03-01').then({ tenureId: 'T-old' }, { tenureId: 'T-1' })
})

const began = (tenureId: string, from: string) => ({ type: 'TenureBegan', data: { tenureId, unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from } }) as const
const registered = (name: string) => ({ type: 'OfficialRegistered', data: { name, rank: 'countyDivisionPrincipal' } }) as const
const world: Tale[] = [
  history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } }),
  history(officials, 'O-1', registered('示例干部甲'), began('T-1', '2023-03-01')),
  history(officials, 'O-2', registered('示例干部乙'), began('T-left', '2020-01-01'), { type: 'TenureEnded', data: { tenureId: 'T-left', unitId: 'U-1', post: '局长', on: '2021-01-01', reason: 'retired' } }),
  history(officials, 'O-3', registered('示例干部丙'), began('T-old', '2019-05-01')),
  history(projects, 'P-0', { type: 'ProjectEstablished', data: { ...established.data, year: 2023, officials: [{ officialId: 'O-3', tenureId: 'T-old' }], periodTo: '2022-12-31' } }),
]
