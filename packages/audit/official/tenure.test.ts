import { expect, test } from 'vitest'
import { actor, given } from '../../kernel/testing/commands.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import {
  aReasonForLeavingComesWithALastDay, aTenureEndsAfterItBegan, aTenureIsInARegisteredUnit, aTenureIsRecordedOnce, aTenureIsRecordedWhenItHasHappened, onlyAKnownTenureChanges, onlyARunningTenureIsActedOn,
  tenuresOfOnePostDoNotOverlap, theCapacityFitsTheSubjectCategory,
} from '../rules/officials.ts'
import { units } from '../unit/state.ts'
import { announceDeparture } from './announce-departure.ts'
import { assignSubjectClass } from './assign-subject-class.ts'
import { beginTenure } from './begin-tenure.ts'
import { callOffDeparture } from './call-off-departure.ts'
import { correctTenureRecord } from './correct-tenure-record.ts'
import { endTenure } from './end-tenure.ts'
import type { OfficialEvent } from './events.ts'
import { officials } from './state.ts'

test('an official takes up a post', () =>
  given(library, zhang()).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief }, by: office }).then(began))

test('what is recorded already is not recorded again', () => {
  given(library, zhang(began)).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief }, by: office }).thenNothing()
  given(library, zhang(began, ended)).when(endTenure, { id: 'P-1', input: { tenureId: 'T-1', on: '2025-06-01', reason: 'transferred' }, by: office }).thenNothing()
})

test('an official holds several posts at a time', () =>
  given(library, zhang(began)).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-2', ...chief, post: '党组书记', side: 'party' }, by: office })
    .then({ type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, post: '党组书记', side: 'party' } }))

test('a post held by another is not taken up before it is left', () => {
  given(library, zhang(began), li()).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief, from: '2024-01-01' }, by: office }).thenRefused(tenuresOfOnePostDoNotOverlap)
  given(library, zhang(began, ended), li()).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief, from: '2025-05-31' }, by: office }).thenRefused(tenuresOfOnePostDoNotOverlap)
})

test('on the day of handing over both are in the post', () =>
  given(library, zhang(began, ended), li()).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief, from: '2025-06-01' }, by: office })
    .then({ type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, from: '2025-06-01' } }))

test('the same post of another unit is another post', () =>
  given(library, history(units, 'U-2', { type: 'UnitRegistered', data: bureau }), zhang(began), li())
    .when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief, unitId: 'U-2' }, by: office }).then({ type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, unitId: 'U-2' } }))

test('a post corrected away is free again', () => {
  const moved: OfficialEvent = { type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: { ...chief, post: '党组书记' }, formerly: chief, because: '职务录入有误' } }
  given(library, zhang(began, moved), li()).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief }, by: office }).then({ type: 'TenureBegan', data: { tenureId: 'T-2', ...chief } })
  given(library, zhang(began, moved), li()).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief, post: '党组书记' }, by: office }).thenRefused(tenuresOfOnePostDoNotOverlap)
})

test('a tenure number stands for one tenure of one official', () => {
  given(library, zhang(began)).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief, post: '党组书记' }, by: office }).thenRefused(aTenureIsRecordedOnce)
  given(library, zhang(began), li()).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-1', ...chief, post: '党组书记' }, by: office }).thenRefused(aTenureIsRecordedOnce)
})

test('a tenure is in a registered unit and does not begin tomorrow', () =>
  given(library, zhang()).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief, unitId: 'U-9', from: '2026-03-03' }, by: office })
    .thenRefused(aTenureIsInARegisteredUnit, aTenureIsRecordedWhenItHasHappened))

test('the head of a state enterprise is audited as its legal representative', () =>
  given(library, zhang()).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief, category: 'soe' }, by: office }).thenRefused(theCapacityFitsTheSubjectCategory))

test('a post is written without blanks around it', () =>
  given(library, zhang()).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief, post: ' 局长 ' }, by: office }).then(began))

