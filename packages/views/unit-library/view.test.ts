import { expect, test } from 'vitest'
import { confirmed, findingF1, judgedF1, overturned } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import { established, projectP1 } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { rectificationF1, whose } from '../../audit/rectification/example.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'
import { units } from '../../audit/unit/state.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { unitLibrary } from './view.ts'

test('a unit is described by its own record, and being named as a supervisor alone makes no unit', () =>
  shows(unitLibrary).given(bureau, history(units, 'U-2', { type: 'UnitRegistered', data: { name: '示例市统计局', level: 'publicInstitution', budgetLevel: 'none' } })).then({
    'U-1': { ...blank, unitId: 'U-1', name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal', parentUnitId: 'U-0', assetsFen: 900_000_00, subordinateUnits: 3 },
    'U-2': { ...blank, unitId: 'U-2', name: '示例市统计局', level: 'publicInstitution' },
  }))

test('a renamed unit keeps its former names; a wrong record is no former name', () => {
  shows(unitLibrary).given(bureau, history(units, 'U-1', renamed('示例市住建局', '示例市建设局'), renamed('示例市城建局', '示例市住建局')))
    .thenRow('U-1', { name: '示例市城建局', formerNames: ['示例市建设局', '示例市住建局'] })
  shows(unitLibrary).given(bureau, history(units, 'U-1', { type: 'UnitRecordCorrected', data: { description: { ...described, name: '示例市建设管理局' }, formerly: described, because: '录入错误' } }))
    .thenRow('U-1', { name: '示例市建设管理局', formerNames: [] })
})

test('a changed description leaves the name alone, and a former supervisor as it was', () => {
  const moved: UnitEvent = { type: 'UnitDescriptionChanged', data: { description: { level: 'publicInstitution', budgetLevel: 'none', parentUnitId: 'U-9' }, formerly: { level: 'municipalDepartment', budgetLevel: 'municipal', parentUnitId: 'U-0' } } }
  const supervisor = history(units, 'U-0', { type: 'UnitRegistered', data: { name: '示例市政府', level: 'district', budgetLevel: 'municipal' } })
  const rows = rowsOf(unitLibrary, factsOf([supervisor, bureau, history(units, 'U-1', moved)]))
  expect(rows.get('U-1')).toMatchObject({ name: '示例市建设局', level: 'publicInstitution', parentUnitId: 'U-9', assetsFen: null })
  expect(rows.get('U-0')).toMatchObject({ name: '示例市政府', level: 'district' })
  expect(rows.has('U-9')).toBe(false)
})

test('a unit that merged names its successor, and the successor its predecessors', () => {
  const into = history(units, 'U-2', { type: 'UnitRegistered', data: { ...described, name: '示例市城市管理局' } })
  const tales = [into, bureau, history(units, 'U-1', { type: 'UnitMerged', data: { intoUnitId: 'U-2' } })]
  shows(unitLibrary).given(...tales).thenRow('U-1', { standing: 'merged', mergedIntoUnitId: 'U-2' })
  shows(unitLibrary).given(...tales).thenRow('U-2', { standing: 'active', predecessorUnitIds: ['U-1'] })
  shows(unitLibrary).given(bureau, history(units, 'U-1', { type: 'UnitDissolved', data: {} })).thenRow('U-1', { standing: 'dissolved' })
})

test('audits count once each, whoever is audited; one that was terminated counts neither in number nor in year', () => {
  const both = { ...established.data, officials: [...established.data.officials, { officialId: 'O-2', tenureId: 'T-2' }] }
  const before = history(projects, 'P-0', { type: 'ProjectEstablished', data: { ...both, year: 2023 } })
  shows(unitLibrary).given(bureau, before, projectP1.established()).thenRow('U-1', { audits: 2, lastAuditYear: 2026 })
  shows(unitLibrary).given(bureau, before, projectP1.established(terminated)).thenRow('U-1', { audits: 1, lastAuditYear: 2023 })
})

test('a finding counts where it lies once it is confirmed, not where somebody is only responsible, and no longer when overturned', () => {
  const elsewhere: FindingEvent[] = [{ type: 'FindingConfirmed', data: { disposition: 'reportBody', finding: { ...judgedF1, unitId: 'U-2' }, conclusions: [] } }]
  shows(unitLibrary).given(bureau, findingF1.reviewed()).thenRow('U-1', { findings: 0 })
  shows(unitLibrary).given(bureau, findingF1.confirmed(), history(findings, 'F-2', ...elsewhere)).thenRow('U-1', { findings: 1 })
  shows(unitLibrary).given(bureau, findingF1.reviewed(confirmed, overturned)).thenRow('U-1', { findings: 0 })
})

test('a rectification is open from its order until it is accepted or withdrawn, and again when reopened', () => {
  const reopened = { type: 'RectificationReopened', data: { ...whose, cause: 'spotCheckFailed', reason: '抽查未达标', dueOn: '2026-09-30' } } as const
  const withdrawn = { type: 'RectificationWithdrawn', data: { ...whose, reason: '问题已撤销' } } as const
  const open = (tale: ReturnType<typeof rectificationF1.ordered>) => rowsOf(unitLibrary, factsOf([bureau, tale])).get('U-1')!['openRectifications']
  expect([rectificationF1.ordered(), rectificationF1.submitted(), rectificationF1.accepted(), rectificationF1.accepted(reopened), rectificationF1.submitted(withdrawn), rectificationF1.accepted(withdrawn)].map(open)).toEqual([1, 1, 0, 1, 0, 0])
})

const described = { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal', parentUnitId: 'U-0', assetsFen: 900_000_00, subordinateUnits: 3 } as const
const bureau = history(units, 'U-1', { type: 'UnitRegistered', data: described })
const renamed = (name: string, formerName: string): UnitEvent => ({ type: 'UnitRenamed', data: { name, formerName } })
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
const blank = unitLibrary.initial('') as object
