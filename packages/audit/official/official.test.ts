import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history } from '../../kernel/testing/history.ts'
import { anOfficialIsRegisteredOnce } from '../rules/officials.ts'
import { changeRank } from './change-rank.ts'
import { correctOfficialRecord } from './correct-official-record.ts'
import type { OfficialEvent } from './events.ts'
import { registerOfficial } from './register-official.ts'
import { officials } from './state.ts'

test('an official is registered, with the identity number sealed', () =>
  given().when(registerOfficial, { id: 'P-1', input: zhang, by: office }).then(registered))

test('an identity number in the clear is not accepted', () =>
  given().when(registerOfficial, { id: 'P-1', input: { ...zhang, idNumber: '410100197003010010' as never }, by: office }).thenInvalid('idNumber'))

test('an official is registered once', () =>
  given(history(officials, 'P-1', registered)).when(registerOfficial, { id: 'P-1', input: zhang, by: office }).thenRefused(anOfficialIsRegisteredOnce))

test('an auditor does not register officials', () =>
  given().when(registerOfficial, { id: 'P-1', input: zhang, by: actor('li', ['auditor']) }).thenForbidden())

test('a corrected record keeps what was left out, the sealed number too', () =>
  given(history(officials, 'P-1', registered)).when(correctOfficialRecord, { id: 'P-1', input: { name: '张某', because: '姓名录入有误' }, by: office })
    .then({ type: 'OfficialRecordCorrected', data: { description: { ...zhang, name: '张某' }, formerName: '张某某', because: '姓名录入有误' } }))

test('a correction that changes nothing is not written', () =>
  given(history(officials, 'P-1', registered)).when(correctOfficialRecord, { id: 'P-1', input: { name: '张某某', because: '复核' }, by: office }).thenNothing())

test('a new rank keeps the former one', () =>
  given(history(officials, 'P-1', registered)).when(changeRank, { id: 'P-1', input: { rank: 'bureauDeputy' }, by: office })
    .then({ type: 'RankChanged', data: { rank: 'bureauDeputy', formerRank: 'countyDivisionPrincipal' } }))

test('a new rank concerns the posts of today and not those of the past', () => {
  const terms = { unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2018-01-01' } as const
  const facts = factsOf([history(officials, 'P-1', registered,
    { type: 'TenureBegan', data: { tenureId: 'T-1', ...terms } }, { type: 'TenureEnded', data: { tenureId: 'T-1', unitId: 'U-1', post: '局长', on: '2022-01-01', reason: 'transferred' } },
    { type: 'TenureBegan', data: { tenureId: 'T-2', ...terms, unitId: 'U-2', from: '2022-01-01' } }, { type: 'RankChanged', data: { rank: 'bureauDeputy', formerRank: 'countyDivisionPrincipal' } })])
  expect(facts.at(-1)!.objects.map(({ type, id }) => `${type} ${id}`)).toEqual(['official P-1', 'tenure T-2', 'unit U-2'])
})

const office = actor('wang', ['committeeOffice'])
const zhang = { name: '张某某', gender: 'male', rank: 'countyDivisionPrincipal', idNumber: { $enc: { k: 'official/P-1', n: 'bm9uY2U', c: 'Y2lwaGVy', t: 'dGFn' } } } as const
const registered: OfficialEvent = { type: 'OfficialRegistered', data: zhang }