test('an official leaves a post once', () => {
  given(library, zhang(began)).when(endTenure, { id: 'P-1', input: { tenureId: 'T-1', on: '2025-06-01', reason: 'transferred' }, by: office }).then(ended)
  given(library, zhang(began, ended)).when(endTenure, { id: 'P-1', input: { tenureId: 'T-1', on: '2025-07-01', reason: 'retired' }, by: office }).thenRefused(onlyARunningTenureIsActedOn)
})

test('nobody leaves before arriving, or tomorrow, or a post never held', () => {
  const leaving = (tenureId: string, on: string) => given(library, zhang(began)).when(endTenure, { id: 'P-1', input: { tenureId, on, reason: 'other' }, by: office })
  leaving('T-1', '2021-12-31').thenRefused(aTenureEndsAfterItBegan)
  leaving('T-1', '2026-03-03').thenRefused(aTenureIsRecordedWhenItHasHappened)
  leaving('T-9', '2025-06-01').thenRefused(onlyARunningTenureIsActedOn)
})

test('a corrected tenure keeps what stood before, and is checked like a new one', () => {
  given(library, zhang(began, ended)).when(correctTenureRecord, { id: 'P-1', input: { tenureId: 'T-1', tenure: { ...chief, from: '2022-02-01' }, until: '2025-06-01', because: '任职文件日期' }, by: office })
    .then({ type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: { ...chief, from: '2022-02-01' }, until: '2025-06-01', formerly: chief, formerlyUntil: '2025-06-01', because: '任职文件日期' } })
  given(library, zhang(began, ended), li({ type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, from: '2025-06-01' } }))
    .when(correctTenureRecord, { id: 'P-1', input: { tenureId: 'T-1', tenure: chief, because: '未免职' }, by: office }).thenRefused(tenuresOfOnePostDoNotOverlap)
  given(library, zhang()).when(correctTenureRecord, { id: 'P-1', input: { tenureId: 'T-9', tenure: chief, because: '更正' }, by: office }).thenRefused(onlyAKnownTenureChanges)
})

test('a correction may say neither what cannot be nor what has not happened', () => {
  const correcting = (tenure: object, until?: string) => given(library, zhang(began)).when(correctTenureRecord, { id: 'P-1', input: { tenureId: 'T-1', tenure: { ...chief, ...tenure }, ...(until ? { until } : {}), because: '更正' }, by: office })
  correcting({ unitId: 'U-9' }).thenRefused(aTenureIsInARegisteredUnit)
  correcting({ capacity: 'legalRepresentative' }).thenRefused(theCapacityFitsTheSubjectCategory)
  correcting({}, '2021-12-31').thenRefused(aTenureEndsAfterItBegan)
  correcting({}, '2026-03-03').thenRefused(aTenureIsRecordedWhenItHasHappened)
})

test('a corrected tenure may end on the day on which the next began', () => {
  const next = li({ type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, from: '2025-06-01' } })
  const until = (day: string) => given(library, zhang(began, ended), next).when(correctTenureRecord, { id: 'P-1', input: { tenureId: 'T-1', tenure: { ...chief, from: '2021-01-01' }, until: day, because: '更正' }, by: office })
  until('2025-06-01').then({ type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: { ...chief, from: '2021-01-01' }, until: '2025-06-01', formerly: chief, formerlyUntil: '2025-06-01', because: '更正' } })
  until('2025-06-02').thenRefused(tenuresOfOnePostDoNotOverlap)
})

test('a tenure that was ended by mistake runs on after its correction', () => {
  const running: OfficialEvent = { type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: chief, formerly: chief, formerlyUntil: '2025-06-01', because: '未免职' } }
  given(library, zhang(began, ended)).when(correctTenureRecord, { id: 'P-1', input: { tenureId: 'T-1', tenure: chief, because: '未免职' }, by: office }).then(running)
  given(library, zhang(began, ended, running)).when(endTenure, { id: 'P-1', input: { tenureId: 'T-1', on: '2025-07-01', reason: 'retired' }, by: office })
    .then({ type: 'TenureEnded', data: { ...inPost, on: '2025-07-01', reason: 'retired' } })
})

