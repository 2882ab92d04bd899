import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { projectP1 } from '../project/example.ts'
import { whatIsRecordedIsNotSaidOtherwise } from '../rules/days.ts'
import { anAuditUnderWayIsTakenOver, aUnitDoesNotSuperviseItself, aUnitIsRegisteredOnce, aUnitMergesIntoAnotherActiveUnit, onlyAnActiveUnitChanges } from '../rules/units.ts'
import { changeUnitDescription } from './change-unit-description.ts'
import { correctUnitRecord } from './correct-unit-record.ts'
import { dissolveUnit } from './dissolve-unit.ts'
import type { UnitEvent } from './events.ts'
import { mergeUnit } from './merge-unit.ts'
import { registerUnit } from './register-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { units } from './state.ts'

test('a unit is registered with its description', () =>
  given().when(registerUnit, { id: 'U-1', input: bureau, by: office }).then(registered))

test('a unit that is registered already is not registered again', () =>
  given(history(units, 'U-1', registered)).when(registerUnit, { id: 'U-1', input: bureau, by: office }).thenRefused(aUnitIsRegisteredOnce))

test('a renamed unit keeps its former name', () =>
  given(history(units, 'U-1', registered)).when(renameUnit, { id: 'U-1', input: { name: '示例市城市建设局' }, by: office })
    .then({ type: 'UnitRenamed', data: { name: '示例市城市建设局', formerName: '示例市建设局' } }))

test('a dissolved unit is not renamed', () =>
  given(history(units, 'U-1', registered, dissolved)).when(renameUnit, { id: 'U-1', input: { name: '新名' }, by: office }).thenRefused(onlyAnActiveUnitChanges))

test('a unit merges into another one, and asking again for another is refused', () => {
  given(history(units, 'U-1', registered), history(units, 'U-2', registered)).when(mergeUnit, { id: 'U-1', input: { intoUnitId: 'U-2' }, by: office })
    .then({ type: 'UnitMerged', data: { intoUnitId: 'U-2' } })
  given(history(units, 'U-1', registered, { type: 'UnitMerged', data: { intoUnitId: 'U-2' } })).when(mergeUnit, { id: 'U-1', input: { intoUnitId: 'U-2' }, by: office }).thenNothing()
  given(history(units, 'U-1', registered, { type: 'UnitMerged', data: { intoUnitId: 'U-2' } }), history(units, 'U-3', registered))
    .when(mergeUnit, { id: 'U-1', input: { intoUnitId: 'U-3' }, by: office }).thenRefused(onlyAnActiveUnitChanges)
})

test('a unit merges neither into itself nor into one that is gone or unknown', () => {
  const merging = (intoUnitId: string) => given(history(units, 'U-1', registered), history(units, 'U-2', registered, dissolved)).when(mergeUnit, { id: 'U-1', input: { intoUnitId }, by: office })
  for (const into of ['U-1', 'U-2', 'U-9']) merging(into).thenRefused(aUnitMergesIntoAnotherActiveUnit)
})

test('what becomes of a subordinate unit says nothing of its supervisor', () =>
  given(history(units, 'U-0', registered), history(units, 'U-2', { type: 'UnitRegistered', data: { ...bureau, parentUnitId: 'U-0' } }, dissolved), history(units, 'U-1', registered))
    .when(mergeUnit, { id: 'U-1', input: { intoUnitId: 'U-0' }, by: office }).then({ type: 'UnitMerged', data: { intoUnitId: 'U-0' } }))

test('while an audit of the unit is under way, a merger or a dissolution says who takes over, and the project’s story tells of it', () => {
  const unitsOf = [history(units, 'U-1', registered), history(units, 'U-2', registered)]
  const continuation = '由示例市城市建设局承接提供资料、反馈意见和整改'
  const merges = (input: object, ...tales: Parameters<typeof given>) => given(...unitsOf, ...tales).when(mergeUnit, { id: 'U-1', input: { intoUnitId: 'U-2', ...input }, by: office })
  const merged = { type: 'UnitMerged', data: { intoUnitId: 'U-2', continuation: { says: continuation, projectIds: ['P-1'] } } } satisfies UnitEvent
  for (const project of [projectP1.established(), projectP1.inFieldwork(), projectP1.reported()]) merges({}, project).thenRefused(anAuditUnderWayIsTakenOver)
  merges({ continuation }, projectP1.inFieldwork()).then(merged)
  merges({}, projectP1.established({ type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } })).then({ type: 'UnitMerged', data: { intoUnitId: 'U-2' } })
  // where none is under way there is nothing to take over
  merges({ continuation }).then({ type: 'UnitMerged', data: { intoUnitId: 'U-2' } })
  given(history(units, 'U-1', registered, merged), history(units, 'U-2', registered)).when(mergeUnit, { id: 'U-1', input: { intoUnitId: 'U-2', continuation: '另一单位' }, by: office }).thenRefused(whatIsRecordedIsNotSaidOtherwise)
  expect(factsOf([history(units, 'U-1', registered, merged)])[1]!.objects).toContainEqual({ type: 'project', id: 'P-1', qualifier: 'continued with' })
  given(unitsOf[0]!, projectP1.inFieldwork()).when(dissolveUnit, { id: 'U-1', input: {}, by: office }).thenRefused(anAuditUnderWayIsTakenOver)
  given(unitsOf[0]!, projectP1.inFieldwork()).when(dissolveUnit, { id: 'U-1', input: { continuation }, by: office }).then({ type: 'UnitDissolved', data: { continuation: merged.data.continuation } })
})

