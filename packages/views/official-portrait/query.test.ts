import { expect, test } from 'vitest'
import { confirmed, findingF1, grounds, judgedF1, notAttributed, overturned } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import { officials } from '../../audit/official/state.ts'
import { established, projectP1 } from '../../audit/project/example.ts'
import { projects } from '../../audit/project/state.ts'
import { ordered, clockStarted, rectificationF1, whose } from '../../audit/rectification/example.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import { units } from '../../audit/unit/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import { rowsOf } from '../../kernel/testing/views.ts'
import { asks } from '../testing/questions.ts'
import { listOfficials, showPortrait } from './query.ts'
import { PortraitRow } from './row.ts'
import { officialPortrait } from './view.ts'

const portrait = (day?: string) => asks(showPortrait, { officialId: 'O-1' }, day === undefined ? {} : { day })

test('areas, tenures and amounts count what the official answers for; responsibilities show what is kept apart too', () =>
  portrait().given(...world, findingF1.confirmed(), other('F-2', notAttributed), other('F-3', determined('direct', { focusArea: 'economicDecisions', amountInTenureFen: 100 })), other('F-4', determined('direct'), overturned)).then({
    byFocusArea: { livelihood: 1, economicDecisions: 1 }, byTenure: { 'T-1': 2 }, byResponsibility: { leadership: 1, direct: 1, notAttributed: 1 }, confirmedFindings: 2, notAttributedFindings: 1, amountFen: 800_000_100,
  }))

test('accounting responsibility is listed apart: it counts for nobody, in no area, and repeats nothing', () => {
  const accounting = other('F-2', determined('leadership', { accountability: 'accounting', projectId: 'P-2' }))
  portrait().given(...world, findingF1.confirmed(), accounting, other('F-3', determined('direct', { accountability: 'economic', focusArea: 'pastRectification' }))).then({
    byFocusArea: { livelihood: 1, pastRectification: 1 }, byTenure: { 'T-1': 2 }, byResponsibility: { leadership: 1, direct: 1 }, confirmedFindings: 2, leadershipFindings: 1, accountingFindings: 1, repeatCategories: [],
    findings: [{ findingId: 'F-1', accountability: null }, { findingId: 'F-2', accountability: 'accounting' }, { findingId: 'F-3', accountability: 'economic' }],
  })
  portrait().given(...world, accounting).then({ confirmedFindings: 0, accountingFindings: 1, amountFen: 0, byFocusArea: {} })
  const told: FindingEvent = { type: 'FindingRevised', data: { changed: { accountability: 'accounting', accountabilityGrounds: '会计机构更正', conductGoesOn: true }, before: {}, reason: '区分' } }
  const lines = rowsOf(officialPortrait, factsOf([...world, findingF1.determined(told)])).get('O-1')!['findings']
  expect(PortraitRow.shape.findings.parse(lines)).toMatchObject([{ accountability: 'accounting' }])
})

test('what is still under review is nobody’s record, and what was overturned is shown as such', () => {
  portrait().given(...world, findingF1.reviewed()).then({ findings: [] })
  portrait().given(...world, findingF1.reviewed(confirmed, overturned)).then({ findings: [{ standing: 'overturned' }], byFocusArea: {}, amountFen: 0 })
})

test('a category is repeated when the official answered for it in more than one audit', () => {
  portrait().given(...world, findingF1.confirmed(), other('F-2', determined('direct'))).then({ repeatCategories: [] })
  portrait().given(...world, findingF1.confirmed(), other('F-2', determined('direct', { projectId: 'P-2' }))).then({ repeatCategories: [{ categoryCode: 'C7', projects: 2, findings: 2 }] })
})

test('each finding shows what became of it, also when the official has left and the rectification is the unit’s', () => {
  const unitsOwn = history(rectifications, 'F-1', { ...ordered, data: { ...ordered.data, officials: [] } }, clockStarted)
  portrait('2026-06-26').given(...world, findingF1.confirmed(), unitsOwn).then({ findings: [{ rectification: 'running', dueOn: '2026-06-29', remaining: 1, light: 'yellow' }], openRectifications: 0, rectifications: [], rectificationRate: 0 })
  portrait('2026-07-01').given(...world, findingF1.confirmed(), unitsOwn).then({ findings: [{ light: 'red', remaining: -2 }] })
  portrait('2026-07-01').given(...world, findingF1.confirmed(), rectificationF1.accepted()).then({ findings: [{ rectification: 'accepted', light: 'grey', remaining: null }], rectificationRate: 1 })
  portrait().given(...world, findingF1.confirmed()).then({ findings: [{ rectification: 'none', dueOn: null, light: 'grey' }], rectificationRate: null })
})