test('a class is assigned with its grounds, and a new one keeps the former', () => {
  given(library, zhang(began)).when(assignSubjectClass, { id: 'P-1', input: { tenureId: 'T-1', class: 'A', grounds: '资金分配权' }, by: office })
    .then({ type: 'SubjectClassAssigned', data: { ...inPost, class: 'A', grounds: '资金分配权', proposed: { class: 'D', version: 'example-1' } } })
  given(library, zhang(began, { type: 'SubjectClassAssigned', data: { ...inPost, class: 'A', grounds: '资金分配权' } }))
    .when(assignSubjectClass, { id: 'P-1', input: { tenureId: 'T-1', class: 'B', grounds: '职能划出' }, by: office })
    .then({ type: 'SubjectClassAssigned', data: { ...inPost, class: 'B', formerClass: 'A', grounds: '职能划出', proposed: { class: 'D', version: 'example-1' } } })
  given(library, zhang(began, ended)).when(assignSubjectClass, { id: 'P-1', input: { tenureId: 'T-1', class: 'A', grounds: '资金分配权' }, by: office }).thenRefused(onlyARunningTenureIsActedOn)
})

test('what the rule proposed stands beside the class that was assigned: by size, and one class up when long unaudited', () => {
  const assigning = (unit: object, ...more: Tale[]) => given(history(units, 'U-1', { type: 'UnitRegistered', data: { ...bureau, ...unit } }), ...more, zhang({ type: 'TenureBegan', data: { tenureId: 'T-1', ...chief, from: '2021-03-02' } }))
    .when(assignSubjectClass, { id: 'P-1', input: { tenureId: 'T-1', class: 'C', grounds: '职能单一' }, by: office, today: '2026-03-01' })
  const assigned = (proposed: 'A' | 'B' | 'D') => ({ type: 'SubjectClassAssigned', data: { ...inPost, class: 'C', grounds: '职能单一', proposed: { class: proposed, version: 'example-1' } } }) as const
  assigning({ assetsFen: 20_000_000_000 }).then(assigned('B'))
  assigning({ assetsFen: 20_000_000_000, fundsFen: 100_000_000_000 }).then(assigned('A'))
  assigning({}).then(assigned('D'))
  const dayLater = given(history(units, 'U-1', { type: 'UnitRegistered', data: { ...bureau, assetsFen: 20_000_000_000 } }), zhang({ type: 'TenureBegan', data: { tenureId: 'T-1', ...chief, from: '2021-03-02' } }))
    .when(assignSubjectClass, { id: 'P-1', input: { tenureId: 'T-1', class: 'C', grounds: '职能单一' }, by: office, today: '2026-03-02' })
  dayLater.then(assigned('A'))
})

test('a predecessor recorded late has a last day from the beginning, and leaves the post free from then on', () => {
  const late: OfficialEvent = { type: 'TenureBegan', data: { tenureId: 'T-2', ...chief, from: '2018-01-01', until: '2022-01-01', endReason: 'transferred', documentNo: '示组干〔2018〕1号' } }
  const recording = (more: object) => given(library, zhang(began), li()).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief, from: '2018-01-01', ...more }, by: office })
  recording({ until: '2022-01-01', endReason: 'transferred', documentNo: '示组干〔2018〕1号' }).then(late)
  recording({ until: '2022-01-02' }).thenRefused(tenuresOfOnePostDoNotOverlap)
  recording({}).thenRefused(tenuresOfOnePostDoNotOverlap)
  recording({ until: '2017-12-31' }).thenRefused(aTenureEndsAfterItBegan)
  recording({ from: '2025-01-01', until: '2026-03-03' }).thenRefused(aTenureIsRecordedWhenItHasHappened, tenuresOfOnePostDoNotOverlap)
  recording({ endReason: 'transferred' }).thenRefused(aReasonForLeavingComesWithALastDay, tenuresOfOnePostDoNotOverlap)
  given(library, zhang(began), li(late)).when(endTenure, { id: 'P-2', input: { tenureId: 'T-2', on: '2022-01-01', reason: 'transferred' }, by: office }).thenNothing()
  given(library, zhang(), li(late)).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief, from: '2021-12-31' }, by: office }).thenRefused(tenuresOfOnePostDoNotOverlap)
  given(library, zhang(), li(late)).when(beginTenure, { id: 'P-1', input: { tenureId: 'T-1', ...chief }, by: office }).then(began)
  given(library, li(late)).when(beginTenure, { id: 'P-2', input: { tenureId: 'T-2', ...chief, from: '2018-01-01', until: '2021-06-30' }, by: office }).thenRefused(aTenureIsRecordedOnce)
})

