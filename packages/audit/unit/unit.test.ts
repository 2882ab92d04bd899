import { test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { aUnitIsRegisteredOnce, onlyAnActiveUnitChanges } from '../rules/units.ts'
import type { UnitEvent } from './events.ts'
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

test('an auditor does not register units', () =>
  given().when(registerUnit, { id: 'U-1', input: bureau, by: auditor }).thenForbidden())

test('a unit without a name is invalid input', () =>
  given().when(registerUnit, { id: 'U-1', input: { ...bureau, name: '' }, by: office }).thenInvalid('name'))

const office = actor('wang', ['committeeOffice'])
const auditor = actor('li', ['auditor'])
const bureau = { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } as const
const registered: UnitEvent = { type: 'UnitRegistered', data: bureau }
const dissolved: UnitEvent = { type: 'UnitDissolved', data: {} }
