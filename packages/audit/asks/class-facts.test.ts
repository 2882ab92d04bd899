import { expect, test } from 'vitest'
import type { AnyAsk } from '../../kernel/command.ts'
import { evolveOne, idOf } from '../../kernel/stream.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import { established } from '../project/example.ts'
import { projects } from '../project/state.ts'
import { acceptance, ordered, whose } from '../rectification/example.ts'
import { rectifications } from '../rectification/state.ts'
import { units } from '../unit/state.ts'
import { classFacts, factsForClass, type KnownForClass } from './class-facts.ts'

test('where nothing is told, nothing is known but the first day in the post', () =>
  expect(known()).toEqual({ level: null, type: null, fundsFen: null, assetsFen: null, subordinateUnits: null, openRectifications: 0, category: 'department', unauditedSince: '2022-01-01' }))

test('a unit is as it was last told or corrected, and another unit is not taken for it', () => {
  const changed = { type: 'UnitDescriptionChanged', data: { description: { ...character, assetsFen: 900, fundsFen: 70 }, formerly: character } } as const
  expect(known(unit)).toMatchObject({ level: 'municipalDepartment', assetsFen: 500, fundsFen: null })
  expect(known(unit, history(units, 'U-1', changed))).toMatchObject({ assetsFen: 900, fundsFen: 70 })
  expect(known(unit, history(units, 'U-1', { type: 'UnitRecordCorrected', data: { description: { name: '局', ...character, assetsFen: 1 }, formerly: { name: '局', ...character }, because: '更正' } }))).toMatchObject({ assetsFen: 1 })
  expect(known(unit, history(units, 'U-2', { type: 'UnitRegistered', data: { name: '所', ...character, assetsFen: 7, parentUnitId: 'U-1' } }))).toMatchObject({ assetsFen: 500 })
})

test('an audit of the tenure counts up to its last day, unless it was terminated; rectifications while they are open', () => {
  const project = history(projects, 'P-1', established)
  expect(known(project)).toMatchObject({ unauditedSince: '2025-12-31' })
  expect(known(project, history(projects, 'P-1', { type: 'ProjectTerminated', data: { on: '2026-03-20', ground: 'otherUnsuitable', reason: '机构改革', committeeMeetingNo: '第10次会议' } }))).toMatchObject({ unauditedSince: '2022-01-01' })
  const accepted = { type: 'RectificationAccepted', data: { ...whose, ...acceptance, accountablePersons: 0, rulesMade: 0 } } as const
  expect([known(history(rectifications, 'R-1', ordered)), known(history(rectifications, 'R-1', ordered, accepted as never))].map(({ openRectifications }) => openRectifications)).toEqual([1, 0])
})

/** What is known of tenure T-1 and unit U-1 from the events about either, as the store would give them. */
const known = (...tales: Tale[]) => {
  const place = { tenureId: 'T-1', unitId: 'U-1' }
  const ask: AnyAsk = classFacts(() => place)
  const about = ask.about({ input: {}, state: undefined, id: '' })
  const all = factsOf(tales).filter((fact) => fact.objects.some(({ type, id }) => about.some((each) => each.type === type && each.id === id)))
    .reduce((at, fact) => evolveOne(ask.on as never, at, fact as never, idOf(fact.stream)), ask.initial as KnownForClass)
  return factsForClass(all, { ...place, category: 'department', from: '2022-01-01' })
}
const character = { level: 'municipalDepartment', budgetLevel: 'municipal', assetsFen: 500 } as const
const unit = history(units, 'U-1', { type: 'UnitRegistered', data: { name: '局', ...character } })
