import { expect, test } from 'vitest'
import { confirmed, findingF1, judgedF1, overturned } from '../../audit/finding/example.ts'
import type { FindingEvent } from '../../audit/finding/events.ts'
import { findings } from '../../audit/finding/state.ts'
import { established, projectP1 } from '../../audit/project/example.ts'
import type { ProjectEvent } from '../../audit/project/events.ts'
import { projects } from '../../audit/project/state.ts'
import { ordered, rectificationF1, whose } from '../../audit/rectification/example.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import type { UnitEvent } from '../../audit/unit/events.ts'
import { units } from '../../audit/unit/state.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { rowsOf, shows } from '../../kernel/testing/views.ts'
import { unitLibrary } from './view.ts'

test('a unit is described by its own record; one that is only named as a supervisor has no name, and knows its subordinates', () =>
  shows(unitLibrary).given(bureau, history(units, 'U-2', { type: 'UnitRegistered', data: { name: '示例市统计局', level: 'publicInstitution', budgetLevel: 'none' } })).then({
    'U-0': { ...blank, unitId: 'U-0', subordinateUnitIds: ['U-1'], changes: [line('joined', { unitId: 'U-1', source: 'unit-U-1@0' })] },
    'U-1': {
      ...blank, unitId: 'U-1', name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal', parentUnitId: 'U-0', assetsFen: 900_000_00, subordinateUnits: 3,
      changes: [line('registered', { name: '示例市建设局', description: character, source: 'unit-U-1@0' })], classesByUnit: ['example-1:C', 'example-2:C'],
    },
    'U-2': {
      ...blank, unitId: 'U-2', name: '示例市统计局', level: 'publicInstitution',
      changes: [line('registered', { name: '示例市统计局', description: { level: 'publicInstitution', budgetLevel: 'none' }, source: 'unit-U-2@0' })], classesByUnit: ['example-1:D', 'example-2:D'],
    },
  }))

test('a supervisor knows its subordinates as they come, leave, merge away and are dissolved, and so does the new one', () => {
  const supervisor = history(units, 'U-0', { type: 'UnitRegistered', data: { name: '示例市政府', level: 'district', budgetLevel: 'municipal' } })
  const second = history(units, 'U-2', { type: 'UnitRegistered', data: { ...described, name: '示例市统计局' } })
  const moved: UnitEvent = { type: 'UnitDescriptionChanged', data: { description: { ...character, parentUnitId: 'U-9' }, formerly: character } }
  shows(unitLibrary).given(supervisor, bureau, second).thenRow('U-0', { subordinateUnitIds: ['U-1', 'U-2'] })
  const rows = rowsOf(unitLibrary, factsOf([supervisor, bureau, second, history(units, 'U-1', moved)]))
  expect([rows.get('U-0')!['subordinateUnitIds'], rows.get('U-9')!['subordinateUnitIds']]).toEqual([['U-2'], ['U-1']])
  expect((rows.get('U-0')!['changes'] as { what: string; unitId: string | null }[]).map(({ what, unitId }) => [what, unitId])).toEqual([['registered', null], ['joined', 'U-1'], ['joined', 'U-2'], ['left', 'U-1']])
  shows(unitLibrary).given(supervisor, bureau, second, history(units, 'U-1', { type: 'UnitMerged', data: { intoUnitId: 'U-2' } })).thenRow('U-0', { subordinateUnitIds: ['U-2'] })
  shows(unitLibrary).given(supervisor, bureau, second, history(units, 'U-1', { type: 'UnitMerged', data: { intoUnitId: 'U-0' } })).thenRow('U-0', { subordinateUnitIds: ['U-2'], predecessorUnitIds: ['U-1'] })
  shows(unitLibrary).given(supervisor, bureau, second, history(units, 'U-2', { type: 'UnitDissolved', data: {} })).thenRow('U-0', { subordinateUnitIds: ['U-1'] })
})

test('a corrected supervisor counts from the correction on, and the history says why', () => {
  const corrected: UnitEvent = { type: 'UnitRecordCorrected', data: { description: { ...described, parentUnitId: 'U-9' }, formerly: described, because: '主管单位录入错误' } }
  const rows = rowsOf(unitLibrary, factsOf([bureau, history(units, 'U-1', corrected)]))
  expect([rows.get('U-0'), rows.get('U-9')!['subordinateUnitIds']]).toEqual([undefined, ['U-1']])
  expect(rows.get('U-1')).toMatchObject({ parentUnitId: 'U-9', changes: [{ what: 'registered' }, { what: 'corrected', because: '主管单位录入错误', formerly: { parentUnitId: 'U-0' } }] })
})

test('the class by the rule follows the size of the unit and its open rectifications', () => {
  const grown: UnitEvent = { type: 'UnitDescriptionChanged', data: { description: { ...character, assetsFen: 70_000_000_000, fundsFen: 200_000_000_000 }, formerly: character } }
  shows(unitLibrary).given(bureau, history(units, 'U-1', grown)).thenRow('U-1', { fundsFen: 200_000_000_000, classesByUnit: ['example-1:A', 'example-2:A'] })
  const many = Array.from({ length: 8 }, (_, n) => history(rectifications, `R-${n}`, ordered))
  shows(unitLibrary).given(bureau, ...many).thenRow('U-1', { openRectifications: 8, classesByUnit: ['example-1:B', 'example-2:B'] })
})

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
  expect(rows.get('U-9')).toMatchObject({ name: '', subordinateUnitIds: ['U-1'] })
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
const { name: _, ...character } = described
const line = (what: string, said: object) => ({ on: '2026-01-05', what, name: null, formerName: null, unitId: null, description: null, formerly: null, because: null, ...said })
const bureau = history(units, 'U-1', { type: 'UnitRegistered', data: described })
const renamed = (name: string, formerName: string): UnitEvent => ({ type: 'UnitRenamed', data: { name, formerName } })
const terminated: ProjectEvent = { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }
const blank = unitLibrary.initial('') as object