test('a departure is announced, put off and called off', () => {
  const announced: OfficialEvent = { type: 'DepartureAnnounced', data: { ...inPost, expectedOn: '2026-06-30' } }
  given(library, zhang(began)).when(announceDeparture, { id: 'P-1', input: { tenureId: 'T-1', expectedOn: '2026-06-30' }, by: organization }).then(announced)
  given(library, zhang(began, announced)).when(announceDeparture, { id: 'P-1', input: { tenureId: 'T-1', expectedOn: '2026-09-30' }, by: organization })
    .then({ type: 'DepartureAnnounced', data: { ...inPost, expectedOn: '2026-09-30' } })
  given(library, zhang(began, announced)).when(callOffDeparture, { id: 'P-1', input: { tenureId: 'T-1' }, by: organization }).then({ type: 'DepartureCalledOff', data: inPost })
  given(library, zhang(began)).when(callOffDeparture, { id: 'P-1', input: { tenureId: 'T-1' }, by: organization }).thenNothing()
  given(library, zhang(began, ended)).when(callOffDeparture, { id: 'P-1', input: { tenureId: 'T-1' }, by: organization }).thenRefused(onlyARunningTenureIsActedOn)
  given(library, zhang(began, ended)).when(announceDeparture, { id: 'P-1', input: { tenureId: 'T-1' }, by: organization }).thenRefused(onlyARunningTenureIsActedOn)
})

test('a tenure concerns its official, itself, its unit and its post; a correction the former post too', () => {
  const corrected: OfficialEvent = { type: 'TenureRecordCorrected', data: { tenureId: 'T-1', tenure: { ...chief, unitId: 'U-2' }, formerly: chief, because: '单位录入有误' } }
  const objects = factsOf([zhang(began, corrected)]).map((fact) => fact.objects.map(({ type, id }) => `${type} ${id}`))
  expect(objects[1]).toEqual(['official P-1', 'tenure T-1', 'unit U-1', 'post U-1:局长'])
  expect(objects[2]).toEqual(['official P-1', 'tenure T-1', 'unit U-2', 'post U-2:局长', 'unit U-1', 'post U-1:局长'])
})

const office = actor('wang', ['committeeOffice'])
const organization = actor('zhao', ['organizationOfficer'])
const bureau = { name: '示例市建设局', level: 'municipalDepartment', budgetLevel: 'municipal' } as const
const library = history(units, 'U-1', { type: 'UnitRegistered', data: bureau })
const chief = { unitId: 'U-1', post: '局长', category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2022-01-01' } as const
const inPost = { tenureId: 'T-1', unitId: 'U-1', post: '局长' } as const
const began: OfficialEvent = { type: 'TenureBegan', data: { tenureId: 'T-1', ...chief } }
const ended: OfficialEvent = { type: 'TenureEnded', data: { ...inPost, on: '2025-06-01', reason: 'transferred' } }
const zhang = (...events: OfficialEvent[]) => history(officials, 'P-1', { type: 'OfficialRegistered', data: { name: '张某某', rank: 'countyDivisionPrincipal' } }, ...events)
const li = (...events: OfficialEvent[]) => history(officials, 'P-2', { type: 'OfficialRegistered', data: { name: '李某', rank: 'countyDivisionPrincipal' } }, ...events)
