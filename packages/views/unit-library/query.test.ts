import { test } from 'vitest'
import { findingF1 } from '../../audit/finding/example.ts'
import { projectP1 } from '../../audit/project/example.ts'
import { units } from '../../audit/unit/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listUnits, showUnit } from './query.ts'

test('a unit is found by a part of its name or by a former name, with the name of its supervisor', () => {
  asks(listUnits, { words: '住建' }).given(government, housing, other).then({ unitId: 'U-1', name: '示例市住建局', parentUnitName: '示例市政府', formerNames: ['示例市建设局'] })
  asks(listUnits, { words: '示例市建设局' }).given(government, housing, other).then({ unitId: 'U-1' })
  asks(listUnits, { words: '统计' }).given(government, housing, other).then({ unitId: 'U-2', parentUnitName: null })
})

test('units are found by type, supervisor, changes of name and whether any audit looked at them', () => {
  asks(listUnits, { parentUnitId: 'U-0' }).given(government, housing, other).then({ unitId: 'U-1' })
  asks(listUnits, { changed: 'renamed' }).given(government, housing, other).then({ unitId: 'U-1' })
  asks(listUnits, { audited: 'never' }).given(government, housing, other, projectP1.established()).then({ unitId: 'U-2' }, { unitId: 'U-0' })
  asks(listUnits, { audited: 'once' }).given(government, housing, other, projectP1.established()).then({ unitId: 'U-1', audits: 1 })
  asks(listUnits, { type: 'department' }).given(history(units, 'U-3', { type: 'UnitRegistered', data: { name: '示例市财政局', level: 'municipalDepartment', type: 'department', budgetLevel: 'municipal' } }), housing).then({ unitId: 'U-3', type: 'department' })
})

test('a unit shows its history, its supervisor, successor and subordinates by name, to those who may read of it', () => {
  const merged = history(units, 'U-1', { type: 'UnitMerged', data: { intoUnitId: 'U-2' } })
  asks(showUnit, { unitId: 'U-1' }).given(government, housing, other, merged).then({ name: '示例市住建局', parentUnitName: '示例市政府', mergedIntoUnitName: '示例市统计局', changes: [{ what: 'registered', name: '示例市建设局' }, { what: 'renamed', name: '示例市住建局', formerName: '示例市建设局' }, { what: 'merged', unitId: 'U-2' }] })
  asks(showUnit, { unitId: 'U-2' }).given(government, housing, other, merged).then({ predecessorUnitIds: ['U-1'], predecessorNames: ['示例市住建局'] })
  asks(showUnit, { unitId: 'U-0' }).given(government, housing, other).then({ subordinateUnitIds: ['U-1'], subordinateNames: ['示例市住建局'] })
  asks(showUnit, { unitId: 'U-1' }, { by: actor('wei', ['unitOfficer'], { unit: ['U-2'] }) }).given(government, housing, other).then()
  asks(showUnit, { unitId: 'U-9' }).given(history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal', parentUnitId: 'U-9' } })).then()
})

test('units are listed by level and standing, and counted by both', () => {
  asks(listUnits, { level: ['district', 'publicInstitution'], standing: 'active' }, { sort: 'level' }).given(government, housing, other).then({ unitId: 'U-0' }, { unitId: 'U-2' })
  asks(listUnits, {}).given(government, housing, other).thenCounts({ level: { district: 1, municipalDepartment: 1, publicInstitution: 1 }, standing: { active: 3 } })
})

test('what is counted against a unit that nobody registered is not listed without a name', () =>
  asks(listUnits, {}).given(findingF1.confirmed()).then())

test('an officer of a unit sees the own unit only', () =>
  asks(listUnits, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-2'] }) }).given(government, housing, other).then({ unitId: 'U-2' }))

test('how many findings were confirmed in a unit is not for its own officers', () => {
  asks(listUnits, {}).given(housing, findingF1.confirmed()).then({ unitId: 'U-1', findings: 1 })
  asks(listUnits, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(housing, findingF1.confirmed()).then({ unitId: 'U-1', findings: null })
})

const government = history(units, 'U-0', { type: 'UnitRegistered', data: { name: '示例市政府', level: 'district', budgetLevel: 'municipal' } })
const housing = history(units, 'U-1', { type: 'UnitRegistered', data: { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal', parentUnitId: 'U-0' } },
  { type: 'UnitRenamed', data: { name: '示例市住建局', formerName: '示例市建设局' } })
const other = history(units, 'U-2', { type: 'UnitRegistered', data: { name: '示例市统计局', level: 'publicInstitution', budgetLevel: 'none' } })