test('a rectification that was taken over shows its deadline beside the official’s own findings', () => {
  const takenOver = history(rectifications, 'F-9', { ...ordered, data: { ...ordered.data, findingId: 'F-9', officials: [{ officialId: 'O-9', tenureId: 'T-9' }] } }, clockStarted,
    { type: 'RectificationHandedOver', data: { ...whose, findingId: 'F-9', from: { officialId: 'O-9', tenureId: 'T-9' }, to: { officialId: 'O-1', tenureId: 'T-1' }, reason: '接续整改' } })
  portrait().given(...world, findingF1.confirmed(), takenOver).then({ findings: [{ findingId: 'F-1', rectification: 'none' }], rectifications: [{ findingId: 'F-9', tookOver: true, rectification: 'running', dueOn: '2026-06-29' }], openRectifications: 1, rectificationRate: null })
})

test('a tenure that nobody audited is named, and coverage ends on the day that is asked about', () => {
  const world2: Tale[] = [...world, projectP1.reported()]
  portrait('2026-05-01').given(...world2).then({ unauditedTenureIds: ['T-0'], coverage: [{ tenureId: 'T-0', is: 'unaudited' }, { tenureId: 'T-1', is: 'partly', gaps: [{ from: '2026-01-01', to: '2026-05-01' }] }] })
  portrait('2026-05-01').given(...world, projectP1.established()).then({ unauditedTenureIds: ['T-0'], coverage: [{ is: 'unaudited' }, { is: 'underWay' }] })
})

test('an official is found by name, former name or post, and counted by rank', () => {
  const renamed = history(officials, 'O-1', { type: 'OfficialRecordCorrected', data: { description: { name: '示例干部丙', rank: 'bureauDeputy' }, formerName: '示例干部甲', because: '更名' } })
  asks(listOfficials, { words: '干部乙' }).given(...world).then({ officialId: 'O-2' })
  asks(listOfficials, { words: '示例干部甲' }).given(...world, renamed).then({ officialId: 'O-1', name: '示例干部丙' })
  asks(listOfficials, { words: '局长' }).given(...world).then({ officialId: 'O-1', currentUnitName: '示例市建设局' })
  asks(listOfficials, {}).given(...world).thenCounts({ rank: { countyDivisionPrincipal: 2 } })
})

test('officials are listed by what was found and where they have been', () => {
  asks(listOfficials, { findingsFrom: 1 }).given(...world, findingF1.confirmed()).then({ officialId: 'O-1', confirmedFindings: 1 })
  asks(listOfficials, { auditsFrom: 1 }).given(...world, projectP1.established()).then({ officialId: 'O-1', auditCount: 1 })
  asks(listOfficials, { unitId: 'U-0' }).given(...world).then({ officialId: 'O-1', unitIds: ['U-0', 'U-1'] })
  asks(listOfficials, { currentUnitId: 'U-0' }).given(...world).then()
})

test('an auditor sees officials of own projects only, and an officer of a unit none', () => {
  const second = history(projects, 'P-2', { ...established, data: { ...established.data, officials: [{ officialId: 'O-2', tenureId: 'T-2' }] } })
  asks(listOfficials, {}, { by: actor('sun', ['auditor'], { project: ['P-2'] }) }).given(...world, projectP1.established(), second).then({ officialId: 'O-2' })
  asks(showPortrait, { officialId: 'O-1' }, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(...world).thenForbidden()
})

const determined = (type: 'direct' | 'leadership', change: Partial<typeof judgedF1> = {}): FindingEvent =>
  ({ type: 'ResponsibilityDetermined', data: { ...grounds, type, code: type === 'direct' ? 'DR1' : 'LR4', finding: { ...judgedF1, ...change }, version: 1 } })
/** Another finding, confirmed as it was judged. */
const other = (id: string, judged: FindingEvent, ...more: FindingEvent[]): Tale =>
  history(findings, id, judged, { type: 'FindingConfirmed', data: { disposition: 'reportBody', finding: (judged.data as { finding: typeof judgedF1 }).finding, conclusions: [] } }, ...more)
const began = (tenureId: string, unitId: string, from: string) => ({ type: 'TenureBegan', data: { tenureId, unitId, post: unitId === 'U-1' ? '局长' : '主任', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from } }) as const
const world: Tale[] = [
  history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } }),
  history(officials, 'O-1', { type: 'OfficialRegistered', data: { name: '示例干部甲', rank: 'countyDivisionPrincipal' } }, began('T-0', 'U-0', '2018-01-01'),
    { type: 'TenureEnded', data: { tenureId: 'T-0', unitId: 'U-0', post: '主任', on: '2022-12-31', reason: 'transferred' } }, began('T-1', 'U-1', '2023-01-01')),
  history(officials, 'O-2', { type: 'OfficialRegistered', data: { name: '示例干部乙', rank: 'countyDivisionPrincipal' } }),
]
