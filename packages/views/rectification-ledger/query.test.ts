import { test } from 'vitest'
import { findingF1 } from '../../audit/finding/example.ts'
import { clockStarted, continuous, ordered, rectificationF1 } from '../../audit/rectification/example.ts'
import { rectifications } from '../../audit/rectification/state.ts'
import { actor } from '../../kernel/testing/commands.ts'
import { history } from '../../kernel/testing/history.ts'
import { asks } from '../testing/questions.ts'
import { listRectifications } from './query.ts'

test('the light is that of the day that is asked about, and a closed one is never overdue', () => {
  const of = (day: string) => asks(listRectifications, {}, { day })
  of('2026-06-29').given(rectificationF1.ordered()).then({ light: 'yellow', remaining: 0 })
  of('2026-06-30').given(rectificationF1.ordered()).then({ light: 'red', remaining: -1 })
  of('2026-12-31').given(rectificationF1.accepted()).then({ light: 'grey', remaining: null, dueOn: '2026-06-29', heldDays: 0 })
  asks(listRectifications, { light: 'red' }, { day: '2026-12-31' }).given(rectificationF1.accepted()).then()
})

test('the days for which it has been held are working days, and nobody holds a closed one', () => {
  asks(listRectifications, {}, { day: '2026-01-12' }).given(rectificationF1.ordered()).then({ holder: 'unit', heldDays: 5 })
  asks(listRectifications, {}, { day: '2026-01-02' }).given(rectificationF1.ordered()).then({ heldDays: 0 })
  asks(listRectifications, {}, { day: '2026-01-12' }).given(rectificationF1.accepted()).then({ holder: 'nobody', heldDays: 0 })
})

test('rectifications are found by their demand or the title of their finding, by class, deadline and official', () => {
  const second = history(rectifications, 'F-2', { ...continuous, data: { ...continuous.data, findingId: 'F-2', demand: '健全机制', officials: [], amountToRectifyFen: 5 } }, { ...clockStarted, data: { ...clockStarted.data, dueOn: '2031-04-29' } })
  const asking = (input: object) => asks(listRectifications, input).given(findingF1.confirmed(), rectificationF1.ordered(), second)
  asking({ words: '健全机制' }).then({ rectificationId: 'F-2', findingTitle: null })
  asking({ words: '长期闲置' }).then({ rectificationId: 'F-1', findingTitle: '专项资金拨付滞后并长期闲置' })
  asking({ class: 'continuous' }).then({ rectificationId: 'F-2' })
  asking({ officialId: 'O-1' }).then({ rectificationId: 'F-1' })
  asking({ dueFrom: '2026-06-29', dueTo: '2026-06-29' }).then({ rectificationId: 'F-1' })
  asking({ amountFromFen: 6 }).then({ rectificationId: 'F-1' })
  asking({}).thenSums({ amountToRectifyFen: 800_000_005, rectifiedFen: 0 })
  asking({}).thenCounts({ class: { immediate: 1, continuous: 1 }, standing: { running: 2 }, holder: { unit: 2 } })
})

test('an officer of a unit sees what that unit must put right, and no other', () => {
  const elsewhere = history(rectifications, 'F-2', { ...ordered, data: { ...ordered.data, findingId: 'F-2', unitId: 'U-2' } })
  asks(listRectifications, {}, { by: actor('wei', ['unitOfficer'], { unit: ['U-1'] }) }).given(rectificationF1.ordered(), elsewhere).then({ rectificationId: 'F-1' })
})