test('a unit is dissolved once', () => {
  given(history(units, 'U-1', registered)).when(dissolveUnit, { id: 'U-1', input: {}, by: office }).then(dissolved)
  given(history(units, 'U-1', registered, dissolved)).when(dissolveUnit, { id: 'U-1', input: {}, by: office }).thenNothing()
  given(history(units, 'U-1', registered, { type: 'UnitMerged', data: { intoUnitId: 'U-2' } })).when(dissolveUnit, { id: 'U-1', input: {}, by: office }).thenRefused(onlyAnActiveUnitChanges)
})

test('a changed description keeps the former one and leaves the name', () =>
  given(history(units, 'U-1', registered)).when(changeUnitDescription, { id: 'U-1', input: { ...character, parentUnitId: 'U-0' }, by: office })
    .then({ type: 'UnitDescriptionChanged', data: { description: { ...character, parentUnitId: 'U-0' }, formerly: character } }))

test('a new supervisor and the former one both learn of the change', () => {
  const facts = factsOf([history(units, 'U-1', { type: 'UnitRegistered', data: { ...bureau, parentUnitId: 'U-0' } },
    { type: 'UnitDescriptionChanged', data: { description: { ...character, parentUnitId: 'U-9' }, formerly: { ...character, parentUnitId: 'U-0' } } })])
  expect(facts[1]?.objects.map(({ id, qualifier }) => `${qualifier} ${id}`)).toEqual(['subject U-1', 'parent U-9', 'formerParent U-0'])
})

test('a unit does not supervise itself', () => {
  given().when(registerUnit, { id: 'U-1', input: { ...bureau, parentUnitId: 'U-1' }, by: office }).thenRefused(aUnitDoesNotSuperviseItself)
  given(history(units, 'U-1', registered)).when(changeUnitDescription, { id: 'U-1', input: { ...character, parentUnitId: 'U-1' }, by: office }).thenRefused(aUnitDoesNotSuperviseItself)
  given(history(units, 'U-1', registered)).when(correctUnitRecord, { id: 'U-1', input: { description: { ...bureau, parentUnitId: 'U-1' }, because: '更正' }, by: office }).thenRefused(aUnitDoesNotSuperviseItself)
})

test('a dissolved unit is not described anew', () =>
  given(history(units, 'U-1', registered, dissolved)).when(changeUnitDescription, { id: 'U-1', input: { ...character, parentUnitId: 'U-0' }, by: office }).thenRefused(onlyAnActiveUnitChanges))

test('the record of a unit that is gone is still corrected, with what stood before', () =>
  given(history(units, 'U-1', registered, dissolved)).when(correctUnitRecord, { id: 'U-1', input: { description: { ...bureau, level: 'district' }, because: '级别录入有误' }, by: office })
    .then({ type: 'UnitRecordCorrected', data: { description: { ...bureau, level: 'district' }, formerly: bureau, because: '级别录入有误' } }))

test('a correction that changes nothing is not written', () =>
  given(history(units, 'U-1', registered)).when(correctUnitRecord, { id: 'U-1', input: { description: bureau, because: '复核' }, by: office }).thenNothing())

test('an unknown unit is not dissolved', () =>
  given().when(dissolveUnit, { id: 'U-1', input: {}, by: office }).thenUnknown())

test('an auditor does not register units', () =>
  given().when(registerUnit, { id: 'U-1', input: bureau, by: auditor }).thenForbidden())

test('a unit without a name is invalid input', () =>
  given().when(registerUnit, { id: 'U-1', input: { ...bureau, name: '' }, by: office }).thenInvalid('name'))

const office = actor('wang', ['committeeOffice'])
const auditor = actor('li', ['auditor'])
const bureau = { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } as const
const registered: UnitEvent = { type: 'UnitRegistered', data: bureau }
const { name: _, ...character } = bureau
const dissolved: UnitEvent = { type: 'UnitDissolved', data: {} }
