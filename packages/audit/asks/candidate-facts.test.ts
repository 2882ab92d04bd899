import { expect, test } from 'vitest'
import type { AnyAsk } from '../../kernel/command.ts'
import { evolveOne, idOf } from '../../kernel/stream.ts'
import { factsOf, history, type Tale } from '../../kernel/testing/history.ts'
import { confirmed, determined, overturned, raised } from '../finding/example.ts'
import { findings } from '../finding/state.ts'
import type { OfficialEvent } from '../official/events.ts'
import { officials } from '../official/state.ts'
import { established } from '../project/example.ts'
import { projects } from '../project/state.ts'
import { acceptance, ordered, whose } from '../rectification/example.ts'
import type { RectificationEvent } from '../rectification/events.ts'
import { rectifications } from '../rectification/state.ts'
import type { UnitEvent } from '../unit/events.ts'
import { units } from '../unit/state.ts'
import { candidateFacts, factsOfCandidate, type CandidateFacts } from './candidate-facts.ts'

test('of a tenure and a unit that nothing is told of, nothing is known, but that nothing is to be rectified', () =>
  expect(known()).toEqual({ subjectClass: undefined, expectedOn: undefined, auditedTo: undefined, assetsFen: undefined, pastFindings: undefined, openRectifications: 0 }))

test('class, departure and assets are as they were last told', () => {
  expect(known(official(began, classed('C'), classed('A'), leaving), unit(registered))).toMatchObject({ subjectClass: 'A', expectedOn: '2026-06-30', assetsFen: 500 })
  expect(known(official(began, leaving, { type: 'DepartureCalledOff', data: inPost }), unit(registered, changed))).toMatchObject({ expectedOn: undefined, assetsFen: 900 })
  expect(known(unit(registered, { type: 'UnitDescriptionChanged', data: { description: { level: 'municipalDepartment', budgetLevel: 'municipal' }, formerly: character } }))).toMatchObject({ assetsFen: undefined })
})

test('an audit counts for its tenures, and its unit has past findings then, be they none', () => {
  expect(known(project)).toMatchObject({ auditedTo: '2025-12-31', pastFindings: 0 })
  expect(known(history(projects, 'P-1', { ...established, data: { ...established.data, officials: [{ officialId: 'O-2', tenureId: 'T-2' }] } }))).toMatchObject({ auditedTo: undefined, pastFindings: 0 })
})

test('a finding in a report weighs two, in the schedule one, overturned none', () => {
  const scheduled = { ...confirmed, data: { ...(confirmed as Extract<typeof confirmed, { type: 'FindingConfirmed' }>).data, disposition: 'scheduleOnly' as const } } as typeof confirmed
  expect(known(project, history(findings, 'F-1', raised, determined, confirmed), history(findings, 'F-2', raised, determined, scheduled))).toMatchObject({ pastFindings: 3 })
  expect(known(project, history(findings, 'F-1', raised, determined, confirmed))).toMatchObject({ pastFindings: 2 })
  expect(known(project, history(findings, 'F-1', raised, determined, confirmed, overturned))).toMatchObject({ pastFindings: 0 })
})

test('a rectification is open until it is accepted or withdrawn, and when it is reopened', () => {
  const accepted = { type: 'RectificationAccepted', data: { ...whose, ...acceptance, accountablePersons: 0, rulesMade: 0 } } as RectificationEvent
  const open = (...events: RectificationEvent[]) => known(history(rectifications, 'R-1', ordered, ...events)).openRectifications
  expect([open(), open(accepted), open(accepted, { type: 'RectificationReopened', data: { ...whose, cause: 'recurrence', reason: '反弹', dueOn: '2026-12-31' } }), open({ type: 'RectificationWithdrawn', data: { ...whose, reason: '撤销' } })]).toEqual([1, 0, 1, 0])
})

/** What is known of tenure T-1 and unit U-1 from the events about either, as the store would give them. */
const known = (...tales: Tale[]) => {
  const ask: AnyAsk = candidateFacts(() => [{ tenureId: 'T-1', unitId: 'U-1' }])
  const about = ask.about({ input: {}, state: undefined, id: '' })
  const answer = factsOf(tales).filter((fact) => fact.type in ask.on && fact.objects.some(({ type, id }) => about.some((each) => each.type === type && each.id === id)))
    .reduce<unknown>((at, fact) => evolveOne(ask.on as never, at, fact as never, idOf(fact.stream)), ask.initial)
  return factsOfCandidate(answer as CandidateFacts, { tenureId: 'T-1', unitId: 'U-1' })
}

const inPost = { tenureId: 'T-1', unitId: 'U-1', post: '局长' }
const official = (...events: OfficialEvent[]) => history(officials, 'O-1', ...events)
const began: OfficialEvent = { type: 'TenureBegan', data: { ...inPost, category: 'department', capacity: 'principal', side: 'government', managedBy: 'municipal', from: '2021-03-01' } }
const classed = (letter: 'A' | 'C'): OfficialEvent => ({ type: 'SubjectClassAssigned', data: { ...inPost, class: letter, grounds: '示例' } })
const leaving: OfficialEvent = { type: 'DepartureAnnounced', data: { ...inPost, expectedOn: '2026-06-30' } }
const unit = (...events: UnitEvent[]) => history(units, 'U-1', ...events)
const character = { level: 'municipalDepartment', budgetLevel: 'municipal', assetsFen: 500 } as const
const registered: UnitEvent = { type: 'UnitRegistered', data: { name: '示例市建设局', ...character } }
const changed: UnitEvent = { type: 'UnitDescriptionChanged', data: { description: { ...character, assetsFen: 900 }, formerly: character } }
const project = history(projects, 'P-1', established)
